"""Finds the week that a paste is about: its title may name it, and messages of a chat have a day."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from forms.regime import period as periods
from forms.regime.period import Period
from handlers.reading.dates.periods import week
from handlers.reading.figures.pieces import clean
from handlers.reading.fold import folded_alike

_TITLE = re.compile(r"\b(?:tuan|ky|bao cao|bc|tong hop|ket qua|thoi gian|tu ngay|week)\b")
_LAST = re.compile(r"\b(?:tuan|ky)\s+(?:truoc|roi)\b|\blast week\b")
_THIS = re.compile(r"\b(?:tuan|ky)\s+nay\b|\bthis week\b")
_YEAR = r"(?:\s?[/.-]\s?(20\d\d|\d\d))?"
_SPAN = re.compile(
    rf"(?<![\d/.])(\d{{1,2}})(?:\s?[/.-]\s?(\d{{1,2}}){_YEAR})?\s*(?:-|den(?: ngay)?|~|>)\s*"
    rf"(\d{{1,2}})\s?[/.-]\s?(\d{{1,2}}){_YEAR}(?![\d/])"
)
_STAMP = re.compile(
    r"\[?\s*(?:\d{1,2}:\d{2}(?::\d{2})?[,\s]+)?(\d{1,2})[/.](\d{1,2})[/.](20\d\d)[,\s]*(?:\d{1,2}:\d{2})?"
)
_TITLES = 12
"""Maximum lines from the beginning searched for a title."""
_FIGURES = re.compile(r"\d\s*(?:buoi|nguoi|luot|hoi nghi|cuoc)\b")


class Week(NamedTuple):
    """The weeks that the titles of a paste name, the lines that do, and the newest day of its messages."""

    named: tuple[Period, ...] = ()
    titles: frozenset[str] = frozenset()
    newest: date | None = None


def week_of(text: str, today: date, week_starts: int) -> Week:
    """Which week a paste is about, as far as it says so."""
    named: dict[Period, None] = {}
    titles: set[str] = set()
    lines = text.split("\n")
    for line in lines[:_TITLES]:
        plain = folded_alike(clean(line))
        if len(plain) > 120 or not _TITLE.search(plain) or _FIGURES.search(plain) or _STAMP.match(plain):
            continue
        found = list(_weeks(plain, today, week_starts))
        named |= dict.fromkeys(found)
        titles |= {line} if found else set()
    days = [day for line in lines if (day := _stamped(line)) is not None]
    return Week(tuple(named), frozenset(titles), max(days, default=None))


def _weeks(plain: str, today: date, week_starts: int) -> Iterator[Period]:
    """The weeks that a title names."""
    if _LAST.search(plain):
        said = week("tuan truoc", today, week_starts)
    elif _THIS.search(plain):
        said = week("tuan nay", today, week_starts)
    else:
        said = None
    if said is not None:
        yield said
    for span in _SPAN.finditer(plain):
        first = _day(span[1], span[2] or span[5], span[3] or span[6], today)
        last = _day(span[4], span[5], span[6], today)
        if first is None or last is None or not 0 <= (last - first).days <= 7:
            continue
        yield from (periods.containing("week", day, week_starts) for day in (first, last))


def _day(day: str, month: str, year: str | None, today: date) -> date | None:
    """The day; without a year the nearest of that name."""
    years = [int(year) + (2000 if len(year) == 2 else 0)] if year else [today.year - 1, today.year, today.year + 1]
    found = []
    for one in years:
        try:
            found.append(date(one, int(month), int(day)))
        except ValueError:
            continue
    return min(found, key=lambda when: abs(when - today), default=None)


def _stamped(line: str) -> date | None:
    """The day of a message, as the program of a chat writes it before or behind the sender."""
    if "[" not in line and not line[:2].strip().isdigit():
        return None
    found = _STAMP.search(line[:60]) if "[" in line[:60] else _STAMP.match(line)
    return _day(found[1], found[2], found[3], date(2000, 1, 1)) if found else None
