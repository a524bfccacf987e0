"""Units close and merge; their history and their figures stay."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select

from forms.catalogue import load
from forms.regime.period import Period, of, previous
from forms.unit import Unit
from forms.value import Number, Ratio
from reports.compile.change import Change
from reports.compile.totals import NOTHING, Scope, Summary, UnitReport, summarise
from storage.database import Clash, Engine
from storage.people.people import NewInvite
from storage.people.units import Life, NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.sql.at_or_below import at_or_below
from storage.tables.people import invites, members, units
from storage.tables.reports import submissions
from storage.work import Work, reading, writing
from tests.house import OPENED, Clock, House

MERGED = date(2026, 5, 20)
ROOM = ("xóm Khâu Giang", "xóm Nà Mòn", "xóm Đồng Vinh")


def lives(work: Work) -> dict[str, Life]:
    return {life.unit.title: life for life in work.units.history("/")}


def merge(work: Work, house: House, now: datetime, old: tuple[str, ...] = ROOM[:2], into: str = ROOM[2]) -> int:
    return work.units.merge([house.units[title].id for title in old], house.units[into].id, MERGED, now)


def test_the_history_keeps_a_unit_after_its_last_day(database: Engine, house: House) -> None:
    unit = house.units["xóm Nà Mòn"]
    writing(database, lambda work: work.units.close(unit.id, date(2026, 5, 14)))
    after, on, life = reading(
        database,
        lambda work: (
            work.units.under("/", date(2026, 5, 15)),
            work.units.under("/", date(2026, 5, 14)),
            lives(work)[unit.title],
        ),
    )

    assert unit in on
    assert unit not in after
    assert life == Life(unit, OPENED, date(2026, 5, 14), None)
    assert [life.open_on(date(2026, 5, day)) for day in (1, 14, 15)] == [True, True, False]
    assert not life.open_on(date(2026, 4, 30))


def test_a_merger_closes_the_old_units_the_day_before(database: Engine, house: House, clock: Clock) -> None:
    writing(database, lambda work: merge(work, house, clock()))
    there, into = reading(database, lambda work: (lives(work), work.units.merged("/", OPENED)))
    new = house.units["xóm Đồng Vinh"].id

    assert [there[title].valid_to for title in ROOM] == [date(2026, 5, 19), date(2026, 5, 19), None]
    assert [there[title].merged_into for title in ROOM] == [new, new, None]
    assert into == {house.units[title].id: new for title in ROOM[:2]}
    assert reading(database, lambda work: work.units.merged("/", MERGED)) == {}


def test_people_and_open_invites_go_over_once_in_their_role(database: Engine, house: House, clock: Clock) -> None:
    expires = clock() + timedelta(days=14)

    def move(work: Work) -> int:
        old = house.units["xóm Nà Mòn"].id
        work.people.invite(NewInvite("open", old, "officer", None, None, 1, expires), clock())
        work.people.invite(NewInvite("used", old, "officer", None, None, 0, expires), clock())
        return merge(work, house, clock())

    moved = writing(database, move)
    new = house.units["xóm Đồng Vinh"].id
    with database.connect() as connection:
        rows = connection.execute(select(members.c.person_id, members.c.unit_id, members.c.until)).all()
        sent = {row[0]: row[1] for row in connection.execute(select(invites.c.code_hash, invites.c.unit_id))}
    belong = {(row[0], row[1]) for row in rows if row[2] is None}

    assert moved == 3
    assert {(house.people[name], new) for name in ("An", "Dũng", "Én", "Grace")} <= belong
    assert not {unit for _, unit in belong} & {house.units[title].id for title in ROOM[:2]}
    assert sum(row[0] == house.people["Én"] and row[2] is None for row in rows) == 1
    assert (sent["open"], sent["used"]) == (new, house.units["xóm Nà Mòn"].id)


def test_units_without_anybody_merge_too(database: Engine, house: House, clock: Clock) -> None:
    def both(work: Work) -> int:
        commune = house.units["xã Phú Thịnh"].id
        empty = work.units.add(NewUnit(commune, "hamlet", "xóm", "Tân Lập", OPENED))
        return work.units.merge([empty.id], house.units["xóm Đồng Vinh"].id, MERGED, clock())

    assert writing(database, both) == 0


def test_a_new_name_is_refused_where_another_has_it(database: Engine, house: House) -> None:
    unit = house.units["xóm Nà Mòn"].id
    writing(database, lambda work: work.units.rename(unit, "xóm", "Tân Lập"))

    assert "xóm Tân Lập" in reading(database, lives)
    with pytest.raises(Clash):
        writing(database, lambda work: work.units.rename(unit, "xóm", "Khâu Giang"))


# Any history --------------------------------------------------------------------------------------------------------

FORM = load().form("week")
CODES = tuple(item.indicator for item in FORM.items if item.required)
SCOPE = tuple(load().indicator(code) for code in CODES)
FIRST = date(2026, 5, 1)
WEEKS = 4

events = st.tuples(
    st.integers(0, 7 * WEEKS - 1),
    st.sampled_from(["open", "close", "merge", "report", "report"]),
    *[st.integers(0)] * 3,
)
histories = st.lists(events, max_size=25).map(lambda drawn: sorted(drawn, key=lambda event: event[0]))


@dataclass
class Model:
    """A simple model of the same history, to compare with the database."""

    lives: dict[int, Life] = field(default_factory=dict)
    given: dict[Period, dict[int, int]] = field(default_factory=dict)


def play(work: Work, model: Model, commune: Unit, event: tuple[int, str, int, int, int]) -> None:
    """Play one event, if it is possible on that day."""
    offset, what, one, other, figure = event
    day = FIRST + timedelta(days=offset)
    here = [life for life in model.lives.values() if life.open_on(day) and life.valid_to is None]
    if what == "open":
        unit = work.units.add(NewUnit(commune.id, "hamlet", "xóm", f"Số {len(model.lives)}", day))
        model.lives[unit.id] = Life(unit, day, None, None)
    elif here:
        life, into = here[one % len(here)], here[other % len(here)]
        if what == "report":
            hand_in(work, model, life.unit.id, day, figure % 100)
        elif what == "close":
            work.units.close(life.unit.id, day)
            model.lives[life.unit.id] = life._replace(valid_to=day)
        elif life is not into and life.valid_from < day:
            work.units.merge([life.unit.id], into.unit.id, day, datetime.combine(day, time(), UTC))
            ended = day - timedelta(days=1)
            model.lives[life.unit.id] = life._replace(valid_to=ended, merged_into=into.unit.id)


def hand_in(work: Work, model: Model, unit: int, day: date, figure: int) -> None:
    week = weeks()[(day - FIRST).days // 7]
    given_ = model.given.setdefault(week, {})
    if unit in given_:
        return
    given_[unit] = figure
    at = datetime.combine(day, time(2), UTC)
    number = Number(amount=Decimal(figure))
    work.figures.record(
        [NewFigure(unit, FORM.code, week.code, code, number, 0, "", "", None, None, at, "", "") for code in CODES]
    )
    work.figures.submit([NewSubmission(unit, FORM.code, week.code, "submitted", 0, None, None, at)])


def weeks() -> list[Period]:
    return [of("week", FIRST + timedelta(days=7 * n)) for n in range(WEEKS)]


def compiled(work: Work, path: str, week: Period) -> Summary:
    """Check the week's summary as it is made for a lead."""
    last = previous(week)
    scope = Scope(
        form=FORM,
        indicators=SCOPE,
        period=week,
        units=tuple(work.units.under(path, week.cutoff, "hamlet")),
        due=datetime.combine(week.cutoff, time(), UTC),
        others=tuple(work.units.others(path, week.cutoff, FORM.code, week.code)),
        merged=work.units.merged(path, last.first_day),
    )
    owed = {unit.id: NOTHING for unit in work.units.under(path, last.cutoff, "hamlet")}
    return summarise(scope, reports(work, week), owed | reports(work, last))


