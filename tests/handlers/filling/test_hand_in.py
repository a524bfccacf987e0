import pytest

from forms.value import NotApplicable, Text
from handlers.turn.dialogue import Asking, ChoosingReport, Idle, Reviewing, Slot
from handlers.turn.effects import Record
from handlers.turn.known import Edited, Given, Known, Report
from tests.handlers.talk import KEY, NOW, SLOT, WEEK, A, D, M, Talk, V, changed, figure, number, officer, submission

FULL = {M: figure(number(2)), A: figure(number(124)), V: figure(number(15)), D: figure(Text(text="mưa"))}
GAVE_MEETINGS = Edited(12, "week", WEEK, {M: Given(number(2), 1)})


def handed_in(**changes: object) -> Known:
    return officer(reports={KEY: Report(submission=submission(), figures=FULL)}, **changes)


def test_a_line_is_corrected_from_the_sheet() -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}))
    talk.send("/sua")
    asked = talk.tap("Sửa dòng 3")
    sheet = talk.send("16")

    assert "Hiện đang ghi: 15" in asked
    assert sheet.startswith("Đã sửa – Số người được hướng dẫn cài VNeID: 15 → 16")
    assert isinstance(talk.dialogue, Reviewing)


def test_going_back_from_a_correction_shows_the_sheet() -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}))
    talk.send("sửa 2")
    talk.tap("Quay lại")

    assert isinstance(talk.dialogue, Reviewing)


@pytest.mark.parametrize("text", ["sửa 2 thành 15", "sua dong 2 thanh 15", "/sua 2 thành 15", "edit 2 to 15"])
def test_a_line_is_corrected_in_one_message(text: str) -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}), Reviewing(slot=SLOT))
    talk.send(text)

    assert talk.records == {A: number(15)}


def test_correcting_a_line_that_does_not_exist_is_explained() -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}), Reviewing(slot=SLOT))

    assert "từ 1 đến 4" in talk.send("sửa 7")


def test_a_line_can_be_corrected_inside_a_question() -> None:
    talk = Talk(officer(reports={KEY: Report(figures={M: figure(number(2))})}), Asking(slot=SLOT, at=A))
    said = talk.send("sửa 1 thành 3")

    assert "2 → 3" in said


def test_several_figures_below_the_sheet_correct_it() -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}), Reviewing(slot=SLOT))
    said = talk.send("3 buổi 130 người")

    assert talk.records == {M: number(3), A: number(130)}
    assert "124 → 130" in said


def test_other_words_below_the_sheet_get_the_two_choices() -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}), Reviewing(slot=SLOT))
    said = talk.send("xem qua xem lại nhiều lần")

    assert "Để nộp xin gõ" in said
    assert "Nộp" in talk.labels


@pytest.mark.parametrize("word", ["bỏ qua", "quay lại"])
def test_back_and_skip_below_the_sheet_show_it_again(word: str) -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}), Reviewing(slot=SLOT))

    assert "1. Số buổi tuyên truyền: 2" in talk.send(word)


def test_handing_in_twice_is_said_and_does_nothing() -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}), Reviewing(slot=SLOT))
    data = f"sub|{WEEK}|week|12"
    talk.send(button=data)
    first = talk.submitted
    said = talk.send(button=data)

    assert first
    assert not talk.submitted
    assert "đã nộp lúc" in said


def test_an_old_sheets_button_shows_the_sheet_before_handing_in() -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}))
    said = talk.send(button=f"sub|{WEEK}|week|12")

    assert not talk.submitted
    assert "Nếu đã đúng" in said


def test_typing_submit_inside_a_question_first_shows_the_sheet() -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}), Asking(slot=SLOT, at=V))
    talk.send("nộp")

    assert isinstance(talk.dialogue, Reviewing)


def test_typing_submit_with_nothing_open_shows_what_is_owed() -> None:
    talk = Talk(officer(reports={KEY: Report(figures=FULL)}))
    talk.send("nộp")

    assert isinstance(talk.dialogue, Reviewing)
    assert not talk.submitted


