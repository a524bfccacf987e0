"""Whether the database takes writes: a row is written now and then, and what refuses it is named."""

import asyncio
import logging
import time

from bot.current import Clock
from bot.store import Store
from storage.database import Unavailable

log = logging.getLogger("toso.readiness")

LOOK_EVERY = 4.0
"""Seconds between two probes, however often somebody asks."""
_PATIENCE = 3.0
"""Seconds after which a probe that has no answer counts as locked out: by another program, or by a disk that hangs."""
_ROW = "probe"
"""The name of the row, in the table `meta`."""


class Readiness:
    """Knows what is wrong with the database, and whether strangers are taken. `look` is to be called now and then."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._looked = -LOOK_EVERY
        self._probe: asyncio.Future[None] | None = None
        self._one_at_a_time = asyncio.Lock()
        self.trouble = ""
        """Why the database takes no writes; empty: it takes them."""
        self.short = False
        """Whether the disk has too little room for strangers."""
        self.free = 0
        """Bytes left on SQLite's disk; 0 where that is not known."""

    async def look(self) -> None:
        """Write the row and look at the disk, unless that has just been done."""
        async with self._one_at_a_time:
            if time.monotonic() - self._looked < LOOK_EVERY:
                return
            before = self.trouble, self.short
            self.trouble, self.short = await self._tried(), self._store.disk.short
            self.free = self._store.disk.free or 0
            self._looked = time.monotonic()
            self._tell(*before)
            if self.short or self.trouble == "full" or before != (self.trouble, self.short):
                self._store.make_room()

    async def _tried(self) -> str:
        """Why the row cannot be written; empty where it was. One that still waits is waited for once more."""
        if self._probe is None or self._probe.done():
            at = self._clock().isoformat()
            self._probe = self._store.submit(lambda work: work.meta.put(_ROW, at))
        try:
            async with asyncio.timeout(_PATIENCE):
                await asyncio.shield(self._probe)
        except TimeoutError:
            return "locked"
        except Unavailable as error:
            return self._store.disk.trouble(error)
        since, refusal = self._store.refused or (0.0, None)  # a small row may find room where others do not
        if refusal is not None and time.monotonic() - since < LOOK_EVERY:
            return self._store.disk.trouble(refusal)
        return "full" if self._store.disk.full else ""  # until its log is used up, the database takes a little more

    def _tell(self, trouble: str, short: bool) -> None:  # noqa: FBT001  # what was so before
        if self.trouble and self.trouble != trouble:
            log.error("the database takes no writes: %s", self.trouble)
        elif trouble and not self.trouble:
            log.warning("the database takes writes again")
        if self.short and not short:
            log.error("the disk has %d MB left: strangers are refused, members are served", self.free // 1_000_000)
        elif short and not self.short:
            log.warning("the disk has %d MB left: strangers are taken again", self.free // 1_000_000)
