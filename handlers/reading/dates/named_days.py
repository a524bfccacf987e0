"""Finds the days that a longer text names: "tuần 18–24/9", "ngày 24 tháng 9", "tuần trước"."""

import re
from datetime import date, timedelta

from forms.regime.period import YEARS
from handlers.reading.fold import folded_alike

_RANGE = re.compile(
    r"(?<![\d/.,])(\d{1,2})\s*(?:-|–|den|toi|->|~)\s*(?:ngay\s*)?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?![\d/])"
)
_DAY = re.compile(r"(?<![\d/.,-])(\d{1,2})\s?/\s?(\d{1,2})(?:\s?/\s?(20\d\d|\d\d))?(?![\d/])")
_DOTTED = re.compile(r"\b(?:ngay|tu|den|tuan)\s*(?:ngay\s*)?(\d{1,2})[.-](\d{1,2})(?:[.-](20\d\d|\d\d))?(?![\d/.])")
_SPOKEN = re.compile(r"\bngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:\s+nam\s+(20\d\d))?\b")
_LAST_WEEK = re.compile(r"\btuan truoc\b|\blast week\b")


def named_days(text: str, today: date) -> tuple[date, ...]:
    """The days that a text names, real ones only, in the order of their patterns. Without a year it is the nearest day
    of that name that is not more than a month ahead."""
    folded = folded_alike(text)
    found = [(day, month, None) for first, last, month in _RANGE.findall(folded) for day in (first, last)]
    for pattern in (_DAY, _DOTTED, _SPOKEN):
        found += [(day, month, year or None) for day, month, year in pattern.findall(folded)]
    days = [_real(int(day), int(month), year, today) for day, month, year in found]
    return tuple(dict.fromkeys(day for day in days if day is not None))


def says_last_week(text: str) -> bool:
    """Whether a text speaks of the week before."""
    return bool(_LAST_WEEK.search(folded_alike(text)))


def _real(day: int, month: int, year: str | None, today: date) -> date | None:
    years = [int(year) + (2000 if len(year) == 2 else 0)] if year else [today.year + 1, today.year, today.year - 1]
    for one in years:
        if one not in YEARS:
            continue
        try:
            when = date(one, month, day)
        except ValueError:
            continue
        if year or when <= today + timedelta(days=31):
            return when
    return None
