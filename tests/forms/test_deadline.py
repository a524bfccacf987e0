"""When forms are due: the plan's table of 2026–2027, the week, and the edges at midnight."""

from datetime import date, datetime, timedelta

import pytest

from forms import calendar, catalogue, period
from forms.calendar import Override, WorkingDays, moment
from forms.deadline import deadline, open_deadlines
from forms.regime import Regime, load

REGIME = load(catalogue.load())
WORKING = calendar.load()

# cut-off, form, printed day, last day, last working day, day asked for
TABLE = """
2026-03-14 quarter           2026-03-18 2026-03-17 2026-03-17 2026-03-17
2026-03-14 commune_quarter   2026-03-20 2026-03-19 2026-03-19 2026-03-19
2026-06-14 half_year         2026-05-18 2026-05-17 2026-05-15 2026-05-15
2026-06-14 commune_half_year 2026-05-20 2026-05-19 2026-05-19 2026-05-19
2026-06-14 quarter           2026-06-18 2026-06-17 2026-06-17 2026-06-17
2026-06-14 commune_quarter   2026-06-20 2026-06-19 2026-06-19 2026-06-19
2026-09-14 quarter           2026-09-18 2026-09-17 2026-09-17 2026-09-17
2026-09-14 commune_quarter   2026-09-20 2026-09-19 2026-09-18 2026-09-18
2026-12-14 year              2026-12-13 2026-12-12 2026-12-11 2026-12-11
2026-12-14 commune_year      2026-12-15 2026-12-14 2026-12-14 2026-12-14
2026-12-14 quarter           2026-12-18 2026-12-17 2026-12-17 2026-12-17
2026-12-14 commune_quarter   2026-12-20 2026-12-19 2026-12-18 2026-12-18
2027-03-14 quarter           2027-03-18 2027-03-17 2027-03-17 2027-03-17
2027-03-14 commune_quarter   2027-03-20 2027-03-19 2027-03-19 2027-03-19
2027-06-14 half_year         2027-05-18 2027-05-17 2027-05-17 2027-05-17
2027-06-14 commune_half_year 2027-05-20 2027-05-19 2027-05-19 2027-05-19
2027-06-14 quarter           2027-06-18 2027-06-17 2027-06-17 2027-06-17
2027-06-14 commune_quarter   2027-06-20 2027-06-19 2027-06-18 2027-06-18
2027-09-14 quarter           2027-09-18 2027-09-17 2027-09-17 2027-09-16
2027-09-14 commune_quarter   2027-09-20 2027-09-19 2027-09-17 2027-09-17
2027-12-14 year              2027-12-13 2027-12-12 2027-12-10 2027-12-10
2027-12-14 commune_year      2027-12-15 2027-12-14 2027-12-14 2027-12-14
2027-12-14 quarter           2027-12-18 2027-12-17 2027-12-17 2027-12-16
2027-12-14 commune_quarter   2027-12-20 2027-12-19 2027-12-17 2027-12-17
"""


def changed(form: str, **update: object) -> Regime:
    """The regime with one rule changed."""
    rules = tuple(rule.model_copy(update=update) if rule.form == form else rule for rule in REGIME.rule)
    return REGIME.model_copy(update={"rule": rules})


@pytest.mark.parametrize("row", TABLE.split("\n")[1:-1])
def test_every_deadline_of_the_plan_in_2026_and_2027_is_right(row: str) -> None:
    cutoff, form, *days = row.split()
    dates = deadline(
        form, period.containing(REGIME.rule_of(form).frequency, date.fromisoformat(cutoff)), REGIME, WORKING
    )

    assert [str(day) for day in (dates.before, dates.last_day, dates.working_day, dates.asked_for)] == days
    assert dates.due == moment(dates.before)


def test_the_week_to_thursday_7_may_2026_is_due_when_friday_begins() -> None:
    dates = deadline("week", period.parse("week:2026-05-01"), REGIME, WORKING)

    assert (dates.last_day, dates.asked_for, dates.before) == (date(2026, 5, 7), date(2026, 5, 7), date(2026, 5, 8))
    assert (dates.opens, dates.closes) == (moment(date(2026, 5, 1)), moment(date(2026, 5, 29)))


def test_a_week_that_ends_on_a_holiday_is_still_asked_for_that_day() -> None:
    dates = deadline("week", period.parse("week:2026-04-24"), REGIME, WORKING)

    assert (dates.asked_for, dates.working_day) == (date(2026, 4, 30), date(2026, 4, 29))


