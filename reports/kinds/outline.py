"""The outline of a report as data: how it begins and ends, its tree of sections, its annexes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Self

from pydantic import Field, model_validator

from forms.model import Model

LEVELS: Mapping[str, re.Pattern[str]] = {
    "part": re.compile(r"Phần ([IVXL]+|\d+)"),
    "chapter": re.compile(r"[IVXL]+\."),
    "clause": re.compile(r"\d+\."),
    "subclause": re.compile(r"\d+\.\d+\."),
    "item": re.compile(r"\d+\.\d+\.\d+\."),
    "point": re.compile(r"[a-zđ]\)"),
    "remark": re.compile(r"\*"),
}
"""The levels of sections, the highest first, each with how its number is written. Numbers are text of the form, not
Word's own numbering: forms mix I., 1., 1.1., a) and *."""
_RANKS = {level: rank for rank, level in enumerate(LEVELS)}


class Block(Model):
    """A piece of a section; exactly one of its fields says what.

    `words`: people write them; "" is the section's own text, another name tells a second text of it apart. `bullets`:
    labelled texts that people write, such as "- Ưu điểm". `lines`: sentences with figures, by id. `note`: a sentence
    that the form prescribes. `table`: tables, by id, printed below one another as one."""

    words: str | None = None
    bullets: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    note: str | None = None
    table: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _one(self) -> Self:
        given = [self.words is not None, bool(self.bullets), bool(self.lines), self.note is not None, bool(self.table)]
        if sum(given) != 1:
            raise ValueError("a block is one of: words, bullets, lines, note, table")
        return self


class WordSlot(NamedTuple):
    """A place for words that people write: its code, and the label that stands before them, such as "- Ưu điểm"."""

    code: str
    label: str = ""


class Section(Model):
    """A section: `code` names it in the whole report ("II.7.1"), `number` is what is printed ("7.1.").

    Without a body it holds words, or only the sections below it. `run_in`: the body goes on in the heading's line."""

    code: str
    number: str = ""
    title: str = ""
    body: tuple[Block, ...] | None = None
    run_in: bool = False

    @model_validator(mode="after")
    def _numbered(self) -> Self:
        if self.number and self.level == "":
            raise ValueError(f"number {self.number!r} is none of: Phần 1, I., 1., 1.1., 1.1.1., a), *")
        return self

    @property
    def level(self) -> str:
        """Which of LEVELS it is; "" for a section without a number."""
        return next((level for level, written in LEVELS.items() if written.fullmatch(self.number)), "")

    def passages(self, block: Block) -> Iterator[WordSlot]:
        """Yields the places for words in one block of its body."""
        if block.words is not None:
            yield WordSlot(f"{self.code} {block.words}".rstrip())
        yield from (WordSlot(f"{self.code} {label.partition(' (')[0]}", label) for label in block.bullets)


def with_bodies(sections: Sequence[Section]) -> Iterator[tuple[Section, tuple[Block, ...]]]:
    """Yields each section with its body: a section without one has words of its own, unless sections stand below it."""
    for n, section in enumerate(sections):
        below = n + 1 < len(sections) and _RANKS.get(sections[n + 1].level, 0) > _RANKS.get(section.level, 0)
        yield section, section.body if section.body is not None else () if below else (Block(words=""),)


class Letter(Model):
    """How a report begins and ends, all patterns: the name of its kind in capitals, its date line, what it is about,
    whom it is for, the documents that it rests on, its first and last sentence, who else gets it, and the line below
    the title of each annex. `symbol` is what stands behind the number: "BC-UBND"."""

    word: str = "BÁO CÁO"
    symbol: str = "BC-UBND"
    dated: str = "ngày      tháng {month} năm {year}"
    subject: str = ""
    addressees: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    lead_in: str = ""
    closing: str = ""
    copies_note: str = ""
    recipients: tuple[str, ...] = ()
    attached: str = ""


class Annex(Model):
    """An annex: a heading, and sections as the report itself has them; `landscape` where its tables are wide."""

    code: str
    number: str = ""
    title: str = ""
    landscape: bool = False
    sections: tuple[Section, ...] = Field(default=(), alias="section")
