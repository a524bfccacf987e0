"""Makes the figures that nobody is asked: percentages from two totals, and counts of different units."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from forms.indicator import Indicator
from forms.value import Number, Ratio, Status
from reports.compile.over_time.facts import Gap, LongTotal
from reports.compile.over_time.lasting import amount
from reports.compile.totals import in_order


def units_of(of: Indicator, source: LongTotal) -> LongTotal:
    """A count of different units: those with a figure above zero, or in the state that is asked for."""
    if of.counts_state is None:
        count = source.active
    else:
        said = [one for one in source.entries if isinstance(one.value, Status)]
        count = len({one.unit.id for one in said if one.value == Status(code=of.counts_state)})
    value = Number(amount=Decimal(count)) if source.entries else None
    return replace(source, of=of, value=value, active=count)


def ratio(of: Indicator, part: LongTotal, whole: LongTotal) -> LongTotal:
    """A percentage: the ratio of the sums over the units that gave both; over all, where different units give
    them."""
    both = part.amounts.keys() & whole.amounts.keys()
    alike = not both or part.amounts.keys() == whole.amounts.keys()
    units = both or part.amounts.keys() | whole.amounts.keys()
    entries = tuple(one for one in (*part.entries, *whole.entries) if one.unit.id in units)
    single = part.value is not None and whole.value is not None
    value = _divided(_sum(part, units), _sum(whole, units)) if single else None
    gaps: dict[int, Gap] = {}
    for gap in (*part.gaps, *whole.gaps):
        before = gaps.get(gap.unit.id, Gap(gap.unit, ()))
        missing = dict.fromkeys((*before.missing, *gap.missing))
        unanswered = dict.fromkeys((*before.unanswered, *gap.unanswered))
        gaps[gap.unit.id] = Gap(gap.unit, tuple(missing), tuple(unanswered))
    ordered = in_order(gap.unit for gap in gaps.values())
    return LongTotal(
        of=of,
        window=part.window,
        value=value,
        entries=entries,
        owing=in_order({unit.id: unit for unit in (*part.owing, *whole.owing)}.values()),
        gaps=tuple(gaps[unit.id] for unit in ordered),
        straddling=tuple(dict.fromkeys((*part.straddling, *whole.straddling))),
        before=_divided(amount(part.before), amount(whole.before)) if alike else None,
        increment=_divided(amount(part.increment), amount(whole.increment)) if alike else None,
        falls=(*part.falls, *whole.falls),
    )


def _sum(total: LongTotal, units: Iterable[int]) -> int:
    return sum(total.amounts.get(unit, 0) for unit in units)


def _divided(part: int | None, whole: int | None) -> Ratio | None:
    if part is None or not whole or part < 0 or whole < 0:
        return None
    return Ratio(part=part, whole=whole)
