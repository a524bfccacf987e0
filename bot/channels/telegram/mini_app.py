"""The chat page as a Telegram Mini App: the button that opens it, and what the web server must know of it."""

import asyncio
import logging
from pathlib import Path
from typing import Any

from bot.channels.channel import SendFailed
from bot.channels.kind import MiniApp
from bot.channels.telegram.channel import Telegram
from bot.config import BadSettings, Settings
from locales import say

log = logging.getLogger("toso")

PATH = "/app"
_PATIENCE = 10.0
"""Seconds that the button may hold up the start."""

_SITE = "https://web.telegram.org"
"""Where Telegram in a browser shows Mini Apps, in a frame; its other programs have a window of their own for them."""


def mini_app(channel: Telegram, settings: Settings) -> MiniApp | None:
    """The Mini App of this bot; None where the chat page has no https address, which Telegram wants."""
    if not _served(settings):
        return None
    return MiniApp(PATH, _SITE, Path(__file__).with_name("mini_app.js"), channel.identify)


async def set_button(channel: Telegram, settings: Settings) -> None:
    """Let the button beside the message box open the Mini App, or again the list of commands where there is none. A
    failure is only logged: the button stays what it was."""
    button: dict[str, Any] = {"type": "commands"}
    if _served(settings):
        address = {"url": f"{settings.public_url}{PATH}"}
        button = {"type": "web_app", "text": say("vi", "web-app-button", {}), "web_app": address}
    try:
        async with asyncio.timeout(_PATIENCE):
            await channel.manage("SetChatMenuButton", {"menu_button": button})
    except (SendFailed, BadSettings, TimeoutError) as error:
        log.warning("Telegram: the menu button could not be set: %s", error or "no answer in time")


def _served(settings: Settings) -> bool:
    return settings.web and settings.public_url.startswith("https://")
