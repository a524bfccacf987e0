"""Sending under difficulties: floods, platforms out of reach, refusals, locked databases, the night."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from pydantic_core import to_json
from sqlalchemy import event, select, update

from bot.channels.channel import Limits, Reply, SendFailed
from bot.channels.webchat import PageMessage
from bot.compose.stored import dump
from bot.store import Store
from bot.web.history import history
from forms.regime.calendar import ZONE
from handlers.turn.say import Say, phrase
from storage.database import Engine, Unavailable
from storage.messages.outbox import Message, Outgoing
from storage.reports.figures import NewSubmission
from storage.tables.messages import dialogues, outbox
from storage.tables.people import addresses
from storage.work import Work, reading, writing
from tests.bot.send.test_dispatcher import note, states
from tests.engines import WORLD, broken_disk, dead, mistake, running, told
from tests.house import Clock, House, Room, arrival, chat_key, chat_of, settle
from tests.reminders.town import hand_in

WEEK = "week:2026-05-01"


@dataclass
class Hooked(Room):
    """A channel that calls a function of the test before each message arrives; the function may raise."""

    before: Callable[[str, Reply], Awaitable[None]] | None = None

    async def send(self, chat: str, reply: Reply) -> str:
        """Keep the message, unless the test's function raises. Provider ids name the chat."""
        if self.before is not None:
            await self.before(chat, reply)
        return f"{chat}/{await super().send(chat, reply)}"


