from dataclasses import replace
from datetime import timedelta

import pytest

from forms.value import Nil, NotApplicable, NotAvailable, Text
from handlers.reading.private import sensitive
from handlers.turn.dialogue import Asking, ChoosingReport, Doubt, Idle, Reviewing, Slot
from handlers.turn.effects import Record
from handlers.turn.known import Member, Report
from tests.handlers.talk import (
    AN,
    DONG_TAM,
    KEY,
    KHAU_GIANG,
    QUARTER,
    SLOT,
    WEEK,
    A,
    D,
    M,
    Talk,
    V,
    figure,
    number,
    officer,
    submission,
)


def test_an_officer_fills_the_weekly_form_line_by_line() -> None:
    talk = Talk(officer())
    asked = talk.send("/nhap")
    second = talk.send("2")
    talk.send("124")
    talk.send("15")
    sheet = talk.send("sóng yếu ở hai nhóm hộ")
    thanks = talk.tap("Nộp")

    assert "Câu 1/3" in asked
    assert "tuần 01–07/5" in asked
    assert second.startswith("Đã ghi: 02 buổi\nCâu 2/3")
    assert "2. Số lượt người dự: 124" in sheet
    assert "4. Khó khăn, vướng mắc: sóng yếu ở hai nhóm hộ" in sheet
    assert "Cảm ơn" in thanks
    assert talk.submitted
    assert talk.dialogue == Idle()


@pytest.mark.parametrize(("note", "long"), [("m" * 160, False), ("m" * 161, True)])
def test_a_long_note_stands_on_the_sheet_in_lines_of_its_own(note: str, *, long: bool) -> None:
    talk = Talk(officer())
    for text in ("/nhap", "2", "124", "15"):
        talk.send(text)
    sheet = talk.send(f"khó khăn: {note}")

    assert (f"4. Khó khăn, vướng mắc:\n{note}" in sheet) == long
    assert (f"4. Khó khăn, vướng mắc: {note}" in sheet) != long


@pytest.mark.parametrize("text", ["2 buổi 124 người 15 vneid", "2, 124, 15", "2 124 15"])
def test_several_figures_in_one_message_answer_several_lines(text: str) -> None:
    talk = Talk(officer())
    said = talk.send(text)

    assert said.startswith("Đã ghi: 02 buổi, 124 lượt người dự, 15 người cài VNeID\nBáo cáo tuần")
    assert talk.records == {M: number(2), A: number(124), V: number(15)}


def test_several_figures_may_be_given_at_any_question() -> None:
    talk = Talk(officer())
    talk.send("nhập")
    talk.send("2")
    talk.send("15 vneid, 124 người")

    assert talk.records == {A: number(124), V: number(15)}
    assert isinstance(talk.dialogue, Reviewing)


def test_one_figure_named_for_another_line_goes_there() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    said = talk.send("15 vneid")

    assert talk.records == {V: number(15)}
    assert "Câu 1/3" in said


def test_people_and_a_name_together_mean_the_named_line() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send("15 người vneid")

    assert talk.records == {V: number(15)}


def test_an_amount_of_money_may_have_twelve_digits() -> None:
    assert not sensitive("100.000.000.000", "money")
    assert sensitive("100.000.000.000", "count")


def test_people_are_counted_where_people_are_asked() -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=V))
    talk.send("15 người")

    assert talk.records == {V: number(15)}


def test_nothing_but_figures_is_taken_when_nothing_was_asked() -> None:
    talk = Talk(officer())
    said = talk.send("chào buổi sáng cả nhà")

    assert not talk.records
    assert "/nhap" in said


def test_figures_in_words_are_taken_when_nothing_was_asked() -> None:
    talk = Talk(officer())
    talk.send("hai buổi một trăm hai mươi tư người")

    assert talk.records == {M: number(2), A: number(124)}


def test_a_number_is_no_note_when_nothing_was_asked() -> None:
    figures = {M: figure(number(2)), A: figure(number(9)), V: figure(number(1))}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}))
    talk.send("15")

    assert not talk.records


def test_figures_after_all_is_handed_in_are_asked_first() -> None:
    talk = Talk(officer(reports={KEY: Report(submission=submission())}))
    said = talk.send("2 buổi 124 người")

    assert not talk.records
    assert "đã nộp rồi. Sửa theo tin “2 buổi 124 người”" in said
    talk.send("đúng")
    assert talk.records == {M: number(2), A: number(124)}


