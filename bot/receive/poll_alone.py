"""Who may poll a bot, where two pollers would take each other's messages: one program on this database at a time."""

from datetime import timedelta

from bot.current import Clock
from bot.store import Store
from storage.work import Work

LEASE = timedelta(minutes=2)
"""How long the right to poll lasts: longer than any poll, so that it never ends under one."""
RUN = "toso run"
"""The holder that serves. It is the only one of its name, because it has the database for itself; so a start after a
kill takes over at once."""


class PollAlone:
    """The right to poll one bot: calling it takes or renews the right."""

    def __init__(self, store: Store, clock: Clock, bot: str, holder: str) -> None:
        self._store = store
        self._clock = clock
        self._name = f"poll:{bot}"
        self._holder = holder

    async def __call__(self) -> bool:
        """Take or renew it; False: another has it. Raises Unavailable."""
        now = self._clock()

        def take(work: Work) -> bool:
            return work.plans.lease(self._name, self._holder, now + LEASE, now)

        return await self._store.write(take)

    async def give_back(self) -> None:
        """Let others poll. Raises Unavailable."""
        await self._store.write(lambda work: work.plans.release(self._name, self._holder))


def poll_alone(store: Store, clock: Clock, channel: str, bot: str) -> PollAlone:
    """The right of the serving program to poll this bot."""
    return PollAlone(store, clock, f"{channel}:{bot}", RUN)
