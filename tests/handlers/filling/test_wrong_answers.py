"""Somebody types the wrong thing while arranging something: nothing is guessed or lost, and every question says how to
answer it and how to leave it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from bot.compose.words import word
from forms.regime.calendar import ZONE
from forms.regime.period import parse
from forms.unit import Unit
from handlers.parts import OPENS
from handlers.turn.arranged import (
    Collecting,
    EnteringFor,
    MarkingDayOff,
    MovingDueDay,
    ReopeningReport,
    TakingLeave,
)
from handlers.turn.dialogue import Asking, Idle, Joining, Reviewing, Slot
from handlers.turn.effects import Summarise
from handlers.turn.known import Invitation, Known, Member, Report, Shown
from handlers.turn.orders import AskReopen, MarkDay, MoveDue, SendBack
from handlers.turn.say import Say
from tests.handlers.talk import (
    AN,
    BINH,
    COMMUNE,
    DONG_TAM,
    KEY,
    KHAU_GIANG,
    PLAN,
    SLOT,
    WEEK,
    A,
    M,
    Talk,
    V,
    figure,
    lead,
    number,
    officer,
    submission,
)

DUSK = datetime(2026, 9, 17, 16, 45, tzinfo=ZONE)
"""A quarter to five in the afternoon, on the units' last day."""
CHAIR = replace(BINH, members=(Member(COMMUNE, "chair"),))


def dusk(**changes: Any) -> Known:
    """The facts known about Bình at that hour; no unit is above the commune."""
    return lead(now=DUSK, topmost=(COMMUNE,), **changes)


def asking(what: str, *said: str, of: Known | None = None) -> Talk:
    """A conversation after these messages."""
    talk = Talk(of or dusk())
    for text in (what, *said):
        talk.send(text)
    return talk


@pytest.mark.parametrize(
    ("talk", "step"),
    [
        (asking("/giahan"), "report"),
        (asking("/giahan", "5"), "units"),
        (asking("/giahan", "5", "tất cả"), "day"),
        (asking("/giahan", "5", "tất cả", "31/6"), "day"),
        (asking("/giahan", "5", "tất cả", "21/9"), "reason"),
        (asking("/giahan", "5", "tất cả", "21/9", "Lũ"), "confirm"),
        (asking("/molai"), "report"),
        (asking("/molai", "1"), "unit"),
        (asking("/molai", "1", "khâu giang"), "reason"),
        (asking("/ngaynghi"), "day"),
        (asking("/ngaynghi", "25/9"), "kind"),
        (asking("/ngaynghi", "25/9", "nghỉ"), "note"),
        (asking("/ngaynghi", "25/9", "nghỉ", "Bão"), "confirm"),
        (asking("/nghiphep"), "days"),
        (asking("/nghiphep", "9/5"), "days"),
        (asking("/nghiphep", "đến 25/9"), "deputy"),
        (asking("/nghiphep", "đến 25/9", "không"), "confirm"),
        (asking("/dotxuat"), "title"),
        (asking("/dotxuat", "Lũ"), "units"),
        (asking("/dotxuat", "Lũ", "tất cả"), "lines"),
        (asking("/dotxuat", "Lũ", "tất cả", "Số hộ"), "kind"),
        (asking("/dotxuat", "Lũ", "tất cả", "Số hộ: số", "xong"), "due"),
        (asking("/dotxuat", "Lũ", "tất cả", "Số hộ: số", "xong", "25/9"), "confirm"),
    ],
)
def test_every_question_says_how_to_leave_it(talk: Talk, step: str) -> None:
    said = talk.words
    wrong = talk.send("😀😀")
    photo = talk.send(file="photo")

    here = talk.dialogue
    left = talk.send("/huy")

    assert isinstance(here, Collecting | MarkingDayOff | MovingDueDay | ReopeningReport | TakingLeave)
    assert here.step == step
    assert said.split("\n")[-1] == photo.split("\n")[-1] == wrong.split("\n")[-1] == "Gõ /huy để thôi."
    assert "vneid" not in photo
    assert left == "Đã dừng."
    assert talk.dialogue == Idle()


