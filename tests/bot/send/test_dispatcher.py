"""Sending: the pace, the order, and the fate of a message that did not arrive."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.channels.channel import Limits, SendFailed
from bot.compose.stored import dump
from bot.send.chat_queue import Lane
from bot.send.pace import ChatPace, Pace
from forms.regime.calendar import ZONE
from handlers.turn.say import Say, phrase
from storage.database import Engine
from storage.messages.outbox import Message, Outgoing
from storage.tables.messages import outbox
from storage.tables.people import addresses
from storage.work import Work, writing
from tests.engines import WORLD, running, told
from tests.house import Clock, House, Room, arrival, chat_key, chat_of

_BEGUN = datetime(2026, 5, 7, 8, 30, tzinfo=ZONE)
TELEGRAM = Limits(text=4096, per_second=25, chat_gap=1.05, chat_burst=5, group_per_minute=18)


class Warp(asyncio.SelectorEventLoop):
    """An event loop whose clock jumps to the next timer instead of waiting for it."""

    _seconds = 0.0

    def time(self) -> float:
        """The simulated clock."""
        return self._seconds

    def _run_once(self) -> None:
        if not self._ready and self._scheduled:  # type: ignore[attr-defined]
            self._seconds = max(self._seconds, self._scheduled[0].when())  # type: ignore[attr-defined]
        self._seconds += 1e-6  # a real clock never stands still, so this one must not either
        super()._run_once()  # type: ignore[misc]


class Took(NamedTuple):
    """A row that was sent, and the moment."""

    at: float
    row: Outgoing


def row(number: int, chat: str, priority: int = 0) -> Outgoing:
    """A row to send."""
    return Outgoing(number, f"telegram:main:{chat}", "reply", "vi", "", priority, False, 0, None, _BEGUN)


def simulate(play: Callable[[Lane], Coroutine[Any, Any, None]], rows: int, seconds: float = 0.0) -> list[Took]:
    """Let ten senders empty the queue that `play` fills, each send taking `seconds` of simulated time."""
    took: list[Took] = []

    async def sender(lane: Lane) -> None:
        while True:
            chat = await lane.take()
            took.append(Took(asyncio.get_running_loop().time(), chat.rows[0]))
            await asyncio.sleep(seconds)
            lane.give(chat, None)

    async def main() -> None:
        lane = Lane(Room(limits=TELEGRAM))
        senders = [asyncio.create_task(sender(lane)) for _ in range(10)]
        await play(lane)
        while len(took) < rows:  # simulated time
            await asyncio.sleep(0.5)
        for task in senders:
            task.cancel()
        await asyncio.gather(*senders, return_exceptions=True)

    with asyncio.Runner(loop_factory=Warp) as runner:
        runner.run(main())
    return took


CHATS = st.sampled_from(["1", "2", "3", "4", "-100"])


@settings(max_examples=40, deadline=None)
@given(
    waiting=st.lists(st.tuples(CHATS, st.integers(0, 1), st.floats(0, 3)), max_size=80), slow=st.sampled_from([0, 0.4])
)
def test_no_limit_of_the_platform_is_ever_exceeded(waiting: list[tuple[str, int, float]], slow: float) -> None:
    async def play(lane: Lane) -> None:
        for number, (chat, priority, later) in enumerate(waiting):
            lane.put(row(number, chat, priority))
            await asyncio.sleep(later / 10)

    took = simulate(play, len(waiting), slow)
    by_chat: dict[str, list[Took]] = defaultdict(list)
    for one in took:
        by_chat[one.row.chat_key].append(one)
    times = [one.at for one in took]

    assert all(later - earlier >= 1 - 1e-3 for earlier, later in zip(times, times[30:], strict=False))
    for key, sent in by_chat.items():
        assert [one.row.id for one in sent] == sorted(one.row.id for one in sent)
        for burst in range(5, len(sent)):  # five at once, then one every 1.05 s on average
            assert all(b.at - a.at >= (burst - 4) * 1.05 - 1e-3 for a, b in zip(sent, sent[burst:], strict=False))
        if key.endswith("-100"):
            assert all(b.at - a.at >= 60 - 1e-3 for a, b in zip(sent, sent[18:], strict=False))


def test_a_reply_overtakes_all_broadcasts_to_others() -> None:
    async def play(lane: Lane) -> None:
        for number in range(300):
            lane.put(row(number, str(1000 + number), priority=1))
        await asyncio.sleep(2)
        lane.put(row(900, "7"))

    took = simulate(play, 301)
    reply = next(one for one in took if one.row.id == 900)

    assert 2 <= reply.at <= 2.1
    assert 11 <= took[-1].at <= 13  # 25 a second


@given(st.lists(st.floats(0, 2), min_size=1, max_size=200))
def test_the_bucket_never_lets_more_through_than_its_rate(gaps: list[float]) -> None:
    pace, now, passed = Pace(TELEGRAM), 100.0, []
    for gap in gaps:
        now += gap / 20
        if pace.wait(now) == 0:
            passed.append(now)

    for first, at in enumerate(passed):
        within = [other for other in passed[first:] if other - at < 1]
        assert len(within) <= 30


def test_the_pace_of_a_chat_is_forgotten_after_a_minute() -> None:
    pace = ChatPace(TELEGRAM)
    for _ in range(5):
        assert pace.wait(10) == 0
        pace.sent(10)

    assert pace.wait(10) == pytest.approx(1.05)
    assert not pace.quiet(69)
    assert pace.quiet(71)


# With the whole engine ----------------------------------------------------------------------------------------------


def note(name: str, kind: str = "reply", **more: Any) -> Message:
    """A message to somebody of the cast."""
    return Message(chat_key(name), None, kind, "vi", dump(Say(lines=(phrase("button-zero"),))), **more)


def states(database: Engine) -> list[tuple[str, str]]:
    """The kind and the state of all rows."""
    with database.connect() as connection:
        return [tuple(found) for found in connection.execute(select(outbox.c.kind, outbox.c.state).order_by("id"))]


async def sent(database: Engine, clock: Clock, room: Room, *messages: Message) -> None:
    """Send these messages, until nothing waits."""
    writing(database, lambda work: work.outbox.add(messages, clock()))
    async with running(database, clock, room) as engine, asyncio.timeout(20):
        await engine.settled()


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every further try come at once."""
    monkeypatch.setattr("bot.send.policy.REFUSED_PAUSES", (0.01,))
    monkeypatch.setattr("bot.send.policy.DOUBTFUL_PAUSES", (0.01,))


