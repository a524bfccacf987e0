"""Messages that take another one's place, and steps that are taken away: whatever goes wrong there harms no answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from bot.channels.channel import SendFailed
from bot.compose.stored import Buttonless, dump
from handlers.turn.say import Say, phrase
from storage.database import Engine
from storage.messages.outbox import Message
from storage.work import writing
from tests.bot.send.test_attempt import keep
from tests.bot.send.test_dispatcher import states
from tests.engines import running, told
from tests.house import Clock, House, Room, chat_key, chat_of

ELSEWHERE = "-100777"


@dataclass
class Removing(Room):
    """A channel on which taking messages away fails, or takes as long as the test wants."""

    failure: Exception | None = None
    until: asyncio.Event | None = None

    async def remove(self, chat: str, messages: Sequence[str]) -> None:
        """Do so."""
        if self.until is not None:
            await self.until.wait()
        if self.failure is not None:
            raise self.failure
        await super().remove(chat, messages)


def row(said: Say | Buttonless, kind: str = "reply", instead: str | None = None) -> Message:
    """A message to An."""
    return Message(chat_key("An"), None, kind, "vi", dump(said), int(kind != "reply"), instead=instead)


def step(key: str, of: str) -> Say:
    """A sentence that is a step, or the end of steps."""
    return Say(lines=(phrase(key),), step="step" if of == "step" else "end")


async def test_in_another_chat_nothing_takes_the_place_of_a_message(
    database: Engine, house: House, clock: Clock
) -> None:
    moved = SendFailed("group chat was upgraded", moved_to=ELSEWHERE)
    room = Room(failures={chat_of("An"): [moved]})
    keep(database, clock, row(Say(lines=(phrase("button-zero"),)), instead="17"), row(Buttonless(), "edit", "17"))
    async with running(database, clock, room) as engine:
        await told(engine)

    assert [(chat, reply.text, reply.edits) for chat, reply in room.sent] == [(ELSEWHERE, "0", "")]
    assert sorted(states(database)) == [("edit", "cleared"), ("reply", "sent")]


@pytest.mark.parametrize("failure", [SendFailed("400", refused=True), RuntimeError("a mistake")])
async def test_a_removal_that_fails_harms_no_answer(
    database: Engine, house: House, clock: Clock, failure: Exception
) -> None:
    room = Removing(failure=failure)
    keep(database, clock, row(step("button-zero", "step")), row(step("button-nil", "end")))
    async with running(database, clock, room) as engine:
        await told(engine)

    assert len(room.sent) == 2
    assert states(database) == [("reply", "sent"), ("reply", "sent")]


async def test_the_next_answer_does_not_wait_for_a_removal(database: Engine, house: House, clock: Clock) -> None:
    room = Removing(until=asyncio.Event())
    keep(database, clock, row(step("button-zero", "step")), row(step("button-nil", "end")))
    async with running(database, clock, room) as engine, asyncio.timeout(20):
        assert room.until is not None
        while len(room.sent) < 2:
            await asyncio.sleep(0.01)
        writing(database, lambda work: work.outbox.add([row(Say(lines=(phrase("button-zero"),)))], clock()))
        engine.dispatcher.wake()
        while len(room.sent) < 3:
            await asyncio.sleep(0.01)
        before = list(room.removed)
        room.until.set()
        await engine.settled()

    assert before == []
    assert room.removed == [(chat_of("An"), ("1",))]


async def test_an_edit_in_between_does_not_let_a_reminder_be_said_twice(
    database: Engine, house: House, clock: Clock
) -> None:
    room = Room()
    same = Say(lines=(phrase("button-zero"),))
    keep(database, clock, row(same, "nudge"), row(Buttonless(), "edit", "1"), row(same, "snooze"))
    async with running(database, clock, room) as engine:
        await told(engine)

    assert [reply.text for _, reply in room.sent] == ["0", ""]
