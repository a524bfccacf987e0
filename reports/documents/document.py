"""A report as a .docx file in the administrative form of NĐ 30/2020/NĐ-CP."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from reports.documents.word import frame, page
from reports.documents.word.grid import drawn
from reports.documents.word.package import package
from reports.documents.word.xml import paragraph, run, w
from reports.kinds.content import Attachment, Content, Para, Piece


def document(content: Content) -> bytes:
    """The file; the same content gives the same bytes."""
    last = content.attachments[-1].landscape if content.attachments else False
    return package(w("body", *_blocks(content), page.section(landscape=last)), content.subject)


def _blocks(content: Content) -> Iterator[Element]:
    """Yields the text, then every annex on pages of its own."""
    yield from frame.head(content)
    yield from _pieces(content.pieces)
    yield frame.foot(content)
    turned = False
    for annex in content.attachments:
        yield page.section_end(landscape=turned)
        yield from _annex(annex)
        turned = annex.landscape
    yield paragraph("End")


def _annex(annex: Attachment) -> Iterator[Element]:
    if annex.number:
        yield paragraph("Annex", run(annex.number))
    yield paragraph("AnnexTitle" if annex.number else "Annex", run(annex.title))
    if annex.attached:
        yield paragraph("AnnexNote", run(annex.attached))
    yield from _pieces(annex.pieces, landscape=annex.landscape)


def _pieces(pieces: Sequence[Piece], *, landscape: bool = False) -> Iterator[Element]:
    for piece in pieces:
        if isinstance(piece, Para):
            yield _paragraph(piece)
        else:
            yield drawn(piece, page.text_width(landscape=landscape))


def _paragraph(piece: Para) -> Element:
    """A paragraph; a heading that goes on in the same line looks as a heading only itself."""
    if not piece.lead:
        return paragraph(piece.role, run(piece.text))
    return paragraph("body", run(f"{piece.lead} ", w("b"), w("bCs")), run(piece.text))
