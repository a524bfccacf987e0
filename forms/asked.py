"""Which figures units are asked for, how often, and which are computed from them."""

from collections.abc import Collection, Iterator

from forms.form import Form, Frequency
from forms.indicator import Indicator
from forms.regime.plan import Plan
from forms.unit import UnitKind

_RANKS: tuple[Frequency, ...] = ("week", "month", "cal_month", "quarter", "half_year", "year")


def asked_forms(plan: Plan, kinds: Collection[str]) -> Iterator[Form]:
    """The forms of the catalogue that units of these kinds fill in again and again."""
    ruled = {rule.form for rule in plan.regime.rule if rule.asked}
    for form in plan.catalogue.forms:
        if form.items and form.code in ruled and not set(form.asked_of).isdisjoint(kinds):
            yield form


def asked_indicators(plan: Plan, kinds: Collection[str]) -> tuple[Indicator, ...]:
    """The figures that units of these kinds are asked for, in the order of the forms, then those that are computed from
    them."""
    codes = dict.fromkeys(item.indicator for form in asked_forms(plan, kinds) for item in form.items)
    computed = [one for one in plan.catalogue.indicators if one.computed and sources_of(one, plan) <= codes.keys()]
    return (*(plan.indicator(code) for code in codes), *computed)


def supplied(plan: Plan, kind: UnitKind) -> frozenset[str]:
    """The codes of the figures that a unit of this kind is asked for, of its own lines, and of those that are computed
    from nothing else."""
    own = {item.indicator for form in asked_forms(plan, {kind}) for item in form.of(kind).items}
    computed = {one.code for one in plan.catalogue.indicators if one.computed and sources_of(one, plan) <= own}
    return frozenset(own | computed)


def sources_of(of: Indicator, plan: Plan) -> set[str]:
    """The codes of the figures that somebody is asked for and that this one is made from; an asked one is its own."""
    made_from = [code for code in (of.numerator, of.denominator, of.counts_units_of) if code]
    if not made_from:
        return {of.code}
    return {source for code in made_from for source in sources_of(plan.indicator(code), plan)}


def most_often(of: Indicator, plan: Plan, kinds: Collection[str]) -> Frequency | None:
    """How often the figure is asked at the most, of units of these kinds; None: it is not asked."""
    sources = sources_of(of, plan)
    frequencies = {form.frequency for form in asked_forms(plan, kinds) if not sources.isdisjoint(form.places)}
    return next((one for one in _RANKS if one in frequencies), None)
