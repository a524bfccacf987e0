"""Finds the names of units in a posted report."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from handlers.reading.fold import folded_alike


def names_of_units(text: str, units: Iterable[str]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Where names of units stand, with the units that they may mean; the longest name where several would fit. A name's
    last digits are no figure's; diacritics that are typed decide between two names."""
    folded = folded_alike(text)
    alike: dict[str, list[str]] = {}
    for name in units:
        plain = " ".join(folded_alike(unicodedata.normalize("NFC", name)).split())
        for short, long in _SHORT:
            plain = re.sub(rf"^{long}\b", short, plain)
        if plain:
            alike.setdefault(plain, []).append(name)
    spans: list[tuple[int, int, tuple[str, ...]]] = []
    for plain in sorted(alike, key=len, reverse=True):
        found = _pattern_of(plain).finditer(folded)
        spans += [
            (*one.span(), _typed_as(text[slice(*one.span())], alike[plain]))
            for one in found
            if not any(start < one.end() and one.start() < end for start, end, _ in spans)
        ]
    return sorted(spans)


_SHORT = (("tdp", "to dan pho"), ("tdp", "khu pho"))
"""What long words for a kind of unit are also written as."""


@lru_cache(maxsize=4096)
def _pattern_of(plain: str) -> re.Pattern[str]:
    spelled = r"\s+".join(re.escape(word) for word in plain.split())
    if plain.startswith("tdp "):
        spelled = r"(?:tdp|to\s+dan\s+pho|khu\s+pho)" + spelled[3:]
    pattern = r"(?<!\w)(?<!xa )(?<!phuong )(?<!thi tran )(?<!ubnd )" + spelled + r"(?!\w)"
    if plain[-1].isdigit() and " " in plain:  # "Tân Lập 2 buổi": the two are meetings
        pattern += r"(?!\s*(?:buoi|cuoc|hoi nghi|lan|nguoi|luot)\b)"
    return re.compile(pattern)


def _typed_as(typed: str, names: list[str]) -> tuple[str, ...]:
    """The names that this spelling may mean: those spelled so, else all."""
    spelled = " ".join(unicodedata.normalize("NFC", typed).casefold().split())
    return tuple(name for name in names if name.casefold() == spelled) or tuple(names)
