"""Long polling. What getUpdates has answered is gone from Zalo, so that nothing stands between the answer and our
commit, a commit that fails is tried until it succeeds, and a stop waits for the poll that is under way."""

import asyncio
import logging
import time

from bot.channels.kind import Accept, Hold
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.errors import ZaloError
from bot.channels.zalo.read import arrival_of
from bot.config import BadSettings
from storage.messages.inbox import Arrival

logger = logging.getLogger(__name__)

REFUSED_TOKEN = "TOSO_ZALO_TOKEN: Zalo does not know this token (any more)"  # noqa: S105  # a sentence
PAUSES = (1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds after a failure, the first in a row, the second, and so on. One poller needs no chance in them."""
_STOP_MARGIN = 5.0
"""Seconds that a stop waits for the last poll beyond its own time."""
_SOONEST = 0.5
"""Seconds within which an empty answer comes too soon to be an idle poll."""


class ZaloPoll:
    """One loop of getUpdates. `trouble`: why nothing can be received now. `windows`: the newest times in milliseconds
    from an answer to its commit, within which a kill loses one message."""

    def __init__(self, client: ZaloClient, seconds: float) -> None:
        self.trouble = ""
        self.windows: list[float] = []
        self.pauses: tuple[float, ...] = PAUSES
        self.soonest = _SOONEST
        self._client = client
        self._seconds = seconds
        self._failures = 0
        self._stopping = False

    async def run(self, accept: Accept, hold: Hold) -> None:
        """Poll until cancelled. Raises BadSettings once the token is not known."""
        self._stopping = False
        rounds = asyncio.create_task(self._rounds(accept, hold))
        try:
            await asyncio.shield(rounds)
        except asyncio.CancelledError:
            self._stopping = True
            logger.info("Zalo polling: a stop waits for the poll under way")
            await asyncio.wait((rounds,), timeout=self._seconds + _STOP_MARGIN)
            raise
        finally:
            rounds.cancel()
            await asyncio.gather(rounds, return_exceptions=True)

    async def _rounds(self, accept: Accept, hold: Hold) -> None:
        while not self._stopping:
            wait = await self._round(accept, hold)
            if wait and not self._stopping:
                await asyncio.sleep(wait)

    async def _round(self, accept: Accept, hold: Hold) -> float:
        """Poll once; returns how long to wait before the next poll."""
        began = time.monotonic()
        try:
            if not await hold():
                self.trouble = "polled-elsewhere"
                return self._pause("another program polls this bot")
            answer = await self._client.get_updates(self._seconds)
        except ZaloError as error:
            if error.kind == "idle":
                return self._idle(began)
            if error.kind == "auth":
                raise BadSettings(REFUSED_TOKEN) from None
            if self._failures:  # a single failure is nothing that anybody must hear of
                self.trouble = "unreachable"
            return self._pause(str(error), error.retry_after)
        except Exception as error:  # noqa: BLE001  # the database cannot tell now whether we may poll
            return self._pause(f"not polled ({type(error).__name__})")
        came = time.monotonic()
        if answer.result is None:
            return self._idle(began)
        arrival = arrival_of(answer.raw)
        if arrival is not None:
            await self._keep(accept, arrival, came)
        self._failures, self.trouble = 0, ""
        return 0.0

    async def _keep(self, accept: Accept, arrival: Arrival, came: float) -> None:
        """Commit what Zalo has forgotten already: it is tried until it succeeds."""
        wait = 0.05
        while True:
            try:
                await accept((arrival,))
            except Exception as error:  # noqa: BLE001  # a full disk, a locked database: nobody else has the message
                logger.warning("Zalo polling: not accepted (%s); tried again", type(error).__name__)
                self.trouble = "not-kept"
                await asyncio.sleep(wait)
                wait = min(wait * 2, 5.0)
            else:
                self.windows = [*self.windows[-999:], (time.monotonic() - came) * 1000]
                return

    def _idle(self, began: float) -> float:
        """Nothing came. An answer too soon is no idle poll: without a pause it would be asked without end."""
        if time.monotonic() - began < min(self.soonest, self._seconds / 2):
            return self._pause("an empty answer came at once")
        self._failures, self.trouble = 0, ""
        return 0.0

    def _pause(self, why: str, told: float | None = None) -> float:
        wait = self.pauses[min(self._failures, len(self.pauses) - 1)]
        wait = max(wait, told or 0.0)
        self._failures += 1
        logger.warning("Zalo polling: %s; again in %.0f s", why, wait)
        return wait
