"""How the program does: whether it lives, whether it can take messages, and the figures of /metrics."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric

from bot.current import Clock
from bot.health.readiness import LOOK_EVERY, Readiness
from bot.store import Store
from storage.database import Unavailable

Trouble = Callable[[], str]
"""Says why a part does not work now; empty: it works."""
_TROUBLES = {
    "database": ("full", "read-only", "locked", "unreachable", "broken"),
    "answering": ("stalled",),
    "strangers": ("disk-short",),
}
"""What can be wrong with each part, for /metrics to show; channels add theirs as it happens."""
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
        self._readiness = Readiness(store, clock)
        self._seen: dict[tuple[str, str], None] = {
            (part, why): None for part, all_ in _TROUBLES.items() for why in all_
        }
        self.channels: dict[str, Trouble] = {}
        """By channel: says what is wrong with receiving there now."""
        self.refused: Counter[tuple[str, str]] = Counter()
        """Strangers' messages that were not taken, by (channel, reason)."""
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(self)
        self._inbox = (0, 0.0, 0)
        self._outbox = (0, 0.0)

    async def watch(self) -> None:
        """Look at the tables and the disk until cancelled."""
        while True:
            await self._readiness.look()
            now = self._clock()
            try:
                waiting, since, dead = await self._store.read(lambda work: work.inbox.backlog())
                unsent, oldest = await self._store.read(lambda work: work.outbox.backlog(self._clock()))
            except Unavailable:
                pass  # /readyz says so
            else:
                self._inbox = (waiting, (now - since).total_seconds() if since else 0.0, dead)
                self._outbox = (unsent, (now - oldest).total_seconds() if oldest else 0.0)
            await asyncio.sleep(LOOK_EVERY)

    def alive(self) -> dict[str, Any]:
        """What /healthz shows: the process lives, what it has done, and the seconds since the last sweep."""
        swept = self._counts.last_sweep
        return {
            "ok": self._answering(),
            "turns": self._counts.turns,
            "dead": self._counts.dead,
            "seconds_since_sweep": None if swept is None else round(time.monotonic() - swept),
        }

    async def ready(self) -> tuple[bool, dict[str, Any]]:
        """Whether messages can be taken by every channel, and what /readyz shows: each part, and the reasons where
        something is wrong. A disk too short for strangers is told, but members are served."""
        await self._readiness.look()
        parts = self._parts()
        shown: dict[str, Any] = {part: not why for part, why in parts.items()}
        reasons = {part: why for part, why in (parts | {"strangers": self._strangers()}).items() if why}
        return not any(parts.values()), shown | ({"reasons": reasons} if reasons else {})

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
        yield from self._troubles()

    def _parts(self) -> dict[str, str]:
        """The parts that must work before messages can be taken, and what is wrong with each."""
        own = {"database": self._readiness.trouble, "answering": "" if self._answering() else "stalled"}
        return own | {name: trouble() for name, trouble in self.channels.items()}

    def _strangers(self) -> str:
        return "disk-short" if self._readiness.short else ""

    def _troubles(self) -> Iterable[Metric]:
        parts = self._parts() | {"strangers": self._strangers()}
        self._seen |= {(part, why): None for part, why in parts.items() if why}
        troubles = GaugeMetricFamily(
            "toso_trouble", "1 where a part does not work for that reason", labels=["part", "reason"]
        )
        for part, why in sorted(self._seen):
            troubles.add_metric([part, why], parts.get(part) == why)
        yield troubles
        refused = CounterMetricFamily(
            "toso_strangers_refused",
            "Messages of people who have not joined that were not taken, by channel and reason",
            labels=["channel", "reason"],
        )
        for (channel, why), times in sorted(self.refused.items()):
            refused.add_metric([channel, why], times)
        yield refused
        yield GaugeMetricFamily("toso_disk_free_bytes", "Room left on SQLite's disk", value=self._readiness.free)

    def _answering(self) -> bool:
        return time.monotonic() - self._counts.last_turn < _ALIVE
