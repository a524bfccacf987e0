"""Takes apart what people type of a total: the figure, the days and the unit, in any order: "VNeID tháng 9 Khâu
Giang"."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple, TypeVar

from forms.regime import window as windows
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import Unit
from handlers.reading.dates.periods import week
from handlers.reading.dates.windows import window
from handlers.reading.fold import plain

_MOST = 16
"""Maximum words in which names and days are looked for."""
_LONGEST = 7
"""Maximum words of a name or of days ("từ ngày 01/9 đến hết ngày 15/9")."""

_BETWEEN = frozenset(
    (
        *("đến", "den", "tới", "toi", "trong", "của", "cua", "ở", "tại", "tai", "cho", "vào", "vao"),
        *("in", "of", "until", "for"),
    )
)
"""Words between the figure, the days and the unit; spelled out, because "trồng" is not "trong"."""

Found = TypeVar("Found")


class TotalNamed(NamedTuple):
    """What was named: the words of the figure ("": none), the days, and the units of that name."""

    words: str
    window: Window | None = None
    units: tuple[Unit, ...] = ()


def total_named(text: str, units: Iterable[Unit], now: datetime, plan: Plan) -> TotalNamed:
    """Find a whole name of a unit first, then the longest words that name days; the rest names the figure."""
    names: dict[str, list[Unit]] = {}
    for unit in units:
        for spelled in {plain(unit.name), plain(unit.title)}:
            names.setdefault(spelled, []).append(unit)
    words = text.split()
    if len(words) > _MOST:
        return TotalNamed(text)
    words, found = _cut(words, lambda said: names.get(plain(said)))
    words, days = _cut(words, lambda said: _window(said, now, plan))
    while words and unicodedata.normalize("NFC", words[-1].lower()) in _BETWEEN:
        words.pop()
    return TotalNamed(" ".join(words), days, tuple(found or ()))


def _cut(words: Sequence[str], read: Callable[[str], Found | None]) -> tuple[list[str], Found | None]:
    """The words without the longest run of them that can be read, and what it says."""
    for length in range(min(len(words), _LONGEST), 0, -1):
        for first in range(len(words) - length, -1, -1):
            found = read(" ".join(words[first : first + length]))
            if found is not None:
                return [*words[:first], *words[first + length :]], found
    return list(words), None


def _window(said: str, now: datetime, plan: Plan) -> Window | None:
    if said.isdecimal() and len(said) != len("2026"):
        return None  # a lone number is part of a name
    found = window(said, now, plan)
    if found is None and (period := week(said, now.date(), plan.week_starts)):
        found = windows.over(period)
    return found
