"""The days that figures are added up over: a month, a quarter, a year, the year so far, or any range of dates."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, get_args

from forms.form import Frequency
from forms.model import Model
from forms.regime import period as periods
from forms.regime.period import WEEK_STARTS, YEARS, Period

WindowKind = Literal["week", "month", "cal_month", "quarter", "half_year", "year", "months", "year_to_date", "range"]
"""The periods of reports, and besides: the first months of the calendar year, the calendar year up to a day, any days.
"""

_DAY = timedelta(days=1)
_ALIKE = 3
"""Days by which two periods of the same length differ: a month has 28 to 31 days, a quarter 89 to 92."""
_PERIODS = tuple(kind for kind in get_args(Frequency) if kind != "ad_hoc")


class Window(Model):
    """The days from `first_day` to `last_day`, both counted."""

    kind: WindowKind
    first_day: date
    last_day: date

    @cached_property
    def code(self) -> str:
        """`quarter:2026-06-15`, `range:20260901-20260915`: ASCII, at most 29 bytes, read back by `parse`."""
        if self.kind in _PERIODS:
            return f"{self.kind}:{self.first_day.isoformat()}"
        return f"{self.kind}:{self.first_day:%Y%m%d}-{self.last_day:%Y%m%d}"

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last_day - self.first_day).days + 1

    def holds(self, day: date) -> bool:
        """Whether that day is one of its days."""
        return self.first_day <= day <= self.last_day

    def counts(self, period: Period) -> bool:
        """Whether what happened in a period counts here: it belongs where its cut-off day lies, unless it is longer
        than the window. So windows that follow one another count everything once."""
        return self.holds(period.cutoff) and (period.cutoff - period.first_day).days + 1 <= self.days + _ALIKE

    def straddles(self, period: Period) -> bool:
        """Whether the period lies on both sides of the window's first or last day."""
        inside = self.holds(period.first_day), self.holds(period.cutoff)
        return inside[0] != inside[1] and (period.cutoff - period.first_day).days + 1 <= self.days + _ALIKE


def over(period: Period) -> Window:
    """The days of a period. ValueError for an ad hoc one, which has no days of its own."""
    if period.kind == "ad_hoc":
        raise ValueError("an ad hoc period has no length")
    return Window(kind=period.kind, first_day=period.first_day, last_day=period.cutoff)


def first_months(year: int, months: int) -> Window:
    """The first months of a calendar year: "5 tháng đầu năm"."""
    end = date(year + months // 12, months % 12 + 1, 1) - _DAY
    return Window(kind="months", first_day=date(year, 1, 1), last_day=end)


def year_to_date(day: date) -> Window:
    """The calendar year up to that day."""
    return Window(kind="year_to_date", first_day=date(day.year, 1, 1), last_day=day)


def between(first_day: date, last_day: date) -> Window:
    """Any days, given in any order."""
    return Window(kind="range", first_day=min(first_day, last_day), last_day=max(first_day, last_day))


def parse(code: str) -> Window:
    """The window of a code. Raises ValueError on any other text: codes come back in buttons, and anybody can send
    one."""
    kind, _, days = code.partition(":")
    if kind in _PERIODS:
        return over(periods.parse(code))
    if kind not in get_args(WindowKind):
        raise ValueError(f"no such kind of window: {code!r}")
    first, _, last = days.partition("-")
    found = Window(kind=kind, first_day=date.fromisoformat(first), last_day=date.fromisoformat(last))
    january = found.first_day == date(found.first_day.year, 1, 1) and found.last_day.year == found.first_day.year
    whole = found.kind != "months" or (found.last_day + _DAY).day == 1
    if found.first_day > found.last_day or not whole or not (found.kind == "range" or january) or found.code != code:
        raise ValueError(f"no such window: {code!r}")
    if found.first_day.year not in YEARS or found.last_day.year not in YEARS:
        raise ValueError(f"no window of ours lies in that year: {code!r}")
    return found


def newest(kind: Frequency, today: date, week_starts: int = WEEK_STARTS) -> Window:
    """The last period of this kind that is complete, or ends today."""
    period = periods.containing(kind, today, week_starts)
    return over(period if today >= period.cutoff else periods.previous(period))


def before(window: Window) -> Window:
    """The window to compare with: the period before it; of the first months of a year and of the year to date the same
    days a year earlier; of a range as many days just before it."""
    if window.kind in _PERIODS:
        return over(periods.previous(periods.parse(window.code)))
    if window.kind == "range":
        end = window.first_day - _DAY
        return between(end - timedelta(days=window.days - 1), end)
    return year_before(window)


def year_before(window: Window) -> Window:
    """The same window a year earlier; of weeks the one that holds the day 52 weeks before."""
    if window.kind == "week":
        earlier = timedelta(weeks=52)
        return Window(kind="week", first_day=window.first_day - earlier, last_day=window.last_day - earlier)
    if window.kind in _PERIODS:
        return over(periods.of(window.kind, _year_less(window.first_day)))  # type: ignore[arg-type]  # narrowed above
    if window.kind == "months":
        return first_months(window.first_day.year - 1, window.last_day.month)
    return Window(kind=window.kind, first_day=_year_less(window.first_day), last_day=_year_less(window.last_day))


def _year_less(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def touching(kind: Frequency, first_day: date, last_day: date, week_starts: int = WEEK_STARTS) -> Iterator[Period]:
    """Every period of this kind that has at least one of these days, the earliest first."""
    period = periods.containing(kind, first_day, week_starts)
    while period.first_day <= last_day:
        yield period
        period = periods.containing(kind, period.cutoff + _DAY, week_starts)
