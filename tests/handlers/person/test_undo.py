"""One's own last change is taken back: named first, done by one tap, refused kindly."""

from datetime import timedelta

import pytest

from forms.value import NotApplicable, Value
from handlers.respond import respond
from handlers.turn.dialogue import Asking, Idle, Reviewing, Slot
from handlers.turn.effects import Record, Submit
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known, Report
from handlers.turn.last_change import ChangedLine, LastChange
from handlers.turn.orders import TakeBackHandIn
from handlers.wants import wants
from tests.handlers.talk import (
    BINH,
    COMMUNE,
    KEY,
    NOW,
    QUARTER,
    SLOT,
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

FIGURES = {M: figure(number(3)), A: figure(number(45), 2), V: figure(number(15))}
ALL = FIGURES | {D: figure(number(0))}


def line(now: Value | None, before: Value | None, code: str = A, by: str = "") -> ChangedLine:
    return ChangedLine(code, now, before, by)


def after(change: LastChange | None, report: Report | None = None, **changes: object) -> Known:
    """What is known about An, whose last change this is."""
    report = report or Report(figures=FIGURES)
    return changed(officer(KEY), reports={KEY: report}, last_change=change, **changes)


def figures(*lines: ChangedLine, minutes: int = 5, mark: str = "f7") -> LastChange:
    """Figures that An gave some minutes ago."""
    return LastChange(SLOT, mark, NOW - timedelta(minutes=minutes), lines or (line(number(45), number(124)),))


def hand_in(**how: object) -> LastChange:
    return LastChange(SLOT, "s7", NOW - timedelta(minutes=5), **how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["hoàn tác", "/hoantac", "HOAN TAC.", "undo", "/undo", "lấy lại số cũ", "Lấy lại số cũ!"]
)
def test_undo_is_asked_for_in_several_ways(text: str) -> None:
    incoming = Incoming("telegram", "7", "7", "An", "m1", NOW, text=text)

    assert wants(Idle(), incoming).last_change
    assert "124" in Talk(after(figures())).send(text)


@pytest.mark.parametrize(
    "text", ["124", "không hoàn tác được", "hoàn thành", "huỷ", "lấy lại niềm tin của bà con", "h" * 9000]
)
def test_nothing_is_looked_up_for_other_texts(text: str) -> None:
    assert not wants(Idle(), Incoming("telegram", "7", "7", "An", "m1", NOW, text=text)).last_change


def test_the_question_names_what_will_change() -> None:
    talk = Talk(after(figures()))

    assert talk.send("hoàn tác").splitlines()[1:] == ["Dòng 2 (Số lượt người dự): 45 → 124 (như trước)"]
    assert talk.labels == ["Đúng, lấy lại", "Không, giữ nguyên"]
    assert talk.records == {}


def test_a_tap_brings_the_old_figure_back_as_a_new_version() -> None:
    talk = Talk(after(figures()))
    talk.send("hoàn tác")
    talk.tap("Đúng, lấy lại")
    (record,) = (effect for effect in talk.effects if isinstance(effect, Record))

    assert (record.value, record.seen, record.why) == (number(124), 2, "undone")
    assert not talk.submitted
    assert talk.dialogue == Reviewing(slot=SLOT)


def test_a_first_answer_becomes_unanswered_and_is_asked_again() -> None:
    talk = Talk(after(figures(line(number(3), None, M), line(number(45), None))))
    talk.send("hoàn tác")
    assert "Dòng 1 (Số buổi tuyên truyền): 3 → chưa trả lời" in talk.words
    talk.tap("Đúng, lấy lại")

    assert talk.records == {M: None, A: None}
    assert talk.value(M) is None
    assert isinstance(talk.dialogue, Asking)
    assert talk.dialogue.at == M
    assert talk.dialogue.seen == 2


def test_what_was_taken_back_is_answered_as_the_next_version() -> None:
    talk = Talk(after(figures(line(number(45), None))))
    talk.send("hoàn tác")
    talk.tap("Đúng, lấy lại")
    talk.send("50")
    (record,) = (effect for effect in talk.effects if isinstance(effect, Record))

    assert (record.value, record.seen) == (number(50), 3)


def test_a_report_that_was_handed_in_is_handed_in_again() -> None:
    talk = Talk(after(figures(), Report(figures=ALL, submission=submission())))
    talk.send("hoàn tác")
    words = talk.tap("Đúng, lấy lại")

    assert [type(effect) for effect in talk.effects[:2]] == [Record, Submit]
    assert "đã được cập nhật" in words
    assert talk.dialogue == Idle()


def test_no_keeps_everything() -> None:
    talk = Talk(after(figures()))
    talk.send("hoàn tác")

    assert talk.tap("Không, giữ nguyên") == "Vâng, mọi số giữ nguyên."
    assert talk.records == {}


def test_the_open_question_stays_open() -> None:
    other = Asking(slot=Slot(unit=12, form="quarter", period=QUARTER), at="team_members")
    known = changed(officer(KEY, (12, "quarter", QUARTER)), last_change=figures())
    known = known._replace(reports={**known.reports, KEY: Report(figures=FIGURES)})
    talk = Talk(known, other)
    talk.send("hoàn tác")
    talk.tap("Đúng, lấy lại")

    assert talk.dialogue == other
    assert talk.records == {A: number(124)}


def test_a_button_about_another_change_is_old() -> None:
    talk = Talk(after(figures()))
    talk.send("hoàn tác")
    data = talk.data("Đúng, lấy lại")
    talk.known = changed(talk.known, last_change=figures(mark="f8"))

    assert talk.send(button=data).startswith("Nút này đã cũ")
    assert talk.records == {}


REFUSED = {
    "nothing": (None, None, "không có gì để hoàn tác"),
    "older than an hour": (figures(minutes=61), None, "đã quá một giờ"),
    "changed by somebody else": (figures(line(number(46), number(124), by="Lê Văn Cường")), None, "Lê Văn Cường sửa"),
    "locked": (figures(), Report(figures=ALL, submission=submission("locked")), "đã khoá"),
    "would lack a figure": (
        figures(line(number(45), None)),
        Report(figures=ALL, submission=submission()),
        "lấy lại thì thiếu số",
    ),
    "approved": (hand_in(reviewed=True), Report(figures=ALL, submission=submission("approved")), "đã xem báo cáo"),
    "sent on": (hand_in(sent=True), Report(figures=ALL, submission=submission()), "Xã đã báo là gửi Sở"),
    "corrected by another": (
        hand_in(since_by="Lê Văn Cường"),
        Report(figures=ALL, submission=submission()),
        "Lê Văn Cường đã sửa báo cáo",
    ),
}


@pytest.mark.parametrize("why", REFUSED)
def test_it_is_refused_kindly(why: str) -> None:
    change, report, words = REFUSED[why]
    talk = Talk(after(change, report))

    assert words in talk.send("hoàn tác")
    assert talk.labels == []
    tapped = talk.send(button=f"und|{SLOT.period}|week|12.{change.mark if change else 'f7'}")
    assert words in tapped or tapped.startswith("Nút này đã cũ")
    assert talk.records == {}
    assert not any(isinstance(effect, TakeBackHandIn) for effect in talk.effects)


def test_an_hour_is_still_in_time() -> None:
    assert "như trước" in Talk(after(figures(minutes=60))).send("hoàn tác")


def test_a_hand_in_becomes_a_draft_again() -> None:
    talk = Talk(after(hand_in(), Report(figures=ALL, submission=submission())))
    talk.send("hoàn tác")
    words = talk.tap("Đúng, lấy lại")

    assert TakeBackHandIn(12, "week", SLOT.period, 1) in talk.effects
    assert "bản nháp" in words
    assert "Nộp" in talk.labels
    first = talk.known.reports[KEY].submission
    assert first is not None
    assert first.first_submitted_at == submission().first_submitted_at


def test_handing_in_again_is_as_late_as_the_first_time() -> None:
    talk = Talk(after(hand_in(), Report(figures=ALL, submission=submission())))
    talk.send("hoàn tác")
    talk.tap("Đúng, lấy lại")
    talk.known = talk.known._replace(now=NOW + timedelta(days=5))

    assert "muộn" not in talk.send("nộp")
    assert talk.submitted


def test_a_lead_takes_back_that_the_communes_report_was_sent() -> None:
    slot = Slot(unit=COMMUNE.id, form="commune_quarter", period=QUARTER)
    key = (slot.unit, slot.form, slot.period)
    change = LastChange(slot, "s3", NOW - timedelta(minutes=1))
    talk = Talk(lead(reports={key: Report(submission=submission())}, last_change=change))
    talk.send("hoàn tác")
    talk.tap("Đúng, lấy lại")

    assert TakeBackHandIn(*key, 1) in talk.effects


def test_a_chair_cannot_take_that_back() -> None:
    slot = Slot(unit=COMMUNE.id, form="commune_quarter", period=QUARTER)
    change = LastChange(slot, "s3", NOW - timedelta(minutes=1))
    known = lead(reports={(slot.unit, slot.form, slot.period): Report(submission=submission())}, last_change=change)
    chair = BINH.members[0]._replace(role="chair")
    person = changed(known, person=type(BINH)(4, "Lý Văn Bình", "vi", (chair,)))
    talk = Talk(person)
    talk.send("hoàn tác")
    talk.send(button=f"und|{QUARTER}|commune_quarter|1.s3")

    assert not any(isinstance(effect, TakeBackHandIn) for effect in talk.effects)


def test_somebody_elses_unit_is_not_named() -> None:
    talk = Talk(
        changed(
            officer(KEY),
            last_change=LastChange(
                Slot(unit=99, form="week", period=SLOT.period), "f1", NOW, (line(number(1), number(2)),)
            ),
        )
    )

    assert "Nà Phặc" not in talk.send("hoàn tác")
    assert talk.labels == []


def test_a_line_that_was_not_asked_comes_back_too() -> None:
    lines = (line(number(0), number(3), M), line(NotApplicable(), number(45)))
    talk = Talk(after(figures(*lines), Report(figures={M: figure(number(0), 2), A: figure(NotApplicable(), 2)})))
    talk.send("hoàn tác")
    talk.tap("Đúng, lấy lại")

    assert talk.records == {M: number(3), A: number(45)}


def test_no_turn_is_made_for_a_stranger_to_the_report() -> None:
    known = changed(officer(), reports={}, last_change=figures())
    turn = respond(Idle(), Incoming("telegram", "7", "7", "An", "m", NOW, text="hoàn tác"), known)

    assert not any(isinstance(effect, Record) for effect in turn.effects)
