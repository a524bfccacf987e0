"""What is done differently while a crowd delivers at once: its messages are kept first, all together, and answered
after, so that nobody has to knock twice. All that counts turns of the event loop stands here."""

import asyncio
import time
from collections.abc import Callable

_CROWD = 12
"""Deliveries at the same moment that make a crowd; platforms open up to 40 connections."""
_CALM = 0.05
"""Seconds without a crowd after which it is over."""
_LET_IN = 1.0
"""Longest time in seconds that answers wait while a crowd comes in."""
_ARRIVING = 7
"""Event-loop turns to wait before a crowd's messages are written: one delivery takes three from its first byte on."""
_ASKING = 3
"""Event-loop turns to wait before answers are sent, so that the poller can ask for more first: once the sending has
begun, it keeps this process and the network busy."""


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

    async def asking(self) -> None:
        """Wait until whoever fetches messages has asked for more."""
        if self._on:
            for _ in range(_ASKING):
                await asyncio.sleep(0)


def after_the_others(call: Callable[[], None], turns: int = _ARRIVING) -> None:
    """Call it once the deliveries that are coming in right now have arrived."""
    if turns:
        asyncio.get_running_loop().call_soon(after_the_others, call, turns - 1)
    else:
        call()
