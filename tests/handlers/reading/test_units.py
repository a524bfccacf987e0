"""A unit is taken by its name only when it can be no other; else a person chooses."""

import unicodedata

import pytest

from forms.unit import Unit
from handlers.reading.units import unit_named

NAMES = ("Khâu Giang", "Khâu Đấu", "Nà Lặng", "Hòa Bình", "1", "10", "Bản Cái", "Bàn Cái")
UNITS = [
    Unit(id=n, path=f"/1/{n}/", kind="hamlet", noun="xóm" if name != "10" else "thôn", name=name)
    for n, name in enumerate(NAMES, 2)
]


def named(text: str) -> tuple[list[str], bool, str]:
    """The names of the units, whether it is sure, and the period behind."""
    found = unit_named(text, UNITS)
    return [unit.name for unit in found.units], found.sure, found.period


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Khâu Giang", "Khâu Giang"),
        ("khau giang", "Khâu Giang"),
        ("XÓM KHÂU GIANG.", "Khâu Giang"),
        ("cho xóm Khâu Giang với ạ", "Khâu Giang"),
        (unicodedata.normalize("NFD", "xóm Nà Lặng"), "Nà Lặng"),
        ("Hoà Bình", "Hòa Bình"),
        ("xóm 1", "1"),
        ("thôn 10", "10"),
        ("Bản Cái", "Bản Cái"),
    ],
)
def test_the_whole_name_is_sure_however_it_is_typed(text: str, name: str) -> None:
    assert named(text) == ([name], True, "")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Khâu", ["Khâu Giang", "Khâu Đấu"]),
        ("Khâu Giag", ["Khâu Giang", "Khâu Đấu"]),
        ("Giang", ["Khâu Giang"]),
        ("Nà Láng", ["Nà Lặng"]),
        ("ban cai", ["Bản Cái", "Bàn Cái"]),
        ("thôn 1", ["10"]),
        ("thôn Nà Lặng", ["Nà Lặng"]),
        ("Tân Lập", []),
        ("", []),
        ("ạ", []),
        ("a" * 10_000, []),
        ("Khâu Giang " * 1_000, []),
        ("😀 2 buổi", []),
    ],
)
def test_a_part_of_a_name_or_other_diacritics_are_asked_back(text: str, names: list[str]) -> None:
    assert named(text) == (names, False, "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Khâu Giang tuần trước", (["Khâu Giang"], True, "tuần trước")),
        ("khau giang quý III ạ", (["Khâu Giang"], True, "quý III")),
        ("xóm 1 07/5", (["1"], True, "07/5")),
    ],
)
def test_a_period_may_stand_behind_the_name(text: str, found: tuple[list[str], bool, str]) -> None:
    assert named(text) == found
