"""Telegram's row in the table of channels. Its library is loaded only where Telegram is switched on."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from bot.channels.findings import Diagnosis, wrong
from bot.channels.kind import ChannelKind, Inside, MiniApp, Receiver
from bot.channels.telegram.topics import in_topic

if TYPE_CHECKING:
    from bot.channels.channel import Channel
    from bot.config import Settings


def _switched_on(settings: "Settings") -> bool:
    return bool(settings.telegram_token.get_secret_value())


def _make(settings: "Settings", _clock: Callable[[], datetime], courier: Any) -> "Channel":
    from bot.channels.telegram.receiver import telegram

    return telegram(settings, courier)


def _receiver(channel: "Channel", settings: "Settings", inside: Inside) -> Receiver:
    from bot.channels.telegram.channel import Telegram
    from bot.channels.telegram.receiver import TelegramReceiver

    assert isinstance(channel, Telegram)
    return TelegramReceiver(channel, settings, inside)


def _beside(settings: "Settings") -> AbstractContextManager[Any]:
    from bot.channels.telegram.calls import beside

    return beside(settings)


def _invite_link(name: str, code: str) -> str:
    return f"https://t.me/{name}?start={code}"


async def _address(settings: "Settings") -> str:
    from bot.channels.telegram.checks import name

    return await name(settings)


def _share_link(link: str, text: str) -> str:
    return f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(text, safe='')}"


def _is_group(chat: str) -> bool:
    return chat.startswith("-")


def _whole_chat(chat: str) -> str:
    return in_topic(chat)[0]


def _mini_app(channel: "Channel", settings: "Settings") -> MiniApp | None:
    from bot.channels.telegram.channel import Telegram
    from bot.channels.telegram.mini_app import mini_app

    assert isinstance(channel, Telegram)
    return mini_app(channel, settings)


def _misset(settings: "Settings") -> Iterator[Diagnosis]:
    if _switched_on(settings) and settings.telegram_mode == "webhook":
        if not settings.telegram_webhook_secret.get_secret_value():
            yield wrong("webhook-secret")
        if not settings.public_url.startswith("https://"):
            yield wrong("webhook-https")


def _checks(settings: "Settings", now: datetime) -> Awaitable[list[Diagnosis]]:
    from bot.channels.telegram.checks import checks

    return checks(settings, now)


TELEGRAM = ChannelKind(
    "telegram",
    _switched_on,
    _make,
    _invite_link,
    _address,
    receiver=_receiver,
    beside=_beside,
    share_link=_share_link,
    is_group=_is_group,
    mini_app=_mini_app,
    whole_chat=_whole_chat,
    misset=_misset,
    checks=_checks,
    loggers=("telegram",),
)
"""`private_chat` keeps its default: a private chat has the number of the person who talks there."""
