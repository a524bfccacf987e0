"""Reads the sums below a province or the country and adds them up: a week's summary or board, and totals over a
window."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from forms.form import Form
from forms.indicator import Indicator
from forms.regime import window as windows
from forms.regime.deadline import Deadline
from forms.regime.period import Period
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import REPORTING, Unit, UnitKind
from reports.compile.aggregate import ADDITIVE
from reports.compile.wide import Coverage, Sum, Wide, WideFacts, added
from storage.reports.sums import SummedLine
from storage.work import Work

MANY = 150
"""Below a province with more reporting units than this, its communes are shown instead of its hamlets."""

_ABOVE: tuple[UnitKind, ...] = ("province", "commune")
"""The kinds of unit that have others below them."""


def lines_of(form: Form, plan: Plan) -> list[SummedLine]:
    """The lines of a form whose figures are added over units."""
    found = []
    for item in form.items:
        of = plan.indicator(item.indicator)
        if of.kind in ADDITIVE and of.over_units == "sum":
            found.append(SummedLine(form.code, of.code, item.after, tuple(sorted(item.of or form.asked_of))))
    return found


def summed_lines(plan: Plan) -> set[SummedLine]:
    """The lines that are summed for as long as the forms stay as they are."""
    asked = {rule.form for rule in plan.regime.rule if rule.asked}
    forms = (form for form in plan.catalogue.forms if form.items and form.code in asked)
    return {line for form in forms for line in lines_of(form, plan)}


class Place(NamedTuple):
    """A unit with all those below it that have others below them, and the part that each of these belongs to."""

    top: Unit
    below: Sequence[Unit]

    @property
    def parts(self) -> list[Unit]:
        """The units directly below; and the top itself, if teams report to it directly."""
        depth = self.top.path.count("/") + 1
        return [self.top, *(unit for unit in self.below if unit.path.count("/") == depth)]

    @property
    def child_of(self) -> dict[int, int]:
        """The part of each unit that others may report to, by id."""
        start = len(self.top.path)
        found = {unit.id: int(unit.path[start:].partition("/")[0]) for unit in self.below}
        return {self.top.id: self.top.id} | found


def place(work: Work, top: Unit) -> Place | None:
    """The place, if it has so many reporting units that they are not shown one by one."""
    if top.kind != "province":
        return None
    many = work.summed.more_than(MANY, top.path, REPORTING)
    return Place(top, work.summed.places(top.id, _ABOVE)) if many else None


def ready(work: Work, form: Form, plan: Plan) -> bool:
    """Whether this form's figures are summed; not those of a collection, nor of lines that have changed since."""
    wanted = lines_of(form, plan)
    return plan.collection(form.code) is None and bool(wanted) and work.sums.lines().issuperset(wanted)


def flows(form: Form, plan: Plan) -> list[Indicator]:
    """The figures of a form of which a longer total is the sum of the periods: no other form asks them too."""
    others = {item.indicator for one in plan.catalogue.forms if one.code != form.code for item in one.items}
    found = [plan.indicator(line.indicator) for line in lines_of(form, plan) if line.indicator not in others]
    return [of for of in found if of.over_time == "sum" and of.basis == "flow"]


