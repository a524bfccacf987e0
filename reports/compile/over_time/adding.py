"""Adds the figures of one indicator up: each unit over the days of the window, then over the units."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from forms.indicator import Indicator
from forms.regime.period import Period
from forms.unit import Unit
from forms.value import Money, NotApplicable, Number, Ratio, Text, Value
from reports.compile.aggregate import ADDITIVE, nil_of
from reports.compile.change import homes
from reports.compile.over_time.facts import CountedFigure, Gap, LongFacts, LongText, LongTotal
from reports.compile.over_time.lasting import LastFigure, amount, last_of, since_january, standing
from reports.compile.over_time.sources import Sources, straddling
from reports.compile.over_time.tiles import tiled, wanting
from reports.compile.totals import in_order


def homes_of(facts: LongFacts) -> dict[int, int]:
    """For each merged unit the one that it is part of on the window's last day, or today if that is earlier."""
    day = min(facts.window.last_day, facts.today)
    merged = {unit: one.merged_into for unit, one in facts.units.items() if one.merged_into is not None}
    open_ = frozenset(unit for unit, one in facts.units.items() if one.closed is None or one.closed >= day)
    return homes(merged, open_)


def flow(of: Indicator, sources: Sources, facts: LongFacts) -> LongTotal:
    """What happened: added over the periods that count in the window, and over the units."""
    window = facts.window
    chosen: dict[int, list[CountedFigure]] = {}
    for unit, figures in sources.figures.items():
        inside = [one for one in _real(figures) if window.counts(one.period)]
        tiles = tiled(inside, sources.lacking.get(unit, ()), sources.asked.get(unit, ()))
        if tiles:
            chosen[unit] = tiles
    values = {unit: value for unit, tiles in chosen.items() if (value := _along(of, tiles)) is not None}
    gaps = {
        unit: wanting(lacking, sources.asked[unit], chosen.get(unit, ())) for unit, lacking in sources.lacking.items()
    }
    return _summed(of, sources, facts, values, chosen, gaps)


def lasting(of: Indicator, sources: Sources, facts: LongFacts) -> LongTotal:
    """What there is, and what there has been since 1 January: the last of each unit, added over the units."""
    window = facts.window
    lasts: dict[int, LastFigure] = {}
    for unit, figures in sources.figures.items():
        if of.basis == "year_to_date":
            last = since_january(figures, window)
        else:
            newest = last_of(figures, window)
            last = LastFigure(newest) if newest else None
        if last is not None:
            lasts[unit] = last
    chosen = {unit: last.figure for unit, last in lasts.items()}
    gone = [unit for unit, figure in chosen.items() if isinstance(figure.value, NotApplicable)]
    if of.basis == "stock" or of.over_units == "none":
        chosen = standing(chosen, facts.units, min(window.last_day, facts.today))
    gaps = {
        unit: [period for period in lacking if unit not in chosen or period.cutoff > chosen[unit].as_of]
        for unit, lacking in sources.lacking.items()
    }
    chosen = {unit: figure for unit, figure in chosen.items() if unit not in gone}
    values = {unit: figure.value for unit, figure in chosen.items()}
    total = _summed(of, sources, facts, values, {unit: [one] for unit, one in chosen.items()}, gaps)
    if of.basis != "year_to_date" or of.kind not in ADDITIVE:  # a percentage may fall
        return total
    return _with_increment(total, {unit: lasts[unit] for unit in chosen})


def texts(of: Indicator, sources: Sources, facts: LongFacts) -> LongTotal:
    """What was written, one after the other."""
    window = facts.window
    chosen = {
        unit: sorted((one for one in figures if window.counts(one.period)), key=lambda one: one.period.cutoff)
        for unit, figures in sources.figures.items()
    }
    entries = _ordered(chosen, facts)
    said = (LongText(one.unit, one.period, one.value.text) for one in entries if isinstance(one.value, Text))
    return LongTotal(
        of=of,
        window=window,
        value=None,
        entries=entries,
        owing=_owing(sources, facts),
        gaps=_gaps(sources, sources.lacking, facts),
        straddling=straddling(sources, facts),
        texts=tuple(sorted(said, key=lambda one: one.period.cutoff)),
    )


