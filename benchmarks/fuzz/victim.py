"""The whole program as the victim of malformed input: on SQLite and loopback, with a few people, and watched."""

import asyncio
import logging
import resource
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web
from pydantic import SecretStr

from benchmarks.killing import FIRST_CHAT, settle
from benchmarks.programs.thursday import clock
from benchmarks.rig import SECRET, free_port
from bot.app import App, running
from bot.config import Settings
from bot.simulate.telegram.server import FakeTelegram
from bot.web.guard import COOKIE, Seal
from storage.work import Work

ATTACKED = (FIRST_CHAT, FIRST_CHAT + 1, 4000)
"""Two members, and a stranger, as whom malformed updates come."""

QUIET = FIRST_CHAT + 2
"""The member in whose name nothing malformed comes."""

PAGE = "page-of-the-quiet-member"
"""The same member's chat on the page."""

_PAGES = ("page-of-a-stranger", "page-of-another-stranger", "page-of-a-member")
_GROUPS = (-1001234567890, -4242)
_SHOWN = 20


@dataclass
class Observed:
    """What the program must not do while it is attacked: report a fault of its own, or grow."""

    faults: Counter[str] = field(default_factory=Counter)
    """Each line of the log that comes with a traceback, or tells of an error, with how often it came."""

    begun: float = 0.0
    peak: float = 0.0
    """Megabytes of memory at the beginning, and at most."""

    def note(self, what: str) -> None:
        """Count a fault; only the first kinds are kept."""
        if what in self.faults or len(self.faults) < _SHOWN:
            self.faults[what] += 1

    @property
    def grown(self) -> float:
        """Megabytes that the program has grown by at most."""
        return max(0.0, self.peak - self.begun)


class _Listening(logging.Handler):
    """Hands what has a traceback, or is an error, to the watch."""

    def __init__(self, watch: Observed) -> None:
        super().__init__(logging.INFO)
        self._watch = watch

    def emit(self, record: logging.LogRecord) -> None:
        """Look at one line of the log."""
        message = record.getMessage()
        if record.exc_info or record.levelno >= logging.ERROR or "Traceback" in message:
            error = record.exc_info[1] if record.exc_info else None
            self._watch.note(f"{record.name}: {record.msg} {error!r:.200}" + _place(error))


def _place(error: BaseException | None) -> str:
    """The innermost line of a traceback."""
    trace = error.__traceback__ if error else None
    if trace is None:
        return ""
    while trace.tb_next:
        trace = trace.tb_next
    return f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


@dataclass
class Victim:
    """The running program, its Telegram, and what it is watched by."""

    folder: Path
    app: App
    fake: FakeTelegram
    url: str
    watch: Observed
    seal: Callable[[str], str]
    """Makes the cookie of a chat of the page."""

    @property
    def cookies(self) -> list[str]:
        """Good cookies, of people in whose name malformed requests come."""
        return [self.seal(chat) for chat in _PAGES]

    async def settled(self, seconds: float) -> bool:
        """Whether all that has arrived is answered, and all that can be sent is sent, in time."""
        try:
            async with asyncio.timeout(seconds):
                updates = self.fake.updates
                while updates.webhook.pending if updates.webhook else updates.pending:
                    await asyncio.sleep(0.01)
                await self.app.engine.settled()
        except TimeoutError:
            return False
        return True


@asynccontextmanager
async def attacked(folder: Path, *, hook: bool) -> AsyncIterator[Victim]:
    """The program in an empty folder. `hook`: Telegram delivers by webhook; else the program polls."""
    url = f"sqlite:///{folder / 'toso.db'}"
    settle(url, officers=5)
    fake = FakeTelegram(keep_calls=False)
    await fake.start()
    for chat in (*ATTACKED, QUIET):
        fake.person(chat, f"An {chat}")
    for group in _GROUPS:
        fake.know(group)
    port = free_port()
    given: dict[str, Any] = {
        "database_url": url,
        "port": port,
        "public_url": "https://toso.example.vn",
        "telegram_token": SecretStr(fake.token),
        "telegram_base_url": fake.base_url,
        "telegram_poll_timeout": 1,
        "telegram_per_second": 0,
        "telegram_chat_gap": 0,
        "telegram_mode": "webhook" if hook else "polling",
        "telegram_webhook_secret": SecretStr(SECRET),
    }
    watch = Observed()
    try:
        with watching(watch):
            async with running(Settings(_env_file=None, **given), clock, ticking=False) as app:
                await app.warm()
                secret = await app.engine.store.write(_pages)
                sizing = asyncio.create_task(_size(watch, fake))
                yield Victim(folder, app, fake, f"http://127.0.0.1:{port}", watch, _sealing(bytes.fromhex(secret)))
                sizing.cancel()
    finally:
        await fake.stop()


@contextmanager
def watching(watch: Observed) -> Iterator[None]:
    """Hear everything that the program would write into its log, and what Python says beside it."""
    root, handler, level = logging.getLogger(), _Listening(watch), logging.getLogger().level
    unraisable = sys.unraisablehook
    sys.unraisablehook = lambda what: watch.note(f"unraisable: {what.err_msg} {what.exc_value!r} in {what.object!r}")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        sys.unraisablehook = unraisable


async def _size(watch: Observed, fake: FakeTelegram) -> None:
    """Note the process's memory all the time; what the stand-in remembers is not the program's, and is let go."""
    watch.begun = watch.peak = memory()
    while True:
        await asyncio.sleep(0.02)
        watch.peak = max(watch.peak, memory())
        for person in fake.people.values():
            person.heard.clear()
            del person.received[:-50]


def memory() -> float:
    """Megabytes of memory that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def _pages(work: Work) -> str:
    """Let two members have the page; returns the secret that signs cookies."""
    bot = FakeTelegram().token.partition(":")[0]
    members = {PAGE: QUIET, _PAGES[2]: ATTACKED[0]}
    for chat, number in members.items():
        key = f"telegram:{bot}:{number}"
        work.people.address(f"web:main:{chat}", work.people.at([key])[key].id, clock())
    return work.meta.once("cookie_secret", "")


def _sealing(secret: bytes) -> Callable[[str], str]:
    seal = Seal(secret, https=True)

    def sealed(chat: str) -> str:
        response = web.Response()
        seal.stamp(response, chat)
        return f"{COOKIE}={response.cookies[COOKIE].value}"

    return sealed
