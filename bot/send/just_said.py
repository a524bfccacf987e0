"""Keeps the same words from being sent twice within minutes: by the clock, by a lead, by a snooze and in a notice."""

from datetime import datetime, timedelta
from typing import NamedTuple

from bot.channels.channel import Reply

_SAME = timedelta(minutes=10)
"""For so long a reminder or post with the same content as the message before is not sent again."""

Content = tuple[tuple[object, ...], ...]


class _Told(NamedTuple):
    """What a conversation was told last that nobody waited for. `provider`: the platform's id of that message.
    `reminds`: as in `Policy`."""

    content: Content
    provider: str
    at: datetime
    reminds: bool


class JustSaid:
    """What each conversation was told in the last minutes, besides replies. Lost at a restart: then a reminder may come
    once more."""

    def __init__(self) -> None:
        self._last: dict[str, _Told] = {}
        """By conversation, the oldest first."""

    def find(self, chat_key: str, parts: list[Reply], now: datetime, *, reminds: bool) -> str | None:
        """The platform's id of the last message, if it told this conversation the very same a few minutes ago. Two
        notices are never the same: a second approval is news."""
        before = self._last.get(chat_key)
        if before is None or now - before.at >= _SAME or not (reminds or before.reminds):
            return None
        return before.provider if before.content == _content(parts) else None

    def keep(self, chat_key: str, parts: list[Reply], provider: str, now: datetime, *, reminds: bool) -> None:
        """Remember what was told just now."""
        self._last.pop(chat_key, None)
        self._last[chat_key] = _Told(_content(parts), provider, now, reminds)
        while now - self._last[oldest := next(iter(self._last))].at >= _SAME:
            del self._last[oldest]


def _content(parts: list[Reply]) -> Content:
    """What the replies say and offer, whichever row they come from."""
    return tuple((part.text, part.buttons, part.choices, part.edits) for part in parts)