@pytest.mark.parametrize("verb", ["sub", "fill"])
def test_an_old_button_after_handing_in_keeps_the_open_question(verb: str) -> None:
    quarter = (12, "quarter", "quarter:2026-03-15")
    asking = Asking(slot=Slot(unit=12, form="quarter", period="quarter:2026-03-15"), at="team_members")
    talk = Talk(officer(reports={KEY: Report(submission=submission()), quarter: Report()}), asking)
    said = talk.send(button=f"{verb}|{WEEK}|week|12")

    assert "đã nộp lúc" in said
    assert talk.dialogue == asking


def test_handing_in_records_what_does_not_apply() -> None:
    figures = {M: figure(number(0)), V: figure(number(1))}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}), Reviewing(slot=SLOT))
    talk.send("nop")

    assert talk.records == {A: NotApplicable()}
    assert talk.submitted


def test_after_handing_in_the_other_report_is_offered() -> None:
    other = (12, "week", "week:2026-04-24")
    talk = Talk(officer(reports={other: Report(), KEY: Report(figures=FULL)}), Reviewing(slot=SLOT))
    said = talk.tap("Nộp") if talk.effects else talk.send("nộp")

    assert "còn 1 báo cáo" in said
    assert talk.labels == ["tuần 24–30/4"]


def test_a_later_correction_hands_in_again_showing_both_figures() -> None:
    talk = Talk(handed_in())
    talk.send("/sua")
    talk.send(button=f"edt|{WEEK}|{M}|12")
    said = talk.send("3")
    record = next(effect for effect in talk.effects if isinstance(effect, Record))

    assert "2 → 3" in said
    assert talk.submitted
    assert record.seen == 1
    assert record.why == "corrected"
    assert talk.dialogue == Idle()


def test_figures_below_a_handed_in_sheet_are_no_correction() -> None:
    talk = Talk(handed_in(), Reviewing(slot=SLOT))
    talk.send("3 buổi 130 người")

    assert not talk.records


def test_a_corrected_note_is_shown_in_the_answer() -> None:
    talk = Talk(handed_in(), Reviewing(slot=SLOT))
    said = talk.send("sửa 4 thành đường trơn")

    assert talk.records == {D: Text(text="đường trơn")}
    assert "Đã sửa – Khó khăn, vướng mắc: đường trơn" in said


def test_a_correction_that_changes_nothing_hands_nothing_in() -> None:
    talk = Talk(handed_in())
    talk.send("sửa 1 thành 2")

    assert not talk.submitted


def test_a_locked_report_is_shown_and_not_changed() -> None:
    talk = Talk(officer(reports={KEY: Report(submission=submission("locked"), figures=FULL)}))
    sheet = talk.send("/sua")
    edit = talk.send("sửa 1 thành 3")
    talk.dialogue = Asking(slot=SLOT, at=M)
    typed = talk.send("3")
    talk.dialogue = Asking(slot=SLOT, at=M)
    tapped = talk.send(button=f"set|{WEEK}|{M}|12.0")
    edited = Talk(changed(talk.known, edited=GAVE_MEETINGS)).send("3", edits=True)

    assert "đã khoá" in sheet
    assert "đã khoá" in edit
    assert "đã khoá" in typed
    assert "đã cũ" in tapped
    assert "đã khoá" in edited
    assert talk.value(M) == number(2)


def test_with_several_reports_the_officer_chooses_which_to_correct() -> None:
    quarter = (12, "quarter", "quarter:2026-03-15")
    reports = {KEY: Report(submission=submission()), quarter: Report(submission=submission())}
    talk = Talk(officer(reports=reports))
    listed = talk.send("sửa")
    again = talk.send("sửa 1 thành 2")
    talk.send("/sua")
    talk.send("2")

    assert "muốn sửa báo cáo nào" in listed
    assert "muốn sửa báo cáo nào" in again
    assert isinstance(talk.dialogue, Reviewing)
    assert talk.dialogue.slot.form == "quarter"


def test_nothing_to_correct_is_said() -> None:
    assert "không có báo cáo nào sửa được" in Talk(officer()).send("/sua")


