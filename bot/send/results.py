"""Writes the results of sending to the outbox, many rows in one transaction."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from pydantic_core import from_json, to_json

from bot.compose.stored import MASKED
from bot.compose.words import line
from bot.current import Clock
from bot.store import Store
from handlers.turn.say import phrase
from storage.database import Unavailable
from storage.messages.outbox import Outgoing, Sent
from storage.work import Work

log = logging.getLogger("toso.outbox")

SECRET_SHOWN = timedelta(minutes=15)
"""How long the web chat's history shows an invite: the page may have been asleep when it came."""


def masked() -> str:
    """What the history shows afterwards, as it is stored."""
    return to_json([(line("vi", phrase(MASKED)), ())]).decode()


Mark = Callable[[Work], None]
Noted = tuple[list[tuple[Outgoing, Sent]], list[tuple[Outgoing | None, Mark]]]


class Marks:
    """Results that are to be written: `sent` and `later` note one, `run` writes them and calls `settled(rows,
    changed)`. Until then the dispatcher holds the row. `changed`: a result other than "sent" was written, so that rows
    may wait to be sent again."""

    def __init__(self, store: Store, clock: Clock, settled: Callable[[list[Outgoing], bool], None]) -> None:
        self._store = store
        self._clock = clock
        self._settled = settled
        self._sent: list[tuple[Outgoing, Sent]] = []
        self._later: list[tuple[Outgoing | None, Mark]] = []
        self._noted = asyncio.Event()

    def sent(self, row: Outgoing, done: Sent) -> None:
        """Note that a row arrived."""
        self._sent.append((row, done))
        self._noted.set()

    def later(self, row: Outgoing | None, mark: Mark) -> None:
        """Note any other result; without a row, the dispatcher goes on holding it for another try."""
        self._later.append((row, mark))
        self._noted.set()

    async def run(self) -> None:
        """Write until cancelled; results noted by then are still written."""
        try:
            while True:
                await self._noted.wait()
                self._noted.clear()
                await self._write(self._taken())
        finally:
            if self._sent or self._later:
                self._store.submit(self._writing(self._taken())).add_done_callback(_told_of_loss)

    def _taken(self) -> Noted:
        noted = self._sent, self._later
        self._sent, self._later = [], []
        return noted

    def _writing(self, noted: Noted) -> Mark:
        sent, later = noted

        def write(work: Work) -> None:
            now = self._clock()
            work.outbox.sent([self._shown(row, done, now) for row, done in sent], now)
            work.outbox.forget([row.id for row, _ in sent if row.secret])
            for _, mark in later:
                mark(work)

        return write

    def _shown(self, row: Outgoing, done: Sent, now: datetime) -> Sent:
        """The result as it is written: a text that held an invite stays in memory; marks to choose by hold none."""
        if not row.secret or done.sent_as is None or not any(text for text, *_ in from_json(done.sent_as)):
            return done
        self._store.secrets[row.id] = now, done.sent_as
        return done._replace(sent_as=masked())

    async def _write(self, noted: Noted) -> None:
        sent, later = noted
        write = self._writing(noted)
        while True:
            try:
                await asyncio.shield(self._store.write_soon(write))
            except Unavailable as error:
                log.warning("sent messages cannot be marked yet: %s", error)
                await asyncio.sleep(self._store.patience)
                continue
            except Exception:  # a fault in one mark must not end all sending
                if len(sent) + len(later) > 1:
                    await asyncio.gather(*map(self._write, _one_by_one(noted)))
                    return
                log.exception("a message cannot be marked")
                if sent:
                    return  # it arrived: holding it for good is better than sending it twice
            self._settled([row for row, _ in sent] + [row for row, _ in later if row is not None], bool(later))
            return


def _told_of_loss(written: asyncio.Future[None]) -> None:
    if not written.cancelled() and (error := written.exception()) is not None:
        log.warning("the last messages that were sent cannot be marked, so they will be sent again: %s", error)


def _one_by_one(noted: Noted) -> list[Noted]:
    sent, later = noted
    return [([one], []) for one in sent] + [([], [one]) for one in later]
