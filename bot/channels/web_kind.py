"""The chat page's row in the table of channels; the web server receives for it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.channels.kind import ChannelKind

if TYPE_CHECKING:
    from bot.channels.channel import Channel
    from bot.config import Settings


def _switched_on(settings: "Settings") -> bool:
    return settings.web


def _make(_settings: "Settings", clock: Callable[[], datetime], _beside: Any) -> "Channel":
    from bot.channels.webchat import WebChat

    return WebChat(clock)


def _invite_link(address: str, code: str) -> str:
    return f"{address}/j/{code}"


WEB = ChannelKind("web", _switched_on, _make, _invite_link)
