"""Reads the name that a person types for themselves."""

import unicodedata

from forms.value import Nil
from handlers.reading.commands import NO, YES
from handlers.reading.figures.one_figure import Read, read
from handlers.reading.fold import plain

NAME = 60
"""Maximum characters of a name; a longer one is refused."""


def tidy_name(text: str) -> str | None:
    """The name as it is kept, in NFC and with single spaces; None: the text is no name."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    letters = sum(char.isalpha() for char in name)
    if not 2 <= len(name) <= NAME or letters < 2 or any(char.isdigit() or not char.isprintable() for char in name):
        return None
    return None if name.startswith("/") or _answers(name) else name


def _answers(text: str) -> bool:
    """Whether the text answers another question: "đồng ý", "không có". A single word never does: "Dung" is a name."""
    words = plain(text)
    if " " not in words:
        return False
    found = read("text", text)
    return words in YES or words in NO or (isinstance(found, Read) and isinstance(found.value, Nil))
