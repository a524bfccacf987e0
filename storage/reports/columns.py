"""Answers as the columns of a row, and back."""

from decimal import Decimal
from functools import lru_cache

from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value

TAKEN_BACK = "taken_back"
"""The kind of a version that says that the line has no answer any more."""


def to_columns(value: Value | None) -> tuple[str, int | None, int | None, str | None]:
    """The columns of a value: kind, amount, base, words. A figure is exactly amount / base, both integers;
    the words of a number are its qualifier."""
    amount: int | None = None
    base: int | None = None
    words: str | None = None
    if value is None:
        return TAKEN_BACK, amount, base, words
    match value:
        case Number(amount=decimal, qualifier=qualifier):
            amount, base = decimal.as_integer_ratio()
            words = qualifier
        case Ratio(part=part, whole=whole):
            amount, base = part, whole
        case Money(dong=dong):
            amount, base = dong, 1
        case Text(text=said) | Status(code=said) | Nil(wording=said):
            words = said
        case NotApplicable() | NotAvailable():
            pass
    return value.kind, amount, base, words


def to_value(kind: str, amount: int | None, base: int | None, words: str | None) -> Value | None:
    """The value of a row; None: taken back. Raises ValueError for a kind this program does not know."""
    match kind:
        case "taken_back":
            return None
        case "number":
            return _number(amount or 0, base or 1, words)
        case "ratio":
            return Ratio(part=amount or 0, whole=base or 1)
        case "money":
            return Money(dong=amount or 0)
        case "text":
            return Text(text=words or "")
        case "status":
            return Status(code=words or "")
        case "nil":
            return Nil(wording=words or "")
        case "not_applicable":
            return NotApplicable()
        case "not_available":
            return NotAvailable()
        case _:
            raise ValueError(f"no such kind of value: {kind!r}")


@lru_cache(maxsize=4096)
def _number(amount: int, base: int, qualifier: str | None) -> Number:
    exact = Decimal(amount) / base if base != 1 else Decimal(amount)
    return Number.model_validate({"amount": exact, "qualifier": qualifier})
