"""Finds the figure that people name, as they type it: by its name, its short name or one of its nouns, with or without
diacritics, in Vietnamese or English."""

from collections.abc import Iterable
from functools import lru_cache

from forms.indicator import Indicator
from handlers.reading.fold import fold
from locales import LANGUAGES, say

_FILLERS = frozenset(("tong", "tong so", "so", "so lieu", "chi tieu", "ve", "cua", "total", "of", "the"))
"""Words before a name that are none of it."""


def indicators_named(text: str, among: Iterable[Indicator]) -> list[Indicator]:
    """The figures that the text may mean: those of that very name; else those whose name has all its words."""
    among = tuple(among)
    for said in _readings(text):
        exact = [one for one in among if said in _names(one)]
        if exact:
            return exact
    for said in _readings(text):
        words = set(said.split())
        holding = [one for one in among if any(words <= set(name.split()) for name in _names(one))]
        if holding:
            return holding
    return []


def _readings(text: str) -> list[str]:
    """The text folded, and without the words before a name that are none of it."""
    words = spoken(text).split()
    found = [" ".join(words)] if words else []
    shorter = (" ".join(words[n:]) for n in (1, 2) if len(words) > n and " ".join(words[:n]) in _FILLERS)
    return [*found, *shorter]


def _names(of: Indicator) -> frozenset[str]:
    return frozenset(spoken(of.title).split("\n")) if of.title is not None else printed_names(of.words) | of.called


@lru_cache(maxsize=1024)
def printed_names(words: str) -> frozenset[str]:
    """The name and the short name of the indicator with these words, in each language, as `spoken` writes them."""
    keys = (f"indicator-{words}", f"indicator-{words}.short")
    return frozenset(spoken(say(lang, key, {})) for lang in LANGUAGES for key in keys)


def spoken(text: str) -> str:
    """The text folded, its punctuation as spaces."""
    return " ".join("".join(char if char.isalnum() else " " for char in fold(text)).split())
