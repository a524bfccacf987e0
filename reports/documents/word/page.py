"""The sheet of paper: A4, the margins of NĐ 30, and the number at the top of every page but the first."""

from xml.etree.ElementTree import Element

from reports.documents.word.measures import mm
from reports.documents.word.xml import paragraph, run, w

_SHORT, _LONG = 11906, 16838  # A4 as Word itself writes it
TOP = BOTTOM = mm(20)
LEFT, RIGHT = mm(30), mm(15)
_HEADER = mm(10)


def text_width(*, landscape: bool = False) -> int:
    """The width between the margins, in twips."""
    return (_LONG if landscape else _SHORT) - LEFT - RIGHT


def section(*, landscape: bool = False) -> Element:
    """The properties of a run of pages that is numbered by itself, from 1; the first page shows no number."""
    wide, high = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    turned = {"orient": "landscape"} if landscape else {}
    return w(
        "sectPr",
        w("pgSz", w=wide, h=high, **turned),
        w("pgMar", top=TOP, right=RIGHT, bottom=BOTTOM, left=LEFT, header=_HEADER, footer=_HEADER, gutter=0),
        w("pgNumType", start=1),
        w("titlePg"),
    )


def section_end(*, landscape: bool = False) -> Element:
    """The line without height that ends a run of pages."""
    return paragraph("End", sectPr=section(landscape=landscape))


def page_number() -> Element:
    """The line of the header: the number alone, in the middle."""
    return paragraph("PageNumber", w("fldSimple", run("2"), instr="PAGE"))
