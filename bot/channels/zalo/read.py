"""Reads what a person did from a stored event of Zalo's. Pure, and lives with whatever is missing in one.

Webhooks bring the event as it is, getUpdates brings it wrapped, and the documentation wraps both: either is read."""

import hashlib
import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, unquote

from bot.channels.channel import BadPayload, clean
from bot.channels.lenient import read_json
from handlers.turn.incoming import Incoming
from storage.messages.inbox import Arrival

TEXT_MOST = 20_001
_KEY_MOST = 120
_GROUP = "g/"
"""How the name of a group's chat begins for us; in Zalo's own ids "/" is quoted, so that none begins so."""
_MILLISECONDS_FROM = 1e11
"""A date from here on is in milliseconds; in seconds it would be the year 5138."""
_EPOCH = datetime.fromtimestamp(0, UTC)
"""The time of an event that has none: the conversation then goes by when it was received."""
_UNREAD_TOGETHER = 600
"""Seconds within which what cannot be read is answered once: every picture of an album is an event of its own, and
each answer is one of the month's messages."""
_FILES = {"image": "photo", "sticker": "sticker", "voice": "voice"}
_SILENT = ("reaction",)
_NAME = re.compile(r"message\.([a-z_]+)\.received")


def event_of(payload: Any) -> dict[str, Any]:
    """The event in its wrapper or without one. Raises BadPayload."""
    if isinstance(payload, dict):
        inner = payload.get("result")
        found = inner if isinstance(inner, dict) and "event_name" not in payload else payload
        if "event_name" in found or "message" in found:
            return found
    raise BadPayload("not an event of Zalo's")


def chat_name(id_: str, *, group: bool) -> str:
    """Our name of a chat: nothing in it divides a key."""
    return (_GROUP if group else "") + quote(id_, safe="")


def is_group(chat: str) -> bool:
    """Whether this is our name of a group."""
    return chat.startswith(_GROUP)


def chat_id(chat: str) -> str:
    """Zalo's id of the chat that we call so."""
    return unquote(chat.removeprefix(_GROUP))


def arrival_of(body: bytes) -> Arrival | None:
    """An event as a row for the inbox, its bytes as they came; None for what is no event. The same event has the same
    key by poll and by webhook, wrapped or not. Never raises."""
    try:
        event = event_of(read_json(body))
    except (ValueError, RecursionError, BadPayload):
        return None
    message = event.get("message")
    message = message if isinstance(message, dict) else {}
    from_, where = _part(message, "from"), _part(message, "chat")
    chat, sender, number = _id(where.get("id")), _id(from_.get("id")), _id(message.get("message_id"))
    group = _in_group(where, chat, sender)
    key = f"{chat}/{number}" if chat and number else ""
    if not key or len(key) > _KEY_MOST:
        told = [message.get(name) for name in ("message_id", "date", "text", "photo", "photo_url", "url", "voice_url")]
        key = "#" + hashlib.sha256(repr((event.get("event_name"), chat, sender, told)).encode()).hexdigest()
    name = chat_name(chat, group=group) if chat else ""
    return Arrival(key, name, body, chat_name(sender, group=False) if group and sender else "")


def read(payload: Any, names: tuple[str, ...] = (), *, groups: bool = False) -> Incoming | None:
    """What the person did; None: nothing to answer. `names`: the bot's, with which mentions in groups begin. `groups`:
    whether groups are answered at all. Raises BadPayload."""
    event = event_of(payload)
    named = _NAME.fullmatch(str(event.get("event_name")))
    message = event.get("message")
    if named is None or named[1] in _SILENT or (message is None and named[1] != "text"):
        return None  # a protected sender's event has no message: there is nobody to answer
    if not isinstance(message, dict):
        raise BadPayload("an event without a message")
    from_, where = _part(message, "from"), _part(message, "chat")
    chat, sender = _id(where.get("id")), _id(from_.get("id"))
    if from_.get("is_bot"):
        return None
    if not chat:
        raise BadPayload("a message without a chat")
    group = _in_group(where, chat, sender)
    text = message.get("text", message.get("caption"))
    text = clean(text)[:TEXT_MOST] if isinstance(text, str) and text.strip() else None
    file = None if named[1] == "text" or (text and named[1] not in _FILES) else _FILES.get(named[1], "unsupported")
    if group:
        text = _unmentioned(text, names) if text and not file else None
        if not groups or not text or not sender:
            return None
    elif text is None and file is None:
        raise BadPayload("a text without words")
    at = _moment(message.get("date"))
    return Incoming(
        channel="zalo",
        chat=chat_name(chat, group=group),
        sender=chat_name(sender if group else chat, group=False),
        sender_name=clean(str(from_.get("display_name") or from_.get("name") or ""))[:200],
        message_id=_id(message.get("message_id")),
        sent_at=at,
        text=text,
        file=file,
        group=group,
        album=f"unread{int(at.timestamp()) // _UNREAD_TOGETHER}" if file else "",
    )


def _part(message: dict[str, Any], name: str) -> dict[str, Any]:
    found = message.get(name)
    return found if isinstance(found, dict) else {}


def _id(value: Any) -> str:
    """An opaque id as text; empty for what is none."""
    if isinstance(value, str):
        return clean(value).strip()
    return str(value) if type(value) is int else ""


def _in_group(where: dict[str, Any], chat: str, sender: str) -> bool:
    """Whether a chat is a group; one that does not say so is private only if it is its sender's own."""
    kind = where.get("chat_type", where.get("type"))
    if isinstance(kind, str) and kind:
        return kind.upper() != "PRIVATE"
    return chat != sender


def _unmentioned(text: str, names: tuple[str, ...]) -> str | None:
    """A text in a group without the mention of the bot that it begins with, whose name may have several words."""
    if not text.startswith("@"):
        return text
    folded = text.casefold()
    for name in sorted(filter(None, names), key=len, reverse=True):
        if folded.startswith(f"@{name}".casefold()):
            return text[len(name) + 1 :].strip() or None
    command = text.find(" /")
    return text[command:].strip() if command > 0 else None


def _moment(date: Any) -> datetime:
    try:
        number = float(date)
        return datetime.fromtimestamp(number / 1000 if number >= _MILLISECONDS_FROM else number, UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return _EPOCH
