"""Reads the rows of a table that was pasted with its tabs: an annex with its results, or figures below their heads."""

from collections.abc import Sequence
from typing import NamedTuple

from handlers.reading.block.names import NamedFigures
from handlers.reading.figures.pieces import clean
from handlers.reading.fold import fold

_LABEL = ("chi tieu", "noi dung", "ten chi tieu", "ten nhiem vu")
_TARGET = ("muc tieu", "dvt", "don vi", "don vi tinh", "stt", "tt")


class LabelledCells(NamedTuple):
    """A label and the cells that may hold its figure: the result first, then its description."""

    label: str
    cells: tuple[str, ...]


class Heads(NamedTuple):
    """The columns of a table by what their heads say."""

    label: int | None = None
    result: int | None = None
    described: int | None = None
    named: tuple[str, ...] = ()
    """The head of each column; one without a head belongs to the column before it."""


def cells_of(line: str) -> list[str]:
    """The cells of a row, cleaned."""
    return [clean(cell) for cell in line.split("\t")]


def heads_of(cells: Sequence[str], found: Sequence[NamedFigures]) -> Heads | None:
    """The heads, if this row is one: it names the column of results, or at least one figure and no other cell does."""
    said = [fold(cell).strip(" .:") for cell in cells]
    result = next((n for n, cell in enumerate(said) if cell.startswith("ket qua")), None)
    label = next((n for n, cell in enumerate(said) if cell in _LABEL), None)
    if result is not None and label is not None:
        described = next((n for n, cell in enumerate(said) if cell.startswith(("mo ta", "ghi chu"))), None)
        return Heads(label, result, described)
    if any(cell[:1].isdigit() for cell in said) or not any(one.codes for one in found):
        return None
    if sum(bool(one.codes) for one in found) < 2 and said[0] not in ("stt", "tt", ""):
        return None
    named: list[str] = []
    for cell in cells:
        named.append(cell or (named[-1] if named else ""))
    return Heads(named=tuple(named))


def rows_of(cells: Sequence[str], heads: Heads, found: Sequence[NamedFigures]) -> list[LabelledCells]:
    """The labels of a row with their cells."""
    if heads.label is not None and heads.result is not None:
        if len(cells) <= max(heads.label, heads.result) or not cells[heads.label]:
            return []
        there = [heads.result, *([heads.described] if heads.described is not None else [])]
        return [LabelledCells(cells[heads.label], tuple(cells[n] for n in there if n < len(cells) and cells[n]))]
    if heads.named and not any(one.codes for one in found):
        return [LabelledCells(head, (cell,)) for head, cell in zip(heads.named, cells, strict=False) if head and cell]
    label = next((n for n, one in enumerate(found) if one.codes), None)
    if label is None:
        return []
    behind = tuple(cell for cell in cells[label + 1 :] if cell and cell != "%" and fold(cell) not in _TARGET)
    return [LabelledCells(cells[label], behind)]
