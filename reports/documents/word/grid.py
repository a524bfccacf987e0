"""Tables: a fixed grid with the same widths in its cells, because LibreOffice follows the one and Word the other."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from reports.documents.word.measures import mm, scaled
from reports.documents.word.xml import paragraph, run, switch, w
from reports.kinds.content import Cell, Drawn

_LINE = 4  # eighths of a point
_PAD = mm(1.5)
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def grid(widths: Sequence[int], rows: Sequence[Element], *, lines: bool) -> Element:
    """A table with columns of these widths; with `lines` drawn, or as a frame that nobody sees."""
    borders = [w(side, val="single" if lines else "nil", sz=_LINE, space=0, color="000000") for side in _SIDES]
    pad = _PAD if lines else 0
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblW", w=sum(widths), type="dxa"),
            w("jc", val="center") if lines else None,
            w("tblBorders", *borders),
            w("tblLayout", type="fixed"),
            w("tblCellMar", w("left", w=pad, type="dxa"), w("right", w=pad, type="dxa")),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *rows,
    )


def row(*cells: Element, head: bool = False) -> Element:
    """A row that no page break cuts; a head stands again on every page."""
    return w("tr", w("trPr", w("cantSplit"), switch("tblHeader", on=head)), *cells)


def cell(width: int, *content: Element, across: int = 1, down: str = "", middle: bool = False) -> Element:
    """A cell as wide as the columns that it goes over."""
    merged = {"first": w("vMerge", val="restart"), "more": w("vMerge")}.get(down)
    return w(
        "tc",
        w(
            "tcPr",
            w("tcW", w=width, type="dxa"),
            w("gridSpan", val=across) if across > 1 else None,
            merged,
            w("vAlign", val="center") if middle else None,
        ),
        *content,
    )


def drawn(table: Drawn, available: int) -> Element:
    """A table of figures, no wider than the page."""
    widths = [mm(width) for width in table.widths] or [available] * len(table.align)
    if sum(widths) > available or not table.widths:
        widths = scaled(widths, available)
    rows = []
    for n, cells in enumerate(table.rows):
        head, at, made = n < table.heads, 0, []
        for one in cells:
            style = "Head" if head else _style(one.text, table.align[at])
            made.append(_filled(one, sum(widths[at : at + one.across]), style, bold=n in table.bold))
            at += one.across
        rows.append(row(*made, head=head))
    return grid(widths, rows, lines=True)


def _style(text: str, align: str) -> str:
    """How a cell looks: in a column of figures a sentence, which a figure never is, stands on the left."""
    return "Cell" if align == "l" or (align == "f" and " " in text) else "CellMiddle"


def _filled(one: Cell, width: int, style: str, *, bold: bool) -> Element:
    shape = [w("b"), w("bCs")] if bold else []
    kept = {"kept": w("keepNext")} if bold else {}
    lines = [paragraph(style, *([run(line, *shape)] if line else []), **kept) for line in one.text.split("\n")]
    return cell(width, *lines, across=one.across, down=one.down, middle=True)
