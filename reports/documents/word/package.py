"""The .docx file around the text: only what is needed, and the same bytes for the same text."""

from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from reports.documents.packed import packed
from reports.documents.word.page import page_number
from reports.documents.word.styles import styles
from reports.documents.word.xml import Attribute, as_bytes, clean, w

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_DROPPED = ("customXml", "numbering", "stylesWithEffects", "webSettings", "fontTable", "theme")
"""The parts of python-docx's template that a document of ours does not use."""
_WORD_2013 = 15


def package(body: Element, title: str) -> bytes:
    """The file with this body. It names no author and no time, and refers to nothing outside itself."""
    import docx

    document = docx.Document()
    _replace(document.element.body, body)
    _replace(document.styles.element, styles())
    _replace(document.settings.element, _settings())
    header = document.sections[0].header
    header.is_linked_to_previous = False
    _replace(header.part.element, w("hdr", page_number()))
    _strip(document, title)
    written = BytesIO()
    document.save(written)
    return packed(written)


def _replace(old: "BaseOxmlElement", new: Element) -> None:
    from docx.oxml import parse_xml

    old[:] = list(parse_xml(as_bytes(new)))


def _settings() -> Element:
    """Word shows a document without this as one of 2007, in its compatibility mode."""
    mode: dict[str, Attribute] = {
        "name": "compatibilityMode",
        "uri": "http://schemas.microsoft.com/office/word",
        "val": _WORD_2013,
    }
    return w("settings", w("compat", w("compatSetting", **mode)), w("themeFontLang", val="vi-VN"))


def _strip(document: "Document", title: str) -> None:
    """Leave out the template's own parts, author and dates."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    package = document.part.package
    for relations, dropped in ((document.part.rels, _DROPPED), (package.rels, ("thumbnail", "extended-properties"))):
        for number in [number for number, one in relations.items() if one.reltype.rpartition("/")[2] in dropped]:
            relations.pop(number)
    core = package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element
    core[:] = []
    document.core_properties.title = clean(title)[:255]
    document.core_properties.language = "vi-VN"
