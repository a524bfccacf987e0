"""Zalo's Bot API over aiohttp: all its methods, and for each failure what it means.

The token is a part of every address, and aiohttp's errors hold addresses: none of them leaves this module, nor is any
the cause or context of an error that does."""

import re
from typing import Any, NamedTuple

import aiohttp
from pydantic_core import to_json

from bot.channels.lenient import read_json
from bot.channels.zalo.errors import ErrorKind, ZaloError, code_in, kind_of
from bot.config import BadSettings

_TOKEN = re.compile(r"(\d{1,40}):(\S{8,300})")
_JSON = {"Content-Type": "application/json"}
_SENDS = frozenset(("sendMessage", "sendPhoto", "sendSticker", "sendVoice"))
_CONNECT, _CALL, _PHOTO = 10.0, 15.0, 150.0
"""Seconds for a connection, for an ordinary answer, and for a photo, which Zalo may fetch before it answers."""
_POLL_MARGIN = 10.0
"""Seconds that the answer to a poll may take longer than the poll itself."""
_WORDS_MOST = 200


class ZaloAnswer(NamedTuple):
    """A successful answer: its result, None where it has none; and its bytes as they came."""

    result: Any
    raw: bytes


class ZaloClient:
    """The calls of one bot, whose number is `bot`. Every call raises ZaloError. Raises BadSettings for a text that
    cannot be a token."""

    def __init__(self, token: str, base_url: str) -> None:
        found = _TOKEN.fullmatch(token)
        if found is None:
            raise BadSettings("TOSO_ZALO_TOKEN: a token looks like 1459232241454765289:ABC…")
        self.bot, self._secret = found.groups()
        self._url = f"{base_url}/bot{token}/"
        self.call_seconds, self.photo_seconds = _CALL, _PHOTO
        self._session: aiohttp.ClientSession | None = None

    async def get_me(self) -> dict[str, Any]:
        """The bot's account."""
        return _object((await self.call("getMe")).result)

    async def get_updates(self, seconds: float) -> ZaloAnswer:
        """Wait so long for one event, which is gone from Zalo once it is answered; idle: none came."""
        return await self.call("getUpdates", {"timeout": str(round(seconds))}, seconds=seconds + _POLL_MARGIN)

    async def set_webhook(self, url: str, secret: str) -> dict[str, Any]:
        """Have events delivered there; the URL is set even where the `verification` in the result has failed."""
        return _object((await self.call("setWebhook", {"url": url, "secret_token": secret})).result)

    async def test_webhook(self) -> dict[str, Any]:
        """Have Zalo call the webhook once; a few times a day."""
        return _object((await self.call("testWebhook")).result)

    async def delete_webhook(self) -> None:
        """Have events wait for getUpdates again."""
        await self.call("deleteWebhook")

    async def webhook_url(self) -> str:
        """Where events are delivered; empty: nowhere. Zalo answers 404 too where none is set."""
        try:
            info = _object((await self.call("getWebhookInfo")).result)
        except ZaloError as error:
            if error.code == 404:
                return ""
            raise
        return str(info.get("url") or "")

    async def send_message(self, chat: str, text: str, **style: Any) -> str:
        """Send a text of 1 to 2,000 UTF-16 units; `style`: parse_mode or text_styles. The message's id, if told."""
        return _message_id((await self.call("sendMessage", {"chat_id": chat, "text": text, **style})).result)

    async def send_photo(self, chat: str, photo: str, caption: str = "") -> str:
        """Send a picture that Zalo fetches from this public address."""
        words = {"caption": caption} if caption else {}
        answer = await self.call("sendPhoto", {"chat_id": chat, "photo": photo, **words}, seconds=self.photo_seconds)
        return _message_id(answer.result)

    async def send_sticker(self, chat: str, sticker: str) -> str:
        """Send a sticker; one that there is not fails silently."""
        return _message_id((await self.call("sendSticker", {"chat_id": chat, "sticker": sticker})).result)

    async def send_voice(self, chat: str, voice_url: str) -> str:
        """Send a voice message, in private chats only; elsewhere it is accepted and lost."""
        return _message_id((await self.call("sendVoice", {"chat_id": chat, "voice_url": voice_url})).result)

    async def send_chat_action(self, chat: str, action: str = "typing") -> None:
        """Show that the bot is typing."""
        await self.call("sendChatAction", {"chat_id": chat, "action": action})

    async def call(
        self, method: str, parameters: dict[str, Any] | None = None, *, seconds: float | None = None
    ) -> ZaloAnswer:
        """Make one call, whose answer may take so many seconds. Raises ZaloError."""
        sends = method in _SENDS
        status, raw, retry_after = await self._post(method, to_json(parameters or {}), seconds or self.call_seconds)
        answer = _envelope(raw)
        if answer is None:
            raise self._in_between(method, status, retry_after)
        if answer["ok"] is True and status < 300:
            return ZaloAnswer(answer.get("result"), raw)
        code = code_in(answer) or (status if status >= 300 else 0)
        words = str(answer.get("description") or "").replace(self._secret, "…")[:_WORDS_MOST]
        raise ZaloError(method, kind_of(code, sends=sends), code, words, retry_after)

    async def close(self) -> None:
        """Let go of connections; a later call opens others."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _in_between(self, method: str, status: int, retry_after: float | None) -> ZaloError:
        """What an answer means that is not Zalo's: a page of a proxy, or half an answer."""
        unclear = method in _SENDS and (status < 300 or status == 504)
        return ZaloError(method, "ambiguous" if unclear else "transient", 0, f"HTTP {status}, no answer", retry_after)

    async def _post(self, method: str, body: bytes, seconds: float) -> tuple[int, bytes, float | None]:
        timeout = aiohttp.ClientTimeout(total=_CONNECT + seconds, connect=_CONNECT, sock_read=seconds)
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        try:
            async with self._session.post(
                self._url + method, data=body, headers=_JSON, timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, await answer.read(), _seconds(answer.headers.get("Retry-After"))
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            failed = _explained(error, sends=method in _SENDS)
        raise ZaloError(method, *failed)  # outside of `except`, so that the error with the token is not its context


def _explained(error: Exception, *, sends: bool) -> tuple[ErrorKind, int, str]:
    """What a failure of the network means, without its words, which may hold the address."""
    before = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
    kind: ErrorKind = "ambiguous" if sends and not isinstance(error, before) else "transient"
    return kind, 0, type(error).__name__


def _envelope(raw: bytes) -> dict[str, Any] | None:
    """Zalo's answer; None for anything else, whatever its content type says."""
    try:
        found = read_json(raw)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and isinstance(found.get("ok"), bool) else None


def _object(result: Any) -> dict[str, Any]:
    return result if isinstance(result, dict) else {}


def _message_id(result: Any) -> str:
    """The id of a message that was sent; that it arrived is sure without one too."""
    return str(_object(result).get("message_id") or "")[:120]


def _seconds(header: str | None) -> float | None:
    try:
        return max(float(header), 0.0) if header else None
    except ValueError:
        return None
