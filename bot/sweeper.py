"""Makes a sweep: reminders that are due, posts to groups, edits of digests that are out of date, masks on old
invites."""

import logging
from collections.abc import Callable, Collection
from datetime import datetime
from functools import partial

from bot.current import World
from bot.send.results import SECRET_SHOWN, masked
from bot.store import Store
from reminders.digests import edit, outdated, posts
from reminders.sweep import Sweep, SweepDay
from storage.work import Work

log = logging.getLogger("toso.engine")


class Sweeper:
    """`sweep` writes what is due in many short transactions and calls `wake` when there is something to send.
    `editing`: the channels on which a digest can be edited."""

    def __init__(self, store: Store, world: World, wake: Callable[[], None], editing: Collection[str]) -> None:
        self._store = store
        self._world = world
        self._wake = wake
        self._editing = editing

    async def sweep(self, now: datetime) -> bool:
        """Make one sweep and return whether it succeeded. A failure is logged; the next sweep makes it good."""
        try:
            for row in [row for row, (at, _) in self._store.secrets.items() if now - at > SECRET_SHOWN]:
                del self._store.secrets[row]
            await self._store.write(lambda work: _mask(work, now))
            await self._store.read(lambda work: self._world.look(work, now))
            due = Sweep.at(now, SweepDay.of(self._world.plan, now))
            made = await self._remind(due)
            await self._post(due)
            await self._edit(now)
        except Exception:  # whatever it was, the clock goes on
            log.exception("the sweep failed")
            return False
        if made:
            log.info("%d reminders", made)
        return True

    async def _remind(self, due: Sweep) -> int:
        made = 0
        for place in await self._store.read(due.places) if due.rounds else ():
            made += await self._store.write(partial(due.make, place=place))
            self._wake()
        return made

    async def _post(self, due: Sweep) -> None:
        news = await self._store.read(lambda work: posts(work, due)) if due.rounds else []
        if news:
            await self._store.write(lambda work: work.outbox.add(news, due.now))
            self._wake()

    async def _edit(self, now: datetime) -> None:
        if not await self._store.read(outdated):
            return
        if await self._store.write(lambda work: edit(work, now, self._editing)):
            self._wake()


def _mask(work: Work, now: datetime) -> None:
    """Hide what an older program has written."""
    work.shown.hide(now - SECRET_SHOWN, masked())
