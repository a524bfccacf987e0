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
    """A bare figure: the commonest answer by far."""
    return text.isascii() and text.isdigit()


def fold(text: str) -> str:
    """What a text says however it was typed: any Unicode form, letter case, with or without diacritics."""
    if text.isascii():  # most of what is typed: figures and commands
        return " ".join(text.lower().split())
    return _folded(text)


@lru_cache(maxsize=16)
def _folded(text: str) -> str:
    """One message is asked about several times; few are remembered, because they are somebody's words."""
    one_form = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text))
    return " ".join(bare(one_form.casefold()).split())


def plain(text: str) -> str:
    """Folded, without the punctuation around it."""
    return fold(text).strip(" .,!?…:;")
