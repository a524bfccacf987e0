"""Wakes what it is given, on time. APScheduler only ticks; what is due is asked of the database."""

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from forms.calendar import ZONE


class Ticker:
    """Calls `wake` now and then every minute, on the minute; a missed tick is simply the next one."""

    def __init__(self, wake: Callable[[], Awaitable[None]]) -> None:
        self._scheduler = AsyncIOScheduler(timezone=ZONE)
        # However late or doubled a tick comes, it is one tick: never dropped, never piled up.
        options = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        self._scheduler.add_job(wake, "cron", second=0, **options)
        self._scheduler.add_job(wake, **options)

    def start(self) -> None:
        """Begin ticking, on the running loop."""
        self._scheduler.start()

    def stop(self) -> None:
        """No more ticks; one under way is not waited for."""
        self._scheduler.shutdown(wait=False)
