"""The time a figure is about. A period is explicit data with its own first day and cut-off, never "the month's end":
the reporting week runs Friday to Thursday, the reporting quarter ends on a 14th (NĐ 09/2019/NĐ-CP)."""

from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import get_args

from forms.form import Frequency
from forms.model import Model


class Period(Model):
    """The days from `first_day` to `cutoff`, both counted, in Asia/Ho_Chi_Minh. Rows and buttons carry its `code`."""

    kind: Frequency
    first_day: date
    cutoff: date

    @cached_property
    def code(self) -> str:
        """`week:2026-05-01`: kind and first day; ASCII, at most 20 bytes."""
        return f"{self.kind}:{self.first_day.isoformat()}"


WEEK_STARTS = 4
"""Friday (Monday is 0): the real weekly report counts Friday to Thursday."""

YEARS = range(2000, 2101)
"""Years that a period may begin in; far inside what `date` can hold, so that the previous period and the deadlines can
be computed."""

_YEAR_PARTS = {"quarter": 3, "half_year": 6, "year": 12}


def _cutoff(kind: Frequency, first_day: date) -> date:
    if kind == "ad_hoc":
        return first_day
    if kind == "week":
        return first_day + timedelta(days=6)
    months = _YEAR_PARTS.get(kind, 1)
    year, month = divmod(first_day.year * 12 + first_day.month - 1 + months, 12)
    return date(year, month + 1, first_day.day) - timedelta(days=1)


def of(kind: Frequency, first_day: date) -> Period:
    """The period of this kind that begins on that day."""
    return Period(kind=kind, first_day=first_day, cutoff=_cutoff(kind, first_day))


@lru_cache(maxsize=4096)
def containing(kind: Frequency, day: date, week_starts: int = WEEK_STARTS) -> Period:
    """The one period of this kind that the day belongs to. Months, quarters, … end on the 14th of their last month
    (NĐ 09/2019/NĐ-CP, Điều 12); a week begins on `week_starts`, Monday being 0."""
    if kind == "week":
        return of("week", day - timedelta(days=(day.weekday() - week_starts) % 7))
    if kind == "ad_hoc":
        raise ValueError("an ad hoc period has dates of its own")
    if kind == "cal_month":
        return of("cal_month", day.replace(day=1))
    months = _YEAR_PARTS.get(kind, 1)
    # 15/12 begins the reporting year: count whole months from there.
    elapsed = (day.year * 12 + day.month - 1) - (0 if day.day >= 15 else 1)
    start = (elapsed + 1) // months * months - 1
    year, month = divmod(start, 12)
    return of(kind, date(year, month + 1, 15))


def previous(period: Period) -> Period:
    """The period of the same kind just before this one."""
    if period.kind == "week":
        return of("week", period.first_day - timedelta(days=7))
    return containing(period.kind, period.first_day - timedelta(days=1))


@lru_cache(maxsize=4096)
def parse(code: str) -> Period:
    """The period of a code such as `week:2026-05-01`, spelled exactly so: one period has one code. Raises ValueError on
    any other text: codes come back in buttons, and anybody can send one."""
    kind, _, first = code.partition(":")
    if kind not in get_args(Frequency):
        raise ValueError(f"no such kind of period: {code!r}")
    day = date.fromisoformat(first)
    if day.year not in YEARS:
        raise ValueError(f"no period of ours begins in that year: {code!r}")
    found = of(kind, day)  # type: ignore[arg-type]  # narrowed above
    if found.code != code or not aligned(found, day.weekday()):
        raise ValueError(f"no period is written so: {code!r}")
    return found


def aligned(period: Period, week_starts: int = WEEK_STARTS) -> bool:
    """Whether a period begins where periods of its kind begin; an ad hoc one may begin on any day. `parse` cannot check
    that of a week, because `week_starts` is a setting."""
    return period.kind == "ad_hoc" or containing(period.kind, period.first_day, week_starts) == period
