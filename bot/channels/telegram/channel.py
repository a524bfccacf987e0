"""Telegram: python-telegram-bot's `Bot` sends; receiving is raw, because an update counts only once it is committed.

`telegram.ext` is not used: it confirms updates before they are handled."""

import asyncio
import hmac
import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiohttp import web
from telegram.error import InvalidToken

from bot.channels.body import body
from bot.channels.channel import FILLED, Limits, MadeFile, Menu, PassageKind, Profile, Reply, SendFailed, opens
from bot.channels.kind import Accept
from bot.channels.telegram.calls import Calls, packed
from bot.channels.telegram.courier import Courier
from bot.channels.telegram.init_data import key_of, sender_of
from bot.channels.telegram.menus import menu_call, profile_calls
from bot.channels.telegram.poll import UNKNOWN_BOT, Poll, arrival_of
from bot.channels.telegram.read import ALLOWED_UPDATES, attached, read, with_text
from bot.channels.telegram.toasts import Toasts
from bot.channels.telegram.topics import in_topic
from bot.config import BadSettings
from handlers.turn.incoming import Incoming

logger = logging.getLogger(__name__)

LIMITS = Limits(
    text=4096,
    buttons=True,
    edits=True,
    formats=True,
    copies=256,
    files=True,
    photos=True,
    caption=1024,
    per_second=25,
    chat_gap=1.05,
    chat_burst=5,
    group_per_minute=18,
)
_ENTITIES: dict[PassageKind, str] = {"bold": "bold", "code": "code", "block": "pre", "fold": "expandable_blockquote"}
_ENTITIES_MOST = 100
"""Telegram takes no more of them in one message."""
PROMPT_MAX = 64
BODY_MAX = 1024 * 1024
_SAME = "message is not modified"
_NO_TOPIC = ("message thread not found", "topic_deleted", "topic_closed")
_PROOF = "X-Telegram-Bot-Api-Secret-Token"


class Telegram:
    """One bot on Telegram, by polling or by webhook."""

    name = "telegram"
    history = False
    attached = staticmethod(attached)
    with_text = staticmethod(with_text)

    def __init__(
        self,
        token: str,
        *,
        base_url: str = "https://api.telegram.org",
        proxy: str | None = None,
        limits: Limits = LIMITS,
        poll_timeout: int = 25,
    ) -> None:
        self._calls = Calls(token, base_url=base_url, proxy=proxy)
        self.bot = self._calls.bot
        self.fetch = self._calls.fetch
        self._init_key = key_of(token)
        self.username: str | None = None
        """The bot's name, once Telegram has told it."""
        self.limits = limits
        self.polling = Poll(self._calls.request, poll_timeout)
        self.courier: Courier | None = None
        """Carries the messages while its process lives; without one they are sent from this process."""
        self._webhook_secret = b""
        self._toasts = Toasts(self._calls)

    def read(self, payload: Any) -> Incoming | None:
        """What the person did; None: nothing that concerns a conversation. Raises BadPayload."""
        return read(payload, self.username)

    def said(self, _payload: Any) -> None:
        """Nothing: Telegram keeps the history itself."""

    def identify(self, init_data: str, now: datetime) -> str | None:
        """The address of the person who opened the Mini App, as Telegram has signed it; None: not to be trusted."""
        sender = sender_of(init_data, self._init_key, now)
        return sender and f"{self.name}:{self.bot}:{sender}"

    async def send(self, chat: str, reply: Reply) -> str:
        """Send one message and return its id. Raises SendFailed."""
        group, topic = in_topic(chat)
        try:
            return await self._put("SendMessage", _where(chat), reply)
        except SendFailed as failure:
            if topic and any(sign in failure.reason.lower() for sign in _NO_TOPIC):
                raise SendFailed(failure.reason, moved_to=group) from None
            raise

    async def edit(self, chat: str, message: str, reply: Reply) -> str:
        """Edit that message and return its id. Raises SendFailed."""
        where = {"chat_id": in_topic(chat)[0], "message_id": int(message)}
        method = "EditMessageText" if reply.text else "EditMessageReplyMarkup"
        try:
            return await self._put(method, where, reply)
        except SendFailed as failure:
            if _SAME in failure.reason.lower():
                return message
            raise

    async def typing(self, chat: str) -> None:
        """Show "typing" for at most five seconds; a sign that fails harms nobody."""
        try:
            await self._calls.call("SendChatAction", _where(chat) | {"action": "typing"})
        except (SendFailed, InvalidToken) as error:
            logger.debug("Telegram: typing was not shown: %s", error)

    async def _put(self, method: str, where: dict[str, Any], reply: Reply) -> str:
        return await self._carry(*_call(method, where, reply, self.limits.text))

    async def _carry(self, method: str, parameters: dict[str, Any]) -> str:
        by = self.courier if self.courier and self.courier.alive else self._calls
        return await by.carry(method, parameters)

    async def show_profile(self, profile: Profile) -> None:
        """Set the descriptions and the menus for everybody in this language. Raises SendFailed."""
        for method, parameters in profile_calls(profile):
            await self._calls.order(method, parameters)

    async def show_menu(self, chat: str, menu: Menu | None) -> None:
        """Set this chat's own menu of commands; None: take it away. Raises SendFailed."""
        await self._calls.order(*menu_call(chat, menu))

    async def close(self) -> None:
        """Let go of connections, and of the courier."""
        if self.courier is not None:
            await self.courier.close()
        await self._toasts.close()
        await self._calls.close()

    async def check_token(self) -> str:
        """The bot's username. Raises BadSettings for a wrong token, SendFailed where Telegram is not reached."""
        self.username = str((await self.manage("GetMe"))["username"])
        return self.username

    def expect(self, secret: str) -> None:
        """From now on `webhook` takes updates that show this secret, and no others."""
        self._webhook_secret = secret.encode()

    async def set_webhook(self, url: str, secret: str) -> None:
        """Have updates delivered to `url` with this secret. Raises like `check_token`."""
        self.expect(secret)
        await self.manage("SetWebhook", {"url": url, "secret_token": secret, "allowed_updates": ALLOWED_UPDATES})

    async def delete_webhook(self) -> None:
        """Go back to polling; updates that wait at Telegram stay there. To be called before `poll`, which is refused
        while a webhook is set. Raises like `check_token`."""
        await self.manage("DeleteWebhook")

    async def manage(self, method: str, parameters: dict[str, Any] | None = None) -> Any:
        """Make a call about the bot itself, and return its result. Raises like `check_token`."""
        try:
            return await self._calls.call(method, parameters)
        except InvalidToken:
            raise BadSettings(UNKNOWN_BOT) from None

    async def poll(self, accept: Accept, stop: asyncio.Event) -> None:
        """Hand updates to `accept` until `stop`. Raises BadSettings once Telegram insists that the token is unknown."""
        await self.polling.run(accept, stop)

    async def webhook(self, request: web.BaseRequest, accept: Accept) -> web.Response:
        """Take one delivered update: 200 only once it is committed, 503 to have it delivered again. Every update with
        an id is stored, even an unreadable one: refusing it would hold up its chat for a day."""
        shown = request.headers.get(_PROOF, "").encode("utf-8", "surrogateescape")
        if not self._webhook_secret or not hmac.compare_digest(shown, self._webhook_secret):
            return web.Response(status=403)
        posted = await body(request, BODY_MAX, in_chunks=True)
        try:
            arrival = arrival_of(posted)
        except ValueError:
            return web.Response(status=400)
        try:
            await accept((arrival,))
        except Exception:  # whatever it is, the update is not safe yet
            logger.exception("Telegram webhook: not accepted")
            return web.Response(status=503)
        return web.Response()

    async def remove(self, chat: str, messages: Sequence[str]) -> None:
        """Delete messages, at most 100; Telegram leaves those that are older than two days. Raises SendFailed."""
        ids = [int(message) for message in messages]
        await self._carry("DeleteMessages", {"chat_id": in_topic(chat)[0], "message_ids": ids})

    def acknowledge(self, tap: str, text: str) -> None:
        """End the spinner on a tapped button, and show the text, if there is any."""
        self._toasts.show(tap, text)


