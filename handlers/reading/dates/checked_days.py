"""Reads of which days the figures are to be checked: this reporting month unless something else is said."""

from datetime import datetime

from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.period import Period
from forms.regime.plan import Plan
from forms.regime.window import Window
from handlers.reading.dates.day_words import plain
from handlers.reading.dates.periods import meant, week

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
    period: Period | None = week("", today, plan.week_starts) if words in _WEEK else None
    if period is None:
        named = meant(said, now, plan, "")
        period = named.period if named else None
    return windows.over(period) if period is not None and period.kind != "ad_hoc" else None
