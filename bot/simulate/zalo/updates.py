"""The stand-in's queue for getUpdates: one event a call, no number, no acknowledgement. What was handed out is gone."""

import asyncio
from collections import deque
from typing import Any

Event = dict[str, Any]


class ZaloUpdates:
    """`handed`: events that left with an answer; whether the answer arrived is nobody's care, as with Zalo."""

    def __init__(self) -> None:
        self.waiting: deque[Event] = deque()
        self.pollers = 0
        """Calls of getUpdates that wait now."""
        self.handed = 0
        self.dropped = 0
        """Events that came while nobody polled and were not kept."""
        self._news = asyncio.Condition()

    async def add(self, event: Event, *, keeps: bool) -> None:
        """Queue an event; without `keeps` it is lost unless somebody polls."""
        async with self._news:
            if self.pollers or keeps:
                self.waiting.append(event)
                self._news.notify()
            else:
                self.dropped += 1

    async def take(self, seconds: float) -> Event | None:
        """The oldest event, waited for so long; None: there was none. A caller that has gone takes one all the
        same."""
        self.pollers += 1
        try:
            async with asyncio.timeout(seconds), self._news:
                await self._news.wait_for(lambda: self.waiting)
                self.handed += 1
                return self.waiting.popleft()
        except TimeoutError:
            return None
        finally:
            self.pollers -= 1
