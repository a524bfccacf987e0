"""A catalogue that contradicts itself is refused when it is read."""

import pytest
from pydantic import ValidationError

from forms.form import Catalogue, Form, Item
from forms.indicator import Indicator

COUNT = Indicator(code="a", kind="count")
OTHER = Indicator(code="b", kind="count")


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ((Item(indicator="c"),), "no indicator c"),
        ((Item(indicator="a"), Item(indicator="a")), "a is asked twice"),
        ((Item(indicator="a", after="b"), Item(indicator="b")), "a comes after b, not asked before it"),
    ],
)
def test_a_form_of_impossible_lines_is_refused(items: tuple[Item, ...], why: str) -> None:
    form = Form(code="week", version=1, frequency="week", asked_of=("hamlet",), items=items)

    with pytest.raises(ValidationError, match=why):
        Catalogue(forms=(form,), indicators=(COUNT, OTHER))
