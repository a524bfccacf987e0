"""Finds identity numbers and telephone numbers, which are never kept from free text."""

import re
import unicodedata

_ID = re.compile(r"(?<!\d)\d(?:[ .-]?\d){11}(?!\d)")


_PHONE = re.compile(r"(?<!\d)(?:\+?84|0)(?:[ .-]?\d){9}(?!\d)")


def sensitive(text: str, kind: str = "text") -> bool:
    """Whether a text holds an identity number or phone numbers (amounts of money may have 12 digits)."""
    if kind == "money":
        return False
    usual = unicodedata.normalize("NFKC", text)
    return bool(_ID.search(usual)) or len(_PHONE.findall(usual)) > (1 if kind == "text" else 0)
