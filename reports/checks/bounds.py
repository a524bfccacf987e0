"""Figures that exceed what bounds them, and percentages that are not those of their figures."""

from collections.abc import Iterator
from decimal import Decimal

from forms.checks.finding import Finding
from forms.value import Number, Ratio
from reports.checks.amounts import amount, is_share, share
from reports.checks.sheet import Evidence

_WHOLE = Decimal(100)


def at_most(of: Evidence) -> Iterator[Finding]:
    """A figure above the one that it is part of: a numerator over its denominator, accounts over people."""
    bounds = [(one.code, one.at_most) for one in of.indicators.values()]
    bounds += [(one.numerator, one.denominator) for one in of.indicators.values() if one.numerator is not None]
    for part, whole in dict.fromkeys(bounds):
        if part is None or whole is None:
            continue
        lower, upper = of.sheet.number(part), of.sheet.number(whole)
        if lower is not None and upper is not None and lower > upper:
            values = (of.sheet.value(part), of.sheet.value(whole))
            known = tuple(value for value in values if value is not None)
            yield Finding("at-most", "hard", (part, whole), known, of.sheet.place(part))


def over_whole(of: Evidence) -> Iterator[Finding]:
    """A percentage over 100 or below 0."""
    for one in of.indicators.values():
        if one.kind != "percent":
            continue
        for entry in of.sheet.entries.get(one.code, ()):
            number = amount(entry.value)
            if number is not None and not 0 <= number <= _WHOLE:
                values = (entry.value, Number(amount=_WHOLE))
                yield Finding("over-whole", "hard", (one.code,), values, entry.place)


def rate(of: Evidence) -> Iterator[Finding]:
    """A percentage that is not that of the two figures beside it."""
    for one in of.indicators.values():
        if one.numerator is None or one.denominator is None:
            continue
        part, whole = of.sheet.number(one.numerator), of.sheet.number(one.denominator)
        if part is None or not whole or part > whole:
            continue
        for entry in of.sheet.entries.get(one.code, ()):
            number = amount(entry.value)
            if isinstance(entry.value, Ratio) or number is None or _inexact(entry.value):
                continue
            if not is_share(number, part, whole):
                values = (entry.value, Number(amount=share(part, whole, one.precision)))
                indicators = (one.code, one.numerator, one.denominator)
                yield Finding("rate", "hard", indicators, values, entry.place)


def _inexact(value: object) -> bool:
    return isinstance(value, Number) and value.qualifier is not None
