"""What the answers to our sends say about the bot as a whole, and about a chat: when to stop trying."""

from collections import defaultdict
from datetime import datetime, timedelta

from forms.regime.calendar import ZONE

QUOTA_PAUSES = (600.0, 1800.0, 3600.0, 10_800.0)
"""Seconds until one message is tried again after the plan was used up, the first time, the second, and so on."""
AUTH_PAUSE = 3600.0
"""Seconds for which messages wait while the token is unknown; a new token needs a new start, which tries at once."""
GONE_AFTER = 3
"""Refusals of one chat in a row, while others were reached, after which its person has to link it anew."""


class Parked:
    """Whether the bot may send at all. `why`: the trouble, empty while there is none."""

    def __init__(self) -> None:
        self.why = ""
        self._until: datetime | None = None
        self._times = 0

    def wait(self, now: datetime) -> float:
        """Seconds for which nothing is to be sent; at their end the first message is the trial."""
        if self._until is None:
            return 0.0
        return max((self._until - now).total_seconds(), 0.0)

    def quota(self, now: datetime, told: float | None) -> float:
        """The plan is used up: stop for as long as Zalo has told, else ever longer, but never past the month's end."""
        pause = told if told is not None else QUOTA_PAUSES[min(self._times, len(QUOTA_PAUSES) - 1)]
        self._times += 1
        self.why, self._until = "quota", min(now + timedelta(seconds=pause), next_month(now))
        return self.wait(now)

    def auth(self, now: datetime) -> float:
        """The token is not known any more."""
        self.why, self._until = "token-refused", now + timedelta(seconds=AUTH_PAUSE)
        return AUTH_PAUSE

    def reached(self) -> None:
        """A message has arrived."""
        self.why, self._until, self._times = "", None, 0


class Refusals:
    """Counts each chat's refusals in a row. A fault of ours is refused in every chat alike, so that only a chat that is
    refused while others are reached counts as gone."""

    def __init__(self) -> None:
        self._of: dict[str, int] = defaultdict(int)
        self._reached = 0
        self._since: dict[str, int] = {}

    def reached(self, chat: str) -> None:
        """A message to this chat has arrived."""
        self._reached += 1
        self._of.pop(chat, None)
        self._since.pop(chat, None)

    def gone(self, chat: str) -> bool:
        """Count a refusal; whether the chat counts as gone now."""
        self._since.setdefault(chat, self._reached)
        self._of[chat] += 1
        return self._of[chat] >= GONE_AFTER and self._reached > self._since[chat]


def next_month(now: datetime) -> datetime:
    """The first moment of the next month in Vietnam."""
    local = now.astimezone(ZONE)
    return (local.replace(day=1, hour=0, minute=0, second=0, microsecond=0) + timedelta(days=32)).replace(day=1)
