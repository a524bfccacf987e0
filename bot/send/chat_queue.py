"""The queue to one platform: which conversation may be written to next, replies before broadcasts, within the pace."""

import asyncio
import heapq
from collections import Counter, deque
from dataclasses import dataclass, field
from itertools import count

from bot.channels import is_group, whole_chat
from bot.channels.channel import Channel, Reply
from bot.send.pace import ChatPace, Pace
from storage.messages.outbox import Outgoing

IN_HAND = {0: 4000, 1: 400}
"""Maximum rows that one lane holds in memory, by priority; the rest wait in the table."""
CHAT_MOST = 20
"""Maximum rows of one conversation in memory, so that none can fill the lane."""


@dataclass
class Chat:
    """One conversation's queue; at most one message of it is on its way, so their order is kept. Topics of a group
    share a queue, because the platform counts them together."""

    key: str
    pace: ChatPace
    rows: deque[Outgoing] = field(default_factory=deque)
    busy: bool = False
    claimed: bool = False
    """The first row is marked as being sent."""
    parts: list[Reply] | None = None
    """The replies of the first row, once made; `gone` of them have been sent."""
    gone: int = 0
    refused: bool = False
    """The first row cannot take the place of the message it was meant to."""


class Lane:
    """The queue to one bot: `put` rows, `take` the chat whose first row is next, `give` it back."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.pace = Pace(channel.limits)
        self.held: Counter[int] = Counter()
        self._short: set[int] = set()
        """Priorities that were found full, so that further rows with them wait in the table."""
        self._chats: dict[str, Chat] = {}
        self._ready: list[tuple[int, int, Chat]] = []
        self._order = count()
        self._work = asyncio.Semaphore(0)

    def full(self, priority: int) -> bool:
        """Whether the lane holds as many rows of this priority as it may; `less` will say when it is worth asking
        again."""
        if self.held[priority] < IN_HAND[priority]:
            return False
        self._short.add(priority)
        return True

    def less(self, priority: int) -> bool:
        """Count one row less. Returns True if the lane was full of this priority and half of that is free now."""
        self.held[priority] -= 1
        if priority not in self._short or self.held[priority] > IN_HAND[priority] // 2:
            return False
        self._short.discard(priority)
        return True

    def room(self, row: Outgoing) -> bool:
        """Whether there is room for this row."""
        chat = self._chats.get(whole_chat(row.chat_key))
        return not self.full(row.priority) and (chat is None or len(chat.rows) < CHAT_MOST)

    def put(self, row: Outgoing) -> None:
        """Queue a row."""
        key = whole_chat(row.chat_key)
        chat = self._chats.get(key)
        if chat is None:
            group = is_group(self.channel.name, key.rpartition(":")[2])
            chat = self._chats[key] = Chat(key, ChatPace(self.channel.limits, group))
        self.held[row.priority] += 1
        chat.rows.append(row)
        if not chat.busy:
            self._offer(chat)

    async def take(self) -> Chat:
        """The chat to write to next, once the platform's pace allows a message at all."""
        await self._work.acquire()
        while (wait := self.pace.wait(now := _now())) > 0:  # noqa: ASYNC110  # it waits for time, not for an event
            await asyncio.sleep(wait)
        chat = heapq.heappop(self._ready)[2]  # only now: a reply that came meanwhile goes first
        chat.pace.sent(now)
        return chat

    def give(self, chat: Chat, again: float | None) -> None:
        """Put the chat back. `again`: None if its first row is done with, else seconds until that row is tried again or
        its next part may go."""
        if again is None:
            chat.rows.popleft()
            chat.claimed, chat.parts, chat.gone, chat.refused = False, None, 0, False
        elif again > 0:
            chat.pace.not_before = _now() + again
        chat.busy = False
        if chat.rows:
            self._offer(chat)
        elif not self.channel.limits.chat_gap:
            del self._chats[chat.key]  # where a gap is kept, `forget_quiet` does it later

    @property
    def half_said(self) -> bool:
        """Whether a message of several parts has gone out in part."""
        return any(chat.gone for chat in self._chats.values())

    def forget_quiet(self) -> None:
        """Forget the chats that have no rows and whose last message no longer counts for the pace."""
        now = _now()
        for key, chat in list(self._chats.items()):
            if not chat.busy and not chat.rows and chat.pace.quiet(now):
                del self._chats[key]

    def _offer(self, chat: Chat) -> None:
        chat.busy = True
        wait = chat.pace.wait(_now())
        if wait > 0:
            asyncio.get_running_loop().call_later(wait, self._push, chat)
        else:
            self._push(chat)

    def _push(self, chat: Chat) -> None:
        heapq.heappush(self._ready, (chat.rows[0].priority, next(self._order), chat))
        self._work.release()


def _now() -> float:
    return asyncio.get_running_loop().time()
