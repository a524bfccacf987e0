"""/lichsu: whose history somebody may ask for, and how."""

import pytest

from handlers.turn.effects import Summarise
from handlers.turn.known import Known
from tests.handlers.talk import (
    AN,
    BINH,
    COMMUNE,
    DONG_TAM,
    FAR,
    KHAU_GIANG,
    LAST,
    QUARTER,
    WEEK,
    Talk,
    changed,
    lead,
    officer,
)


def asked(known: Known, text: str) -> list[Summarise]:
    talk = Talk(known)
    talk.send(text)
    return [effect for effect in talk.effects if isinstance(effect, Summarise)]


def newest(unit: int) -> list[Summarise]:
    return [Summarise(unit, "", "", "history")]


@pytest.mark.parametrize("text", ["/lichsu", "lịch sử", "history", "Lịch sử sửa"])
def test_an_officer_sees_their_newest_report(text: str) -> None:
    assert asked(officer(), text) == newest(KHAU_GIANG.id)


@pytest.mark.parametrize("text", ["/lichsu tuần trước", "lịch sử tuần trước", "/history last week"])
def test_an_officer_names_a_period(text: str) -> None:
    assert asked(officer(), text) == [Summarise(KHAU_GIANG.id, "week", LAST, "history")]


@pytest.mark.parametrize(
    ("text", "form", "period"),
    [
        ("/lichsu Khâu Giang", "", ""),
        ("/lichsu xóm khau giang", "", ""),
        ("/lichsu Khâu", "", ""),
        ("/lichsu Khâu Giang tuần này", "week", WEEK),
        ("/lichsu giang tuần này", "week", WEEK),
        ("/lichsu Khâu Giang quý II", "quarter", QUARTER),
        ("/lichsu Khâu Giang 05/5", "week", WEEK),
    ],
)
def test_a_lead_names_a_unit_and_perhaps_a_period(text: str, form: str, period: str) -> None:
    assert asked(lead(), text) == [Summarise(KHAU_GIANG.id, form, period, "history")]


def test_a_lead_without_a_name_chooses_a_unit() -> None:
    talk = Talk(lead())
    talk.send("/lichsu")
    assert talk.labels == ["xã Phú Thịnh", "xóm Khâu Giang", "xóm Đồng Tâm"]
    talk.tap("xóm Đồng Tâm")

    assert talk.effects == (Summarise(DONG_TAM.id, "", "", "history"),)


@pytest.mark.parametrize("text", ["/lichsu Nà Phặc", "/lichsu Đồng Tâm", "/lichsu Khâu Giang lung tung"])
def test_what_is_not_theirs_is_not_shown(text: str) -> None:
    assert asked(officer(), text) == []


@pytest.mark.parametrize("text", ["/lichsu tuần sau", "/lichsu năm 2199", "/lichsu 31/2"])
def test_an_unclear_period_is_asked_back(text: str) -> None:
    assert asked(officer(), text) == []


@pytest.mark.parametrize("unit", [KHAU_GIANG.id, DONG_TAM.id, FAR.id])
@pytest.mark.parametrize("rest", [f"{WEEK}|week|", "||", "x|y|", f"{QUARTER}|week|", "week:2199-01-01|week|"])
def test_a_button_shows_only_what_one_may_see(unit: int, rest: str) -> None:
    talk = Talk(officer())
    talk.send(button=f"his|{rest}{unit}")
    shown = [effect for effect in talk.effects if isinstance(effect, Summarise)]

    assert bool(shown) == (unit == KHAU_GIANG.id and rest in (f"{WEEK}|week|", "||"))


def test_a_chair_looks_too() -> None:
    chair = type(BINH)(5, "Ma Thị Giang", "vi", (BINH.members[0]._replace(role="chair"),))

    assert asked(changed(lead(), person=chair), "/lichsu Khâu Giang") == newest(KHAU_GIANG.id)


def test_somebody_without_a_place_sees_nothing() -> None:
    nobody = type(AN)(6, "Lò Văn Kim", "vi", ())

    assert asked(changed(officer(), person=nobody, reports={}), "/lichsu") == []


def test_the_page_of_units_is_turned() -> None:
    many = tuple(KHAU_GIANG.model_copy(update={"id": n, "path": f"/1/{n}/", "name": f"Xóm {n}"}) for n in range(20, 65))
    talk = Talk(changed(lead(), subtree=(COMMUNE, *many)))
    talk.send("/lichsu")
    talk.tap("Tiếp »")

    assert "« Trước" in talk.labels
    assert talk.turn.in_place
