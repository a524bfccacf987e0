"""How the program does: whether it lives, whether it can take messages, and the figures of /metrics."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric

from bot.current import Clock
from bot.store import Store
from storage.database import Unavailable

_EVERY = 5.0
"""Seconds between two looks at the tables."""
_ALIVE = 30.0
"""Seconds without a turn of the answering loop after which it counts as dead; an idle loop turns every second."""


@dataclass
class Counts:
    """What the program has done since it started. Each part of it counts its own; `Health` reads them all."""

    turns: int = 0
    """Messages answered."""
    dead: int = 0
    """Messages put aside as unreadable."""
    sends: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Messages sent, by (channel, outcome)."""
    menus: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Menus of commands that were set, by (channel, outcome)."""
    last_turn: float = field(default_factory=time.monotonic)
    """When the answering loop last came round, in seconds of the monotonic clock."""
    last_sweep: float | None = None
    """When reminders were last written, on the same clock."""


class Health:
    """Looks at the tables every few seconds, so that a scrape of /metrics costs nothing."""

    def __init__(self, store: Store, clock: Clock, counts: Counts) -> None:
        self._store = store
        self._clock = clock
        self._counts = counts
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(self)
        self._inbox = (0, 0.0, 0)
        self._outbox = (0, 0.0)

    async def watch(self) -> None:
        """Look at the tables until cancelled."""
        while True:
            now = self._clock()
            try:
                waiting, since, dead = await self._store.read(lambda work: work.inbox.backlog())
                unsent, oldest = await self._store.read(lambda work: work.outbox.backlog(self._clock()))
            except Unavailable:
                pass  # /readyz says so
            else:
                self._inbox = (waiting, (now - since).total_seconds() if since else 0.0, dead)
                self._outbox = (unsent, (now - oldest).total_seconds() if oldest else 0.0)
            await asyncio.sleep(_EVERY)

    def alive(self) -> dict[str, Any]:
        """What /healthz shows: the process lives, what it has done, and the seconds since the last sweep."""
        swept = self._counts.last_sweep
        return {
            "ok": self._answering(),
            "turns": self._counts.turns,
            "dead": self._counts.dead,
            "seconds_since_sweep": None if swept is None else round(time.monotonic() - swept),
        }

    async def ready(self) -> dict[str, bool]:
        """What /readyz shows: the parts that must work before messages can be taken, and whether each does."""
        try:
            await self._store.read(lambda work: work.inbox.backlog())
        except Unavailable:
            return {"database": False, "answering": self._answering()}
        return {"database": True, "answering": self._answering()}

    def metrics(self) -> bytes:
        """What /metrics shows, in Prometheus' text format."""
        return generate_latest(self._registry)

    def collect(self) -> Iterable[Metric]:
        """The metrics one by one; the registry calls this at every scrape."""
        yield GaugeMetricFamily("toso_inbox_waiting", "Messages not answered yet", value=self._inbox[0])
        yield GaugeMetricFamily("toso_inbox_age_seconds", "Age of the oldest of them", value=self._inbox[1])
        yield GaugeMetricFamily("toso_inbox_dead", "Messages put aside as unreadable", value=self._inbox[2])
        yield GaugeMetricFamily("toso_outbox_waiting", "Replies and reminders not sent yet", value=self._outbox[0])
        yield GaugeMetricFamily("toso_outbox_age_seconds", "Age of the oldest of them", value=self._outbox[1])
        yield CounterMetricFamily("toso_turns", "Messages answered", value=self._counts.turns)
        sends = CounterMetricFamily(
            "toso_sends", "Messages sent, by channel and outcome", labels=["channel", "outcome"]
        )
        for (channel, outcome), times in sorted(self._counts.sends.items()):
            sends.add_metric([channel, outcome], times)
        yield sends
        menus = CounterMetricFamily(
            "toso_menus", "Menus of commands set, by channel and outcome", labels=["channel", "outcome"]
        )
        for (channel, outcome), times in sorted(self._counts.menus.items()):
            menus.add_metric([channel, outcome], times)
        yield menus

    def _answering(self) -> bool:
        return time.monotonic() - self._counts.last_turn < _ALIVE
