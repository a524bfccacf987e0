"""The bot's menus of commands and descriptions as the stand-in for Telegram keeps them, with Telegram's rules.

The wording of refusals is Telegram's own; only that of descriptions that are too long is documented nowhere."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from pydantic_core import to_json

from bot.simulate.telegram.faults import Refused
from bot.simulate.telegram.state import State

Commands = list[dict[str, str]]
Scope = tuple[str, int, int]
"""The kind of a scope, and the chat and user that it names; 0: none."""

_NAME = re.compile(r"[a-z0-9_]+")
_LANG = re.compile(r"(?:[a-z]{2})?")
_FOR_ALL = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_ONE_CHAT = ("chat", "chat_administrators", "chat_member")
_MOST = 100
_TEXTS = {"description": (512, "DESCRIPTION_TOO_LONG"), "short_description": (120, "ABOUT_TOO_LONG")}


class BotMenus:
    """`methods`: what the bot may call, by name."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.methods: dict[str, Callable[[dict[str, Any], Any], Awaitable[bytes]]] = {
            "setMyCommands": self._set_commands,
            "getMyCommands": self._get_commands,
            "deleteMyCommands": self._delete_commands,
            "setMyDescription": self._setter("description"),
            "getMyDescription": self._getter("description"),
            "setMyShortDescription": self._setter("short_description"),
            "getMyShortDescription": self._getter("short_description"),
        }

    async def _set_commands(self, parameters: dict[str, Any], _files: Any) -> bytes:
        where = self._scope(parameters), _lang(parameters)
        commands = [_command(one) for one in parameters["commands"]]
        if len(commands) > _MOST:
            raise Refused(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
        if not all(_NAME.fullmatch(one["command"]) for one in commands):
            raise Refused(400, "Bad Request: BOT_COMMAND_INVALID")
        self._state.menus[where] = commands
        return b"true"

    async def _get_commands(self, parameters: dict[str, Any], _files: Any) -> bytes:
        return to_json(self._state.menus.get((self._scope(parameters), _lang(parameters)), []))

    async def _delete_commands(self, parameters: dict[str, Any], _files: Any) -> bytes:
        self._state.menus.pop((self._scope(parameters), _lang(parameters)), None)
        return b"true"

    def _setter(self, what: str) -> Callable[[dict[str, Any], Any], Awaitable[bytes]]:
        most, refusal = _TEXTS[what]

        async def set_(parameters: dict[str, Any], _files: Any) -> bytes:
            text = str(parameters.get(what, "")).strip()
            if len(text) > most:
                raise Refused(400, f"Bad Request: {refusal}")
            self._state.texts[what, _lang(parameters)] = text
            return b"true"

        return set_

    def _getter(self, what: str) -> Callable[[dict[str, Any], Any], Awaitable[bytes]]:
        async def get(parameters: dict[str, Any], _files: Any) -> bytes:
            texts = self._state.texts
            return to_json({what: texts.get((what, _lang(parameters))) or texts.get((what, ""), "")})

        return get

    def _scope(self, parameters: dict[str, Any]) -> Scope:
        scope = parameters.get("scope") or {"type": "default"}
        kind = scope.get("type")
        if kind in _FOR_ALL:
            return kind, 0, 0
        if kind not in _ONE_CHAT:
            raise _no_scope("Unsupported type specified")
        for field in ("chat_id", "user_id") if kind == "chat_member" else ("chat_id",):
            if field not in scope:
                raise _no_scope(f'Can\'t find field "{field}"')
        chat = int(scope["chat_id"])
        if not self._state.knows(chat):
            raise Refused(400, "Bad Request: chat not found")
        if chat > 0 and kind != "chat":
            raise Refused(400, "Bad Request: can't use specified scope in private chats")
        return kind, chat, int(scope.get("user_id", 0))


def _no_scope(why: str) -> Refused:
    return Refused(400, f"Bad Request: can't parse BotCommandScope: {why}")


def _lang(parameters: dict[str, Any]) -> str:
    lang = str(parameters.get("language_code", ""))
    if not _LANG.fullmatch(lang):
        raise Refused(400, "Bad Request: invalid language code specified")
    return lang


def _command(given: dict[str, Any]) -> dict[str, str]:
    command, does = str(given["command"]).strip().removeprefix("/"), str(given["description"]).strip()
    for what, text, most in (("command", command, 32), ("command description", does, 256)):
        if not text:
            raise Refused(400, f"Bad Request: {what} must be non-empty")
        if len(text) > most:
            raise Refused(400, f"Bad Request: {what} length must not exceed {most}")
    return {"command": command, "description": does}
