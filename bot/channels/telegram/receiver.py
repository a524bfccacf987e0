"""How messages come from Telegram: by polling, or by a webhook that Telegram is told of."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import NoReturn

from bot.channels.channel import SendFailed
from bot.channels.kind import Handler, Inside
from bot.channels.telegram.channel import LIMITS, Telegram
from bot.channels.telegram.courier import Courier
from bot.channels.telegram.mini_app import set_button
from bot.channels.telegram.poll import UNKNOWN_BOT
from bot.config import BadSettings, Settings
from bot.current import system_clock

log = logging.getLogger("toso")

HOOK = "/telegram/webhook"
"""The path to which Telegram delivers updates."""
HOOK_EVERY = 4.0
"""Seconds between two questions whether Telegram still knows our webhook."""
_FAILED_LATELY = timedelta(minutes=1)
"""Time since a delivery failed, as Telegram says, for which it counts as failing still; Telegram tries again sooner."""
_PATIENCE = 10.0
"""Longest wait in seconds between two attempts to reach Telegram."""


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
    because there is the web chat. Later a refusal by Telegram ends only polling; a webhook that is gone or refused is
    set again and again."""

    def __init__(self, channel: Telegram, settings: Settings, inside: Inside) -> None:
        self._telegram = channel
        self._settings = settings
        self._inside = inside
        self._posted = settings.telegram_mode == "webhook"
        self._trouble = "webhook-not-set" if self._posted else "unreachable"
        self.hooks: dict[str, Handler] = {}
        if self._posted:
            # Telegram may know us from an earlier start, and deliver as soon as we listen.
            channel.expect(settings.telegram_webhook_secret.get_secret_value())
            self.hooks[HOOK] = partial(channel.webhook, accept=inside.accept)
        inside.troubles[channel.name] = lambda: self._trouble or channel.polling.trouble

    async def open(self) -> None:
        """Make one attempt to reach Telegram. Raises BadSettings for a setting that Telegram refuses."""
        try:
            self._inside.reached[self._telegram.name] = await self._telegram.check_token()
            if self._posted:
                await self._set_webhook()
            else:
                await self._telegram.delete_webhook()
        except SendFailed as error:
            if error.refused:
                names = "TOSO_PUBLIC_URL, TOSO_TELEGRAM_WEBHOOK_SECRET"
                raise BadSettings(f"{names}: Telegram refuses this webhook: {error}") from None
            log.warning("Telegram cannot be reached now (%s); it is tried again and again", error)
        else:
            self._trouble = ""
            await set_button(self._telegram, self._settings)

    async def receive(self) -> None:
        """Receive until cancelled; after a refusal only wait, or mind the webhook."""
        if self._posted:
            await self._mind_webhook()
        try:
            patience = 1.0
            while self._trouble:
                await asyncio.sleep(patience)
                patience = min(patience * 2, _PATIENCE)
                await self.open()
            await self._telegram.poll(self._inside.accept, asyncio.Event())
        except BadSettings as error:
            self._trouble = "token-refused"
            log.error("%s. Telegram is given up until the next start; the rest goes on", error)  # noqa: TRY400
            await asyncio.Event().wait()

    async def _mind_webhook(self) -> NoReturn:
        """Ask Telegram now and then whether it still delivers to us, and tell it again where it does not."""
        while True:
            await asyncio.sleep(HOOK_EVERY)
            before, self._trouble = self._trouble, await self._looked()
            if self._trouble and self._trouble != before:
                log.error("Telegram's webhook: %s; it is tried again and again", self._trouble)
            elif before and not self._trouble:
                log.warning("Telegram's webhook works again")

    async def _looked(self) -> str:
        """What is wrong with the webhook. If it is not ours it is set again, and is wrong until the next look."""
        try:
            if self._telegram.username is None:
                await self.open()
            info = await self._telegram.manage("GetWebhookInfo")
            if info.get("url") != self._url:
                await self._set_webhook()
                return "webhook-not-set"
        except SendFailed as error:
            return "webhook-refused" if error.refused else "unreachable"
        except BadSettings as error:
            return "token-refused" if str(error) == UNKNOWN_BOT else "webhook-refused"
        failed = datetime.fromtimestamp(info.get("last_error_date", 0), UTC)
        fails = info.get("pending_update_count") and system_clock() - failed < _FAILED_LATELY
        return "webhook-fails" if fails else ""

    @property
    def _url(self) -> str:
        return f"{self._settings.public_url}{HOOK}"

    async def _set_webhook(self) -> None:
        secret = self._settings.telegram_webhook_secret.get_secret_value()
        await self._telegram.set_webhook(self._url, secret)
