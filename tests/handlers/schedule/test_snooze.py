"""Officers ask to be reminded later: only before the deadline, and only outside the night."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.regime.period import parse
from handlers.turn.arranged import Snoozing
from handlers.turn.dialogue import Asking, Idle
from handlers.turn.known import Known, Report
from handlers.turn.orders import Snooze
from tests.handlers.talk import KEY, NOW, PLAN, SLOT, WEEK, Talk, lead, officer, submission


def owing(at: str = "2026-05-07 09:00") -> Known:
    """The facts known about An, who owes the weekly report that is due tonight."""
    dates = PLAN.deadline("week", parse(WEEK))
    now = datetime.fromisoformat(at).replace(tzinfo=NOW.tzinfo)
    return officer(now=now, reports={KEY: Report(dates=dates)})


def until(talk: Talk) -> str:
    """The time of the snoozed reminder; "" when there is none."""
    return next((f"{e.until:%d/%m %H:%M}" for e in talk.effects if isinstance(e, Snooze)), "")


@pytest.mark.parametrize(
    ("now", "labels"),
    [
        ("2026-05-07 09:10", ["10:10", "14:00", "19:00"]),
        ("2026-05-07 13:30", ["14:30", "15:00", "19:00"]),
        ("2026-05-07 16:10", ["17:10", "19:00"]),
        ("2026-05-07 19:20", ["20:20"]),
        ("2026-05-07 20:40", []),
        ("2026-05-08 18:30", ["19:30", "08:00 ngày 09/5"]),
        ("2026-05-08 22:00", ["08:00 ngày 09/5"]),
    ],
)
def test_only_future_hours_outside_the_night_are_offered(now: str, labels: list[str]) -> None:
    talk = Talk(owing(now))
    said = talk.send(button="snz|||")

    assert talk.labels == labels
    assert ("không còn lúc nào" in said) is not bool(labels)


@pytest.mark.parametrize(
    ("typed", "said", "offered"),
    [
        ("nhắc lại 22h", "Từ 21:00 đến 07:00", ["20:30"]),
        ("nhắc lại 5h sáng mai", "đã quá hạn", ["20:30"]),
        ("nhắc lại ngày mai", "đã quá hạn", ["20:30"]),
        ("nhắc lại 8h sáng", "08:00 hôm nay đã qua", []),
        ("/nhaclai bao giờ cũng được", "chưa đọc được giờ", ["10:00", "14:00", "19:00"]),
    ],
)
def test_an_impossible_hour_is_answered_with_the_last_possible_one(typed: str, said: str, offered: list[str]) -> None:
    talk = Talk(owing())

    assert said in talk.send(typed)
    assert until(talk) == ""
    assert talk.labels[: len(offered)] == offered


def test_an_hour_of_two_readings_is_asked_back() -> None:
    talk = Talk(owing("2026-05-08 06:00"))
    asked = talk.send("/nhaclai 7h")

    assert "sáng hay tối" in asked
    assert talk.labels == ["07:00", "19:00"]
    talk.tap("19:00")
    assert until(talk) == "08/05 19:00"
    assert talk.dialogue == Idle()


def test_a_typed_hour_answers_the_question() -> None:
    talk = Talk(owing())
    talk.send("/nhaclai")
    asked = talk.dialogue
    talk.send("14h30")

    assert isinstance(asked, Snoozing)
    assert until(talk) == "07/05 14:30"
    assert talk.dialogue == Idle()


def test_a_report_that_is_being_filled_stays_open() -> None:
    asking = Asking(slot=SLOT, at="propaganda_meetings")
    talk = Talk(owing(), asking)
    talk.send(button="snz|||")
    kept = talk.dialogue
    talk.tap("19:00")

    assert kept == asking
    assert talk.dialogue == asking
    assert until(talk) == "07/05 19:00"


@pytest.mark.parametrize("button", ["snz|||", "snz|||202605071900"])
def test_whoever_owes_nothing_need_not_be_reminded(button: str) -> None:
    done = officer(reports={KEY: Report(submission=submission())})

    assert "không còn báo cáo nào" in Talk(done).send(button=button)
    assert "không còn báo cáo nào" in Talk(lead()).send("/nhaclai")


@pytest.mark.parametrize("data", ["snz|||9", "snz|||209999999999", "snz|||abc"])
def test_a_forged_hour_is_an_old_button(data: str) -> None:
    talk = Talk(owing())

    assert "Nút này đã cũ" in talk.send(button=data)
    assert until(talk) == ""


@given(st.integers(0, 27 * 1440), st.sampled_from(["7h", "19h", "mai", "23h", "8:00"]))
def test_no_reminder_is_set_for_night_past_or_too_late(minutes: int, typed: str) -> None:
    dates = PLAN.deadline("week", parse(WEEK))
    known = owing()._replace(now=dates.opens + timedelta(minutes=minutes))
    talk = Talk(known)
    talk.send(f"nhắc lại {typed}")
    found = [effect.until for effect in talk.effects if isinstance(effect, Snooze)]
    limit = dates.due if known.now < dates.due else dates.closes

    assert all(known.now < at < limit and not known.quiet.holds(at.time()) for at in found)
    assert all(at - known.now < timedelta(days=2) for at in found)
