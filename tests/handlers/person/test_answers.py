"""Plain questions about one's own reports, who is in charge, and what is not understood."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from forms.value import Nil, NotApplicable, Text
from handlers.person.help import TALK, UNCLEAR
from handlers.turn.dialogue import Asking, Idle, Reviewing
from handlers.turn.effects import OfferContact, Record, Remind, Submit
from handlers.turn.known import LeadAbove, Member, Report
from tests.handlers.talk import (
    AN,
    BINH,
    COMMUNE,
    KEY,
    KHAU_GIANG,
    NOW,
    PLAN,
    SLOT,
    WEEK,
    A,
    D,
    M,
    Talk,
    V,
    changed,
    figure,
    lead,
    number,
    officer,
    submission,
)

DATES = next(dates for dates in PLAN.open_deadlines(NOW) if (dates.form, dates.period.code) == ("week", WEEK))
FULL = {M: figure(number(2)), A: figure(number(124)), V: figure(number(15))}
OWED = officer(reports={KEY: Report(dates=DATES)})
FILLED = officer(reports={KEY: Report(figures=FULL, dates=DATES)})


def test_when_a_report_is_due_is_said_with_its_button() -> None:
    talk = Talk(OWED)
    said = talk.send("bao giờ phải nộp hả em")

    assert "hết hôm nay, thứ Năm 07/5/2026" in said
    assert talk.labels == ["Nhập báo cáo"]


def test_a_question_does_not_close_the_open_one() -> None:
    talk = Talk(OWED, Asking(slot=SLOT, at=M))
    said = talk.send("hạn nộp là ngày nào vậy em")

    assert "hết hôm nay" in said
    assert "Câu 1/3" in said
    assert talk.dialogue == Asking(slot=SLOT, at=M)


def test_a_forgotten_report_that_is_late_is_still_taken() -> None:
    talk = Talk(changed(OWED, now=DATES.due + timedelta(hours=1)))
    said = talk.send("em quên nộp rồi giờ làm sao")

    assert said.startswith("Không sao")
    assert talk.labels == ["Nhập báo cáo"]


@pytest.mark.parametrize("dialogue", [Idle(), Reviewing(slot=SLOT), Asking(slot=SLOT, at=D)])
def test_sent_already_is_answered_truly_with_the_button(dialogue: Idle | Reviewing | Asking) -> None:
    talk = Talk(FILLED, dialogue)
    said = talk.send("gửi rồi nhé")

    assert said.startswith("Chưa nộp: ")
    assert "Nộp" in talk.labels
    assert not talk.submitted


def test_the_button_of_a_report_believed_sent_hands_it_in() -> None:
    talk = Talk(FILLED)
    talk.send("gửi rồi nhé")
    talk.tap("Nộp")

    assert talk.submitted
    assert "đã nộp lúc" in talk.send("gửi rồi nhé")


def test_an_open_question_stays_where_lines_are_missing() -> None:
    talk = Talk(OWED, Asking(slot=SLOT, at=M))

    assert "chưa có số nào" in talk.send("em nộp rồi mà")
    assert talk.dialogue == Asking(slot=SLOT, at=M)


def test_what_was_given_is_shown_now_and_of_last_week() -> None:
    known = officer(reports={KEY: Report(figures=FULL, last={M: number(1)}, dates=DATES)})

    assert "2. Số lượt người dự: 124" in Talk(known).send("em đã nộp những gì")
    assert "Số buổi tuyên truyền: 1" in Talk(known).send("tuần trước em báo bao nhiêu")
    assert "chưa có số nào" in Talk(OWED).send("tuần trước em báo bao nhiêu")


NOTHING = Nil(wording="không phát sinh")


def test_a_week_of_nothing_is_a_sheet_with_its_reason() -> None:
    talk = Talk(OWED)
    talk.send("không họp được, mưa lũ")

    assert talk.records == {M: NOTHING, A: NotApplicable(), V: NOTHING, D: Text(text="mưa lũ")}
    assert "Nộp" in talk.labels


def test_a_week_of_nothing_is_handed_in_in_words() -> None:
    talk = Talk(OWED)
    talk.send("tuần này không có gì ạ")
    talk.send("ừ gửi đi")

    assert talk.submitted


def test_figures_that_are_there_stay_when_nothing_is_said() -> None:
    talk = Talk(FILLED)
    talk.send("tuần này không có gì")

    assert not talk.records


@pytest.mark.parametrize(
    "text", ["ok", "vâng", "đúng rồi", "ừ", "để mai nộp", "chưa nộp được", "đừng gửi", "nộp chưa?", "nộp được không"]
)
def test_nothing_is_handed_in_unmeant(text: str) -> None:
    for dialogue in (Idle(), Asking(slot=SLOT, at=D)):
        talk = Talk(FILLED, dialogue)
        talk.send(text)

        assert not any(isinstance(effect, Submit) for effect in talk.effects)
    if text not in ("ok", "vâng", "đúng rồi", "ừ"):
        talk = Talk(FILLED, Reviewing(slot=SLOT))
        talk.send(text)
        assert not talk.submitted


def test_who_is_in_charge_is_said_with_how_to_reach_them() -> None:
    leads = (LeadAbove("Lý Văn Bình", COMMUNE, "0912 345 678"), LeadAbove("Ma Thị Giang", COMMUNE))
    said = Talk(changed(OWED, leads=leads)).send("cho em xin số điện thoại người phụ trách")

    assert "• Lý Văn Bình, xã Phú Thịnh: 0912 345 678" in said
    assert "• Ma Thị Giang, xã Phú Thịnh: chưa để lại cách liên hệ" in said


def test_a_lead_says_how_to_be_reached_and_takes_it_back() -> None:
    talk = Talk(lead())
    assert "/lienhe 0912" in talk.send("/lienhe")
    talk.send("/lienhe 0912 345 678, phòng 3")
    assert talk.effects[0] == OfferContact("0912 345 678, phòng 3")
    talk.tap("Gỡ cách liên hệ của tôi")
    assert talk.effects[0] == OfferContact("")
    assert "120 ký tự" in talk.send("/lienhe " + "x" * 121)


def test_only_who_leads_is_shown_to_others() -> None:
    talk = Talk(OWED)
    talk.send("/lienhe 0912 345 678")

    assert not any(isinstance(effect, OfferContact) for effect in talk.effects)


def test_one_persons_line_is_not_anothers_to_take_back() -> None:
    talk = Talk(lead())
    talk.send("/lienhe phòng 3")
    other = Talk(lead(person=replace(BINH, id=99)))

    assert "đã cũ" in other.send(button=talk.data("Gỡ cách liên hệ của tôi"))


def test_reminding_in_plain_words_waits_for_one_tap() -> None:
    talk = Talk(lead())
    talk.send("nhắc các xóm chưa nộp tuần này")

    assert not any(isinstance(effect, Remind) for effect in talk.effects)
    talk.tap("Nhắc ngay")
    assert any(isinstance(effect, Remind) for effect in talk.effects)


@pytest.mark.parametrize("text", ["đừng nhắc nữa", "nhắc chưa?", "nhạc hay quá", "mai nhắc các xóm"])
def test_nobody_is_reminded_unmeant(text: str) -> None:
    talk = Talk(lead())
    talk.send(text)

    assert "Nhắc ngay" not in talk.labels


def test_an_officer_is_told_that_only_leads_do_this() -> None:
    assert "dành cho người phụ trách" in Talk(OWED).send("tổng hợp tuần này giúp chị")


def test_files_that_are_not_made_yet_are_not_promised() -> None:
    assert "chưa làm được" in Talk(lead()).send("xuất ra word cho chị")


@pytest.mark.parametrize(("text", "ways"), [("xyz", UNCLEAR), ("trời mưa to quá", TALK)])
def test_the_same_sentence_never_comes_twice_in_a_row(text: str, ways: tuple[str, ...]) -> None:
    talk = Talk(OWED)
    said = [talk.send(text) for _ in range(2 * len(ways))]

    assert all(one != other for one, other in pairwise(said))
    assert len(set(said)) == len(ways)


def test_an_answer_that_is_not_understood_is_asked_for_in_other_words() -> None:
    talk = Talk(OWED, Asking(slot=SLOT, at=M))
    first, second, third = (talk.send(text) for text in ("để chị xem", "ừm để xem", "chờ tí"))

    assert first.split("\n")[0] != second.split("\n")[0] != third.split("\n")[0]


def test_who_leads_and_reports_gets_both() -> None:
    both = replace(BINH, members=(Member(COMMUNE, "lead"), Member(KHAU_GIANG, "officer")))
    known = changed(lead(person=both), reports={KEY: Report(dates=DATES)})

    assert Talk(known).send("ai chưa nộp") == ""  # the board is made when it is sent
    talk = Talk(known)
    talk.send("tuần này không phát sinh")
    assert any(isinstance(effect, Record) for effect in talk.effects)


def test_a_note_stays_a_note() -> None:
    for text in ("Không họp được, mưa lũ", "tuần này không có gì", "chào cả nhà", "trời mưa to quá", "Máy hỏng"):
        talk = Talk(FILLED, Asking(slot=SLOT, at=D))
        talk.send(text)

        assert D in talk.records


def test_a_finished_report_shows_when_it_was_handed_in() -> None:
    known = officer(reports={KEY: Report(submission=submission(), figures=FULL, dates=DATES)})

    assert "đã nộp lúc" in Talk(known).send("em nộp chưa nhỉ")
    assert AN.name
