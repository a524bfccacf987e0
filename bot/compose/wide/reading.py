"""Reads the sums below a province or the country and adds them up: a week's summary or board, and totals over a
window."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from forms.form import Form
from forms.indicator import Indicator
from forms.regime import window as windows
from forms.regime.deadline import Deadline
from forms.regime.period import Period
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import REPORTING, Unit, UnitKind
from reports.compile.aggregate import ADDITIVE
from reports.compile.wide import Coverage, Sum, Wide, WidePart, added, made
from storage.reports.summed import MovedReport
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


class WidePlace:
    """A unit with all those below it that have others below them, and the part of it that each of these belongs to."""

    def __init__(self, top: Unit, below: Sequence[Unit]) -> None:
        start, depth = len(top.path), top.path.count("/") + 1
        self.top = top
        self.children = [unit for unit in below if unit.path.count("/") == depth]
        """The units directly below that have others below them."""
        self.child_of = {unit.id: int(unit.path[start:].partition("/")[0]) for unit in below}
        """The part of each unit that others may report to, by id; the top is a part of its own."""
        self.child_of[top.id] = top.id
        self.paths = {unit.id: unit.path for unit in (top, *below)}

    @property
    def rows(self) -> list[int]:
        """The units whose sums are read: the top and those directly below."""
        return [self.top.id, *(unit.id for unit in self.children)]


def place(work: Work, top: Unit) -> WidePlace | None:
    """The place, if it has so many reporting units that they are not shown one by one."""
    if top.kind != "province":
        return None
    many = work.summed.more_than(MANY, top.path, REPORTING)
    return WidePlace(top, work.summed.places(top.id, _ABOVE)) if many else None


def ready(work: Work, form: Form, plan: Plan) -> bool:
    """Whether this form's figures are summed; not those of a collection, nor of lines that have changed since."""
    wanted = lines_of(form, plan)
    return plan.collection(form.code) is None and bool(wanted) and work.sums.lines().issuperset(wanted)


def flows(form: Form, plan: Plan) -> list[Indicator]:
    """The figures of a form of which a longer total is the sum of the periods: no other form asks them too."""
    others = {item.indicator for one in plan.catalogue.forms if one.code != form.code for item in one.items}
    found = [plan.indicator(line.indicator) for line in lines_of(form, plan) if line.indicator not in others]
    return [of for of in found if of.over_time == "sum" and of.basis == "flow"]


