"""The plan as leads change it: the reports open for each unit, their days, and collections."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms import catalogue
from forms.collection import Collection
from forms.form import Form, Item
from forms.indicator import Indicator
from forms.regime import calendar, period
from forms.regime.calendar import Marked, Override, WorkingDays, moment
from forms.regime.deadline import DueChange, open_deadlines
from forms.regime.plan import Plan, SharedDates
from forms.regime.regime import load
from forms.unit import EVERYWHERE, Unit

FORMS = catalogue.load()
REGIME = load(FORMS)
WORKING = calendar.load()
Q3 = period.parse("quarter:2026-06-15")
SECOND = timedelta(seconds=1)

OPENED = datetime(2026, 9, 10, 9, 30, tzinfo=calendar.ZONE)
ROUTERS = Indicator(code="adhoc-12-1", kind="count")
STORM = Collection(
    form=Form(
        code="adhoc-12",
        version=1,
        frequency="ad_hoc",
        asked_of=("hamlet",),
        items=(Item(indicator="team_members"), Item(indicator="adhoc-12-1")),
    ),
    indicators=(ROUTERS,),
    period="ad_hoc:2026-09-10",
    path="/1/2/",
    title="Thiệt hại sau bão",
    opened_at=OPENED,
    last_day=date(2026, 9, 13),
    units=frozenset({7, 8}),
)


def plan(*changes: DueChange, collections: tuple[Collection, ...] = ()) -> Plan:
    return Plan(FORMS, REGIME, WORKING, changes=changes, collections=collections)


def quarter(number: int, path: str, last_day: date | None = None, open_until: date | None = None) -> DueChange:
    return DueChange(number=number, form="quarter", period=Q3.code, path=path, last_day=last_day, open_until=open_until)


def unit(number: int, path: str) -> Unit:
    return Unit(id=number, path=path, kind="hamlet", noun="xóm", name=str(number))


def reports(of: Plan, now: datetime) -> list[str]:
    return [f"{dates.form} {dates.period.code}" for dates in of.open_deadlines(now)]


def test_a_plan_without_changes_follows_the_rules_at_every_hour() -> None:
    ours, now = plan(), moment(date(2026, 9, 1))
    while now < moment(date(2026, 10, 20)):
        assert ours.open_deadlines(now) == open_deadlines(now, REGIME, WORKING)
        now += timedelta(hours=5, minutes=59)


def test_a_week_opens_and_closes_at_midnight() -> None:
    ours, midnight = plan(), moment(date(2026, 9, 18))
    before, after = reports(ours, midnight - SECOND), reports(ours, midnight)

    assert {*after} - {*before} == {"week week:2026-09-18"}
    assert {*before} - {*after} == {"week week:2026-08-21"}


def test_the_week_begins_on_the_day_that_the_settings_say() -> None:
    monday = Plan(FORMS, REGIME, WORKING, week_starts=0)

    assert "week week:2026-09-14" in reports(monday, moment(date(2026, 9, 17)))


def test_one_unit_gets_more_time_and_the_others_do_not() -> None:
    ours = plan(quarter(4, "/1/2/7/", last_day=date(2026, 9, 21)))
    dates = ours.deadline("quarter", Q3)

    assert ours.for_unit(dates, "/1/2/7/").asked_for == date(2026, 9, 21)
    assert ours.for_unit(dates, "/1/2/7/").version == 5
    assert ours.for_unit(dates, "/1/2/70/") == ours.for_unit(dates, "/1/2/") == dates
    assert ours.for_unit(ours.for_unit(dates, "/1/2/7/"), "/1/2/7/") == ours.for_unit(dates, "/1/2/7/")


def test_a_communes_change_holds_for_hamlets_until_a_newer_one() -> None:
    whole = quarter(1, "/1/2/", last_day=date(2026, 9, 16))
    ours = plan(whole, quarter(2, "/1/2/7/", last_day=date(2026, 9, 21)))
    anew = plan(whole, quarter(2, "/1/2/7/", last_day=date(2026, 9, 21)), whole.model_copy(update={"number": 3}))
    dates = ours.deadline("quarter", Q3)

    assert [ours.for_unit(dates, path).last_day.day for path in ("/1/2/7/", "/1/2/8/", "/1/3/9/")] == [21, 16, 17]
    assert [anew.for_unit(dates, path).last_day.day for path in ("/1/2/7/", "/1/2/8/", "/1/3/9/")] == [16, 16, 17]


def test_a_report_stays_open_while_anybody_may_hand_it_in() -> None:
    ours = plan(quarter(1, "/1/2/7/", open_until=date(2026, 11, 30)))
    end = moment(date(2026, 12, 1))

    assert reports(ours, end - SECOND).count(f"quarter {Q3.code}") == 1
    assert f"quarter {Q3.code}" not in reports(ours, end)
    assert f"quarter {Q3.code}" not in reports(plan(), end - SECOND)
    assert ours.for_unit(ours.deadline("quarter", Q3), "/1/2/8/").closes < end - SECOND


def test_a_report_that_is_due_earlier_opens_earlier() -> None:
    ours = plan(quarter(1, "/1/", last_day=date(2026, 9, 14)))
    opens = moment(date(2026, 9, 4))

    assert f"quarter {Q3.code}" in reports(ours, opens)
    assert f"quarter {Q3.code}" not in reports(ours, opens - SECOND)
    assert f"quarter {Q3.code}" not in reports(plan(), opens)


def test_changed_reports_keep_their_place_among_the_others() -> None:
    now = moment(date(2026, 9, 17))

    assert reports(plan(quarter(1, "/1/2/7/", last_day=date(2026, 9, 28))), now) == reports(plan(), now)


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("decade", Q3.code),
        ("week", Q3.code),
        ("week", "week:2026-09-12"),
        ("half_year", "half_year:2026-06-15"),
        ("commune_month", "month:2026-08-15"),
        ("adhoc-12", "ad_hoc:2026-09-11"),
    ],
)
def test_changing_a_report_that_nobody_owes_has_no_effect(form: str, code: str) -> None:
    ours = plan(
        DueChange(number=1, form=form, period=code, path="/1/", open_until=date(2027, 1, 1)), collections=(STORM,)
    )
    now = moment(date(2026, 9, 17))

    assert ours.open_deadlines(now) == plan(collections=(STORM,)).open_deadlines(now)


def test_a_week_without_work_stays_exempt_when_moved() -> None:
    off = tuple(
        calendar.Override(date=date(2026, 2, 13) + timedelta(days=n), kind="off", note="nghỉ Tết") for n in range(7)
    )
    change = DueChange(number=1, form="week", period="week:2026-02-13", path="/1/", last_day=date(2026, 2, 20))
    ours = Plan(FORMS, REGIME, calendar.WorkingDays(day=off), changes=(change,))

    assert "week week:2026-02-13" not in reports(ours, moment(date(2026, 2, 18)))


def test_a_collection_stays_open_until_the_lead_closes_it() -> None:
    closed = STORM.model_copy(update={"closed_at": OPENED + timedelta(days=2)})
    given_up = moment(date(2026, 10, 14))
    here = f"adhoc-12 {STORM.period}"

    assert here not in reports(plan(collections=(STORM,)), OPENED - SECOND)
    assert here in reports(plan(collections=(STORM,)), OPENED)
    assert here in reports(plan(collections=(closed,)), OPENED + timedelta(days=2) - SECOND)
    assert here not in reports(plan(collections=(closed,)), OPENED + timedelta(days=2))
    assert here in reports(plan(collections=(STORM,)), given_up - SECOND)
    assert here not in reports(plan(collections=(STORM,)), given_up)


def test_a_collection_is_due_on_the_day_the_lead_named() -> None:
    dates = plan(collections=(STORM,)).deadline("adhoc-12", period.parse(STORM.period))

    assert (dates.asked_for, dates.last_day, dates.before) == (STORM.last_day, STORM.last_day, date(2026, 9, 14))
    assert dates.working_day == date(2026, 9, 11)
    assert (dates.cutoff, dates.due) == (date(2026, 9, 10), moment(date(2026, 9, 14)))


def test_a_collection_may_be_extended_until_it_is_closed() -> None:
    change = DueChange(number=1, form="adhoc-12", period=STORM.period, path="/1/2/7/", last_day=date(2026, 9, 15))
    closed = STORM.model_copy(update={"closed_at": OPENED + timedelta(hours=1)})
    running, frozen = plan(change, collections=(STORM,)), plan(change, collections=(closed,))
    dates = running.deadline("adhoc-12", period.parse(STORM.period))
    end = frozen.deadline("adhoc-12", period.parse(STORM.period))

    assert running.for_unit(dates, "/1/2/7/").last_day == date(2026, 9, 15)
    assert running.for_unit(dates, "/1/2/8/") == dates
    assert frozen.for_unit(end, "/1/2/7/") == end


def test_the_scopes_of_a_collection_hold_only_the_chosen_units() -> None:
    ours = plan(collections=(STORM,))
    (scope,) = ours.scopes(ours.deadline("adhoc-12", period.parse(STORM.period)))

    assert scope.holds(unit(7, "/1/2/7/"))
    assert not scope.holds(unit(9, "/1/2/9/"))


def test_collections_forms_and_figures_are_found_beside_the_catalogues() -> None:
    ours = plan(collections=(STORM,))

    assert ours.form("adhoc-12") == STORM.form
    assert ours.form("week") == FORMS.form("week")
    assert ours.indicator("adhoc-12-1") == ROUTERS
    assert ours.indicator("team_members") == FORMS.indicator("team_members")


def test_an_unknown_form_figure_or_period_is_a_key_error() -> None:
    ours = plan(collections=(STORM,))

    with pytest.raises(KeyError, match="adhoc-13"):
        ours.form("adhoc-13")
    with pytest.raises(KeyError, match="adhoc-13-1"):
        ours.indicator("adhoc-13-1")
    with pytest.raises(KeyError, match="adhoc-13"):
        ours.deadline("adhoc-13", period.parse(STORM.period))
    with pytest.raises(KeyError, match="ad_hoc:2026-09-11"):
        ours.deadline("adhoc-12", period.parse("ad_hoc:2026-09-11"))


def test_dates_are_computed_once_and_not_kept_without_end() -> None:
    ours, week = plan(), period.parse("week:2026-05-01")
    first = ours.deadline("week", week)

    assert ours.deadline("week", week) is first
    for _ in range(1000):
        week = period.previous(week)
        ours.deadline("week", week)
    assert ours.deadline("week", period.parse("week:2026-05-01")) is not first
    assert ours.deadline("week", period.parse("week:2026-05-01")) == first


def test_without_changes_all_units_share_one_scope() -> None:
    ours = plan()
    dates = ours.deadline("quarter", Q3)

    assert ours.scopes(dates) == (SharedDates(dates),)


PATHS = ["/1/", "/1/2/", "/1/2/7/", "/1/2/70/", "/1/2/7/5/", "/1/3/", "/1/3/9/", "/4/"]
DAYS = st.none() | st.dates(date(2026, 9, 1), date(2026, 12, 31))
CHANGES = st.lists(st.builds(quarter, st.integers(1, 99), st.sampled_from(PATHS), DAYS, DAYS), max_size=6)


@given(CHANGES)
def test_every_unit_has_the_dates_of_its_only_scope(changes: list[DueChange]) -> None:
    ours = plan(*changes)
    dates = ours.deadline("quarter", Q3)
    scopes = ours.scopes(dates)

    for n, path in enumerate(PATHS):
        (mine,) = [scope for scope in scopes if scope.holds(unit(n, path))]
        assert mine.dates == ours.for_unit(dates, path)


@given(CHANGES, st.integers(0, 180 * 24 * 60))
def test_a_report_is_open_whenever_it_is_for_some_unit(changes: list[DueChange], minutes: int) -> None:
    ours, now = plan(*changes), moment(date(2026, 8, 15)) + timedelta(minutes=minutes)
    mine = [ours.for_unit(ours.deadline("quarter", Q3), path) for path in [*PATHS, "/5/"]]
    somebody = any(dates.opens <= now < dates.closes for dates in mine)

    assert (not somebody) or f"quarter {Q3.code}" in reports(ours, now)


# Days off of single units -------------------------------------------------------------------------------------------

TET = Override(date=date(2027, 2, 11), kind="off", note="Tết")


def test_a_day_off_moves_only_the_dates_of_its_subtree() -> None:
    ours = replace(plan(), working=WORKING.marking(Override(date=date(2026, 9, 17), kind="off", note="bão"), "/1/2/"))
    dates = ours.deadline("quarter", Q3)
    scopes = ours.scopes(dates)

    assert dates == plan().deadline("quarter", Q3)
    assert [ours.for_unit(dates, path).asked_for.day for path in ("/1/2/7/", "/1/2/")] == [16, 16]
    assert [ours.for_unit(dates, path) == dates for path in ("/1/20/", "/1/3/9/", "/1/")] == [True] * 3
    assert {scope.path: scope.dates for scope in scopes} == {
        EVERYWHERE: dates,
        "/1/2/": ours.for_unit(dates, "/1/2/7/"),
    }
    assert [scope.path for scope in scopes if scope.holds(unit(7, "/1/2/7/"))] == ["/1/2/"]


def test_a_week_off_is_owed_where_people_work() -> None:
    ours = replace(plan(), working=WORKING.marking(TET, "/1/2/"))
    dates = ours.deadline("week", period.parse("week:2027-02-05"))
    now = moment(date(2027, 2, 10))

    assert "week week:2027-02-05" in reports(ours, now)
    assert [ours.for_unit(dates, path).exempt for path in ("/1/2/7/", "/1/3/9/")] == [True, False]


def test_a_week_off_for_all_is_owed_where_a_day_is_worked() -> None:
    ours = replace(plan(), working=WORKING.marking(TET).marking(TET.model_copy(update={"kind": "work"}), "/1/2/"))
    dates = ours.deadline("week", period.parse("week:2027-02-05"))
    now = moment(date(2027, 2, 10))

    assert "week week:2027-02-05" in reports(ours, now)
    assert [ours.for_unit(dates, path).exempt for path in ("/1/2/7/", "/1/3/9/")] == [False, True]


def test_a_day_that_a_commune_marks_while_a_report_is_open_gives_it_a_ladder_of_its_own() -> None:
    off = Override(date=date(2026, 9, 15), kind="off", note="lễ hội")  # moves no date of the quarter's report
    ours = replace(plan(), working=WORKING.marking(off, "/1/2/"))
    dates = ours.deadline("quarter", period.containing("quarter", date(2026, 9, 1)))

    assert ours.for_unit(dates, "/1/2/7/") == dates
    assert [scope.path for scope in ours.scopes(dates)] == [EVERYWHERE, "/1/2/"]


def test_communes_with_the_same_days_share_what_is_worked_out() -> None:
    marked = tuple(Marked(**TET.model_dump(), path=f"/1/{n}/") for n in range(1000))
    ours = replace(plan(), working=WorkingDays(day=WORKING.day, marked=marked))

    assert len(ours.open_deadlines(moment(date(2027, 2, 10)))) > 0
    assert ours.working_at("/1/7/8/") is ours.working_at("/1/999/")
