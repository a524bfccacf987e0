"""Topics of a group are answered where they were spoken in, but are counted and shut out as one group."""

import asyncio
from typing import Any

from sqlalchemy import select

from bot.channels.channel import Limits, Reply, SendFailed
from bot.send.chat_queue import Lane
from storage.database import Engine
from storage.messages.outbox import Outgoing
from storage.tables.messages import outbox
from storage.tables.people import groups
from storage.work import writing
from tests.bot.send.test_dispatcher import note
from tests.engines import running, told
from tests.house import Clock, House, Room, arrival

GROUP = "-1001987654321"


def bound(database: Engine) -> list[str]:
    """The chats of the bound groups and topics."""
    with database.connect() as connection:
        keys = connection.execute(select(groups.c.chat_key).order_by(groups.c.chat_key)).scalars()
        return [key.rpartition(":")[2] for key in keys]


def bind(database: Engine, house: House, clock: Clock, *chats: str) -> None:
    """Bind these chats to Bình's commune."""
    unit, by = house.units["xã Phú Thịnh"].id, house.people["Bình"]
    for chat in chats:
        writing(database, lambda work: work.groups.bind(f"telegram:main:{chat}", unit, by, clock()))  # noqa: B023


async def test_a_command_in_a_topic_binds_it_and_is_answered_there(
    database: Engine, house: House, clock: Clock
) -> None:
    room = Room()
    async with running(database, clock, room) as engine:
        await told(engine, arrival("Bình", 1, clock(), f"{GROUP}/45", text="/nhom", group=True))

    assert [chat for chat, _ in room.sent] == [f"{GROUP}/45"]
    assert bound(database) == [f"{GROUP}/45"]


async def test_a_topic_that_is_gone_falls_back_to_the_group(database: Engine, house: House, clock: Clock) -> None:
    gone = SendFailed("message thread not found", moved_to=GROUP)
    room = Room(failures={f"{GROUP}/45": [gone]})
    bind(database, house, clock, f"{GROUP}/45")
    rows = [note("Bình", kind)._replace(chat_key=f"telegram:main:{GROUP}/45") for kind in ("reply", "post")]
    writing(database, lambda work: work.outbox.add(rows, clock()))
    async with running(database, clock, room) as engine:
        await engine.settled()

    assert [chat for chat, _ in room.sent] == [GROUP] * 2
    assert bound(database) == [GROUP]


async def test_who_removes_the_bot_from_a_group_unbinds_all_its_topics(
    database: Engine, house: House, clock: Clock
) -> None:
    bind(database, house, clock, GROUP, f"{GROUP}/45", f"{GROUP}/46", "-1002", f"{GROUP}0/45")
    waiting = note("Bình", "post", not_before=clock().replace(year=2027))._replace(chat_key=f"telegram:main:{GROUP}/46")
    writing(database, lambda work: work.outbox.add([waiting], clock()))
    async with running(database, clock, Room()) as engine:
        await told(engine, arrival("Bình", 1, clock(), GROUP, group=True, event="removed"))
    with database.connect() as connection:
        states = connection.execute(select(outbox.c.state)).scalars().all()

    assert set(bound(database)) == {"-1002", f"{GROUP}0/45"}
    assert states == ["stopped"]


async def test_a_topic_that_refuses_for_good_means_the_group(database: Engine, house: House, clock: Clock) -> None:
    room = Room(failures={f"{GROUP}/45": [SendFailed("bot was kicked", permanent=True)]})
    bind(database, house, clock, f"{GROUP}/45", f"{GROUP}/46")
    row = note("Bình")._replace(chat_key=f"telegram:main:{GROUP}/45")
    writing(database, lambda work: work.outbox.add([row], clock()))
    async with running(database, clock, room) as engine:
        await engine.settled()

    assert bound(database) == []
    assert room.sent == []


async def test_the_pace_of_a_group_counts_its_topics_together(clock: Clock) -> None:
    lane = Lane(Room(limits=Limits(group_per_minute=18)))

    def row(number: int, chat: str) -> Outgoing:
        return Outgoing(number, f"telegram:main:{chat}", "reply", "vi", "", 0, False, 0, None, clock())

    for number in range(1, 41):
        lane.put(row(number, f"{GROUP}/{number % 20}"))
    lane.put(row(41, "1001"))
    taken: list[Any] = []

    async def work() -> None:
        while True:
            chat = await lane.take()
            taken.append(chat.rows[0])
            lane.give(chat, None)

    worker = asyncio.create_task(work())
    await asyncio.sleep(0.1)
    worker.cancel()
    ids = [one.id for one in taken]

    assert sorted(ids) == [*range(1, 19), 41]
    assert [number for number in ids if number != 41] == list(range(1, 19))


async def test_topics_of_a_full_group_go_on_when_there_is_room(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    rows = [note("Bình")._replace(chat_key=f"telegram:main:{GROUP}/{n % 3}") for n in range(70)]
    writing(database, lambda work: work.outbox.add(rows, clock()))
    async with running(database, clock, room) as engine, asyncio.timeout(9):
        await engine.settled()
    replies: list[Reply] = [reply for _, reply in room.sent]

    assert [reply.id for reply in replies] == sorted(reply.id for reply in replies)
    assert len(replies) == 70
