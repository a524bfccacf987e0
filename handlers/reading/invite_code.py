"""Finds an invite code in a message."""

import re
import unicodedata

_CODE = re.compile(r"(?<![0-9A-Z])[0-9A-TV-Z]{4}(?:-?[0-9A-TV-Z]{4}){3}(?![0-9A-Z])")


_CODE_LEAST = 16


_TWELVE_DIGITS = re.compile(r"\d{12}")


_MISREAD = str.maketrans("OIL", "011", "-")
"""Letters that look like digits are read as digits (Crockford's base 32)."""


def find_code(text: str) -> str | None:
    """The invite code in a link or message, as 16 capitals; None where there is none."""
    if len(text) < _CODE_LEAST and text.isascii():
        return None
    for found in _CODE.finditer(unicodedata.normalize("NFKC", text).upper()):
        code = found[0].translate(_MISREAD)
        if not code.isdecimal():  # sixteen digits are an account number, not a code
            return code
    return None


def code_spans(text: str) -> list[tuple[int, int]]:
    """Where codes stand in a text; twelve digits in a row are rather an identity number with letters beside it."""
    capitals = "".join(char.upper() if char.isascii() else char for char in text)
    found = [one for one in _CODE.finditer(capitals) if not one[0].translate(_MISREAD).isdecimal()]
    return [one.span() for one in found if not _TWELVE_DIGITS.search(one[0])]
