"""The built-in chat page as a channel: replies are pushed to the open pages; the history has whatever was missed."""

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from bot.channels.channel import BadPayload, Limits, Passage, Reply, SendFailed, clean
from bot.current import Clock, system_clock
from handlers.reading.invite_code import find_code
from handlers.reading.private import HIDDEN, hidden
from handlers.turn.incoming import Incoming

Keys = tuple[tuple[tuple[str, str], ...], ...]

TEXT_MOST = 20_001  # one more than a paste may have, so that a longer one is told from it
PAGES_MOST = 4  # pages of one chat that get live replies; browsers open no more than six connections to a host
QUEUE_MOST = 64  # replies that wait for a slow reader before it is dropped

_LONG_NUMBER = re.compile(r"\d{9,}")  # a telephone or citizen number that somebody typed by mistake
_JOINS = re.compile(r"\s*/start\b", re.IGNORECASE)


class PageMessage(NamedTuple):
    """One message as the page shows it. `id`: "i12" for a row of the inbox, "o15" for one of the outbox."""

    id: str
    at: datetime
    mine: bool
    text: str
    buttons: Keys = ()
    passages: tuple[Passage, ...] = ()
    file: tuple[int, str, str] | None = None
    """The id, name and media type of the file that goes with it."""
    waits: bool = False
    """A reminder that no page has shown yet: the page says so once somebody can see it."""

    def plain(self) -> dict[str, Any]:
        """The message as JSON; `at` in milliseconds, which even old phones read."""
        waits: dict[str, Any] = {"waits": True} if self.waits else {}
        file = {"file": self.file} if self.file else {}
        return (
            waits
            | file
            | {
                "id": self.id,
                "at": round(self.at.timestamp() * 1000),
                "mine": self.mine,
                "text": self.text,
                "buttons": self.buttons,
                "passages": self.passages,
            }
        )


Listener = asyncio.Queue[PageMessage | None]
"""The replies that wait for one open page; None ends its stream."""


class WebChat:
    """The channel, and the open pages that listen to it."""

    name = "web"
    bot = "main"
    history = True
    limits = Limits(
        text=200_000, buttons=True, formats=True, files=True, photos=True, caption=200_000
    )  # never split: one message of the page is one row of the outbox

    def __init__(self, now: Clock = system_clock) -> None:
        self.now = now
        self._listeners: dict[str, list[Listener]] = defaultdict(list)

    def key(self, chat: str) -> str:
        """The conversation's name in the database."""
        return f"{self.name}:{self.bot}:{chat}"

    def read(self, payload: Any) -> Incoming:
        """What the person did, read from what the page posted. Raises BadPayload."""
        try:
            text, button = payload.get("text"), payload.get("button")
            document = str(payload["why"]) if "file" in payload else None
            if (text is None) == (button is None):
                raise BadPayload("neither a text nor a button, or both")
            return Incoming(
                channel=self.name,
                chat=str(payload["chat"]),
                sender=str(payload["chat"]),
                sender_name=clean(str(payload.get("name", "")))[:200],
                message_id=str(payload["id"]),
                sent_at=datetime.fromisoformat(payload["at"]),
                text=None if text is None or document else clean(text)[:TEXT_MOST],
                file="document" if document else None,
                document=document,
                button=None if button is None else clean(str(button)),
                lang=payload.get("lang"),
            )
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BadPayload(f"not what the page posts: {error!r}") from None

    def said(self, payload: Any) -> str | None:
        """The message as the history shows it: hidden if it has an invite code, long numbers masked; None for a
        join."""
        text = str(payload.get("label") or "") if payload.get("text") is None else str(payload["text"])
        if "file" in payload:
            text = f"📎 {payload['file']}"
        said = clean(text)[:TEXT_MOST].strip()
        if not said or _JOINS.match(said):
            return None
        return HIDDEN if find_code(said) else _LONG_NUMBER.sub(HIDDEN, hidden(said, figures=False))

    async def send(self, chat: str, reply: Reply) -> str:
        """Hand the reply to every open page of this chat and return at once; nobody listening is fine."""
        file = (reply.file.id, reply.file.name, reply.file.media) if reply.file else None
        shown = PageMessage(
            f"o{reply.id}", self.now(), False, reply.text, reply.buttons, reply.passages, file, reply.reminds
        )
        for page in tuple(self._listeners.get(chat, ())):
            try:
                page.put_nowait(shown)
            except asyncio.QueueFull:  # the page reads too slowly: end its stream; it comes back and reads the history
                self._end(chat, page)
        return shown.id

    async def edit(self, _chat: str, _message: str, _reply: Reply) -> str:
        """Refuse: the page cannot edit what it shows, as the limits say."""
        raise SendFailed("the page cannot edit", refused=True)

    async def remove(self, _chat: str, _messages: Sequence[str]) -> None:
        """Refuse: the page cannot edit what it shows, as the limits say."""
        raise SendFailed("the page cannot edit", refused=True)

    def acknowledge(self, _tap: str, _text: str) -> None:
        """Nothing: a page shows no toasts."""

    async def typing(self, _chat: str) -> None:
        """Do nothing: the page shows by itself that an answer is awaited."""

    @contextmanager
    def listening(self, chat: str) -> Iterator[Listener]:
        """The queue of replies for one page; None in it ends the page's stream. One page too many ends the oldest,
        which has often been closed unnoticed; if it has not, it comes back."""
        page: Listener = asyncio.Queue(QUEUE_MOST)
        if len(self._listeners[chat]) >= PAGES_MOST:
            self._end(chat, self._listeners[chat][0])
        self._listeners[chat].append(page)
        try:
            yield page
        finally:
            self._end(chat, page)

    async def close(self) -> None:
        """End every stream; the pages reconnect when the server is back."""
        for chat, pages in tuple(self._listeners.items()):
            for page in tuple(pages):
                self._end(chat, page)

    def _end(self, chat: str, page: Listener) -> None:
        """End the page's stream. Replies that still wait in it are dropped: the history has them."""
        pages = self._listeners.get(chat, [])
        if page in pages:
            pages.remove(page)
            while not page.empty():
                page.get_nowait()
            page.put_nowait(None)
        if not pages:
            self._listeners.pop(chat, None)
