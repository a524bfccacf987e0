"""Whoever waits for a summary that takes a while sees "typing"; nobody else does."""

import asyncio
import time
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest

from bot.compose.compose import made
from bot.send import at_work
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import FakeTelegram
from storage.database import Engine
from tests.bot.channels.loopback import call, connected
from tests.bot.channels.test_telegram import violations
from tests.engines import running, told
from tests.house import Clock, House, Room, arrival, chat_of


@dataclass
class Watched(Room):
    """A channel that keeps when something was shown as being typed."""

    typed: list[tuple[str, int]] = field(default_factory=list)
    """The chat, and how many messages had been sent by then."""
    when: list[float] = field(default_factory=list)

    async def typing(self, chat: str) -> None:
        """Keep it."""
        self.typed.append((chat, len(self.sent)))
        self.when.append(time.monotonic())


async def summary(
    database: Engine, clock: Clock, monkeypatch: pytest.MonkeyPatch, takes: float, text: str = "/tonghop"
) -> Watched:
    """The room after Bình has asked for a summary that takes so many seconds to make."""
    room = Watched()

    def slowly(*args: Any) -> Any:
        time.sleep(takes)
        return made(*args)

    monkeypatch.setattr("bot.send.attempt.made", slowly)
    async with running(database, clock, room) as engine:
        await told(engine, arrival("Bình", 1, clock(), text=text))
        await asyncio.sleep(0.1)
    return room


async def test_a_summary_that_takes_long_shows_typing_until_it_is_there(
    database: Engine, house: House, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_work, "SOON", 0.05)
    monkeypatch.setattr(at_work, "AGAIN", 0.1)
    room = await summary(database, clock, monkeypatch, 0.5)

    assert len(room.typed) >= 2
    assert all(later - sooner > 0.09 for sooner, later in pairwise(room.when))
    assert set(room.typed) == {(chat_of("Bình"), 0)}
    assert len(room.sent) == 1


@pytest.mark.parametrize("text", ["/tonghop", "/trogiup"])
async def test_a_quick_answer_shows_nothing(
    database: Engine, house: House, clock: Clock, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    room = await summary(database, clock, monkeypatch, 0, text)

    assert room.typed == []
    assert len(room.sent) == 1


def test_the_sign_comes_after_half_a_second_and_before_it_fades() -> None:
    assert (at_work.SOON, at_work.AGAIN) == (0.5, 4.5)


async def test_telegram_shows_typing_in_chat_and_topic_by_valid_calls() -> None:
    async with connected() as (fake, telegram):
        await fake.person(7, "An").says("/start")
        await fake.person(7, "An").says("/tonghop", group=-1001, topic=45)
        await telegram.typing("7")
        await telegram.typing("-1001/45")

    assert fake.actions == [(7, 0, "typing"), (-1001, 45, "typing")]
    assert violations(fake.calls) == []


@pytest.mark.parametrize("fault", [Fault(502), Fault(401), Fault(429, retry_after=9), Fault(cut="after"), None])
async def test_a_sign_that_fails_harms_nobody(fault: Fault | None) -> None:
    async with connected() as (fake, telegram):
        if fault is not None:
            fake.know(7)
            fake.fail_next("sendChatAction", fault)
        await telegram.typing("7")

    assert fake.counts["sendChatAction"] == 1
    assert not [one for one in fake.actions if fault is None]


async def test_the_stand_in_knows_the_actions() -> None:
    fake = FakeTelegram()
    await fake.start()
    fake.know(7)
    fake.know(-1001)
    try:
        wrong = await call(fake, "sendChatAction", {"chat_id": 7, "action": "thinking"})
        missing = await call(fake, "sendChatAction", {"chat_id": -1001, "action": "typing", "message_thread_id": 9})
        unknown = await call(fake, "sendChatAction", {"chat_id": 8, "action": "typing"})
    finally:
        await fake.stop()

    assert wrong[1]["description"] == "Bad Request: wrong parameter action in request"
    assert missing[1]["description"] == "Bad Request: message thread not found"
    assert unknown[1]["description"] == "Bad Request: chat not found"
