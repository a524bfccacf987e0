"""Reads of which days the figures are to be checked: of the reporting month that is being reported on, unless something
else is said."""

from datetime import date, datetime, timedelta
from typing import Literal

from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.plan import Plan
from forms.regime.window import Window
from handlers.reading.dates.day_words import plain
from handlers.reading.dates.periods import week
from handlers.reading.dates.windows import window

_THIS = {
    "thang": "month",
    "thang nay": "month",
    "month": "month",
    "this month": "month",
    "quy": "quarter",
    "quy nay": "quarter",
    "quarter": "quarter",
    "this quarter": "quarter",
}
_WEEK = ("tuan", "week")
_LATEST = ("", "thang", "month", "quy", "quarter")
_AFTER = timedelta(days=10)
"""How long after its last day a month or quarter is still the one that is being reported on."""


def checked_days(said: str, now: datetime, plan: Plan) -> Window | None:
    """The days that are meant; without words the reporting month. None: not understood."""
    words, today = plain(said), now.date()
    if words in ("", *_THIS):
        kind: Literal["month", "quarter"] = "quarter" if _THIS.get(words) == "quarter" else "month"
        return windows.over(_reported(kind, today) if words in _LATEST else periods.containing(kind, today))
    if words in _WEEK:
        return windows.over(week("", today, plan.week_starts) or periods.containing("week", today, plan.week_starts))
    days = week(said, today, plan.week_starts) if words.startswith(_WEEK) else None
    return windows.over(days) if days is not None else window(said, now, plan)


def _reported(kind: Literal["month", "quarter"], today: date) -> periods.Period:
    """The period of today, or the one before it as long as that is still being reported on."""
    this = periods.containing(kind, today)
    before = periods.previous(this)
    return before if today - before.cutoff <= _AFTER else this
