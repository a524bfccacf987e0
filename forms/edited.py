"""Reads a file that people edit, so that a mistake in it is told with file, line and what would be right."""

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
    try:
        return model.model_validate(tomllib.loads(path.read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        right = 'a day is written 2026-06-30, an hour or a word "in quotes"'
        raise ValueError(f"{path.name}: {error}: {right}") from error
    except ValidationError as error:
        first = error.errors()[0]
        unknown = first["type"] == "extra_forbidden"
        message = "there is no such entry here: is it misspelt?" if unknown else first["msg"]
        raise mistake(path, first["loc"], message.removeprefix("Value error, ")) from error


def mistake(path: Path, place: Place, message: str) -> ValueError:
    """The complaint about one place of the file, with its line."""
    what = ".".join(str(part + 1) if isinstance(part, int) else part for part in place)
    return ValueError(f"{path.name}, line {_line(path.read_text('utf-8').splitlines(), place)}: {what}: {message}")


def _line(lines: list[str], place: Place) -> int:
    """Follows the place down the file: tables of an array by counting their headings, then the word itself. What is
    missing is reported at the heading it is missing from."""
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
    """The line of a table that gives this word a value, or the table's first line."""
    written = re.compile(rf"\s*(\[{re.escape(word)}\]|{re.escape(word)}\s*=)")
    for n in range(start, len(lines)):
        if written.match(lines[n]):
            return n
        if n > start and start and lines[n].lstrip().startswith("[["):
            break
    return start
