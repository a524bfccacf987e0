"""The table of channels: a new one is a folder of its own and a row here. (The terminal belongs to `toso chat`.)"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.channels.kind import ChannelKind
from bot.channels.telegram.kind import TELEGRAM
from bot.channels.web_kind import WEB
from bot.channels.zalo.kind import ZALO

if TYPE_CHECKING:
    from bot.config import Settings

CHANNELS: tuple[ChannelKind, ...] = (TELEGRAM, ZALO, WEB)
"""In the order in which an invite names their links."""


@contextmanager
def beside(settings: "Settings") -> Iterator[dict[str, object]]:
    """The processes that work for channels, by channel, for as long as the block lasts. To be entered before anything
    else is loaded or begun. Raises BadSettings."""
    with ExitStack() as stack:
        yield {kind.name: stack.enter_context(kind.beside(settings)) for kind in CHANNELS if kind.beside}


def is_group(channel: str, chat: str) -> bool:
    """Whether this chat of that channel is a group."""
    kind = _KINDS.get(channel)
    return kind is not None and kind.is_group(chat)


@lru_cache(maxsize=8192)
def whole_chat(chat_key: str) -> str:
    """The key of the chat that this one is a part of: for a topic that of its group, else the same key."""
    channel, bot, chat = chat_key.split(":", 2)
    kind = _KINDS.get(channel)
    return f"{channel}:{bot}:{kind.whole_chat(chat)}" if kind else chat_key


def private_chat(channel: str, sender: str) -> str:
    """The chat of that channel in which the sender talks to us alone."""
    kind = _KINDS.get(channel)
    return kind.private_chat(sender) if kind else sender


_KINDS = {kind.name: kind for kind in CHANNELS}
