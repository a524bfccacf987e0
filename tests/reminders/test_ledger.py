"""The ledger tells when each unit was reminded, and whether the reminder arrived."""

from datetime import date, timedelta

from storage.database import Engine
from storage.messages.outbox import Message
from storage.reminders.nudges import LogEntry
from storage.work import reading, writing
from tests.house import House, chat_key
from tests.reminders.town import THURSDAY, WEEK, away, sent, swept

HOUR = timedelta(hours=1)


def ledger(database: Engine, *units: int) -> list[LogEntry]:
    """The ledger of the weekly report."""
    return reading(database, lambda work: work.nudges.ledger(units, "week", WEEK))


def test_the_ledger_tells_what_became_of_each_reminder(database: Engine, house: House) -> None:
    unit, other = house.units["xóm Khâu Giang"].id, house.units["xóm Bản Cái"].id
    swept(database, THURSDAY)
    sent(database, "An", "failed", THURSDAY)
    sent(database, "Dũng", "sent", THURSDAY)
    writing(database, lambda work: work.people.stop(chat_key("Khoa"), "blocked"))
    swept(database, THURSDAY + 7 * HOUR)
    rows = ledger(database, unit, other)

    assert [(entry.unit_id, entry.stage, entry.state) for entry in rows] == [
        (unit, "open", "sent"),
        (other, "open", "waiting"),
        (unit, "remind", "waiting"),
        (other, "remind", None),
    ]
    assert rows[0].sent_at == THURSDAY + timedelta(seconds=2)


def test_what_became_of_a_reminder_is_forgotten_with_its_message(database: Engine, house: House) -> None:
    unit, other = house.units["xóm Khâu Giang"].id, house.units["xóm Bản Cái"].id
    writing(database, lambda work: work.people.stop(chat_key("Khoa"), "blocked"))
    swept(database, THURSDAY)
    for name in ("An", "Dũng"):
        sent(database, name, "sent", THURSDAY)
    swept(database, THURSDAY + 7 * HOUR)
    sent(database, "An", "sent", THURSDAY + 7 * HOUR)
    before = ledger(database, unit, other)
    writing(database, lambda work: work.outbox.prune(THURSDAY + 8 * HOUR, 2 * HOUR))
    after = ledger(database, unit, other)

    assert [(entry.unit_id, entry.stage, entry.state) for entry in before] == [
        (unit, "open", "sent"),
        (other, "open", None),
        (unit, "remind", "sent"),
        (other, "remind", None),
    ]
    assert [entry.state for entry in after] == ["forgotten", "forgotten", "sent", None]


def test_the_board_counts_arrived_reminders_of_sweeps_and_leads(database: Engine, house: House) -> None:
    unit = house.units["xóm Khâu Giang"].id
    swept(database, THURSDAY)
    by_hand = Message(chat_key("An"), house.people["An"], "nudge", "vi", "{}", 1, False, None, unit, "week", WEEK)
    writing(database, lambda work: work.outbox.add([by_hand], THURSDAY + HOUR))
    before = reading(database, lambda work: work.nudges.reminded([unit], "week", WEEK))
    for name in ("An", "Dũng"):
        sent(database, name, "sent", THURSDAY)
    after = reading(database, lambda work: work.nudges.reminded([unit], "week", WEEK))

    assert before == {}
    assert after == {unit: [THURSDAY, THURSDAY + HOUR]}
    assert [entry.stage for entry in ledger(database, unit)] == ["open", "manual"]


def test_what_the_deputy_was_told_counts_for_the_unit(database: Engine, house: House) -> None:
    unit = house.units["xóm Bản Cái"].id
    away(database, house.people["Khoa"], house.people["Chi"], date(2026, 7, 9), date(2026, 7, 9))
    swept(database, THURSDAY)
    sent(database, "Chi", "sent", THURSDAY)

    assert [entry.state for entry in ledger(database, unit)] == ["sent"]
