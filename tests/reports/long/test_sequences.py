"""Whatever is submitted, edited, sent back, merged or closed, in any order: totals equal the sum of the parts."""

from collections import defaultdict
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms.form import Form
from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.period import Period
from forms.unit import Unit
from forms.value import Nil, NotApplicable, NotAvailable, Value
from storage.database import Engine
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.reports.returns import NewState
from storage.work import Work
from tests.reports.long.comparing import NOW, compare
from tests.reports.long.year import plan
from tests.reports.people import number

PLAN = plan()
WEEKS = [periods.containing("week", date(2026, 2, 20 + n)) for n in range(0, 8, 7)]
WEEKS += [periods.containing("week", date(2026, 3, n)) for n in (8, 15, 22)]
QUARTERS = [periods.containing("quarter", date(2026, n, 1)) for n in (3, 6)]
REPORTS: list[tuple[str, Period]] = [
    *(("week", week) for week in WEEKS),
    *(("quarter", quarter) for quarter in QUARTERS),
    ("half_year", periods.containing("half_year", date(2026, 3, 1))),
    ("year", periods.containing("year", date(2026, 3, 1))),
]
CODES = [
    *("propaganda_meetings", "propaganda_attendees", "propaganda_hamlets", "vneid_assisted"),
    *("team_members", "training_classes_citizens", "wk_difficulties"),
]
WINDOWS = [
    *(windows.over(periods.containing("month", date(2026, n, 1))) for n in (2, 3, 4)),
    windows.over(periods.containing("cal_month", date(2026, 3, 1))),
    *(windows.over(quarter) for quarter in QUARTERS),
    windows.over(periods.containing("half_year", date(2026, 3, 1))),
    windows.over(periods.containing("year", date(2026, 3, 1))),
    windows.first_months(2026, 3),
    windows.year_to_date(date(2026, 3, 20)),
    windows.between(date(2026, 3, 1), date(2026, 3, 20)),
]

values = st.one_of(
    *(st.integers(0, 50).map(number) for _ in range(8)),
    st.just(Nil(wording="không")),
    st.just(NotApplicable()),
    st.just(NotAvailable()),
    st.none(),
)
reports = st.tuples(st.integers(0, 2), st.sampled_from(REPORTS))
actions = st.one_of(
    st.tuples(st.just("record"), reports, st.lists(values, min_size=4, max_size=4)),
    st.tuples(st.just("report"), reports, st.lists(values, min_size=4, max_size=4)),
    st.tuples(st.just("report"), reports, st.lists(values, min_size=4, max_size=4)),
    st.tuples(st.just("submit"), reports, st.none()),
    st.tuples(st.sampled_from(("returned", "returned", "approved", "locked")), reports, st.none()),
    st.tuples(st.just("merge"), st.tuples(st.integers(0, 2), st.integers(0, 2)), st.integers(0, 30)),
    st.tuples(st.just("close"), st.integers(0, 2), st.integers(0, 30)),
)


class Hamlets:
    """Three hamlets in a transaction that is never kept, and what happens to their reports."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.top = work.units.add(NewUnit(None, "commune", "xã", "Phú Thịnh", date(2025, 1, 1)))
        self.units = [work.units.add(NewUnit(self.top.id, "hamlet", "xóm", f"{n}", date(2025, 1, 1))) for n in range(3)]
        self.lead = work.people.join("Trần Thị Bình", "vi", NOW)
        self.closed: set[int] = set()
        self.versions: dict[Any, int] = defaultdict(int)

    def does(self, what: str, about: Any, how: Any) -> None:
        """Do one thing through the storage's own methods."""
        if what == "merge":
            self._merge(about[0], about[1], how)
        elif what == "close" and about not in self.closed:
            self.closed.add(about)
            self.work.units.close(self.units[about].id, _day(how))
        elif what in ("record", "report"):
            self._record(self.units[about[0]], PLAN.form(about[1][0]), about[1][1], how)
            if what == "report":
                self._state("submit", self.units[about[0]], *about[1])
        elif what not in ("close", "merge"):
            self._state(what, self.units[about[0]], *about[1])

    def _merge(self, old: int, into: int, day: int) -> None:
        if old != into and not self.closed & {old, into}:
            self.closed.add(old)
            self.work.units.merge([self.units[old].id], self.units[into].id, _day(day), NOW)

    def _record(self, unit: Unit, form: Form, period: Period, given: list[Value | None]) -> None:
        rows = []
        for item, value in zip(form.items, given, strict=False):
            if PLAN.indicator(item.indicator).kind != "count":
                continue
            key = unit.id, period.code, item.indicator
            where = (unit.id, form.code, period.code, item.indicator)
            rows.append(NewFigure(*where, value, self.versions[key], "", "", None, None, NOW, "", ""))
            self.versions[key] += 1
        self.work.figures.record(rows)

    def _state(self, state: str, unit: Unit, form: str, period: Period) -> None:
        key = unit.id, form, period.code
        seen = self.versions[key]
        if state == "submit":
            self.work.figures.submit([NewSubmission(*key, "submitted", seen, None, None, NOW)])
        elif seen:
            self.work.returns.review(NewState(*key, state, seen, self.lead), NOW)
        else:
            return
        self.versions[key] += 1


def _day(n: int) -> date:
    return date.fromordinal(date(2026, 2, 25).toordinal() + n)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(actions, min_size=20, max_size=60))
def test_any_sequence_of_changes_is_added_up_right(database: Engine, done: list[Any]) -> None:
    with Work(database, write=True) as work:
        hamlets = Hamlets(work)
        for one in done:
            hamlets.does(*one)

        for window in WINDOWS:
            compare(work, PLAN, hamlets.top.path, window, CODES)


def test_a_correction_shows_up_everywhere_at_once(database: Engine) -> None:
    with Work(database, write=True) as work:
        hamlets = Hamlets(work)
        hamlets.does("report", (0, REPORTS[2]), [number(3), number(40), number(5)])
        hamlets.does("report", (1, REPORTS[3]), [number(1), number(9), number(2)])
        before = [compare(work, PLAN, hamlets.top.path, window, CODES)["amount"] for window in WINDOWS]
        hamlets.does("record", (0, REPORTS[2]), [number(4), number(40), number(5)])
        after = [compare(work, PLAN, hamlets.top.path, window, CODES)["amount"] for window in WINDOWS]

    holding = [window.counts(REPORTS[2][1]) for window in WINDOWS]
    assert [new - old for old, new in zip(before, after, strict=True)] == [int(one) for one in holding]
    assert sum(holding) > 5
