"""The chat page's requests: posting messages, reading history, and streaming replies as they come."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from copy import copy
from datetime import datetime
from typing import Any, NamedTuple, NoReturn, Protocol

from aiohttp import web

from bot.channels import page
from bot.channels.body import body
from bot.channels.kind import MiniApp
from bot.channels.webchat import Listener, PageMessage, WebChat
from bot.config import Settings
from bot.web.guard import Flood, Seal, from_here, sender
from bot.web.posted import message, shown_rows
from bot.web.shares import Party, Shares
from storage.messages.inbox import Arrival
from storage.messages.made_files import KeptFile

logger = logging.getLogger(__name__)

BODY_MOST = 64 * 1024  # bytes that a page posts at once
HISTORY = 50  # messages in one page of history
OVERLAP = 4  # messages sent again: a row may become visible after a younger one; the page knows each by its id
BEAT = 15.0  # seconds between two signs of life on a stream
STRANGER_SECONDS = 60.0  # after so long a stranger's stream ends; the page comes back at once, perhaps as a member
SOON = 1.0  # seconds after a reply by which whatever else happened is in the database
WRITE_MOST = 30.0  # seconds that a slow reader may take for one message


class HealthReport(Protocol):
    """How the program does."""

    def alive(self) -> dict[str, Any]:
        """The process lives, and since when."""

    async def ready(self) -> tuple[bool, dict[str, Any]]:
        """Whether messages can be taken, and by part what works and what is wrong."""

    def metrics(self) -> bytes:
        """Figures in Prometheus' text format."""


class Visit(NamedTuple):
    """The page's chat of somebody who comes from another channel."""

    chat: str
    arranging: bool = False
    """Whether something is being arranged step by step there, which a greeting would break off."""


async def _no_visit(_address: str) -> None:
    return None


async def _any_invite(_code: str) -> bool:
    return True


async def _no_members() -> Collection[str]:
    return ()


async def _no_matter(_chat: str, _rows: Collection[int]) -> None:
    return


async def _no_file(_file: int, _chat: str | None) -> None:
    return None


class Backend(NamedTuple):
    """The parts of the program that the web server calls."""

    accept: Callable[[str, str, Sequence[Arrival]], Awaitable[Collection[str]]]
    """Keeps what arrived on a channel, for a bot of it; durable when it returns. What it returns says why a stranger's
    message was not kept."""
    history: Callable[[str, str | None, int], Awaitable[list[PageMessage]]]
    """The newest messages of a chat, oldest first; with a message's id those before it."""
    health: HealthReport
    visit: Callable[[str], Awaitable[Visit | None]] = _no_visit
    """The page's chat of the person with that address on another channel; None: we do not talk to anybody there."""
    mini_apps: Sequence[MiniApp] = ()
    invited: Callable[[str], Awaitable[bool]] = _any_invite
    """Whether there is an invite with that code, used up or not."""
    members: Callable[[], Awaitable[Collection[str]]] = _no_members
    """The page's chats of all who have joined, by their key."""
    appeared: Callable[[str, Collection[int]], Awaitable[None]] = _no_matter
    """Keeps that a page of that chat, by its key, has shown these reminders."""
    file: Callable[[int, str | None], Awaitable[KeptFile | None]] = _no_file
    """The file that was made for the chat of that key; without a key, for whoever has shown a link of ours."""


class Reader(NamedTuple):
    """Who asks for messages."""

    chat: str
    address: str
    party: Party