def _summed(
    of: Indicator,
    sources: Sources,
    facts: LongFacts,
    values: Mapping[int, Value],
    chosen: Mapping[int, Sequence[CountedFigure]],
    gaps: Mapping[int, Sequence[Period]],
) -> LongTotal:
    """The total over units of what each has for the window."""
    amounts = {unit: given for unit, value in values.items() if (given := amount(value)) is not None}
    if of.kind not in ADDITIVE:
        amounts = {}
    home = homes_of(facts)
    active = {home.get(unit, unit) for unit, given in amounts.items() if given > 0}
    return LongTotal(
        of=of,
        window=facts.window,
        value=nil_of(values.values(), len(sources.owing)) or _over_units(of, values, amounts, len(active)),
        entries=_ordered(chosen, facts),
        amounts=amounts,
        owing=_owing(sources, facts),
        gaps=_gaps(sources, gaps, facts),
        straddling=straddling(sources, facts) if of.basis == "flow" else (),
        active=len(active),
        each=_each(values, facts) if of.over_units == "none" else (),
    )


def _owing(sources: Sources, facts: LongFacts) -> tuple[Unit, ...]:
    return in_order(facts.units[unit].unit for unit in sources.owing)


def _ordered(chosen: Mapping[int, Sequence[CountedFigure]], facts: LongFacts) -> tuple[CountedFigure, ...]:
    return tuple(one for unit in in_order(facts.units[unit].unit for unit in chosen) for one in chosen[unit.id])


def _gaps(sources: Sources, gaps: Mapping[int, Sequence[Period]], facts: LongFacts) -> tuple[Gap, ...]:
    found = []
    for unit in in_order(facts.units[unit].unit for unit in gaps):
        periods = sorted(gaps[unit.id], key=lambda one: one.cutoff)
        missing = tuple(one for one in periods if one in sources.missing.get(unit.id, ()))
        unanswered = tuple(one for one in periods if one in sources.unanswered.get(unit.id, ()))
        if missing or unanswered:
            found.append(Gap(unit, missing, unanswered))
    return tuple(found)


def _each(values: Mapping[int, Value], facts: LongFacts) -> tuple[tuple[Value, tuple[Unit, ...]], ...]:
    said: dict[Value, list[Unit]] = {}
    for unit in in_order(facts.units[unit].unit for unit in values):
        said.setdefault(values[unit.id], []).append(unit)
    return tuple((value, tuple(units)) for value, units in said.items())


def _real(figures: Iterable[CountedFigure]) -> list[CountedFigure]:
    return [figure for figure in figures if not isinstance(figure.value, NotApplicable)]


def _along(of: Indicator, tiles: Sequence[CountedFigure]) -> Value | None:
    """What one unit's figures are together; None where they cannot be added."""
    if of.kind == "ratio":
        ratios = [one.value for one in tiles if isinstance(one.value, Ratio)]
        return Ratio(part=sum(r.part for r in ratios), whole=sum(r.whole for r in ratios)) if ratios else None
    amounts = [given for one in tiles if (given := amount(one.value)) is not None]
    if of.kind not in ADDITIVE or not amounts:
        return None
    if len(tiles) == 1:
        return tiles[0].value  # a nil keeps the officer's own words
    return as_value(of, max(amounts) if of.over_time == "max" else sum(amounts))


def _over_units(of: Indicator, values: Mapping[int, Value], amounts: Mapping[int, int], active: int) -> Value | None:
    """The value over all units. A figure of the whole commune stands only where one unit alone gave one."""
    match of.over_units:
        case "sum" if of.kind in ADDITIVE:
            return as_value(of, sum(amounts.values())) if amounts else None
        case "sum" if of.kind == "ratio":
            ratios = [value for value in values.values() if isinstance(value, Ratio)]
            whole = sum(ratio.whole for ratio in ratios)
            return Ratio(part=sum(ratio.part for ratio in ratios), whole=whole) if whole else None
        case "distinct":
            return Number(amount=Decimal(active)) if amounts else None
        case _:
            return next(iter(values.values())) if len(values) == 1 else None


def as_value(of: Indicator, given: int) -> Value:
    """An amount as a value of the indicator's kind."""
    return Money(dong=given) if of.kind == "money" else Number(amount=Decimal(given))


def _with_increment(total: LongTotal, lasts: Mapping[int, LastFigure]) -> LongTotal:
    """The total with what it was before the window, where that is known of every unit, and with all falls."""
    befores = [last.before for last in lasts.values()]
    known = [before for before in befores if before is not None]
    falls = tuple(fall for last in lasts.values() for fall in last.falls)
    now = amount(total.value)
    if now is None or len(known) < len(befores):
        return replace(total, falls=falls)
    before = sum(known)
    return replace(total, before=as_value(total.of, before), increment=as_value(total.of, now - before), falls=falls)
