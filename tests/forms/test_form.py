"""A catalogue that contradicts itself is refused when it is read."""

import pytest
from pydantic import ValidationError

from forms.form import Catalogue, Form, Item
from forms.indicator import Indicator

COUNT = Indicator(code="a", kind="count")
OTHER = Indicator(code="b", kind="count")
WORDS = Indicator(code="t", kind="text")


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ((Item(indicator="c"),), "no indicator c"),
        ((Item(indicator="a"), Item(indicator="a")), "a is asked twice"),
        ((Item(indicator="a", after="b"), Item(indicator="b")), "a: after names b, not asked before it"),
        ((Item(indicator="a", at_least="b"), Item(indicator="b")), "a: at_least names b, not asked before it"),
        ((Item(indicator="a", hardly_above="a"),), "a: hardly_above names a, not asked before it"),
        ((Item(indicator="t", sense=True),), "t is no count: only counts are doubted"),
    ],
)
def test_a_form_of_impossible_lines_is_refused(items: tuple[Item, ...], why: str) -> None:
    form = Form(code="week", version=1, frequency="week", asked_of=("hamlet",), items=items)

    with pytest.raises(ValidationError, match=why):
        Catalogue(forms=(form,), indicators=(COUNT, OTHER, WORDS))


def test_the_items_of_collections_stored_before_are_still_read() -> None:
    before = {"indicator": "a", "required": True, "asked": True, "after": None, "tenfold": False}

    assert Item.model_validate(before) == Item(indicator="a")