def test_the_17th_is_in_time_until_its_last_second() -> None:
    dates = deadline("quarter", period.containing("quarter", date(2026, 9, 1)), REGIME, WORKING)

    assert not dates.is_late(datetime(2026, 9, 17, 23, 59, 59, 999999, calendar.ZONE))
    assert dates.is_late(datetime(2026, 9, 18, 0, 0, tzinfo=calendar.ZONE))


def test_a_report_on_the_saturday_after_the_day_asked_for_is_in_time() -> None:
    dates = deadline("commune_quarter", period.containing("quarter", date(2026, 9, 1)), REGIME, WORKING)

    assert dates.asked_for == date(2026, 9, 18)
    assert not dates.is_late(moment(date(2026, 9, 19)))


def test_a_regime_that_waits_for_the_next_working_day_is_late_only_after_it() -> None:
    regime = changed("commune_quarter", shift="next_working_day")
    dates = deadline("commune_quarter", period.containing("quarter", date(2026, 9, 1)), regime, WORKING)

    assert dates.asked_for == date(2026, 9, 21)
    assert dates.due == moment(date(2026, 9, 22))


def test_a_quarter_opens_ten_days_before_and_closes_thirty_days_after() -> None:
    dates = deadline("quarter", period.containing("quarter", date(2026, 9, 1)), REGIME, WORKING)

    def seen(now: datetime) -> bool:
        return dates in open_deadlines(now, REGIME, WORKING)

    moments = [dates.opens - timedelta(seconds=1), dates.opens, dates.closes - timedelta(seconds=1), dates.closes]

    assert dates.opens == moment(date(2026, 9, 7))
    assert dates.closes == moment(date(2026, 10, 18))
    assert [seen(now) for now in moments] == [False, True, True, False]


def test_open_deadlines_come_with_the_one_due_first_first() -> None:
    found = open_deadlines(moment(date(2026, 9, 17)), REGIME, WORKING)

    assert [(dates.form, dates.period.code) for dates in found] == [
        ("week", "week:2026-08-21"),
        ("week", "week:2026-08-28"),
        ("week", "week:2026-09-04"),
        ("week", "week:2026-09-11"),
        ("quarter", "quarter:2026-06-15"),
        ("commune_quarter", "quarter:2026-06-15"),
    ]


def test_only_the_half_year_that_the_plan_names_is_owed() -> None:
    regime = changed("half_year", asked=True)

    def half_years(day: date) -> list[str]:
        return [d.period.code for d in open_deadlines(moment(day), regime, WORKING) if d.form == "half_year"]

    assert half_years(date(2026, 5, 16)) == half_years(date(2026, 6, 16)) == ["half_year:2025-12-15"]
    assert half_years(date(2026, 6, 17)) == half_years(date(2026, 12, 10)) == []


def test_the_week_may_begin_on_another_day() -> None:
    found = open_deadlines(moment(date(2026, 9, 17)), REGIME, WORKING, week_starts=0)

    assert "week:2026-09-14" in [dates.period.code for dates in found]


def test_a_week_in_which_nobody_works_is_exempt() -> None:
    week = period.parse("week:2026-02-13")
    idle = WorkingDays(day=(*WORKING.day, Override(date=date(2026, 2, 13), kind="off", note="nghỉ Tết")))
    now = moment(date(2026, 2, 18))

    assert not deadline("week", week, REGIME, WORKING).exempt
    assert deadline("week", week, REGIME, idle).exempt
    assert week in [dates.period for dates in open_deadlines(now, REGIME, WORKING)]
    assert week not in [dates.period for dates in open_deadlines(now, REGIME, idle)]


def test_the_days_of_two_years_meet_each_quarter_of_the_plan_and_no_other() -> None:
    now, met = moment(date(2026, 1, 1)), set()
    while now < moment(date(2028, 1, 1)):
        met |= {(d.form, d.asked_for) for d in open_deadlines(now, REGIME, WORKING) if d.form != "week"}
        now += timedelta(hours=24)
    expected = {
        (form, date.fromisoformat(days[-1]))
        for form, *days in (row.split()[1:] for row in TABLE.split("\n")[1:-1])
        if form.endswith("quarter")
    }

    # The quarter before the table's first is still open, late, in January 2026.
    assert {pair for pair in met if pair[1].year > 2025} == expected
