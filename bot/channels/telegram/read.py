"""Reads what a person did from a stored Telegram update. Pure, and written by hand: python-telegram-bot's own objects
cost 69 µs an update, this code about 2 µs."""

import json
import re
from datetime import UTC, datetime
from typing import Any

from pydantic_core import from_json, to_json

from bot.channels.channel import BadPayload, clean
from bot.channels.lenient import read_json
from bot.channels.telegram.topics import place
from bot.files.kinds import Attached, FileText
from handlers.turn.incoming import Event, Incoming

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates that we ask for by name: the default leaves some out and brings others we have no use for."""

TEXT_MAX = 20_001
"""Maximum characters read of a text: one more than a paste may have, so that a longer one is told from it."""
READ = "toso_read"
"""The key in a document of the text that was read from it, or of why there is none."""
_FILE_ID = re.compile(r"[\w-]{1,200}")
ENDLESS = 2**63
"""The first number that a database does not keep."""
_LANG = 16

_FILES = (
    "photo", "sticker", "voice", "animation", "document", "video", "video_note", "audio",
    "contact", "venue", "location", "poll", "dice", "story", "paid_media", "checklist", "game",
)  # fmt: skip
"""Fields of messages that are not text, the more telling first: an animation is also a document, a venue a location."""


def read(update: Any, username: str | None = None) -> Incoming | None:
    """What the person did; None where it concerns no conversation, or another bot than `username`. Raises
    BadPayload."""
    try:
        if (message := update.get("message")) is not None:
            return _message(message, username, edits=False)
        if (message := update.get("edited_message")) is not None:
            return _message(message, username, edits=True)
        if (callback := update.get("callback_query")) is not None:
            return _tap(callback)
        if (member := update.get("my_chat_member")) is not None:
            return _membership(member)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError, OSError) as error:
        raise BadPayload(f"not a Telegram update: {type(error).__name__}") from None
    return None


def chat_of(update: dict[str, Any]) -> str:
    """The chat an update belongs to, for a tap that of the message with the button; "" where there is none. Never
    raises: even an unreadable update is kept, in the order of its chat."""
    for kind in ALLOWED_UPDATES:
        happened = update.get(kind)
        if isinstance(happened, dict):
            message: Any = happened.get("message") if kind == "callback_query" else happened
            try:
                return _place(message)
            except (KeyError, TypeError):  # no chat, or one with a name that no database may take
                return ""
    return ""


def sender_in(update: dict[str, Any]) -> str:
    """The private chat of whoever caused an update; "" where it has no sender. Never raises."""
    happened: dict[str, Any] = next(
        (update[kind] for kind in ALLOWED_UPDATES if isinstance(update.get(kind), dict)), {}
    )
    try:
        return _id(happened["from"])
    except (KeyError, TypeError):  # nobody, or one with a name that no database may take
        return ""


def _message(message: dict[str, Any], username: str | None, *, edits: bool) -> Incoming | None:
    chat, sender = message["chat"], message.get("from")
    anonymous = "sender_chat" in message and message["sender_chat"]["id"] == chat["id"] and _is_group(chat)
    if anonymous:
        return _command_of_nobody(message, username) if not edits else None
    if sender is None or "sender_chat" in message or sender.get("is_bot"):
        return None  # channels' posts, bots: no person to answer
    group = _is_group(chat)
    text, file = message.get("text"), None
    if text is None:
        file = next((kind for kind in _FILES if kind in message), None)
        text = message.get("caption") if file else None
        if file is None or (text is None and (group or edits)):
            return None  # service messages; groups are full of pictures; a live location is edited all the time
    if text is not None:
        if not isinstance(text, str):
            raise TypeError
        if (group and file and not text.startswith("/")) or (text.startswith("/") and _to_another(text, username)):
            return None
    looked = _read_of(message) if file == "document" and not edits else None
    if looked is not None:
        text, file = "\n".join(filter(None, (text, looked[0]))) or None, file if looked[1] else None
    return Incoming(
        "telegram",
        _place(message),
        _id(sender),
        _name(sender),
        str(_whole(message["message_id"])),
        datetime.fromtimestamp(_whole(message["edit_date" if edits and "edit_date" in message else "date"]), UTC),
        clean(text)[:TEXT_MAX] if text is not None else None,
        None,
        file,
        edits,
        "forward_origin" in message,
        group,
        _lang(sender),
        _button_below(message["reply_to_message"]) if "reply_to_message" in message else None,
        album=_album(message) if file else "",
        document=looked[1] if looked else None,
    )


def _command_of_nobody(message: dict[str, Any], username: str | None) -> Incoming | None:
    """A command of an administrator who writes in the group's own name: it has no sender, who could have rights."""
    text = message.get("text")
    if not isinstance(text, str) or not text.startswith("/") or _to_another(text, username):
        return None
    at = datetime.fromtimestamp(_whole(message["date"]), UTC)
    number = str(_whole(message["message_id"]))
    return Incoming("telegram", _place(message), "", "", number, at, clean(text)[:TEXT_MAX], group=True)