def test_no_attendees_are_asked_after_zero_meetings() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    said = talk.tap("0")

    assert talk.records == {M: number(0), A: NotApplicable()}
    assert "Câu 3/3" in said
    assert "không tính" in said


def test_nil_keeps_the_officers_wording() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send("chưa tổ chức")

    assert talk.records[M] == Nil(wording="chưa tổ chức")


def test_attendees_are_asked_again_when_meetings_turn_out_above_zero() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.tap("Không phát sinh")
    talk.send("5")
    said = talk.send("sửa 1 thành 3")
    sheet = talk.send("90")

    assert "không phát sinh → 3" in said
    assert "Câu 2/3" in said
    assert isinstance(talk.dialogue, Reviewing)
    assert "2. Số lượt người dự: 90" in sheet


def test_back_and_skip_move_without_recording() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    skipped = talk.tap("Bỏ qua")
    back = talk.tap("Quay lại")
    first = talk.send("quay lại")

    assert "Câu 2/3" in skipped
    assert "Câu 1/3" in back
    assert "mục đầu tiên" in first
    assert not talk.known.reports[KEY].figures


def test_skipping_every_line_leads_to_a_sheet_naming_the_gaps() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    for _ in range(3):
        talk.send("bỏ qua")
    sheet = talk.send("bo qua")
    said = talk.send("nộp")

    assert "Còn 3 mục bắt buộc" in sheet
    assert "Còn 3 mục bắt buộc phải trả lời" in said
    assert "Câu 1/3" in said
    assert not talk.submitted


def test_last_weeks_figure_is_a_hint_and_never_an_answer() -> None:
    talk = Talk(officer(reports={KEY: Report(last={M: number(15)})}))
    said = talk.send("/nhap")

    assert "Tuần trước: 15" in said
    assert talk.value(M) is None


def test_ten_times_last_weeks_figure_is_asked_back_once() -> None:
    talk = Talk(officer(reports={KEY: Report(last={M: number(2)})}))
    talk.send("/nhap")
    asked = talk.send("20")
    before = talk.records
    talk.tap("Đúng, 20")

    assert "gấp 10 lần" in asked
    assert before == {}
    assert talk.records == {M: number(20)}


@pytest.mark.parametrize(("reply", "expected"), [("đúng", {M: number(20)}), ("không", {}), ("3", {M: number(3)})])
def test_a_doubt_is_settled_in_words_too(reply: str, expected: dict[str, object]) -> None:
    talk = Talk(officer(reports={KEY: Report(last={M: number(2)})}))
    talk.send("/nhap")
    talk.send("20")
    talk.send(reply)

    assert talk.records == expected


def test_entering_again_drops_the_doubt() -> None:
    talk = Talk(officer(reports={KEY: Report(last={M: number(2)})}))
    talk.send("/nhap")
    talk.send("20")
    said = talk.tap("Nhập lại")

    assert isinstance(talk.dialogue, Asking)
    assert talk.dialogue.doubt is None
    assert "Câu 1/3" in said


def test_a_small_figure_is_accepted_though_ten_times_the_last() -> None:
    talk = Talk(officer(reports={KEY: Report(last={M: number(1)})}))
    talk.send("/nhap")
    talk.send("10")

    assert talk.records == {M: number(10)}


def test_attendees_without_meetings_are_asked_back() -> None:
    talk = Talk(officer())
    asked = talk.send("0 buổi 124 người 15 vneid")
    recorded = talk.records
    talk.tap("Đúng, 124")

    assert recorded == {M: number(0), V: number(15)}
    assert "Có đúng không" in asked
    assert talk.records == {A: number(124)}


def test_of_two_doubtful_figures_the_second_is_asked_later() -> None:
    talk = Talk(officer(reports={KEY: Report(last={M: number(2), V: number(3)})}))
    said = talk.send("30 buổi 124 người 300 vneid")

    assert talk.records == {A: number(124)}
    assert "Chưa ghi, sẽ hỏi lại: Số người được hướng dẫn cài VNeID" in said


def test_zero_meetings_after_attendees_are_asked_back() -> None:
    talk = Talk(officer())
    talk.send("2 buổi 124 người 15 vneid")
    asked = talk.send("sửa 1 thành 0")
    talk.send("ok")

    assert "không tính nữa" in asked
    assert talk.records == {M: number(0), A: NotApplicable()}


