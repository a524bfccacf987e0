"""/metrics in Prometheus' text format: ages of what waits, turns, sends by outcome, dead rows."""

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric

from storage.database import Unavailable

if TYPE_CHECKING:
    from bot.engine import Engine

_EVERY = 5.0


class Metrics:
    """Looks at the tables every few seconds, so that a scrape costs nothing."""

    def __init__(self, engine: "Engine") -> None:
        self._engine = engine
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(self)
        self._inbox = (0, 0.0, 0)
        self._outbox = (0, 0.0)

    async def watch(self) -> None:
        """Refresh until cancelled."""
        engine = self._engine
        while True:
            now = engine.clock()
            try:
                waiting, since, dead = await engine.store.read(lambda work: work.inbox.backlog())
                unsent, oldest = await engine.store.read(lambda work: work.outbox.backlog(engine.clock()))
            except Unavailable:
                pass  # /readyz says so
            else:
                self._inbox = (waiting, (now - since).total_seconds() if since else 0.0, dead)
                self._outbox = (unsent, (now - oldest).total_seconds() if oldest else 0.0)
            await asyncio.sleep(_EVERY)

    def text(self) -> bytes:
        """What a scrape gets."""
        return generate_latest(self._registry)

    def collect(self) -> Iterable[Metric]:
        """Called by the registry at every scrape."""
        yield GaugeMetricFamily("toso_inbox_waiting", "Messages not answered yet", value=self._inbox[0])
        yield GaugeMetricFamily("toso_inbox_age_seconds", "Age of the oldest of them", value=self._inbox[1])
        yield GaugeMetricFamily("toso_inbox_dead", "Messages put aside as unreadable", value=self._inbox[2])
        yield GaugeMetricFamily("toso_outbox_waiting", "Replies and reminders not sent yet", value=self._outbox[0])
        yield GaugeMetricFamily("toso_outbox_age_seconds", "Age of the oldest of them", value=self._outbox[1])
        yield CounterMetricFamily("toso_turns", "Messages answered", value=self._engine.pump.turns)
        sends = CounterMetricFamily(
            "toso_sends", "Messages sent, by channel and outcome", labels=["channel", "outcome"]
        )
        for (channel, outcome), times in sorted(self._engine.dispatcher.outcomes.items()):
            sends.add_metric([channel, outcome], times)
        yield sends
