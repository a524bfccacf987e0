"""A kind of report as data: the places where it prints a figure. The files are in this folder, for people to edit."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from pydantic import Field

from forms.model import Model
from reports.kinds.variable import Variable, gaps


class Wording(Model):
    """What stands at a place: `text` with gaps; `nil` instead, where a figure of `nil` is an officer's nil wording,
    such as "chưa tổ chức", which needs another sentence than a number."""

    text: str
    nil: str | None = None

    @cached_property
    def patterns(self) -> tuple[str, ...]:
        """All patterns of the place."""
        return (self.text,) if self.nil is None else (self.text, self.nil)

    @cached_property
    def gaps(self) -> tuple[Variable, ...]:
        """Every gap of any of its patterns."""
        return tuple(gap for pattern in self.patterns for gap in gaps(pattern))


class BodyLine(Wording):
    """A sentence or line of the body that holds figures; only as much of free prose as stands around the figure.

    `id` says where: "II.7.1 dòng 2". `years` chooses among an indicator's targets."""

    id: str
    years: str = ""


class AnnexRow(Model):
    """One row of an annex: a cell for each column, as text or with a `nil` text of its own; "" is an empty cell."""

    cells: tuple[str | Wording, ...]


class Annex(Model):
    """A table at the end of a report: its own rows, or one for each entry of the list `each`.

    `percent_sign` says whether its percentages carry "%" (F2). The headings of columns may have gaps."""

    id: str
    columns: tuple[str, ...]
    percent_sign: bool = True
    each: str | None = None
    rows: tuple[AnnexRow, ...] = Field(default=(), alias="row")

    def named(self, n: int, row: AnnexRow) -> str:
        """The name of a row, by which a person finds it: what stands in its first column, or the n-th from 1."""
        first = row.cells[0]
        if isinstance(first, str) and first and not gaps(first):
            return f"{self.id} dòng {first.rstrip('.')}"
        return f"{self.id} dòng {n}"

    def column(self, n: int) -> str:
        """The short name of a column: its heading up to a bracket or gap."""
        return self.columns[n].partition(" (")[0].partition(" {")[0]


class Spot(NamedTuple):
    """One place of a report: where, what stands there, and the settings that hold there."""

    id: str
    wording: Wording
    years: str = ""
    percent_sign: bool = True
    each: str | None = None


class ReportKind(Model):
    """A kind of report: the programme whose targets it prints, its sentences with figures, its annexes."""

    code: str
    programme: str
    sentences: tuple[BodyLine, ...] = Field(default=(), alias="sentence")
    annexes: tuple[Annex, ...] = Field(default=(), alias="annex")

    def spots(self, rows: Mapping[str, Sequence[int]]) -> Iterator[tuple[Spot, int]]:
        """Yields every place with a gap; with those of an annex that prints a list, the row's index in it. `rows` are
        the numbers that the rows of each list carry."""
        for sentence in self.sentences:
            yield Spot(sentence.id, sentence, sentence.years), 0
        for annex in self.annexes:
            for n, heading in enumerate(annex.columns):
                if gaps(heading):
                    yield Spot(f"{annex.id} tiêu đề cột {annex.column(n)}", Wording(text=heading)), 0
            if annex.each is None:
                for m, row in enumerate(annex.rows, start=1):
                    yield from ((spot, 0) for spot in _cells(annex, row, annex.named(m, row)))
                continue
            for m, number in enumerate(rows.get(annex.each, ())):
                for row in annex.rows:
                    yield from ((spot, m) for spot in _cells(annex, row, f"{annex.id} dòng {number}"))


def _cells(annex: Annex, row: AnnexRow, where: str) -> Iterator[Spot]:
    """Yields the cells of a row that print something; the row's own number is not one of them."""
    for n, cell in enumerate(row.cells):
        wording = cell if isinstance(cell, Wording) else Wording(text=cell)
        if any(gap.variable != "row.number" for gap in wording.gaps):
            yield Spot(f"{where} cột {annex.column(n)}", wording, "", annex.percent_sign, annex.each)