def test_two_readings_are_offered_as_buttons() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send("khoảng 20")

    assert "Đúng, 20" in talk.labels
    talk.tap("Đúng, 20")
    assert talk.records == {M: number(20)}


def test_several_readings_are_each_a_button() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send("n/a")
    hesitated = talk.send("đúng")
    talk.tap("chưa có số liệu")

    assert "không áp dụng" in hesitated
    assert talk.records == {M: NotAvailable()}


@pytest.mark.parametrize(
    ("doubt", "shown"),
    [
        (Doubt(why="doubt-tenfold", readings=(number(20),), raw="20"), "Xin xem lại"),
        (Doubt(why="ask-why-range", readings=(), raw="x"), "Câu 1/3"),
    ],
)
def test_a_doubt_whose_reason_is_gone_is_still_asked(doubt: Doubt, shown: str) -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=M, doubt=doubt))

    assert shown in talk.send("cảm ơn")


def test_as_last_week_offers_last_weeks_figure() -> None:
    talk = Talk(officer(reports={KEY: Report(last={M: number(4)})}))
    talk.send("/nhap")
    talk.send("như tuần trước")

    assert "Đúng, 4" in talk.labels
    assert not talk.records


def test_one_figure_or_two_is_asked() -> None:
    key = (KHAU_GIANG.id, "quarter", QUARTER)
    talk = Talk(officer(key))
    talk.send("/nhap")
    talk.send("1 250")

    assert not talk.records
    assert isinstance(talk.dialogue, Asking)


def test_an_answer_without_a_figure_repeats_the_question() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    said = talk.send("tuần này bận quá")

    assert "Câu 1/3" in said
    assert not talk.records


def test_one_unreadable_figure_of_several_is_asked_for_itself() -> None:
    talk = Talk(officer())
    talk.send("2 buổi, 1,5 người")

    assert talk.records == {M: number(2)}
    assert isinstance(talk.dialogue, Asking)
    assert talk.dialogue.at == A


@pytest.mark.parametrize("text", ["Mời ông Nam số 001089012345", "Gọi 0912345678 và 0987 654 321"])
def test_identity_and_telephone_numbers_are_not_kept(text: str) -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=D))
    said = talk.send(text)

    assert not talk.records
    assert "không ghi lại" in said


def test_a_long_note_is_cut_and_says_so() -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=D))
    said = talk.send("mưa " * 400)

    assert "1000 ký tự" in said
    assert len(talk.records[D].text) <= 1000  # type: ignore[union-attr]


def test_a_very_long_text_gets_a_short_friendly_answer() -> None:
    talk = Talk(officer())
    idle = talk.send("a" * 10_000)
    talk.send("/nhap")
    asked = talk.send("1 " * 5_000)

    assert "dài quá" in idle
    assert "dài quá" in asked
    assert not talk.records


def test_figures_in_a_note_are_asked_about() -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=D))
    talk.send("3 buổi 60 người")
    hesitated = talk.send("đúng")
    talk.tap("Ghi số liệu")

    assert "ý kiến" in hesitated
    assert talk.records == {M: number(3), A: number(60)}


def test_figures_in_a_note_may_stay_a_note() -> None:
    talk = Talk(officer(), Asking(slot=SLOT, at=D))
    talk.send("3 buổi 60 người")
    talk.tap("Ghi làm ý kiến")

    assert talk.records == {D: Text(text="3 buổi 60 người")}


@pytest.mark.parametrize("how", ["tap", "word"])
def test_a_forwarded_message_is_confirmed_before_it_counts(how: str) -> None:
    talk = Talk(officer())
    asked = talk.send("2 buổi 124 người 15 vneid", forwarded=True)
    before = talk.records
    talk.tap("Ghi số liệu") if how == "tap" else talk.send("đúng rồi")

    assert "chuyển tiếp" in asked
    assert before == {}
    assert talk.records == {M: number(2), A: number(124), V: number(15)}


