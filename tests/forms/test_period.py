"""Periods: every day belongs to one period of each kind, and only the code of an existing period is read."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.form import Frequency
from forms.regime.calendar import ZONE
from forms.regime.period import Period, aligned, containing, of, parse, previous

DAY = timedelta(days=1)
FIRST, LAST = date(2025, 1, 1), date(2032, 12, 31)
DAYS = [FIRST + n * DAY for n in range((LAST - FIRST).days + 1)]
KINDS: tuple[Frequency, ...] = ("month", "cal_month", "quarter", "half_year", "year")


@pytest.mark.parametrize(
    "code",
    [
        "week:2026-05-01",
        "month:2026-04-15",
        "cal_month:2026-05-01",
        "quarter:2026-03-15",
        "half_year:2025-12-15",
        "year:2025-12-15",
        "ad_hoc:2026-09-10",
    ],
)
def test_a_code_is_read_back_as_it_was_written(code: str) -> None:
    assert parse(code).code == code
    assert len(code) <= 20
    assert aligned(parse(code))


def test_every_kind_of_period_has_codes() -> None:
    assert {*get_args(Frequency)} == {*KINDS, "week", "ad_hoc"}


@pytest.mark.parametrize(
    "code",
    [
        "week:2026-W18-5",  # another spelling of 01/5/2026
        "week:20260501",
        "week: 2026-05-01",
        "week:2026-05-01 ",
        "week:soon",
        "week:",
        "decade:2026-05-01",
        "ad_hoc:2026-06-31",
        "ad_hoc:1999-12-31",
        "month:2026-05-01",
        "month:2026-01-31",
        "cal_month:2026-05-02",
        "cal_month:2026-01-31",
        "quarter:2026-04-15",
        "half_year:2026-03-15",
        "year:2026-01-15",
        "week:0001-01-01",
        "week:1999-12-31",
        "week:2101-01-07",
        "year:9999-12-15",
    ],
)
def test_any_other_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        parse(code)


@pytest.mark.parametrize("kind", KINDS)
def test_every_day_until_2032_belongs_to_exactly_one_period(kind: Frequency) -> None:
    check_partition([containing(kind, day) for day in DAYS])


@pytest.mark.parametrize("week_starts", range(7))
def test_every_day_until_2032_belongs_to_exactly_one_week(week_starts: int) -> None:
    weeks = [containing("week", day, week_starts) for day in DAYS]

    check_partition(weeks)
    assert {week.first_day.weekday() for week in weeks} == {week_starts}
    assert {week.cutoff - week.first_day for week in weeks} == {6 * DAY}


def check_partition(periods: list[Period]) -> None:
    """Check the periods of DAYS: each holds its day, and walking back meets the same periods without a gap."""
    for day, period in zip(DAYS, periods, strict=True):
        assert period.first_day <= day <= period.cutoff
        assert period == containing(period.kind, period.first_day, period.first_day.weekday())
    met = sorted(set(periods), key=lambda period: period.first_day)
    for before, after in pairwise(met):
        assert before.cutoff + DAY == after.first_day
        assert previous(after) == before


def test_half_years_are_made_of_quarters_and_quarters_of_months() -> None:
    kinds: tuple[Frequency, ...] = ("month", "quarter", "half_year", "year")
    for parts, whole in pairwise(kinds):
        for day in DAYS[::7]:
            large = containing(whole, day)
            small = containing(parts, day)

            assert large.first_day <= small.first_day <= small.cutoff <= large.cutoff


def test_a_week_over_the_new_year_is_one_week() -> None:
    week = containing("week", date(2025, 12, 31))

    assert week == containing("week", date(2026, 1, 1)) == parse("week:2025-12-26")
    assert containing("week", date(2026, 1, 2)) == parse("week:2026-01-02")
    assert previous(parse("week:2026-01-02")) == week


def test_a_new_reporting_year_begins_on_15_december() -> None:
    assert containing("year", date(2026, 12, 14)) == parse("year:2025-12-15")
    assert containing("year", date(2026, 12, 15)) == parse("year:2026-12-15")
    assert containing("quarter", date(2026, 12, 15)).cutoff == date(2027, 3, 14)


def test_calendar_months_exist_beside_reporting_months() -> None:
    february = containing("cal_month", date(2028, 2, 29))

    assert (february.first_day, february.cutoff) == (date(2028, 2, 1), date(2028, 2, 29))
    assert containing("month", date(2028, 2, 29)) == parse("month:2028-02-15")
    assert previous(parse("cal_month:2028-03-01")) == february


def test_the_day_changes_at_midnight_in_vietnam() -> None:
    last = datetime(2026, 9, 17, 16, 59, 59, 999999, UTC)
    weeks = [containing("week", at.astimezone(ZONE).date()) for at in (last, last + timedelta(microseconds=1))]

    assert [week.code for week in weeks] == ["week:2026-09-11", "week:2026-09-18"]


def test_the_first_and_the_last_period_have_one_before_them() -> None:
    first, last = parse("week:2000-01-07"), parse("year:2100-12-15")

    assert previous(first).cutoff == date(2000, 1, 6)
    assert previous(last).cutoff == date(2100, 12, 14)


def test_a_week_starts_on_the_day_that_weeks_begin() -> None:
    sunday = of("week", date(2026, 5, 3))

    assert not aligned(sunday)
    assert aligned(sunday, week_starts=6)
    assert containing("week", date(2026, 5, 3)) == parse("week:2026-05-01")


def test_an_ad_hoc_period_is_one_day_with_own_dates() -> None:
    day = parse("ad_hoc:2026-09-10")

    assert (day.first_day, day.cutoff) == (date(2026, 9, 10), date(2026, 9, 10))
    with pytest.raises(ValueError, match="dates of its own"):
        containing("ad_hoc", date(2026, 5, 3))


@given(st.sampled_from(KINDS), st.dates(date(2000, 2, 1), date(2099, 12, 31)))
def test_any_days_period_is_read_back_from_its_code(kind: Frequency, day: date) -> None:
    found = containing(kind, day)

    assert found.first_day <= day <= found.cutoff
    assert found.first_day.year < 2000 or parse(found.code) == found
