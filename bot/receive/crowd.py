"""When a crowd delivers at once: its messages are kept first and answered after, so that nobody has to knock twice."""

import asyncio
import time

_CROWD = 12
"""So many deliveries at the same moment are a crowd; platforms open up to 40."""
_CALM = 0.05
"""Seconds without a crowd after which it is over."""
_LET_IN = 1.0
"""Longer than this nobody's answer waits for the others to come in."""


class Crowd:
    """`enter` and `leave` around each delivery; `pouring` while a crowd comes in; `calm()` waits for its end."""

    def __init__(self) -> None:
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
        return time.monotonic() - self._crowded < _CALM

    async def calm(self) -> None:
        """Wait until it is over, or long enough."""
        until = time.monotonic() + _LET_IN
        while self.pouring and time.monotonic() < until:  # noqa: ASYNC110  # calm or time ends it, no event
            await asyncio.sleep(_CALM / 2)