def test_the_other_officers_figure_is_kept_or_replaced_on_request() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    other = {M: figure(number(5), by=8, name="Lê Văn Cường")}
    talk.known = talk.known._replace(reports={KEY: Report(figures=other)})
    asked = talk.send("6")
    kept = Talk(talk.known, talk.dialogue)
    kept.effects = talk.effects
    kept.tap("Giữ: 5")
    talk.tap("Thay bằng: 6")

    assert "Lê Văn Cường đã ghi 5 lúc" in asked
    assert kept.records == {}
    assert isinstance(kept.dialogue, Asking)
    assert kept.dialogue.at == A
    assert talk.records == {M: number(6)}


def test_the_same_figure_from_the_other_officer_is_no_conflict() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.known = talk.known._replace(reports={KEY: Report(figures={M: figure(number(5), by=8)})})
    said = talk.send("5")

    assert "Đã ghi rồi" in said
    assert not talk.records


def test_a_doubled_tap_changes_nothing_and_says_so() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    data = talk.data("Không phát sinh")
    talk.send(button=data)
    said = talk.send(button=data)

    assert "Đã ghi rồi" in said
    assert "Câu 3/3" in said
    assert not talk.records


def test_a_doubled_tap_after_the_question_was_left_changes_nothing() -> None:
    talk = Talk(officer(reports={KEY: Report(figures={M: figure(number(0))})}))
    said = talk.send(button=f"set|{WEEK}|{M}|12.0")
    other = talk.send(button=f"set|{WEEK}|{M}|12.nil")

    assert "Đã ghi rồi" in said
    assert "Nút này đã cũ" in other
    assert not talk.records


@pytest.mark.parametrize("label", ["0", "Bỏ qua"])
def test_a_stale_tap_never_changes_another_question(label: str) -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    data = talk.data(label)
    talk.send("4")
    said = talk.send(button=data)

    assert "Nút này đã cũ" in said
    assert "Câu 2/3" in said
    assert not talk.records
    assert talk.value(M) == number(4)


def test_a_button_of_an_older_doubt_is_old() -> None:
    talk = Talk(officer(reports={KEY: Report(last={M: number(2)})}))
    talk.send("/nhap")
    talk.send("30")
    data = talk.data("Đúng, 30")
    talk.send("40")
    said = talk.send(button=data)

    assert "Nút này đã cũ" in said
    assert not talk.records


def test_several_open_reports_are_listed_and_chosen_by_number() -> None:
    talk = Talk(officer((12, "week", "week:2026-04-24"), KEY))
    listed = talk.send("/nhap")
    wrong = talk.send("7")
    chosen = talk.send("2")

    assert "1. tuần 01–07/5 – chưa nhập" in listed
    assert "giữ số liệu" in wrong
    assert "tuần 24–30/4" in chosen
    assert isinstance(talk.dialogue, Asking)


def test_figures_without_a_week_are_for_the_newest_open_one() -> None:
    talk = Talk(officer((12, "week", "week:2026-04-24"), KEY))
    said = talk.send("2 buổi 124 người")

    assert "tuần 01–07/5" in said
    assert {effect.period for effect in talk.effects if isinstance(effect, Record)} == {WEEK}


@pytest.mark.parametrize(
    "text", ["tuần 24-30/4: 2 buổi 124 người", "tuần trước 2 buổi 124 người", "29/4 họp 2 buổi 124 người"]
)
def test_figures_go_to_the_week_that_the_text_names(text: str) -> None:
    talk = Talk(officer((12, "week", "week:2026-04-24"), KEY))
    said = talk.send(text)

    assert "tuần 24–30/4" in said
    assert {effect.period for effect in talk.effects if isinstance(effect, Record)} == {"week:2026-04-24"}


def test_figures_of_days_without_an_open_report_are_kept_for_a_choice() -> None:
    talk = Talk(officer((12, "week", "week:2026-04-24"), KEY))
    said = talk.send("tuần 3-9/4: 2 buổi 124 người")
    before = dict(talk.records)
    talk.send("2")

    assert "không thuộc báo cáo nào đang mở" in said
    assert not before
    assert {effect.period for effect in talk.effects if isinstance(effect, Record)} == {"week:2026-04-24"}


def test_all_that_came_before_a_choice_is_taken_after_it() -> None:
    quarter = (12, "quarter", "quarter:2026-03-15")
    talk = Talk(officer(quarter, KEY))
    talk.send("/nhap")
    talk.send("4")
    talk.send("124")
    talk.send("1")

    assert talk.records == {M: number(4), A: number(124)}


