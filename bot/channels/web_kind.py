"""The chat page's row in the table of channels; the web server receives for it."""

from collections.abc import Callable
from datetime import datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

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


async def _address(settings: "Settings") -> str:
    return settings.address


def _only_here(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    try:
        ip = ip_address(host)
    except ValueError:
        return host == "localhost"
    return ip.is_loopback or ip.is_unspecified


WEB = ChannelKind("web", _switched_on, _make, _invite_link, _address, only_here=_only_here)
