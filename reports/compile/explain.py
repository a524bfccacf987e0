"""Opens a total: which unit gives how much of it, from the figures of which periods, and what is wanting.

It explains the very `LongTotal` that is shown: what the units give adds up to it. A computed percentage is opened to
its numerator and its denominator, a count of units to the figures by which they count."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Literal

from forms.indicator import Indicator
from forms.regime.period import Period
from forms.unit import Unit
from forms.value import Number, Ratio, Status, Value
from reports.compile.aggregate import ADDITIVE
from reports.compile.over_time.adding import as_value, homes_of
from reports.compile.over_time.facts import CountedFigure, Fall, LongFacts, LongTotal
from reports.compile.over_time.lasting import amount, since_january
from reports.compile.over_time.sources import sources_of
from reports.compile.over_time.totals import Look, over_time
from reports.compile.totals import in_order

Way = Literal["added", "highest", "last", "since_january", "counted", "divided", "written"]
"""How a total comes about: the periods added up, the highest of them, the last figure, the last one since 1 January,
units counted, two totals divided; or not at all, because it is words."""


@dataclass(frozen=True, slots=True)
class UnitShare:
    """What one unit, or all units below one, give to a total. `value` None: nothing.

    `units`: how many units give or owe the figure there. Of a figure since 1 January: `before` is what it was before
    the window, `increment` what has come since; None: not known."""

    unit: Unit
    value: Value | None
    figures: tuple[CountedFigure, ...] = ()
    missing: tuple[Period, ...] = ()
    unanswered: tuple[Period, ...] = ()
    units: int = 1
    lacking: int = 0
    """How many of these units lack a figure."""
    before: Value | None = None
    increment: Value | None = None
    falls: tuple[Fall, ...] = ()

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods that count here or are wanting, in the order of their days."""
        found = {*(one.period for one in self.figures), *self.missing, *self.unanswered}
        return tuple(sorted(found, key=lambda one: (one.cutoff, one.first_day)))


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a total comes about. `value` is that of the total; of a numerator or denominator that of the units which gave
    both. The shares are in dictionary order."""

    total: LongTotal
    way: Way
    value: Value | None
    shares: tuple[UnitShare, ...]
    made_from: tuple["Explanation", ...] = ()
    """Of a percentage the numerator and the denominator; of a count of units the figure by which they count."""

    @property
    def of(self) -> Indicator:
        """The indicator."""
        return self.total.of

    def share(self, unit: int) -> UnitShare | None:
        """What this unit gives, if it gives or owes anything."""
        return next((share for share in self.shares if share.unit.id == unit), None)


def explain(of: Indicator, facts: LongFacts, look: Look, top: Unit) -> Explanation:
    """How the total of these units comes about, by the units directly below `top`, or for `top` itself where none
    is."""
    return _Opening(facts, look, top).explained(of)


class _Opening:
    """One explanation: the facts, and under which unit the figures of each are shown."""

    def __init__(self, facts: LongFacts, look: Look, top: Unit) -> None:
        self._facts = facts
        self._look = look
        self._shown = {unit: _directly_below(top, one.unit, facts) for unit, one in facts.units.items()}

    def explained(self, of: Indicator) -> Explanation:
        total = over_time([of], self._facts, self._look)[of.code]
        if of.numerator is not None and of.denominator is not None:
            return self._divided(total, of.numerator, of.denominator)
        if of.counts_units_of is not None:
            return self._counted(total, self.explained(self._look(of.counts_units_of)))
        values = _values(total)
        if of.over_units == "distinct":
            values = self._once(total)
        return self._of(total, _way(of), values, value=total.value)

    def _divided(self, total: LongTotal, numerator: str, denominator: str) -> Explanation:
        """Opens a percentage to two totals over the units that gave both; over all, where different units do."""
        part, whole = self.explained(self._look(numerator)), self.explained(self._look(denominator))
        both = part.total.amounts.keys() & whole.total.amounts.keys()
        opened = tuple(self._restricted(one, both) if both else one for one in (part, whole))
        found = []
        for unit in in_order({share.unit.id: share.unit for one in opened for share in one.shares}.values()):
            sides = [one.share(unit.id) for one in opened]
            value = _ratio(*(amount(side.value) if side else None for side in sides))
            there = [side for side in sides if side]
            found.append(
                UnitShare(
                    unit=unit,
                    value=value,
                    figures=tuple(figure for side in there for figure in side.figures),
                    missing=_distinct(period for side in there for period in side.missing),
                    unanswered=_distinct(period for side in there for period in side.unanswered),
                    units=max(side.units for side in there),
                    lacking=max(side.lacking for side in there),
                )
            )
        return Explanation(total, "divided", total.value, tuple(found), opened)

    def _restricted(self, one: Explanation, units: Iterable[int]) -> Explanation:
        """The same total over some of its units only."""
        values = {unit: one.total.amounts[unit] for unit in units}
        given = {unit: as_value(one.of, amount) for unit, amount in values.items()}
        value = as_value(one.of, sum(values.values()))
        return self._of(one.total, one.way, given, value=value, made_from=one.made_from)

    def _counted(self, total: LongTotal, source: Explanation) -> Explanation:
        """Opens a count of units to the figures by which each of them counts."""
        state = total.of.counts_state
        if state is None:
            values = self._once(source.total)
        else:
            said = {one.unit.id for one in source.total.entries if one.value == Status(code=state)}
            values = {one.unit.id: _one(one.unit.id in said) for one in source.total.entries}
        return self._of(total, "counted", values, value=total.value, made_from=(source,))

    def _once(self, total: LongTotal) -> dict[int, Value]:
        """One for each unit with more than zero; units that were merged are one unit."""
        home, seen = homes_of(self._facts), set()
        found: dict[int, Value] = {}
        for unit, given in sorted(total.amounts.items()):
            here = home.get(unit, unit)
            found[unit] = _one(given > 0 and here not in seen)
            if given > 0:
                seen.add(here)
        return found

    def _of(
        self,
        total: LongTotal,
        way: Way,
        values: Mapping[int, Value],
        *,
        value: Value | None,
        made_from: tuple[Explanation, ...] = (),
    ) -> Explanation:
        own = self._own(total, values)
        found = [_together(total.of, unit, shares) for unit, shares in self._grouped(own)]
        return Explanation(total, way, value, tuple(found), made_from)

    def _own(self, total: LongTotal, values: Mapping[int, Value]) -> list[UnitShare]:
        """What each unit by itself gives or lacks."""
        figures = {unit: tuple(some) for unit, some in groupby(total.entries, lambda one: one.unit.id)}
        gaps = {gap.unit.id: gap for gap in total.gaps}
        since = self._since_january(total) if total.of.basis == "year_to_date" else {}
        falls: dict[int, list[Fall]] = {}
        for fall in total.falls:
            falls.setdefault(fall.unit.id, []).append(fall)
        units = {unit.id: unit for unit in (*total.owing, *(one.unit for one in total.entries))}
        found = []
        for unit in in_order((units | {gap.unit.id: gap.unit for gap in total.gaps}).values()):
            gap = gaps.get(unit.id)
            before, increment = since.get(unit.id, (None, None))
            share = UnitShare(
                unit=unit,
                value=values.get(unit.id),
                figures=figures.get(unit.id, ()),
                missing=gap.missing if gap else (),
                unanswered=gap.unanswered if gap else (),
                lacking=int(gap is not None),
                before=before,
                increment=increment,
                falls=tuple(falls.get(unit.id, ())),
            )
            found.append(share)
        return found

    def _since_january(self, total: LongTotal) -> dict[int, tuple[Value, Value]]:
        """What each unit's figure was before the window, and what has come since, where both are known."""
        of, facts = total.of, self._facts
        sheets = [one for one in facts.sheets if of.code in one.form.places or of.code in one.values]
        found: dict[int, tuple[Value, Value]] = {}
        counted = {one.unit.id for one in total.entries}
        for unit, figures in sources_of(of, sheets, facts).figures.items():
            last = since_january(figures, facts.window) if unit in counted else None
            now = amount(last.figure.value) if last else None
            if last is not None and last.before is not None and now is not None:
                found[unit] = as_value(of, last.before), as_value(of, now - last.before)
        return found

    def _grouped(self, own: Sequence[UnitShare]) -> list[tuple[Unit, list[UnitShare]]]:
        groups: dict[int, list[UnitShare]] = {}
        shown: dict[int, Unit] = {}
        for share in own:
            at = self._shown.get(share.unit.id, share.unit)
            shown[at.id] = at
            groups.setdefault(at.id, []).append(share)
        return [(unit, groups[unit.id]) for unit in in_order(shown.values())]