def test_figures_belong_to_the_report_that_the_reminder_named() -> None:
    older = Slot(unit=12, form="week", period="week:2026-04-24")
    talk = Talk(officer((12, "week", "week:2026-04-24"), KEY, reminded=older))
    talk.send("2 buổi 124 người")

    assert {effect.period for effect in talk.effects if isinstance(effect, Record)} == {"week:2026-04-24"}


def test_an_old_question_does_not_swallow_figures_of_a_newer_week() -> None:
    known = officer((12, "week", "week:2026-04-24"), KEY)
    old = Asking(slot=Slot(unit=12, form="week", period="week:2026-04-24"), at=M, correcting=True)
    talk = Talk(known._replace(open_since=known.now - timedelta(days=6)), old)
    said = talk.send("1")
    before = dict(talk.records)
    talk.send("1")

    assert "giữ số liệu vừa gửi" in said
    assert not before
    assert {effect.period for effect in talk.effects if isinstance(effect, Record)} == {WEEK}


def test_figures_of_another_hamlet_are_asked_first() -> None:
    talk = Talk(officer())
    said = talk.send("Xóm Nà Pài họp 2 buổi 124 người, vneid 15")

    assert "ghi tên Nà Pài" in said
    assert not talk.records
    talk.send("đúng")
    assert talk.records == {M: number(2), A: number(124), V: number(15)}


def test_a_sentence_below_the_sheet_may_be_the_note() -> None:
    talk = Talk(officer())
    talk.send("2 buổi 124 người 15 vneid")
    asked = talk.send("bà con muốn có thêm lớp học buổi tối")
    sheet = talk.send("đúng")

    assert "vào dòng Khó khăn, vướng mắc" in asked
    assert "4. Khó khăn, vướng mắc: bà con muốn có thêm lớp học buổi tối" in sheet


def test_someone_with_two_units_sees_which_one_is_asked() -> None:
    person = replace(AN, members=(Member(KHAU_GIANG, "officer"), Member(DONG_TAM, "officer")))
    talk = Talk(officer(KEY, (13, "week", WEEK), person=person))
    talk.send("/nhap")
    said = talk.tap("2. xóm Đồng Tâm, tuần 01–07/5")

    assert "xóm Đồng Tâm" in said


def test_nothing_owed_says_when_it_was_handed_in() -> None:
    talk = Talk(officer(reports={KEY: Report(submission=submission())}))
    said = talk.send("/nhap")
    sheet = talk.tap("Sửa báo cáo này")

    assert "đã nộp lúc 08:00" in said
    assert isinstance(talk.dialogue, Reviewing)
    assert "Sửa dòng 1" in talk.labels
    assert "đã nộp lúc" in sheet


def test_nothing_open_is_said() -> None:
    assert "chưa có báo cáo nào đến kỳ" in Talk(officer(reports={})).send("/nhap")


def test_a_reminders_button_starts_that_report_even_inside_another_question() -> None:
    key = (12, "quarter", QUARTER)
    talk = Talk(officer(KEY, key))
    talk.send(button=f"fill|{WEEK}|week|12")
    talk.send("4")
    said = talk.send(button=f"fill|{QUARTER}|quarter|12")

    assert "bao nhiêu thành viên" in said
    assert talk.value(M) == number(4)


def test_a_reminders_button_for_a_report_handed_in_says_so() -> None:
    talk = Talk(officer(reports={KEY: Report(submission=submission())}))

    assert "đã nộp lúc" in talk.send(button=f"fill|{WEEK}|week|12")


@pytest.mark.parametrize(
    "data",
    [f"sub|{WEEK}|week|99", f"fill|{WEEK}|week|99", "fill|x|week|12", f"fill|{WEEK}|nothing|12", "junk", "a|b|c|d"],
)
def test_a_button_for_anothers_report_does_nothing(data: str) -> None:
    talk = Talk(officer())

    assert "Nút này đã cũ" in talk.send(button=data)


def test_a_begun_report_goes_on_where_it_was_left() -> None:
    talk = Talk(officer(reports={KEY: Report(figures={M: figure(number(2))})}))

    assert "Câu 2/3" in talk.send("/nhap")


def test_a_report_with_every_line_filled_shows_its_sheet() -> None:
    figures = {M: figure(number(2)), A: figure(number(9)), V: figure(number(1)), D: figure(Nil(wording="không"))}
    talk = Talk(officer(reports={KEY: Report(figures=figures)}))
    talk.send("/nhap")

    assert isinstance(talk.dialogue, Reviewing)


