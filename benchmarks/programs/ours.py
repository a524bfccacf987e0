"""Our bot, whole, with settings from the environment, on a clock that begins on a Wednesday: no reminder falls due, so
that every run plays the same conversation whatever the day. `python -m benchmarks.programs.ours`."""

import asyncio
import signal
import time
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.channels import beside
from bot.config import Settings, load
from bot.interpreter import on_one_core, run, steady


async def serve(settings: Settings, helpers: Mapping[str, object]) -> None:
    """Serve until SIGTERM."""
    from benchmarks.crew import BEGIN  # after the courier has begun, as `toso run` does it
    from bot.app import running

    started = time.monotonic()
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)

    def clock() -> datetime:
        return BEGIN + timedelta(seconds=time.monotonic() - started)

    async with running(settings, clock, helpers=helpers) as app:
        await app.warm()
        steady()
        await app.until(stop)


if __name__ == "__main__":
    with beside(settings := load()) as helpers:
        if settings.tuned.one_core:
            on_one_core()
        run(serve(settings, helpers))
