"""Calls a function every minute. APScheduler only ticks; the database says what is due."""

from collections.abc import Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from forms.regime.calendar import ZONE


class Ticker:
    """Calls `wake` at once and then every minute, on the minute, on the running loop."""

    def __init__(self, wake: Callable[[], None]) -> None:
        async def tick() -> None:
            wake()

        self._scheduler = AsyncIOScheduler(timezone=ZONE)
        # A late or doubled tick counts as one tick: it is never dropped, and ticks never pile up.
        options = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler.add_job(tick, "cron", second=0, **options)
        self._scheduler.add_job(tick, **options)

    def start(self) -> None:
        """Begin ticking."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop ticking; does not wait for a tick that is running."""
        self._scheduler.shutdown(wait=False)
