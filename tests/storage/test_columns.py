"""Answers as the columns of a row: what is kept is what was answered."""

from decimal import Decimal

import pytest

from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Ratio, Status, Text, Value
from storage.reports.columns import to_columns, to_value


@pytest.mark.parametrize(
    "value",
    [
        Number(amount=Decimal(3)),
        Number(amount=Decimal("82.25")),
        Number(amount=Decimal(94), qualifier="over"),
        Number(amount=Decimal(90), qualifier="about_over"),
        Ratio(part=1284, whole=1561),
        Money(dong=556_000_000),
        Text(text="Mưa lũ"),
        Status(code="done"),
        Nil(wording="chưa phát sinh"),
        NotApplicable(),
        NotAvailable(),
        None,
    ],
)
def test_a_row_gives_back_the_value_it_was_made_from(value: Value | None) -> None:
    assert to_value(*to_columns(value)) == value
