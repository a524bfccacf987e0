"""The deadlines of whole years are those that the plan prints, and later years follow the same rules."""

from datetime import timedelta
from itertools import pairwise

import pytest

from forms import catalogue
from forms.regime import calendar
from forms.regime.calendar import WorkingDays
from forms.regime.regime import Regime, load
from reports.compile.year import year_rows

REGIME = load(catalogue.load())
WORKING = calendar.load()
CODES = ["Q1", "H1", "Q2", "Q3", "", "Q4"]
"""The periods of a year in the order of their deadlines: the year's own comes before the fourth quarter's."""


def changed(form: str, **update: object) -> Regime:
    """The regime with one rule changed."""
    rules = tuple(rule.model_copy(update=update) if rule.form == form else rule for rule in REGIME.rule)
    return REGIME.model_copy(update={"rule": rules})


def test_a_year_has_twelve_deadlines_ordered_by_their_days() -> None:
    rows = year_rows([2026], REGIME, WORKING)

    assert [row.code for row in rows] == [f"2026-{code}".rstrip("-") for code in CODES for _ in range(2)]
    assert [row.side for row in rows] == ["unit", "commune"] * 6
    assert [row.number for row in rows[::2]] == [1, 1, 2, 3, 1, 4]


def test_years_come_in_their_order_and_each_once() -> None:
    assert year_rows([2027, 2026, 2027], REGIME, WORKING) == year_rows([2026, 2027], REGIME, WORKING)


def test_units_are_asked_earlier_where_both_days_would_coincide() -> None:
    early = [row for row in year_rows([2026, 2027], REGIME, WORKING) if row.ahead_of]

    assert [(row.code, row.side, str(row.asked_for), str(row.ahead_of)) for row in early] == [
        ("2027-Q3", "unit", "2027-09-16", "2027-09-17"),
        ("2027-Q4", "unit", "2027-12-16", "2027-12-17"),
    ]


@pytest.mark.parametrize("year", range(2026, 2033))
def test_the_rules_hold_in_every_year(year: int) -> None:
    rows = year_rows([year], REGIME, WORKING)
    printed = ["18/3", "20/3", "18/5", "20/5", "18/6", "20/6", "18/9", "20/9", "13/12", "15/12", "18/12", "20/12"]

    assert [f"{row.before.day}/{row.before.month}" for row in rows] == printed
    for row in rows:
        assert row.before.year == row.year == year
        assert row.last_day == row.before - timedelta(days=1)
        assert row.asked_for <= row.working_day <= row.last_day
        assert WORKING.is_working(row.asked_for)
        assert WORKING.is_working(row.working_day)
        assert (row.asked_for < row.working_day) == (row.ahead_of is not None)
        between = (row.last_day - row.working_day).days
        assert not any(WORKING.is_working(row.last_day - timedelta(days=n)) for n in range(between))
    for unit, commune in zip(rows[::2], rows[1::2], strict=True):
        assert unit.asked_for < commune.asked_for
        assert unit.ahead_of in (None, commune.asked_for)
    assert all(one.before <= other.before for one, other in pairwise(rows))


def test_an_installation_that_asks_for_other_days_gets_another_table() -> None:
    rows = year_rows([2026], changed("quarter", before_day=10), WORKING)

    assert next(str(row.before) for row in rows if row.form == "quarter") == "2026-03-10"


def test_a_day_off_moves_what_is_asked_for() -> None:
    day = {"date": "2026-09-17", "kind": "off", "note": "nghỉ bão"}
    working = WorkingDays.model_validate({"day": [day]})
    quarter = next(row for row in year_rows([2026], REGIME, working) if (row.code, row.side) == ("2026-Q3", "unit"))

    assert (str(quarter.last_day), str(quarter.working_day), str(quarter.asked_for)) == (
        *("2026-09-17", "2026-09-16", "2026-09-16"),
    )


def test_only_quarters_halves_and_years_are_in_it() -> None:
    assert {row.period.kind for row in year_rows([2026], REGIME, WORKING)} == {"quarter", "half_year", "year"}
