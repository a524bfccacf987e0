"""Adds up what units answered to one indicator, as its kind and its `over_units` allow."""

from collections.abc import Collection, Mapping
from decimal import Decimal

from forms.indicator import Indicator
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Value, counted

ADDITIVE = ("count", "money")
"""The kinds whose figures may be added over units."""


def figures_of(indicator: Indicator, values: Mapping[int, Value | None]) -> dict[int, int]:
    """The figures that can be added, by unit: nil counts zero; all else that is no figure adds nothing."""
    if indicator.kind not in ADDITIVE:
        return {}
    amounts = {unit: v.dong if isinstance(v, Money) else counted(v) for unit, v in values.items()}
    return {unit: amount for unit, amount in amounts.items() if amount is not None}


def aggregate(indicator: Indicator, values: list[Value], figures: dict[int, int]) -> tuple[Value | None, int]:
    """The value over all units, and how many units gave a part of it. A percentage as entered is never averaged: it
    stands only where one unit alone gave one. The total of ratios is the ratio of their sums."""
    parts: list[Value]
    match indicator.over_units, indicator.kind:
        case "distinct", "count":
            return _number(sum(amount > 0 for amount in figures.values()), figures), len(figures)
        case "sum", "count":
            return _number(sum(figures.values()), figures), len(figures)
        case "sum", "money":
            return Money(dong=sum(figures.values())) if figures else None, len(figures)
        case "sum", "ratio":
            ratios = [value for value in values if isinstance(value, Ratio)]
            whole = sum(ratio.whole for ratio in ratios)
            return Ratio(part=sum(r.part for r in ratios), whole=whole) if whole else None, len(ratios)
        case _:
            parts = [value for value in values if not isinstance(value, NotApplicable | NotAvailable)]
            return parts[0] if len(parts) == 1 else None, len(parts)


def nil_of(values: Collection[Value | None], asked: int) -> Nil | None:
    """What is printed in a total's place where one unit alone is asked: its own words for "none" (F8)."""
    said = next(iter(values), None)
    return said if asked == 1 and len(values) == 1 and isinstance(said, Nil) else None


def _number(amount: int, figures: dict[int, int]) -> Number | None:
    return Number(amount=Decimal(amount)) if figures else None
