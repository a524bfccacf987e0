"""What a person did, on any channel."""

from datetime import datetime
from typing import Literal

from forms.model import frozen

Lang = Literal["vi", "en"]
Event = Literal["blocked", "unblocked", "added", "removed"]
"""What happened to the bot: a person blocked it or let it in again; a group took it in or removed it."""


@frozen()
class Incoming:
    """What a person did, on any channel. `text` is as typed (any Unicode form), already cut to 20,001 characters.

    Exactly one of: text, `button` (its data), `file` (photo, sticker, voice, …: its kind; with a caption as `text`), or
    `event`. `edits`: this is a new wording of the earlier message `message_id`. `group`: said in a group chat, not
    privately. `replies_to`: the data of a button below the message of ours that this one answers ("swipe to reply").
    `sender`: empty where a group's administrator writes anonymously. `album`: the platform's id of the album that the
    file came in. `typed`: the button was typed, as its mark or its label, which is the `text`; no message of ours is
    changed. `document`: "" where `text` was read from a file; else why it could not be, as the end of a key
    `file-why-…`. `tap`: what the platform calls this tap, so that it can be answered with a toast; None where it shows
    none."""

    channel: str
    chat: str
    sender: str
    sender_name: str
    message_id: str
    sent_at: datetime
    text: str | None = None
    button: str | None = None
    file: str | None = None
    edits: bool = False
    forwarded: bool = False
    group: bool = False
    lang: str | None = None
    replies_to: str | None = None
    event: Event | None = None
    tap: str | None = None
    album: str = ""
    typed: bool = False
    document: str | None = None
