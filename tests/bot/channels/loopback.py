"""Connects our Telegram channel with a stand-in for Telegram on loopback, as long as a test lasts."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
from pydantic_core import from_json

from bot.channels.telegram.channel import Telegram
from bot.config import Settings
from bot.simulate.telegram.server import TOKEN, FakeTelegram
from storage.messages.inbox import Arrival

Json = dict[str, Any]
SECRET = "a-secret-of-32-characters-or-so"


@asynccontextmanager
async def connected(token: str = TOKEN, poll_timeout: int = 1) -> AsyncIterator[tuple[FakeTelegram, Telegram]]:
    """Start the stand-in and a channel that speaks to it."""
    fake = FakeTelegram(retry=0.01)
    await fake.start()
    telegram = Telegram(token, base_url=fake.base_url, poll_timeout=poll_timeout)
    telegram.polling.patience = (0.01, 0.02)
    try:
        yield fake, telegram
    finally:
        await telegram.close()
        await fake.stop()


def on_telegram(fake: FakeTelegram, folder: Path, chat_gap: float = 0) -> Settings:
    """The settings of a program of its own that talks to the stand-in, without limits of pace."""
    return Settings(
        database_url=f"sqlite:///{folder}/toso.db",
        port=0,
        telegram_token=fake.token,
        telegram_base_url=fake.base_url,
        telegram_per_second=0,
        telegram_chat_gap=chat_gap,
    )


async def call(
    fake: FakeTelegram, method: str, parameters: Json | None = None, *, token: str = TOKEN
) -> tuple[int, Json]:
    """Make one call, as JSON; its status and body."""
    url = f"{fake.base_url}/bot{token}/{method}"
    async with aiohttp.ClientSession() as session, session.post(url, json=parameters or {}) as answer:
        return answer.status, from_json(await answer.read())


class Inbox:
    """Accepts updates like the durable inbox: all or nothing, each once; `failures` counts next calls that raise."""

    def __init__(self, failures: int = 0) -> None:
        self.rows: dict[str, Arrival] = {}
        self.order: list[str] = []
        self.failures = failures

    async def __call__(self, arrivals: Sequence[Arrival]) -> int:
        if self.failures:
            self.failures -= 1
            raise OSError("the disk is full")
        new = [arrival for arrival in arrivals if arrival.external_id not in self.rows]
        self.rows.update((arrival.external_id, arrival) for arrival in new)
        self.order += [arrival.external_id for arrival in new]
        return len(new)

    @property
    def texts(self) -> list[str]:
        """The texts accepted, in order."""
        return [from_json(self.rows[id].payload)["message"]["text"] for id in self.order]  # noqa: A001


async def until(holds: Callable[[], object]) -> None:
    """Wait until the condition holds, at most five seconds."""
    async with asyncio.timeout(5):
        while not holds():
            await asyncio.sleep(0.005)


async def say(fake: FakeTelegram, *texts: str) -> None:
    """Have An write a message."""
    for text in texts:
        await fake.person(7, "An").says(text)
