"""Reads of which days the figures are to be checked: this reporting month unless something else is said."""

from datetime import datetime

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


def checked_days(said: str, now: datetime, plan: Plan) -> Window | None:
    """The days that are meant; without words the reporting month of today. None: not understood."""
    words, today = plain(said), now.date()
    if words in ("", *_THIS):
        return windows.over(periods.containing("quarter" if _THIS.get(words) == "quarter" else "month", today))
    if words in _WEEK:
        return windows.over(week("", today, plan.week_starts) or periods.containing("week", today, plan.week_starts))
    days = week(said, today, plan.week_starts) if words.startswith(_WEEK) else None
    return windows.over(days) if days is not None else window(said, now, plan)
