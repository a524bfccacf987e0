"""Makes the totals over the days of a window: one `LongTotal` for each indicator, from the reports of all its units.

Always from the current answers (promise 3), and only from what was handed in. Flows add up; stocks and figures since 1
January take the last of each unit; units are counted distinct; percentages are ratios of sums, and those that were
entered are never averaged."""

from collections.abc import Callable, Iterable

from forms.indicator import Indicator
from reports.compile.aggregate import ADDITIVE
from reports.compile.change import Change, Side, change
from reports.compile.over_time.adding import flow, homes_of, lasting, texts
from reports.compile.over_time.computed import ratio, units_of
from reports.compile.over_time.facts import DatedSheet, LongFacts, LongTotal
from reports.compile.over_time.sources import sources_of

Look = Callable[[str], Indicator]


def over_time(indicators: Iterable[Indicator], facts: LongFacts, look: Look) -> dict[str, LongTotal]:
    """The totals of these indicators, by code, in their order. `look` finds the indicators that computed ones are made
    from."""
    adding = _Adding(facts, look)
    return {one.code: adding.total(one) for one in indicators}


def changed_since(now: LongTotal, then: LongTotal, facts: LongFacts) -> Change | None:
    """The change between the totals of two windows over the units that are whole in both: nothing of theirs is
    wanting. None where there is no such unit, or the figure cannot be added."""
    if now.of.over_units not in ("sum", "none") or now.of.kind not in ADDITIVE:
        return None
    return change(_side(now), _side(then), homes_of(facts))


def _side(total: LongTotal) -> Side:
    """The figures of the units that are whole; those with a gap owe one that they have not given."""
    open_ = {gap.unit.id for gap in total.gaps}
    figures = {unit: given for unit, given in total.amounts.items() if unit not in open_}
    return Side(figures, frozenset(unit.id for unit in total.owing))


class _Adding:
    """One calculation: the reports sorted by indicator, and the totals that are made already."""

    def __init__(self, facts: LongFacts, look: Look) -> None:
        self._facts = facts
        self._look = look
        self._sheets: dict[str, list[DatedSheet]] = {}
        self._made: dict[str, LongTotal] = {}
        for sheet in facts.sheets:
            for code in sheet.form.places.keys() | sheet.values.keys():
                self._sheets.setdefault(code, []).append(sheet)

    def total(self, of: Indicator) -> LongTotal:
        """The total of one indicator."""
        found = self._made.get(of.code)
        if found is None:
            found = self._made[of.code] = self._make(of)
        return found

    def _make(self, of: Indicator) -> LongTotal:
        if of.numerator is not None and of.denominator is not None:
            return ratio(of, self.total(self._look(of.numerator)), self.total(self._look(of.denominator)))
        if of.counts_units_of is not None:
            return units_of(of, self.total(self._look(of.counts_units_of)))
        sources = sources_of(of, self._sheets.get(of.code, ()), self._facts)
        if of.over_time == "concat":
            return texts(of, sources, self._facts)
        if of.over_time in ("sum", "max", "distinct"):
            return flow(of, sources, self._facts)
        return lasting(of, sources, self._facts)
