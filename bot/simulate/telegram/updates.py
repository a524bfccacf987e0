"""The stand-in's queue of updates: each is kept until the bot confirms it by offset or its webhook has answered."""

import asyncio
from collections import deque
from typing import Any

import aiohttp
from pydantic_core import to_json


class Conflict(Exception):
    """getUpdates is refused: another getUpdates came, or a webhook is set."""


class Updates:
    """The queue of one bot. Nothing is dropped before the offset has passed it or the webhook has answered 2xx."""

    def __init__(self) -> None:
        self.added = 0
        self.pending: deque[tuple[int, bytes]] = deque()
        self.webhook: Webhook | None = None
        self._news: asyncio.Future[None] | None = None

    def add(self, kind: str, happened: dict[str, Any]) -> int:
        """Queue one more update; returns its id."""
        self.added += 1
        raw = to_json({"update_id": self.added, kind: happened})
        if self.webhook is not None:
            place = happened.get("message", happened)
            self.webhook.deliver((kind == "callback_query", place["chat"]["id"]), self.added, raw)
        else:
            self.add_raw(self.added, raw)
        return self.added

    def add_raw(self, update_id: int, raw: bytes) -> None:
        """Queue any bytes as an update, such as malformed ones."""
        self.added = max(self.added, update_id)
        self.pending.append((update_id, raw))
        if self._news is not None and not self._news.done():
            self._news.set_result(None)

    async def get(self, offset: int, limit: int, timeout: float) -> bytes:  # noqa: ASYNC109  # Telegram's own word
        """Answer getUpdates: forget the updates before the offset, wait for the first of the others. Raises
        Conflict."""
        if self.webhook is not None:
            raise Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete it first")
        self.interrupt()
        while offset and self.pending and self.pending[0][0] < offset:
            self.pending.popleft()
        if not self.pending and timeout > 0:
            self._news = news = asyncio.get_running_loop().create_future()
            await asyncio.wait((news,), timeout=timeout)
            if self._news is news:
                self._news = None
            if news.done():
                news.result()
        first = [raw for _, raw in zip(range(limit), (raw for _, raw in self.pending), strict=False)]
        return b"[" + b",".join(first) + b"]"

    def interrupt(self) -> None:
        """End the waiting long poll, as Telegram does when a second poller comes."""
        if self._news is not None and not self._news.done():
            self._news.set_exception(
                Conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
            )
        self._news = None

    async def set_webhook(self, url: str, secret: str, retry: float) -> None:
        """Deliver to this URL from now on, waiting updates first; an empty URL goes back to polling."""
        waiting = list(self.pending)
        if self.webhook is not None:
            waiting += await self.webhook.close()
        self.pending, self.webhook = deque(), None
        self.interrupt()
        if url:
            self.webhook = Webhook(url, secret, retry)
            for update_id, raw in waiting:
                self.webhook.deliver((False, 0), update_id, raw)
        else:
            self.pending.extend(sorted(waiting))


class Webhook:
    """Delivery as Telegram's server does it: per chat (taps apart from texts) one after another, the next only after
    a 2xx; a failed one is tried again at once, then ever more slowly, `retry` seconds doubling."""

    def __init__(self, url: str, secret: str, retry: float) -> None:
        self.url = url
        self.failures = 0
        self._headers = {"Content-Type": "application/json"}
        if secret:
            self._headers["X-Telegram-Bot-Api-Secret-Token"] = secret
        self._retry = retry
        self._queues: dict[tuple[bool, int], deque[tuple[int, bytes]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=40), timeout=aiohttp.ClientTimeout(total=60)
        )

    @property
    def pending(self) -> int:
        """Number of updates that the webhook has not answered with 2xx yet."""
        return sum(len(queue) for queue in self._queues.values())

    def deliver(self, key: tuple[bool, int], update_id: int, raw: bytes) -> None:
        """Queue an update behind the others of its chat."""
        queue = self._queues.get(key)
        if queue is not None:
            queue.append((update_id, raw))
            return
        self._queues[key] = queue = deque([(update_id, raw)])
        task = asyncio.create_task(self._work(key, queue))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> list[tuple[int, bytes]]:
        """Stop delivering; returns the updates that are left."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()
        return [entry for queue in self._queues.values() for entry in queue]

    async def _work(self, key: tuple[bool, int], queue: deque[tuple[int, bytes]]) -> None:
        wait = 0.0
        while queue:
            if await self._post(queue[0][1]):
                queue.popleft()
                wait = 0.0
            else:
                self.failures += 1
                await asyncio.sleep(wait)
                wait = min(wait * 2 or self._retry, self._retry * 60)
        del self._queues[key]

    async def _post(self, raw: bytes) -> bool:
        try:
            async with self._session.post(self.url, data=raw, headers=self._headers) as answer:
                return 200 <= answer.status < 300
        except (aiohttp.ClientError, OSError):
            return False
