"""How fast a platform may be written to: messages a second to all chats, a gap in each chat, messages a minute in a
group."""

from collections import deque
from dataclasses import dataclass, field

from bot.channels.channel import Limits

_NOTHING = 1e-6
"""Seconds that are only a rounding error."""


@dataclass
class Pace:
    """Token bucket over all chats of one bot. Times are seconds of a monotonic clock, given by the caller."""

    limits: Limits
    _tokens: float = 1.0
    _at: float = 0.0
    blocked_until: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds until the next message may go; a return of 0 takes its token."""
        if now < self.blocked_until:
            return self.blocked_until - now
        rate = self.limits.per_second
        if not rate:
            return 0
        # A second's worth never leaves at once: the platform counts in short windows.
        self._tokens = min(max(1.0, rate / 5), self._tokens + (now - self._at) * rate)
        self._at = now
        if self._tokens >= 1:
            self._tokens -= 1
            return 0
        return (1 - self._tokens) / rate


@dataclass
class ChatPace:
    """Token bucket of one chat: a token comes back every `chat_gap` seconds, and `chat_burst` of them fit in. A group
    also gets a limit by the minute."""

    limits: Limits
    group: bool = False
    not_before: float = 0.0
    _full_at: float = 0.0
    """When the bucket will be full again."""
    _sent: deque[float] = field(default_factory=lambda: deque(maxlen=64))

    def wait(self, now: float) -> float:
        """Seconds until this chat may get its next message."""
        wait = self.not_before - now
        gap, burst = self.limits.chat_gap, self.limits.chat_burst
        if gap:
            wait = max(wait, self._full_at - gap * (burst - 1) - now)
        most = self.limits.group_per_minute
        if self.group and most and len(self._sent) >= most:
            wait = max(wait, self._sent[-most] + 60 - now)
        return wait if wait > _NOTHING else 0

    def quiet(self, now: float) -> bool:
        """Whether nothing that was sent to this chat counts for its pace any more."""
        return now >= self.not_before and (not self._sent or now - self._sent[-1] > 60)

    def sent(self, now: float) -> None:
        """A message went (or was tried) now."""
        self._full_at = max(self._full_at, now) + self.limits.chat_gap
        self._sent.append(now)
