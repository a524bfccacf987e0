"""A report as it is read, before it becomes a file: paragraphs and tables in order, each with the part that it plays.
The .docx, a preview and the tests of the text are all made from it."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from reports.kinds.letterhead import Letterhead

Role = Literal[
    "part", "chapter", "clause", "subclause", "item", "point", "remark", "basis", "body", "note", "closing"
]  # fmt: skip
"""What a paragraph is: a heading of one of outline.LEVELS, a document that the report rests on, a sentence, a line in
brackets that refers to an annex, the last sentence."""


class Para(NamedTuple):
    """A paragraph. `lead` is a heading that goes on in the same line."""

    role: Role
    text: str
    lead: str = ""


class Cell(NamedTuple):
    """A cell as it is drawn: over how many columns, and whether it is the first or a further part of a cell that goes
    over several rows."""

    text: str
    across: int = 1
    down: Literal["", "first", "more"] = ""


class Drawn(NamedTuple):
    """A table as it is drawn. `widths` are millimetres, as wide as the page where there are none; the first `heads`
    rows stand again on every page; `bold` are the indices of rows that name a group."""

    widths: tuple[int, ...]
    align: str
    heads: int
    rows: tuple[tuple[Cell, ...], ...]
    bold: frozenset[int] = frozenset()


Piece = Para | Drawn


class Attachment(NamedTuple):
    """An annex: its number, title and the line that says what it belongs to, then what it holds."""

    number: str
    title: str
    attached: str
    landscape: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A whole report. `wordless` are the passages that nobody has written yet; `unknown` the places with a figure that
    is not known, each with its variable: "…" stands there."""

    letterhead: Letterhead
    word: str
    symbol: str
    dated: str
    subject: str
    addressees: tuple[str, ...]
    pieces: tuple[Piece, ...]
    copies_note: str
    recipients: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    wordless: tuple[str, ...] = ()
    unknown: tuple[tuple[str, str], ...] = ()
