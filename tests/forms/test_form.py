"""A catalogue that contradicts itself is refused when it is read."""

import pytest
from pydantic import ValidationError

from forms.catalogue import load
from forms.form import Catalogue, Form, Item
from forms.indicator import Indicator
from forms.unit import AGENCIES

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


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ((Item(indicator="a", of=("police",)),), "there is no line for hamlet, who would owe nothing: leave them out"),
        (
            (Item(indicator="a", of=("hamlet", "school")),),
            "a: the form is not asked of school; it is asked of",
        ),
        (
            (Item(indicator="a", of=("police",)), Item(indicator="b", after="a")),
            "b: after names a, not asked before it",
        ),
    ],
)
def test_a_line_of_the_wrong_units_is_refused(items: tuple[Item, ...], why: str) -> None:
    form = Form(code="week", version=1, frequency="week", asked_of=("hamlet", "police"), items=items)

    with pytest.raises(ValidationError, match=why):
        Catalogue(forms=(form,), indicators=(COUNT, OTHER))


def test_a_unit_is_asked_only_the_lines_of_its_kind() -> None:
    month = load().form("month")

    assert month.of("police").asked == ("population", "vneid_accounts")
    assert month.of("media").asked == ("propaganda_channels",)
    assert [item.indicator for item in month.of("police").items if not item.asked] == ["wk_difficulties"]
    assert load().form("week").of("hamlet") is load().form("week")


def test_every_figure_that_units_supply_is_asked_somewhere() -> None:
    ours = load()
    asked = {(item.indicator, kind) for form in ours.forms for kind in form.asked_of for item in form.of(kind).lines}
    supplied = {one.code for one in ours.indicators if one.supplied_by and not one.code.startswith("wk_")}

    assert supplied - {code for code, _ in asked} == {"task_status"}  # asked task by task


def test_no_unit_is_asked_a_figure_by_month_and_quarter() -> None:
    ours = load()
    for kind in AGENCIES:
        month, quarter = ours.form("month").of(kind), ours.form("quarter").of(kind)
        if kind in ours.form("month").asked_of and kind in ours.form("quarter").asked_of:
            assert not set(month.asked) & set(quarter.asked), kind


def test_an_answered_line_that_was_switched_off_is_shown_and_not_asked() -> None:
    week = load().form("week")
    shown = week.showing({"dvc_assisted": 3})

    assert shown.asked == week.asked
    assert shown.item("dvc_assisted") == Item(indicator="dvc_assisted", required=False, asked=False)
    assert [item.indicator for item in shown.spare] == ["cashless_assisted", "esign_assisted"]
    assert week.showing({}) is week


def test_the_items_of_collections_stored_before_are_still_read() -> None:
    before = {"indicator": "a", "required": True, "asked": True, "after": None, "tenfold": False}

    assert Item.model_validate(before) == Item(indicator="a")
