"""Puts a report together: its outline, its figures, its words and the commune's letterhead become its content."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import cast

from forms.form import Catalogue
from reports.kinds import narrative as words_of
from reports.kinds.content import Attachment, Cell, Content, Drawn, Para, Piece, Role
from reports.kinds.facts import Entry, Facts
from reports.kinds.fill import Filling
from reports.kinds.kind import ReportKind, Spot, head_spots, row_spots, rows_of
from reports.kinds.letterhead import Letterhead
from reports.kinds.narrative import Narrative
from reports.kinds.outline import Annex, Block, Section, WordSlot, with_bodies
from reports.kinds.table import ABOVE, LEFT, Table, Wording
from reports.kinds.variable import gaps

_OPEN = "…"  # behind a label whose words nobody has written yet
_NO_ENTRY: Entry = MappingProxyType({})
_ONE_WITH_LEFT = Cell("", across=0)


def assemble(
    kind: ReportKind, facts: Facts, catalogue: Catalogue, narrative: Narrative, letterhead: Letterhead
) -> Content:
    """The content of a report. Raises ValueError that names the passage for words that it has no place for, or a
    variable that nothing can fill."""
    for mistake in words_of.mistakes(narrative, kind, catalogue):
        raise ValueError(mistake)
    own = {name: getattr(letterhead, name) for name in ("commune", "province", "hamlet", "drafter")}
    made = _Assembly(kind, Filling(replace(facts, period={**facts.period, **own}), catalogue), narrative)
    return made.content(letterhead)


class _Assembly:
    """One report being put together, with what turns out to be wanting."""

    def __init__(self, kind: ReportKind, filling: Filling, narrative: Narrative) -> None:
        self._kind = kind
        self._filling = filling
        self._narrative = narrative
        self._sentences = {sentence.id: sentence for sentence in kind.sentences}
        self._tables = {table.id: table for table in kind.tables}
        self._wordless: list[str] = []
        self._unknown: dict[tuple[str, str], None] = {}

    def content(self, letterhead: Letterhead) -> Content:
        letter = self._kind.letter
        pieces = (*self._opening(), *self._outline(self._kind.sections), *self._closing())
        attachments = tuple(map(self._attachment, self._kind.annexes))
        return Content(
            letterhead=letterhead,
            word=letter.word,
            symbol=letter.symbol,
            dated=self._pattern("Ngày", letter.dated),
            subject=self._pattern("Trích yếu", letter.subject),
            addressees=self._patterns("Kính gửi", letter.addressees),
            pieces=pieces,
            copies_note=letter.copies_note,
            recipients=letterhead.recipients or self._patterns("Nơi nhận", letter.recipients),
            attachments=attachments,
            wordless=tuple(self._wordless),
            unknown=tuple(self._unknown),
        )

    def _opening(self) -> Iterator[Piece]:
        own = self._narrative.get(words_of.BASES)
        bases = self._patterns("Căn cứ", self._kind.letter.bases) if own is None else self._said(words_of.BASES, own)
        yield from (Para("basis" if text.startswith("Căn cứ") else "body", text) for text in bases)
        if self._kind.letter.lead_in:
            yield Para("body", self._pattern("Mở đầu", self._kind.letter.lead_in))

    def _closing(self) -> Iterator[Piece]:
        if self._kind.letter.closing:
            yield Para("closing", self._pattern("Kết thúc", self._kind.letter.closing))

    def _attachment(self, annex: Annex) -> Attachment:
        title = self._pattern(f"{annex.code} tiêu đề", annex.title)
        attached = self._pattern("Kèm theo", self._kind.letter.attached)
        return Attachment(annex.number, title, attached, annex.landscape, tuple(self._outline(annex.sections)))

    def _outline(self, sections: Sequence[Section]) -> Iterator[Piece]:
        for section, body in with_bodies(sections):
            heading = self._heading(section)
            below = [piece for n, block in enumerate(body, start=1) for piece in self._block(section, block, n)]
            if heading and section.run_in and below and isinstance(below[0], Para):
                yield Para(heading.role, below.pop(0).text, lead=heading.text)  # type: ignore[union-attr]
            elif heading:
                yield heading
            yield from below

    def _heading(self, section: Section) -> Para | None:
        title = self._pattern(f"{section.code} tiêu đề", section.title)
        if not section.number and not title:
            return None
        between = "\n" if section.level == "part" else " "
        return Para(cast("Role", section.level or "clause"), f"{section.number}{between}{title}".strip())

    def _block(self, section: Section, block: Block, n: int) -> Iterator[Piece]:
        for passage in section.passages(block):
            yield from self._words(passage)
        for line in block.lines:
            sentence = self._sentences[line]
            yield Para("body", self._text(Spot(sentence.id, sentence, sentence.years)))
        if block.note is not None:
            text = self._pattern(f"{section.code} ghi chú {n}", block.note)
            yield Para("note" if text.startswith("(") else "body", text)
        if block.table:
            yield self._drawn([self._tables[table] for table in block.table])

    def _words(self, passage: WordSlot) -> Iterator[Piece]:
        words = self._narrative.get(passage.code, "")
        lines = self._said(passage.code, words)
        if not lines:
            self._wordless.append(passage.code)
        if passage.label:
            label = self._pattern(passage.code, passage.label)
            first = [] if words.startswith("\n") else lines[:1] or [_OPEN]
            yield Para("body", " ".join([f"{label}:", *first]))
            lines = lines[len(first) :]
        yield from (Para("body", line) for line in lines)

    # Tables ---------------------------------------------------------------------------------------------------------

    def _drawn(self, tables: Sequence[Table]) -> Drawn:
        """Tables below one another under the heads of the first."""
        first = tables[0]
        lines = [
            [
                self._cell(heading, spot or Spot(first.id, Wording(text=heading)))
                for heading, spot in zip(heads, head_spots(first, heads), strict=True)
            ]
            for heads in first.headings
        ]
        bold = set()
        for table in tables:
            for m, where, row in rows_of(table, self._filling.numbers):
                if row.heading:
                    bold.add(len(lines))
                entry = self._filling.facts.lists[table.each][m] if table.each and not row.heading else _NO_ENTRY
                lines.append(
                    [
                        self._cell(cell, spot or Spot(where, _wording(cell), "", table.percent_sign, table.each), entry)
                        for cell, spot in zip(row.cells, row_spots(table, row, where), strict=True)
                    ]
                )
        align = first.align or "l" * len(first.columns)
        return Drawn(first.widths, align, len(first.headings), _spanned(lines), frozenset(bold))

    def _cell(self, cell: str | Wording, spot: Spot, entry: Entry = _NO_ENTRY) -> Cell:
        if cell == LEFT:
            return _ONE_WITH_LEFT
        return Cell("", down="more") if cell == ABOVE else Cell(self._text(spot, entry))

    # Texts ----------------------------------------------------------------------------------------------------------

    def _patterns(self, place: str, patterns: Sequence[str]) -> tuple[str, ...]:
        return tuple(self._pattern(f"{place} {n}", pattern) for n, pattern in enumerate(patterns, start=1))

    def _pattern(self, place: str, pattern: str) -> str:
        return self._text(Spot(place, Wording(text=pattern))) if gaps(pattern) else pattern

    def _said(self, code: str, words: str) -> list[str]:
        for spot in words_of.spots(code, words):
            self._note(spot)
        return words_of.paragraphs(code, words, self._filling)

    def _text(self, spot: Spot, row: Entry = _NO_ENTRY) -> str:
        self._note(spot, row)
        return self._filling.text(spot, row)

    def _note(self, spot: Spot, row: Entry = _NO_ENTRY) -> None:
        for variable in self._filling.unknown(spot, row):
            self._unknown[spot.id, variable] = None


def _wording(cell: str | Wording) -> Wording:
    return cell if isinstance(cell, Wording) else Wording(text=cell)


def _spanned(lines: Sequence[Sequence[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows with cells that are one put together."""
    rows = []
    for n, line in enumerate(lines):
        row: list[Cell] = []
        for column, cell in enumerate(line):
            if cell is _ONE_WITH_LEFT and row:
                row[-1] = row[-1]._replace(across=row[-1].across + 1)
                continue
            goes_on = not cell.down and n + 1 < len(lines) and lines[n + 1][column].down == "more"
            row.append(cell._replace(down="first") if goes_on else cell)
        rows.append(tuple(row))
    return tuple(rows)
