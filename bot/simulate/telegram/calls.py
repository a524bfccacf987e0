"""The methods of the Bot API that the stand-in for Telegram supports, and the parsing of their parameters."""

import time
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from pydantic_core import from_json, to_json

from bot.simulate.telegram.faults import Refused
from bot.simulate.telegram.formatting import copied, entities_of
from bot.simulate.telegram.menus import BotMenus
from bot.simulate.telegram.people import Accounts
from bot.simulate.telegram.state import Received, State
from bot.simulate.telegram.updates import Conflict

Parameters = dict[str, Any]
Files = list[dict[str, Any]]

_TEXTS = frozenset(
    (
        *("text", "caption", "parse_mode", "callback_query_id", "url", "secret_token", "action", "document"),
        *("language_code", "description", "short_description"),
    )
)
"""Parameters that are plain text; all others are JSON when they come in a form."""


_ACTIONS = frozenset(
    ("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
     "choose_sticker", "find_location", "record_video_note", "upload_video_note")
)  # fmt: skip


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


_DELETABLE = 48 * 3600
"""Age in seconds until which the bot may delete what it sent."""


class Methods:
    """The supported methods by name. Each returns JSON bytes."""

    def __init__(self, state: State, people: Accounts) -> None:
        self._state = state
        self._people = people
        self._table: dict[str, Callable[[Parameters, Files], Awaitable[bytes]]] = {
            "getMe": self._get_me,
            "getUpdates": self._get_updates,
            "sendMessage": self._send_message,
            "sendDocument": self._send_document,
            "editMessageText": self._edit_message_text,
            "editMessageReplyMarkup": self._edit_message_reply_markup,
            "deleteMessages": self._delete_messages,
            "answerCallbackQuery": self._answer_callback_query,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
            "sendChatAction": self._send_chat_action,
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

    async def _yes(self, _parameters: Parameters, _files: Files) -> bytes:
        return b"true"

    async def _get_me(self, _parameters: Parameters, _files: Files) -> bytes:
        abilities = {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        return to_json(self._state.me | abilities)

    async def _get_updates(self, parameters: Parameters, _files: Files) -> bytes:
        try:
            return await self._state.updates.get(
                int(parameters.get("offset", 0)),
                min(int(parameters.get("limit", 100)), 100),
                min(float(parameters.get("timeout", 0)), 50),
            )
        except Conflict as conflict:
            raise Refused(409, f"Conflict: {conflict}") from None

    def _chat(self, parameters: Parameters) -> int:
        chat = int(parameters["chat_id"])
        if chat in self._state.moved:
            text = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refused(400, text, {"migrate_to_chat_id": self._state.moved[chat]})
        if not self._state.knows(chat):
            raise Refused(400, "Bad Request: chat not found")
        person = self._people.get(chat)
        if person is not None and person.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        return chat

    async def _send_message(self, parameters: Parameters, _files: Files) -> bytes:
        chat = self._chat(parameters)
        topic = _topic(self._state, chat, parameters)
        message = Received(self._state.next_message(), "", topic=topic, prompt=_prompt(parameters))
        return self._arrive(chat, _worded(message, parameters))

    async def _send_document(self, parameters: Parameters, files: Files) -> bytes:
        chat = self._chat(parameters)
        file = files[0]["filename"] if files else str(parameters["document"])
        message = Received(self._state.next_message(), parameters.get("caption", ""), _buttons(parameters), file)
        return self._arrive(chat, message)

    async def _send_chat_action(self, parameters: Parameters, _files: Files) -> bytes:
        chat, action = self._chat(parameters), parameters["action"]
        topic = _topic(self._state, chat, parameters)
        if action not in _ACTIONS:
            raise Refused(400, "Bad Request: wrong parameter action in request")
        self._state.actions.append((chat, topic, action))
        return b"true"

    async def _edit_message_text(self, parameters: Parameters, _files: Files) -> bytes:
        return self._edit(parameters, lambda old: _worded(old, parameters))

    async def _edit_message_reply_markup(self, parameters: Parameters, _files: Files) -> bytes:
        return self._edit(parameters, lambda old: _keyed(old, parameters))

    def _edit(self, parameters: Parameters, changed: Callable[[Received], Received]) -> bytes:
        chat = self._chat(parameters)
        person = self._people.get(chat)
        there = person.received if person is not None else self._state.groups.get(chat, [])
        wanted = int(parameters["message_id"])
        old = next((message for message in there if message.message_id == wanted), None)
        if old is None:
            raise Refused(400, "Bad Request: message to edit not found")
        if (parameters.get("reply_markup") or {}).keys() - {"inline_keyboard"}:
            raise Refused(400, "Bad Request: inline keyboard expected")
        new = changed(old)
        if new == old:
            text = "specified new message content and reply markup are exactly the same as a current content and reply "
            raise Refused(400, f"Bad Request: message is not modified: {text}markup of the message")
        if person is not None:
            person.sees(new)
        else:
            there[there.index(old)] = new
        return self._shown(chat, new)

    async def _delete_messages(self, parameters: Parameters, _files: Files) -> bytes:
        chat = self._chat(parameters)
        wanted = parameters["message_ids"]
        if not 1 <= len(wanted) <= 100:
            raise Refused(400, "Bad Request: MESSAGE_IDS_INVALID")
        person = self._people.get(chat)
        there = person.received if person is not None else self._state.groups.get(chat, [])
        theirs = [message for message in there if message.message_id in wanted]
        if any(self._state.clock() - message.date > _DELETABLE for message in theirs):
            raise Refused(400, "Bad Request: message can't be deleted for everyone")
        if person is not None:
            person.loses({message.message_id for message in theirs})
        else:
            there[:] = [message for message in there if message not in theirs]
        return b"true"  # messages that are not there are passed over

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

    def _arrive(self, chat: int, message: Received) -> bytes:
        message = message._replace(at=time.monotonic(), date=int(self._state.clock()))
        person = self._people.get(chat)
        if person is not None:
            person.hears(message)
        else:
            self._state.groups.setdefault(chat, []).append(message)
        if self._state.listen is not None:
            self._state.listen(chat, message)
        return self._shown(chat, message)

    def _shown(self, chat: int, message: Received) -> bytes:
        shown: dict[str, Any] = {
            "message_id": message.message_id,
            "from": self._state.me,
            "chat": {"id": chat, "type": "private" if chat > 0 else "supergroup"},
            "date": int(self._state.clock()),
        }
        if message.topic:
            shown |= {"message_thread_id": message.topic, "is_topic_message": True}
        if message.file is None:
            formats = {"entities": [one._asdict() for one in message.entities]} if message.entities else {}
            return to_json(shown | {"text": message.text} | formats)
        document = {"file_id": f"f{message.message_id}", "file_unique_id": f"u{message.message_id}"}
        return to_json(shown | {"caption": message.text, "document": document | {"file_name": message.file}})


def _topic(state: State, chat: int, parameters: Parameters) -> int:
    """The topic that a call names; 0: none."""
    topic = int(parameters.get("message_thread_id", 0))
    if topic and topic not in state.topics.get(chat, ()):
        raise Refused(400, "Bad Request: message thread not found")
    return topic


def _worded(message: Received, parameters: Parameters) -> Received:
    """The message with the text, formats and buttons of a call."""
    text = _text(parameters)
    return _keyed(message._replace(text=text, entities=entities_of(parameters, text)), parameters)


def _keyed(message: Received, parameters: Parameters) -> Received:
    """The message with the buttons of a call."""
    copies = tuple((one["text"], copied(one)) for row in _keyboard(parameters) for one in row if "copy_text" in one)
    return message._replace(buttons=_buttons(parameters), copies=copies)


def _text(parameters: Parameters) -> str:
    text: str = parameters["text"]
    if not text.strip():
        raise Refused(400, "Bad Request: message text is empty")
    if len(text) > 2048 and len(text.encode("utf-16-le")) > 8192:
        raise Refused(400, "Bad Request: message is too long")
    return text


def _buttons(parameters: Parameters) -> tuple[tuple[tuple[str, str], ...], ...]:
    shown = [[button for button in row if "copy_text" not in button] for row in _keyboard(parameters)]
    return tuple(tuple((button["text"], _action(button)) for button in row) for row in shown if row)


def _keyboard(parameters: Parameters) -> list[list[dict[str, Any]]]:
    keyboard: list[list[dict[str, Any]]] = (parameters.get("reply_markup") or {}).get("inline_keyboard", [])
    return keyboard


def _prompt(parameters: Parameters) -> str:
    """The placeholder of a forced reply; it has 1 to 64 characters, and a message has one kind of markup."""
    markup = parameters.get("reply_markup") or {}
    if "force_reply" not in markup:
        return ""
    prompt: str = markup.get("input_field_placeholder", "")
    if markup["force_reply"] is not True or len(prompt) > 64:
        raise Refused(400, "Bad Request: can't parse reply keyboard markup JSON object")  # the words are ours
    return prompt


def _action(button: dict[str, str]) -> str:
    """What an inline button does: its data, or the address that it opens."""
    if "url" in button:
        url = button["url"]
        if not url.startswith(("https://", "http://", "tg://")) or not url.isascii() or " " in url:
            raise Refused(400, f"Bad Request: inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
        return url
    if "callback_data" not in button:
        text = "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        raise Refused(400, text)
    if len(button["callback_data"].encode()) > 64:
        raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
    return button["callback_data"]
