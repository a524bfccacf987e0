"""Sends one row of the outbox: claims it, words it, sends it, and decides what a failure means for it."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from pydantic_core import to_json

from bot.channels.channel import Channel, Reply, SendFailed, opens
from bot.compose import stored
from bot.compose.compose import composed, edited, made, spoken
from bot.current import Clock, World
from bot.health import Counts
from bot.send import unsent
from bot.send.at_work import at_work
from bot.send.chat_queue import Chat
from bot.send.files import with_its_file
from bot.send.just_said import JustSaid
from bot.send.plan import count as count_in_plan
from bot.send.policy import POLICIES, pause, spent
from bot.send.results import Mark, Marks
from bot.send.steps import Steps
from bot.send.unreachable import unreachable
from bot.store import Store
from forms.regime.calendar import ZONE, moment
from forms.regime.ladder import Quiet
from handlers.turn.say import Say, phrase
from storage.messages.outbox import Message, Outgoing, Sent
from storage.work import Work

log = logging.getLogger("toso.outbox")


Drop = Callable[[list[Outgoing]], None]
"""Lets go of rows that are in hand."""


class Sending:
    """Sends rows: `one(channel, chat)` tries the chat's first row. `drop(rows)` is called for rows that need no mark,
    because the table has their new state already."""

    def __init__(self, store: Store, world: World, clock: Clock, marks: Marks, drop: Drop, counts: Counts) -> None:
        self._store = store
        self._world = world
        self._clock = clock
        self._marks = marks
        self._drop = drop
        self._counts = counts
        self._just_said = JustSaid()
        self._steps = Steps()

    @property
    def idle(self) -> bool:
        """Whether no message is being taken out of a chat."""
        return self._steps.idle

    async def one(self, channel: Channel, chat: Chat) -> float | None:
        """Try the chat's first row, or go on with its next part. Returns None when the row is done with, sent or not;
        else seconds until the next try, 0 for the next part as soon as the pace allows."""
        row = chat.rows[0]
        policy = POLICIES[row.kind]
        if policy.claimed and not chat.claimed:
            now = self._clock()
            if row.doubts and spent(row, now, channel.limits.doubts):
                self._end(channel, row, _unsent(row), "it may have arrived often enough")
                return None
            if policy.current is not None and now - row.created_at > policy.current:
                self._end(channel, row, _unsent(row), "outdated")
                return None
            morning = _after_sleep(self._world.plan.regime.quiet, now) if policy.sounds else None
            if morning is not None:
                self._marks.later(row, lambda work: work.outbox.postpone(row.id, morning))
                return None
            if row.id not in await self._store.write(lambda work: work.outbox.claim([row.id])):
                self._drop([row])  # cleared, because the report was handed in meanwhile (promise 4)
                return None
            chat.claimed = True
            if not chat.gone:
                chat.parts = None  # a reminder that is tried again says what holds by then
        if chat.parts is None:
            chat.parts = await self._replies(channel, row)
        if not chat.parts:
            self._end(channel, row, "cleared", "nothing is owed any more")
            return None
        if row.edits is None and row.instead and channel.limits.edits and len(chat.parts) == 1 and not chat.refused:
            chat.parts = [replace(chat.parts[0], edits=row.instead)]
        if policy.claimed and not chat.gone:
            before = self._just_said.find(row.chat_key, chat.parts, self._clock(), reminds=policy.reminds)
            if before is not None:
                self._marks.sent(row, Sent(row.id, before, _shown(channel, chat.parts)))
                return None
        try:
            provider = await _deliver(channel, row.chat_key.split(":", 2)[2], chat.parts[chat.gone])
        except SendFailed as failure:
            count_in_plan(self._marks, channel, self._clock, "doubtful" if failure.uncertain else "failed")
            return await self._failed(channel, chat, row, failure)
        count_in_plan(self._marks, channel, self._clock, "sent")
        self._steps.said(channel, row.chat_key, provider, chat.parts[chat.gone])
        chat.gone += 1
        if chat.gone < len(chat.parts):
            return 0.0
        self.count(channel, "sent")
        if policy.claimed and row.kind != "edit":
            self._just_said.keep(row.chat_key, chat.parts, provider, self._clock(), reminds=policy.reminds)
        self._marks.sent(row, Sent(row.id, provider, _shown(channel, chat.parts)))
        if row.attempts and policy.claimed:
            self._marks.later(None, lambda work: unsent.tell(work, row.id, "arrived", self._clock()))
        return None

    async def _replies(self, channel: Channel, row: Outgoing) -> list[Reply]:
        """The row's replies; empty where there is nothing left to say."""
        message, limits, now = stored.load(row.payload), channel.limits, self._clock()
        if isinstance(message, stored.Buttonless):
            return [Reply("", edits=row.instead)] if row.instead and limits.edits else []
        if isinstance(message, Say) and row.edits is None:
            return spoken(row, message, limits)

        def compose(work: Work) -> list[Reply]:
            self._world.keep_up(work, now)  # soon after the start, nobody may have read the plan yet
            if isinstance(message, stored.StoredSummary):
                return made(work, row, message, self._world, limits)
            if row.edits is not None or isinstance(message, Say):
                return edited(work, row, now, self._world.plan, limits)
            said = composed(work, row, message, now, self._world.plan)
            return [] if said is None else spoken(row, said, limits)

        if isinstance(message, stored.StoredSummary):
            async with at_work(channel, row.chat_key.split(":", 2)[2]):
                if message.shape in stored.FILES:
                    return await with_its_file(self._store, self._world, row, message, limits, now)
                return await self._store.read(compose)
        return await self._store.read(compose)

    async def _failed(self, channel: Channel, chat: Chat, row: Outgoing, failure: SendFailed) -> float | None:
        now = self._clock()
        if failure.permanent:
            await self._redirect(channel, chat, "stopped", lambda work: unreachable(work, row, failure.reason, now))
            return None
        if failure.moved_to is not None:
            to = f"{channel.name}:{channel.bot}:{failure.moved_to}"
            await self._redirect(channel, chat, "moved", lambda work: _move(work, row, to, now))
            return None
        if failure.refused and row.instead and row.kind != "edit" and not chat.refused:
            chat.refused, chat.parts = True, None  # that message is gone, or too old: say it anew
            return 0.0
        if failure.refused:
            self._end(channel, row, "failed" if row.kind != "edit" else "cleared", failure.reason)
            return None
        wait = pause(row, failure)
        tried = row._replace(attempts=row.attempts + 1, doubts=row.doubts + failure.uncertain)
        if spent(tried, now, channel.limits.doubts):
            self._end(channel, tried, _unsent(tried), failure.reason)
            return None
        self.count(channel, "doubted" if failure.uncertain else "retried")
        chat.rows[0] = tried
        if POLICIES[row.kind].claimed:
            await self._store.write(lambda work: _retry(work, tried, failure.reason, now, wait))
            chat.claimed = False
        else:  # its pause is kept in memory only: after a restart it is tried at once, before the replies behind it
            self._marks.later(None, lambda work: work.outbox.retry(row.id, failure.reason, None, doubts=tried.doubts))
        return wait

    async def _redirect(self, channel: Channel, chat: Chat, outcome: str, mark: Mark) -> None:
        """Write `mark`, which stops or redirects all that waits for this chat, before any more of it goes out from
        memory."""
        self.count(channel, outcome)
        await self._store.write(mark)
        self._drop(list(chat.rows))
        while len(chat.rows) > 1:
            chat.rows.pop()

    def _end(self, channel: Channel, row: Outgoing, state: str, reason: str) -> None:
        self.count(channel, state)
        self._marks.later(row, lambda work: _end(work, row, state, reason, self._clock()))

    def apologise(self, channel: Channel, row: Outgoing) -> None:
        """End a row whose message cannot be made, by a mistake of ours. Somebody who waits for it is told so, not left
        without an answer."""
        self._end(channel, row, "failed", "it cannot be made")
        sorry = stored.dump(Say(lines=(phrase("sorry-broken"),)))
        if not POLICIES[row.kind].claimed and row.payload != sorry:
            apology = Message(row.chat_key, None, "reply", row.lang, sorry)
            self._marks.later(None, lambda work: work.outbox.add([apology], self._clock()))

    def count(self, channel: Channel, outcome: str) -> None:
        """Count one more send with this outcome."""
        self._counts.sends[channel.name, outcome] += 1