def _call(method: str, where: dict[str, Any], reply: Reply, units: int) -> tuple[str, dict[str, Any]]:
    """The call that brings a reply into the chat, and its parameters."""
    if reply.file is not None:
        return _sent_file(reply, reply.file, where)
    return method, where | (_content(reply, units) if reply.text else _keyboard(reply))


def _sent_file(reply: Reply, file: MadeFile, where: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The call that sends a file with the reply's text below it. Its bytes travel as base64: the line to the courier
    is JSON."""
    method, field = ("SendPhoto", "photo") if file.picture else ("SendDocument", "document")
    content = _content(reply, LIMITS.caption) if reply.text else _keyboard(reply)
    renamed = {"text": "caption", "entities": "caption_entities"}
    told = {renamed.get(name, name): value for name, value in content.items() if name != "link_preview_options"}
    return method, where | told | {field: packed(file.name, file.media, file.content)}


def _where(chat: str) -> dict[str, Any]:
    """The parameters that name a chat, and a topic in it."""
    group, topic = in_topic(chat)
    return {"chat_id": group, "message_thread_id": int(topic)} if topic else {"chat_id": group}


def _content(reply: Reply, units: int) -> dict[str, Any]:
    """The parameters of a text with its formats and buttons. Formats are entities, never a parse mode: what people
    write is no markup."""
    text = _cut(reply.text, units)
    content: dict[str, Any] = {"text": text, "link_preview_options": {"is_disabled": True}}
    if reply.passages and text is reply.text:
        content["entities"] = [
            {"type": _ENTITIES[kind], "offset": offset, "length": length}
            for kind, offset, length in reply.passages[:_ENTITIES_MOST]
        ]
    return content | _keyboard(reply)


def _keyboard(reply: Reply) -> dict[str, Any]:
    """The parameter of the buttons; none where there are none, which takes those of an edited message away."""
    if reply.buttons or reply.copies:
        copies: list[list[dict[str, Any]]]
        copies = [[{"text": label, "copy_text": {"text": copied}}] for label, copied in reply.copies]
        rows = [
            [
                {"text": label, "url" if opens(data) else "callback_data": data}
                | ({"style": "primary"} if data.startswith(FILLED) else {})
                for label, data in row
            ]
            for row in reply.buttons
        ]
        return {"reply_markup": {"inline_keyboard": copies + rows}}
    if reply.prompt and not reply.edits:  # a message can be edited only into one with buttons
        return {"reply_markup": {"force_reply": True, "input_field_placeholder": reply.prompt[:PROMPT_MAX]}}
    return {}


def _cut(text: str, units: int) -> str:
    """The text cut to at most `units` UTF-16 units, never inside a character; normally the caller has split it
    already."""
    if len(text) * 2 <= units or len(coded := text.encode("utf-16-le", "replace")) <= units * 2:
        return text
    return coded[: units * 2].decode("utf-16-le", "ignore")
