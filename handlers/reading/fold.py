"""Makes texts comparable: one spelling, small letters, no diacritics, single spaces."""

import unicodedata
from functools import lru_cache


def bare(word: str) -> str:
    """A word without its diacritics: "mười" → "muoi", "đồng" → "dong"."""
    if word.isascii():
        return word
    marks_apart = unicodedata.normalize("NFD", word)
    kept = "".join(char for char in marks_apart if unicodedata.category(char) != "Mn")
    return unicodedata.normalize("NFC", kept).replace("đ", "d").replace("Đ", "D")


def only_digits(text: str) -> bool:
    """Whether the text is a bare figure, the most frequent answer by far."""
    return text.isascii() and text.isdigit()


def fold(text: str) -> str:
    """Fold a text so that it compares equal however it was typed: Unicode form, letter case, diacritics."""
    if text.isascii():  # most texts are plain ASCII: figures and commands
        return " ".join(text.lower().split())
    return _folded(text)


@lru_cache(maxsize=16)
def _folded(text: str) -> str:
    """Remembered, because one message is folded several times; only a few, because these are people's words."""
    one_form = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text))
    return " ".join(bare(one_form.casefold()).split())


def folded_alike(text: str) -> str:
    """The text folded character by character, so that places in it are places in the text."""
    if text.isascii():
        return text.lower()
    return "".join(one if len(one := bare(char.lower())) == 1 else char for char in text)


def plain(text: str) -> str:
    """The text folded, without the punctuation around it."""
    return fold(text).strip(" .,!?…:;")