_FATES: Mapping[str, unsent.Fate] = MappingProxyType({"failed": "never", "uncertain": "unsure"})


def _end(work: Work, row: Outgoing, state: str, reason: str, now: datetime) -> None:
    """End a row, and tell its sender if it has not surely arrived."""
    if state in _FATES:
        unsent.tell(work, row.id, _FATES[state], now)  # first, because then the row still says whether it was cleared
    work.outbox.ended(row.id, state, reason, now)


def _retry(work: Work, row: Outgoing, reason: str, now: datetime, wait: float) -> None:
    """Let a claimed row wait again, unless it was cleared meanwhile; tell its sender when this goes on for long."""
    work.outbox.retry(row.id, reason, now + timedelta(seconds=wait), doubts=row.doubts)
    if now - row.created_at >= unsent.WAIT:
        unsent.tell(work, row.id, "later", now)


def _unsent(row: Outgoing) -> str:
    """The state of a row that is given up: `uncertain` where any of its tries may have arrived."""
    return "uncertain" if row.doubts else "failed"


def _after_sleep(quiet: Quiet, now: datetime) -> datetime | None:
    """The end of the quiet hours, when a broadcast may go; None if it may go now."""
    local = now.astimezone(ZONE)
    if not quiet.holds(local.time()):
        return None
    morning = moment(local.date(), quiet.ends)
    return morning if morning > local else morning + timedelta(days=1)


async def _deliver(channel: Channel, chat: str, reply: Reply) -> str:
    return await (channel.edit(chat, reply.edits, reply) if reply.edits else channel.send(chat, reply))


def _shown(channel: Channel, parts: list[Reply]) -> str | None:
    """What is kept of a sent message, as JSON: all of it for a channel with a history, else only its buttons, or what
    its marks stand for, so that they can be typed. Even a message without any is kept: it is then the newest one, and
    the buttons of older ones can be typed no more."""
    if channel.history:
        return to_json([_kept(reply) for reply in parts]).decode()
    return to_json([("", _offered(reply)) for reply in parts if reply.choices or reply.buttons]).decode()


def _offered(reply: Reply) -> Sequence[Sequence[tuple[str, ...]]]:
    """What a reply offers to choose from; not what opens an address, which may be an invite's."""
    if reply.choices:
        return (reply.choices,)
    return [[button for button in row if not opens(button[1])] for row in reply.buttons]


def _kept(reply: Reply) -> tuple[object, ...]:
    """A reply as the history keeps it: its text, what it offered, and, if there are any, its formats and its file."""
    offered = (reply.choices,) if reply.choices else reply.buttons
    if reply.file:
        return (reply.text, offered, reply.passages, reply.file[:3])
    return (reply.text, offered, reply.passages) if reply.passages else (reply.text, offered)


def _move(work: Work, row: Outgoing, to: str, now: datetime) -> None:
    work.people.move(row.chat_key, to)
    work.groups.move(row.chat_key, to)
    work.outbox.retry(row.id, "the chat moved", now)
    work.outbox.readdress(row.chat_key, to)
