"""The sums below units are what the figures come to, whatever has been done in between."""

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from forms.value import NotAvailable
from storage.database import Engine
from storage.people.units import NewUnit
from storage.reports.figures import NewSubmission
from storage.reports.sums import SummedLine
from storage.tables.sums import figure_sums
from storage.work import Work
from tests.reports.long.comparing import NOW
from tests.reports.long.test_sequences import REPORTS, Hamlets, actions
from tests.reports.people import number

LINES = {
    SummedLine("week", "propaganda_meetings", None, ("hamlet",)),
    SummedLine("week", "propaganda_attendees", "propaganda_meetings", ("hamlet",)),
    SummedLine("quarter", "team_members", None, ("hamlet", "economy")),
}
WEEK = REPORTS[0]


def figures(work: Work, unit: int) -> dict[str, tuple[int, ...]]:
    """The sums of the first week by line: total, given, active, lacking."""
    rows = work.summed.figures([unit], [line.indicator for line in LINES], [WEEK[1].code])
    return {row.indicator: tuple(row[2:]) for row in rows}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(actions, min_size=10, max_size=40))
def test_sums_follow_any_sequence_of_changes(database: Engine, done: list[Any]) -> None:
    with Work(database, write=True) as work:
        assert work.sums.follow(LINES)
        hamlets = Hamlets(work)
        for one in done:
            hamlets.does(*one)

        assert work.sums.differences() == []
        assert not work.sums.follow(LINES)


def test_only_what_is_handed_in_is_summed(database: Engine) -> None:
    with Work(database, write=True) as work:
        work.sums.follow(LINES)
        hamlets = Hamlets(work)
        hamlets.does("record", (0, WEEK), [number(3), number(40)])
        draft = figures(work, hamlets.top.id)
        hamlets.does("submit", (0, WEEK), None)
        hamlets.does("report", (1, WEEK), [number(0), None])
        hamlets.does("report", (2, WEEK), [number(2), NotAvailable()])
        whole = figures(work, hamlets.top.id)
        hamlets.does("returned", (0, WEEK), None)
        returned = figures(work, hamlets.top.id)

    assert draft == {}
    assert whole == {"propaganda_meetings": (5, 3, 2, 0), "propaganda_attendees": (40, 2, 1, 1)}
    assert returned == {"propaganda_meetings": (2, 2, 1, 0), "propaganda_attendees": (0, 1, 0, 1)}


def test_other_lines_make_all_sums_anew(database: Engine) -> None:
    with Work(database, write=True) as work:
        hamlets = Hamlets(work)
        hamlets.does("report", (0, WEEK), [number(3), number(40)])
        before = figures(work, hamlets.top.id)
        work.sums.follow(LINES)
        filled = figures(work, hamlets.top.id)
        work.sums.follow({line for line in LINES if line.after is None})
        fewer = figures(work, hamlets.top.id)

    assert before == {}
    assert filled == {"propaganda_meetings": (3, 1, 1, 0), "propaganda_attendees": (40, 1, 1, 0)}
    assert fewer == {"propaganda_meetings": (3, 1, 1, 0)}


def test_a_wrong_sum_is_found_and_made_right(database: Engine) -> None:
    def spoil(work: Work) -> int:
        work.sums.follow(LINES)
        hamlets = Hamlets(work)
        hamlets.does("report", (0, WEEK), [number(3), number(40)])
        work.connection.execute(
            update(figure_sums).where(figure_sums.c.indicator == "propaganda_meetings").values(total=4)
        )
        return hamlets.top.id

    with Work(database, write=True) as work:
        top = spoil(work)
        found = work.sums.differences()
        work.sums.renew()
        after = work.sums.differences()

    assert found == [(top, WEEK[1].code, "propaganda_meetings")]
    assert after == []


def test_every_unit_above_has_the_sums_of_all_below(database: Engine) -> None:
    with Work(database, write=True) as work:
        work.sums.follow(LINES)
        province = work.units.add(NewUnit(None, "province", "tỉnh", "Thái Nguyên", date(2025, 1, 1)))
        commune = work.units.add(NewUnit(province.id, "commune", "xã", "Phú Thịnh", date(2025, 1, 1)))
        hamlets = Hamlets(work)
        hamlets.units = [work.units.add(NewUnit(commune.id, "hamlet", "xóm", f"{n}", date(2025, 1, 1))) for n in (1, 2)]
        hamlets.units.append(work.units.add(NewUnit(province.id, "hamlet", "xóm", "Đảo", date(2025, 1, 1))))
        for n in range(3):
            hamlets.does("report", (n, WEEK), [number(n + 1), number(40)])
        found = {unit.title: figures(work, unit.id)["propaganda_meetings"] for unit in (province, commune)}
        differences = work.sums.differences()

    assert found == {"tỉnh Thái Nguyên": (6, 3, 3, 0), "xã Phú Thịnh": (3, 2, 2, 0)}
    assert differences == []


def test_late_reports_are_counted_by_their_own_last_moment(database: Engine) -> None:
    with Work(database, write=True) as work:
        work.sums.follow(LINES)
        hamlets = Hamlets(work)
        for unit, due in zip(hamlets.units, (NOW, NOW + timedelta(seconds=1), None), strict=True):
            new = NewSubmission(unit.id, WEEK[0], WEEK[1].code, "submitted", 0, None, None, NOW, due)
            work.figures.submit([new])
        [found] = work.summed.reports([hamlets.top.id], ["hamlet"], WEEK[0], [WEEK[1].code])

    assert (found.handed_in, found.late) == (3, 1)
