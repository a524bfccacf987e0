"""Shares out what reading the page costs: to each person and each address, to members apart from strangers."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from bot.web.guard import Flood

logger = logging.getLogger(__name__)

LOOKS_SECONDS = 10
KNOWN_SECONDS = 60.0  # for so long a member is taken for one without looking again
AGAIN_SECONDS = 2.0  # however many strangers ask, the members are looked up no sooner again


class Share(NamedTuple):
    """What may be taken: requests for messages in ten seconds, and pages with live replies at once."""

    looks_each: int
    looks_per_address: int
    looks: int
    streams_per_address: int
    streams: int


# A page asks every three seconds and has one stream. Behind one address there may be a class of 40 with two pages each.
MEMBERS = Share(looks_each=40, looks_per_address=800, looks=2000, streams_per_address=160, streams=500)
STRANGERS = Share(looks_each=40, looks_per_address=200, looks=600, streams_per_address=40, streams=80)


class Party:
    """Those who have one share together."""

    def __init__(self, share: Share) -> None:
        self.share = share
        self._each = Flood(share.looks_each, LOOKS_SECONDS)
        self._addresses = Flood(share.looks_per_address, LOOKS_SECONDS)
        self._all = Flood(share.looks, LOOKS_SECONDS)
        self._streams: Counter[str] = Counter()

    def wait(self, chat: str, address: str) -> int:
        """Count one look and return 0; or return the whole seconds to wait."""
        return self._each.wait(chat) or self._addresses.wait(address) or self._all.wait("all")

    def room(self, address: str) -> bool:
        """Whether there is one more stream for that address."""
        return self._streams.total() < self.share.streams and self._streams[address] < self.share.streams_per_address

    @contextmanager
    def streaming(self, address: str) -> Iterator[None]:
        """Count a stream for as long as the block lasts."""
        self._streams[address] += 1
        try:
            yield
        finally:
            self._streams[address] -= 1
            if not self._streams[address]:
                del self._streams[address]


class Shares:
    """Tells members from strangers without asking the database about each: a crowd of strangers costs no more than
    one. Who has just joined is a stranger for at most AGAIN_SECONDS more."""

    def __init__(self, members: Callable[[], Awaitable[Collection[str]]]) -> None:
        """`members` looks up the chats of all who have joined."""
        self.members = Party(MEMBERS)
        self.strangers = Party(STRANGERS)
        self._look_up = members
        self._known: Collection[str] = ()
        self._at = float("-inf")
        self._looking: asyncio.Task[None] | None = None

    async def of(self, chat: str) -> Party:
        """The party of that chat."""
        age = time.monotonic() - self._at
        if age > (KNOWN_SECONDS if chat in self._known else AGAIN_SECONDS):
            if self._looking is None:
                self._looking = asyncio.create_task(self._refresh())
            await asyncio.shield(self._looking)
        return self.members if chat in self._known else self.strangers

    async def _refresh(self) -> None:
        try:
            self._known = await self._look_up()
        except Exception as error:  # noqa: BLE001  # whatever the database says, those we knew are still known
            logger.warning("members not available: %s", type(error).__name__)
        finally:
            self._at = time.monotonic()
            self._looking = None