def reports(work: Work, week: Period) -> dict[int, UnitReport]:
    ids = [life.unit.id for life in work.units.history("/")]
    kept = work.figures.reports(ids, {"week": CODES}, [week.code])
    return {
        unit: UnitReport(submission, kept.values(unit, week.code))
        for (unit, _, _), submission in kept.submissions.items()
    }


def check(work: Work, model: Model, path: str) -> None:
    assert {life.unit.id: life for life in work.units.history(path) if life.unit.kind == "hamlet"} == model.lives
    for week in weeks():
        summary = compiled(work, path, week)
        open_ = {unit for unit, life in model.lives.items() if life.open_on(week.cutoff)}
        given_, before = model.given.get(week, {}), model.given.get(previous(week), {})
        assert {unit.id for unit in summary.units} == open_
        assert summary.handed_in == len(open_ & given_.keys())
        for rate in (summary.reporting_rate, summary.reporting_rate_on_time, summary.item_completeness):
            assert (rate is None) == (not open_)
            assert rate is None or 0 <= rate.part <= rate.whole
        for total in summary.totals:
            assert (total.value or Number(amount=Decimal(0))) == Number(amount=Decimal(sum(given_.values())))
            if total.change is not None and total.change.alike:
                assert total.change.amount == sum(given_.values()) - sum(before.values())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories)
