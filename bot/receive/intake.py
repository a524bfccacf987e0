"""Writes arriving messages to the inbox. Those that come while the writer is busy share one statement: forty
deliveries at once cost little more than one."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.current import Clock
from bot.receive.redact import redacted
from bot.receive.strangers import Refusal, StrangerLimits
from bot.store import Store
from storage.database import Unavailable
from storage.messages.inbox import Arrival
from storage.work import Work

Refused = frozenset[Refusal]
"""Why some arrivals were not kept, those of strangers beyond what is allowed; empty: all were kept."""
_Waiter = tuple[Sequence[Arrival], asyncio.Future[Refused]]


@dataclass
class _Arrivals:
    """The arrivals for one bot that are in no batch yet. The event loop appends, the writer thread takes off."""

    channel: str
    bot: str
    came: deque[_Waiter] = field(default_factory=deque)
    asked: bool = False
    """Whether a batch is on its way that will take them."""


@dataclass
class _Batch:
    """Arrivals of one bot that share a statement, with the futures of those who wait for it."""

    line: _Arrivals
    waiters: list[_Waiter] = field(default_factory=list)
    alone: bool = False
    """It takes no further arrivals."""
    refused: dict[int, Refusal] = field(default_factory=dict)
    """Arrivals that are not kept, by their place in the batch."""


class Intake:
    """Writes arrivals in batches: `keep` returns a future that is done once the arrivals are committed."""

    def __init__(self, store: Store, clock: Clock, strangers: StrangerLimits | None = None) -> None:
        self._store = store
        self._clock = clock
        self._strangers = strangers or StrangerLimits(store.disk)
        self._lines: dict[tuple[str, str], _Arrivals] = {}

    def keep(self, channel: str, bot: str, arrivals: Sequence[Arrival]) -> asyncio.Future[Refused]:
        """Keep arrivals, redacted; they are durable once the future is done, except strangers' that are refused for
        good. It fails with Unavailable when the database cannot take them: then nothing was kept."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Refused] = loop.create_future()
        line = self._lines.get((channel, bot))
        if line is None:
            line = self._lines[channel, bot] = _Arrivals(channel, bot)
        clean = [arrival._replace(payload=redacted(arrival.payload)) for arrival in arrivals]
        line.came.append((clean, done))
        if not line.asked:  # read after the append: `_take` clears it before it takes, so no arrival is left behind
            line.asked = True
            self._submit(_Batch(line))
        return done

    def _submit(self, batch: _Batch) -> None:
        kept = self._store.submit(lambda work: self._write(work, batch))
        kept.add_done_callback(lambda kept: self._tell(batch, kept.exception()))

    def _write(self, work: Work, batch: _Batch) -> None:
        _take(batch)
        arrivals = [arrival.storable() for some, _ in batch.waiters for arrival in some]
        channel, bot, now = batch.line.channel, batch.line.bot, self._clock()
        known, strangers, batch.refused = self._strangers.sort(work, channel, bot, arrivals)
        work.inbox.accept(channel, bot, known, now)
        work.inbox.accept(channel, bot, strangers, now, strangers=True)

    def _tell(self, batch: _Batch, error: BaseException | None) -> None:
        if error is not None and not batch.waiters:
            _take(batch)  # the transaction could not begin, so nothing has taken the arrivals
        if error is not None and not isinstance(error, Unavailable) and len(batch.waiters) > 1:
            for waiter in batch.waiters:  # one faulty arrival must not keep the others out
                self._submit(_Batch(batch.line, [waiter], alone=True))
            return
        place = 0
        for arrivals, done in batch.waiters:
            places = range(place, place := place + len(arrivals))
            if done.done():
                continue  # the caller has gone
            if error is None:
                done.set_result(frozenset(batch.refused[n] for n in places if n in batch.refused))
            else:
                done.set_exception(error)


def _take(batch: _Batch) -> None:
    """Move all arrivals so far into the batch. Later ones ask for another batch."""
    if not batch.alone:
        line = batch.line
        line.asked = False
        with contextlib.suppress(IndexError):  # the queue is empty
            while True:
                batch.waiters.append(line.came.popleft())
