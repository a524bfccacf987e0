"""Reads a unit's name with a period behind it, as people type it: "Khâu Giang tuần trước"."""

from collections.abc import Iterable
from typing import NamedTuple

from forms.unit import Unit
from handlers.reading.dates.periods import looks_like_period
from handlers.reading.fold import plain
from handlers.reading.units import matching

LONGEST = 12
"""Maximum words of a name that is looked for."""


class UnitAndPeriod(NamedTuple):
    """The units that a text may mean, and what it says after the name. `said`: it begins with a name at all, though
    perhaps with none that is known."""

    units: list[Unit]
    rest: str
    said: bool = True


def unit_and_period(text: str, units: Iterable[Unit]) -> UnitAndPeriod:
    """Take the text apart. The longest whole name wins; then parts of names, where nothing or a period comes after."""
    words, units = text.split(), tuple(units)
    if not words or looks_like_period(text):
        return UnitAndPeriod([], text, said=False)
    names: dict[str, list[Unit]] = {}
    for unit in units:
        for spelled in {plain(unit.name), plain(unit.title)}:
            names.setdefault(spelled, []).append(unit)
    cuts = range(min(len(words), LONGEST), 0, -1)
    for n in cuts:
        if found := names.get(plain(" ".join(words[:n]))):
            return UnitAndPeriod(found, " ".join(words[n:]))
    for n in cuts:
        rest = " ".join(words[n:])
        if not rest or looks_like_period(rest):
            found = matching(plain(" ".join(words[:n])), units)
            if found:
                return UnitAndPeriod(found, rest)
    return UnitAndPeriod([], "")