def _directly_below(top: Unit, unit: Unit, facts: LongFacts) -> Unit:
    """The unit directly below `top` that this one is or belongs to; `top` itself is its own."""
    steps = unit.path.removeprefix(top.path).split("/")
    first = int(steps[0]) if unit.path.startswith(top.path) and steps[0].isdecimal() else unit.id
    return facts.units[first].unit if first in facts.units else unit


def _way(of: Indicator) -> Way:
    if of.over_time == "concat" or of.kind == "text":
        return "written"
    if of.over_units == "distinct":
        return "counted"
    if of.over_time == "max":
        return "highest"
    if of.over_time == "sum":
        return "added"
    return "since_january" if of.basis == "year_to_date" else "last"


def _values(total: LongTotal) -> dict[int, Value]:
    """What each unit gives for the whole window, from the figures that were counted."""
    found: dict[int, Value] = {}
    for unit, some in groupby(total.entries, lambda one: one.unit.id):
        figures = list(some)
        ratios = [one.value for one in figures if isinstance(one.value, Ratio)]
        if len(figures) == 1:
            found[unit] = figures[0].value  # a nil keeps the officer's own words
        elif unit in total.amounts:
            found[unit] = as_value(total.of, total.amounts[unit])
        elif ratios and total.of.kind == "ratio":
            found[unit] = Ratio(part=sum(one.part for one in ratios), whole=sum(one.whole for one in ratios))
    return found


