"""Holds the percentages that a block prints against the two figures that they are made from."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from forms.indicator import Indicator


def made_of(indicators: Sequence[Indicator]) -> dict[str, Indicator]:
    """The computed percentage of each numerator."""
    return {one.numerator: one for one in indicators if one.numerator is not None}


def agrees(part: Decimal, whole: Decimal, printed: Decimal) -> bool:
    """Whether a percentage is printed as the reports round it: half up, and never 100 while something is missing."""
    if not whole or part > whole or (printed == 100) != (part == whole):
        return False
    step = Decimal(1).scaleb(min(0, int(printed.normalize().as_tuple().exponent)))
    share = part * 100 / whole
    return share.quantize(step, ROUND_HALF_UP) == printed or 100 - step == printed < share


def disagreeing(
    printed: Mapping[str, Sequence[Decimal]], counts: Mapping[str, Decimal], rates: Mapping[str, Indicator]
) -> set[str]:
    """The figures whose printed percentage is not theirs: numerators and denominators."""
    doubted: set[str] = set()
    for numerator, shares in printed.items():
        rate = rates.get(numerator)
        if rate is None or rate.denominator is None or not {numerator, rate.denominator} <= counts.keys():
            continue
        part, whole = counts[numerator], counts[rate.denominator]
        if not all(agrees(part, whole, share) for share in shares):
            doubted |= {numerator, rate.denominator}
    return doubted
