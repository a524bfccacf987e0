"""A kind of report as data: its outline, and the places where it prints a figure. The files are in this folder, for
people to edit."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from pydantic import Field

from forms.model import Model
from reports.kinds.outline import Annex, Letter, Section, WordSlot, with_bodies
from reports.kinds.table import Table, TableRow, Wording
from reports.kinds.variable import gaps


class BodyLine(Wording):
    """A sentence or line of the body that holds figures. A line that no section prints is only as much of free prose
    as stands around the figure.

    `id` says where: "II.7.1 dòng 2". `years` chooses among an indicator's targets."""

    id: str
    years: str = ""


class Spot(NamedTuple):
    """One place of a report: where, what stands there, and the settings that hold there."""

    id: str
    wording: Wording
    years: str = ""
    percent_sign: bool = True
    each: str | None = None


class ReportKind(Model):
    """A kind of report: the programme whose targets it prints, the days that it is about, its outline, its sentences
    and tables with figures."""

    code: str
    programme: str
    period: Literal["week", "month", "year_to_date", "year"] = "month"
    letter: Letter = Letter()
    sections: tuple[Section, ...] = Field(default=(), alias="section")
    sentences: tuple[BodyLine, ...] = Field(default=(), alias="sentence")
    tables: tuple[Table, ...] = Field(default=(), alias="table")
    annexes: tuple[Annex, ...] = Field(default=(), alias="annex")

    @cached_property
    def all_sections(self) -> tuple[Section, ...]:
        """The sections of the report and of its annexes."""
        return (*self.sections, *(section for annex in self.annexes for section in annex.sections))

    @cached_property
    def passages(self) -> tuple[WordSlot, ...]:
        """The places for words that people write, in order."""
        outlines = (self.sections, *(annex.sections for annex in self.annexes))
        bodies = (pair for sections in outlines for pair in with_bodies(sections))
        return tuple(passage for section, body in bodies for block in body for passage in section.passages(block))

    def outline(self) -> Iterator[tuple[str, str]]:
        """Yields every pattern of the form itself with its place: the letter, headings, labels, notes."""
        letter = self.letter
        yield from (("Ngày", letter.dated), ("Trích yếu", letter.subject))
        yield from _numbered("Kính gửi", letter.addressees)
        yield from _numbered("Căn cứ", letter.bases)
        yield from (("Mở đầu", letter.lead_in), ("Kết thúc", letter.closing), ("Kèm theo", letter.attached))
        yield from _numbered("Nơi nhận", letter.recipients)
        for section in self.all_sections:
            yield f"{section.code} tiêu đề", section.title
            for n, block in enumerate(section.body or (), start=1):
                yield from ((passage.code, passage.label) for passage in section.passages(block))
                yield f"{section.code} ghi chú {n}", block.note or ""
        yield from ((f"{annex.code} tiêu đề", annex.title) for annex in self.annexes)

    def body_spots(self) -> Iterator[Spot]:
        """Yields every place of the form itself and of its sentences that has a gap."""
        yield from (Spot(place, Wording(text=pattern)) for place, pattern in self.outline() if gaps(pattern))
        yield from (Spot(sentence.id, sentence, sentence.years) for sentence in self.sentences)

    def spots(self, rows: Mapping[str, Sequence[int]]) -> Iterator[tuple[Spot, int]]:
        """Yields every place with a gap; with those of a table that prints a list, the row's index in it. `rows` are
        the numbers that the rows of each list carry."""
        yield from ((spot, 0) for spot in self.body_spots())
        for table in self.tables:
            yield from ((spot, 0) for heads in table.headings for spot in head_spots(table, heads) if spot)
            for m, where, row in rows_of(table, rows):
                yield from ((spot, m) for spot in row_spots(table, row, where) if spot)


def rows_of(table: Table, rows: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, str, TableRow]]:
    """Yields the rows as they are printed, each with its index in the list that the table prints, and its name."""
    for n, row in enumerate(table.rows, start=1):
        if table.each is None or row.heading:
            yield 0, table.named(n, row), row
    for m, number in enumerate(rows.get(table.each or "", ())):
        yield from ((m, f"{table.id} dòng {number}", row) for row in table.rows if not row.heading)


def head_spots(table: Table, heads: Sequence[str]) -> Iterator[Spot | None]:
    """Yields for each heading of a row its place; None where it has no gap."""
    for n, heading in enumerate(heads):
        yield Spot(f"{table.id} tiêu đề cột {table.column(n)}", Wording(text=heading)) if gaps(heading) else None


def row_spots(table: Table, row: TableRow, where: str) -> Iterator[Spot | None]:
    """Yields for each cell of a row its place; None where it has no gap but the row's own number."""
    for n, cell in enumerate(row.cells):
        wording = cell if isinstance(cell, Wording) else Wording(text=cell)
        fills = any(gap.variable != "row.number" for gap in wording.gaps)
        yield Spot(f"{where} cột {table.column(n)}", wording, "", table.percent_sign, table.each) if fills else None


def _numbered(place: str, patterns: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from ((f"{place} {n}", pattern) for n, pattern in enumerate(patterns, start=1))