def _together(of: Indicator, unit: Unit, shares: Sequence[UnitShare]) -> UnitShare:
    """What these units give together, shown under one unit."""
    if len(shares) == 1 and shares[0].unit == unit:
        return shares[0]
    amounts = [given for one in shares if (given := amount(one.value)) is not None]
    ratios = [one.value for one in shares if isinstance(one.value, Ratio)]
    values = [one.value for one in shares if one.value is not None]
    value = values[0] if len(values) == 1 else None
    if len(values) < 2 or of.over_units == "none":
        pass  # one alone keeps its words; what is never added stays apart
    elif of.kind in ADDITIVE and amounts:
        value = as_value(of, sum(amounts))
    elif of.kind == "ratio" and ratios:
        value = Ratio(part=sum(one.part for one in ratios), whole=sum(one.whole for one in ratios))
    since = [(amount(one.before), amount(one.increment)) for one in shares if one.value is not None]
    befores = [before for before, _ in since if before is not None]
    increments = [more for _, more in since if more is not None]
    known = bool(since) and len(befores) == len(increments) == len(since)
    return UnitShare(
        unit=unit,
        value=value,
        figures=tuple(figure for one in shares for figure in one.figures),
        missing=_distinct(period for one in shares for period in one.missing),
        unanswered=_distinct(period for one in shares for period in one.unanswered),
        units=sum(one.units for one in shares),
        lacking=sum(one.lacking for one in shares),
        before=as_value(of, sum(befores)) if known else None,
        increment=as_value(of, sum(increments)) if known else None,
        falls=tuple(fall for one in shares for fall in one.falls),
    )


def _distinct(periods: Iterable[Period]) -> tuple[Period, ...]:
    return tuple(sorted(set(periods), key=lambda one: (one.cutoff, one.first_day)))


def _ratio(part: int | None, whole: int | None) -> Ratio | None:
    return Ratio(part=part, whole=whole) if part is not None and whole and part >= 0 and whole > 0 else None


def _one(counts: bool) -> Number:  # noqa: FBT001  # the value of a unit that counts, or does not
    return Number(amount=Decimal(int(counts)))
