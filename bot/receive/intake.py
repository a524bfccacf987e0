"""Keeps what arrives. What comes while the writer is busy is kept by one statement: forty deliveries at once cost
little more than one."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.current import Clock
from bot.receive.crowd import after_the_others
from bot.store import Store
from storage.database import Unavailable
from storage.messages.inbox import Arrival
from storage.work import Work

_Waiter = tuple[Sequence[Arrival], asyncio.Future[None]]


@dataclass
class _Arrivals:
    """What has arrived for one bot and is in no batch yet. The event loop appends, the writer thread takes off."""

    channel: str
    bot: str
    came: deque[_Waiter] = field(default_factory=deque)
    asked: bool = False
    """There is a batch that will take what came."""
    held: "_Batch | None" = None
    """That batch, as long as the writer does not know of it."""


@dataclass
class _Batch:
    """Arrivals of one bot that share a statement, and who waits for them."""

    line: _Arrivals
    waiters: list[_Waiter] = field(default_factory=list)
    alone: bool = False
    """It takes nobody in."""


class Intake:
    """`keep` is asked for at once, but of a crowd, and has been committed when its future is done."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lines: dict[tuple[str, str], _Arrivals] = {}

    def keep(self, channel: str, bot: str, arrivals: Sequence[Arrival], *, crowd: bool = False) -> asyncio.Future[None]:
        """Durable once it is done. It fails with Unavailable when the database cannot: then nothing was kept. `crowd`:
        more are just coming in, and the writer is told of them a few turns of the event loop later, all together;
        woken by the first, it would get in between the others."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = loop.create_future()
        line = self._lines.get((channel, bot))
        if line is None:
            line = self._lines[channel, bot] = _Arrivals(channel, bot)
        line.came.append((arrivals, done))
        if not line.asked:  # only looked at once it has joined: `_take` sets it the other way round
            line.asked, line.held = True, _Batch(line)
            if crowd:
                after_the_others(lambda: self._ask(line))
        if not crowd:
            self._ask(line)
        return done

    def _ask(self, line: _Arrivals) -> None:
        batch, line.held = line.held, None
        if batch is not None:
            self._submit(batch)

    def _submit(self, batch: _Batch) -> None:
        kept = self._store.submit(lambda work: self._write(work, batch))
        kept.add_done_callback(lambda kept: self._tell(batch, kept.exception()))

    def _write(self, work: Work, batch: _Batch) -> None:
        _take(batch)
        arrivals = [arrival for some, _ in batch.waiters for arrival in some]
        work.inbox.accept(batch.line.channel, batch.line.bot, arrivals, self._clock())

    def _tell(self, batch: _Batch, error: BaseException | None) -> None:
        if error is not None and not batch.waiters:
            _take(batch)  # its transaction could not even begin
        if error is not None and not isinstance(error, Unavailable) and len(batch.waiters) > 1:
            for waiter in batch.waiters:  # what one of them holds must not keep the others out
                self._submit(_Batch(batch.line, [waiter], alone=True))
            return
        for _, done in batch.waiters:
            if done.done():
                continue  # whoever asked has gone
            if error is None:
                done.set_result(None)
            else:
                done.set_exception(error)


def _take(batch: _Batch) -> None:
    """Whatever has come by now. What comes after this asks for another batch."""
    if not batch.alone:
        line = batch.line
        line.asked = False
        with contextlib.suppress(IndexError):  # nothing is left
            while True:
                batch.waiters.append(line.came.popleft())
