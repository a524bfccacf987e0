"""The program as `python -m bot run` serves it, on a day when exactly one weekly report is open: Thursday 7 May 2026.

Otherwise a run would depend on its own day: before the 18th of a quarter's last month two reports are open."""

import asyncio
import signal
import time
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.app import running
from bot.channels import beside
from bot.config import Settings, load
from bot.interpreter import on_one_core, run
from forms.regime.calendar import ZONE

OPENED = date(2026, 5, 1)
"""The first day of that week, on which all units of this run open."""
_BEGIN = datetime(2026, 5, 7, 8, 30, tzinfo=ZONE)


_STARTED = time.monotonic()


def clock() -> datetime:
    """The time now, on a clock that showed half past eight when this process began."""
    return _BEGIN + timedelta(seconds=time.monotonic() - _STARTED)


async def serve(settings: Settings, helpers: Mapping[str, object]) -> None:
    """Serve until SIGTERM."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with running(settings, clock, ticking=False, helpers=helpers) as app:
        await app.until(stop)


if __name__ == "__main__":
    with beside(chosen := load()) as beside_us:
        if chosen.tuned.one_core:
            on_one_core()
        run(serve(chosen, beside_us))
