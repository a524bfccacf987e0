"""A province's totals made from sums are the totals that its hamlets' reports make, and fit into a chat."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.compose.over_time import compiled, long_summary
from bot.compose.stored import StoredSummary
from bot.compose.summary import summary
from bot.compose.wide import reading
from bot.compose.wide.reading import WidePlace, WideReader, flows, place, ready, summed_lines
from bot.current import World
from forms.regime.calendar import ZONE
from forms.regime.period import Period, containing
from forms.regime.window import Window
from forms.unit import Unit
from forms.value import Nil, Number, Value
from reports.compile.totals import Scope, Summary, UnitReport, summarise
from reports.compile.wide import Coverage, Wide
from storage.database import Engine
from storage.people.units import NewUnit
from storage.work import Work
from tests.reports.long.test_sequences import PLAN, REPORTS, WEEKS, WINDOWS, Hamlets, actions
from tests.reports.long.year import TODAY
from tests.reports.people import number

NOW = datetime.combine(TODAY, time(10), ZONE)
WEEK = PLAN.catalogue.form("week")


class Province:
    """A province with two communes of three hamlets, and one hamlet of its own, in a transaction that is not kept."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.top = self._unit(None, "province", "tỉnh", "Thái Nguyên")
        self.communes = [self._unit(self.top.id, "commune", "xã", name) for name in ("Phú Thịnh", "Bình Yên")]
        self.sides = [Hamlets(work) for _ in self.communes]
        for commune, side in zip(self.communes, self.sides, strict=True):
            side.units = [self._unit(commune.id, "hamlet", "xóm", f"{n}") for n in range(3)]
        self.alone = self._unit(self.top.id, "hamlet", "xóm", "Đảo")
        self.sides[0].units.append(self.alone)

    def _unit(self, parent: int | None, kind: str, noun: str, name: str) -> Unit:
        return self.work.units.add(NewUnit(parent, kind, noun, name, date(2025, 1, 1)))

    @property
    def where(self) -> WidePlace:
        """The province as it is looked at."""
        return WidePlace(self.top, self.work.summed.places(self.top.id, ("province", "commune")))

    def wide(self) -> WideReader:
        """The sums of its weeks."""
        return WideReader(self.work, PLAN, self.where, WEEK)


def one_by_one(work: Work, path: str, period: Period) -> Summary:
    """The summary as it is made from every hamlet's own report; late is what had a last moment when it came."""
    dates = PLAN.deadline("week", period)
    units = work.units.under(path, dates.cutoff, "hamlet")
    others = work.units.others(path, dates.cutoff, "week", period.code)
    codes = [item.indicator for item in WEEK.items]
    kept = work.figures.reports([unit.id for unit in (*units, *others)], {"week": codes}, [period.code])
    reports = {
        unit.id: UnitReport(kept.submissions.get((unit.id, "week", period.code)), kept.values(unit.id, period.code))
        for unit in (*units, *others)
    }
    indicators = tuple(PLAN.indicator(code) for code in codes)
    scope = Scope(WEEK, indicators, period, tuple(units), None, tuple(others), exempt=dates.exempt)
    return summarise(scope, reports, {})


def same(wide: Wide, found: Summary) -> None:
    """Both ways say the same of every figure, and of what is handed in."""
    late = len(found.late)
    assert wide.coverage == Coverage(len(found.units), found.handed_in, late, len(found.besides))
    for of in wide.indicators:
        total = found.total(of.code)
        assert total is not None
        assert wide.value(of) == total.value
        one = wide.sums.get(of.code)
        counts = (one.given, one.active, one.lacking) if one else (0, 0, 0)
        assert counts == (total.counted, total.active, len(total.not_available) + len(total.unanswered))


sided = st.tuples(st.integers(0, 1), actions)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(sided, min_size=10, max_size=50))
def test_totals_do_not_depend_on_the_way_they_are_made(database: Engine, done: list[Any]) -> None:
    with Work(database, write=True) as work:
        work.sums.follow(summed_lines(PLAN))
        province = Province(work)
        for side, action in done:
            province.sides[side].does(*action)

        sums = province.wide()
        for week in WEEKS:
            whole = sums.of(week)
            same(whole, one_by_one(work, province.top.path, week))
            for part in whole.parts:
                if part.unit != province.top:
                    assert part.coverage.owed == len(one_by_one(work, part.unit.path, week).units)
        for window in WINDOWS:
            compared(work, province, sums.over(window, TODAY), window)


def summed(value: Value | None) -> Value | None:
    """A total without the words for nothing, which sums do not keep."""
    return Number(amount=Decimal(0)) if isinstance(value, Nil) else value


def compared(work: Work, province: Province, wide: Wide, window: Window) -> None:
    """The totals over a window are those that the hamlets' reports make, of each part too."""
    codes = [of.code for of in wide.indicators]
    for part in wide.parts:
        if part.unit != province.top:
            theirs = compiled(work, PLAN, part.unit.path, window, codes, NOW)
            assert {code: summed(theirs[code].value) for code in codes} == {
                of.code: summed(part.value(of)) for of in wide.indicators
            }
    totals = compiled(work, PLAN, province.top.path, window, codes, NOW)
    assert {code: summed(totals[code].value) for code in codes} == {
        of.code: summed(wide.value(of)) for of in wide.indicators
    }
    missing = {(gap.unit.id, one.code) for total in totals.values() for gap in total.gaps for one in gap.missing}
    assert wide.coverage.owed - wide.coverage.handed_in == len(missing)


