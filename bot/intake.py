"""Keeps what arrives. What comes while the writer is busy is kept by one statement: forty deliveries at once cost
little more than one."""

import asyncio
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.store import Store
from bot.world import Clock
from storage.engine import Unavailable
from storage.inbox import Arrival
from storage.work import Work

_Waiter = tuple[Sequence[Arrival], asyncio.Future[None]]


@dataclass
class _Batch:
    """Arrivals of one bot that share a statement, and who waits for them."""

    channel: str
    bot: str
    waiters: list[_Waiter] = field(default_factory=list)


class Intake:
    """`keep` is asked for at once, and has been committed when its future is done."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()  # the writer thread closes a batch that the event loop still fills
        self._open: dict[tuple[str, str], _Batch] = {}

    def keep(self, channel: str, bot: str, arrivals: Sequence[Arrival]) -> asyncio.Future[None]:
        """Durable once it is done. It fails with Unavailable when the database cannot: then nothing was kept."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        with self._lock:
            batch = self._open.get((channel, bot))
            joined = batch is not None
            if batch is None:
                batch = self._open[channel, bot] = _Batch(channel, bot)
            batch.waiters.append((arrivals, done))
        if not joined:
            self._submit(batch)
        return done

    def _submit(self, batch: _Batch) -> None:
        kept = self._store.submit(lambda work: self._write(work, batch))
        kept.add_done_callback(lambda kept: self._tell(batch, kept.exception()))

    def _write(self, work: Work, batch: _Batch) -> None:
        self._close(batch)
        arrivals = [arrival for some, _ in batch.waiters for arrival in some]
        work.inbox.accept(batch.channel, batch.bot, arrivals, self._clock())

    def _close(self, batch: _Batch) -> None:
        """Nothing more comes into this one."""
        with self._lock:
            if self._open.get((batch.channel, batch.bot)) is batch:
                del self._open[batch.channel, batch.bot]

    def _tell(self, batch: _Batch, error: BaseException | None) -> None:
        self._close(batch)  # a transaction that could not even begin has not come to `_write`
        if error is not None and not isinstance(error, Unavailable) and len(batch.waiters) > 1:
            for waiter in batch.waiters:  # what one of them holds must not keep the others out
                self._submit(_Batch(batch.channel, batch.bot, [waiter]))
            return
        for _, done in batch.waiters:
            if done.done():
                continue  # whoever asked has gone
            if error is None:
                done.set_result(None)
            else:
                done.set_exception(error)
