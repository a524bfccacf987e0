"""A closed report takes no figures, whatever way somebody comes to it, and the answer says so."""

import pytest

from handlers.turn.dialogue import Asking, Dialogue, Idle, Reviewing, Slot
from handlers.turn.known import Edited, Given, Report
from tests.handlers.talk import NOW, WEEK, M, Talk, lead, number, officer

OLD = "week:2026-01-02"
SLOT = Slot(unit=12, form="week", period=OLD)


@pytest.mark.parametrize("verb", ["fill", "fix", "sub"])
def test_an_old_button_says_that_the_report_is_closed(verb: str) -> None:
    talk = Talk(officer())
    said = talk.send(button=f"{verb}|{OLD}|week|12")

    assert "Báo cáo tuần 02–08/01/2026" in said
    assert "đã đóng" in said
    assert not talk.records
    assert not talk.submitted


@pytest.mark.parametrize("dialogue", [Asking(slot=SLOT, at=M), Reviewing(slot=SLOT)])
@pytest.mark.parametrize("text", ["3", "nộp", "sửa 1 thành 3"])
def test_an_open_question_closes_together_with_its_report(dialogue: Dialogue, text: str) -> None:
    talk = Talk(officer(reports={}), dialogue)
    said = talk.send(text)

    assert "đã đóng" in said
    assert talk.dialogue == Idle()
    assert not talk.records


def test_an_edited_message_of_a_closed_report_changes_nothing() -> None:
    talk = Talk(officer(edited=Edited(12, "week", OLD, {M: Given(number(2), 1)})))
    said = talk.send("3 buổi", edits=True)

    assert "đã đóng" in said
    assert not talk.records


def test_when_all_reports_are_closed_none_is_left_to_correct() -> None:
    assert "báo cáo đã đóng" in Talk(officer(reports={})).send("/sua")


@pytest.mark.parametrize(
    "data",
    [
        f"fill|{OLD}|week|99",  # somebody else's report
        "fill|week:2026-05-08|week|12",  # still to come
        "fill|week:2026-01-03|week|12",  # no such week
        f"fill|{OLD}|none|12",
        f"edt|{OLD}|{M}|12",
        f"fill|{WEEK}|week|13",  # an open report of another unit
        "nonsense",
    ],
)
def test_a_report_that_never_was_theirs_is_not_called_closed(data: str) -> None:
    assert "đã cũ" in Talk(officer()).send(button=data)


def test_this_week_is_not_closed_on_its_last_day() -> None:
    talk = Talk(officer(reports={})._replace(open=frozenset(), now=NOW))

    assert "đã cũ" in talk.send(button=f"fill|{WEEK}|week|12")


def test_a_form_is_asked_of_its_kind_of_unit_only() -> None:
    talk = Talk(lead(reports={(1, "week", WEEK): Report()}))

    assert "đã cũ" in talk.send(button=f"fill|{WEEK}|week|1")
