"""Windows of days: the periods of reports, the first months of a year, the year to date, any range."""

from datetime import date

import pytest

from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.window import Window

MONTH = windows.over(periods.containing("month", date(2026, 9, 1)))
ALL = (
    MONTH,
    windows.over(periods.containing("cal_month", date(2024, 2, 29))),
    windows.over(periods.containing("week", date(2026, 5, 7))),
    windows.over(periods.containing("year", date(2026, 5, 7))),
    windows.first_months(2026, 5),
    windows.first_months(2026, 12),
    windows.year_to_date(date(2026, 9, 18)),
    windows.between(date(2026, 9, 15), date(2026, 9, 1)),
)


@pytest.mark.parametrize("window", ALL, ids=lambda one: one.code)
def test_a_code_is_read_back(window: Window) -> None:
    assert windows.parse(window.code) == window
    assert window.code.isascii()
    assert len(window.code) <= 30


@pytest.mark.parametrize(
    "code",
    [
        *("", "month", "month:2026-13-01", "months:20260101-20260530", "months:20260201-20260531", "ad_hoc:2026-01-01"),
        *("range:20260915-20260901", "range:2026-09-01-2026-09-15", "year_to_date:20260102-20260901"),
        *("range:19990101-20260901", "months:20250101-20260531", "range:20260901-20260915 "),
    ],
)
def test_other_texts_are_no_windows(code: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whatever the reason: it is nobody's code
        windows.parse(code)


def test_the_first_months_end_with_the_month() -> None:
    assert windows.first_months(2026, 5).last_day == date(2026, 5, 31)
    assert windows.first_months(2026, 12).last_day == date(2026, 12, 31)


def test_the_window_before_is_as_long() -> None:
    before = [windows.before(one) for one in ALL]

    assert before[0] == windows.over(periods.containing("month", date(2026, 8, 1)))
    assert before[4] == windows.first_months(2025, 5)
    assert before[6] == windows.year_to_date(date(2025, 9, 18))
    assert (before[7].first_day, before[7].last_day) == (date(2026, 8, 17), date(2026, 8, 31))


def test_the_same_window_of_the_year_before() -> None:
    assert windows.year_before(MONTH) == windows.over(periods.containing("month", date(2025, 9, 1)))
    assert windows.year_before(windows.year_to_date(date(2024, 2, 29))).last_day == date(2023, 2, 28)
    assert windows.year_before(ALL[2]).first_day == date(2025, 5, 2)


def test_a_week_belongs_where_its_cut_off_day_lies() -> None:
    week = periods.containing("week", date(2026, 8, 14))  # 14/8 to 20/8

    assert MONTH.counts(week)
    assert MONTH.straddles(week)
    assert not windows.before(MONTH).counts(week)


def test_a_longer_period_belongs_to_no_shorter_window() -> None:
    assert not MONTH.counts(periods.containing("quarter", date(2026, 9, 1)))
    assert windows.over(periods.containing("quarter", date(2026, 9, 1))).counts(
        periods.containing("month", MONTH.last_day)
    )


def test_all_periods_that_touch_the_days_are_found() -> None:
    found = list(windows.touching("week", MONTH.first_day, MONTH.last_day))

    assert (found[0].first_day, found[-1].cutoff, len(found)) == (date(2026, 8, 14), date(2026, 9, 17), 5)
