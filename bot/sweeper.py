"""Makes a sweep: reminders that are due, posts to groups, edits of digests that are out of date, masks on old
invites."""

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from functools import partial

from pydantic_core import to_json

from bot.compose.stored import MASKED
from bot.compose.words import line
from bot.current import World
from bot.store import Store
from handlers.turn.say import phrase
from reminders.digests import edit, outdated, posts
from reminders.sweep import Sweep, SweepDay
from storage.work import Work

log = logging.getLogger("toso.engine")

_SECRET_SHOWN = timedelta(minutes=15)
"""How long the web chat's history shows an invite: the page may have been asleep when it came."""


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
    work.shown.hide(now - _SECRET_SHOWN, to_json([(line("vi", phrase(MASKED)), ())]).decode())