def _album(message: dict[str, Any]) -> str:
    album = message.get("media_group_id", "")
    if not isinstance(album, str):
        raise TypeError
    return album


def _button_below(message: dict[str, Any]) -> str | None:
    """The data of the first button below a bot's message; None where there is none. Not of ours? Then no conversation
    knows it."""
    rows = message.get("reply_markup", {}).get("inline_keyboard") if message.get("from", {}).get("is_bot") else None
    return rows[0][0].get("callback_data") if rows and rows[0] else None


_IN = ("creator", "administrator", "member", "restricted")


def _membership(change: dict[str, Any]) -> Incoming | None:
    """Read what happened to the bot in a chat; None for what makes no difference, and for channels."""
    chat, sender = change["chat"], change["from"]
    before, after = (change[which]["status"] in _IN for which in ("old_chat_member", "new_chat_member"))
    if before == after or chat["type"] == "channel":
        return None
    group = _is_group(chat)
    event: Event = ("added" if after else "removed") if group else ("unblocked" if after else "blocked")
    return Incoming(
        "telegram",
        _id(chat),
        _id(sender),
        _name(sender),
        "",
        datetime.fromtimestamp(_whole(change["date"]), UTC),
        group=group,
        lang=_lang(sender),
        event=event,
    )


def _tap(callback: dict[str, Any]) -> Incoming | None:
    """Read a tap. It has no time of its own: it gets that of the message with the button (0 once that is too old)."""
    sender, message, data = callback["from"], callback.get("message"), callback.get("data")
    if message is None or data is None:
        return None  # a button of an inline message or of a game: none of ours
    if not isinstance(data, str):
        raise TypeError
    chat = message["chat"]
    return Incoming(
        "telegram",
        _place(message),
        _id(sender),
        _name(sender),
        str(_whole(message["message_id"])),
        datetime.fromtimestamp(_whole(message["date"]), UTC),
        button=clean(data),
        group=_is_group(chat),
        lang=_lang(sender),
        tap=str(callback["id"]),
    )


def _whole(value: Any) -> int:
    """The number; TypeError for what is none, or has more than 64 bits, which no database keeps."""
    if type(value) is not int or not -ENDLESS <= value < ENDLESS:
        raise TypeError
    return value


def _place(message: dict[str, Any]) -> str:
    _id(message["chat"])
    _whole(message.get("message_thread_id", 0))
    return place(message)


def _id(who: dict[str, Any]) -> str:
    return str(_whole(who["id"]))


def _lang(sender: dict[str, Any]) -> str | None:
    """The language of the person's program; None where it is no word, which is no reason not to answer."""
    lang = sender.get("language_code")
    return clean(lang)[:_LANG] if isinstance(lang, str) else None


def _is_group(chat: dict[str, Any]) -> bool:
    return bool(chat["type"] != "private")


def _name(sender: dict[str, Any]) -> str:
    last: str = sender.get("last_name") or ""
    first: str = sender["first_name"]
    return clean(f"{first} {last}" if last else first)


def _to_another(text: str, username: str | None) -> bool:
    """Whether the command names another bot, "/nhac@OtherBot"; as long as our own name is not known, none does."""
    name = text.split(maxsplit=1)[0].partition("@")[2]
    return bool(name and username) and name.lower() != str(username).lower()


# Files --------------------------------------------------------------------------------------------------------------


def attached(payload: bytes) -> Attached | None:
    """The document of a private message. Never raises."""
    try:
        message = from_json(payload)["message"]
        document = message["document"]
        private = message["chat"]["type"] == "private"
        name, size = document.get("file_name", ""), document.get("file_size", 0)
        good = _FILE_ID.fullmatch(document["file_id"]) and isinstance(name, str) and isinstance(size, int)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return Attached(document["file_id"], name[:200], size) if private and good else None


def with_text(payload: bytes, found: FileText) -> bytes:
    """The update with the text in its document."""
    update = read_json(payload)
    update["message"]["document"][READ] = {"text": found.text, "why": found.why}
    try:
        return to_json(update)
    except ValueError:
        return json.dumps(update, ensure_ascii=False).encode("utf-8", "replace")


def _read_of(message: dict[str, Any]) -> tuple[str, str] | None:
    """The text of a message's document and why there is none; None where nobody has looked at it."""
    found = (message.get("document") or {}).get(READ)
    return (str(found["text"]), str(found["why"])) if isinstance(found, dict) else None
