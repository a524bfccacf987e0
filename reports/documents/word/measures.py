"""Lengths: millimetres and points as Word counts them, in twentieths of a point, and how wide a bold text is."""

import unicodedata
from collections.abc import Sequence

POINT = 20
_UPPER = (722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722,
          1000, 722, 722, 667)  # fmt: skip
_LOWER = (500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500,
          722, 500, 500, 444)  # fmt: skip
_OTHERS = {" ": 250, "-": 333, ",": 250, ".": 250, "(": 333, ")": 333, "Đ": 722, "đ": 556}
_EM = 1000


def mm(length: float) -> int:
    """Millimetres in twips."""
    return round(length * 1440 / 25.4)


def bold_width(text: str, size: int) -> int:
    """The width in twips of a text in Times New Roman Bold of that size in points. A mark above or below a letter adds
    nothing to it."""
    letters = (letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
    return sum(map(_advance, letters)) * size * POINT // _EM


def _advance(letter: str) -> int:
    if "A" <= letter <= "Z":
        return _UPPER[ord(letter) - ord("A")]
    if "a" <= letter <= "z":
        return _LOWER[ord(letter) - ord("a")]
    return _OTHERS.get(letter, 500)


def scaled(parts: Sequence[int], whole: int) -> list[int]:
    """Whole numbers in proportion to the parts that add up to the whole."""
    total, used, made = sum(parts), 0, []
    before = 0
    for part in parts:
        used += part
        made.append(whole * used // total - before)
        before = whole * used // total
    return made
