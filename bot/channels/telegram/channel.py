"""Telegram: python-telegram-bot's `Bot` sends; receiving is raw, because an update counts only once it is committed.

`telegram.ext` is not used: it confirms updates before they are handled."""

import asyncio
import hmac
import logging
from typing import Any

from aiohttp import web
from telegram.error import InvalidToken

from bot.channels.channel import Limits, Reply, SendFailed
from bot.channels.kind import Accept
from bot.channels.telegram.calls import Calls
from bot.channels.telegram.courier import Courier
from bot.channels.telegram.poll import UNKNOWN_BOT, Poll, arrival_of
from bot.channels.telegram.read import ALLOWED_UPDATES, read
from bot.config import BadSettings
from handlers.turn.incoming import Incoming

logger = logging.getLogger(__name__)

LIMITS = Limits(text=4096, buttons=True, edits=True, per_second=25, chat_gap=1.05, chat_burst=3, group_per_minute=18)
BODY_MAX = 1024 * 1024
_SAME = "message is not modified"
_PROOF = "X-Telegram-Bot-Api-Secret-Token"


class Telegram:
    """One bot on Telegram, by polling or by webhook."""

    name = "telegram"
    history = False

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
        self.username: str | None = None
        """The bot's name, once Telegram has told it."""
        self.limits = limits
        self.polling = Poll(self._calls.request, self._told, poll_timeout)
        self.courier: Courier | None = None
        """Carries the messages while its process lives; without one they are sent from this process."""
        self._webhook_secret = b""
        self._acknowledging: set[asyncio.Task[None]] = set()

    def read(self, payload: Any) -> Incoming | None:
        """What the person did; None: nothing that concerns a conversation. Raises BadPayload."""
        return read(payload, self.username)

    def said(self, _payload: Any) -> None:
        """Nothing: Telegram keeps the history itself."""

    async def send(self, chat: str, reply: Reply) -> str:
        """Send one message and return its id. Raises SendFailed."""
        return await self._put("SendMessage", {"chat_id": chat}, reply)

    async def edit(self, chat: str, message: str, reply: Reply) -> str:
        """Edit that message and return its id. Raises SendFailed."""
        try:
            return await self._put("EditMessageText", {"chat_id": chat, "message_id": int(message)}, reply)
        except SendFailed as failure:
            if _SAME in failure.reason.lower():
                return message
            raise

    async def _put(self, method: str, where: dict[str, Any], reply: Reply) -> str:
        parameters = where | _content(reply, self.limits.text)
        by = self.courier if self.courier and self.courier.alive else self._calls
        return await by.carry(method, parameters)

    async def close(self) -> None:
        """Let go of connections, and of the courier."""
        if self.courier is not None:
            await self.courier.close()
        for task in self._acknowledging:
            task.cancel()
        await asyncio.gather(*self._acknowledging, return_exceptions=True)
        await self._calls.close()

    async def check_token(self) -> str:
        """The bot's username. Raises BadSettings for a wrong token, SendFailed where Telegram is not reached."""
        self.username = str((await self._manage("GetMe"))["username"])
        return self.username

    async def set_webhook(self, url: str, secret: str) -> None:
        """Have updates delivered to `url`; from now on `webhook` takes only those that show the secret. Raises like
        `check_token`."""
        self._webhook_secret = secret.encode()
        await self._manage("SetWebhook", {"url": url, "secret_token": secret, "allowed_updates": ALLOWED_UPDATES})

    async def delete_webhook(self) -> None:
        """Go back to polling; updates that wait at Telegram stay there. To be called before `poll`, which is refused
        while a webhook is set. Raises like `check_token`."""
        await self._manage("DeleteWebhook")

    async def poll(self, accept: Accept, stop: asyncio.Event) -> None:
        """Hand updates to `accept` until `stop`. Raises BadSettings once Telegram insists that the token is unknown."""
        await self.polling.run(accept, stop)

    async def webhook(self, request: web.BaseRequest, accept: Accept) -> web.Response:
        """Take one delivered update: 200 only once it is committed, 503 to have it delivered again. Every update with
        an id is stored, even an unreadable one: refusing it would hold up its chat for a day."""
        shown = request.headers.get(_PROOF, "").encode("utf-8", "surrogateescape")
        if not self._webhook_secret or not hmac.compare_digest(shown, self._webhook_secret):
            return web.Response(status=403)
        body = await _body(request)
        if body is None:
            return web.Response(status=413)
        try:
            arrival, update = arrival_of(body)
        except ValueError:
            return web.Response(status=400)
        try:
            await accept((arrival,))
        except Exception:  # whatever it is, the update is not safe yet
            logger.exception("Telegram webhook: not accepted")
            return web.Response(status=503)
        self._told(update)
        return web.Response()

    async def acknowledge(self, payload: Any) -> None:
        """Try to end the spinner on a tapped button: a late or lost acknowledgement harms nobody."""
        try:
            await self._calls.call("AnswerCallbackQuery", {"callback_query_id": payload["callback_query"]["id"]})
        except (SendFailed, InvalidToken, KeyError, TypeError) as error:
            logger.debug("Telegram: a tap was not acknowledged: %s", error)

    def _told(self, update: Any) -> None:
        """Acknowledge a committed update, if it is a tap, in a task of its own."""
        if isinstance(update, dict) and "callback_query" in update:
            task = asyncio.create_task(self.acknowledge(update))
            self._acknowledging.add(task)
            task.add_done_callback(self._acknowledging.discard)

    async def _manage(self, method: str, parameters: dict[str, Any] | None = None) -> Any:
        try:
            return await self._calls.call(method, parameters)
        except InvalidToken:
            raise BadSettings(UNKNOWN_BOT) from None


async def _body(request: web.BaseRequest) -> bytes | None:
    """The posted body; None where it is larger than BODY_MAX, which no message is."""
    if request.content.is_eof():  # usually it has come together with its headers
        whole: bytes = request.content.read_nowait()
        return whole if len(whole) <= BODY_MAX else None
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > BODY_MAX:
            return None
    return bytes(body)


def _content(reply: Reply, units: int) -> dict[str, Any]:
    """The parameters of a text with its buttons."""
    content: dict[str, Any] = {"text": _cut(reply.text, units), "link_preview_options": {"is_disabled": True}}
    if reply.buttons:
        rows = [[{"text": label, "callback_data": data} for label, data in row] for row in reply.buttons]
        content["reply_markup"] = {"inline_keyboard": rows}
    return content


def _cut(text: str, units: int) -> str:
    """The text cut to at most `units` UTF-16 units, never inside a character; normally the caller has split it
    already."""
    if len(text) * 2 <= units or len(coded := text.encode("utf-16-le", "replace")) <= units * 2:
        return text
    return coded[: units * 2].decode("utf-16-le", "ignore")