def test_the_question_for_which_unit_says_how_to_leave_it() -> None:
    talk = asking("/nhapthay")
    said, wrong, photo = talk.words, talk.send("😀😀"), talk.send(file="photo")

    assert isinstance(talk.dialogue, EnteringFor)
    assert said.split("\n")[-1] == photo.split("\n")[-1] == wrong.split("\n")[-1] == "Gõ /huy để thôi."
    assert talk.send("/huy") == "Đã dừng."


def test_there_is_a_case_for_every_flow() -> None:
    flows = {"snoozing", "taking_leave", "overseeing", "collecting", "moving_due_day", "reopening_report"}
    flows |= {"marking_day_off", "entering_for", "pasting"}
    others = {"asking", "reviewing", "choosing_report", "inviting", "renaming"}
    others |= {"acknowledging"}  # tests/handlers/lead/test_check.py

    assert set(OPENS) == flows | others


def test_an_hour_may_be_typed_while_a_figure_is_asked() -> None:
    dates = PLAN.deadline("week", parse(WEEK))
    alone = Talk(officer(reports={KEY: Report(dates=dates)}))
    beside = Talk(alone.known, Asking(slot=SLOT, at=M))

    assert alone.send("/nhaclai").endswith("ví dụ: 19:00\nGõ /huy để thôi.")
    assert beside.send("/nhaclai").endswith("ví dụ: /nhaclai 19:00")
    assert beside.dialogue == Asking(slot=SLOT, at=M)


def test_leaving_offers_to_go_on_with_what_was_begun() -> None:
    begun = Report(figures={M: figure(number(2))})
    talk = Talk(officer(reports={KEY: begun}), Asking(slot=SLOT, at=A))
    talk.send("/nghiphep")
    talk.send("/huy")
    talk.tap("Nhập tiếp")

    assert isinstance(talk.dialogue, Asking)
    assert talk.value(M) == number(2)


@pytest.mark.parametrize("text", ["nghỉ phép", "đi vắng", "sửa", "sửa 2 thành 15", "mở lại", "lịch"])
def test_a_reason_may_be_worded_like_a_command(text: str) -> None:
    talk = asking("/giahan", "5", "tất cả", "21/9", text)
    said = talk.words
    talk.send("đúng")

    assert f"Lý do: {text}" in said
    assert [effect.reason for effect in talk.effects if isinstance(effect, MoveDue)] == [text]


def test_a_comment_may_say_how_to_correct_the_line() -> None:
    shown = Shown(SLOT, Report(submission=submission(), dates=PLAN.deadline("week", parse(WEEK))), "An")
    talk = Talk(lead(shown=shown))
    talk.send(button=f"ovr|{WEEK}|week|12.1.2")
    talk.send("sửa 2 thành 15")

    assert talk.effects[0] == SendBack(12, "week", WEEK, A, "sửa 2 thành 15")


@pytest.mark.parametrize(
    ("text", "waits"), [("/nghiphep", False), ("huỷ", False), ("nhập", False), ("trợ giúp", True), ("vâng", True)]
)
def test_other_commands_still_work_where_a_reason_is_asked(text: str, waits: bool) -> None:  # noqa: FBT001
    talk = asking("/molai", "1", text, of=officer(now=datetime(2026, 6, 2, 9, 0, tzinfo=ZONE), reports={}))

    assert isinstance(talk.dialogue, ReopeningReport) is waits
    assert not any(isinstance(effect, AskReopen) for effect in talk.effects)


@pytest.mark.parametrize("text", ["😀", ".", "12", " "])
def test_a_reason_needs_words(text: str) -> None:
    talk = asking("/giahan", "5", "tất cả", "21/9", text)

    assert "ví dụ: mưa lũ" in talk.words
    assert isinstance(talk.dialogue, MovingDueDay)
    assert talk.dialogue.step == "reason"


# Days ---------------------------------------------------------------------------------------------------------------


