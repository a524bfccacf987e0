"""A lead moves a due day; the bot asks back every doubt about report, unit, day and reason."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from forms.collection import Collection
from forms.form import Form, Item
from forms.indicator import Indicator
from forms.regime.calendar import ZONE, Override
from forms.regime.deadline import DueChange
from forms.regime.plan import Plan
from handlers.turn.arranged import MovingDueDay
from handlers.turn.dialogue import Idle
from handlers.turn.known import Known, Member
from handlers.turn.orders import MoveDue
from tests.handlers.talk import BINH, COMMUNE, DONG_TAM, KHAU_GIANG, PLAN, Talk, changed, lead, officer

NOW = datetime(2026, 9, 15, 9, 0, tzinfo=ZONE)
Q3 = "quarter:2026-06-15"
HERE = f"{Q3}|quarter|1"
STORM = Collection(
    form=Form(
        code="adhoc-1", version=1, frequency="ad_hoc", asked_of=("hamlet",), items=(Item(indicator="x"),), title="Lũ"
    ),
    indicators=(Indicator(code="x", kind="count"),),
    period="ad_hoc:2026-09-10",
    path="/1/",
    title="Lũ",
    opened_at=datetime(2026, 9, 10, 9, 0, tzinfo=ZONE),
    last_day=date(2026, 9, 18),
    units=frozenset({12}),
)


def known(plan: Plan = PLAN, **changes: Any) -> Known:
    return lead(now=NOW, plan=plan, **changes)


def moving(*said: str, of: Known | None = None) -> Talk:
    """Bình's conversation about moving the quarter's day, up to this point."""
    talk = Talk(of or known())
    for text in ("/giahan", "5", *said):
        talk.send(text)
    return talk


def orders(talk: Talk) -> list[object]:
    return [effect for effect in talk.effects if isinstance(effect, MoveDue)]


def test_a_lead_moves_the_day_for_all_units() -> None:
    talk = moving("tất cả", "21/9/2026")
    asked = talk.words
    talk.send("Mưa lũ")
    said = talk.tap("Đúng, đổi hạn")

    assert "trước 22/9/2026, tức hết ngày 21/9/2026, thứ Hai" in asked
    assert "Đã đổi hạn báo cáo Quý III/2026" in said
    assert orders(talk) == [MoveDue(1, "quarter", Q3, date(2026, 9, 21), "Mưa lũ")]
    assert talk.dialogue == Idle()


def test_a_lead_extends_a_units_report_with_buttons_alone() -> None:
    talk = Talk(known())
    talk.send("gia hạn")
    talk.tap("5. Quý III/2026, hết 17/9/2026")
    talk.tap("xóm Khâu Giang")
    offered = talk.labels
    talk.tap("thứ Sáu 18/9/2026")
    talk.send("Mất điện")
    talk.send("vâng")

    assert offered == ["thứ Sáu 18/9/2026", "thứ Hai 21/9/2026", "thứ Ba 22/9/2026"]
    assert orders(talk) == [MoveDue(12, "quarter", Q3, date(2026, 9, 18), "Mất điện")]


def test_unit_and_day_may_be_typed_with_the_command() -> None:
    talk = Talk(known())
    talk.send("/giahan xóm Khâu Giang 21/9")
    said = talk.send("5")

    assert "Hạn mới của báo cáo Quý III/2026" in said
    assert "xóm Khâu Giang" in said


@pytest.mark.parametrize(
    ("rest", "said"), [("21/9", "Đổi hạn báo cáo nào"), ("xóm 21/9", "Có nhiều đơn vị"), ("nà phặc", "Không có đơn vị")]
)
def test_what_is_typed_with_the_command_is_never_guessed(rest: str, said: str) -> None:
    assert said in Talk(known()).send(f"/giahan {rest}")


def test_the_typed_day_waits_until_the_unit_is_chosen() -> None:
    talk = Talk(known())
    talk.send("/giahan 21/9")
    talk.send("5")
    said = talk.tap("Tất cả đơn vị của xã Phú Thịnh")

    assert "hết ngày 21/9/2026" in said


@pytest.mark.parametrize(
    ("day", "said", "labels"),
    [
        ("ngày kia", "Hạn hiện nay đã là", ["thứ Sáu 18/9/2026", "thứ Hai 21/9/2026", "thứ Ba 22/9/2026"]),
        ("3 ngày nữa", "hiểu là ngày dưới đây", ["thứ Sáu 18/9/2026"]),
        ("mai", "hiểu là ngày dưới đây", ["thứ Tư 16/9/2026"]),
        ("hôm nào đó", "chưa rõ ngày nào", ["thứ Sáu 18/9/2026", "thứ Hai 21/9/2026", "thứ Ba 22/9/2026"]),
        ("31/9", "Trong lịch không có ngày đó", ["thứ Tư 30/9/2026"]),
        ("14/9", "đã qua", ["thứ Sáu 18/9/2026", "thứ Hai 21/9/2026", "thứ Ba 22/9/2026"]),
        ("14/9/2026", "đã qua", ["thứ Sáu 18/9/2026", "thứ Hai 21/9/2026", "thứ Ba 22/9/2026"]),
        ("15/9/2026", "đã qua hoặc là hôm nay", ["thứ Sáu 18/9/2026", "thứ Hai 21/9/2026", "thứ Ba 22/9/2026"]),
        ("17/9", "Hạn hiện nay đã là", ["thứ Sáu 18/9/2026", "thứ Hai 21/9/2026", "thứ Ba 22/9/2026"]),
        ("18/10", "thì báo cáo này đã đóng", ["thứ Sáu 16/10/2026"]),
        ("19/9", "là ngày nghỉ", ["thứ Sáu 18/9/2026", "Vẫn lấy thứ Bảy 19/9/2026"]),
        ("tuần sau", "nhiều ngày", None),
    ],
)
def test_a_doubtful_day_is_asked_back_with_days_to_choose(day: str, said: str, labels: list[str] | None) -> None:
    talk = moving("tất cả", day)

    assert said in talk.words
    assert labels is None or talk.labels == labels
    assert isinstance(talk.dialogue, MovingDueDay)
    assert talk.dialogue.step == "day"


def test_a_day_off_is_taken_when_the_lead_insists() -> None:
    talk = moving("tất cả", "19/9")
    said = talk.tap("Vẫn lấy thứ Bảy 19/9/2026")

    assert "hết ngày 19/9/2026, thứ Bảy" in said


def test_a_day_before_the_cut_off_is_doubted_or_refused() -> None:
    talk = Talk(known())
    talk.send("/giahan")
    talk.send("6")  # the week of 18 September
    talk.send("tất cả")
    early = talk.send("21/9")
    still = talk.labels[-1]
    never = talk.send("18/9")

    assert "sớm hơn ngày chốt số liệu (24/9/2026)" in early
    assert still == "Vẫn lấy thứ Hai 21/9/2026"
    assert "chưa có gì để tính" in never


def test_for_one_unit_the_day_only_moves_later() -> None:
    assert "chỉ có thể lùi hạn" in moving("khâu giang", "16/9").words


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("a" * 301, "không quá 300 ký tự"),
        ("...", "Hạn mới"),
        ("căn cước 001099012345", "số căn cước"),
    ],
)
def test_a_reason_is_short_and_without_citizens_data(reason: str, said: str) -> None:
    assert said in moving("tất cả", "21/9", reason).words


def test_a_lead_may_keep_the_old_day_after_all() -> None:
    typed, tapped = moving("tất cả", "21/9", "Lũ", "không"), moving("tất cả", "21/9", "Lũ")
    tapped.tap("Thôi, giữ nguyên")

    assert "giữ nguyên" in typed.words
    assert "giữ nguyên" in tapped.words
    assert not orders(typed)
    assert not orders(tapped)
    assert "phải không" in moving("tất cả", "21/9", "Lũ", "gì cơ").words


@pytest.mark.parametrize(("text", "said"), [("99", "chưa hiểu"), ("quý", "chưa hiểu")])
def test_a_report_is_chosen_by_its_number(text: str, said: str) -> None:
    talk = Talk(known())
    talk.send("/giahan")

    assert said in talk.send(text)


def test_a_unit_that_is_not_there_is_asked_back() -> None:
    assert "Không có đơn vị" in moving("Nà Phặc").words
    assert "Có nhiều đơn vị" in moving("xóm").words


def test_the_communes_own_days_are_not_moved_here() -> None:
    talk = Talk(known())
    said = talk.send("/giahan")

    assert "Hạn xã gửi Sở do cấp trên quy định" in said
    assert "đã cũ" in talk.send(button=f"due|{Q3}|commune_quarter|")


def test_the_lead_hears_that_the_communes_own_day_is_near() -> None:
    assert "của xã phải gửi Sở trước 20/9/2026" in moving("tất cả", "18/9", "Lũ").words
    assert "phải gửi Sở" not in moving("tất cả", "16/9", "Lũ").words


@pytest.mark.parametrize(
    "data",
    [
        f"due|{Q3}|none|",
        f"duu|{Q3}|quarter|99",  # not a unit of the lead
        f"duu|{Q3}|week|12",
        "duu|week:2026-09-11|week|12",  # another report than the one that is being moved
        f"dud|{HERE}.2026-09-21",  # no unit was chosen yet
        f"duy|{HERE}.2026-09-21",
        "dup|x|quarter|20",
    ],
)
def test_a_forged_button_does_nothing(data: str) -> None:
    talk = moving()

    assert "đã cũ" in talk.send(button=data)
    assert not orders(talk)


@pytest.mark.parametrize("data", [f"dud|{HERE}.nonsense", f"duy|{HERE}.2026-09-22", f"duy|{Q3}|quarter|12.2026-09-21"])
def test_a_button_of_another_answer_does_nothing(data: str) -> None:
    talk = moving("tất cả", "21/9", "Lũ")

    assert "đã cũ" in talk.send(button=data)


def test_an_officer_moves_nothing() -> None:
    assert "dành cho người phụ trách" in Talk(officer(now=NOW)).send("/giahan")
    assert "đã cũ" in Talk(officer(now=NOW)).send(button=f"due|{Q3}|quarter|")
    talk = moving("tất cả")
    talk.known = changed(talk.known, person=replace(BINH, members=(Member(KHAU_GIANG, "officer"),)))

    assert "không còn đổi hạn được" in talk.send("/trogiup")
    assert "dành cho người phụ trách" in talk.send("21/9")


def test_what_was_closed_meanwhile_is_not_moved() -> None:
    later = datetime(2026, 12, 1, 9, 0, tzinfo=ZONE)
    for said in ((), ("tất cả",), ("tất cả", "21/9"), ("tất cả", "21/9", "Lũ")):
        talk = moving(*said)
        talk.known = talk.known._replace(now=later)

        assert "không còn đổi hạn được" in talk.send("/trogiup")
        assert "không còn đổi hạn được" in talk.send("vâng" if len(said) == 3 else "x")


@pytest.mark.parametrize("said", [("21/9",), ("21/9", "Lũ")])
def test_a_unit_that_is_gone_meanwhile_is_not_moved(said: tuple[str, ...]) -> None:
    talk = moving("khâu giang", *said)
    talk.known = changed(talk.known, subtree=(COMMUNE, DONG_TAM))
    shown = talk.send("/trogiup")

    assert "không còn đổi hạn được" in shown
    if len(said) == 2:
        assert "không còn đổi hạn được" in talk.send("vâng")


def test_no_day_is_taken_for_a_unit_that_is_gone() -> None:
    talk = moving("khâu giang")
    talk.known = changed(talk.known, subtree=(COMMUNE, DONG_TAM))

    assert "không còn đổi hạn được" in talk.send("21/9")


def test_a_day_that_has_come_meanwhile_is_asked_again() -> None:
    talk = moving("tất cả", "16/9", "Lũ")
    talk.known = talk.known._replace(now=datetime(2026, 9, 16, 8, 0, tzinfo=ZONE))
    said = talk.send("vâng")

    assert "đã qua hoặc là hôm nay" in said
    assert not orders(talk)


def test_a_collection_is_moved_too_until_it_is_closed() -> None:
    plan = replace(PLAN, collections=(STORM,))
    talk = Talk(known(plan))
    talk.send("/giahan")
    there = "Lũ, hết 18/9/2026" in " ".join(talk.labels)
    frozen = STORM.model_copy(update={"closed_at": datetime(2026, 9, 14, 9, 0, tzinfo=ZONE)})
    closed = Talk(known(replace(PLAN, collections=(frozen,))))
    closed.send("/giahan")

    assert there
    assert "Lũ" not in " ".join(closed.labels)


def test_where_nothing_is_owed_nothing_can_be_moved() -> None:
    talk = Talk(known(subtree=(COMMUNE,)))

    assert "không có báo cáo nào" in talk.send("/giahan")


def test_a_day_moved_before_is_the_present_one() -> None:
    change = DueChange(number=1, form="quarter", period=Q3, path="/1/", last_day=date(2026, 9, 25), reason="Lũ")
    talk = moving("tất cả", of=known(replace(PLAN, changes=(change,))))

    assert "tức hết ngày 25/9/2026, thứ Sáu" in talk.words


def test_the_next_working_days_know_the_days_off() -> None:
    off = Override(date=date(2026, 9, 18), kind="off", note="bão")
    talk = moving("tất cả", of=known(replace(PLAN, working=PLAN.working.marking(off))))

    assert talk.labels[0] == "thứ Hai 21/9/2026"


def test_many_units_are_paged() -> None:
    units = tuple(
        KHAU_GIANG.model_copy(update={"id": n, "path": f"/1/{n}/", "name": f"Số {n}"}) for n in range(100, 130)
    )
    talk = moving(of=known(subtree=(COMMUNE, *units)))
    talk.tap("Tiếp »")
    labels = talk.labels
    talk.tap("xóm Số 125")

    assert "« Trước" in labels
    assert "Hạn hiện nay" in talk.words


def test_without_a_day_nothing_is_moved() -> None:
    halfway = Talk(known(), MovingDueDay(step="confirm", form="quarter", period=Q3, unit=1))
    shown = halfway.send("/trogiup")
    said = halfway.send("vâng")

    assert "không còn đổi hạn được" in shown
    assert "không còn đổi hạn được" in said
    assert orders(halfway) == []
    assert halfway.dialogue == Idle()
