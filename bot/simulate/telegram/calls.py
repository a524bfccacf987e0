"""The methods of the Bot API that the stand-in for Telegram supports, and the parsing of their parameters."""

import time
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from pydantic_core import from_json, to_json

from bot.simulate.telegram.faults import Refused
from bot.simulate.telegram.menus import BotMenus
from bot.simulate.telegram.messages import BotMessages, Files, Parameters
from bot.simulate.telegram.people import Accounts
from bot.simulate.telegram.state import State
from bot.simulate.telegram.updates import Conflict

_TEXTS = frozenset(
    (
        *("text", "caption", "parse_mode", "callback_query_id", "url", "secret_token", "action", "document"),
        *("photo", "language_code", "description", "short_description", "file_id"),
    )
)
"""Parameters that are plain text; all others are JSON when they come in a form."""


async def parameters_of(request: web.BaseRequest) -> tuple[Parameters, Files]:
    """The decoded parameters of a call, in whichever way they were sent, and the files that came with it."""
    kind = request.content_type
    if kind == "application/json":
        body = await request.read()
        return (from_json(body) if body else {}), []
    if kind == "multipart/form-data":
        parameters: Parameters = {}
        files: Files = []
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files.append({"field": name, "filename": value.filename, "size": len(value.file.read())})
            else:
                parameters[name] = _value(name, str(value))
        return parameters, files
    pairs = parse_qsl((await request.read()).decode(), keep_blank_values=True) or list(request.query.items())
    return {name: _value(name, value) for name, value in pairs}, []


def _value(name: str, value: str) -> Any:
    if name in _TEXTS:
        return value
    try:
        return from_json(value)
    except ValueError:
        return value


class Methods:
    """The supported methods by name. Each returns JSON bytes."""

    def __init__(self, state: State, people: Accounts) -> None:
        self._state = state
        self._table: dict[str, Callable[[Parameters, Files], Awaitable[bytes]]] = {
            "getMe": self._get_me,
            "getFile": self._get_file,
            "getUpdates": self._get_updates,
            **BotMessages(state, people).methods,
            "answerCallbackQuery": self._answer_callback_query,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
            **BotMenus(state).methods,
            "setChatMenuButton": self._set_chat_menu_button,
        }
        self._names = {name.lower(): name for name in self._table}

    def name(self, asked: str) -> str | None:
        """The method's name as the documentation writes it; None for an unknown one. Names are case-insensitive."""
        return self._names.get(asked.lower())

    async def carry_out(self, method: str, parameters: Parameters, files: Files) -> bytes:
        """Carry out a call; returns its result as JSON. Raises Refused."""
        return await self._table[method](parameters, files)

    async def _get_me(self, _parameters: Parameters, _files: Files) -> bytes:
        abilities = {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        return to_json(self._state.me | abilities)

    async def _get_file(self, parameters: Parameters, _files: Files) -> bytes:
        file = str(parameters["file_id"])
        if file not in self._state.uploads:
            raise Refused(400, "Bad Request: invalid file_id")
        size = len(self._state.uploads[file])
        if size > 20 * 1024 * 1024:
            raise Refused(400, "Bad Request: file is too big")
        shown = {"file_id": file, "file_unique_id": f"u{file}", "file_size": size, "file_path": f"documents/{file}"}
        return to_json(shown)

    async def _get_updates(self, parameters: Parameters, _files: Files) -> bytes:
        try:
            return await self._state.updates.get(
                int(parameters.get("offset", 0)),
                min(int(parameters.get("limit", 100)), 100),
                min(float(parameters.get("timeout", 0)), 50),
            )
        except Conflict as conflict:
            raise Refused(409, f"Conflict: {conflict}") from None

    async def _answer_callback_query(self, parameters: Parameters, _files: Files) -> bytes:
        if self._state.queries.pop(parameters["callback_query_id"], 0.0) < time.monotonic():
            text = "Bad Request: query is too old and response timeout expired or query ID is invalid"
            raise Refused(400, text)
        if len(parameters.get("text", "")) > 200:
            raise Refused(400, "Bad Request: MESSAGE_TOO_LONG")
        self._state.toasts[parameters["callback_query_id"]] = parameters.get("text", "")
        return b"true"

    async def _set_webhook(self, parameters: Parameters, _files: Files) -> bytes:
        secret = parameters.get("secret_token", "")
        await self._state.updates.set_webhook(parameters.get("url", ""), secret, self._state.retry)
        return b"true"

    async def _set_chat_menu_button(self, parameters: Parameters, _files: Files) -> bytes:
        button = parameters.get("menu_button", {"type": "default"})
        if button["type"] == "web_app" and not (button["text"] and button["web_app"]["url"].startswith("https://")):
            raise Refused(400, "Bad Request: menu button web app URL must be an HTTPS URL, and its text non-empty")
        self._state.menu_button = button
        return b"true"

    async def _delete_webhook(self, _parameters: Parameters, _files: Files) -> bytes:
        await self._state.updates.set_webhook("", "", 0)
        return b"true"

    async def _get_webhook_info(self, _parameters: Parameters, _files: Files) -> bytes:
        updates = self._state.updates
        url = updates.webhook.url if updates.webhook else ""
        pending = updates.webhook.pending if updates.webhook else len(updates.pending)
        return to_json({"url": url, "has_custom_certificate": False, "pending_update_count": pending})
