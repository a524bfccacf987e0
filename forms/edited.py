"""Reads a file that people edit; the error for a mistake in it names the file, the line and what would be right."""

import re
import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from forms.model import Model

M = TypeVar("M", bound=Model)
Place = tuple[str | int, ...]
"""Where in the file: `("rule", 2, "shift")` is the third [[rule]], its line `shift = …` (as pydantic counts)."""


def read(path: Path, model: type[M]) -> M:
    """The file as this model. Raises ValueError that names the file, the line and what would be right."""
    made, wrong = read_all(path, model)
    if made is None:
        raise wrong[0]
    return made


def read_all(path: Path, model: type[M]) -> tuple[M | None, list[ValueError]]:
    """The file as this model, or every mistake in it."""
    try:
        return model.model_validate(tomllib.loads(path.read_text("utf-8"))), []
    except tomllib.TOMLDecodeError as error:
        right = 'a day is written 2026-06-30, an hour or a word "in quotes"'
        return None, [_from(ValueError(f"{path.name}: {error}: {right}"), error)]
    except ValidationError as error:
        return None, [
            _from(mistake(path, one["loc"], _worded(one["type"], one["msg"])), error) for one in error.errors()
        ]


def _worded(kind: str, message: str) -> str:
    unknown = kind == "extra_forbidden"
    return "there is no such entry here: is it misspelt?" if unknown else message.removeprefix("Value error, ")


def _from(error: ValueError, cause: Exception) -> ValueError:
    error.__cause__ = cause
    return error


def mistake(path: Path, place: Place, message: str) -> ValueError:
    """The error to raise about one place of the file, with the number of its line."""
    what = ".".join(str(part + 1) if isinstance(part, int) else part for part in place)
    return ValueError(f"{path.name}, line {_line(path.read_text('utf-8').splitlines(), place)}: {what}: {message}")


def _line(lines: list[str], place: Place) -> int:
    """The number, from 1, of the line where a place stands: a table of an array is found by counting headings, then the
    word below it. A missing entry is reported at the heading of its table."""
    at, tables = 0, ""
    for part, after in zip(place, (*place, None)[1:], strict=True):
        if isinstance(part, str):
            if isinstance(after, int):
                tables = f"{tables}.{part}" if tables else part
                headings = [n for n in range(at, len(lines)) if lines[n].strip().startswith(f"[[{tables}]]")]
                at = headings[after] if after < len(headings) else at if headings else _word(lines, at, part)
            else:
                at = _word(lines, at, part)
    return at + 1


def _word(lines: list[str], start: int, word: str) -> int:
    """The index, from 0, of the line that gives this word a value, in the table that begins at `start`; `start` where
    no line does."""
    written = re.compile(rf"\s*(\[{re.escape(word)}\]|{re.escape(word)}\s*=)")
    for n in range(start, len(lines)):
        if written.match(lines[n]):
            return n
        if n > start and start and lines[n].lstrip().startswith("[["):
            break
    return start
