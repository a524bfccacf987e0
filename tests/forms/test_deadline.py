"""When forms are due: the plan's table of 2026–2027, the week, and the edges at midnight."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest

from forms import catalogue
from forms.regime import calendar, period
from forms.regime.calendar import Override, WorkingDays, moment
from forms.regime.deadline import DueChange, changed, deadline, open_between, open_deadlines
from forms.regime.period import Period
from forms.regime.regime import Regime, load
from forms.regime.rule import Rule

REGIME = load(catalogue.load())
WORKING = calendar.load()
DAY = timedelta(days=1)

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


def changed_rule(form: str, **update: object) -> Regime:
    """The regime with one rule changed."""
    rules = tuple(rule.model_copy(update=update) if rule.form == form else rule for rule in REGIME.rule)
    return REGIME.model_copy(update={"rule": rules})


@pytest.mark.parametrize("row", TABLE.split("\n")[1:-1])
def test_every_planned_deadline_of_2026_and_2027_is_right(row: str) -> None:
    cutoff, form, *days = row.split()
    dates = deadline(
        form, period.containing(REGIME.rule_of(form).frequency, date.fromisoformat(cutoff)), REGIME, WORKING
    )

    assert [str(day) for day in (dates.before, dates.last_day, dates.working_day, dates.asked_for)] == days
    assert dates.due == moment(dates.before)


def test_a_week_ending_on_thursday_is_due_when_friday_begins() -> None:
    dates = deadline("week", period.parse("week:2026-05-01"), REGIME, WORKING)

    assert (dates.last_day, dates.asked_for, dates.before) == (date(2026, 5, 7), date(2026, 5, 7), date(2026, 5, 8))
    assert (dates.opens, dates.closes) == (moment(date(2026, 5, 1)), moment(date(2026, 5, 29)))


def test_a_week_ending_on_a_holiday_is_due_that_day() -> None:
    dates = deadline("week", period.parse("week:2026-04-24"), REGIME, WORKING)

    assert (dates.asked_for, dates.working_day) == (date(2026, 4, 30), date(2026, 4, 29))


def test_the_17th_is_in_time_until_its_last_second() -> None:
    dates = deadline("quarter", period.containing("quarter", date(2026, 9, 1)), REGIME, WORKING)

    assert not dates.is_late(datetime(2026, 9, 17, 23, 59, 59, 999999, calendar.ZONE))
    assert dates.is_late(datetime(2026, 9, 18, 0, 0, tzinfo=calendar.ZONE))


def test_a_report_on_the_saturday_after_is_on_time() -> None:
    dates = deadline("commune_quarter", period.containing("quarter", date(2026, 9, 1)), REGIME, WORKING)

    assert dates.asked_for == date(2026, 9, 18)
    assert not dates.is_late(moment(date(2026, 9, 19)))


def test_a_regime_may_wait_for_the_next_working_day() -> None:
    regime = changed_rule("commune_quarter", shift="next_working_day")
    dates = deadline("commune_quarter", period.containing("quarter", date(2026, 9, 1)), regime, WORKING)

    assert dates.asked_for == date(2026, 9, 21)
    assert dates.due == moment(date(2026, 9, 22))


def test_a_quarter_is_open_ten_days_before_and_thirty_after() -> None:
    dates = deadline("quarter", period.containing("quarter", date(2026, 9, 1)), REGIME, WORKING)

    def seen(now: datetime) -> bool:
        return dates in open_deadlines(now, REGIME, WORKING)

    moments = [dates.opens - timedelta(seconds=1), dates.opens, dates.closes - timedelta(seconds=1), dates.closes]

    assert dates.opens == moment(date(2026, 9, 7))
    assert dates.closes == moment(date(2026, 10, 18))
    assert [seen(now) for now in moments] == [False, True, True, False]


def test_open_deadlines_are_ordered_by_when_they_are_due() -> None:
    found = open_deadlines(moment(date(2026, 9, 17)), REGIME, WORKING)

    assert [(dates.form, dates.period.code) for dates in found] == [
        ("week", "week:2026-08-21"),
        ("week", "week:2026-08-28"),
        ("week", "week:2026-09-04"),
        ("month", "month:2026-08-15"),
        ("week", "week:2026-09-11"),
        ("quarter", "quarter:2026-06-15"),
        ("commune_quarter", "quarter:2026-06-15"),
    ]


def test_only_the_half_year_that_the_plan_names_is_owed() -> None:
    def half_years(day: date) -> list[str]:
        return [d.period.code for d in open_deadlines(moment(day), REGIME, WORKING) if d.form == "half_year"]

    assert half_years(date(2026, 5, 16)) == half_years(date(2026, 6, 16)) == ["half_year:2025-12-15"]
    assert half_years(date(2026, 6, 17)) == half_years(date(2026, 12, 10)) == []


def test_year_and_fourth_quarter_are_open_together_in_december() -> None:
    found = open_deadlines(moment(date(2026, 12, 10)), REGIME, WORKING)

    assert [dates.form for dates in found if dates.form != "week"] == [
        "month",
        "year",
        "commune_year",
        "month",
        "quarter",
        "commune_quarter",
    ]


def test_deadlines_open_during_a_day_are_those_of_its_moments() -> None:
    def at(*hours: int) -> set[tuple[str, str]]:
        first, last = (moment(date(2026, 9, 18), time(hour)) for hour in (hours[0], hours[-1]))
        return {(d.form, d.period.code) for d in open_between(first, last, REGIME, WORKING)}

    assert at(0) == at(23) == at(0, 23)
    assert ("week", "week:2026-09-18") in at(0, 23)
    assert ("week", "week:2026-09-11") in at(0, 23)
    assert ("week", "week:2026-08-21") not in at(0, 23)


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


def test_the_days_of_two_years_meet_exactly_the_planned_deadlines() -> None:
    now, met = moment(date(2026, 1, 1)), set()
    while now < moment(date(2028, 1, 1)):
        met |= {(d.form, d.asked_for) for d in open_deadlines(now, REGIME, WORKING) if d.form not in ("week", "month")}
        now += timedelta(hours=24)
    expected = {
        (form, date.fromisoformat(days[-1])) for form, *days in (row.split()[1:] for row in TABLE.split("\n")[1:-1])
    }

    # The year and the quarter before the table's first are still open, late, in January 2026.
    assert {pair for pair in met if pair[1].year > 2025} == expected


@pytest.mark.parametrize(
    ("form", "code", "cutoff"),
    [
        ("week", "week:2026-05-01", "2026-05-07"),
        ("commune_month", "month:2026-04-15", "2026-05-14"),
        ("commune_month", "month:2026-01-15", "2026-02-12"),  # asked for on 13/02, before Tết
        ("quarter", "quarter:2026-06-15", "2026-09-14"),
        ("half_year", "half_year:2025-12-15", "2026-05-14"),
        ("commune_half_year", "half_year:2025-12-15", "2026-05-18"),
        ("half_year", "half_year:2026-12-15", "2027-05-14"),
        ("year", "year:2025-12-15", "2026-12-10"),
        ("commune_year", "year:2025-12-15", "2026-12-11"),
    ],
)
def test_each_form_counts_figures_up_to_its_own_cut_off(form: str, code: str, cutoff: str) -> None:
    assert str(deadline(form, period.parse(code), REGIME, WORKING).cutoff) == cutoff


@pytest.mark.parametrize(
    ("form", "code", "days", "cutoff"),
    [
        ("half_year", "half_year:2025-12-15", 3, "2026-05-12"),
        ("quarter", "quarter:2026-06-15", 1, "2026-09-14"),  # never later than the period's own
        ("quarter", "quarter:2026-06-15", 5, "2026-09-10"),
        ("week", "week:2026-09-11", 10, "2026-09-11"),  # nor before it begins
    ],
)
def test_a_regime_may_set_another_cut_off_day(form: str, code: str, days: int, cutoff: str) -> None:
    regime = changed_rule(form, cutoff_working_days_before=days)

    assert str(deadline(form, period.parse(code), regime, WORKING).cutoff) == cutoff


def every_deadline() -> Iterator[tuple[Rule, Period]]:
    """Each form with each of its periods that begin in 2025 to 2032."""
    for rule in REGIME.rule:
        of, first = period.containing(rule.frequency, date(2032, 12, 31)), date(2025, 1, 1)
        while of.first_day >= first:
            if rule.covers(of):
                yield rule, of
            of = period.previous(of)


def test_every_deadline_until_2032_keeps_its_order_of_days() -> None:
    for rule, of in every_deadline():
        dates = deadline(rule.form, of, REGIME, WORKING)
        between = [dates.working_day + n * DAY for n in range(1, (dates.before - dates.working_day).days)]

        assert WORKING.is_working(dates.working_day)
        assert not any(WORKING.is_working(day) for day in between)
        assert dates.working_day <= dates.last_day < dates.before == dates.last_day + DAY
        assert dates.asked_for < dates.before
        assert of.first_day <= dates.cutoff <= min(of.cutoff, dates.asked_for)
        assert moment(of.first_day) <= dates.opens <= moment(dates.asked_for)
        assert dates.opens < dates.due == moment(dates.before) < dates.closes


def test_communes_are_due_a_working_day_after_units_until_2032() -> None:
    pairs = [(rule, of) for rule, of in every_deadline() if rule.above]

    assert len(pairs) > 8 * 5
    for rule, of in pairs:
        units, commune = (deadline(form, of, REGIME, WORKING) for form in (rule.form, rule.above or ""))

        assert WORKING.is_working(units.asked_for)
        assert units.asked_for < commune.asked_for
        assert units.asked_for <= units.working_day
        assert units.cutoff <= commune.cutoff
        assert units.before < commune.before


def test_an_extension_moves_the_due_day_but_no_cut_off() -> None:
    before = deadline("half_year", period.parse("half_year:2025-12-15"), REGIME, WORKING)
    after = changed(before, [change(7, last_day=date(2026, 5, 24))], WORKING)

    assert (after.asked_for, after.last_day, after.before) == (date(2026, 5, 24), date(2026, 5, 24), date(2026, 5, 25))
    assert after.working_day == date(2026, 5, 22)
    assert after.due == moment(date(2026, 5, 25))
    assert (after.opens, after.cutoff) == (before.opens, before.cutoff)
    assert after.closes - after.due == before.closes - before.due
    assert (before.version, after.version) == (1, 8)


def test_an_earlier_day_opens_earlier_with_a_day_to_count() -> None:
    before = deadline("quarter", period.parse("quarter:2026-06-15"), REGIME, WORKING)
    after = changed(before, [change(1, last_day=date(2026, 9, 14))], WORKING)

    assert (before.cutoff, after.cutoff) == (date(2026, 9, 14), date(2026, 9, 11))
    assert (before.opens, after.opens) == (moment(date(2026, 9, 7)), moment(date(2026, 9, 4)))


def test_no_report_opens_or_counts_before_its_period_begins() -> None:
    week = deadline("week", period.parse("week:2026-09-11"), REGIME, WORKING)
    after = changed(week, [change(1, last_day=date(2026, 9, 11))], WORKING)

    assert (after.opens, after.cutoff) == (week.opens, week.period.first_day)


def test_the_newest_change_wins_in_each_of_its_dates() -> None:
    before = deadline("quarter", period.parse("quarter:2026-06-15"), REGIME, WORKING)
    first = change(3, last_day=date(2026, 9, 18), open_until=date(2026, 12, 1))
    second = change(5, last_day=date(2026, 9, 21))
    third = change(9, open_until=date(2026, 11, 20))
    after = changed(before, [third, first, second], WORKING)

    assert (after.last_day, after.version) == (date(2026, 9, 21), 6)
    assert after.closes == moment(date(2026, 11, 21))


def test_a_reopened_period_stays_open_through_the_named_day() -> None:
    before = deadline("week", period.parse("week:2026-05-01"), REGIME, WORKING)
    longer = changed(before, [change(2, open_until=date(2026, 6, 30))], WORKING)
    shorter = changed(before, [change(2, open_until=date(2026, 5, 9))], WORKING)

    assert longer == before.model_copy(update={"closes": moment(date(2026, 7, 1))})
    assert shorter == before
    assert changed(before, [], WORKING) == before


def change(number: int, **days: date) -> DueChange:
    return DueChange(number=number, form="any", period="any", path="/1/", **days)
