"""An officer goes on leave: the days and the deputy are asked for until both are clear."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from handlers.turn.dialogue import Asking, Idle
from handlers.turn.known import Away, Colleague, Known, Member
from handlers.turn.orders import Absent, Back, Order
from tests.handlers.talk import AN, DONG_TAM, KHAU_GIANG, SLOT, Talk, changed, officer

DUNG = Colleague(5, "Lý Văn Dũng", KHAU_GIANG)
OTHERS = (DUNG, Colleague(6, "Hoàng Văn Đông", DONG_TAM), Colleague(7, "Lý Thị Đông", DONG_TAM))


def planning(**changes: Any) -> Known:
    """An is about to go on leave, on Thursday 7 May; nothing is owed."""
    return changed(officer(), colleagues=OTHERS, reports={}, **changes)


def orders(talk: Talk) -> list[Order]:
    """The orders of the last turn about the leave."""
    return [effect for effect in talk.effects if isinstance(effect, Absent | Back)]


def test_the_days_and_the_deputy_are_confirmed_with_both_days() -> None:
    talk = Talk(planning())
    talk.send("/nghiphep")
    who = talk.send("đến thứ Hai")
    sure = talk.tap("Lý Văn Dũng (xóm Khâu Giang)")
    before = orders(talk)
    done = talk.tap("Đúng")

    assert "thứ Năm, 07/5/2026 đến hết thứ Hai, 11/5/2026" in who
    assert "Lý Văn Dũng nhận lời nhắc" in sure
    assert before == []
    assert orders(talk) == [Absent(date(2026, 5, 7), date(2026, 5, 11), 5)]
    assert "Lý Văn Dũng làm thay" in done
    assert talk.dialogue == Idle()


def test_an_absence_without_a_deputy_is_allowed() -> None:
    talk = Talk(planning())
    talk.send("nghỉ phép đến thứ Hai")
    talk.send("không có ai")
    talk.send("đúng")

    assert orders(talk) == [Absent(date(2026, 5, 7), date(2026, 5, 11), None)]


@pytest.mark.parametrize(
    ("typed", "said", "labels"),
    [
        ("từ 12/5 đến 10/5", "trước ngày đầu", ["Chủ nhật 10/5/2026 – thứ Ba 12/5/2026"]),
        ("đến 31/6", "gần nhất là thứ Ba, 30/6/2026", ["thứ Năm 07/5/2026 – thứ Ba 30/6/2026"]),
        ("đến 5/5", "đã qua", []),
        ("đến 20/12/2028", "không quá 180 ngày", []),
        ("thứ Năm", "ngày nào", ["thứ Năm 07/5/2026 – thứ Năm 07/5/2026", "thứ Năm 14/5/2026 – thứ Năm 14/5/2026"]),
        ("lúc nào rảnh", "chưa đọc được ngày", []),
    ],
)
def test_unclear_days_are_asked_back_with_their_weekdays(typed: str, said: str, labels: list[str]) -> None:
    talk = Talk(planning())
    talk.send("/nghiphep")

    assert said in talk.send(typed)
    assert talk.labels == labels
    if labels:
        assert "Ai nhận lời nhắc" in talk.tap(labels[0])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("dung", "Lý Văn Dũng nhận lời nhắc"),
        ("Hoàng Văn Đông", "Hoàng Văn Đông nhận lời nhắc"),
        ("Đông", "Có nhiều người"),
        ("Lý", "Có nhiều người"),
        ("Hoa", "không tìm thấy"),
        ("ng", "không tìm thấy"),
    ],
)
def test_a_deputy_may_be_named(typed: str, said: str) -> None:
    talk = Talk(planning())
    talk.send("nghỉ phép đến thứ Hai")

    assert said in talk.send(typed)


def test_other_days_may_be_given_until_leave_is_confirmed() -> None:
    talk = Talk(planning())
    talk.send("nghỉ phép đến thứ Hai")
    talk.send("không")
    unclear = talk.send("sao cơ")
    again = talk.send("đến thứ Ba")
    talk.send("không")
    asked = talk.tap("Sửa lại")

    assert "chưa hiểu" in unclear
    assert "thứ Ba, 12/5/2026" in again
    assert "từ ngày nào" in asked
    assert "từ ngày nào" in Talk(planning(), _sure()).send("sửa lại")


def _sure() -> Any:
    talk = Talk(planning())
    talk.send("nghỉ phép đến thứ Hai")
    talk.send("không")
    return talk.dialogue


def test_another_deputy_is_asked_for_when_one_has_left() -> None:
    talk = Talk(planning())
    talk.send("nghỉ phép đến thứ Hai")
    talk.send("dung")
    talk.known = changed(talk.known, colleagues=OTHERS[1:])

    assert "không tìm thấy" in talk.send("đúng")
    assert orders(talk) == []


@pytest.mark.parametrize(
    "data", ["awp|||5", "awy|||", "awn|||", "awd|||20260501.20260512", "awd|||20260507.20280507", "awd|||x.y", "awx|||"]
)
def test_old_and_forged_buttons_change_nothing(data: str) -> None:
    talk = Talk(planning())

    assert "Nút này đã cũ" in talk.send(button=data)
    assert orders(talk) == []


def test_an_unknown_deputy_is_refused() -> None:
    talk = Talk(planning())
    talk.send("nghỉ phép đến thứ Hai")

    assert "không tìm thấy" in talk.send(button="awp|||99")


def test_coming_back_ends_the_absence() -> None:
    away = Away(date(2026, 5, 5), date(2026, 5, 12), "Lý Văn Dũng")
    talk = Talk(planning(away=away))
    shown = talk.send("/toi")
    talk.tap("Tôi đã đi làm lại")

    assert "đến hết thứ Ba, 12/5/2026; làm thay: Lý Văn Dũng" in shown
    assert orders(talk) == [Back()]
    assert "không ghi ngày nghỉ nào" in Talk(planning()).send("/dilam")
    alone = planning(away=away._replace(deputy=""))
    assert "không có ai làm thay" in Talk(alone).send("/toi")


def test_a_begun_report_goes_on_by_a_button() -> None:
    talk = Talk(changed(officer(), colleagues=OTHERS), Asking(slot=SLOT, at="propaganda_meetings"))
    talk.send("2")
    talk.send("nghỉ phép đến thứ Hai")
    talk.send("không")
    talk.send("đúng")

    assert talk.labels == ["Nhập tiếp"]


def test_whoever_stands_in_sees_for_whom() -> None:
    member = Member(DONG_TAM, "officer", Colleague(8, "Nông Thị Én", DONG_TAM))
    known = planning(person=replace(AN, members=(*AN.members, member)))

    assert "xóm Đồng Tâm: người báo cáo của đơn vị (làm thay Nông Thị Én)" in Talk(known).send("/toi")
