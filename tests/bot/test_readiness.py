"""/readyz says what is wrong within seconds, and takes it back by itself."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import event

from bot.app import App, running
from bot.config import Settings
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import FakeTelegram
from storage.database import Unavailable, connect
from storage.messages.inbox import Arrival
from storage.work import Work
from tests.bot.channels.loopback import SECRET
from tests.bot.channels.test_telegram_webhook import post
from tests.bot.test_app import readiness, settings


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look twenty times as often as in earnest."""
    for name, seconds in (("health.readiness.LOOK_EVERY", 0.2), ("health.readiness._PATIENCE", 0.15)):
        monkeypatch.setattr(f"bot.{name}", seconds)
    monkeypatch.setattr("bot.health.LOOK_EVERY", 0.2)
    monkeypatch.setattr("bot.channels.telegram.receiver.HOOK_EVERY", 0.2)


def by_webhook(url: str, fake: FakeTelegram) -> Settings:
    """The settings of a program to which Telegram delivers, on a port that is free now."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    hook = {"telegram_mode": "webhook", "public_url": f"http://127.0.0.1:{port}", "telegram_webhook_secret": SECRET}
    return settings(url, fake, **hook).model_copy(update={"port": port})


@asynccontextmanager
async def telegram() -> AsyncIterator[FakeTelegram]:
    """A stand-in for Telegram."""
    fake = FakeTelegram()
    await fake.start()
    try:
        yield fake
    finally:
        await fake.stop()


async def comes(program: App, reasons: dict[str, str]) -> bool:
    """Whether /readyz gives these reasons within five seconds: half of what is promised."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        status, said = await readiness(program)
        if said.get("reasons", {}) == reasons and status == (503 if reasons else 200):
            return True
        await asyncio.sleep(0.05)
    return False


async def write(program: App, n: int) -> None:
    """Let somebody write, whether it is taken or not."""
    try:
        await program.engine.accept("web", "main", [Arrival(f"x:{n}", str(n), b"{}")])
    except Unavailable:
        return


@pytest.mark.parametrize(
    ("pragma", "usual", "reason"), [("query_only", 0, "read-only"), ("max_page_count", 9999999, "full")]
)
async def test_a_disk_that_takes_nothing_is_named(sqlite_url: str, pragma: str, usual: int, reason: str) -> None:
    value = [usual]
    async with running(settings(sqlite_url), ticking=False) as program:
        database = program.engine.store.engine
        event.listen(database, "begin", lambda db: db.exec_driver_sql(f"PRAGMA {pragma}={value[0]}"))
        first = await readiness(program)
        value[0] = 1
        for n in range(60):
            await write(program, n)
        wrong = await comes(program, {"database": reason})
        metrics = program.engine.health.metrics().decode()
        value[0] = usual
        again = await comes(program, {})
        after = program.engine.health.metrics().decode()

    assert first == (200, {"database": True, "answering": True})
    assert wrong
    assert again
    line = f'toso_trouble{{part="database",reason="{reason}"}}'
    assert f"{line} 1.0" in metrics
    assert f"{line} 0.0" in after


async def test_a_locked_database_is_named_and_pollers_do_not_touch_the_disk(sqlite_url: str) -> None:
    async with running(settings(sqlite_url), ticking=False) as program:
        written: list[str] = []
        event.listen(program.engine.store.engine, "before_cursor_execute", lambda _c, _u, sql, *_: written.append(sql))
        begun = time.monotonic()
        await asyncio.gather(*(readiness(program) for _ in range(60)))
        looks = (time.monotonic() - begun) / 0.2 + 2
        probes = sum(sql.startswith("INSERT INTO meta") for sql in written)
        other = connect(sqlite_url)
        with Work(other, write=True):
            wrong = await comes(program, {"database": "locked"})
        other.dispose()
        again = await comes(program, {})

    assert wrong
    assert again
    assert 1 <= probes <= looks


async def test_a_poll_that_is_refused_is_named(sqlite_url: str) -> None:
    async with telegram() as fake, running(settings(sqlite_url, fake), ticking=False) as program:
        program.channels["telegram"].polling.patience = (0.05, 30.0)  # type: ignore[attr-defined]
        first = await comes(program, {})
        fake.fail_next("getUpdates", Fault(409), times=4)
        fake.updates.interrupt()
        wrong = await comes(program, {"telegram": "polled-elsewhere"})
        metrics = program.engine.health.metrics().decode()
        again = await comes(program, {})

    assert first
    assert wrong
    assert again
    assert 'toso_trouble{part="telegram",reason="polled-elsewhere"} 1.0' in metrics


async def test_a_webhook_that_is_gone_or_refused_is_named_and_set_again(sqlite_url: str) -> None:
    async with telegram() as fake, running(by_webhook(sqlite_url, fake), ticking=False) as program:
        first = await comes(program, {})
        fake.fail_next("setWebhook", Fault(400, description="Bad Request: bad webhook: port"), times=8)
        await fake.updates.set_webhook("", "", 0)
        refused = await comes(program, {"telegram": "webhook-refused"})
        gone = await comes(program, {"telegram": "webhook-not-set"})
        again = await comes(program, {})
        url = fake.updates.webhook and fake.updates.webhook.url

    assert first
    assert refused
    assert gone
    assert again
    assert url == f"{program.address}/telegram/webhook"


async def test_deliveries_are_taken_before_the_webhook_is_set(sqlite_url: str) -> None:
    async with telegram() as fake:
        fake.fail_next("getMe", Fault(502), times=1000)
        async with running(by_webhook(sqlite_url, fake), ticking=False) as program:
            url = f"{program.address}/telegram/webhook"
            taken, _ = await post(url, b'{"update_id":5,"message":{"chat":{"id":7},"text":"3"}}')
            strange, _ = await post(url, b'{"update_id":6}', "another")
            _, said = await readiness(program)

    assert (taken, strange) == (200, 403)
    assert said["reasons"] == {"telegram": "webhook-not-set"}
