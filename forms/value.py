"""What an answer can be: a tagged union, because "0", "không phát sinh", "không áp dụng" and "chưa có số liệu"
are four different answers, and no answer at all is a fifth thing (promise 2)."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from forms.model import Model

Qualifier = Literal["over", "about", "about_over", "at_least"]
"""What stands before a figure that is not exact: "trên", "khoảng", "khoảng trên", "≥"."""


class Number(Model):
    """A count or a percentage, exact; never a float."""

    kind: Literal["number"] = "number"
    amount: Decimal
    qualifier: Qualifier | None = None
    """Only where the indicator is `qualified`; elsewhere an inexact figure is asked back."""


class Ratio(Model):
    """A part of a whole, `0 <= part <= whole`, `whole > 0`; the percentage is always computed, never stored."""

    kind: Literal["ratio"] = "ratio"
    part: int
    whole: int


class Money(Model):
    """Whole đồng; printed as tỷ đồng."""

    kind: Literal["money"] = "money"
    dong: int


class Text(Model):
    """Free text, in Unicode's normal form C."""

    kind: Literal["text"] = "text"
    text: str


class Status(Model):
    """One of the states that the indicator lists."""

    kind: Literal["status"] = "status"
    code: str


class Nil(Model):
    """Nothing happened, in the officer's own words (rule F8): counts as zero, prints as said."""

    kind: Literal["nil"] = "nil"
    wording: str


class NotApplicable(Model):
    """The question does not concern this unit or this period."""

    kind: Literal["not_applicable"] = "not_applicable"


class NotAvailable(Model):
    """The officer answered that the figure is not there yet ("chưa có số liệu"): answered, but adds nothing."""

    kind: Literal["not_available"] = "not_available"


Value = Annotated[
    Number | Ratio | Money | Text | Status | Nil | NotApplicable | NotAvailable, Field(discriminator="kind")
]


def counted(value: Value | None) -> int | None:
    """What a whole-number answer adds to a total; None where it adds nothing at all."""
    match value:
        case Number(amount=amount):
            return int(amount)
        case Nil():
            return 0
        case _:
            return None
