"""How each part of a document looks: one row per part, sizes in points as NĐ 30, Phụ lục I, mục V has them."""

from typing import Literal, NamedTuple
from xml.etree.ElementTree import Element

from reports.documents.word.measures import POINT, mm
from reports.documents.word.xml import switch, w

FONT = "Times New Roman"
SIZE = 14
_FIRST_LINE = mm(12.7)
_HALF_GAP = 3  # points above and below: 6 between two paragraphs


class Style(NamedTuple):
    """The look of one part. `first` indents its first line; `before`, `after` and `line` (an exact height) are points;
    `keeps` holds it on the page of what follows; `outline` is its level in Word's navigation."""

    id: str
    size: float = SIZE
    bold: bool = False
    italic: bool = False
    align: Literal["both", "center", "left"] = "center"
    first: bool = False
    before: float = 0
    after: float = 0
    keeps: bool = False
    outline: int | None = None
    line: float | None = None


def _text(
    name: str, *, bold: bool = False, italic: bool = False, keeps: bool = False, outline: int | None = None
) -> Style:
    return Style(name, SIZE, bold, italic, "both", True, _HALF_GAP, _HALF_GAP, keeps, outline)


STYLES = (
    # The text, by content.Role
    Style("part", bold=True, before=9, after=_HALF_GAP, keeps=True, outline=0),
    _text("chapter", bold=True, keeps=True, outline=1),
    _text("clause", bold=True, keeps=True, outline=2),
    _text("subclause", bold=True, italic=True, keeps=True, outline=3),
    _text("item", italic=True, keeps=True, outline=4),
    _text("point", keeps=True, outline=5),
    _text("remark", italic=True, keeps=True, outline=6),
    _text("basis", italic=True),
    _text("body"),
    _text("note", italic=True),
    _text("closing", keeps=True)._replace(after=9),
    # The head
    Style("Parent", 13),
    Style("Agency", 13, bold=True),
    Style("Country", 13, bold=True),
    Style("Motto", 14, bold=True),
    Style("Number", 13, before=6),
    Style("Day", 14, italic=True, before=6),
    Style("Rule", 2, line=4, before=3),
    Style("Word", 14, bold=True, before=18, keeps=True),
    Style("Subject", 14, bold=True, keeps=True),
    Style("To", 14, before=12, after=9),
    Style("ToEach", 14, align="left"),
    # The foot
    Style("Authority", 14, bold=True, keeps=True),
    Style("Signer", 14, bold=True, before=76),
    Style("CopiesTo", 12, bold=True, italic=True, align="left", keeps=True),
    Style("CopiesNote", 11, italic=True, align="left", keeps=True),
    Style("Copy", 11, align="left", keeps=True),
    # Annexes
    Style("Annex", 14, bold=True, keeps=True, outline=0),
    Style("AnnexTitle", 14, bold=True, keeps=True),
    Style("AnnexNote", 14, italic=True, after=9, keeps=True),
    Style("Head", 12, bold=True, before=2, after=2),
    Style("Cell", 12, align="left", before=2, after=2),
    Style("CellMiddle", 12, before=2, after=2),
    # The page
    Style("PageNumber", 14),
    Style("End", 1, line=1),
)


def styles() -> Element:
    """All styles, and the font of whatever has none: Times New Roman for every script."""
    fonts = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    language = w("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA")
    usual = w("rPr", fonts, w("color", val="000000"), *_sized(SIZE), language)
    normal = w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal")
    table = w(
        "style",
        w("name", val="Normal Table"),
        w("uiPriority", val=99),
        w("semiHidden"),
        w("unhideWhenUsed"),
        w("tblPr", w("tblInd", w=0, type="dxa")),
        type="table",
        default=1,
        styleId="TableNormal",
    )
    return w("styles", w("docDefaults", w("rPrDefault", usual), w("pPrDefault")), normal, table, *map(_style, STYLES))


def _style(one: Style) -> Element:
    return w(
        "style",
        w("name", val=f"Toso {one.id}"),
        w("basedOn", val="Normal"),
        w("qFormat"),
        w(
            "pPr",
            switch("keepNext", on=one.keeps),
            switch("keepLines", on=one.outline is not None),
            _spacing(one),
            w("ind", firstLine=_FIRST_LINE) if one.first else None,
            w("jc", val=one.align),
            w("outlineLvl", val=one.outline) if one.outline is not None else None,
        ),
        w("rPr", *_shaped(one), *_sized(one.size)),
        type="paragraph",
        customStyle=1,
        styleId=one.id,
    )


def _spacing(one: Style) -> Element:
    height, rule = (240, "auto") if one.line is None else (_twips(one.line), "exact")
    return w("spacing", before=_twips(one.before), after=_twips(one.after), line=height, lineRule=rule)


def _twips(points: float) -> int:
    return round(points * POINT)


def _shaped(one: Style) -> list[Element]:
    names = [name for name, on in (("b", one.bold), ("bCs", one.bold), ("i", one.italic), ("iCs", one.italic)) if on]
    return [w(name) for name in names]


def _sized(points: float) -> tuple[Element, Element]:
    return w("sz", val=round(points * 2)), w("szCs", val=round(points * 2))
