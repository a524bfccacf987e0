"""A unit's name with a period behind it is taken apart."""

import unicodedata

import pytest

from forms.unit import Unit
from handlers.reading.units import NamedUnits, unit_named


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
        (unicodedata.normalize("NFD", "Khâu Giang tuần trước"), [1], "tuần trước"),
    ],
)
def test_name_and_period_are_told_apart(text: str, ids: list[int], rest: str) -> None:
    found = unit_named(unicodedata.normalize("NFC", text), UNITS)

    assert ([one.id for one in found.units], found.period) == (ids, rest)


def test_a_part_of_a_name_is_never_sure() -> None:
    assert not unit_named("Thượng quý II", UNITS).sure
    assert unit_named("Nà Mòn Thượng quý II", UNITS).sure


def test_words_that_are_no_name_are_not_dropped_in_silence() -> None:
    found = unit_named("Khâu Giang lung tung", UNITS)

    assert ([one.id for one in found.units], found.sure, found.loose) == ([1, 2], False, True)


def test_an_unknown_name_is_no_unit() -> None:
    assert unit_named("Bản Cái hôm nọ", UNITS) == NamedUnits(loose=True)


def test_a_long_text_is_taken_apart_quickly() -> None:
    assert unit_named("xóm " * 3000, UNITS).units == ()
