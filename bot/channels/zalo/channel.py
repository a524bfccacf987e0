"""Zalo's Bot Platform as a channel: plain texts, no buttons, no edits, a plan that is used up by every message."""

import hmac
import logging
import unicodedata
from collections.abc import Sequence
from typing import Any

from aiohttp import web

from bot.channels.body import body
from bot.channels.channel import Limits, Reply, SendFailed
from bot.channels.kind import Accept
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.errors import ZaloError
from bot.channels.zalo.parked import Parked, Refusals
from bot.channels.zalo.read import arrival_of, chat_id, read
from bot.current import Clock, system_clock
from handlers.turn.incoming import Incoming

logger = logging.getLogger(__name__)

HARD = 2000
"""UTF-16 units that Zalo takes in one text; we stay below it, because it may count otherwise."""
ZALO_LIMITS = Limits(
    text=1900,
    buttons=False,
    edits=False,
    per_second=2,
    chat_gap=0.5,
    per_month=3000,
    people=50,
    doubts=3,
    numbers_parts=True,
)
BODY_MOST = 256 * 1024
_PROOF = "X-Bot-Api-Secret-Token"
_GONE = ("chat not found", "user not found", "blocked", "chat_id")


class Zalo:
    """One bot on Zalo, by polling or by webhook."""

    name = "zalo"
    history = False

    def __init__(
        self, client: ZaloClient, *, limits: Limits = ZALO_LIMITS, groups: bool = False, now: Clock = system_clock
    ) -> None:
        self.client = client
        self.bot = client.bot
        self.limits = limits
        self.names: tuple[str, ...] = ()
        """The bot's names, with which mentions in groups begin, once Zalo has told them."""
        self.parked = Parked()
        self._refusals = Refusals()
        self._groups = groups
        self._now = now
        self._secret = b""

    def read(self, payload: Any) -> Incoming | None:
        """What the person did; None: nothing to answer. Raises BadPayload."""
        return read(payload, self.names, groups=self._groups)

    def said(self, _payload: Any) -> None:
        """Nothing: Zalo keeps the history itself."""

    async def introduced(self) -> dict[str, Any]:
        """The bot's account as Zalo knows it. Raises ZaloError."""
        me = await self.client.get_me()
        self.names = tuple(str(me[key]) for key in ("display_name", "account_name") if me.get(key))
        return me

    async def send(self, chat: str, reply: Reply) -> str:
        """Send one text and return its id. Raises SendFailed."""
        waits = self.parked.wait(self._now())
        if waits:
            raise SendFailed(f"Zalo takes nothing from this bot now ({self.parked.why})", retry_after=waits)
        text = _cut(unicodedata.normalize("NFC", reply.text))
        try:
            sent = await self.client.send_message(chat_id(chat), text)
        except ZaloError as error:
            failure = self._failure(chat, error)
        else:
            self.parked.reached()
            self._refusals.reached(chat)
            return sent
        raise failure

    async def edit(self, _chat: str, _message: str, _reply: Reply) -> str:
        """Refuse: nothing can be edited, as the limits say."""
        raise SendFailed("Zalo cannot edit", refused=True)

    async def remove(self, _chat: str, _messages: Sequence[str]) -> None:
        """Refuse: nothing can be deleted, as the limits say."""
        raise SendFailed("Zalo cannot delete", refused=True)

    def acknowledge(self, _tap: str, _text: str) -> None:
        """Nothing: there is nothing to tap."""

    async def typing(self, _chat: str) -> None:
        """Do nothing: nobody knows whether it counts towards the month's messages."""

    async def close(self) -> None:
        """Let go of connections."""
        await self.client.close()

    def expect(self, secret: str) -> None:
        """From now on `webhook` takes events that show this secret, and no others."""
        self._secret = secret.encode()

    async def webhook(self, request: web.BaseRequest, accept: Accept) -> web.Response:
        """Take one delivered event: 200 only once it is committed, 503 if that fails. What is no event but shows the
        secret, as Zalo's probe of a new webhook, is answered 200 as well."""
        shown = request.headers.get(_PROOF, "").encode("utf-8", "surrogateescape")
        if not self._secret or not hmac.compare_digest(shown, self._secret):
            return web.Response(status=403)
        arrival = arrival_of(await body(request, BODY_MOST, in_chunks=True))
        if arrival is None:
            return web.Response()
        try:
            await accept((arrival,))
        except Exception:  # whatever it is, the event is not safe yet
            logger.exception("Zalo webhook: not accepted")
            return web.Response(status=503)
        return web.Response()

    def _failure(self, chat: str, error: ZaloError) -> SendFailed:
        """What a failed send means for the outbox."""
        now, reason = self._now(), str(error)
        match error.kind:
            case "auth":
                logger.error("Zalo does not know the token any more; messages wait until there is a new one")
                return SendFailed(reason, retry_after=self.parked.auth(now))
            case "quota":
                logger.error("Zalo: the plan's messages are used up; the messages of this bot wait")
                return SendFailed(reason, retry_after=self.parked.quota(now, error.retry_after))
            case "ambiguous" | "idle":
                return SendFailed(reason, uncertain=True)
            case "transient":
                return SendFailed(reason, retry_after=error.retry_after)
            case "permanent":
                gone = any(sign in error.words.lower() for sign in _GONE) or self._refusals.gone(chat)
                return SendFailed(reason, permanent=gone, refused=not gone)


def _cut(text: str) -> str:
    """The text cut to what Zalo takes, never inside a character; normally the caller has split it already."""
    if len(text) * 2 <= HARD:
        return text
    return text.encode("utf-16-le", "replace")[: HARD * 2].decode("utf-16-le", "ignore")
