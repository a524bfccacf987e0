"""Forgets in good time: erases the traces of people who have left, and empties SQLite's log, so that nothing blanked
can be read in it for longer than a minute."""

import asyncio
import logging
from datetime import datetime
from pathlib import Path

from bot.current import Clock
from bot.forgetting.erased import list_of, note
from bot.store import Store
from storage.database import Engine, Unavailable
from storage.erasure import fingerprints, finish
from storage.people.leaving import marked, wipe_owed, wiped
from storage.upkeep.log import wipe
from storage.work import reading, writing

log = logging.getLogger("toso.engine")

EVERY = 30.0
"""Seconds between two looks: with the time that a look takes, less than a minute."""
_LARGEST = 1 << 30
"""Bytes up to which a database file is written anew while people wait; a larger one is when `toso people erase` has it
alone."""


def forget(database: Engine, list_: Path, now: datetime, *, alone: bool = False) -> int:
    """Erase what can be erased of people who have left, and return how many are done with. `alone`: nobody waits, so
    even a large file is written anew. Raises Unavailable and OSError."""
    done = 0
    if reading(database, lambda work: marked(work.connection)):
        note(list_, list(reading(database, lambda work: fingerprints(work, left=True))), now)
        done = finish(database, now)
    owed = reading(database, lambda work: wipe_owed(work.connection)) and (alone or _small(database))
    if owed and wipe(database, wholly=True):
        writing(database, lambda work: wiped(work.connection))
    return done


def _small(database: Engine) -> bool:
    return database.dialect.name != "sqlite" or Path(database.url.database or "").stat().st_size <= _LARGEST


class Forgetter:
    """Looks twice a minute what is to be forgotten."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._list = list_of(store.engine.url.render_as_string(hide_password=False))
        self._written = -1

    async def run(self) -> None:
        """Look until cancelled; what fails is done at the next look."""
        while True:
            await asyncio.sleep(EVERY)  # what is due at a start is done before anybody is served
            try:
                await self.look()
            except (Unavailable, OSError) as error:
                log.warning("nothing can be forgotten now: %s", error)
            except Exception:  # whatever it was, the rest goes on
                log.exception("forgetting failed")

    async def look(self) -> None:
        """Forget what is due. Raises Unavailable and OSError."""
        written = self._store.written
        await asyncio.to_thread(forget, self._store.engine, self._list, self._clock())
        if written != self._written and await asyncio.to_thread(wipe, self._store.engine):
            self._written = written
