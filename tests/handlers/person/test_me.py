from dataclasses import replace

import pytest

from handlers.turn.dialogue import Asking, Idle, Joining, Renaming, Reviewing
from handlers.turn.effects import Invite, Leave, Rename, Speak, Summarise
from handlers.turn.known import Report
from tests.handlers.talk import AN, KEY, SLOT, WEEK, M, Talk, figure, lead, number, officer, submission


@pytest.mark.parametrize("text", ["cảm ơn", "Cảm ơn em!", "ok", "xin chào", "/trogiup", "trợ giúp", "/help@toso_bot"])
def test_small_talk_and_help_repeat_the_open_question(text: str) -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=M))
    said = talk.send(text)

    assert "Câu 1/3" in said
    assert talk.dialogue == Asking(slot=SLOT, at=M)


def test_politeness_mentions_what_is_owed() -> None:
    assert "còn 1 báo cáo" in Talk(officer()).send("cảm ơn")
    assert Talk(lead()).send("cảm ơn") == "Tổ Số cảm ơn anh/chị."


def test_cancel_leaves_the_question_and_keeps_the_draft() -> None:
    report = Report(figures={M: figure(number(2))})
    kept = Talk(officer(reports={KEY: report}), Asking(slot=SLOT, at=M)).send("/huy")
    empty = Talk(officer(), Asking(slot=SLOT, at=M)).send("hủy")
    done = Talk(officer(reports={KEY: replace(report, submission=submission())}), Reviewing(slot=SLOT)).send("huy")
    choosing = Talk(officer(), Renaming()).send("/cancel")
    idle = Talk(officer()).send("/huy")

    assert "vẫn còn" in kept
    assert empty == done == choosing == "Đã dừng."
    assert "không có việc nào" in idle


def test_help_is_for_what_a_person_does() -> None:
    assert "/tonghop" not in Talk(officer()).send("/trogiup")
    assert "/tonghop" in Talk(lead()).send("/trogiup")


def test_who_i_am_shows_name_units_and_channels() -> None:
    said = Talk(officer()).send("/toi")

    assert said == "Họ tên: Hoàng Thị An\nxóm Khâu Giang: người báo cáo của đơn vị\nKênh đang dùng: Telegram"


def test_a_new_name_is_taken() -> None:
    talk = Talk(officer())
    talk.send("/toi")
    asked = talk.tap("Đổi tên")
    unclear = talk.send("7")
    done = talk.send("Hoàng Thị Ân")

    assert "họ tên mới" in asked
    assert "2 đến 60" in unclear
    assert Rename("Hoàng Thị Ân") in talk.effects
    assert "Hoàng Thị Ân" in done


def test_another_channel_is_invited() -> None:
    talk = Talk(officer())
    talk.send("/toi")
    talk.tap("Thêm kênh khác")

    assert talk.effects == (Invite(unit=None, role=None),)


def test_leaving_is_confirmed() -> None:
    talk = Talk(officer())
    talk.send("/me")
    talk.tap("Rời khỏi")
    stayed = Talk(talk.known)
    stayed.effects = talk.effects
    words = stayed.tap("Không, ở lại")
    talk.tap("Đúng, rời khỏi")

    assert "không có gì thay đổi" in words
    assert Leave() in talk.effects


@pytest.mark.parametrize("data", ["bye|||4", "lang|||4", "what|||3"])
def test_another_persons_buttons_do_nothing(data: str) -> None:
    talk = Talk(officer())

    assert "đã cũ" in talk.send(button=data)


@pytest.mark.parametrize(("text", "lang"), [("/ngonngu", "en"), ("/language vi", "vi"), ("/ngonngu english", "en")])
def test_the_language_is_switched(text: str, lang: str) -> None:
    talk = Talk(officer())
    talk.send(text)

    assert talk.effects[0] == Speak(lang)  # type: ignore[arg-type]


def test_the_language_is_switched_by_button_and_back() -> None:
    talk = Talk(officer(person=replace(AN, lang="en")))
    talk.send("/me")
    talk.tap("Tiếng Việt")

    assert talk.effects[0] == Speak("vi")


def test_an_english_reader_is_asked_in_english() -> None:
    talk = Talk(officer(person=replace(AN, lang="en")))
    said = talk.send("/report")
    next_ = talk.send("2")

    assert "How many outreach meetings" in said
    assert "Recorded: 2 meetings" in next_


def test_the_first_button_after_joining_starts_the_form() -> None:
    assert "Câu 1/3" in Talk(officer()).send(button="begin|||")


def test_a_picture_is_told_what_works_instead() -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=M))
    said = talk.send(file="photo")

    assert "gõ bằng chữ" in said
    assert "Câu 1/3" in said


def test_what_is_not_understood_is_answered_by_role() -> None:
    an, binh = Talk(officer()), Talk(lead())
    an.send("abc")
    binh.send("abc")

    assert an.labels == ["Nhập báo cáo", "Tuần này không có gì", "Bao giờ hết hạn?"]
    assert binh.labels == ["Xem tổng hợp", "Ai chưa nộp?", "Nhắc đơn vị chưa nộp"]
    assert "/trogiup" in Talk(officer()).send("/bay")
    assert Talk(officer()).send("/boqua") != ""
    assert Talk(officer()).send("") != ""


def test_a_dialogue_that_means_nothing_now_is_left() -> None:
    talk = Talk(officer(), Joining(invite=1))
    talk.send("xin chào")

    assert talk.dialogue == Idle()


def test_in_a_group_only_commands_are_answered() -> None:
    talk = Talk(lead())
    talk.send("2 buổi 124 người", group=True)
    silent = talk.effects
    talk.send("cảm ơn", group=True)
    polite = talk.effects
    private = talk.send("/nhap", group=True)
    edited = Talk(lead())
    edited.send("/nhap", group=True, edits=True)
    talk.send("/tonghop", group=True)

    assert silent == polite == edited.effects == ()
    assert "nhắn riêng" in private
    assert talk.effects == (Summarise(1, "week", WEEK, "summary"),)


def test_a_lost_dialogue_is_told_even_beside_a_summary() -> None:
    talk = Talk(lead(dialogue_lost=True))
    said = talk.send("/tonghop")

    assert "đã quên" in said
    assert len(talk.effects) == 2


def test_an_unknown_command_is_not_promised_for_later() -> None:
    said = Talk(officer(), Asking(slot=SLOT, at=M)).send("/lungtung")

    assert "không có lệnh này" in said


@pytest.mark.parametrize("text", ["quay lại", "/boqua"])
def test_going_on_or_back_outside_a_report_is_not_understood(text: str) -> None:
    talk = Talk(officer())

    assert "chưa hiểu" in talk.send(text)
    assert "Nhập báo cáo" in talk.labels