async def test_too_many_requests_holds_back_that_chat_only(database: Engine, house: House, clock: Clock) -> None:
    room = Room(failures={chat_of("An"): [SendFailed("429", retry_after=0.3)]})
    await sent(database, clock, room, note("An"), note("Dũng"), note("An"))

    assert [chat for chat, _ in room.sent] == [chat_of("Dũng"), chat_of("An"), chat_of("An")]
    assert {state for _, state in states(database)} == {"sent"}


async def test_bad_gateways_and_cut_connections_lose_nothing(database: Engine, house: House, clock: Clock) -> None:
    faults = [SendFailed("502"), SendFailed("cut", uncertain=False), SendFailed("502")]
    room = Room(failures={chat_of("An"): [*faults]})
    await sent(database, clock, room, note("An"), note("Dũng", "nudge", priority=1))

    assert len(room.sent) == 2
    assert {state for _, state in states(database)} == {"sent"}


DOUBT = SendFailed("the answer never came", uncertain=True)


@pytest.mark.parametrize(("kind", "copies"), [("reply", None), ("notice", None), ("nudge", 6), ("post", 6)])
async def test_a_doubtful_message_is_repeated_as_often_as_its_kind_allows(
    database: Engine, house: House, clock: Clock, kind: str, copies: int | None
) -> None:
    priority = int(kind != "reply")
    few, many = (copies or 20) - 1, (copies or 20)
    room = Room(failures={chat_of("An"): [DOUBT] * few, chat_of("Dũng"): [DOUBT] * many})
    await sent(database, clock, room, note("An", kind, priority=priority), note("Dũng", kind, priority=priority))

    assert states(database) == [(kind, "sent"), (kind, "uncertain" if copies else "sent")]
    assert [chat for chat, _ in room.sent] == [chat_of("An"), *([] if copies else [chat_of("Dũng")])]


@pytest.mark.parametrize(("failure", "state"), [(DOUBT, "uncertain"), (SendFailed("502"), "failed")])
async def test_what_may_have_arrived_is_counted_apart_when_its_day_is_over(
    database: Engine, house: House, clock: Clock, failure: SendFailed, state: str
) -> None:
    room = Room(failures={chat_of("An"): [failure] * 2})
    writing(database, lambda work: work.outbox.add([note("An")], clock()))
    clock.by(hours=24, seconds=1)
    async with running(database, clock, room) as engine:
        await told(engine)
        counted = dict(engine.counts.sends)

    assert states(database) == [("reply", state)]
    assert counted == {("telegram", state): 1}