class Sums:
    """Adds up one form's reports below a place; the units are read once, for all days that are asked about."""

    def __init__(self, work: Work, plan: Plan, where: Place, form: Form) -> None:
        self._work, self._plan, self._where, self._form = work, plan, where, form
        self._child_of = where.child_of
        self._units = work.summed.units(list(self._child_of), form.asked_of)

    def of(self, period: Period) -> Wide:
        """The totals of one period: all figures that are added over units."""
        return self._added([period], [line.indicator for line in lines_of(self._form, self._plan)])

    def over(self, window: Window, today: date) -> Wide:
        """The totals over a window: the figures that are added over time too. Reports are owed up to today."""
        touching = windows.touching(self._form.frequency, window.first_day, window.last_day, self._plan.week_starts)
        periods = [period for period in touching if window.counts(period)]
        return self._added(periods, [of.code for of in flows(self._form, self._plan)], today)

    def _added(self, periods: Sequence[Period], codes: Sequence[str], today: date | None = None) -> Wide:
        sums = (
            (row.unit, row.indicator, Sum(row.total, row.given, row.active, row.lacking))
            for row in self._work.summed.figures(list(self._child_of), codes, [period.code for period in periods])
        )
        facts = WideFacts(self._child_of, self._coverage(periods, today), sums)
        return added(facts, (self._plan.indicator(code) for code in codes), self._where.parts)

    def _coverage(self, periods: Sequence[Period], today: date | None) -> dict[int, Coverage]:
        """What is owed and handed in below each unit; `today`: what is cut off later is not owed yet."""
        owing = _Owing(self._plan, self._where, self._form, periods, today)
        above, kinds, form = list(self._child_of), self._form.asked_of, self._form.code
        found: dict[int, list[int]] = {}
        for count in self._units:
            times = owing.times(count.above, count.opened, count.closed)
            if times:
                found.setdefault(count.above, [0, 0, 0, 0])[0] += count.units * times
        for together in owing.alike():
            for unit, handed_in, late in self._work.summed.reports(above, kinds, form, together):
                counts = found.setdefault(unit, [0, 0, 0, 0])
                if owing.on(unit, together[0]) is not None:
                    counts[1] += handed_in
                    counts[2] += late
                else:
                    counts[3] += handed_in
        days = [dates.cutoff for dates in owing.dates.values()]
        moved = any(
            one.opened > min(days) or (one.closed is not None and one.closed < max(days))
            for one in (self._units if days else ())
        )
        for one in (
            self._work.summed.moved(above, kinds, form, list(owing.dates), (min(days), max(days))) if moved else ()
        ):
            day = owing.on(one.above, one.period)
            if day is not None and not open_on(day, one.opened, one.closed):
                counts = found[one.above]
                counts[1] -= 1
                counts[2] -= one.late
                counts[3] += 1
        return {unit: Coverage(*counts) for unit, counts in found.items()}


# What is owed -------------------------------------------------------------------------------------------------------


def open_on(day: date, opened: date, closed: date | None) -> bool:
    """Whether a unit with this first and last day was open on that day."""
    return opened <= day and (closed is None or closed >= day)


class _Owing:
    """Which of some periods are owed below each unit. Days that a lead has marked hold for all units below theirs, so
    that units that report to the same one owe the same periods."""

    def __init__(self, plan: Plan, where: Place, form: Form, periods: Sequence[Period], today: date | None) -> None:
        self._plan = plan
        self._today = today
        self.paths = {where.top.id: where.top.path} | {unit.id: unit.path for unit in where.below}
        self.dates = {period.code: plan.deadline(form.code, period) for period in periods}
        covers = plan.regime.rule_of(form.code).covers
        self._covered = {period.code for period in periods if covers(period)}
        self._varied = {code for code, dates in self.dates.items() if len(plan.scopes(dates)) > 1}
        self._same = {code: self._day(dates) for code, dates in self.dates.items() if code not in self._varied}

    def on(self, unit: int, period: str) -> date | None:
        """The day on which the units below this one must have been open to owe that period; None: nobody there owes
        it."""
        if period in self._varied:
            return self._day(self._plan.for_unit(self.dates[period], self.paths[unit]))
        return self._same[period]

    def _day(self, dates: Deadline) -> date | None:
        later = self._today is not None and dates.cutoff > self._today
        owed = dates.period.code in self._covered and not dates.exempt and not later
        return dates.cutoff if owed else None

    def times(self, unit: int, opened: date, closed: date | None) -> int:
        """How many of the periods a unit with this first and last day owes, directly below that one."""
        days = (self.on(unit, period) for period in self.dates) if self._varied else self._same.values()
        return sum(day is not None and open_on(day, opened, closed) for day in days)

    def alike(self) -> list[list[str]]:
        """The periods in groups that are counted together: those that all owe, those that nobody owes, and each of the
        rest alone."""
        owed = [code for code, day in self._same.items() if day is not None]
        free = [code for code, day in self._same.items() if day is None]
        return [group for group in (owed, free, *([code] for code in sorted(self._varied))) if group]
