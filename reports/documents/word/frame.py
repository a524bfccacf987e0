"""The head and the foot of a document: who writes, the country's name, the number; the signature and who gets it."""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from reports.documents.word import page
from reports.documents.word.grid import cell, grid, row
from reports.documents.word.measures import bold_width, mm
from reports.documents.word.xml import paragraph, run, w
from reports.kinds.content import Content
from reports.kinds.letterhead import Letterhead

_HELD = re.compile(r"(ngày|tháng|năm|số) (?=\d)")
"""What no end of a line may part in a title: "ngày" and its figures."""
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
_NUMBER = "Số:      /"  # the number and the day are left to the office that keeps the register
_LEFT = mm(65)
_COPIES = mm(80)
_RULE_PART = 0.4
"""A rule below a name is between a third and a half of it."""
_RULE_LINE = 6  # eighths of a point


def head(content: Content) -> Iterator[Element]:
    """Yields the head of the first page, down to whom the document is for."""
    yield grid(*_two_columns(content), lines=False)
    yield paragraph("Word", run(content.word))
    yield paragraph("Subject", run(_HELD.sub("\\1\u00a0", content.subject)))
    whole = page.text_width()
    yield _rule(whole, round(min(bold_width(content.subject, 14), whole) * _RULE_PART))
    yield from _addressees(content.addressees)


def _two_columns(content: Content) -> tuple[list[int], list[Element]]:
    letterhead, right = content.letterhead, page.text_width() - _LEFT
    agency = letterhead.agency
    left = [
        *(paragraph("Parent", run(line)) for line in letterhead.parent),
        *(paragraph("Agency", run(line)) for line in agency),
        _rule(_LEFT, round(bold_width(agency[-1] if agency else "", 13) * _RULE_PART)),
    ]
    country = [
        paragraph("Country", run(COUNTRY)),
        paragraph("Motto", run(MOTTO)),
        _rule(right, bold_width(MOTTO, 14)),
    ]
    number = paragraph("Number", run(f"{_NUMBER}{content.symbol}"))
    day = paragraph("Day", run(f"{letterhead.place}, {content.dated}"))
    rows = [row(cell(_LEFT, *left), cell(right, *country)), row(cell(_LEFT, number), cell(right, day))]
    return [_LEFT, right], rows


def _rule(within: int, length: int) -> Element:
    """A rule of that length in the middle."""
    beside = max(within - length, 0) // 2
    line = w("pBdr", w("top", val="single", sz=_RULE_LINE, space=0, color="000000"))
    return paragraph("Rule", line=line, indent=w("ind", left=beside, right=beside))


def _addressees(names: Sequence[str]) -> Iterator[Element]:
    """Yields one addressee in one line, several below one another, each behind a hyphen."""
    if len(names) == 1:
        yield paragraph("To", run(f"Kính gửi: {names[0]}"))
    elif names:
        yield paragraph("To", run("Kính gửi:"))
        aligned = mm(62)
        for name in names:
            stop = "." if name == names[-1] else ";"
            yield paragraph("ToEach", run(f"- {name}{stop}"), indent=w("ind", left=aligned))


def foot(content: Content) -> Element:
    """The signature beside the list of those who get the document; they are never parted by a page break."""
    right = page.text_width() - _COPIES
    rows = [row(cell(_COPIES, *_copies(content)), cell(right, *_signature(content.letterhead)))]
    return grid([_COPIES, right], rows, lines=False)


def _copies(content: Content) -> Iterator[Element]:
    yield paragraph("CopiesTo", run("Nơi nhận:"))
    if content.copies_note:
        yield paragraph("CopiesNote", run(content.copies_note))
    for n, name in enumerate(content.recipients, start=1):
        yield paragraph("Copy", run(f"- {name}{'.' if n == len(content.recipients) else ';'}"))


def _signature(letterhead: Letterhead) -> Iterator[Element]:
    yield from (paragraph("Authority", run(line)) for line in letterhead.authority)
    yield paragraph("Signer", run(letterhead.signer))
