"""Telegram's calls, made with python-telegram-bot's `Bot`: in this process, or by a courier beside it.

Little is loaded here, because the courier keeps all of it in memory."""

import base64
import os
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from telegram import Bot, InputFile
from telegram.error import BadRequest, ChatMigrated, EndPointNotFound, Forbidden, InvalidToken, TelegramError

from bot.channels.channel import SendFailed
from bot.channels.telegram import courier
from bot.channels.telegram.courier import Carry, Courier
from bot.channels.telegram.request import AiohttpRequest, Flooded, Uncertain
from bot.config import BadSettings, Settings
from bot.files.kinds import Attached

_PATH = re.compile(r"(?!.*\.\.)\w[\w./-]{0,200}")
_GONE = ("chat not found", "peer_id_invalid", "user not found")


_PACKED = "toso_file"
"""The key that tells a packed file from any other parameter."""


def packed(name: str, media: str, content: bytes) -> dict[str, str]:
    """A file as a parameter that can be written as JSON."""
    return {_PACKED: name, "media": media, "content": base64.b64encode(content).decode()}


def _with_files(parameters: dict[str, Any] | None) -> dict[str, Any] | None:
    """The parameters with packed files as python-telegram-bot takes them."""
    if parameters is None or not any(isinstance(value, dict) and _PACKED in value for value in parameters.values()):
        return parameters
    return {name: _unpacked(value) for name, value in parameters.items()}


def _unpacked(value: Any) -> Any:
    if not (isinstance(value, dict) and _PACKED in value):
        return value
    # attach=False: the file is a field of the form under the parameter's own name
    return InputFile(base64.b64decode(value["content"]), filename=value[_PACKED], attach=False)


class Calls:
    """The calls of one bot, whose number is `bot`. Raises BadSettings for a text that cannot be a token."""

    def __init__(self, token: str, *, base_url: str, proxy: str | None = None) -> None:
        self.bot, _, secret = token.partition(":")
        if not (self.bot.isascii() and self.bot.isdigit() and secret):
            raise BadSettings("TOSO_TELEGRAM_TOKEN: a token looks like 123456789:ABC…")
        self.request = AiohttpRequest(base_url, token, proxy=proxy or None)
        # A stand-in for the token: Bot logs its base URL at DEBUG, and the request knows the real one.
        self._api = Bot(f"{self.bot}:-", base_url="", request=self.request, get_updates_request=self.request)

    async def carry(self, method: str, parameters: dict[str, Any]) -> str:
        """Make the call and return the id of the message; "" for a call that tells of none. Raises SendFailed."""
        result = await self.order(method, parameters)
        return str(result["message_id"]) if isinstance(result, dict) else ""

    async def order(self, method: str, parameters: dict[str, Any]) -> Any:
        """The same for any call; returns its result. Raises SendFailed."""
        try:
            return await self.call(method, parameters)
        except InvalidToken:
            raise SendFailed("Telegram does not know the token") from None

    async def call(self, method: str, parameters: dict[str, Any] | None = None) -> Any:
        """Make one call and return its result. Raises SendFailed, or InvalidToken.

        `do_api_request` is used, not `send_message`, because it builds no `Message`, which nobody would read. It warns
        where `Bot` has a method of that very name; Telegram ignores case in method names, hence the capital."""
        try:
            return await self._api.do_api_request(method, _with_files(parameters))
        except (InvalidToken, EndPointNotFound):
            raise InvalidToken from None
        except TelegramError as error:
            failure = _failure(error)
        raise failure

    async def fetch(self, file: Attached, into: Path, most: int) -> None:
        """Write a file there that somebody has sent to the bot, at most so many bytes of it. Raises SendFailed."""
        told = await self.order("GetFile", {"file_id": file.id})
        path = told.get("file_path") if isinstance(told, dict) else None
        if not isinstance(path, str) or not _PATH.fullmatch(path):
            raise SendFailed("Telegram does not hand the file out")
        await self.request.download(path, into, most)

    async def close(self) -> None:
        """Let go of connections."""
        await self.request.shutdown()


@contextmanager
def beside(settings: Settings) -> Iterator[Courier | None]:
    """The courier of Telegram's calls, a process of its own; None where Telegram is not served, `tuning` does not name
    it or processes cannot be forked. To be entered before anything else is loaded or begun. Raises BadSettings."""
    token = settings.telegram_token.get_secret_value()
    if not (token and settings.tuned.courier and hasattr(os, "fork")):
        yield None
        return
    calls = Calls(token, base_url=settings.telegram_base_url, proxy=settings.telegram_proxy or None)

    @asynccontextmanager
    async def carrying() -> AsyncIterator[Carry]:
        try:
            yield calls.carry
        finally:
            await calls.close()

    with courier.beside(carrying) as started:
        yield started


def _failure(error: TelegramError) -> SendFailed:
    """What a failed call means for the outbox."""
    reason = error.message[:200]
    match error:
        case Flooded(retry_after=seconds):
            return SendFailed(reason, retry_after=seconds)
        case Forbidden():
            return SendFailed(reason, permanent=True)
        case ChatMigrated(new_chat_id=chat):
            return SendFailed(reason, moved_to=str(chat))
        case BadRequest():
            gone = any(sign in reason.lower() for sign in _GONE)
            return SendFailed(reason, permanent=gone, refused=not gone)
        case Uncertain():
            return SendFailed(reason, uncertain=True)
        case _:
            return SendFailed(reason)
