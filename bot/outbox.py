"""Sends what is waiting: pace, order per chat, retry, give up, uncertain. The row is committed before, marked after."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping, Sequence
from datetime import timedelta

from pydantic_core import to_json

from bot import messages, words
from bot.channels.channel import Channel, Reply, SendFailed
from bot.lane import Chat, Lane
from bot.marks import Mark, Marks
from bot.render import made, spoken
from bot.store import Store
from bot.unreachable import unreachable
from bot.world import Clock, World
from handlers.say import Say, phrase
from storage.engine import Unavailable
from storage.outbox import Message, Outgoing, Sent
from storage.work import Work

log = logging.getLogger("toso.outbox")

SENDERS = 32
IN_HAND = {0: 4000, 1: 400}
"""So many rows of a priority are held in memory; the rest wait in the table."""
REPEATABLE = ("reply", "summary")
"""Kinds that somebody waits for: when it is not sure that one arrived it is said once more. Reminders never are."""
RETRIES = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0, 120.0, 300.0)
STALE = timedelta(hours=24)
"""What could not be delivered for so long is given up."""
RESCAN = 10.0


class Dispatcher:
    """`run` until cancelled; `wake` when new rows were committed."""

    def __init__(self, store: Store, channels: Mapping[str, Channel], world: World, clock: Clock) -> None:
        self._store = store
        self._world = world
        self._clock = clock
        self._lanes = {(name, channel.bot): Lane(channel) for name, channel in channels.items()}
        self._hand: dict[int, int] = {}  # row id → priority
        self._over: set[int] = set()  # rows that ended while the table was looked at
        self._held = {0: 0, 1: 0}
        self._cursor = {0: 0, 1: 0}
        self._wake = asyncio.Event()
        self._marks = Marks(store, clock, self._settled)
        self.outcomes: dict[tuple[str, str], int] = {}

    def wake(self) -> None:
        """There is something new."""
        self._wake.set()

    def take(self, rows: Sequence[Outgoing]) -> None:
        """Rows that were committed this moment: no need to look for them in the table."""
        for row in rows:
            if row.id not in self._hand and self._held[row.priority] < IN_HAND[row.priority]:
                self._hold(row)

    @property
    def idle(self) -> bool:
        """Nothing is in hand."""
        return not (self._hand or self._wake.is_set())

    async def run(self) -> None:
        """Send until cancelled. Reminders that were on their way when the program ended are not repeated."""
        uncertain = await self._store.write(lambda work: work.outbox.recover(self._clock()))
        if uncertain:
            log.warning("%d messages were on their way when the program ended; they are not repeated", uncertain)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._load())
            tasks.create_task(self._marks.run())
            for lane in self._lanes.values():
                for _ in range(SENDERS):
                    tasks.create_task(self._sender(lane))

    # Taking rows in hand

    async def _load(self) -> None:
        loop = asyncio.get_running_loop()
        scanned = loop.time()
        while True:
            self._wake.clear()
            if loop.time() - scanned > RESCAN:  # rows written by another process may have come in below the cursor
                self._cursor = {0: 0, 1: 0}
                scanned = loop.time()
                for lane in self._lanes.values():
                    lane.forget_quiet()
            try:
                more = await self._take(0) or await self._take(1)
            except Unavailable as error:
                log.warning("the outbox cannot be read: %s", error)
                await asyncio.sleep(self._store.patience)
                continue
            if not more:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), RESCAN)

    async def _take(self, priority: int) -> bool:
        most = min(IN_HAND[priority] - self._held[priority], 500)
        if most <= 0:
            return False
        after = self._cursor[priority]
        self._over.clear()
        rows = await self._store.read(lambda work: work.outbox.fresh(priority, after, most))
        for row in rows:
            if row.id not in self._hand and row.id not in self._over:  # over since: the look at the table is older
                self._hold(row)
        if rows and self._cursor[priority] == after:  # else it was set back meanwhile
            self._cursor[priority] = rows[-1].id
        return len(rows) == most

    def _hold(self, row: Outgoing) -> None:
        name, bot, _ = row.chat_key.split(":", 2)
        lane = self._lanes.get((name, bot))
        if lane is None:
            return  # switched off in the settings; it waits until the channel is back
        self._hand[row.id] = row.priority
        self._held[row.priority] += 1
        lane.put(row, (row.not_before - self._clock()).total_seconds() if row.not_before else 0)

    def _settled(self, rows: list[Outgoing], changed: bool) -> None:  # noqa: FBT001  # the signature of a callback
        for row in rows:
            self._over.add(row.id)
            if self._hand.pop(row.id, None) is not None:
                self._held[row.priority] -= 1
                if self._held[row.priority] == IN_HAND[row.priority] - 1:
                    self.wake()
        if changed:
            self._cursor = {0: 0, 1: 0}  # something may have been put back or readdressed
            self.wake()

    # Sending

    async def _sender(self, lane: Lane) -> None:
        while True:
            chat = await lane.take()
            row = chat.rows[0]
            try:
                again = await self._one(lane.channel, chat, row)
            except Unavailable as error:
                log.warning("message %d waits for the database: %s", row.id, error)
                again = self._store.patience
            except Exception:  # one message must not stop the others
                log.exception("message %d cannot be made", row.id)
                self._apologise(lane.channel, row)
                again = None
            lane.give(chat, again)

    async def _one(self, channel: Channel, chat: Chat, row: Outgoing) -> float | None:
        """Try one row. None: it is over, one way or another; else seconds until the next try."""
        if row.kind not in REPEATABLE:
            claimed = await self._store.write(lambda work: work.outbox.claim([row.id]))
            if row.id not in claimed:
                self._settled([row], False)  # handed in meanwhile: cleared, nothing is said (promise 4)
                return None
        replies = await self._replies(channel, row)
        provider = ""
        try:
            for reply in replies:
                provider = await channel.send(row.chat_key.split(":", 2)[2], reply)
        except SendFailed as failure:
            return await self._failed(channel, chat, row, failure)
        self._count(channel, "sent")
        self._marks.sent(row, Sent(row.id, provider, _shown(row, replies) if channel.history else None))
        return None

    async def _replies(self, channel: Channel, row: Outgoing) -> list[Reply]:
        message = messages.load(row.payload)
        limits = channel.limits
        if isinstance(message, messages.Summary):
            return await self._store.read(lambda work: made(work, row, message, self._world, limits))
        return spoken(row, message, limits)

    async def _failed(self, channel: Channel, chat: Chat, row: Outgoing, failure: SendFailed) -> float | None:
        now = self._clock()
        if failure.permanent:
            await self._redirect(channel, chat, "stopped", lambda work: unreachable(work, row, failure.reason, now))
            return None
        if failure.moved_to is not None:
            to = f"{channel.name}:{channel.bot}:{failure.moved_to}"
            await self._redirect(channel, chat, "moved", lambda work: _move(work, row, to, self._clock))
            return None
        if failure.uncertain and (row.kind not in REPEATABLE or row.attempts > 0):
            self._end(channel, row, "uncertain", failure.reason)
            return None
        if failure.refused or now - row.created_at > STALE:
            self._end(channel, row, "failed", failure.reason)
            return None
        self._count(channel, "retried")
        wait = failure.retry_after or RETRIES[min(row.attempts, len(RETRIES) - 1)]
        chat.rows[0] = row._replace(attempts=row.attempts + 1)
        later = now + timedelta(seconds=wait)
        self._marks.later(None, lambda work: work.outbox.again(row.id, failure.reason, later))
        return wait

    async def _redirect(self, channel: Channel, chat: Chat, outcome: str, mark: Mark) -> None:
        """What waits for this chat is dealt with in the table, before anything more goes out from memory."""
        self._count(channel, outcome)
        await self._store.write(mark)
        self._settled(list(chat.rows), True)
        while len(chat.rows) > 1:
            chat.rows.pop()

    def _end(self, channel: Channel, row: Outgoing, state: str, reason: str) -> None:
        self._count(channel, state)
        self._marks.later(row, lambda work: work.outbox.ended(row.id, state, reason, self._clock()))

    def _apologise(self, channel: Channel, row: Outgoing) -> None:
        """It cannot be made, a mistake of ours: whoever waits for it is told so, not left without an answer."""
        self._end(channel, row, "failed", "it cannot be made")
        sorry = messages.dump(Say(lines=(phrase("sorry-broken"),)))
        if row.kind in REPEATABLE and row.payload != sorry:
            apology = Message(row.chat_key, None, "reply", row.lang, sorry)
            self._marks.later(None, lambda work: work.outbox.add([apology], self._clock()))

    def _count(self, channel: Channel, outcome: str) -> None:
        self.outcomes[channel.name, outcome] = self.outcomes.get((channel.name, outcome), 0) + 1


def _move(work: Work, row: Outgoing, to: str, clock: Clock) -> None:
    work.people.move(row.chat_key, to)
    work.outbox.again(row.id, "the chat moved", clock())
    work.outbox.readdress(row.chat_key, to)


def _shown(row: Outgoing, replies: list[Reply]) -> str:
    """What the history shows of it again; an invite is shown once only."""
    if row.secret:
        return to_json([(words.line(row.lang, phrase(messages.MASKED)), ())]).decode()
    return to_json([(reply.text, reply.buttons) for reply in replies]).decode()
