"""What people who have not joined may send, and how much of it is kept: as much as one joining needs.

Whoever has joined is never counted here."""

import logging
import time
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Literal, NamedTuple

from pydantic_core import from_json, to_json

from storage.messages.inbox import Arrival
from storage.upkeep.disk import Disk
from storage.work import Work

log = logging.getLogger("toso.strangers")

Refusal = Literal["pace", "space", "size"]
"""Why a stranger's message is not kept: too many of them, too little room on the disk, too long or unreadable."""

WINDOW = 600.0
"""Seconds for which messages are counted."""
TEXT_MOST = 500
"""Characters of a text that are kept; a longer one is cut. An invite that is passed on whole is not as long."""
PAYLOAD_MOST = 64_000
"""Bytes of a message as the platform delivers it, beyond which it is refused: none that a person writes is so long."""
_LIST_MOST = 50
"""Entries of a list that are kept."""
_DEPTH_MOST = 12
"""Levels that are kept of what the platform delivers."""
KEPT_ROWS = 5_000
"""Strangers' messages, and replies to them, that are kept in all."""
KEPT_FOR = timedelta(days=1)
"""How long they are kept: the web page shows them again."""
JOINING_FOR = timedelta(days=7)
"""How long somebody may take over a joining: which invite it was, and the step."""


class Most(NamedTuple):
    """How many messages of strangers are taken in `WINDOW`."""

    chat: int = 20
    """From one stranger."""
    origin: int = 1_500
    """From one network address: a training class of 200 joins behind one."""
    channel: int = 3_000
    """From all strangers on one channel."""


class Sorted(NamedTuple):
    """Arrivals, sorted: those of people who have joined, strangers' that are kept, and why the others are not."""

    known: list[Arrival]
    strangers: list[Arrival]
    refused: dict[int, Refusal]
    """By the arrival's place in the list."""


class StrangerLimits:
    """`sort` says which arrivals are kept. `refused` counts those that are not, by channel and reason; `most`: how many
    are taken."""

    def __init__(self, disk: Disk, most: Most | None = None) -> None:
        self._disk = disk
        self.most = most or Most()
        self._since = time.monotonic()
        self._taken: Counter[tuple[str, str]] = Counter()
        self.refused: Counter[tuple[str, str]] = Counter()

    def sort(self, work: Work, channel: str, bot: str, arrivals: Sequence[Arrival]) -> Sorted:
        """Look up who has joined, and sort the arrivals."""
        home = f"{channel}:{bot}:"
        chats = {home + chat for arrival in arrivals for chat in (arrival.chat, arrival.sender)}
        known = work.strangers.known(chats)
        done = Sorted([], [], {})
        for place, arrival in enumerate(arrivals):
            if home + arrival.chat in known or home + arrival.sender in known:
                done.known.append(arrival)
                continue
            taken = self._take(channel, home, arrival)
            if isinstance(taken, Arrival):
                done.strangers.append(taken)
            else:
                done.refused[place] = taken
                self.refused[channel, taken] += 1
        return done

    def _take(self, channel: str, home: str, arrival: Arrival) -> Arrival | Refusal:
        if self._disk.short:
            return "space"
        now = time.monotonic()
        if now - self._since > WINDOW:
            self._since = now
            self._taken.clear()
        limits = {("channel", channel): self.most.channel, ("chat", home + arrival.chat): self.most.chat}
        if arrival.origin:
            limits["origin", arrival.origin] = self.most.origin
        if any(self._taken[name] >= most for name, most in limits.items()):
            return "pace"
        short = shortened(arrival.payload)
        if short is None:
            return "size"
        self._taken.update(limits.keys())
        return arrival._replace(payload=short)


def shortened(payload: bytes) -> bytes | None:
    """The payload with all its texts cut to `TEXT_MOST`; None where it is longer than any message, or unreadable."""
    if len(payload) > PAYLOAD_MOST:
        return None
    try:
        return to_json(_cut(from_json(payload), _DEPTH_MOST))
    except ValueError:
        return None


def _cut(value: Any, depth: int) -> Any:
    if isinstance(value, str):
        return value[:TEXT_MOST]
    if isinstance(value, dict):
        return {key[:TEXT_MOST]: _cut(inner, depth - 1) for key, inner in value.items()} if depth else {}
    if isinstance(value, list):
        return [_cut(inner, depth - 1) for inner in value[:_LIST_MOST]] if depth else []
    return value


def forget_strangers(work: Work, now: datetime) -> None:
    """Delete what is no longer needed of people who have not joined."""
    work.strangers.forget(now - KEPT_FOR, KEPT_ROWS)
    work.strangers.forget_joining(now - JOINING_FOR, KEPT_ROWS)