def test_an_old_edit_button_opens_only_its_own_line() -> None:
    talk = Talk(handed_in(), Idle())
    opened = talk.send(button=f"edt|{WEEK}|{V}|12")
    other = talk.send(button=f"edt|{WEEK}|{V}|99")

    assert "Hiện đang ghi: 15" in opened
    assert "đã cũ" in other


def test_an_edited_message_corrects_the_figure_it_gave() -> None:
    talk = Talk(handed_in(edited=GAVE_MEETINGS))
    said = talk.send("3", edits=True)
    record = next(effect for effect in talk.effects if isinstance(effect, Record))

    assert "2 → 3" in said
    assert talk.submitted
    assert record.why == "edited"
    assert talk.dialogue == Idle()


def test_an_edited_message_leaves_the_open_question_open() -> None:
    talk = Talk(officer(reports={KEY: Report(figures={M: figure(number(2))})}, edited=GAVE_MEETINGS))
    talk.dialogue = Asking(slot=SLOT, at=A)
    said = talk.send("3 buổi", edits=True)

    assert "2 → 3" in said
    assert "câu 2/3" in said


def test_an_edit_to_zero_skips_the_question_made_pointless() -> None:
    talk = Talk(officer(reports={KEY: Report(figures={M: figure(number(2))})}, edited=GAVE_MEETINGS))
    talk.dialogue = Asking(slot=SLOT, at=A)
    said = talk.send("0", edits=True)

    assert talk.records == {M: number(0), A: NotApplicable()}
    assert "Câu 3/3" in said


def test_an_edit_above_zero_asks_what_now_applies() -> None:
    figures = {**FULL, M: figure(number(0)), A: figure(NotApplicable())}
    report = Report(submission=submission(), figures=figures)
    talk = Talk(officer(reports={KEY: report}, edited=GAVE_MEETINGS))
    said = talk.send("3", edits=True)
    asked_not_submitted = not talk.submitted
    talk.known = changed(talk.known, edited=None)
    talk.send("70")

    assert "Câu 2/3" in said
    assert asked_not_submitted
    assert talk.submitted
    assert talk.records == {A: number(70)}


def test_a_doubtful_edit_is_asked_back() -> None:
    report = Report(submission=submission(), figures=FULL, last={M: number(2)})
    talk = Talk(officer(reports={KEY: report}, edited=GAVE_MEETINGS))
    said = talk.send("40", edits=True)

    assert "gấp 10 lần" in said
    assert not talk.records


def test_editing_a_figure_replaced_meanwhile_is_asked_back() -> None:
    figures = {**FULL, M: figure(number(7), 2, by=8, name="Lê Văn Cường")}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}, edited=GAVE_MEETINGS))
    said = talk.send("3", edits=True)

    assert "Lê Văn Cường" in said
    assert not talk.records


@pytest.mark.parametrize("text", ["ba bốn gì đó", "", "x" * 3000, "số 001089012345"])
def test_an_unreadable_edit_changes_nothing_and_says_so(text: str) -> None:
    talk = Talk(handed_in(edited=GAVE_MEETINGS))
    said = talk.send(text, edits=True)

    assert "vẫn giữ nguyên" in said
    assert not talk.records


@pytest.mark.parametrize(
    "edited",
    [
        None,
        Edited(99, "week", WEEK, {M: Given(number(2), 1)}),
        Edited(12, "week", WEEK, {"nothing": Given(number(2), 1)}),
    ],
)
def test_editing_a_message_without_a_figure_changes_nothing(edited: Edited | None) -> None:
    talk = Talk(officer(edited=edited))

    assert "không có gì thay đổi" in talk.send("3", edits=True)


def test_a_report_handed_in_without_a_time_is_said_so() -> None:
    undated = submission().model_copy(update={"first_submitted_at": None})
    talk = Talk(officer(reports={KEY: Report(submission=undated)}))

    assert "đã nộp." in talk.send("/nhap")
    assert talk.known.now == NOW


def test_a_list_whose_reports_are_gone_is_still_shown() -> None:
    talk = Talk(officer(), ChoosingReport(purpose="correct", picked=("junk", f"fix|{WEEK}|week|99")))

    assert "muốn sửa báo cáo nào" in talk.send("cảm ơn")
