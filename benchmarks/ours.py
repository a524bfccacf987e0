"""Our bot, whole, with settings from the environment, on a clock that begins on a Wednesday: no reminder falls due, so
that every run plays the same conversation whatever the day. `python -m benchmarks.ours`."""

import asyncio
import signal
import time
from datetime import timedelta

from benchmarks.crew import BEGIN
from bot.app import running
from bot.config import load
from bot.steady import steady


async def serve() -> None:
    """Until SIGTERM."""
    started = time.monotonic()
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with running(load(), lambda: BEGIN + timedelta(seconds=time.monotonic() - started)) as app:
        steady()
        await app.until(stop)


if __name__ == "__main__":
    asyncio.run(serve())