def test_where_there_were_meetings_the_attendees_do_apply() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send("3")
    said = talk.send("không áp dụng")

    assert "chưa có số liệu" in said
    assert "Câu 2/3" in said
    assert talk.effects[:-1] == ()


def test_attendees_can_be_inapplicable_while_meetings_are_unknown() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send("chưa có số liệu")
    talk.send("không áp dụng")
    talk.send("15")
    sheet = talk.send("bỏ qua")

    assert "2. Số lượt người dự: không áp dụng" in sheet
    assert "chưa trả lời" not in sheet


def test_two_open_weeks_of_one_unit_have_buttons_that_differ() -> None:
    talk = Talk(officer((12, "week", "week:2026-04-24"), KEY))
    talk.send("/nhap")

    assert talk.labels == ["1. tuần 01–07/5", "2. tuần 24–30/4"]


@pytest.mark.parametrize("what", ["/nhap", "/sua"])
def test_figures_sent_while_choosing_are_not_lost_in_silence(what: str) -> None:
    begun = {key: Report(figures={M: figure(number(2))}) for key in ((12, "week", "week:2026-04-24"), KEY)}
    person = replace(AN, members=(Member(KHAU_GIANG, "officer"), Member(DONG_TAM, "officer")))
    talk = Talk(officer(person=person, reports=begun | {(13, "week", WEEK): Report(figures={M: figure(number(1))})}))
    talk.send(what)
    said = talk.send("2 buổi 60 người 5 vneid")
    talked = talk.send("chị ơi")
    chosen = talk.dialogue

    assert "giữ số liệu vừa gửi" in said
    assert "chưa hiểu" in talked
    assert isinstance(chosen, ChoosingReport)
    assert not talk.records


def test_a_choice_whose_reports_are_gone_is_not_understood() -> None:
    talk = Talk(officer(), ChoosingReport(purpose="fill", picked=("fill|week:2026-01-02|week|12", "?")))

    assert "chưa hiểu" in talk.send("2 buổi 60 người 5 vneid")


def test_filling_missing_lines_does_not_repeat_a_skipped_optional_line() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    for text in ("2", "bỏ qua", "bỏ qua"):
        talk.send(text)
    missing = talk.labels[0]
    first = talk.tap("Nhập tiếp")
    second = talk.send("khoảng 80")
    talk.send("đúng")
    sheet = talk.send("12")
    again = Talk(talk.known, talk.dialogue)
    old = again.send(button=f"more|{WEEK}|week|12")

    assert missing == "Nhập tiếp"
    assert "Còn 2 mục bắt buộc" in first
    assert "Câu 2/3" in first
    assert "chính xác" in second
    assert isinstance(talk.dialogue, Reviewing)
    assert "4. Khó khăn, vướng mắc: chưa ghi" in sheet
    assert talk.labels[0] == "Nộp"
    assert "thuộc bảng cũ" in old
    assert not again.submitted


def test_a_missing_line_may_be_skipped_again() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    for text in ("2", "bỏ qua", "bỏ qua", "bỏ qua", "nộp", "bỏ qua"):
        said = talk.send(text)
    sheet = talk.send("bỏ qua")

    assert "Câu 3/3" in said
    assert isinstance(talk.dialogue, Reviewing)
    assert "Còn 2 mục" in sheet


def test_a_figure_below_an_incomplete_sheet_leads_to_its_gap() -> None:
    talk = Talk(officer(reports={KEY: Report(figures={M: figure(number(2))})}), Reviewing(slot=SLOT))
    said = talk.send("80")

    assert "Còn 2 mục bắt buộc" in said
    assert "Câu 2/3" in said
    assert not talk.records


def test_an_old_submit_button_explains_why_the_sheet_reappears() -> None:
    full = {code: figure(number(n)) for code, n in ((M, 2), (A, 124), (V, 15))}
    tapped = Talk(officer(reports={KEY: Report(figures=full)}), Asking(slot=SLOT, at=D))
    typed = Talk(officer(reports={KEY: Report(figures=full)}), Asking(slot=SLOT, at=D))

    assert "thuộc bảng cũ" in tapped.send(button=f"sub|{WEEK}|week|12")
    assert "xem lại các số" in typed.send("nộp")
    assert not tapped.submitted
    assert not typed.submitted
