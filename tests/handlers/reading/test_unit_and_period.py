"""A unit's name with a period behind it is taken apart."""

import unicodedata

import pytest

from forms.unit import Unit
from handlers.reading.unit_and_period import unit_and_period


def unit(number: int, name: str, noun: str = "xóm") -> Unit:
    return Unit(id=number, path=f"/1/{number}/", kind="hamlet", noun=noun, name=name)


UNITS = (
    unit(1, "Khâu Giang"),
    unit(2, "Khâu Giang 2"),
    unit(3, "Tuấn Đạo"),
    unit(4, "Nà Mòn"),
    unit(5, "Nà Mòn Thượng"),
)


@pytest.mark.parametrize(
    ("text", "ids", "rest"),
    [
        ("Khâu Giang", [1], ""),
        ("khau giang 2", [2], ""),
        ("Khâu Giang 2 tuần trước", [2], "tuần trước"),
        ("xóm Khâu Giang tuần trước", [1], "tuần trước"),
        ("Thượng quý II", [5], "quý II"),
        ("Nà tuần này", [4, 5], "tuần này"),
        ("Tuấn Đạo 07/5", [3], "07/5"),
        ("tuấn", [3], ""),
        ("Khâu Giang lung tung", [1], "lung tung"),
        (unicodedata.normalize("NFD", "Khâu Giang tuần trước"), [1], "tuần trước"),
    ],
)
def test_name_and_period_are_told_apart(text: str, ids: list[int], rest: str) -> None:
    found = unit_and_period(unicodedata.normalize("NFC", text), UNITS)

    assert ([one.id for one in found.units], found.rest, found.said) == (ids, rest, True)


@pytest.mark.parametrize("text", ["", "tuần trước", "07/5", "quý II"])
def test_a_period_alone_names_no_unit(text: str) -> None:
    found = unit_and_period(text, UNITS)

    assert (found.units, found.rest, found.said) == ([], text, False)


def test_an_unknown_name_is_no_unit() -> None:
    assert unit_and_period("Bản Cái tuần trước", UNITS).units == []


def test_a_long_text_is_taken_apart_quickly() -> None:
    assert unit_and_period("xóm " * 3000, UNITS).units == []
