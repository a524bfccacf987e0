"""Connects our Zalo channel with a stand-in for Zalo on loopback, as long as a test lasts."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot.channels.channel import Reply
from bot.channels.kind import Accept
from bot.channels.zalo.channel import ZALO_LIMITS, Zalo
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.receiver import ZALO_HOOK
from bot.config import Settings
from bot.current import system_clock
from bot.simulate.zalo.server import ZALO_TOKEN, FakeZalo

SECRET = "a-secret-of-32-characters-or-so"
HIDDEN = ZALO_TOKEN.partition(":")[2]
"""The part of the token that nobody may see."""


@asynccontextmanager
async def zalo_connected(
    *, groups: bool = False, now: Callable[[], datetime] = system_clock
) -> AsyncIterator[tuple[FakeZalo, Zalo]]:
    """Start the stand-in and a channel that speaks to it, without limits of pace."""
    fake = FakeZalo(clock=now)
    await fake.start()
    channel = Zalo(ZaloClient(ZALO_TOKEN, fake.base_url), limits=ZALO_LIMITS.paced(0, 0), groups=groups, now=now)
    channel.client.call_seconds = 0.3
    try:
        yield fake, channel
    finally:
        await channel.close()
        await fake.stop()


@asynccontextmanager
async def hooked_zalo(channel: Zalo, accept: Accept) -> AsyncIterator[str]:
    """Start a web server with the channel's webhook; its URL."""

    async def handler(request: web.Request) -> web.Response:
        return await channel.webhook(request, accept)

    app = web.Application()
    app.router.add_post(ZALO_HOOK, handler)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{ZALO_HOOK}"
    finally:
        await runner.cleanup()


def on_zalo(fake: FakeZalo, folder: Path, **more: object) -> Settings:
    """The settings of a program of its own that talks to the stand-in, without limits of pace."""
    given = {
        "database_url": f"sqlite:///{folder}/toso.db",
        "port": 0,
        "zalo_token": fake.token,
        "zalo_base_url": fake.base_url,
        "zalo_per_second": 0,
        "zalo_poll_timeout": 1,
    } | more
    return Settings.model_validate(given)


def text(words: str) -> Reply:
    """A reply of ours."""
    return Reply(words)
