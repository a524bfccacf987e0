"""Wakes what it is given, on time. APScheduler only ticks; what is due is asked of the database."""

from collections.abc import Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from forms.regime.calendar import ZONE


class Ticker:
    """Calls `wake` at once and then every minute, on the minute, on the running loop."""

    def __init__(self, wake: Callable[[], None]) -> None:
        async def tick() -> None:
            wake()

        self._scheduler = AsyncIOScheduler(timezone=ZONE)
        # However late or doubled a tick comes, it is one tick: never dropped, never piled up.
        options = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler.add_job(tick, "cron", second=0, **options)
        self._scheduler.add_job(tick, **options)

    def start(self) -> None:
        """Begin ticking."""
        self._scheduler.start()

    def stop(self) -> None:
        """No more ticks."""
        self._scheduler.shutdown(wait=False)