def test_no_history_loses_or_doubles_figures_or_breaks_rates(
    database: Engine, history: list[tuple[int, str, int, int, int]]
) -> None:
    with Work(database, write=True) as work:  # never committed: each history begins with nothing
        commune = work.units.add(NewUnit(None, "commune", "xã", "Phú Thịnh", FIRST))
        model = Model()
        for number in range(3):
            play(work, model, commune, (0, "open", number, 0, 0))
        for event in history:
            play(work, model, commune, event)
        check(work, model, commune.path)


def test_a_total_over_a_merger_adds_each_unit_once(database: Engine) -> None:
    def story(work: Work) -> list[tuple[object, Change | None, Ratio | None]]:
        commune = work.units.add(NewUnit(None, "commune", "xã", "Phú Thịnh", FIRST))
        one, two, three = (
            work.units.add(NewUnit(commune.id, "hamlet", "xóm", name, FIRST)).id for name in ("Một", "Hai", "Ba")
        )
        for unit, figure in ((one, 10), (two, 20), (three, 30)):
            hand_in(work, Model(), unit, FIRST, figure)
        hand_in(work, Model(), one, FIRST + timedelta(days=7), 1)  # for the week of the merger, before it
        work.units.merge([one, two], three, FIRST + timedelta(days=9), datetime(2026, 5, 10, tzinfo=UTC))
        hand_in(work, Model(), three, FIRST + timedelta(days=12), 5)
        hand_in(work, Model(), three, FIRST + timedelta(days=20), 7)
        made = [compiled(work, commune.path, week) for week in weeks()[:3]]
        return [(summary.totals[0].value, summary.totals[0].change, summary.reporting_rate) for summary in made]

    first, second, third = writing(database, story)

    assert first == (Number(amount=Decimal(60)), None, Ratio(part=3, whole=3))
    assert second == (Number(amount=Decimal(6)), Change(amount=-54, units=1, alike=True), Ratio(part=1, whole=1))
    assert third == (Number(amount=Decimal(7)), Change(amount=1, units=1, alike=True), Ratio(part=1, whole=1))


def test_corrections_keep_the_due_moment_stored_with_the_report(database: Engine) -> None:
    due = datetime(2026, 5, 8, tzinfo=UTC)

    def corrected(work: Work) -> datetime | None:
        unit = work.units.add(NewUnit(None, "hamlet", "xóm", "Một", FIRST)).id
        row = {"unit_id": unit, "form": "week", "period": weeks()[0].code, "state": "submitted", "version": 1}
        work.figures._db.execute(insert(submissions).values(**row, first_submitted_at=due, due_at=due))
        work.figures.submit([NewSubmission(unit, "week", weeks()[0].code, "submitted", 1, None, None, due)])
        return next(iter(work.figures.submissions([unit], ["week"], [weeks()[0].code]).values())).due_at

    assert writing(database, corrected) == due


def test_units_below_a_place_are_found_without_a_walk(database: Engine, house: House) -> None:
    asked = select(units.c.id).where(at_or_below(units.c.path, house.units["xã Phú Thịnh"].path))
    with database.connect() as connection:
        if connection.dialect.name == "sqlite":
            text = str(asked.compile(connection, compile_kwargs={"literal_binds": True}))
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}")]
            assert [step.partition(" (")[2] for step in plan] == ["path>? AND path<?)"]
        found = set(connection.execute(asked).scalars())

    assert found == {unit.id for unit in house.units.values() if unit.path.startswith(house.units["xã Phú Thịnh"].path)}
