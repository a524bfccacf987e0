"""The running engine: keeps what arrives, has it answered, sends the answers, wakes the sweep."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial

from bot.answer.batch import Pump
from bot.channels.channel import Channel
from bot.current import Clock, World
from bot.forgetting.forgetter import Forgetter
from bot.health import Counts, Health
from bot.receive.attached import Attachments
from bot.receive.crowd import Crowd
from bot.receive.intake import Intake, Refused
from bot.receive.strangers import StrangerLimits, forget_strangers
from bot.send.dispatcher import Dispatcher
from bot.send.menus import MenuKeeper
from bot.store import Store
from bot.sweeper import Sweeper
from handlers.turn.dialogue import IDLE
from reminders.clock import Ticker
from storage.database import Unavailable
from storage.messages.inbox import Arrival
from storage.work import Work

log = logging.getLogger("toso.engine")

_PRUNE_EVERY = 6 * 3600.0
_FORGET_EVERY = 300.0
"""Seconds between two looks for what strangers have left."""
_IDLE = 1.0
"""Seconds after which the inbox is looked at even if nothing has arrived."""


class Engine:
    """`accept` what channels receive; `run` answers it until cancelled."""

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        world: World,
        clock: Clock,
        keep: timedelta,
        crowd: Crowd | None = None,
    ) -> None:
        self.store = store
        self.world = world
        self.clock = clock
        self.counts = Counts()
        self.health = Health(store, clock, self.counts)
        self.pump = Pump(channels, world, clock, self.counts)
        self.dispatcher = Dispatcher(store, channels, world, clock, self.counts)
        self.menus = MenuKeeper(store, channels.values(), clock, self.counts)
        self.forgetter = Forgetter(store, clock)
        self._keep = keep
        self._channels = channels
        self._arrived = asyncio.Event()
        self._tick = asyncio.Event()
        self.strangers = StrangerLimits(store.disk)
        self.health.refused = self.strangers.refused
        self._attachments = Attachments(store, channels)
        self._intake = Intake(store, clock, self.strangers)
        self._crowd = crowd or Crowd()
        editing = [name for name, channel in channels.items() if channel.limits.edits]
        self._sweeper = Sweeper(store, world, self.dispatcher.wake, editing)
        self._busy = False
        self._ending = False

    async def accept(self, channel: str, bot: str, arrivals: Sequence[Arrival]) -> Refused:
        """Keep what arrived; durable when it returns. Raises Unavailable: then nothing was kept, deliver it again.
        Returns why strangers' messages were not kept, which are not to be delivered again."""
        files = self._attachments.of(channel, arrivals)
        if files:
            return await self._attachments.keep(channel, bot, arrivals, files, partial(self._accept, channel, bot))
        return await self._accept(channel, bot, arrivals)

    async def _accept(self, channel: str, bot: str, arrivals: Sequence[Arrival]) -> Refused:
        self._crowd.enter()
        try:
            kept = self._intake.keep(channel, bot, arrivals)
            if not (self._crowd.pouring or self._ending):
                self.pump.begin(self.store)  # queued right behind the message, so that both share a commit
            self._arrived.set()
            return await kept
        finally:
            self._crowd.leave()

    async def run(self, *, ticking: bool = True) -> None:
        """Answer, send and remind until cancelled. `ticking=False`: the caller calls `sweep` itself."""
        ticker = Ticker(self._tick.set)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self.dispatcher.run())
                tasks.create_task(self._answer())
                tasks.create_task(self._prune(_PRUNE_EVERY, self._prune_now))
                tasks.create_task(self._prune(_FORGET_EVERY, lambda work: forget_strangers(work, self.clock())))
                tasks.create_task(self._remind())
                tasks.create_task(self.menus.run())
                tasks.create_task(self.health.watch())
                tasks.create_task(self.forgetter.run())
                if ticking:
                    ticker.start()
        finally:
            if ticking:
                ticker.stop()

    async def sweep(self) -> None:
        """Write the reminders that are due. A failure is logged; the next sweep makes it good."""
        if await self._sweeper.sweep(self.clock()):
            self.counts.last_sweep = time.monotonic()

    async def settled(self) -> None:
        """Wait until all that has arrived is answered and all that can be sent is sent (for tests and the tour)."""
        while True:
            if not self._busy and not self._arrived.is_set() and self.dispatcher.idle:
                waiting, _, _ = await self.store.read(lambda work: work.inbox.backlog())
                unsent, _ = await self.store.read(lambda work: work.outbox.backlog(self.clock()))
                if not waiting and not unsent and self.dispatcher.idle:
                    return
            await asyncio.sleep(0.005)

    async def finish(self, grace: float) -> None:
        """Begin nothing new, and wait until the messages on their way have arrived: at most `grace` seconds. To be
        called before `run` is cancelled."""
        self._ending = True
        await self.dispatcher.finish(grace)

    async def _answer(self) -> None:
        while not self._ending:
            await self._crowd.calm()
            self._arrived.clear()
            self._busy = True
            try:
                result = await self.pump.work_off(self.store)
            except Unavailable as error:
                log.warning("the database cannot take answers now: %s", error)
                await asyncio.sleep(self.store.patience)
                continue
            except Exception:  # a fault of the program; the other messages are answered all the same
                log.exception("answering failed")
                await asyncio.sleep(self.store.patience)
                continue
            finally:
                self._busy = False
            self.counts.last_turn = time.monotonic()
            await self._crowd.ask_first()
            for toast in result.toasts:
                self._channels[toast.channel].acknowledge(toast.tap, toast.text)
            self.dispatcher.take(result.outgoing)
            if result.broadcast:
                self.dispatcher.wake()
            if result.people:
                self.menus.wake()
            if not (result.more and result.handled):
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(_IDLE):
                        await self._arrived.wait()

    async def _remind(self) -> None:
        while True:
            await self._tick.wait()
            self._tick.clear()
            await self.sweep()

    async def _prune(self, every: float, prune: Callable[[Work], None]) -> None:
        while True:
            try:
                await self.store.write(prune)
            except Unavailable as error:
                log.warning("old rows cannot be pruned now: %s", error)
            await asyncio.sleep(every)

    def _prune_now(self, work: Work) -> None:
        now = self.clock()
        work.inbox.prune(now, self._keep)
        work.outbox.prune(now, self._keep)
        work.join_requests.prune(now)
        work.made_files.prune(now)
        work.dialogues.prune(now, self._keep, IDLE)
