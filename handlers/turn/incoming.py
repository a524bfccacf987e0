"""What a person did, on any channel."""

from datetime import datetime
from typing import Literal

from forms.model import frozen

Lang = Literal["vi", "en"]


@frozen()
class Incoming:
    """What a person did, on any channel. `text` is as typed (any Unicode form), already cut to 10,000 characters.

    Exactly one of: text, `button` (its data), or `file` (photo, sticker, voice, …: its kind). `edits`: this is a new
    wording of the earlier message `message_id`. `group`: said in a group chat, not privately."""

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
