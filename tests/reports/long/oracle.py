"""A second, naive way to add figures up over time: plain loops over raw rows, sharing no code with reports/compile.

It may be slow and knows nothing clever. What it says is what the rules of the issue say, one after the other."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import Connection, text

from forms.form import Form
from forms.indicator import Indicator
from forms.regime.period import Period, containing
from forms.regime.plan import Plan

LENGTH = {"week": 1, "month": 2, "cal_month": 2, "quarter": 3, "half_year": 4, "year": 5}
HANDED_IN = ("submitted", "approved", "locked")
DAY = timedelta(days=1)


Slot = tuple[Form, Period, date, bool]
"""A form, a period, the day up to which it counts, and whether the unit owes it."""


class Row(NamedTuple):
    """One answer as its row has it; `amount` over `base` is the figure."""

    kind: str
    amount: int | None
    base: int | None
    words: str | None


class Found(NamedTuple):
    """What the oracle says: the figure (a number, a pair, or words), and what is wanting as (unit, period code)."""

    figure: Any
    missing: set[tuple[int, str]]
    unanswered: set[tuple[int, str]]
    owing: set[int]
    increment: Any = None
    falls: int = 0


class Oracle:
    """All raw rows, read once."""

    def __init__(self, connection: Connection, plan: Plan, path: str, today: date) -> None:
        self.plan, self.today = plan, today
        units = connection.execute(text("SELECT id, path, kind, valid_from, valid_to, merged_into FROM units")).all()
        states = connection.execute(text("SELECT unit_id, form, period, state FROM submissions")).all()
        answers = connection.execute(
            text("SELECT unit_id, period, indicator, kind, amount, base, words FROM figures")
        ).all()
        self.units = {row[0]: row for row in units if row[1].startswith(path)}
        self.states = {(row[0], row[1], row[2]): row[3] for row in states}
        self.known_slots: dict[tuple[int, str, date, date], list[Slot]] = {}
        self.known: dict[tuple[str, date, date], Found] = {}
        self.answers = {(row[0], row[1], row[2]): Row(*row[3:]) for row in answers if row[3] != "taken_back"}

    # What is asked --------------------------------------------------------------------------------------------------

    def day(self, value: Any) -> date | None:
        """A date, which SQLite gives as text here."""
        return date.fromisoformat(value) if isinstance(value, str) else value

    def forms(self) -> Iterator[Form]:
        """The forms that units fill in."""
        for form in self.plan.catalogue.forms:
            if form.items and any(rule.form == form.code and rule.asked for rule in self.plan.regime.rule):
                yield form

    def slots(self, unit: int, code: str, first: date, last: date) -> list[Slot]:
        """Every report of that unit that asks the indicator and has some of these days: with its as-of day, and whether
        it is owed."""
        key = (unit, code, first, last)
        if key in self.known_slots:
            return self.known_slots[key]
        row, found = self.units[unit], self.known_slots.setdefault(key, [])
        for form in self.forms():
            if form.item(code) is None or row[2] not in form.asked_of:
                continue
            rule = self.plan.regime.rule_of(form.code)
            period = containing(form.frequency, first, self.plan.week_starts)
            while period.first_day <= last:
                dates = self.plan.deadline(form.code, period)
                opened, closed = self.day(row[3]), self.day(row[4])
                assert opened is not None
                there = opened <= dates.cutoff and (closed is None or dates.cutoff <= closed)
                owed = rule.covers(period) and not dates.exempt and there
                found.append((form, period, dates.cutoff, owed))
                period = containing(form.frequency, period.cutoff + DAY, self.plan.week_starts)
        return found

    def answer(self, unit: int, form: Form, period: Period, of: Indicator) -> Row | None:
        """The answer of a report that was handed in."""
        if self.states.get((unit, form.code, period.code)) not in HANDED_IN:
            return None
        found = self.answers.get((unit, period.code, of.code))
        item = form.item(of.code)
        if item is not None and item.after and of.kind in ("count", "money"):
            before = self.answers.get((unit, period.code, item.after))
            none = before is not None and (before.kind == "nil" or (before.kind == "number" and not before.amount))
            if none and (found is None or found.kind == "not_applicable"):
                return Row("number", 0, 1, None)
        return found

    def figure(self, row: Row | None) -> int | None:
        """The whole number that a row adds."""
        if row is None or row.kind not in ("number", "money", "nil"):
            return None
        return 0 if row.kind == "nil" else int(Fraction(row.amount or 0, row.base or 1))

    # Flows ----------------------------------------------------------------------------------------------------------

    def belongs(self, period: Period, first: date, last: date) -> bool:
        """Whether the period's cut-off day is one of the days, and the period no longer than they are."""
        length = (period.cutoff - period.first_day).days
        return first <= period.cutoff <= last and length <= (last - first).days + 3

    def flow_of(self, unit: int, of: Indicator, first: date, last: date) -> tuple[int | None, Found]:
        """What one unit gave, the longest periods first and each made of its shorter ones where they are all there."""
        found = Found(None, set(), set(), set())
        asked, given = [], {}
        for form, period, _, owed in self.slots(unit, of.code, first, last):
            if not self.belongs(period, first, last):
                continue
            row = self.answer(unit, form, period, of)
            if row is not None and row.kind != "not_available":
                given[period] = row
            if owed:
                item = form.item(of.code)
                assert item is not None
                if item.required:
                    asked.append((form, period))
                    if self.day_counted(form, period) <= self.today or self.is_in(unit, form, period):
                        found.owing.add(unit)
        every = [*dict.fromkeys([*(period for _, period in asked), *given])]
        forms = {period: form for form, period in asked}

        def inside(longer: Period) -> list[Period]:
            return [
                one
                for one in every
                if LENGTH[one.kind] < LENGTH[longer.kind] and longer.first_day <= one.cutoff <= longer.cutoff
            ]

        def topmost(some: list[Period]) -> list[Period]:
            return [one for one in some if not any(one in inside(other) for other in some)]

        def best(period: Period) -> tuple[list[int], bool, set[Period]]:
            shorter = topmost(inside(period))
            made = [best(one) for one in shorter]
            amounts = [amount for one in made for amount in one[0]]
            if amounts and all(one[1] for one in made):
                return amounts, True, set()
            own = given.get(period)
            if own is not None and own.kind != "not_applicable":
                amount = self.figure(own)
                return ([] if amount is None else [amount]), True, set()
            holes = {hole for one in made for hole in one[2]}
            if own is None and period in forms and not any(one in forms for one in inside(period)):
                holes |= {period}
            return amounts, not holes, holes

        parts = [best(one) for one in topmost(every)]
        for hole in (hole for part in parts for hole in part[2]):
            form = forms[hole]
            if self.is_in(unit, form, hole):
                found.unanswered.add((unit, hole.code))
            elif self.day_counted(form, hole) <= self.today:
                found.missing.add((unit, hole.code))
        amounts = [amount for part in parts for amount in part[0]]
        return (sum(amounts) if amounts else None), found

    def day_counted(self, form: Form, period: Period) -> date:
        """The day up to which a report counts."""
        return self.plan.deadline(form.code, period).cutoff

    def is_in(self, unit: int, form: Form, period: Period) -> bool:
        """Whether the report is handed in."""
        return self.states.get((unit, form.code, period.code)) in HANDED_IN

    # What lasts -----------------------------------------------------------------------------------------------------

    def series(self, unit: int, of: Indicator, first: date, last: date) -> list[tuple[date, date, Row]]:
        """Every answer of a unit as of one of these days, in the order of days."""
        found = []
        for form, period, as_of, _ in self.slots(unit, of.code, first, last):
            row = self.answer(unit, form, period, of)
            if row is not None and row.kind != "not_available" and first <= as_of <= last:
                found.append((as_of, period.cutoff, row))
        return sorted(found, key=lambda one: one[:2])

    def gone(self, unit: int, lasts: dict[int, tuple[date, date, Row]], day: date) -> bool:
        """Whether what a unit had is no more on that day."""
        closed = self.day(self.units[unit][4])
        if closed is None or closed >= day:
            return False
        into = self.units[unit][5]
        if into is None:
            return True
        while into is not None:
            if into in lasts and lasts[into][0] > closed:
                return True
            into = self.units[into][5] if into in self.units else None
        return False

    def wanting(self, of: Indicator, first: date, last: date, lasts: dict[int, Any]) -> Found:
        """The periods newer than each unit's last figure, of which it gave none."""
        found = Found(None, set(), set(), set())
        for unit in self.units:
            for form, period, as_of, owed in self.slots(unit, of.code, first, last):
                item = form.item(of.code)
                if not owed or not first <= as_of <= last or item is None or not item.required:
                    continue
                handed = self.is_in(unit, form, period)
                if handed or as_of <= self.today:
                    found.owing.add(unit)
                row = self.answer(unit, form, period, of)
                if row is not None and row.kind != "not_available":
                    continue
                if unit in lasts and period.cutoff <= lasts[unit][0]:
                    continue
                if handed:
                    found.unanswered.add((unit, period.code))
                elif as_of <= self.today:
                    found.missing.add((unit, period.code))
        return found

    # Totals ---------------------------------------------------------------------------------------------------------

    def total(self, code: str, first: date, last: date) -> Found:
        """The total of one indicator over these days."""
        key = (code, first, last)
        if key not in self.known:
            self.known[key] = self.made(code, first, last)
        return self.known[key]

    def made(self, code: str, first: date, last: date) -> Found:
        """The total, added up."""
        of = self.plan.indicator(code)
        if of.numerator and of.denominator:
            return self.rate(of, first, last)
        if of.counts_units_of:
            return self.counted(of, first, last)
        if of.over_time == "concat":
            return self.texts(of, first, last)
        if of.basis == "flow":
            each, found = self.flows(of, first, last)
            return found._replace(figure=self.over_units(of, each))
        lasts = self.lasts(of, first, last)
        found = self.wanting(of, first, last, lasts)
        real = {unit: one for unit, one in lasts.items() if one[2].kind != "not_applicable"}
        found = found._replace(figure=self.over_units(of, {unit: self.said(of, one[2]) for unit, one in real.items()}))
        return self.increased(of, found, real, first, last) if of.basis == "year_to_date" else found

    def flows(self, of: Indicator, first: date, last: date) -> tuple[dict[int, int], Found]:
        """What each unit gave."""
        each: dict[int, int] = {}
        all_ = Found(None, set(), set(), set())
        for unit in self.units:
            amount, found = self.flow_of(unit, of, first, last)
            if amount is not None:
                each[unit] = amount
            all_.missing.update(found.missing)
            all_.unanswered.update(found.unanswered)
            all_.owing.update(found.owing)
        return each, all_

    def lasts(self, of: Indicator, first: date, last: date) -> dict[int, tuple[date, date, Row]]:
        """The last answer of each unit, of those that still stand."""
        found = {}
        for unit in self.units:
            series = self.series(unit, of, first, last)
            if of.basis == "year_to_date":
                series = [one for one in series if one[0].year == last.year]
            if series:
                found[unit] = series[-1]
        if of.basis == "stock" or of.over_units == "none":
            end = min(last, self.today)
            found = {unit: one for unit, one in found.items() if not self.gone(unit, found, end)}
        return found

    def said(self, of: Indicator, row: Row) -> Any:
        """An answer: a whole number where figures are added, else what was said, as it is."""
        return self.figure(row) if of.kind in ("count", "money") else (row.kind, row.amount, row.base, row.words)

    def over_units(self, of: Indicator, each: dict[int, Any]) -> Any:
        """All units together. What is of the whole commune stands only where one unit gave it."""
        if of.over_units == "sum" and of.kind in ("count", "money"):
            numbers = [one for one in each.values() if one is not None]
            return sum(numbers) if numbers else None
        return next(iter(each.values())) if len(each) == 1 else None

    def increased(self, of: Indicator, found: Found, real: dict[int, Any], first: date, last: date) -> Found:
        """How much came within the days, and how often a figure fell."""
        if of.kind not in ("count", "money"):
            return found
        increments: list[int | None] = []
        falls = 0
        january = date(last.year, 1, 1)
        for unit, (_, _, row) in real.items():
            series = self.series(unit, of, january, last)
            before = [self.figure(one[2]) for one in series if one[0] < first]
            start = 0 if first <= january else before[-1] if before else None
            now = self.figure(row)
            increments.append(None if start is None or now is None else now - start)
            for one, other in pairwise(series):
                was, is_ = self.figure(one[2]), self.figure(other[2])
                falls += was is not None and is_ is not None and is_ < was and other[0] >= first
        whole = found.figure is not None
        numbers = [one for one in increments if one is not None]
        increment = sum(numbers) if whole and numbers and len(numbers) == len(increments) else None
        return found._replace(increment=increment, falls=falls)

    def each(self, code: str, first: date, last: date) -> dict[int, int]:
        """What each unit gave of a count or an amount of money."""
        of = self.plan.indicator(code)
        if of.basis == "flow":
            return self.flows(of, first, last)[0]
        lasts = {unit: self.figure(one[2]) for unit, one in self.lasts(of, first, last).items()}
        return {unit: amount for unit, amount in lasts.items() if amount is not None}

    def rate(self, of: Indicator, first: date, last: date) -> Found:
        """A percentage as (part, whole): over the units with both, or over all where no unit has both."""
        assert of.numerator
        assert of.denominator
        part, whole = self.total(of.numerator, first, last), self.total(of.denominator, first, last)
        parts, wholes = self.each(of.numerator, first, last), self.each(of.denominator, first, last)
        both = parts.keys() & wholes.keys()
        over = both or parts.keys() | wholes.keys()
        top, bottom = (sum(one.get(unit, 0) for unit in over) for one in (parts, wholes))
        figure = None
        if part.figure is not None and whole.figure is not None and bottom > 0:
            figure = (top, bottom)
        return Found(figure, part.missing | whole.missing, part.unanswered | whole.unanswered, part.owing | whole.owing)

    def counted(self, of: Indicator, first: date, last: date) -> Found:
        """How many different places: a merged one is the one that it is part of now."""
        assert of.counts_units_of
        source = self.plan.indicator(of.counts_units_of)
        found = self.total(source.code, first, last)
        if of.counts_state:
            lasts = self.lasts(source, first, last).values()
            states = [one[2].words for one in lasts if one[2].kind == "status"]
            there = [one for one in lasts if one[2].kind != "not_applicable"]
            return found._replace(figure=states.count(of.counts_state) if there else None)
        each, places = self.each(source.code, first, last), set()
        end = min(last, self.today)
        for unit, amount in each.items():
            at = unit
            while amount > 0 and self.units[at][5] is not None and not self.open_on(at, end):
                at = self.units[at][5]
            if amount > 0:
                places.add(at)
        return found._replace(figure=len(places) if each else None)

    def open_on(self, unit: int, day: date) -> bool:
        """Whether the unit is not closed yet on that day."""
        closed = self.day(self.units[unit][4])
        return closed is None or closed >= day

    def texts(self, of: Indicator, first: date, last: date) -> Found:
        """All that was written."""
        found, said = Found(None, set(), set(), set()), []
        for unit in self.units:
            for form, period, _, owed in self.slots(unit, of.code, first, last):
                if not self.belongs(period, first, last):
                    continue
                row = self.answer(unit, form, period, of)
                if row is not None and row.kind == "text":
                    said.append((period.cutoff, unit, row.words))
                item = form.item(of.code)
                if not owed or item is None or not item.required:
                    continue
                handed, over = self.is_in(unit, form, period), self.day_counted(form, period) <= self.today
                if handed or over:
                    found.owing.add(unit)
                if row is None or row.kind == "not_available":
                    if handed:
                        found.unanswered.add((unit, period.code))
                    elif over:
                        found.missing.add((unit, period.code))
        return found._replace(figure=sorted(said))
