"""What a channel is: it reads a payload, sends a reply, knows its limits, and says why a send failed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol, runtime_checkable

from bot.files.kinds import Attached, FileText

if TYPE_CHECKING:  # the courier needs none of the conversation
    from handlers.turn.incoming import Incoming

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without control characters and lone surrogates (halves of characters), which no keyboard types and no
    database keeps."""
    return _UNPRINTABLE.sub("", text)


def opens(data: str) -> bool:
    """Whether a button with this data opens an address instead of sending the data back."""
    return data.startswith("https://")


FILLED = "sub|"
"""How the data of the one button begins that is shown filled: it hands a report in."""


class BadPayload(Exception):
    """The payload does not come from the platform, or cannot be read; its row is put aside as dead, and counted."""


class SendFailed(Exception):
    """The platform or the network has failed while a message was sent.

    `permanent`: the address is stopped (blocked, deactivated). `retry_after`: seconds to wait, for this chat.
    `uncertain`: the message may have arrived. None of these: it surely has not arrived, and is worth another try.
    `refused`: the platform will never take this message; the row fails, the address stays. `moved_to`: the chat has a
    new id."""

    def __init__(  # one flat record of what the outbox must know
        self,
        reason: str,
        *,
        permanent: bool = False,
        refused: bool = False,
        retry_after: float | None = None,
        uncertain: bool = False,
        moved_to: str | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.permanent = permanent
        self.refused = refused
        self.retry_after = retry_after
        self.uncertain = uncertain
        self.moved_to = moved_to

    def told(self) -> dict[str, Any]:
        """The arguments with which another process can raise the same failure."""
        return vars(self).copy()


@dataclass(frozen=True, slots=True)
class Limits:
    """What the channel can carry. `text`: UTF-16 units in one message. `edits`: a sent message can be edited.
    `formats`: it shows passages; else a message is plain text. `copies`: UTF-16 units of a text that a button below a
    message copies; 0: it has no such buttons.
    `files`: files go with messages, with a text of at most `caption` UTF-16 units; `photos`: a picture is shown in the
    chat. Where files cannot go, their address does.
    `per_second`: messages to all chats together. `chat_gap`: seconds between messages to one chat, after a burst of
    `chat_burst`. `group_per_minute`: messages to one group. Pace limits of 0 mean no limit.
    `per_month`: messages that the platform's plan allows a month; `people`: those whom one bot may serve; 0: no limit.
    `doubts`: times that one message is sent at most while nobody knows whether it arrived; 0: as its kind says.
    `numbers_parts`: the parts of a long text bear "(1/3)", because the platform does not keep them together."""

    text: int = 4096
    buttons: bool = True
    edits: bool = False
    formats: bool = False
    copies: int = 0
    files: bool = False
    photos: bool = False
    caption: int = 0
    per_second: float = 0
    chat_gap: float = 0
    chat_burst: int = 1
    group_per_minute: int = 0
    per_month: int = 0
    people: int = 0
    doubts: int = 0
    numbers_parts: bool = False

    def paced(self, per_second: float, chat_gap: float) -> "Limits":
        """These limits with another pace; a gap of 0 also lifts the limit of groups."""
        group = self.group_per_minute if chat_gap else 0
        return replace(self, per_second=per_second, chat_gap=chat_gap, group_per_minute=group)

    def planned(self, per_month: int, people: int) -> "Limits":
        """These limits with another plan."""
        return replace(self, per_month=per_month, people=people)


PassageKind = Literal["bold", "code", "block", "fold"]
Step = Literal["", "step", "end"]


class Passage(NamedTuple):
    """A passage of a message that is formatted; `offset` and `length` in UTF-16 units. Only bold stands inside another
    passage, and only in a fold."""

    kind: PassageKind
    offset: int
    length: int


class MadeFile(NamedTuple):
    """A file that goes with a message. `id`: by which pages and links ask for it."""

    id: int
    name: str
    media: str
    content: bytes

    @property
    def picture(self) -> bool:
        """Whether it is to be seen at once, where the channel shows pictures."""
        return self.media.startswith("image/")


@dataclass(frozen=True, slots=True)
class Reply:
    """A message in its reader's words: text, and rows of (label, data) buttons; some open an address, see `opens`."""

    text: str
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()
    id: int = 0
    """The id of the outbox row, for a channel that shows its history."""
    edits: str = ""
    """The platform's id of the message to be edited into this one; empty: this is a new message."""
    step: Step = ""
    """As in `Say.step`."""
    prompt: str = ""
    """A hint what to type, for a channel that can show it in the field where the person types."""
    choices: tuple[tuple[str, str], ...] = ()
    """On a channel without buttons: (mark, data) of each choice that stands in the text, to be typed by its mark."""
    passages: tuple[Passage, ...] = ()
    """On a channel that formats: what is bold, to be copied or folded, in the order of the text."""
    copies: tuple[tuple[str, str], ...] = ()
    """On a channel with buttons that copy: (label, text) of each, above the other buttons."""
    reminds: bool = False
    """A reminder: a page says when it has shown it."""
    file: MadeFile | None = None
    """On a channel that carries files: the one that goes with this message, whose text may be empty."""


class Channel(Protocol):
    """One platform, or our own page, or the terminal.

    `bot` names which of several bots of one platform; an address is (channel name, bot, chat)."""

    name: str
    bot: str
    limits: Limits
    history: bool
    """Whether we keep what was said, because the channel shows it again (web chat); else the platform keeps it."""

    def read(self, payload: Any) -> "Incoming | None":
        """What the person did, read from a stored raw payload; None: nothing that concerns a conversation (a membership
        change, say). Pure. Raises BadPayload."""

    def said(self, payload: Any) -> str | None:
        """The payload as the history shows it, long digit runs masked; None: it shows nothing, or the platform keeps
        it."""

    async def send(self, chat: str, reply: Reply) -> str:
        """Send one message (already within the limits) and return the platform's message id. Raises SendFailed."""

    async def edit(self, chat: str, message: str, reply: Reply) -> str:
        """Put the reply in the place of that message, and return its id; a reply without text changes only the buttons.
        Raises SendFailed. Asked only of a channel whose limits say that it can."""

    async def remove(self, chat: str, messages: Sequence[str]) -> None:
        """Take messages of ours out of the chat. Raises SendFailed. Asked only of a channel that can edit."""

    def acknowledge(self, tap: str, text: str) -> None:
        """Answer a tap (`Incoming.tap`) at once and without waiting: `text` is shown for a moment, if there is any."""

    async def typing(self, chat: str) -> None:
        """Show in that chat, for some seconds, that an answer is being made. Raises nothing: it is only a sign."""

    async def close(self) -> None:
        """Let go of connections."""


Menu = tuple[tuple[str, str], ...]
"""A menu of commands: what is typed behind the slash, and what it does."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a platform shows of the bot before and beside all conversations, in one language: a text for whoever has not
    begun, a line for its page, and the menus for everybody. `lang`: whose language it is; empty: everybody's who has no
    profile in their own."""

    lang: str
    description: str
    short: str
    private: Menu
    groups: Menu


@runtime_checkable
class MenuChannel(Channel, Protocol):
    """A channel whose platform shows a menu of commands."""

    async def show_profile(self, profile: Profile) -> None:
        """Have the platform show this profile from now on. Raises SendFailed."""

    async def show_menu(self, chat: str, menu: Menu | None) -> None:
        """Have this chat show this menu; None: the one for everybody. Raises SendFailed."""


@runtime_checkable
class FileChannel(Channel, Protocol):
    """A channel on which files come with messages."""

    def attached(self, payload: bytes) -> Attached | None:
        """The file of a raw message, if it is one that people fill tables with. Never raises."""

    async def fetch(self, file: Attached, into: Path, most: int) -> None:
        """Write the file there, `most` bytes at most. Raises SendFailed."""

    def with_text(self, payload: bytes, found: FileText) -> bytes:
        """The raw message with its file's text, or with why there is none."""