class WideReader:
    """Adds up one form's reports below a place; the units are counted once, for all days that are asked about."""

    def __init__(self, work: Work, plan: Plan, where: WidePlace, form: Form) -> None:
        self._work, self._plan, self._where, self._form = work, plan, where, form
        self._units = work.summed.units(list(where.child_of), form.asked_of)
        self._alike: Counter[tuple[int, date, date | None]] = Counter()
        for one in self._units:
            self._alike[where.child_of[one.above], one.opened, one.closed] += one.units

    def of(self, period: Period) -> Wide:
        """The totals of one period: all figures that are added over units."""
        return self._added([period], [line.indicator for line in lines_of(self._form, self._plan)])

    def over(self, window: Window, today: date) -> Wide:
        """The totals over a window: the figures that are added over time too. Reports are owed up to today."""
        touching = windows.touching(self._form.frequency, window.first_day, window.last_day, self._plan.week_starts)
        periods = [period for period in touching if window.counts(period)]
        return self._added(periods, [of.code for of in flows(self._form, self._plan)], today)

    def _added(self, periods: Sequence[Period], codes: Sequence[str], today: date | None = None) -> Wide:
        sums: dict[int, dict[str, Sum]] = {}
        for row in self._work.summed.figures(self._where.rows, codes, [period.code for period in periods]):
            sums.setdefault(row.unit, {})[row.indicator] = Sum(row.total, row.given, row.active, row.lacking)
        coverage = self._coverage(periods, today)
        parts = [
            WidePart(unit, coverage.get(unit.id, Coverage()), sums.get(unit.id, {})) for unit in self._where.children
        ]
        indicators = [self._plan.indicator(code) for code in codes]
        return made(indicators, added(coverage.values()), sums.get(self._where.top.id, {}), parts, self._where.top)

    def _coverage(self, periods: Sequence[Period], today: date | None) -> dict[int, Coverage]:
        """What is owed and handed in below each part, and directly below the top."""
        where, form = self._where, self._form
        owing = _Owing(self._plan, where, form, periods, today)
        found: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
        for (part, opened, closed), units in self._alike.items():
            found[part][0] += units * owing.everywhere(opened, closed)
        for period in owing.varied:
            for one in self._units:
                day = owing.on(one.above, period)
                if day is not None and open_on(day, one.opened, one.closed):
                    found[where.child_of[one.above]][0] += one.units
        for together in owing.alike():
            for unit, handed_in, late in self._direct(together, deep=together[0] in owing.varied):
                counts = found[where.child_of[unit]]
                if owing.on(unit, together[0]) is not None:
                    counts[1] += handed_in
                    counts[2] += late
                else:
                    counts[3] += handed_in
        for moved in self._moved(owing):
            day = owing.on(moved.above, moved.period)
            if day is not None and not open_on(day, moved.opened, moved.closed):
                counts = found[where.child_of[moved.above]]
                counts[1] -= 1
                counts[2] -= moved.late
                counts[3] += 1
        return {part: Coverage(*counts) for part, counts in found.items()}

    def _direct(self, periods: Sequence[str], *, deep: bool) -> Iterator[tuple[int, int, int]]:
        """The reports that came directly to each unit, without those of units below it that are asked about too.
        `deep`: of every unit that others report to; else of each part as a whole."""
        ids = list(self._where.child_of) if deep else self._where.rows
        counts = self._work.summed.reports(ids, self._form.asked_of, self._form.code, periods)
        left = {count.unit: [count.handed_in, count.late] for count in counts}
        for count in counts:
            above = int(self._where.paths[count.unit].split("/")[-3] or 0)
            if count.unit != self._where.top.id and above in left:
                left[above][0] -= count.handed_in
                left[above][1] -= count.late
        return ((unit, handed_in, late) for unit, (handed_in, late) in left.items())

    def _moved(self, owing: "_Owing") -> list[MovedReport]:
        """The reports of units that opened or closed within the days that are asked about, which is rare."""
        days = [dates.cutoff for dates in owing.dates.values()]
        if not days:
            return []
        first, last = min(days), max(days)
        if not any(one[1] > first or (one[2] is not None and one[2] < last) for one in self._alike):
            return []
        above, form = list(self._where.child_of), self._form
        return self._work.summed.moved(above, form.asked_of, form.code, list(owing.dates), (first, last))


# What is owed -------------------------------------------------------------------------------------------------------


def open_on(day: date, opened: date, closed: date | None) -> bool:
    """Whether a unit with this first and last day was open on that day."""
    return opened <= day and (closed is None or closed >= day)


class _Owing:
    """Which of some periods are owed below each unit. Days that a lead has marked hold for all units below theirs, so
    that units that report to the same one owe the same periods."""

    def __init__(self, plan: Plan, where: WidePlace, form: Form, periods: Sequence[Period], today: date | None) -> None:
        self._plan = plan
        self._today = today
        self._paths = where.paths
        self.dates = {period.code: plan.deadline(form.code, period) for period in periods}
        covers = plan.regime.rule_of(form.code).covers
        self._covered = {period.code for period in periods if covers(period)}
        self.varied = [code for code, dates in self.dates.items() if len(plan.scopes(dates)) > 1]
        """The periods that are not owed alike everywhere."""
        self._same = {code: self._day(dates) for code, dates in self.dates.items() if code not in self.varied}

    def on(self, unit: int, period: str) -> date | None:
        """The day on which the units below this one must have been open to owe that period; None: nobody there owes
        it."""
        if period in self.varied:
            return self._day(self._plan.for_unit(self.dates[period], self._paths[unit]))
        return self._same[period]

    def _day(self, dates: Deadline) -> date | None:
        later = self._today is not None and dates.cutoff > self._today
        owed = dates.period.code in self._covered and not dates.exempt and not later
        return dates.cutoff if owed else None

    def everywhere(self, opened: date, closed: date | None) -> int:
        """How many of the periods that are owed alike everywhere a unit with this first and last day owes."""
        return sum(day is not None and open_on(day, opened, closed) for day in self._same.values())

    def alike(self) -> list[list[str]]:
        """The periods in groups that are counted together: those that all owe, those that nobody owes, and each of the
        rest alone."""
        owed = [code for code, day in self._same.items() if day is not None]
        free = [code for code, day in self._same.items() if day is None]
        return [group for group in (owed, free, *([code] for code in self.varied)) if group]
