"""How messages come from Zalo: by polling, or by the webhook that an operator has set. The program itself never changes
which: it says what does not fit."""

import asyncio
import logging
from functools import partial
from typing import NoReturn

from bot.channels.kind import Handler, Inside
from bot.channels.zalo.channel import ZALO_LIMITS, Zalo
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.errors import ZaloError
from bot.channels.zalo.poll import REFUSED_TOKEN, ZaloPoll
from bot.config import BadSettings, Settings
from bot.current import Clock, system_clock

log = logging.getLogger("toso")

ZALO_HOOK = "/zalo/webhook"
"""The path to which Zalo delivers events."""
LOOK_EVERY = 60.0
"""Seconds between two questions where Zalo delivers to."""
_PATIENCE = 10.0
WEBHOOK_THERE = (
    "TOSO_ZALO_MODE: this bot has a webhook, and polling gets nothing beside it; run `toso zalo delete-webhook`, or "
    "set TOSO_ZALO_MODE=webhook"
)


def hook_url(settings: Settings) -> str:
    """Where Zalo is to deliver to. Raises BadSettings where it would not deliver."""
    if not settings.public_url.startswith("https://") and settings.zalo_base_url.startswith("https://"):
        raise BadSettings("TOSO_PUBLIC_URL: Zalo delivers only to an https:// address")
    if not settings.zalo_webhook_secret.get_secret_value():
        raise BadSettings("TOSO_ZALO_WEBHOOK_SECRET: must be set when TOSO_ZALO_MODE is webhook")
    return f"{settings.public_url}{ZALO_HOOK}"


def client(settings: Settings) -> ZaloClient:
    """The calls of the bot in the settings. Raises BadSettings."""
    return ZaloClient(settings.zalo_token.get_secret_value(), settings.zalo_base_url)


def zalo(settings: Settings, clock: Clock = system_clock) -> Zalo:
    """The Zalo channel, as the settings want it. Raises BadSettings."""
    if settings.zalo_mode == "webhook":
        hook_url(settings)
    limits = ZALO_LIMITS.paced(settings.zalo_per_second, ZALO_LIMITS.chat_gap if settings.zalo_per_second else 0)
    limits = limits.planned(settings.zalo_per_month, settings.zalo_people)
    return Zalo(client(settings), limits=limits, groups=settings.zalo_groups, now=clock)


class ZaloReceiver:
    """Receives Zalo's messages. A token that Zalo refuses at the start, and polling beside a webhook, stop the start; a
    webhook that is not set does not, because it can only be set while the program listens."""

    def __init__(self, channel: Zalo, settings: Settings, inside: Inside) -> None:
        self._zalo = channel
        self._settings = settings
        self._inside = inside
        self._posted = settings.zalo_mode == "webhook"
        self._trouble = "unreachable"
        self._known = False
        self.polling = ZaloPoll(channel.client, settings.zalo_poll_timeout)
        self.look_every = LOOK_EVERY
        self.hooks: dict[str, Handler] = {}
        if self._posted:
            channel.expect(settings.zalo_webhook_secret.get_secret_value())
            self.hooks[ZALO_HOOK] = partial(channel.webhook, accept=inside.accept)
        inside.troubles[channel.name] = lambda: self._trouble or self.polling.trouble or channel.parked.why

    async def open(self) -> None:
        """Make one attempt to reach Zalo. Raises BadSettings for what only the operator can mend."""
        try:
            await self._zalo.introduced()
            url = await self._zalo.client.webhook_url()
        except ZaloError as error:
            if error.kind == "auth":
                raise BadSettings(REFUSED_TOKEN) from None
            log.warning("Zalo cannot be reached now (%s); it is tried again and again", error)
            return
        if url and not self._posted:
            raise BadSettings(WEBHOOK_THERE)
        self._known = True
        self._inside.reached.update({self._zalo.name: self._settings.zalo_link} if self._settings.zalo_link else {})
        self._note(self._fits(url))

    async def receive(self) -> None:
        """Receive until cancelled; once the token is refused, only wait."""
        try:
            patience = 1.0
            while not self._known:
                await asyncio.sleep(patience)
                patience = min(patience * 2, _PATIENCE)
                await self.open()
            minding = asyncio.create_task(self._mind())
            try:
                if self._posted:
                    await minding
                await self.polling.run(self._inside.accept, self._inside.alone(self._zalo.name, self._zalo.bot))
            finally:
                minding.cancel()
                await asyncio.gather(minding, return_exceptions=True)
        except BadSettings as error:
            self._trouble = "token-refused" if str(error) == REFUSED_TOKEN else "webhook-set"
            log.error("%s. Zalo is given up until the next start; the rest goes on", error)  # noqa: TRY400
            await asyncio.Event().wait()

    async def _mind(self) -> NoReturn:
        """Ask Zalo now and then where it delivers to."""
        while True:
            await asyncio.sleep(self.look_every)
            try:
                self._note(self._fits(await self._zalo.client.webhook_url()))
            except ZaloError as error:
                if error.kind == "auth":
                    self._note("token-refused")
                elif self._posted:
                    self._note("unreachable")

    def _fits(self, url: str) -> str:
        """What is wrong with the webhook that is set; empty: nothing."""
        if not self._posted:
            return "webhook-set" if url else ""
        if url == f"{self._settings.public_url}{ZALO_HOOK}":
            return ""
        return "webhook-elsewhere" if url else "webhook-not-set"

    def _note(self, trouble: str) -> None:
        if trouble and trouble != self._trouble:
            log.error("Zalo: %s; `toso zalo info` says more, and nothing is changed by itself", trouble)
        elif self._trouble and not trouble:
            log.info("Zalo: messages are received")
        self._trouble = trouble
