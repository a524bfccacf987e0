"""Zalo's row in the table of channels."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.channels.findings import Diagnosis, wrong
from bot.channels.kind import ChannelKind, Inside, Receiver

if TYPE_CHECKING:
    from bot.channels.channel import Channel
    from bot.config import Settings


def _switched_on(settings: "Settings") -> bool:
    return bool(settings.zalo_token.get_secret_value())


def _make(settings: "Settings", clock: Callable[[], datetime], _beside: Any) -> "Channel":
    from bot.channels.zalo.receiver import zalo

    return zalo(settings, clock)


def _receiver(channel: "Channel", settings: "Settings", inside: Inside) -> Receiver:
    from bot.channels.zalo.channel import Zalo
    from bot.channels.zalo.receiver import ZaloReceiver

    assert isinstance(channel, Zalo)
    return ZaloReceiver(channel, settings, inside)


def _invite_link(link: str, code: str) -> str:
    """Zalo's links carry no code: it is typed there."""
    return f"{link} (LIENKET {code})"


async def _address(settings: "Settings") -> str:
    return settings.zalo_link


def _is_group(chat: str) -> bool:
    from bot.channels.zalo.read import is_group

    return is_group(chat)


def _misset(settings: "Settings") -> Iterator[Diagnosis]:
    if _switched_on(settings) and settings.zalo_mode == "webhook":
        if not settings.zalo_webhook_secret.get_secret_value():
            yield wrong("zalo-webhook-secret")
        if not settings.public_url.startswith("https://"):
            yield wrong("zalo-webhook-https")


def _checks(settings: "Settings", now: datetime) -> Awaitable[list[Diagnosis]]:
    from bot.channels.zalo.checks import checks

    return checks(settings, now)


ZALO = ChannelKind(
    "zalo",
    _switched_on,
    _make,
    _invite_link,
    _address,
    receiver=_receiver,
    is_group=_is_group,
    misset=_misset,
    checks=_checks,
)
"""`private_chat` keeps its default: a private chat has the name of the person who writes there."""
