"""The stand-in's deliveries to a webhook: perhaps tried again, perhaps twice, perhaps in another order."""

import asyncio
from typing import Any

import aiohttp
from pydantic_core import to_json

from bot.simulate.zalo.state import Manners

PROOF = "X-Bot-Api-Secret-Token"
_AGENT = "Java/1.8.0_372"


class ZaloWebhook:
    """One registered webhook. `answers`: the status of every delivery, 0 where there was no answer."""

    def __init__(self, url: str, secret: str, manners: Manners, set_at: int) -> None:
        self.url = url
        self.set_at = set_at
        self.answers: list[int] = []
        self.lost: list[Any] = []
        """Events that were never answered 200."""
        self._secret = secret
        self._manners = manners
        self._tasks: set[asyncio.Task[None]] = set()
        self._turns: dict[str, asyncio.Lock] = {}
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))

    async def post(self, body: bytes, secret: str | None = None) -> int:
        """Deliver these bytes once; the status, 0 where there was no answer."""
        headers = {"Content-Type": "application/json", "User-Agent": _AGENT}
        shown = self._secret if secret is None else secret
        if shown:
            headers[PROOF] = shown
        try:
            async with self._session.post(self.url, data=body, headers=headers) as answer:
                await answer.read()
                status = answer.status
        except (aiohttp.ClientError, OSError):
            status = 0
        self.answers.append(status)
        return status

    async def verify(self) -> dict[str, Any]:
        """Post the probe, and say what came of it as setWebhook and testWebhook do."""
        status = await self.post(self._manners.probe)
        named = {200: "webhook.ok", 403: "webhook.http.403", 404: "webhook.http.404", 0: "webhook.err.conn"}
        outcome = named.get(status, "webhook.http.5xx" if status >= 500 else "webhook.http.other")
        return {"ok": status == 200, "url": self.url, "outcome": outcome, "hint": f"HTTP {status}"}

    def deliver(self, chat: str, event: dict[str, Any]) -> None:
        """Deliver an event some time: in the order of its chat unless the manners are otherwise."""
        body = to_json({"ok": True, "result": event} if self._manners.wrapped else event)
        for copy in range(self._manners.copies):
            task = asyncio.create_task(self._deliver(chat, event, body, last=copy == self._manners.copies - 1))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def done(self) -> None:
        """Wait until nothing is on its way."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def close(self) -> None:
        """Give up what is on its way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()

    async def _deliver(self, chat: str, event: dict[str, Any], body: bytes, *, last: bool) -> None:
        if self._manners.reordered:
            await asyncio.sleep((hash(body) % 7) * self._manners.retry_after)
            await self._try(event, body, last=last)
            return
        async with self._turns.setdefault(chat, asyncio.Lock()):
            await self._try(event, body, last=last)

    async def _try(self, event: dict[str, Any], body: bytes, *, last: bool) -> None:
        for again in range(self._manners.retries + 1):
            if again:
                await asyncio.sleep(self._manners.retry_after)
            if await self.post(body) == 200:
                return
        if last:
            self.lost.append(event)
