"""Only a lead can look at a unit's report, approve it, send it back, or lock it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forms.submission import State, Submission
from handlers.turn.arranged import Overseeing
from handlers.turn.dialogue import Asking, Dialogue, Idle, Reviewing, Slot
from handlers.turn.effects import Record, Submit, Summarise
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known, Member, Report, Returned, Shown
from handlers.turn.orders import Review, SendBack
from handlers.turn.say import Say
from handlers.wants import wants
from tests.handlers.talk import (
    AN,
    BINH,
    COMMUNE,
    FAR,
    KEY,
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

ABOUT = f"{WEEK}|week|12"
FIGURES = {M: figure(number(3)), A: figure(number(124)), V: figure(number(15))}
CHAIR = replace(BINH, members=(Member(COMMUNE, "chair"),))


def looking(state: State = "submitted", **changes: object) -> Known:
    """The facts known when Bình looks at the report of Khâu Giang."""
    dates = next(one for one in PLAN.open_deadlines(NOW) if one.period.code == WEEK)
    report = Report(submission(state), dict(FIGURES), {}, dates)
    return lead(shown=Shown(SLOT, report, "Hoàng Thị An"), **changes)


def test_a_lead_sees_a_units_report_and_the_possible_actions() -> None:
    talk = Talk(looking())
    words = talk.send(button=f"ovs|{ABOUT}")

    assert words.splitlines() == [
        "Báo cáo của xóm Khâu Giang, tuần 01–07/5/2026 (chốt hết thứ Năm 07/5)",
        "1. Số buổi tuyên truyền: 3",
        "2. Số lượt người dự: 124",
        "3. Số người được hướng dẫn cài VNeID: 15",
        "4. Khó khăn, vướng mắc: chưa ghi; nếu có, xin gõ, ví dụ: khó khăn: mạng yếu",
        "Đã nộp, chờ duyệt.",
        "Nộp lần đầu 08:00 ngày 07/5, đúng hạn.",
    ]
    assert talk.labels == [
        *("Duyệt", "Trả lại cả báo cáo", "Trả lại dòng 1", "Trả lại dòng 2", "Trả lại dòng 3", "Trả lại dòng 4"),
        *("Lịch sử", "Xem bản khác"),
    ]


def test_a_late_report_says_by_how_much() -> None:
    late = Submission(
        state="submitted",
        version=1,
        first_submitted_at=NOW + timedelta(days=2),
        last_revised_at=NOW + timedelta(days=3),
    )
    known = looking()
    assert known.asked.shown is not None
    words = Talk(
        changed(known, shown=known.asked.shown._replace(report=replace(known.asked.shown.report, submission=late)))
    ).send(button=f"ovs|{ABOUT}")

    assert "Nộp lần đầu 09:00 ngày 09/5, muộn 2 ngày." in words
    assert "Bản 1, nhận 09:00 ngày 10/5, người nộp: Hoàng Thị An." in words


@pytest.mark.parametrize(
    ("state", "labels"),
    [
        ("approved", ["Khoá", "Trả lại cả báo cáo"]),
        ("locked", ["Mở khoá", "Lịch sử", "Xem bản khác"]),
        ("returned", ["Lịch sử", "Xem bản khác"]),
        ("draft", ["Lịch sử", "Xem bản khác"]),
    ],
)
def test_each_state_offers_what_makes_sense_in_it(state: State, labels: list[str]) -> None:
    talk = Talk(looking(state))
    talk.send(button=f"ovs|{ABOUT}")

    assert talk.labels[: len(labels)] == labels


def test_a_lead_approves_then_locks() -> None:
    talk = Talk(looking())
    talk.send(button=f"ovs|{ABOUT}")
    words = talk.tap("Duyệt")

    assert talk.effects[0] == Review(12, "week", WEEK, "approved")
    assert words == "Đã duyệt báo cáo tuần 01–07/5/2026 (chốt hết thứ Năm 07/5) của xóm Khâu Giang."
    assert talk.data("Khoá") == f"ovk|{ABOUT}.2"


def test_a_lead_locks_approved_reports_and_unlocks_with_a_reason() -> None:
    locking, unlocking = Talk(looking("approved")), Talk(looking("locked"))
    locking.send(button=f"ovk|{ABOUT}.1")
    asked = unlocking.send(button=f"ovu|{ABOUT}.1")
    unlocking.send("Xã cần số mới")

    assert locking.effects[0] == Review(12, "week", WEEK, "locked")
    assert asked == "Xin gõ lý do mở khoá báo cáo của xóm Khâu Giang.\nGõ /huy để thôi."
    assert unlocking.effects[0] == Review(12, "week", WEEK, "approved", "Xã cần số mới")
    assert unlocking.dialogue == Idle()


def test_a_line_is_sent_back_with_a_comment() -> None:
    talk = Talk(looking())
    talk.send(button=f"ovs|{ABOUT}")
    asked = talk.tap("Trả lại dòng 2")
    long = talk.send("a" * 301)
    secret = talk.send("Số căn cước 001 085 000 123 sai")
    said = talk.send("1240  hay\n124?")

    assert asked == "Xin gõ lý do trả lại dòng 2 (Số lượt người dự) cho xóm Khâu Giang.\nGõ /huy để thôi."
    assert long.startswith("Xin viết từ 1 đến 300 ký tự, ví dụ: ")
    assert "không ghi lại" in secret
    assert talk.effects[0] == SendBack(12, "week", WEEK, A, "1240 hay 124?")
    assert "Báo cáo vẫn tính là đã nộp" in said


def test_a_whole_report_is_sent_back_with_a_comment() -> None:
    talk = Talk(looking())
    talk.send(button=f"ovr|{ABOUT}.1.0")
    talk.send("Số của tuần trước")

    assert talk.effects[0] == SendBack(12, "week", WEEK, None, "Số của tuần trước")


@pytest.mark.parametrize(
    ("state", "data"),
    [
        ("submitted", f"ova|{ABOUT}.7"),
        ("submitted", f"ovr|{ABOUT}.7.1"),
        ("approved", f"ova|{ABOUT}.1"),
        ("submitted", f"ovk|{ABOUT}.1"),
        ("approved", f"ovu|{ABOUT}.1"),
        ("locked", f"ovr|{ABOUT}.1.0"),
        ("returned", f"ovr|{ABOUT}.1.0"),
    ],
)
def test_nothing_is_decided_about_what_the_lead_has_not_seen(state: State, data: str) -> None:
    talk = Talk(looking(state))
    words = talk.send(button=data)

    assert words.startswith("Báo cáo vừa có thay đổi.")
    assert [type(effect) for effect in talk.effects] == [Say]


def test_a_comment_on_a_changed_report_sends_nothing_back() -> None:
    talk = Talk(looking())
    talk.send(button=f"ovr|{ABOUT}.1.2")
    assert talk.known.asked.shown is not None
    moved = replace(talk.known.asked.shown.report, submission=Submission(state="submitted", version=2))
    talk.known = changed(talk.known, shown=talk.known.asked.shown._replace(report=moved))
    words = talk.send("1240 hay 124?")

    assert words.startswith("Báo cáo vừa có thay đổi.")
    assert talk.dialogue == Idle()


def test_what_is_closed_can_be_approved_but_not_sent_back() -> None:
    talk = Talk(looking(now=NOW + timedelta(days=60)))
    talk.send(button=f"ovs|{ABOUT}")
    labels = talk.labels
    words = talk.send(button=f"ovr|{ABOUT}.1.0")
    talk.send(button=f"ova|{ABOUT}.1")

    assert labels == ["Duyệt", "Lịch sử", "Xem bản khác"]
    assert words.startswith("Báo cáo đã đóng")
    assert Review(12, "week", WEEK, "approved") in talk.effects


def test_the_chair_looks_and_leaves_the_work_to_the_lead() -> None:
    talk = Talk(looking(person=CHAIR))
    talk.send(button=f"ovs|{ABOUT}")
    labels = talk.labels
    refused = [talk.send(button=f"{verb}|{ABOUT}.1.0") for verb in ("ova", "ovr", "ovk", "ovu")]

    assert labels == ["Lịch sử", "Xem bản khác"]
    assert all("đã cũ" in words for words in refused)


@pytest.mark.parametrize(
    "data", [f"ovs|{WEEK}|week|99", f"ova|{WEEK}|week|99.1", f"ovl|{WEEK}|week|99", "ovl|x|week|1"]
)
def test_a_forged_button_of_another_commune_is_refused(data: str) -> None:
    talk = Talk(lead())

    assert "đã cũ" in talk.send(button=data)


def test_only_the_report_that_the_button_names_is_shown() -> None:
    known = changed(looking(), shown=Shown(replace(SLOT, unit=FAR.id), Report(submission()), ""))

    assert "đã cũ" in Talk(known).send(button=f"ovs|{WEEK}|week|99")
    assert "đã cũ" in Talk(looking()).send(button=f"ovr|{ABOUT}.1.9")


def test_the_button_or_else_the_open_question_names_the_report() -> None:
    asking = Overseeing(step="comment", slot=SLOT, version=1)

    def pointed(dialogue: Dialogue, button: str | None) -> Slot | None:
        return wants(dialogue, Incoming("telegram", "7", "7", "An", "m1", NOW, button=button)).looked_at

    assert pointed(Idle(), f"ova|{WEEK}|week|13.2") == replace(SLOT, unit=13)
    assert pointed(asking, f"ovs|{WEEK}|week|13") == replace(SLOT, unit=13)
    assert pointed(asking, None) == pointed(asking, "edt|||") == SLOT
    assert pointed(asking, f"ovl|{WEEK}|week|1") is None
    assert pointed(Idle(), f"fill|{WEEK}|week|12") is None


@pytest.mark.parametrize(("extra", "first"), [("", 0), (".20", 20), (".x", 0)])
def test_the_list_of_reports_is_made_when_it_is_sent(extra: str, first: int) -> None:
    talk = Talk(lead())
    talk.send(button=f"ovl|{WEEK}|week|1{extra}")

    assert talk.effects == (Summarise(1, "week", WEEK, "sheets", first),)


def test_a_question_about_a_report_that_is_gone_ends() -> None:
    open_ = Overseeing(step="comment", slot=SLOT, version=1)
    gone, chair = Talk(lead(), open_), Talk(looking(person=CHAIR), open_)

    assert "Tổ Số chưa hiểu" not in gone.send("/trogiup")
    assert gone.send("xem lại") == chair.send("xem lại")
    assert (gone.dialogue, chair.dialogue) == (Idle(), Idle())


def test_in_a_group_the_reports_are_not_shown() -> None:
    talk = Talk(lead())

    assert "nhắn riêng" in talk.send(button=f"ovl|{WEEK}|week|1", group=True)


# The officer's side ---------------------------------------------------------------------------------------------------


def returned(state: State, *notes: Returned) -> Known:
    """The facts known about An, whose report was handed in and reviewed."""
    report = Report(submission(state), {**FIGURES, D: figure(number(1))}, {}, None, notes)
    return officer(reports={KEY: report})


def test_a_returned_line_carries_the_comment_until_it_is_corrected() -> None:
    talk = Talk(returned("submitted", Returned(A, "1240 hay 124?")))
    done = talk.send("/nhap")
    sheet = talk.send("/sua")
    talk.tap("Sửa dòng 2")
    talk.send("120")

    assert "có 1 dòng được trả lại" in done
    assert "2. Số lượt người dự: 124\n↩ Người phụ trách trả lại dòng này: “1240 hay 124?”\n3." in sheet
    assert talk.records == {A: number(120)}
    assert talk.submitted
    assert talk.known.reports[KEY].returned == ()


def test_the_same_figure_confirms_a_returned_line() -> None:
    talk = Talk(returned("submitted", Returned(A, "1240 hay 124?")), Asking(slot=SLOT, at=A, seen=1, correcting=True))
    words = talk.send("124")

    assert "Đã xác nhận – Số lượt người dự: 124" in words
    assert talk.records == {A: number(124)}


def test_a_returned_report_shows_why_and_stays_on_time() -> None:
    known = returned("returned", Returned(None, "Số của tuần trước"))._replace(said_at=NOW + timedelta(days=9))
    talk = Talk(known)
    sheet = talk.send("/nhap")
    words = talk.tap("Nộp")

    assert "↩ Người phụ trách trả lại báo cáo: “Số của tuần trước”" in sheet
    assert talk.submitted
    assert "muộn" not in words


def test_an_approved_report_says_so() -> None:
    talk = Talk(returned("approved"))

    assert "đã nộp và đã được duyệt" in talk.send("/sua")


def test_an_officer_hears_how_late_the_first_report_is() -> None:
    dates = next(one for one in PLAN.open_deadlines(NOW) if one.period.code == WEEK)
    known = officer(reports={KEY: Report(None, {**FIGURES, D: figure(number(1))}, {}, dates)})
    late = Talk(known._replace(said_at=NOW + timedelta(days=2)), Reviewing(slot=SLOT))
    on_time = Talk(known._replace(now=NOW + timedelta(days=2), said_at=NOW), Reviewing(slot=SLOT))

    assert "ghi nhận nộp muộn 2 ngày" in late.send("nộp")
    assert "muộn" not in on_time.send("nộp")
    assert Submit(12, "week", WEEK) in on_time.effects


def test_an_officer_cannot_use_the_leads_buttons() -> None:
    talk = Talk(changed(officer(), person=AN))

    assert "đã cũ" in talk.send(button=f"ova|{ABOUT}.1")
    assert not [effect for effect in talk.effects if isinstance(effect, Record | Review)]
