"""The ledger tells when each unit was reminded, and whether the reminder arrived."""

from datetime import date, timedelta

from sqlalchemy import select

from storage.database import Engine
from storage.messages.outbox import Message
from storage.reminders.nudges import LogEntry, Reminders
from storage.tables.messages import outbox
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
    assert after == {unit: Reminders([THURSDAY, THURSDAY + HOUR], 0)}
    assert [entry.stage for entry in ledger(database, unit)] == ["open", "manual"]


def on_the_page(database: Engine, house: House) -> int:
    """Sweep while the officer of Bản Cái has nothing but a page; the row of the message."""
    key = chat_key("Khoa", "web")
    writing(database, lambda work: work.people.move(chat_key("Khoa"), key))
    swept(database, THURSDAY)
    with database.begin() as connection:
        row: int = connection.execute(select(outbox.c.id).where(outbox.c.chat_key == key)).scalar_one()
        connection.execute(outbox.update().where(outbox.c.id == row).values(state="sent", sent_at=THURSDAY))
    return row


def test_a_reminder_on_a_page_arrives_when_the_page_shows_it(database: Engine, house: House) -> None:
    unit, key = house.units["xóm Bản Cái"].id, chat_key("Khoa", "web")
    row = on_the_page(database, house)
    before = reading(database, lambda work: work.nudges.reminded([unit], "week", WEEK))
    waits = [entry.state for entry in ledger(database, unit)]
    writing(database, lambda work: work.shown.appeared(key, [row], THURSDAY + HOUR))
    after = reading(database, lambda work: work.nudges.reminded([unit], "week", WEEK))

    assert (before, waits) == ({unit: Reminders([], 1)}, ["unshown"])
    assert (after, [entry.state for entry in ledger(database, unit)]) == ({unit: Reminders([THURSDAY], 0)}, ["sent"])


def test_a_page_tells_only_of_reminders_of_its_own_chat_and_once(database: Engine, house: House) -> None:
    row = on_the_page(database, house)
    mine, other = chat_key("Khoa", "web"), chat_key("An", "web")
    writing(database, lambda work: work.shown.appeared(other, [row], THURSDAY))
    foreign, own = (reading(database, lambda work, key=key: work.shown.unshown(key, [row])) for key in (other, mine))  # type: ignore[misc]
    for hours in (1, 2):
        writing(database, lambda work, hours=hours: work.shown.appeared(mine, [row], THURSDAY + hours * HOUR))  # type: ignore[misc]
    with database.connect() as connection:
        at = connection.execute(select(outbox.c.shown_at).where(outbox.c.id == row)).scalar_one()

    assert (foreign, own) == ([], [row])
    assert at == THURSDAY + HOUR
    assert reading(database, lambda work: work.shown.unshown(mine, [row])) == []


def test_what_the_deputy_was_told_counts_for_the_unit(database: Engine, house: House) -> None:
    unit = house.units["xóm Bản Cái"].id
    away(database, house.people["Khoa"], house.people["Chi"], date(2026, 7, 9), date(2026, 7, 9))
    swept(database, THURSDAY)
    sent(database, "Chi", "sent", THURSDAY)

    assert [entry.state for entry in ledger(database, unit)] == ["sent"]