async def until(holds: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until the condition holds."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.005)


@contextmanager
def refusing(
    database: Engine, failure: Callable[[], Exception], when: Callable[[str, str], bool], times: int = 1
) -> Iterator[None]:
    """Make the database fail the next `times` statements of writing transactions that `which` picks."""
    left = [times]

    def listener(connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        writes = connection.get_execution_options().get("toso_write")
        if writes and left[0] and when(statement, repr(values)):
            left[0] -= 1
            raise failure()

    event.listen(database, "before_cursor_execute", listener)
    try:
        yield
    finally:
        event.remove(database, "before_cursor_execute", listener)


def strangers(count: int, kind: str = "reply", **more: Any) -> list[Message]:
    """One message to each of the given number of chats."""
    return [note("An", kind, **more)._replace(chat_key=f"telegram:main:{5000 + n}") for n in range(count)]


def elsewhere(kind: str = "reply", **more: Any) -> Message:
    """A message to somebody on another platform."""
    return note("An", kind, **more)._replace(chat_key=chat_key("An", "web"))


def by_chat(database: Engine) -> list[tuple[str, str]]:
    """The (chat, state) of all messages."""
    with database.connect() as connection:
        return [tuple(row) for row in connection.execute(select(outbox.c.chat_key, outbox.c.state))]


def keep(database: Engine, clock: Clock, *messages: Message) -> None:
    """Store these messages as waiting to be sent."""
    writing(database, lambda work: work.outbox.add(messages, clock()))


# Chats and platforms that hold back others ---------------------------------------------------------------------------


async def test_a_flooded_chat_holds_back_nobody(database: Engine, house: House, clock: Clock) -> None:
    room, web = Room(limits=Limits(chat_gap=0.05)), Room("web")
    many = 25  # more messages than one chat may have under way, all behind the flood
    keep(database, clock, *[note("An")] * 4200, elsewhere(), *[note("Dũng")] * many)
    async with running(database, clock, room, web) as engine:
        await until(lambda: len(room.texts("Dũng")) == many and bool(web.sent))
        await engine.accept("telegram", "main", [arrival("Én", 1, clock(), text="xin chào")])
        await until(lambda: bool(room.texts("Én")))
    flood = [reply.id for chat, reply in room.sent if chat == chat_of("An")]

    assert 0 < len(flood) < 150
    assert flood == list(range(flood[0], flood[0] + len(flood)))


async def test_a_platform_out_of_reach_holds_back_no_other(database: Engine, house: House, clock: Clock) -> None:
    async def cut(_chat: str, _reply: Reply) -> None:
        raise SendFailed("no route to host")

    web = Room("web")
    keep(database, clock, *strangers(1200, "nudge", priority=1), elsewhere("nudge", priority=1))
    async with running(database, clock, Hooked(before=cut), web):
        await until(lambda: bool(web.sent))

    assert len(web.sent) == 1


# One message and what may happen to it -------------------------------------------------------------------------------


async def test_a_reply_of_several_parts_goes_on_where_it_stopped(database: Engine, house: House, clock: Clock) -> None:
    times: list[float] = []

    async def hesitant(_chat: str, _reply: Reply) -> None:
        times.append(asyncio.get_running_loop().time())
        if len(times) == 3:
            raise SendFailed("429", retry_after=0.3)

    lines = tuple(phrase("remind-done", n=n, names=[f"xóm số {n}" * 6]) for n in range(10))
    room = Hooked(limits=Limits(text=120, chat_gap=0.05), before=hesitant)
    keep(database, clock, note("An")._replace(payload=dump(Say(lines=lines))))
    async with running(database, clock, room) as engine:
        await engine.settled()
    texts = room.texts("An")
    gaps = [later - earlier for earlier, later in pairwise(times)]

    assert len(texts) > 4
    assert all(sum(f"xóm số {n}xóm" in text for text in texts) == 1 for n in range(10))
    assert len(set(texts)) == len(texts) == len(times) - 1
    assert min(gaps) >= 0.04
    assert gaps[2] >= 0.299
    assert states(database) == [("reply", "sent")]


async def test_a_failed_reminder_is_not_repeated_after_the_report(database: Engine, house: House, clock: Clock) -> None:
    unit = house.units["xóm Khâu Giang"].id

    def hand_in(work: Work) -> None:
        work.figures.submit([NewSubmission(unit, "week", WEEK, "submitted", 0, None, None, clock())])
        work.outbox.clear([(unit, "week", WEEK)])

    async def meanwhile(_chat: str, _reply: Reply) -> None:
        if not tries:
            tries.append(await asyncio.to_thread(states, database))
            await engine.store.write(hand_in)
            raise SendFailed("429", retry_after=0.05)

    tries: list[list[tuple[str, str]]] = []
    room = Hooked(before=meanwhile)
    keep(database, clock, note("An", "nudge", priority=1, unit_id=unit, form="week", period=WEEK))
    async with running(database, clock, room) as engine:
        await engine.settled()
        await until(lambda: bool(tries) and engine.dispatcher.idle)

    assert tries == [[("nudge", "sending")]]
    assert states(database) == [("nudge", "cleared")]
    assert room.sent == []


async def test_a_reminder_with_nothing_left_to_say_is_cleared(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    unit = house.units["xóm Bản Cái"].id
    clock.to("2026-07-09 08:00")
    async with running(database, clock, Room("web")) as engine:  # Telegram is out of reach for a while
        await engine.sweep()
    writing(database, lambda work: hand_in(work, unit, clock()))
    async with running(database, clock, room) as engine:
        await engine.settled()
    mine = [state for chat, state in by_chat(database) if chat == chat_key("Khoa")]

    assert mine == ["cleared"]
    assert room.texts("Khoa") == []
    assert room.texts("An")[0].startswith("Kính gửi xóm Khâu Giang: đến kỳ báo cáo tuần 03–09/7/2026")


async def test_a_repeated_reminder_says_what_holds_when_it_is_sent(
    database: Engine, house: House, clock: Clock
) -> None:
    unit = house.units["xóm Nà Mòn"].id
    clock.to("2026-07-09 08:00")

    async def meanwhile(chat: str, _reply: Reply) -> None:
        if chat == chat_of("Én") and not tries:
            tries.append(chat)
            await engine.store.write(lambda work: hand_in(work, unit, clock()))
            raise SendFailed("429", retry_after=0.05)

    tries: list[str] = []
    room = Hooked(before=meanwhile)
    async with running(database, clock, room) as engine:
        await engine.sweep()
        await until(lambda: bool(room.texts("Én")) and engine.dispatcher.idle)

    assert room.texts("Én")[0].startswith("Kính gửi xóm Đồng Vinh: đến kỳ")


async def test_at_night_only_reminders_wait_for_the_morning(
    database: Engine, house: House, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.send.dispatcher.RESCAN", 0.05)
    room = Room()
    nudge = note("An", "nudge", priority=1)
    clock.to("2026-05-06 13:00")
    keep(database, clock, nudge._replace(dedupe_key="old"))
    clock.to("2026-05-06 22:00")
    keep(database, clock, nudge._replace(dedupe_key="new"))
    clock.to("2026-05-07 02:13")
    async with running(database, clock, room) as engine:
        await until(lambda: engine.dispatcher.idle and states(database)[0] == ("nudge", "failed"))
        with database.connect() as connection:
            morning = connection.execute(select(outbox.c.not_before).where(outbox.c.dedupe_key == "new")).scalar_one()
        await engine.accept("telegram", "main", [arrival("An", 1, clock(), text="xin chào")])
        await until(lambda: len(room.texts("An")) == 1)
        at_night = states(database)[:2]
        clock.to("2026-05-07 07:00")
        await engine.settled()

    assert at_night == [("nudge", "failed"), ("nudge", "waiting")]
    assert f"{morning.astimezone(ZONE):%d %H:%M}" == "07 07:00"
    assert states(database)[:2] == [("nudge", "failed"), ("nudge", "sent")]
    assert len(room.texts("An")) == 2


async def test_after_a_power_cut_decisions_are_sent_and_reminders_dropped(
    database: Engine, house: House, clock: Clock
) -> None:
    room = Room()
    keep(database, clock, note("An", kind="nudge"), note("An", kind="notice"))
    clock.by(hours=26)
    async with running(database, clock, room) as engine:
        await told(engine)

    assert states(database) == [("nudge", "failed"), ("notice", "sent")]


async def test_a_message_taken_for_sending_is_not_taken_twice(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    keep(database, clock, note("An"))
    rows: list[Outgoing] = reading(database, lambda work: work.outbox.fresh(0, 0, 10, clock()))
    async with running(database, clock, room) as engine:
        await engine.settled()
        engine.dispatcher.take(rows)  # the engine's own call comes late, after a pause of the database
        await engine.settled()

    assert len(room.sent) == 1


# The history --------------------------------------------------------------------------------------------------------


async def test_formats_are_kept_and_rows_of_before_are_shown(database: Engine, clock: Clock) -> None:
    """A row of the version before holds no formats."""
    writing(database, lambda work: settle(work, clock(), ("Bình",), "web"))
    lead, limits = chat_key("Bình", "web"), Limits(text=200_000, formats=True)

    async def shown() -> tuple[PageMessage, ...]:
        return tuple(await history(engine.store, lead, None, 20))

    async with running(database, clock, Room("web", history=True, limits=limits)) as engine:
        await engine.accept("web", "main", [arrival("Bình", 1, clock(), text="/tinhhinh")])
        await engine.settled()
        (board,) = await shown()
        old = to_json([(board.text, board.buttons)]).decode()
        await engine.store.write(lambda work: work.outbox._db.execute(update(outbox).values(sent_as=old)))
        (before,) = await shown()
    bold = [board.text[span.offset : span.offset + span.length] for span in board.passages if span.kind == "bold"]

    assert bold == ["Tình hình nộp báo cáo", "hết hôm nay, 07/5/2026", "0/3", "Chưa nhập (3)"]
    assert before == board._replace(passages=())
    assert board.plain()["passages"][0] == ("bold", 0, 21)


# Secrets -------------------------------------------------------------------------------------------------------------


async def test_an_invite_stays_in_the_history_for_fifteen_minutes(database: Engine, clock: Clock) -> None:
    writing(database, lambda work: settle(work, clock(), ("Bình",), "web"))
    lead = chat_key("Bình", "web")

    async def shown() -> str:
        return "\n".join(message.text for message in await history(engine.store, lead, None, 20))

    async with running(database, clock, Room("web", history=True)) as engine:
        for number, text in enumerate(("/moi nà mòn", "1")):
            await engine.accept("web", "main", [arrival("Bình", number, clock(), text=text)])
            await engine.settled()
        clock.by(minutes=14)
        await engine.sweep()
        soon = await shown()
        clock.by(minutes=2)
        await engine.sweep()
        late = await shown()

    assert f"{WORLD.public_url}/j/" in soon
    assert WORLD.public_url not in late
    assert "Mã mời đã được ẩn" in late


@pytest.mark.parametrize(
    ("state", "failure"), [("stopped", SendFailed("x", permanent=True)), ("failed", SendFailed("x", refused=True))]
)
async def test_a_secret_that_does_not_arrive_is_blanked(
    database: Engine, house: House, clock: Clock, state: str, failure: SendFailed
) -> None:
    keep(database, clock, *[note("Chi")._replace(secret=True)] * 2)
    async with running(database, clock, Room(failures={chat_of("Chi"): [failure, failure]})) as engine:
        await engine.settled()
    with database.connect() as connection:
        rows = connection.execute(select(outbox.c.state, outbox.c.payload).where(outbox.c.secret == 1)).all()

    assert [tuple(row) for row in rows] == [(state, "{}")] * 2


# A database that refuses ---------------------------------------------------------------------------------------------


async def test_a_turn_that_the_database_never_takes_is_put_aside(database: Engine, house: House, clock: Clock) -> None:
    def of_an(statement: str, values: str) -> bool:
        return statement.startswith("INSERT INTO outbox") and chat_key("An") in values and "sorry-broken" not in values

    room = Room()
    with refusing(database, broken_disk, of_an, times=10_000):
        async with running(database, clock, room) as engine:
            await engine.accept("telegram", "main", [arrival("An", 1, clock(), text="xin chào")])
            for number, name in enumerate(("Dũng", "Én", "Grace", "Chi", "Khoa")):
                await engine.accept("telegram", "main", [arrival(name, number, clock(), text="xin chào")])
                await until(lambda: bool(room.texts(name)))  # noqa: B023  # awaited at once
            await until(lambda: bool(room.texts("An")))

    assert reading(database, dead) == 1
    assert len(room.texts("An")) == 1


async def test_a_locked_database_does_not_make_an_address_reachable(
    database: Engine, house: House, clock: Clock
) -> None:
    blocked = SendFailed("Forbidden", permanent=True)
    room = Room(failures={chat_of("An"): [blocked, blocked]})
    keep(database, clock, note("An", "nudge", priority=1))
    with refusing(database, broken_disk, lambda statement, _: statement.startswith("UPDATE addresses")):
        async with running(database, clock, room) as engine:
            await engine.settled()
    with database.connect() as connection:
        stopped = connection.execute(select(addresses.c.chat_key).where(addresses.c.state == "stopped")).scalars().all()

    assert stopped == [chat_key("An")]
    assert len(room.texts("Bình")) == 1
    assert states(database) == [("nudge", "stopped"), ("notice", "sent")]


async def test_a_mistake_about_one_message_does_not_end_the_sending(
    database: Engine, house: House, clock: Clock
) -> None:
    room = Room(failures={chat_of("An"): [SendFailed("Forbidden", permanent=True)]})
    keep(database, clock, note("An", "nudge", priority=1), note("Dũng"), note("Én"))
    with refusing(database, mistake, lambda statement, _: statement.startswith("UPDATE addresses")):
        async with running(database, clock, room) as engine:
            await engine.settled()

    assert states(database) == [("nudge", "failed"), ("reply", "sent"), ("reply", "sent")]


async def test_an_error_while_marking_stops_nothing_and_repeats_no_message(
    database: Engine, house: House, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.send.dispatcher.RESCAN", 0.05)

    def of_an(statement: str, values: str) -> bool:
        return statement.startswith("UPDATE outbox") and f"{chat_of('An')}/" in values

    room = Hooked()
    keep(database, clock, note("An"), *[note("Dũng")] * 30)
    with refusing(database, mistake, of_an, times=10_000):
        async with running(database, clock, room):
            await until(lambda: states(database)[1:] == [("reply", "sent")] * 30)
            await asyncio.sleep(0.3)  # time for several looks at the table, which still shows the message as waiting

    assert len(room.texts("An")) == 1


async def test_work_that_awaits_a_commit_learns_of_a_locked_database(
    sqlite_url: str, opened: Callable[[str], Engine]
) -> None:
    database = opened(sqlite_url)
    event.listen(database, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout=20"))
    store = Store(database)
    try:
        with Work(opened(sqlite_url), write=True), pytest.raises(Unavailable):
            async with asyncio.timeout(5):
                await store.write_soon(lambda work: work.outbox.newest())
        assert await store.write_soon(lambda work: work.outbox.newest()) == 0
    finally:
        await store.close()


# Addressees and leftovers --------------------------------------------------------------------------------------------


async def test_a_lead_of_two_communes_reminds_the_one_they_chose(database: Engine, house: House, clock: Clock) -> None:
    there, here = house.units["xã Bình Yên"].id, house.units["xã Phú Thịnh"].id
    writing(database, lambda work: work.people.belong(house.people["Bình"], there, "lead", clock()))
    room = Room()
    async with running(database, clock, room) as engine:
        await told(engine, arrival("Bình", 1, clock(), button=f"rem|{WEEK}|week|{here}"))

    assert [len(room.texts(name)) for name in ("An", "Dũng", "Khoa", "Chi")] == [1, 1, 0, 0]
    assert "Bản Cái" not in room.texts("Bình")[-1]


async def test_passers_by_leave_nothing_and_closed_conversations_are_forgotten(
    database: Engine, house: House, clock: Clock
) -> None:
    def standing() -> set[str]:
        with database.connect() as connection:
            return set(connection.execute(select(dialogues.c.chat_key)).scalars())

    async with running(database, clock, Room()) as engine:
        await told(engine, *(arrival(name, 1, clock(), text="xin chào") for name in ("Hoa", "Ivan", "Kim")))
        passers_by = standing()
        await told(engine, *(arrival(name, 1, clock(), text="/nhap") for name in ("An", "Dũng")))
        await told(engine, arrival("An", 2, clock(), text="/huy"))
    in_use = standing()
    clock.by(days=91)
    async with running(database, clock, Room()):
        await until(lambda: standing() != in_use)

    assert passers_by == set()
    assert in_use == {chat_key("An"), chat_key("Dũng")}
    assert standing() == {chat_key("Dũng")}


async def test_a_thousand_messages_leave_nothing_in_memory(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    keep(database, clock, *strangers(400), *[note("An")] * 500, *strangers(50, "nudge", priority=1))
    async with running(database, clock, room) as engine:
        await told(engine, *(arrival("Kim", n, clock(), chat=str(7000 + n), text="xin chào") for n in range(50)))
        dispatcher = engine.dispatcher
        left = (dispatcher._left, dispatcher._found)
        await until(lambda: not any(names for kept in left for names in kept.values()))
        lanes = list(dispatcher._lanes.values())

    assert len(room.sent) == 1000
    assert dispatcher._hand == {}
    assert [sum(lane.held.values()) + len(lane._chats) for lane in lanes] == [0]


async def test_more_reminders_than_a_queue_holds_are_all_sent(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    keep(database, clock, *strangers(900, "nudge", priority=1))
    async with (
        running(database, clock, room) as engine,
        asyncio.timeout(9),
    ):  # shorter than the interval at which the table is read again
        await engine.settled()

    assert len({chat for chat, _ in room.sent}) == len(room.sent) == 900


# What the sender is told ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("failures", "minutes", "wanted"),
    [
        ([SendFailed("502")], 0, []),  # it arrives at once: no word about it
        ([SendFailed("502")], 6, ["Chưa báo được cho Nguyễn Văn An", "Đã báo được cho Nguyễn Văn An"]),
        ([SendFailed("Bad Request", refused=True)], 0, ["Không báo được cho Nguyễn Văn An"]),
        ([SendFailed("cut", uncertain=True)], 25 * 60, ["Không chắc Nguyễn Văn An"]),
        ([SendFailed("502")], 25 * 60, ["Không báo được cho Nguyễn Văn An"]),
    ],
)
async def test_the_sender_of_a_notice_hears_what_became_of_it(
    database: Engine, house: House, clock: Clock, failures: list[Exception], minutes: int, wanted: list[str]
) -> None:
    room = Room(failures={chat_of("An"): [*failures]})
    order = note("An", "notice", priority=1)._replace(person_id=house.people["An"], by_id=house.people["Bình"])
    keep(database, clock, order)
    clock.by(minutes=minutes)
    async with running(database, clock, room) as engine:
        await told(engine)

    assert [text.partition(",")[0].partition(":")[0].partition(" đã nhận")[0] for text in room.texts("Bình")] == wanted
    assert all("“0”" in text for text in room.texts("Bình"))


async def test_a_failed_reminder_may_be_repeated_at_once(database: Engine, house: House, clock: Clock) -> None:
    room = Room(failures={chat_of("An"): [SendFailed("Bad Request", refused=True)]})
    here = house.units["xóm Khâu Giang"].id
    async with running(database, clock, room) as engine:
        for number in (1, 2, 3):
            clock.by(minutes=1)
            await told(engine, arrival("Bình", number, clock(), button=f"rem|{WEEK}|week|{here}"))

    assert len(room.texts("An")) == 1
    assert [text.partition(":")[0] for text in room.texts("Bình")] == [
        "Đã nhắc 1 đơn vị",
        "Không báo được cho Nguyễn Văn An, xin anh/chị liên hệ cách khác",
        "Đã nhắc 1 đơn vị",
        "Không nhắc thêm ai",
    ]


async def test_the_same_reminder_within_minutes_is_said_once(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    same = [note("An", kind, priority=1) for kind in ("nudge", "snooze", "notice")]
    other = note("An", "nudge", priority=1)._replace(payload=dump(Say(lines=(phrase("remind-none"),))))
    keep(database, clock, *same, other, note("Dũng", "nudge", priority=1))
    async with running(database, clock, room) as engine:
        await told(engine)
        clock.by(minutes=11)
        await engine.store.write(lambda work: work.outbox.add([other], clock()))
        engine.dispatcher.wake()
        await told(engine)

    assert len(room.texts("An")) == 3
    assert len(room.texts("Dũng")) == 1
    assert {state for _, state in states(database)} == {"sent"}
