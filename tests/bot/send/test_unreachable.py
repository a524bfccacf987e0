"""When a platform cannot reach a person any more, waiting messages go unchanged to their other address."""

from datetime import timedelta

from sqlalchemy import select

from bot.answer.orders.people import linked
from bot.send.unreachable import shut_out, unreachable
from storage.database import Engine
from storage.messages.outbox import Message
from storage.people.absences import NewAbsence
from storage.tables.messages import outbox
from storage.work import Work, writing
from tests.house import Clock, House, chat_key

WEEK = "week:2026-05-01"


def test_a_reminder_that_goes_elsewhere_still_ends_with_the_report(
    database: Engine, house: House, clock: Clock
) -> None:
    unit, an, now = house.units["xóm Khâu Giang"].id, house.people["An"], clock()

    def turned_away(work: Work) -> None:
        work.people.address("web:main:old", an, now - timedelta(days=9))
        work.people.address("web:main:new", an, now)
        nudge = Message(chat_key("An"), an, "nudge", "vi", "{}", 1, False, "k", unit, "week", WEEK)
        work.outbox.add([nudge], now)
        row = work.outbox.fresh(1, 0, 10, now)[0]
        work.outbox.claim([row.id])
        unreachable(work, row, "blocked", now)

    writing(database, turned_away)
    with database.connect() as connection:
        before = connection.execute(select(outbox.c.kind, outbox.c.chat_key, outbox.c.state)).all()
    writing(database, lambda work: work.outbox.clear([(unit, "week", WEEK)]))
    with database.connect() as connection:
        after = connection.execute(select(outbox.c.kind, outbox.c.state).order_by(outbox.c.id)).all()

    assert sorted(map(tuple, before)) == [
        ("notice", "web:main:new", "waiting"),
        ("nudge", "web:main:new", "waiting"),
    ]
    assert [tuple(row) for row in after] == [("nudge", "cleared"), ("notice", "waiting")]


def test_without_another_address_the_leads_are_told(database: Engine, house: House, clock: Clock) -> None:
    def turned_away(work: Work) -> None:
        work.outbox.add([Message(chat_key("An"), house.people["An"], "reply", "vi", "{}")], clock())
        unreachable(work, work.outbox.fresh(0, 0, 10, clock())[0], "blocked", clock())

    writing(database, turned_away)
    with database.connect() as connection:
        rows = connection.execute(select(outbox.c.chat_key, outbox.c.state).order_by(outbox.c.id)).all()

    assert [tuple(row) for row in rows] == [(chat_key("An"), "stopped"), (chat_key("Bình"), "waiting")]


def test_the_leads_hear_when_nobody_of_the_unit_is_left(database: Engine, house: House, clock: Clock) -> None:
    def turned_away(work: Work) -> None:
        for name in ("An", "Dũng"):
            for _ in range(2):  # a second refusal, before the first has been noted everywhere, tells nothing more
                shut_out(work, chat_key(name), "blocked", clock())

    writing(database, turned_away)
    with database.connect() as connection:
        told = connection.execute(select(outbox.c.payload).where(outbox.c.kind == "notice")).scalars().all()

    assert ['unit-unheard"' in payload for payload in told] == [False, True]
    assert all(f"inu|||{house.units['xóm Khâu Giang'].id}" in payload for payload in told)


def test_a_stranger_who_blocks_is_let_go(database: Engine, clock: Clock) -> None:
    def turned_away(work: Work) -> None:
        work.outbox.add([Message("telegram:main:9", None, "reply", "vi", "{}")], clock())
        unreachable(work, work.outbox.fresh(0, 0, 10, clock())[0], "blocked", clock())

    writing(database, turned_away)
    with database.connect() as connection:
        states = connection.execute(select(outbox.c.state)).scalars().all()

    assert states == ["stopped"]


def test_a_new_address_is_told_to_the_others(database: Engine, house: House, clock: Clock) -> None:
    def joins(work: Work) -> list[Message]:
        work.people.address("web:main:new", house.people["Grace"], clock())
        return linked(work, house.people["Grace"], "web:main:new")

    told = writing(database, joins)

    assert [(message.chat_key, message.lang, message.priority) for message in told] == [(chat_key("Grace"), "en", 1)]
    assert "channel-added" in told[0].payload
    assert '"web"' in told[0].payload


def test_who_stands_in_for_a_lead_is_told_too(database: Engine, house: House, clock: Clock) -> None:
    binh, grace, today = house.people["Bình"], house.people["Grace"], clock().date()

    def turned_away(work: Work) -> None:
        work.absences.put(NewAbsence(binh, today, today, grace), clock())
        work.outbox.add([Message(chat_key("An"), house.people["An"], "reply", "vi", "{}")], clock())
        unreachable(work, work.outbox.fresh(0, 0, 10, clock())[0], "blocked", clock())

    writing(database, turned_away)
    with database.connect() as connection:
        told = connection.execute(select(outbox.c.chat_key).where(outbox.c.kind == "notice")).scalars().all()

    assert sorted(told) == sorted(chat_key(name) for name in ("Bình", "Grace"))