def test_the_figures_that_are_added_over_time_are_the_weeks_own() -> None:
    assert [of.code for of in flows(WEEK, PLAN)] == ["propaganda_meetings", "propaganda_attendees", "vneid_assisted"]
    assert flows(PLAN.catalogue.form("quarter"), PLAN) == []  # other forms ask the same figures


def test_figures_of_other_lines_are_not_taken_from_the_sums(database: Engine) -> None:
    with Work(database, write=True) as work:
        before = ready(work, WEEK, PLAN)
        work.sums.follow(summed_lines(PLAN))
        after = ready(work, WEEK, PLAN)
        work.sums.follow([line for line in summed_lines(PLAN) if line.indicator != "vneid_assisted"])
        fewer = ready(work, WEEK, PLAN)

    assert (before, after, fewer) == (False, True, False)


def test_a_week_that_one_commune_does_not_owe_is_not_missing_there(database: Engine) -> None:
    from dataclasses import replace

    from forms.regime.calendar import Marked, WorkingDays

    with Work(database, write=True) as work:
        work.sums.follow(summed_lines(PLAN))
        province = Province(work)
        week = WEEKS[1]
        off = [
            Marked(date=week.first_day + timedelta(days=n), kind="off", note="lũ", path=province.communes[0].path)
            for n in range(7)
        ]
        plan = replace(PLAN, working=WorkingDays(day=PLAN.working.day, marked=tuple(off)))
        province.sides[0].does("report", (0, ("week", week)), [number(1), number(9), number(2)])
        province.sides[1].does("report", (0, ("week", week)), [number(1), number(9), number(2)])
        found = WideReader(work, plan, province.where, WEEK).of(week)

    assert found.coverage == Coverage(owed=4, handed_in=1, late=0, besides=1)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A province of seven hamlets counts as a large one."""
    monkeypatch.setattr(reading, "MANY", 5)


@pytest.mark.usefixtures("few")
def test_a_large_province_is_shown_by_its_communes(database: Engine) -> None:
    world = World(PLAN)
    with Work(database, write=True) as work:
        work.sums.follow(summed_lines(PLAN))
        province = Province(work)
        week = REPORTS[1][1]
        for side, amount in ((0, 3), (1, 4)):
            province.sides[side].does("report", (side, REPORTS[1]), [number(amount), number(40), number(5)])
        asked = StoredSummary(province.top.id, "week", week.code, "summary")
        text, say = summary(work, asked, "vi", world, NOW)
        board, _ = summary(work, StoredSummary(province.top.id, "week", week.code, "board"), "vi", world, NOW)
        year = Window(kind="year", first_day=date(2025, 12, 15), last_day=date(2026, 12, 14))
        long, below = long_summary(work, StoredSummary(province.top.id, "", year.code, "long"), "vi", PLAN, NOW)

    assert "đã nộp 2/7 báo cáo" in text
    assert "7 buổi" in text
    assert "xã Bình Yên: 1/3 — 4 · 40 · 5" in text
    assert "tỉnh Thái Nguyên: 0/1 — – · – · –" in text
    assert "xã Phú Thịnh: 1/3" in board
    assert "buổi" not in board
    assert "xã Bình Yên: 1/" in long
    opened = [button.data for row in say.buttons for button in row]
    assert f"sum|{week.code}|week|{province.communes[0].id}" in opened
    assert f"lng|{year.code}||{province.communes[1].id}" in [one.data for row in below.buttons for one in row]


@pytest.mark.usefixtures("few")
def test_a_form_without_sums_is_shown_unit_by_unit(database: Engine) -> None:
    with Work(database, write=True) as work:
        province = Province(work)
        asked = StoredSummary(province.top.id, "week", WEEKS[0].code, "summary")
        text, _ = summary(work, asked, "vi", World(PLAN), NOW)

    assert "0/7 xóm" in text or "0/7" in text
    assert "báo cáo (" not in text


def test_a_commune_is_never_shown_by_parts(database: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MANY", 1)
    with Work(database, write=True) as work:
        province = Province(work)
        assert place(work, province.communes[0]) is None
        assert place(work, province.top) is not None


def test_the_period_of_a_quarter_has_its_sums_too(database: Engine) -> None:
    quarter = containing("quarter", date(2026, 3, 1))
    form = PLAN.form("quarter", quarter.code)
    with Work(database, write=True) as work:
        work.sums.follow(summed_lines(PLAN))
        province = Province(work)
        province.sides[0].does("report", (0, ("quarter", quarter)), [number(7), number(2)])
        found = WideReader(work, PLAN, province.where, form).of(quarter)
        totals = {of.code: found.value(of) for of in found.indicators}

    assert totals["team_members"] == number(7)
    assert totals["training_classes_citizens"] == number(2)
