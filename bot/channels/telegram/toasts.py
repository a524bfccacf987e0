"""Answers taps, so that the button stops spinning, with a few words that show over the chat for a moment."""

import asyncio
import logging

from telegram.error import InvalidToken

from bot.channels.channel import SendFailed
from bot.channels.telegram.calls import Calls

logger = logging.getLogger(__name__)

_LONGEST = 200
"""Most characters in a toast."""
_MOST = 200
"""Maximum answers to taps under way."""


class Toasts:
    """Answers each tap in a task of its own: a late or lost answer harms nobody, and of taps without end most get
    none."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._under_way: set[asyncio.Task[None]] = set()

    def show(self, tap: str, text: str) -> None:
        """Answer the tap; `text` may be empty."""
        if len(self._under_way) < _MOST:
            task = asyncio.create_task(self._show(tap, text))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def shown(self) -> None:
        """Wait until none is under way."""
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def close(self) -> None:
        """Give up those under way."""
        for task in self._under_way:
            task.cancel()
        await self.shown()

    async def _show(self, tap: str, text: str) -> None:
        words = {"text": text[:_LONGEST]} if text else {}
        try:
            await self._calls.call("AnswerCallbackQuery", {"callback_query_id": tap} | words)
        except (SendFailed, InvalidToken) as error:
            logger.debug("Telegram: a tap was not acknowledged: %s", error)
