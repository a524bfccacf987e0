"""The kinds of report, each a file of this folder; a mistake in one is told with file and line."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from forms import catalogue as indicators
from forms.edited import Place, mistake, read_all
from forms.form import Catalogue
from reports.kinds.kind import ReportKind, Wording
from reports.kinds.variable import LISTS, check

KINDS = ("monthly_cds", "monthly_progress", "plan", "weekly", "months_of_year")
"""The kinds of report there are."""

_FOLDER = Path(__file__).parent


@cache
def load(code: str, folder: Path = _FOLDER) -> ReportKind:
    """The kind of that code. A mistake, such as an unknown indicator or a style that does not fit, raises ValueError
    that names the file, the line and what would be right."""
    kind, wrong = _read(folder / f"{code}.toml")
    if kind is None or wrong:
        raise wrong[0]
    return kind


def all_mistakes(folder: Path = _FOLDER) -> tuple[str, ...]:
    """Every mistake in the files, with file, line and what would be right."""
    return tuple(str(error) for code in KINDS for error in _read(folder / f"{code}.toml")[1])


def _read(path: Path) -> tuple[ReportKind | None, list[ValueError]]:
    """The kind in that file, and every mistake in it."""
    if not path.is_file():
        return None, [ValueError(f"{path.name}: there is no such file in reports/kinds: bring it back")]
    kind, wrong = read_all(path, ReportKind)
    crossed = _wrong(kind, indicators.load()) if kind is not None else ()
    return kind, [*wrong, *(mistake(path, place, message) for place, message in crossed)]


def _wrong(kind: ReportKind, catalogue: Catalogue) -> Iterator[tuple[Place, str]]:
    """Yields the place and a message for everything in the file that cannot be printed."""
    seen: set[str] = set()
    for n, sentence in enumerate(kind.sentences):
        if sentence.id in seen:
            yield ("sentence", n, "id"), f"{sentence.id} stands twice: give one of them its own id"
        seen.add(sentence.id)
        for word in ("text", "nil"):
            yield from ((("sentence", n, word), said) for said in _unfit(getattr(sentence, word), catalogue))
    for n, annex in enumerate(kind.annexes):
        if annex.each is not None and annex.each not in LISTS:
            yield ("annex", n, "each"), f"no list {annex.each}; there are {', '.join(LISTS)}"
        for heading in annex.columns:
            yield from ((("annex", n, "columns"), said) for said in _unfit(heading, catalogue))
        for m, row in enumerate(annex.rows):
            place = ("annex", n, "row", m, "cells")
            if len(row.cells) != len(annex.columns):
                yield place, f'{len(row.cells)} cells for {len(annex.columns)} columns; an empty cell is ""'
            for cell in row.cells:
                for pattern in cell.patterns if isinstance(cell, Wording) else (cell,):
                    yield from ((place, said) for said in _unfit(pattern, catalogue, annex.each))


def _unfit(pattern: str | None, catalogue: Catalogue, each: str | None = None) -> Iterator[str]:
    try:
        check(pattern or "", catalogue, each)
    except ValueError as error:
        yield str(error)
