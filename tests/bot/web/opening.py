"""The whole program with a Mini App, for tests: An and Dũng have joined on Telegram, and it is Thursday morning."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from aiohttp import ClientSession, CookieJar
from pydantic import SecretStr
from yarl import URL

from bot.app import App, running
from bot.config import Settings
from bot.current import system_clock
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import FakeTelegram
from forms.regime.calendar import ZONE
from storage.work import Work
from tests.bot.channels.signing import init_data
from tests.house import House, chat_key, settle

PUBLIC = "https://toso.example.vn"
AN, DUNG, STRANGER = 1001, 1002, 4000


class MovedClock:
    """A clock that goes on from Thursday 7 May 2026, 08:30, and can be put ahead."""

    def __init__(self) -> None:
        self._ahead = datetime(2026, 5, 7, 8, 30, tzinfo=ZONE) - system_clock()

    def __call__(self) -> datetime:
        """The time that the clock shows."""
        return system_clock() + self._ahead

    def by(self, **step: float) -> None:
        """Put the clock ahead: `by(hours=2)`."""
        self._ahead += timedelta(**step)


class Open(NamedTuple):
    """The program, its Telegram, and where both are reached."""

    app: App
    fake: FakeTelegram
    address: str
    clock: MovedClock
    house: House

    def key(self, number: int) -> str:
        """The address of that person on Telegram."""
        return f"telegram:{self.fake.token.partition(':')[0]}:{number}"

    def signed(self, number: int, **more: str) -> str:
        """What Telegram signs when that person opens the Mini App now."""
        return init_data(number, self.clock(), **more)


@asynccontextmanager
async def opened(url: str, faults: dict[str, Fault] | None = None, **more: Any) -> AsyncIterator[Open]:
    """Run the program on that database; `faults`: how the first call of a method fails; `more`: other settings."""
    fake = FakeTelegram()
    await fake.start()
    for method, fault in (faults or {}).items():
        fake.fail_next(method, fault)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    given: dict[str, Any] = {
        "database_url": url,
        "port": port,
        "public_url": PUBLIC,
        "telegram_token": SecretStr(fake.token),
        "telegram_base_url": fake.base_url,
        "telegram_poll_timeout": 1,
    }
    clock = MovedClock()
    try:
        async with running(Settings(_env_file=None, **given | more), clock, ticking=False) as app:
            house = await app.engine.store.write(lambda work: _joined(work, clock(), fake.token))
            yield Open(app, fake, f"http://127.0.0.1:{port}", clock, house)
    finally:
        await fake.stop()


def _joined(work: Work, now: datetime, token: str) -> House:
    bot = token.partition(":")[0]
    house = settle(work, now, ("An", "Dũng", "Bình"))
    for number, name in ((AN, "An"), (DUNG, "Dũng")):
        work.people.move(chat_key(name), f"telegram:{bot}:{number}")
    return house


def client(address: str) -> ClientSession:
    """A browser without a screen; it takes loopback for safe, as Chromium does."""
    return ClientSession(cookie_jar=CookieJar(unsafe=True, treat_as_secure_origin=URL(address)))
