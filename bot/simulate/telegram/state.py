"""What the stand-in for Telegram remembers: the bot's account, what waits for it, and everything that it called."""

import time
from collections import Counter
from collections.abc import Callable
from typing import Any, NamedTuple

from bot.simulate.telegram.faults import Faults
from bot.simulate.telegram.formatting import Entity
from bot.simulate.telegram.updates import Updates

_QUERY_LIFE = 150.0
"""Seconds within which the bot may answer a tap."""


class Received(NamedTuple):
    """A message of the bot. `buttons`: rows of (label, data). `file`: the name of a document. `copies`: (label, text)
    of the buttons that copy."""

    message_id: int
    text: str
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()
    file: str | None = None
    at: float = 0.0
    date: int = 0
    entities: tuple[Entity, ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    prompt: str = ""
    """The placeholder in the field for the answer that is asked for."""
    topic: int = 0
    """The topic of a group that it stands in; 0: none."""

    @property
    def labels(self) -> list[str]:
        """All button labels, row by row."""
        return [label for label, _ in self.copies] + [label for row in self.buttons for label, _ in row]


class State:
    """One bot's Telegram. `calls`: what the bot called, kept only with `keep_calls`;
    `counts`: how often; `clock`: the time that messages bear; `moved`: groups that became supergroups;
    `menu_button`: what the button beside the message box opens; `retry`: seconds between the tries of a webhook."""

    def __init__(self, token: str, clock: Callable[[], float], *, keep_calls: bool, retry: float) -> None:
        self.token = token
        self.clock = clock
        self.keep_calls = keep_calls
        self.retry = retry
        self.me = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": "Tổ Số", "username": "ToSoBot"}
        self.updates = Updates()
        self.faults = Faults()
        self.moved: dict[int, int] = {}
        self.topics: dict[int, set[int]] = {}
        """By group: its topics."""
        self.groups: dict[int, list[Received]] = {}
        """By group: what the bot has sent there."""
        self.actions: list[tuple[int, int, str]] = []
        """What the bot was shown doing: chat, topic (0: none), action."""
        self.calls: list[dict[str, Any]] = []
        self.counts: Counter[str] = Counter()
        self.listen: Callable[[int, Received], None] | None = None
        """Told of each message that arrives."""
        self.notice: Callable[[int, Received], None] | None = None
        """Told of each message whose text is edited."""
        self.menu_button: dict[str, Any] = {"type": "default"}
        self.queries: dict[str, float] = {}
        self.uploads: dict[str, bytes] = {}
        """The files that people sent, by id."""
        self.toasts: dict[str, str] = {}
        """The words with which each tap was acknowledged, by the id of its query."""
        self.menus: dict[tuple[tuple[str, int, int], str], list[dict[str, str]]] = {}
        """The menus of commands, by scope (kind, chat, user) and language."""
        self.texts: dict[tuple[str, str], str] = {}
        """The bot's description and short description, by name and language."""
        self._known: set[int] = set()
        self._last_message = 0

    def know(self, chat: int) -> None:
        """Note that somebody has written from this chat, so that the bot may write to it."""
        self._known.add(chat)

    def knows(self, chat: int) -> bool:
        """Whether the bot may write to this chat."""
        return chat in self._known

    def next_message(self) -> int:
        """A new message id."""
        self._last_message += 1
        return self._last_message

    def next_query(self) -> str:
        """A new callback id, to be answered within 150 s."""
        query = str(4_000_000_000 + len(self.queries))
        self.queries[query] = time.monotonic() + _QUERY_LIFE
        return query
