"""How messages come from Telegram: by polling, or by a webhook that Telegram is told of."""

import asyncio
import logging
from functools import partial

from bot.channels.channel import SendFailed
from bot.channels.kind import Handler, Inside
from bot.channels.telegram.channel import LIMITS, Telegram
from bot.channels.telegram.courier import Courier
from bot.channels.telegram.mini_app import set_button
from bot.config import BadSettings, Settings

log = logging.getLogger("toso")

HOOK = "/telegram/webhook"
"""The path to which Telegram delivers updates."""


def telegram(settings: Settings, courier: Courier | None) -> Telegram:
    """The Telegram channel, as the settings want it. Raises BadSettings."""
    if settings.telegram_mode == "webhook":
        if not settings.public_url.startswith("https://") and settings.telegram_base_url.startswith("https://"):
            raise BadSettings("TOSO_PUBLIC_URL: Telegram delivers only to an https:// address")
        if not settings.telegram_webhook_secret.get_secret_value():
            raise BadSettings("TOSO_TELEGRAM_WEBHOOK_SECRET: must be set when TOSO_TELEGRAM_MODE is webhook")
    channel = Telegram(
        settings.telegram_token.get_secret_value(),
        base_url=settings.telegram_base_url,
        proxy=settings.telegram_proxy or None,
        limits=LIMITS.paced(settings.telegram_per_second, settings.telegram_chat_gap),
        poll_timeout=settings.telegram_poll_timeout,
    )
    channel.courier = courier
    return channel


class TelegramReceiver:
    """Receives Telegram's messages. To be opened once the web server listens.

    At the start a token or an address that Telegram refuses stops the program; an unreachable Telegram does not,
    because there is the web chat. Later a refusal by Telegram ends only this channel."""

    def __init__(self, channel: Telegram, settings: Settings, inside: Inside) -> None:
        self._telegram = channel
        self._settings = settings
        self._inside = inside
        self._open = False
        self._posted = settings.telegram_mode == "webhook"
        self.hooks: dict[str, Handler] = {}
        if self._posted:
            self.hooks[HOOK] = partial(channel.webhook, accept=inside.accept)

    async def open(self) -> None:
        """Make one attempt to reach Telegram. Raises BadSettings for a setting that Telegram refuses."""
        try:
            self._inside.reached[self._telegram.name] = await self._telegram.check_token()
            if self._posted:
                secret = self._settings.telegram_webhook_secret.get_secret_value()
                await self._telegram.set_webhook(f"{self._settings.public_url}{HOOK}", secret)
            else:
                await self._telegram.delete_webhook()
        except SendFailed as error:
            if error.refused:
                names = "TOSO_PUBLIC_URL, TOSO_TELEGRAM_WEBHOOK_SECRET"
                raise BadSettings(f"{names}: Telegram refuses this webhook: {error}") from None
            log.warning("Telegram cannot be reached now (%s); it is tried again and again", error)
        else:
            self._open = True
            await set_button(self._telegram, self._settings)

    async def receive(self) -> None:
        """Receive until cancelled; after a refusal only wait."""
        parts, name = self._inside.parts, self._telegram.name
        parts[name] = True
        try:
            await self._receive()
        except BadSettings as error:
            parts[name] = False
            log.error("%s. Telegram is given up until the next start; the rest goes on", error)  # noqa: TRY400
            await asyncio.Event().wait()

    async def _receive(self) -> None:
        patience = 1.0
        while not self._open:
            await asyncio.sleep(patience)
            patience = min(patience * 2, 60)
            await self.open()
        forever = asyncio.Event()
        if self._posted:
            await forever.wait()
        await self._telegram.poll(self._inside.accept, forever)
