"""What a row of CHANNELS owns: how a channel is switched on, receives and invites, and what `toso doctor` checks.

Little is loaded here: the table is read before a platform's library is needed."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from bot.channels.findings import Diagnosis

if TYPE_CHECKING:
    from aiohttp import web

    from bot.channels.channel import Channel
    from bot.config import Settings
    from storage.messages.inbox import Arrival

Handler = Callable[["web.BaseRequest"], Awaitable["web.StreamResponse"]]
Accept = Callable[[Sequence["Arrival"]], Awaitable[object]]
"""Commits arrivals to the inbox; if it raises, none of them is safe yet."""


Hold = Callable[[], Awaitable[bool]]
"""Takes or renews the right to poll a bot, for a minute; False: another program has it."""


class Receiver(Protocol):
    """Receives messages from a platform; a channel whose messages come through our own web pages has none."""

    hooks: dict[str, Handler]
    """By path: the handler to which the web server passes a POST request."""

    async def open(self) -> None:
        """Make one attempt to reach the platform. Raises BadSettings for a setting that the platform refuses; an
        unreachable platform is only logged, because `receive` tries again."""

    async def receive(self) -> None:
        """Receive messages until cancelled."""


class Inside(NamedTuple):
    """What a receiver needs of the program."""

    accept: Accept
    reached: dict[str, str]
    """By channel: the address or name at which people reach it, once that is known; invite links are made of it."""
    troubles: dict[str, Callable[[], str]]
    """By channel: says why it cannot take messages now, or nothing where it can; /readyz reports it."""
    alone: Callable[[str, str], Hold]
    """Of a channel's bot: the right to poll it, where two pollers would take each other's messages."""


class MiniApp(NamedTuple):
    """Our chat page inside the platform's own program, which says and signs who has opened it."""

    path: str
    """Where the web server shows the page."""
    framed_by: str
    """The site that may show it in a frame."""
    script: Path
    """The script that, inside the platform's program, finds what the platform says, and wears its colours."""
    identify: Callable[[str, datetime], str | None]
    """Reads from what the platform has signed, at that moment, where the person can be reached; None: not to be
    trusted."""


def _no_group(_chat: str) -> bool:
    return False


def _itself(chat: str) -> str:
    return chat


def _no_mini_app(_channel: "Channel", _settings: "Settings") -> MiniApp | None:
    return None


def _nothing_wrong(_settings: "Settings") -> Iterable[Diagnosis]:
    return ()


def _for_everybody(_address: str) -> bool:
    return False


async def _nothing_found(_settings: "Settings", _now: datetime) -> list[Diagnosis]:
    return []


class ChannelKind(NamedTuple):
    """What one channel brings to the program: one row of CHANNELS."""

    name: str
    switched_on: Callable[["Settings"], bool]
    make: Callable[["Settings", Callable[[], datetime], Any], "Channel"]
    """Makes the channel from the settings, the clock, and what `beside` yielded. Raises BadSettings."""
    invite_link: Callable[[str, str], str]
    """Makes an invite's link from the channel's address or name (`Inside.reached`) and the code."""
    address: Callable[["Settings"], Awaitable[str]]
    """The channel's address or name for a command that does not serve it; empty where it cannot be told now."""
    receiver: Callable[["Channel", "Settings", Inside], Receiver] | None = None
    beside: Callable[["Settings"], AbstractContextManager[Any]] | None = None
    """A process of its own that works for the channel; entered before anything else is loaded or begun."""
    only_here: Callable[[str], bool] = _for_everybody
    """Whether this address of the channel opens only on the computer that serves it."""
    share_link: Callable[[str, str], str] | None = None
    """Makes the address at which a person of this channel passes a link on, with some words."""
    is_group: Callable[[str], bool] = _no_group
    """Whether this chat is a group."""
    whole_chat: Callable[[str], str] = _itself
    """The chat that this one is a part of, and whose pace it shares: a topic's group. Elsewhere the chat itself."""
    private_chat: Callable[[str], str] = _itself
    """The chat in which a sender, seen in a group, talks to us alone."""
    mini_app: Callable[["Channel", "Settings"], MiniApp | None] = _no_mini_app
    """The chat page inside the platform's own program; None: it has no such place, or the settings do not allow it."""
    misset: Callable[["Settings"], Iterable[Diagnosis]] = _nothing_wrong
    """What is wrong about the channel's settings, for `toso doctor`."""
    checks: Callable[["Settings", datetime], Awaitable[list[Diagnosis]]] = _nothing_found
    """What `toso doctor` finds when it asks the platform; looked at even where the channel is switched off."""
    loggers: tuple[str, ...] = ()
    """Loggers of the channel's library that log every request, and are therefore silenced below WARNING."""
