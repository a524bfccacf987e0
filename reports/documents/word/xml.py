"""Elements of WordprocessingML, with text that any reader of XML accepts."""

import re
import unicodedata
from xml.etree.ElementTree import Element, register_namespace, tostring

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNFIT = re.compile(r"[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffc\U00010000-\U0010fffd]")
register_namespace("w", _W)

Attribute = str | int


def w(tag: str, *children: Element | None, **attributes: Attribute) -> Element:
    """An element of Word's own namespace; a child that is None is left out."""
    made = Element(f"{{{_W}}}{tag}", {f"{{{_W}}}{name}": str(said) for name, said in attributes.items()})
    made.extend(child for child in children if child is not None)
    return made


def switch(name: str, *, on: bool) -> Element | None:
    """An element that stands for "yes"; none for "no"."""
    return w(name) if on else None


def clean(text: str) -> str:
    """The text composed (NFC), without what XML or Word cannot hold: control characters, halves of characters."""
    return _UNFIT.sub("", unicodedata.normalize("NFC", text.replace("\t", " ")))


def run(text: str, *properties: Element) -> Element:
    """A run of text; a new line in it is a line break."""
    made = w("r", w("rPr", *properties) if properties else None)
    for n, line in enumerate(clean(text).split("\n")):
        if n:
            made.append(w("br"))
        held = w("t")
        held.text = line
        held.set(_SPACE, "preserve")
        made.append(held)
    return made


def paragraph(style: str, *runs: Element, **more: Element) -> Element:
    """A paragraph in that style; `more` are properties of its own."""
    return w("p", w("pPr", w("pStyle", val=style), *more.values()), *runs)


def as_bytes(element: Element) -> bytes:
    """The element with all that is in it, to be read by any other library."""
    return bytes(tostring(element, encoding="utf-8"))
