"""Sends the rows that wait in the outbox: takes them in hand, i.e. into memory, until their outcome is marked."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping, Sequence

from bot.channels import whole_chat
from bot.channels.channel import Channel
from bot.current import Clock, World
from bot.health import Counts
from bot.send.attempt import Sending
from bot.send.chat_queue import Lane
from bot.send.results import Marks
from bot.store import Store
from storage.database import Unavailable
from storage.messages.outbox import Outgoing

log = logging.getLogger("toso.outbox")

SENDERS = 32
RESCAN = 10.0
_CHUNK = 500
_AFRESH = -1
"""The cursor of a look that begins at the first row again."""


class Dispatcher:
    """Sends what waits, from `run` until cancelled. `take` gets rows just committed; `wake` tells that others were."""

    def __init__(
        self, store: Store, channels: Mapping[str, Channel], world: World, clock: Clock, counts: Counts
    ) -> None:
        self._store = store
        self._clock = clock
        self._lanes = {(name, channel.bot): Lane(channel) for name, channel in channels.items()}
        self._hand: dict[int, tuple[int, Lane]] = {}  # row id → its priority and lane
        self._over: set[int] = set()
        """Ids of rows settled since the last look at the table began, which may still show them as waiting."""
        self._cursor = {0: _AFRESH, 1: _AFRESH}
        self._seen = {0: 0, 1: 0}
        """By priority: the newest row id that a look has shown; that row is in hand, left in the table, or settled."""
        self._left: dict[int, set[str]] = {0: set(), 1: set()}
        """By priority: conversations with rows in the table that found no room; their newer rows wait behind those."""
        self._found: dict[int, set[str]] = {0: set(), 1: set()}
        """The same, as far as the look under way has come; once that has seen the last row, it replaces `_left`."""
        self._turned_away = False
        """Whether `take` has left a row in the table since the last look began: that look may have missed it."""
        self._caught_up = {0: False, 1: False}
        """By priority: whether a look has seen the last row since the start. Until then rows just committed stay in the
        table: older rows of their conversations may wait there."""
        self._wake = asyncio.Event()
        self._looking = False
        self._running = False
        self._ending = False
        self._under_way = 0
        self._marks = Marks(store, clock, self._settled)
        self._sending = Sending(store, world, clock, self._marks, lambda rows: self._settled(rows, True), counts)

    def wake(self) -> None:
        """Have the table looked at: rows were committed that `take` did not get."""
        self._wake.set()

    def take(self, rows: Sequence[Outgoing]) -> None:
        """Take rows in hand that have just been committed, without looking for them in the table."""
        for row in rows:
            left, caught_up, chat = self._left[row.priority], self._caught_up[row.priority], whole_chat(row.chat_key)
            if row.id > self._seen[row.priority] and (not caught_up or chat in left or not self._hold(row)):
                self._turned_away = self._turned_away or chat not in self._found[row.priority]
                if caught_up:
                    left.add(chat)

    @property
    def idle(self) -> bool:
        """Whether it runs, nothing is in hand, and no look at the table is under way or asked for."""
        busy = self._hand or self._looking or self._wake.is_set()
        return self._running and not busy and self._sending.idle

    async def run(self) -> None:
        """Send until cancelled, first what was on its way when the program ended."""
        doubtful = await self._store.write(lambda work: work.outbox.recover())
        if doubtful:
            log.warning("%d messages were on their way when the program ended; they are sent again", doubtful)
        self._running = True
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._load())
                tasks.create_task(self._marks.run())
                for lane in self._lanes.values():
                    for _ in range(SENDERS):
                        tasks.create_task(self._sender(lane))
        finally:
            self._running = False

    async def finish(self, grace: float) -> None:
        """Begin no further message, and wait until those on their way have arrived or failed: at most `grace` seconds.
        Their results are written when `run` is cancelled."""
        self._ending = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(grace):
                lanes = self._lanes.values()
                while self._running and (self._under_way or any(lane.half_said for lane in lanes)):  # noqa: ASYNC110
                    await asyncio.sleep(0.01)

    async def _load(self) -> None:
        loop = asyncio.get_running_loop()
        scanned = loop.time()
        while True:
            self._wake.clear()
            if loop.time() - scanned > RESCAN:  # rows written by another process may have come in below the cursor
                self._cursor = {0: _AFRESH, 1: _AFRESH}
                scanned = loop.time()
                for lane in self._lanes.values():
                    lane.forget_quiet()
            self._looking = True
            try:
                more = await self._look(0) or await self._look(1)
            except Unavailable as error:
                log.warning("the outbox cannot be read: %s", error)
                await asyncio.sleep(self._store.patience)
                continue
            finally:
                self._looking = False
            if not more:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(RESCAN):  # wait_for may swallow a cancellation (until 3.12)
                        await self._wake.wait()

    async def _look(self, priority: int) -> bool:
        """Take the next rows of the table in hand; True when there may be more behind them."""
        if all(lane.full(priority) for lane in self._lanes.values()):
            return False
        if self._cursor[priority] == _AFRESH:
            self._cursor[priority], self._found[priority] = 0, set()
        after, found = self._cursor[priority], self._found[priority]
        self._over.clear()
        self._turned_away = False
        now = self._clock()
        rows = await self._store.read(lambda work: work.outbox.fresh(priority, after, _CHUNK, now))
        for row in rows:
            if row.id not in self._over and ((chat := whole_chat(row.chat_key)) in found or not self._hold(row)):
                found.add(chat)
        more = len(rows) == _CHUNK or self._turned_away
        if rows:
            self._seen[priority] = max(self._seen[priority], rows[-1].id)
        if self._cursor[priority] == after:  # else `_begin_again` was called meanwhile
            self._cursor[priority] = rows[-1].id if rows else after
            if not more:
                self._left[priority] = found
                self._caught_up[priority] = True
        return more

    def _hold(self, row: Outgoing) -> bool:
        """Take a row in hand. False: there is no room for it now."""
        name, bot, _ = row.chat_key.split(":", 2)
        lane = self._lanes.get((name, bot))
        if lane is None or row.id in self._hand:
            return True  # the channel is switched off, the row waits until it is back; or in hand already
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
            changed = lane.less(priority) or changed
        if changed:
            self._begin_again()  # something may have been put back or readdressed, or there is room again

    def _begin_again(self) -> None:
        self._cursor = {0: _AFRESH, 1: _AFRESH}
        self.wake()

    async def _sender(self, lane: Lane) -> None:
        while True:
            chat = await lane.take()
            if self._ending and not chat.gone:
                continue  # it waits in the table for the next start
            row = chat.rows[0]
            self._under_way += 1
            try:
                again = await self._sending.one(lane.channel, chat)
            except Unavailable as error:
                log.warning("message %d waits for the database: %s", row.id, error)
                again = self._store.patience
            except Exception:  # one message must not stop the others
                log.exception("message %d cannot be made", row.id)
                self._sending.apologise(lane.channel, row)
                again = None
            finally:
                self._under_way -= 1
            lane.give(chat, again)
            behind = (*self._left.values(), *self._found.values())
            if not chat.rows and any(chat.key in left for left in behind):
                self._begin_again()
