"""Edited messages, replies to older questions, and lines corrected while another one is asked."""

import pytest

from forms.value import Text
from handlers.respond import respond
from handlers.turn.dialogue import Asking, Idle, Reviewing
from handlers.turn.effects import Record
from handlers.turn.incoming import Incoming
from handlers.turn.known import Edited, Given, Report
from tests.handlers.talk import KEY, LAST, SLOT, WEEK, A, D, M, Talk, V, changed, figure, number, officer, submission

GAVE = Edited(12, "week", WEEK, {M: Given(number(80), 1)})
LAST_KEY = (12, "week", LAST)


def corrected(**more: object) -> Talk:
    """The meetings were given as 80 and corrected to 90 since, by another message."""
    report = Report(figures={M: figure(number(90), 2), A: figure(number(124))})
    return Talk(officer(reports={KEY: report}, edited=GAVE, **more), Asking(slot=SLOT, at=V))


# Edited messages -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["80", "80 buổi", "tám mươi", " 80 ", "80 ạ"])
def test_an_edit_that_reads_as_before_changes_nothing(text: str) -> None:
    talk = corrected()
    incoming = Incoming("telegram", "7", "7", "Hoàng Thị An", "m1", talk.known.now, text, edits=True)
    turn = respond(talk.dialogue, incoming, talk.known)

    assert turn.effects == ()
    assert turn.dialogue == Asking(slot=SLOT, at=V)


def test_an_edit_asks_first_where_the_figure_was_changed_since() -> None:
    talk = corrected()
    said = talk.send("85", edits=True)
    asked, labels = talk.records, talk.labels
    talk.known = changed(talk.known, edited=None)
    talk.tap(labels[1])

    assert "đã sửa thành 90" in said
    assert asked == {}
    assert talk.records == {M: number(85)}
    assert talk.dialogue == Asking(slot=SLOT, at=V)


def test_the_later_correction_can_be_kept() -> None:
    talk = corrected()
    talk.send("85", edits=True)
    talk.known = changed(talk.known, edited=None)
    talk.tap(talk.labels[0])

    assert talk.records == {}
    assert talk.value(M) == number(90)
    assert talk.dialogue == Asking(slot=SLOT, at=V)


def test_an_edit_that_adds_another_figure_asks_where_one_stands() -> None:
    talk = corrected()
    said = talk.send("80 buổi 130 người", edits=True)

    assert "đã sửa thành 124" in said
    assert talk.records == {}


def test_only_the_figures_that_differ_are_corrected() -> None:
    gave = Edited(12, "week", WEEK, {M: Given(number(3), 1), A: Given(number(124), 1)})
    figures = {M: figure(number(5), 2), A: figure(number(124))}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}, edited=gave), Reviewing(slot=SLOT))
    talk.send("3 buổi 142 người", edits=True)

    assert talk.records == {A: number(142)}


def test_one_number_in_place_of_several_is_not_guessed() -> None:
    gave = Edited(12, "week", WEEK, {M: Given(number(3), 1), A: Given(number(124), 1)})
    figures = {M: figure(number(3)), A: figure(number(124))}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}, edited=gave), Asking(slot=SLOT, at=V))
    said = talk.send("4", edits=True)

    assert "đã ghi 2 số liệu" in said
    assert talk.records == {}


@pytest.mark.parametrize("first", ["hai ba gì đó", "1,5", "số 001089012345"])
def test_an_edit_of_an_answer_not_understood_is_that_answer(first: str) -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send(first)
    doubted = talk.records
    said = talk.send("3", edits=True)

    assert doubted == {}
    assert talk.records == {M: number(3)}
    assert "Câu 2/3" in said


def test_an_edit_of_another_message_is_no_answer() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    assert isinstance(talk.dialogue, Asking)
    talk.dialogue = Asking(slot=SLOT, at=M, tried="m0")
    said = talk.send("3", edits=True)

    assert talk.records == {}
    assert "không có gì thay đổi" in said


def test_an_edited_doubt_is_answered_anew() -> None:
    report = Report(last={M: number(2)})
    talk = Talk(officer(reports={KEY: report}))
    talk.send("/nhap")
    talk.send("40")
    talk.send("4", edits=True)

    assert talk.records == {M: number(4)}


# Replies to older questions ------------------------------------------------------------------------------------------


