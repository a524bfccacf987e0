"""Compares two figures as a reader does: as they are printed."""

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from forms.value import Money, Nil, Number, Ratio, Value

_WHOLE = Decimal(100)
ABOUT = Decimal("0.1")
"""Share of a figure by which it may differ from one that is said to be about it."""


def amount(value: Value) -> Decimal | None:
    """The number of a value; "none of it" is zero. None for words and for what is not known."""
    match value:
        case Number(amount=number):
            return number
        case Nil():
            return Decimal(0)
        case Money(dong=dong):
            return Decimal(dong)
        case Ratio(part=part, whole=whole):
            return Decimal(100 * part) / whole
        case _:
            return None


def share(part: Decimal, whole: Decimal, digits: int) -> Decimal:
    """The percentage as reports print it: rounded half up, but 100 only where all of it is reached, 0 only where
    nothing is (rule F3)."""
    step = Decimal(1).scaleb(-digits)
    shown = (part * 100 / whole).quantize(step, ROUND_HALF_UP)
    if part < whole and shown == _WHOLE:
        return _WHOLE - step
    if part > 0 and shown == 0:
        return step
    return shown


def digits_of(number: Decimal) -> int:
    """How many digits a number has behind the comma, without trailing zeros."""
    exponent = number.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def is_share(number: Decimal, part: Decimal, whole: Decimal) -> bool:
    """Whether the number is the percentage that these two make, with as many digits as it has itself."""
    return number == share(part, whole, digits_of(number))


def agree(one: Value, other: Value) -> bool:
    """Whether two figures can both be right, read with the fewer digits of the two; "over 94" agrees with 94 to below
    95."""
    if _qualifier(one):
        return _said(one, other)
    if _qualifier(other):
        return _said(other, one)
    first, second = amount(one), amount(other)
    if first is None or second is None:
        return True
    digits = min(digits_of(first), digits_of(second))
    step = Decimal(1).scaleb(-digits)
    return first == second or first.quantize(step, ROUND_HALF_UP) == second.quantize(step, ROUND_HALF_UP)


def _qualifier(value: Value) -> str | None:
    return value.qualifier if isinstance(value, Number) else None


def _said(inexact: Value, other: Value) -> bool:
    stated, number = amount(inexact), amount(other)
    if stated is None or number is None:
        return True
    match _qualifier(inexact):
        case "over":
            return number > stated and number.quantize(Decimal(1), ROUND_FLOOR) <= stated
        case "at_least" | "about_over":
            return number >= stated
        case _:
            return abs(number - stated) <= ABOUT * abs(stated)
