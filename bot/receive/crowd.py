"""What is done differently while a crowd delivers at once: its messages are kept first and answered after, so that
nobody has to knock twice."""

import asyncio
import time

_CROWD = 12
"""Deliveries at the same moment that make a crowd; platforms open up to 40 connections."""
_CALM = 0.05
"""Seconds without a crowd after which it is over."""
_LET_IN = 1.0
"""Longest time in seconds that answers wait while a crowd comes in."""
_ASKING = 3
"""Event-loop turns that a poller takes to ask for more; once sending has begun it is busy elsewhere."""


class Crowd:
    """`enter` and `leave` around each delivery; `pouring` while a crowd comes in; never, unless `on`."""

    def __init__(self, *, on: bool = True) -> None:
        self._on = on
        self._inside = 0
        self._crowded = 0.0

    def enter(self) -> None:
        """A delivery comes."""
        self._inside += 1
        if self._inside >= _CROWD:
            self._crowded = time.monotonic()

    def leave(self) -> None:
        """It is kept."""
        self._inside -= 1

    @property
    def pouring(self) -> bool:
        """A crowd is coming in, or was a moment ago."""
        return self._on and time.monotonic() - self._crowded < _CALM

    async def calm(self) -> None:
        """Wait until it is over, or long enough."""
        until = time.monotonic() + _LET_IN
        while self.pouring and time.monotonic() < until:  # noqa: ASYNC110  # calm or time ends it, no event
            await asyncio.sleep(_CALM / 2)

    async def ask_first(self) -> None:
        """Let whoever polls ask for more before the sending of answers keeps this process busy."""
        if self._on:
            for _ in range(_ASKING):
                await asyncio.sleep(0)
