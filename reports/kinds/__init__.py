"""The kinds of report, each a file of this folder; a mistake in one is told with file and line."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from forms import catalogue as indicators
from forms.edited import Place, mistake, read_all
from forms.form import Catalogue
from reports.kinds.kind import ReportKind
from reports.kinds.table import Table, Wording
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
    for n, table in enumerate(kind.tables):
        yield from ((("table", n, *place), said) for place, said in _wrong_table(table, catalogue))
    yield from _wrong_outline(kind, catalogue)


def _wrong_table(table: Table, catalogue: Catalogue) -> Iterator[tuple[Place, str]]:
    if table.each is not None and table.each not in LISTS:
        yield ("each",), f"no list {table.each}; there are {', '.join(LISTS)}"
    wide = len(table.columns)
    for name, given in (("widths", table.widths), ("align", table.align), *(("head", heads) for heads in table.head)):
        if given and len(given) != wide:
            yield (name,), f"{len(given)} for {wide} columns"
    for place, heads in (("columns", table.columns), *(("head", heads) for heads in table.head)):
        for heading in heads:
            yield from (((place,), said) for said in _unfit(heading, catalogue))
    for m, row in enumerate(table.rows):
        cells: Place = ("row", m, "cells")
        if len(row.cells) != wide:
            yield cells, f'{len(row.cells)} cells for {wide} columns; an empty cell is ""'
        for cell in row.cells:
            for pattern in cell.patterns if isinstance(cell, Wording) else (cell,):
                yield from ((cells, said) for said in _unfit(pattern, catalogue, table.each))


def _wrong_outline(kind: ReportKind, catalogue: Catalogue) -> Iterator[tuple[Place, str]]:
    """Yields what is wrong with the letter, the sections and the annexes; the message names the section."""
    for where, pattern in kind.outline():
        yield from ((("letter",), f"{where}: {said}") for said in _unfit(pattern, catalogue))
    for code, times in Counter(passage.code for passage in kind.passages).items():
        if times > 1:
            yield ("section",), f"{code} has words twice: tell them apart"
    known = {
        "lines": {sentence.id for sentence in kind.sentences},
        "table": {table.id for table in kind.tables},
    }
    for section in kind.all_sections:
        for block in section.body or ():
            missing = set(block.lines) - known["lines"] | set(block.table) - known["table"]
            yield from ((("section",), f"{section.code}: there is no {one}") for one in sorted(missing))


def _unfit(pattern: str | None, catalogue: Catalogue, each: str | None = None) -> Iterator[str]:
    try:
        check(pattern or "", catalogue, each)
    except ValueError as error:
        yield str(error)
