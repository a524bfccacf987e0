"""A period comes back in a button, from anybody: only the one code of a period that exists is read."""

from datetime import date

import pytest

from forms.period import aligned, containing, of, parse, previous


@pytest.mark.parametrize(
    "code",
    ["week:2026-05-01", "month:2026-04-15", "quarter:2026-03-15", "half_year:2025-12-15", "year:2025-12-15"],
)
def test_a_code_is_read_back_as_it_was_written(code: str) -> None:
    assert parse(code).code == code
    assert aligned(parse(code))


@pytest.mark.parametrize(
    "code",
    [
        "week:2026-W18-5",  # another spelling of 01/5/2026
        "week:20260501",
        "week: 2026-05-01",
        "week:2026-05-01 ",
        "week:soon",
        "week:",
        "ad_hoc:2026-05-01",
        "month:2026-05-01",
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


def test_the_first_and_the_last_period_have_one_before_them() -> None:
    first, last = parse("week:2000-01-07"), parse("year:2100-12-15")

    assert previous(first).cutoff == date(2000, 1, 6)
    assert previous(last).cutoff == date(2100, 12, 14)


def test_a_week_is_aligned_with_the_day_that_weeks_begin_on() -> None:
    sunday = of("week", date(2026, 5, 3))

    assert not aligned(sunday)
    assert aligned(sunday, week_starts=6)
    assert containing("week", date(2026, 5, 3)) == parse("week:2026-05-01")


def test_an_ad_hoc_period_is_not_found_by_a_day() -> None:
    with pytest.raises(ValueError, match="dates of its own"):
        containing("ad_hoc", date(2026, 5, 3))