class Talk:
    """The web chat's conversations: each belongs to the holder of a sealed cookie."""

    def __init__(self, web_chat: WebChat, backend: Backend, settings: Settings, seal: Seal) -> None:
        self._web = web_chat
        self._backend = backend
        self._settings = settings
        self._seal = seal
        self.flood = Flood(most=20, seconds=10)
        self._shares = Shares(backend.members)  # reading takes the database's time

    def behind(self, seal: Seal) -> "Talk":
        """The same conversations, at the same pace, for the holders of other cookies."""
        other = copy(self)
        other._seal = seal  # noqa: SLF001  # a copy of ourselves
        return other

    async def send(self, request: web.Request) -> web.Response:
        """Take one message or tapped button. A repeat with the same id counts once."""
        from_here(request, self._settings.public_url)
        chat = self.chat_of(request)
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        unhurried(self.flood.wait(chat))
        said = message(await body(request, BODY_MOST)) | {"lang": page.language(request)}
        payload = await self.accept(chat, said, self.origin(request))
        # The message's own moment, which lies before that of any answer.
        at = round(datetime.fromisoformat(payload["at"]).timestamp() * 1000)
        return web.json_response({"at": at, "text": self._web.said(payload)})

    async def history(self, request: web.Request) -> web.Response:
        """Answer with the newest messages, or those after or before one."""
        chat = (await self._looking(request)).chat
        before = request.query.get("before") or None
        shown = await self._shown(chat, before)
        if after := request.query.get("after"):
            shown = _since(shown, after)
        return web.json_response({"messages": [s.plain() for s in shown]})

    async def shown(self, request: web.Request) -> web.Response:
        """Take the page's word that somebody can see these reminders. It says so once for each."""
        from_here(request, self._settings.public_url)
        chat = (await self._looking(request)).chat
        if request.content_type != "application/json":
            raise web.HTTPUnsupportedMediaType
        rows = shown_rows(await body(request, BODY_MOST))
        try:
            await self._backend.appeared(self._web.key(chat), rows)
        except Exception as error:  # noqa: BLE001  # whatever the database says, the page tells us again
            unavailable("seen", error)
        return web.Response(status=204)

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream replies: first those that were missed, then live ones. On 503 the page goes back to polling."""
        chat, address, party = await self._looking(request)
        if not party.room(address):
            raise web.HTTPServiceUnavailable(headers={"Retry-After": "60"})
        after = request.headers.get("Last-Event-ID") or request.query.get("after", "")
        try:
            with party.streaming(address), self._web.listening(chat) as queue:
                missed = await self._shown(chat)
                stream = web.StreamResponse(
                    headers={"Content-Type": "text/event-stream; charset=utf-8", "X-Accel-Buffering": "no"}
                )
                await stream.prepare(request)
                await _write(stream, "retry: 3000\n\n" + "".join(map(_event, _since(missed, after))))
                async with asyncio.timeout(None if party is self._shares.members else STRANGER_SECONDS):
                    await self._live(chat, queue, stream, {s.id for s in missed})
        except (ConnectionError, TimeoutError):
            logger.debug("a page went away")
        return stream

    async def _live(self, chat: str, queue: Listener, stream: web.StreamResponse, seen: set[str]) -> None:
        """Write pushed messages at once until the queue ends, and look for those of other pages or processes now and
        then."""
        pause = SOON
        while True:
            try:
                async with asyncio.timeout(pause):
                    pushed = await queue.get()
            except TimeoutError:
                pause = BEAT
                try:
                    newest = await self._shown(chat)
                except web.HTTPServiceUnavailable:
                    newest = []  # the stream outlives a moment without a database
                fresh = [s for s in newest if s.id not in seen]
                seen.update(s.id for s in fresh)
                await _write(stream, "".join(map(_event, fresh)) or ": .\n\n")
            else:
                if pushed is None:
                    return
                pause = SOON
                seen.add(pushed.id)
                await _write(stream, _event(pushed))

    async def _shown(self, chat: str, before: str | None = None) -> list[PageMessage]:
        try:
            return await self._backend.history(self._web.key(chat), before, HISTORY)
        except Exception as error:  # noqa: BLE001  # whatever the database says, the page asks again
            unavailable("history", error)

    async def accept(self, chat: str, said: dict[str, Any], origin: str = "") -> dict[str, Any]:
        """Keep a message; returns the payload as kept. 503 where it is not sure that it is kept, or where there is no
        room for strangers; 429 where they send too many, alone or from that network address together."""
        payload = said | {"chat": chat, "at": self._web.now().isoformat()}
        arrival = Arrival(f"{chat}:{said['id']}", chat, json.dumps(payload).encode(), origin=origin)
        try:
            refused = await self._backend.accept(self._web.name, self._web.bot, [arrival])
        except Exception as error:  # noqa: BLE001  # whatever it was, the message is not safe yet
            unavailable("message", error)
        if "size" in refused:
            raise web.HTTPBadRequest
        if "space" in refused:
            raise web.HTTPServiceUnavailable(headers={"Retry-After": "60"})
        unhurried(60 if refused else 0)
        return payload

    async def joined(self, chat: str) -> bool:
        """Whether that chat is a member's."""
        return await self._shares.of(self._web.key(chat)) is self._shares.members

    async def invited(self, code: str) -> bool:
        """Whether there is an invite with that code. 503 where that cannot be told."""
        try:
            return await self._backend.invited(code)
        except Exception as error:  # noqa: BLE001  # whatever the database says, the person tries again
            unavailable("invite", error)

    def origin(self, request: web.Request) -> str:
        """The network address that it comes from."""
        return sender(request, trusted_proxy=self._settings.trusted_proxy)

    async def _looking(self, request: web.Request) -> Reader:
        """The chat whose messages are asked for. 429 where this chat, its address, or all of its party ask too
        often."""
        chat = self.chat_of(request)
        address = self.origin(request)
        party = await self._shares.of(self._web.key(chat))
        unhurried(party.wait(chat, address))
        return Reader(chat, address, party)

    def chat_of(self, request: web.Request) -> str:
        """The chat of whoever asks. 401 without a sealed cookie."""
        chat = self._seal.chat(request)
        if not chat:
            raise web.HTTPUnauthorized
        return chat


def unhurried(wait: int) -> None:
    """Raise 429 where there are seconds to wait."""
    if wait:
        raise web.HTTPTooManyRequests(headers={"Retry-After": str(wait)})


def _since(shown: list[PageMessage], after: str) -> list[PageMessage]:
    """The messages after the message `after`, with a small overlap; all of them where that id is unknown."""
    at = next((n for n, s in enumerate(shown) if s.id == after), -1)
    return shown[max(0, at + 1 - OVERLAP) :] if at >= 0 else shown


def _event(shown: PageMessage) -> str:
    return f"id: {shown.id}\ndata: {json.dumps(shown.plain(), ensure_ascii=False)}\n\n"


async def _write(stream: web.StreamResponse, text: str) -> None:
    async with asyncio.timeout(WRITE_MOST):
        await stream.write(text.encode())


def unavailable(what: str, error: Exception) -> NoReturn:
    """Answer 503. Only the error's class is logged, because a database's error may quote what somebody wrote."""
    logger.error("%s not available: %s", what, type(error).__name__)
    raise web.HTTPServiceUnavailable(headers={"Retry-After": "2"}) from None
