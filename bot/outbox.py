"""Sends what is waiting, per platform: takes rows in hand, lets go of them when they are marked."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping, Sequence

from bot.channels.channel import Channel
from bot.lane import IN_HAND, Lane
from bot.marks import Marks
from bot.sending import Sending
from bot.store import Store
from bot.world import Clock, World
from storage.engine import Unavailable
from storage.outbox import Outgoing

log = logging.getLogger("toso.outbox")

SENDERS = 32
RESCAN = 10.0
_CHUNK = 500


class Dispatcher:
    """`run` until cancelled; `take` rows just committed; `wake` when others were."""

    def __init__(self, store: Store, channels: Mapping[str, Channel], world: World, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lanes = {(name, channel.bot): Lane(channel) for name, channel in channels.items()}
        self._hand: dict[int, tuple[int, Lane]] = {}  # row id → its priority and lane
        self._over: set[int] = set()
        """Rows settled since the last look at the table began: what it shows of them is older."""
        self._cursor = {0: 0, 1: 0}
        self._left: dict[int, set[str]] = {0: set(), 1: set()}
        """Conversations with rows in the table that found no room: nothing newer of theirs may go before those."""
        self._wake = asyncio.Event()
        self._marks = Marks(store, clock, self._settled)
        self._sending = Sending(store, world, clock, self._marks, lambda rows: self._settled(rows, True))

    @property
    def outcomes(self) -> dict[tuple[str, str], int]:
        """How many sends came out how, by (channel, outcome)."""
        return self._sending.outcomes

    def wake(self) -> None:
        """There is something new."""
        self._wake.set()

    def take(self, rows: Sequence[Outgoing]) -> None:
        """Rows that were committed this moment: no need to look for them in the table."""
        for row in rows:
            if row.chat_key in self._left[row.priority] or not self._hold(row):
                self._left[row.priority].add(row.chat_key)

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
                more = await self._look(0) or await self._look(1)
            except Unavailable as error:
                log.warning("the outbox cannot be read: %s", error)
                await asyncio.sleep(self._store.patience)
                continue
            if not more:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), RESCAN)

    async def _look(self, priority: int) -> bool:
        """Take the next rows of the table in hand; True when there may be more behind them."""
        if all(lane.full(priority) for lane in self._lanes.values()):
            return False
        after = self._cursor[priority]
        self._over.clear()
        now = self._clock()
        rows = await self._store.read(lambda work: work.outbox.fresh(priority, after, _CHUNK, now))
        left = set() if after == 0 else self._left[priority]
        for row in rows:
            if row.id not in self._over and (row.chat_key in left or not self._hold(row)):
                left.add(row.chat_key)
        # Until a look that began at the first row has seen the last, who was left behind stays so.
        self._left[priority] = left if len(rows) < _CHUNK else left | self._left[priority]
        if rows and self._cursor[priority] == after:  # else it was set back meanwhile
            self._cursor[priority] = rows[-1].id
        return len(rows) == _CHUNK

    def _hold(self, row: Outgoing) -> bool:
        """Take a row in hand. False: there is no room for it now."""
        name, bot, _ = row.chat_key.split(":", 2)
        lane = self._lanes.get((name, bot))
        if lane is None or row.id in self._hand:
            return True  # switched off in the settings, it waits until the channel is back; or in hand already
        if not lane.room(row):
            return False
        self._hand[row.id] = row.priority, lane
        lane.put(row)
        return True

    def _settled(self, rows: list[Outgoing], changed: bool) -> None:  # noqa: FBT001  # the signature of a callback
        for row in rows:
            self._over.add(row.id)
            held = self._hand.pop(row.id, None)
            if held is None:
                continue
            priority, lane = held
            lane.held[priority] -= 1
            if self._left[priority] and lane.held[priority] == IN_HAND[priority] // 2:
                changed = True
        if changed:
            self._begin_again()  # something may have been put back or readdressed, or there is room again

    def _begin_again(self) -> None:
        self._cursor = {0: 0, 1: 0}
        self.wake()

    async def _sender(self, lane: Lane) -> None:
        while True:
            chat = await lane.take()
            row = chat.rows[0]
            try:
                again = await self._sending.one(lane.channel, chat)
            except Unavailable as error:
                log.warning("message %d waits for the database: %s", row.id, error)
                again = self._store.patience
            except Exception:  # one message must not stop the others
                log.exception("message %d cannot be made", row.id)
                self._sending.apologise(lane.channel, row)
                again = None
            lane.give(chat, again)
            if len(chat.rows) == 0 and chat.key in self._left[row.priority]:
                self._begin_again()
