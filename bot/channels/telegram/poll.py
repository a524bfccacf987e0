"""Long polling that loses nothing: the offset, which makes Telegram forget, moves only after the batch is committed."""

import asyncio
import json
import logging
import time
from typing import Any

from pydantic_core import from_json, to_json
from telegram.error import NetworkError

from bot.channels.kind import Accept
from bot.channels.lenient import read_json
from bot.channels.telegram.read import ALLOWED_UPDATES, ENDLESS, chat_of, sender_in
from bot.channels.telegram.request import AiohttpRequest, Flooded
from bot.config import BadSettings
from storage.messages.inbox import Arrival

logger = logging.getLogger(__name__)

UNKNOWN_BOT = "TOSO_TELEGRAM_TOKEN: Telegram does not know this token"
_ANSWER_MARGIN = 10
_DENIED = (401, 404)
_MOST = 100
_TROUBLED = 5.0
"""Longest wait in seconds while nothing can be received, so that the end of the trouble is seen soon."""


class Poll:
    """One loop of getUpdates. `last`: monotonic time of the last good answer; `conflicts`: times that somebody else was
    polling the same bot, or a webhook was set; `errors`: all the other failures; `patience`: the shortest and the
    longest wait after a failure, in seconds; `doubts`: seconds to wait before each question whether a denied token is
    unknown."""

    def __init__(self, request: AiohttpRequest, timeout: int) -> None:
        self.last: float | None = None
        self.conflicts = 0
        self.errors = 0
        self.patience = (1.0, 30.0)
        self.trouble = ""
        """Why nothing can be received now; empty: it can, as far as we know."""
        self.doubts: tuple[float, ...] = (1, 5, 15, 30)
        self._request = request
        self._timeout = timeout
        self._offset = 0
        self._wait = 0.0
        self._accepting = False

    async def run(self, accept: Accept, stop: asyncio.Event) -> None:
        """Poll until `stop`. Raises BadSettings once Telegram insists that it does not know the token; everything else
        is waited out."""
        stopped = asyncio.create_task(stop.wait())
        rounds = asyncio.create_task(self._rounds(accept, stop))
        try:
            await asyncio.wait((rounds, stopped), return_when=asyncio.FIRST_COMPLETED)
            if self._accepting:  # only the waiting is cut short by `stop`; a commit that has begun is awaited
                await asyncio.wait((rounds,))
        finally:
            stopped.cancel()
            rounds.cancel()
            (error,) = await asyncio.gather(rounds, return_exceptions=True)
        if isinstance(error, Exception):
            raise error

    async def _rounds(self, accept: Accept, stop: asyncio.Event) -> None:
        while not stop.is_set():
            await self._round(accept)
            if self._wait and not stop.is_set():
                await asyncio.sleep(self._wait)

    async def _round(self, accept: Accept) -> None:
        """Commit what comes, then move the offset; sets how long to wait before the next getUpdates."""
        try:
            updates = await self._fetch()
            if updates is None:
                return
            self._accepting = True
            arrivals = arrivals_of(updates)
            if arrivals:
                await accept(arrivals)
        except BadSettings:
            raise
        except Flooded as flood:
            self._failed(str(flood), flood.retry_after)
        except NetworkError as error:
            self._unreachable(str(error))
        except Exception as error:  # noqa: BLE001  # the loop outlives a full disk, a locked database, a bad answer
            self._failed(f"not accepted ({type(error).__name__})")  # not its words: they may hold what people wrote
        else:
            self._wait, self.trouble = 0.0, ""
            self.last = time.monotonic()
            # After an empty answer everything is confirmed, and ids may begin anew after a quiet week: ask for all.
            self._offset = max((int(arrival.external_id) for arrival in arrivals), default=-1) + 1
        finally:
            self._accepting = False

    async def _fetch(self) -> list[Any] | None:
        """The next updates, oldest first; None where Telegram refused and the wait is set."""
        timeout = 0 if self.trouble else self._timeout  # after a trouble we want to know at once that it is over
        parameters = {
            "offset": self._offset,
            "limit": _MOST,
            "timeout": timeout,
            "allowed_updates": ALLOWED_UPDATES,
        }
        status, body = await self._request.call("getUpdates", parameters, timeout + _ANSWER_MARGIN)
        if status in _DENIED:
            if await self._unknown():
                raise BadSettings(UNKNOWN_BOT)
            self._failed(f"the token was denied ({status}), and is known nevertheless")
            return None
        if status == 409:
            self.conflicts += 1
            self.trouble = "polled-elsewhere"
            self._failed("somebody else polls this bot, or a webhook is set (409)", count=0)
            return None
        if status >= 300:
            self._unreachable(f"Telegram answered {status}")
            return None
        updates: list[Any] = read_json(body)["result"]
        return updates

    async def _unknown(self) -> bool:
        """Whether Telegram denies the token each time it is asked again: a single denial may be a hiccup, of Telegram
        or of something in between."""
        for pause in self.doubts:
            await asyncio.sleep(pause)
            status, _ = await self._request.call("getMe", {})
            if status not in _DENIED:
                return False
        return True

    def _unreachable(self, why: str) -> None:
        if self._wait:  # twice in a row: a single failure is nothing that anybody must hear of
            self.trouble = "unreachable"
        self._failed(why)

    def _failed(self, why: str, wait: float | None = None, count: int = 1) -> None:
        shortest, longest = self.patience
        self.errors += count
        if self.trouble:
            longest = min(longest, _TROUBLED)
        self._wait = wait if wait is not None else min(max(self._wait * 2, shortest), longest)
        logger.warning("Telegram polling: %s; again in %.0f s", why, self._wait)


def arrivals_of(updates: list[Any]) -> list[Arrival]:
    """The updates that have an id, as rows for the inbox. Raises ValueError where no update has: that batch can never
    be confirmed."""
    arrivals = [
        Arrival(str(update["update_id"]), chat_of(update), _encoded(update), sender_in(update))
        for update in updates
        if _has_id(update)
    ]
    if updates and not arrivals:
        raise ValueError("no update has an id")
    return arrivals


def arrival_of(body: bytes) -> Arrival:
    """One delivered update, as a row for the inbox. The row keeps the bytes as they came, except half an emoji, which
    is replaced. Raises ValueError where the update has no id."""
    try:
        update = from_json(body)
    except ValueError:
        return arrivals_of([read_json(body)])[0]
    if not _has_id(update):
        raise ValueError("the update has no id")
    return Arrival(str(update["update_id"]), chat_of(update), body, sender_in(update))


def _has_id(update: Any) -> bool:
    return isinstance(update, dict) and type(number := update.get("update_id")) is int and 0 <= number < ENDLESS


def _encoded(update: dict[str, Any]) -> bytes:
    try:
        return to_json(update)
    except ValueError:
        return json.dumps(update, ensure_ascii=False).encode("utf-8", "replace")