def test_a_far_day_is_never_confirmed_into_nothing() -> None:
    moved = asking("/giahan", "5", "tất cả", "9/9/2040")
    marked = asking("/ngaynghi", "9/9/2040")
    leave = asking("/nghiphep", "9/9/2040")

    assert "chỉ ghi ngày nghỉ sắp tới" in leave.words
    assert leave.labels == []
    assert "đã đóng: muộn nhất nhận đến hết ngày 17/10/2026" in moved.words
    assert "trong vòng hai năm tới" in marked.words
    assert marked.labels == []


@pytest.mark.parametrize("text", ["đúng", "vâng"])
def test_a_single_day_asked_back_is_confirmed_in_words(text: str) -> None:
    moved = asking("/giahan", "5", "tất cả", "thứ Hai", text)
    marked = asking("/ngaynghi", "thứ Hai", text)

    assert "tức hết ngày 21/9/2026, thứ Hai" in moved.words
    assert "21/9/2026 (thứ Hai) hiện là ngày làm việc" in marked.words


def test_one_of_several_days_is_not_chosen_by_a_yes() -> None:
    talk = asking("/giahan", "5", "tất cả", "27/9", "đúng")

    assert "chưa rõ ngày nào" in talk.words


@pytest.mark.parametrize(("day", "kind"), [("25/9", "off"), ("26/9", "work")])
def test_whether_a_day_changes_is_answered_by_yes_or_no(day: str, kind: str) -> None:
    yes = asking("/ngaynghi", day, "có", "Bão", "vâng")
    no = asking("/ngaynghi", day, "không")

    assert [effect.kind for effect in yes.effects if isinstance(effect, MarkDay)] == [kind]
    assert no.words == "Vâng, lịch giữ nguyên."


def test_leave_is_confirmed_by_a_polite_yes() -> None:
    said = asking("/nghiphep", "đến 25/9", "không", "vâng").words

    assert said.startswith("Đã ghi: anh/chị nghỉ")


# Lists and labels ---------------------------------------------------------------------------------------------------


def test_only_the_next_two_future_weeks_can_be_moved() -> None:
    assert [label.split(",")[0] for label in asking("/giahan").labels] == [
        "1. tuần 21–27/8",
        "2. tuần 28/8–03/9",
        "3. tuần 04–10/9",
        "4. tuần 11–17/9",
        "5. Quý III/2026",
        "6. tuần 18–24/9",
        "7. tuần 25/9–01/10",
    ]


@pytest.mark.parametrize("how", [("/giahan", "5"), ("/molai", "1"), ("/moi",), ("/dotxuat", "Lũ")])
def test_sixty_units_with_long_names_and_numbers_fit_a_telephone(how: tuple[str, ...]) -> None:
    units = tuple(
        Unit(id=n, path=f"/1/{n}/", kind="hamlet", noun="tổ dân phố", name=f"Nguyễn Thị Minh Khai {n % 100}")
        for n in range(9_999_999_900, 9_999_999_960)
    )
    talk = asking(*how, of=dusk(subtree=(COMMUNE, *units)))
    say = next(effect for effect in talk.effects if isinstance(effect, Say))
    text, rows = word("vi", say)

    assert len(text) < 4096
    assert sum(map(len, rows)) < 30
    assert all(len(data.encode()) <= 64 for row in rows for _, data in row)
    assert all(len(row) == 1 for row in rows if any("tổ dân phố" in label for label, _ in row))


def test_officers_of_several_units_see_the_next_reports_unit() -> None:
    two = replace(AN, members=(Member(KHAU_GIANG, "officer"), Member(DONG_TAM, "officer")))
    full = Report(figures={code: figure(number(1)) for code in (M, A, V)})
    reports = {KEY: full, (13, "week", WEEK): Report()}
    talk = Talk(officer(person=two, reports=reports), Reviewing(slot=SLOT))
    talk.send("nộp")

    assert talk.labels == ["xóm Đồng Tâm: tuần 01–07/5"]