def test_a_reply_to_an_older_question_answers_that_line() -> None:
    talk = Talk(officer(reports={KEY: Report(figures={M: figure(number(3))})}), Asking(slot=SLOT, at=V))
    said = talk.send("124", replies_to=f"set|w:2026-05-01|{A}|12.0")

    assert talk.records == {A: number(124)}
    assert talk.dialogue == Asking(slot=SLOT, at=V)
    assert "câu 3/3" in said


def test_a_reply_to_the_open_question_answers_it() -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=M))
    said = talk.send("3", replies_to=f"skip|w:2026-05-01|{M}|12")

    assert talk.records == {M: number(3)}
    assert "Câu 2/3" in said


def test_a_reply_to_last_weeks_question_answers_last_week() -> None:
    reports = {LAST_KEY: Report(), KEY: Report()}
    talk = Talk(officer(reports=reports), Asking(slot=SLOT, at=V))
    talk.send("7", replies_to=f"set|w:2026-04-24|{M}|12.0")
    record = next(effect for effect in talk.effects if isinstance(effect, Record))

    assert (record.period, record.value) == (LAST, number(7))
    assert talk.dialogue == Asking(slot=SLOT, at=V)


@pytest.mark.parametrize(
    "data", ["sub|week:2026-05-01|week|12", f"set|w:2026-05-01|{M}|99.0", "junk", f"set|w:2020-05-01|{M}|12.0"]
)
def test_a_reply_to_anything_else_is_an_ordinary_message(data: str) -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=A))
    talk.send("124", replies_to=data)

    assert talk.records == {A: number(124)}


def test_a_command_in_a_reply_is_a_command() -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=A))
    talk.send("/huy", replies_to=f"set|w:2026-05-01|{M}|12.0")

    assert talk.dialogue == Idle()


# A correction while another line is asked ----------------------------------------------------------------------------


def test_a_corrected_line_keeps_the_open_one_open() -> None:
    figures = {M: figure(number(3)), A: figure(number(80))}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}), Asking(slot=SLOT, at=V))
    said = talk.send("sửa 2 thành 90")
    talk.send("15")

    assert "80 → 90" in said
    assert said.count("?") == 0
    assert talk.records == {V: number(15)}
    assert isinstance(talk.dialogue, Reviewing)


def test_a_doubt_about_the_correction_is_settled_first() -> None:
    figures = {M: figure(number(3)), A: figure(number(80))}
    talk = Talk(officer(reports={KEY: Report(figures=figures, last={A: number(70)})}), Asking(slot=SLOT, at=V))
    said = talk.send("sửa 2 thành 900")
    talk.send("đúng")

    assert "gấp 10 lần" in said
    assert talk.records == {A: number(900)}
    assert talk.dialogue == Asking(slot=SLOT, at=V)


def test_going_back_from_such_a_correction_asks_the_open_line() -> None:
    figures = {M: figure(number(3)), A: figure(number(80))}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}), Asking(slot=SLOT, at=V))
    talk.send("sửa 2")
    said = talk.tap("Quay lại")

    assert "Câu 3/3" in said
    assert talk.dialogue == Asking(slot=SLOT, at=V)


# Numbers that are never kept -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["001089012345", "ông Ba 0010 8901 2345", "0912345678 và 0987654321"])
@pytest.mark.parametrize("dialogue", [Idle(), Reviewing(slot=SLOT), Asking(slot=SLOT, at=D)])
def test_an_identity_number_gets_the_same_warning_everywhere(text: str, dialogue: Idle | Reviewing | Asking) -> None:
    figures = {M: figure(number(3)), A: figure(number(80)), V: figure(number(2)), D: figure(Text(text="mưa"))}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}), dialogue)
    said = talk.send(text)

    assert "số căn cước hoặc số điện thoại nên Tổ Số không ghi lại" in said
    assert talk.records == {}


def test_a_report_handed_in_is_corrected_by_a_reply() -> None:
    figures = {M: figure(number(3)), A: figure(number(80)), V: figure(number(2)), D: figure(Text(text="mưa"))}
    talk = Talk(officer(reports={KEY: Report(submission=submission(), figures=figures)}))
    talk.send("81", replies_to=f"set|w:2026-05-01|{A}|12.0")

    assert talk.records == {A: number(81)}
    assert talk.submitted
