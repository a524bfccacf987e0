from dataclasses import replace

import pytest

from handlers.turn.dialogue import Asking, Idle, Joining
from handlers.turn.effects import Enrol, Link
from handlers.turn.known import Invitation
from tests.handlers.talk import AN, DONG_TAM, KEY, KHAU_GIANG, SLOT, M, Talk, changed, officer

INVITE = Invitation(5, KHAU_GIANG, "officer", None, usable=True)
NOBODY = changed(officer(), person=None, reports={}, invitation=INVITE)
CODE = "7K2M-9QRT-4XWZ-A3BC"


def test_a_stranger_joins_with_a_code_consent_and_a_name() -> None:
    talk = Talk(NOBODY)
    notice = talk.send(f"/start {CODE}")
    name = talk.tap("Đồng ý")
    done = talk.tap("Hoàng Thị An")

    assert "xóm Khâu Giang" in notice
    assert "bí mật nhà nước" in notice
    assert "họ tên" in name
    assert Enrol(5, "Hoàng Thị An", "vi", "2026-11-29") in talk.effects
    assert "Cảm ơn Hoàng Thị An" in done
    assert talk.labels == ["Bắt đầu nhập"]
    assert talk.dialogue == Idle()


def test_consent_and_name_may_be_typed() -> None:
    talk = Talk(NOBODY)
    talk.send(CODE)
    talk.send("đồng ý")
    talk.send("Nông  Thị Bích Ngọc")

    assert Enrol(5, "Nông Thị Bích Ngọc", "vi", "2026-11-29") in talk.effects


def test_a_lead_is_told_a_leads_commands() -> None:
    talk = Talk(changed(NOBODY, invitation=replace(INVITE, role="lead")))
    talk.send(CODE)
    talk.send("đồng ý")
    done = talk.send("Lý Văn Bình")

    assert "/tonghop" in done
    assert talk.labels == []


@pytest.mark.parametrize("word", ["không", "/huy"])
def test_without_consent_nothing_is_kept(word: str) -> None:
    talk = Talk(NOBODY)
    talk.send(CODE)
    said = talk.send(word)

    assert "không ghi tên" in said
    assert talk.dialogue == Idle()


def test_refusing_by_button_keeps_nothing() -> None:
    talk = Talk(NOBODY)
    talk.send(CODE)

    assert "không ghi tên" in talk.tap("Không")


def test_consent_is_asked_until_it_is_given() -> None:
    talk = Talk(NOBODY)
    talk.send(CODE)
    said = talk.send("2 buổi 124 người")

    assert "đồng ý hay không" in said
    assert talk.dialogue == Joining(invite=5)


NO_NAMES = ["A", "12", "x" * 70, "/toi", "An 2", "trợ giúp", "không có", "Đồng ý", "khong phat sinh"]


@pytest.mark.parametrize("name", NO_NAMES)
def test_what_is_no_name_is_asked_again(name: str) -> None:
    talk = Talk(NOBODY, Joining(invite=5, step="name"))
    said = talk.send(name)

    assert "2 đến 60 chữ" in said
    assert talk.dialogue == Joining(invite=5, step="name")


@pytest.mark.parametrize("name", ["Dung", "Lê Thị Có", "Nguyễn Không Một", "Y Phúc", "Đồng Văn Ý"])
def test_a_name_that_sounds_like_an_answer_is_a_name(name: str) -> None:
    talk = Talk(NOBODY, Joining(invite=5, step="name"))
    said = talk.send(name)

    assert f"Cảm ơn {name}" in said


def test_the_name_on_the_channel_is_offered() -> None:
    talk = Talk(NOBODY, Joining(invite=5))
    talk.send(button="yes|||5")

    assert talk.labels == ["Hoàng Thị An"]


def test_a_button_of_another_invite_is_not_consent() -> None:
    talk = Talk(NOBODY, Joining(invite=5))
    talk.send(button="yes|||6")

    assert talk.dialogue == Joining(invite=5)


@pytest.mark.parametrize(
    ("invitation", "answer"),
    [
        (None, "không tìm thấy"),
        (replace(INVITE, usable=False), "hết hạn"),
        (replace(INVITE, unit=None), "không tìm thấy"),
    ],
)
def test_unknown_and_spent_codes_are_told_apart(invitation: Invitation | None, answer: str) -> None:
    talk = Talk(changed(NOBODY, invitation=invitation))

    assert answer in talk.send(CODE)


def test_a_stranger_is_told_who_we_are() -> None:
    talk = Talk(changed(NOBODY, invitation=None))

    assert "cần mã mời" in talk.send("xin chào")


def test_an_invite_of_ones_own_adds_the_channel() -> None:
    talk = Talk(changed(NOBODY, invitation=Invitation(6, None, None, 3, usable=True)))
    said = talk.send(CODE)

    assert Link(6) in talk.effects
    assert "nối thêm kênh" in said


@pytest.mark.parametrize(
    ("invitation", "answer"),
    [
        (None, "không tìm thấy"),
        (INVITE, "tham gia rồi"),
        (Invitation(6, None, None, 3, usable=True), "tham gia rồi"),
        (Invitation(6, None, None, 8, usable=True), "người khác"),
        (Invitation(6, DONG_TAM, "officer", None, usable=False), "hết hạn"),
    ],
)
def test_a_code_that_adds_nothing_is_explained_to_the_member(invitation: Invitation | None, answer: str) -> None:
    talk = Talk(officer(invitation=invitation))

    assert answer in talk.send(CODE)
    assert not any(isinstance(effect, Link) for effect in talk.effects)


def test_a_member_with_another_units_code_gets_that_unit_too() -> None:
    talk = Talk(officer(invitation=Invitation(6, DONG_TAM, "officer", None, usable=True)))
    said = talk.send(f"/start {CODE}")

    assert Link(6) in talk.effects
    assert "xóm Đồng Tâm" in said


def test_a_note_that_looks_like_a_code_stays_a_note() -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at="wk_difficulties"))
    talk.send("máy 7K2M9QRT4XWZA3BC hỏng")

    assert talk.records


def test_a_lost_dialogue_is_told_and_the_draft_goes_on() -> None:
    talk = Talk(officer(dialogue_lost=True))
    said = talk.send("/nhap")
    stranger = Talk(NOBODY._replace(dialogue_lost=True)).send(CODE)

    assert said.startswith("Tổ Số đã quên")
    assert "(1/4)" in said
    assert stranger.startswith("Tổ Số đã quên")


@pytest.mark.parametrize("known", [officer(), officer()._replace(reports={})])
def test_start_from_a_member_greets(known: object) -> None:
    talk = Talk(known)  # type: ignore[arg-type]
    said = talk.send("/start")

    assert "(1/4)" in said or "đã tham gia" in said


def test_a_report_out_of_sight_is_told() -> None:
    talk = Talk(officer(reports={}), Asking(slot=SLOT, at=M))
    said = talk.send("3")

    assert said.startswith("Báo cáo đang mở trước đó")
    assert KEY not in talk.known.reports
    assert AN in (talk.known.who.person,)