def test_the_ledger_takes_any_period_as_the_board_does() -> None:
    talk = asking("/nhatky quý III")
    asked = talk.effects
    unclear = talk.send("/nhatky hôm nào")
    talk.send("/nhatky")

    assert asked == (Summarise(1, "quarter", "quarter:2026-06-15", "ledger"),)
    assert "/nhatky quý III" in unclear
    assert [label for label in talk.labels if "Quý" in label] == ["Quý III/2026", "Quý III/2026 gửi Sở"]


# People who only look, and people without a unit --------------------------------------------------------------------


def test_a_communes_leader_is_offered_no_action_of_a_lead() -> None:
    talk = asking("/lich", of=dusk(person=CHAIR))
    coming, help_ = talk.labels, talk.send("/trogiup")
    board = talk.send("/tinhhinh") or talk.effects
    refused = talk.send("/giahan")

    assert coming == ["Ai đã nộp: tuần 11–17/9", "Ai đã nộp: Quý III/2026"]
    assert "/tinhhinh" in help_
    assert not any(command in help_ for command in ("/nhap", "/giahan", "/nhaclai"))
    assert board == (Summarise(1, "week", "week:2026-09-11", "board", acts=False),)
    assert "/tinhhinh" in refused
    assert "/nhap" not in refused + talk.send("/nhap")


def test_a_communes_leader_is_welcomed_without_a_fill_button() -> None:
    invitation = Invitation(5, COMMUNE, "chair", None, usable=True)
    talk = Talk(officer(person=None, reports={}, invitation=invitation), Joining(invite=5, step="name"))
    said = talk.send("Ma Văn Khoa")
    again = Talk(officer(invitation=invitation)).send("7K2M-9QRT-4XWZ-A3BC")

    assert "/tinhhinh" in said
    assert talk.labels == []
    assert "/nhap" not in said + again


@pytest.mark.parametrize("text", ["/nhap", "/trogiup", "/giahan", "/molai", "/dotxuat", "/nhom", "/nhatky"])
def test_a_person_without_a_unit_hears_how_to_come_back(text: str) -> None:
    nobody = replace(AN, members=())

    assert "mã mời" in Talk(officer(person=nobody, reports={})).send(text)


def test_a_former_lead_leaves_the_collection_being_put_together() -> None:
    talk = asking("/dotxuat", "Lũ")
    talk.known = officer(now=DUSK)
    said = talk.send("xong")

    assert "người phụ trách tổng hợp" in said
    assert talk.dialogue == Idle()


@pytest.mark.parametrize(("day", "note"), [("18/9", "còn rất ít"), ("21/9", "muộn hơn hạn của chính xã")])
def test_a_day_near_the_communes_own_is_noted_before_asking(day: str, note: str) -> None:
    lines = asking("/giahan", "5", "tất cả", day, "Lũ").words.split("\n")

    assert note in lines[2]
    assert lines[3] == "Đổi hạn như vậy phải không ạ?"


def test_every_button_fits_with_unit_numbers_of_ten_digits() -> None:
    unit = Unit(id=9_999_999_999, path="/1/9999999999/", kind="hamlet", noun="xóm", name="Khâu Giang")
    person = replace(AN, members=(Member(unit, "officer"),))
    for form in PLAN.catalogue.forms:
        dates = next((one for one in PLAN.between(DUSK, DUSK.replace(year=2027)) if one.form == form.code), None)
        for item in form.items if dates else ():
            slot = Slot(unit=unit.id, form=form.code, period=dates.period.code if dates else "")
            known = officer(person=person, reports={(slot.unit, slot.form, slot.period): Report(dates=dates)})
            talk = Talk(known, Asking(slot=slot, at=item.indicator))
            talk.send("?")
            say = next(effect for effect in talk.effects if isinstance(effect, Say))
            longest = max(len(button.data) for row in say.buttons for button in row)
            skipped = talk.send(button=say.buttons[-1][-1].data)

            assert longest + len("123456") - len("nil") <= 64
            assert "đã cũ" not in skipped