async def test_messages_on_their_way_at_the_end_are_sent_again(database: Engine, house: House, clock: Clock) -> None:
    def interrupted(work: Work) -> None:
        work.outbox.add([note("An", "nudge", priority=1), note("Dũng", "notice", priority=1)], clock())
        work.outbox.claim([1, 2])

    room = Room()
    writing(database, interrupted)
    await sent(database, clock, room)
    with database.connect() as connection:
        doubts = list(connection.execute(select(outbox.c.doubts)).scalars())

    assert states(database) == [("nudge", "sent"), ("notice", "sent")]
    assert doubts == [1, 1]


async def test_a_reminder_that_ends_the_program_each_time_is_given_up(
    database: Engine, house: House, clock: Clock
) -> None:
    def interrupted(work: Work) -> None:
        for _ in range(6):
            work.outbox.claim([1])
            work.outbox.recover()

    room = Room()
    writing(database, lambda work: work.outbox.add([note("An", "nudge", priority=1)], clock()))
    writing(database, interrupted)
    await sent(database, clock, room)

    assert states(database) == [("nudge", "uncertain")]
    assert room.sent == []


async def test_somebody_who_blocks_one_channel_is_reached_on_the_other(
    database: Engine, house: House, clock: Clock
) -> None:
    def more(work: Work) -> None:
        work.people.address(f"telegram:main:{chat_of('Kim')}", house.people["An"], clock())
        work.outbox.add([note("An", "nudge", priority=1), note("An")], clock())

    room = Room(failures={chat_of("An"): [SendFailed("Forbidden", permanent=True)]})
    writing(database, more)
    await sent(database, clock, room)
    with database.connect() as connection:
        stopped = connection.execute(select(addresses.c.chat_key).where(addresses.c.state == "stopped")).scalars().all()

    assert stopped == [chat_key("An")]
    assert [chat for chat, _ in room.sent] == [chat_of("Kim")] * 3
    assert sum("không nhắn được cho anh/chị" in reply.text for _, reply in room.sent) == 1


async def test_the_lead_hears_once_of_a_person_out_of_reach(database: Engine, house: House, clock: Clock) -> None:
    blocked = SendFailed("Forbidden", permanent=True)
    room = Room(failures={chat_of("An"): [blocked, blocked]})
    await sent(database, clock, room, note("An", "nudge", priority=1), note("An"))
    await sent(database, clock, room)

    assert len(room.texts("Bình")) == 1
    assert "Nguyễn Văn An" in room.texts("Bình")[0]
    assert not room.texts("Chi")


async def test_a_reminder_is_not_said_once_the_report_is_in(database: Engine, house: House, clock: Clock) -> None:
    unit = house.units["xóm Khâu Giang"].id
    nudge = note("Dũng", "nudge", priority=1, unit_id=unit, form="week", period="week:2026-05-01")
    later = nudge._replace(not_before=clock() + timedelta(minutes=5))
    room = Room()
    writing(database, lambda work: work.outbox.add([later], clock()))
    async with running(database, clock, room) as engine:
        said = ("2 buổi 124 người 15 vneid", "không có", "nộp")
        for number, words in enumerate(said):
            await engine.accept("telegram", "main", [arrival("An", number, clock(), text=words)])
            async with asyncio.timeout(20):
                while len(room.texts("An")) <= number:  # the reminder still waits: it is neither sent nor given up
                    await asyncio.sleep(0.01)

    assert ("nudge", "cleared") in states(database)
    assert not room.texts("Dũng")


async def test_an_invite_is_blanked_once_it_was_sent(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    async with running(database, clock, room) as engine:
        await told(engine, arrival("Bình", 1, clock(), text="/moi nà mòn"))
        await told(engine, arrival("Bình", 2, clock(), text="1"))
    with database.connect() as connection:
        payloads = list(connection.execute(select(outbox.c.payload).order_by(outbox.c.id)).scalars())

    assert WORLD.public_url in room.texts("Bình")[-1]
    assert payloads[-1] == "{}"


async def test_the_order_of_messages_survives_failures(database: Engine, house: House, clock: Clock) -> None:
    room = Room(failures={chat_of("An"): [SendFailed("502") for _ in range(4)]})
    keys = ["unit-unknown", "remind-none", "sent-noted"]
    messages = [note("An")._replace(payload=dump(Say(lines=(phrase(key),)))) for key in keys]
    await sent(database, clock, room, *messages)

    assert len(room.sent) == 3
    assert [reply.id for _, reply in room.sent] == sorted(reply.id for _, reply in room.sent)
