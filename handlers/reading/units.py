"""Finds units by the names that people type."""

import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from forms.unit import Unit
from handlers.reading.dates.periods import looks_like_period
from handlers.reading.fold import plain
from handlers.turn.say import Phrase, phrase


def which_unit(found: list[Unit]) -> Phrase:
    """The line that says that no unit has this name, or that several have."""
    return phrase("unit-several", names=[unit.title for unit in found[:10]]) if found else phrase("unit-unknown")


def matching(words: str, units: Iterable[Unit]) -> list[Unit]:
    """The units of that name; else those whose title holds these words."""
    units = tuple(units)
    if not words:
        return []
    exact = [unit for unit in units if words in (plain(unit.name), plain(unit.title))]
    return exact or [unit for unit in units if words in plain(unit.title)]


# Where a wrong unit would get another one's figures -----------------------------------------------------------------

_POLITE = ("a", "nhe", "nha", "voi", "di", "em", "please")
_LONGEST = 200
"""Maximum characters of a text that can be a name."""
_BEFORE = ("cho", "ho", "giup", "the", "for")


class NamedUnits(NamedTuple):
    """The units that a text may name, and the words behind the name, which name a period ("": none). `sure`: it can be
    no other unit; else a person has to choose, even where there is only one."""

    units: tuple[Unit, ...] = ()
    sure: bool = False
    period: str = ""
    loose: bool = False
    """They share a word with the text, which says more than their names."""


def unit_named(text: str, units: Iterable[Unit]) -> NamedUnits:
    """The unit that a text names, perhaps with a period behind it. It is sure only when the whole name was typed, and
    where diacritics were typed, with the right ones; "xóm 1" is not "xóm 10", "Nà Lặng" is not "Nà Láng"."""
    units, words = tuple(units), _own_words(text) if len(text) <= _LONGEST else []
    for split in range(len(words), 0, -1):
        name, period = " ".join(words[:split]), " ".join(words[split:])
        if period and not looks_like_period(period):
            continue
        same = [unit for unit in units if plain(name) in (plain(unit.name), plain(unit.title))]
        spelled = [unit for unit in same if _spelled(name) in (_spelled(unit.name), _spelled(unit.title))]
        if same:
            sure = len(same) == 1 and (plain(name) == name.lower() or bool(spelled))
            found = spelled if len(spelled) == 1 else same
            return NamedUnits(tuple(found), sure or len(spelled) == 1, period)
    for split in range(1, len(words) + 1):
        period = " ".join(words[split:])
        if (not period or looks_like_period(period)) and (held := _holding(words[:split], units)):
            return NamedUnits(held, period=period)
    return NamedUnits(_sharing(words, units), loose=True)


def _own_words(text: str) -> list[str]:
    """The words of the text without what people put around a name: "cho xóm Khâu Giang ạ"."""
    words = [word for word in unicodedata.normalize("NFC", text).split() if plain(word)]
    while len(words) > 1 and plain(words[-1]) in _POLITE:
        words.pop()
    while len(words) > 1 and plain(words[0]) in _BEFORE:
        words.pop(0)
    return words


def _spelled(name: str) -> list[tuple[str, list[str]]]:
    """A name with its diacritics, wherever in the word they stand: "hòa" and "hoà" are one spelling."""
    apart = (unicodedata.normalize("NFD", word) for word in name.casefold().strip(" .,!?…:;").split())
    return [(plain(word), sorted(sign for sign in word if not sign.isascii())) for word in apart]


def _holding(words: list[str], units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The units in whose title a word begins with these words."""
    said = plain(" ".join(words))
    return tuple(unit for unit in units if said and f" {said}" in f" {plain(unit.title)}")


def _sharing(words: list[str], units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The units whose name shares a word with these."""
    shared = {plain(word) for word in words}
    return tuple(unit for unit in units if shared & set(plain(unit.name).split()))
