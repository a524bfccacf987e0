"""The messages of the bot as the stand-in for Telegram takes, edits and deletes them, with Telegram's rules."""

import time
from collections.abc import Awaitable, Callable
from typing import Any

from pydantic_core import to_json

from bot.simulate.telegram.faults import Refused
from bot.simulate.telegram.formatting import copied, entities_of
from bot.simulate.telegram.people import Accounts
from bot.simulate.telegram.state import Received, State

Parameters = dict[str, Any]
Files = list[dict[str, Any]]

_CAPTION = 1024
"""Maximum UTF-16 units of the text that goes with a file."""
_DELETABLE = 48 * 3600
"""Age in seconds until which the bot may delete what it sent."""
_ACTIONS = frozenset(
    ("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
     "choose_sticker", "find_location", "record_video_note", "upload_video_note")
)  # fmt: skip


class BotMessages:
    """`methods`: what the bot may call, by name."""

    def __init__(self, state: State, people: Accounts) -> None:
        self._state = state
        self._people = people
        self.methods: dict[str, Callable[[Parameters, Files], Awaitable[bytes]]] = {
            "sendMessage": self._send_message,
            "sendDocument": self._send_file,
            "sendPhoto": self._send_file,
            "sendChatAction": self._send_chat_action,
            "editMessageText": self._edit_message_text,
            "editMessageReplyMarkup": self._edit_message_reply_markup,
            "deleteMessages": self._delete_messages,
        }

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

    async def _send_file(self, parameters: Parameters, files: Files) -> bytes:
        chat = self._chat(parameters)
        if len(str(parameters.get("caption", "")).encode("utf-16-le")) > 2 * _CAPTION:
            raise Refused(400, "Bad Request: message caption is too long")
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
        if new.text != old.text and self._state.notice is not None:
            self._state.notice(chat, new)
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
