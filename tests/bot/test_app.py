"""The whole program: what stops its start, what ends it, and what it survives."""

import asyncio
import subprocess
import sys
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession
from pydantic import SecretStr
from sqlalchemy import event, select

from bot import database as opening
from bot.app import App, running
from bot.channels.telegram.channel import Telegram
from bot.compose.stored import dump
from bot.config import BadSettings, Settings
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import FakeTelegram
from forms.regime.calendar import ZONE
from handlers.turn.say import Say, phrase
from storage.database import HEAD, Engine, connect, migrate, revision
from storage.messages.outbox import Message
from storage.tables.messages import outbox
from storage.work import Work, reading, writing
from tests.bot.channels.loopback import SECRET, until
from tests.postgres import Postgres
from tests.reports.long.comparing import NOW
from tests.reports.long.test_sequences import REPORTS, Hamlets
from tests.reports.people import number
from tests.storage.test_lock import end_sessions


def settings(url: str, fake: FakeTelegram | None = None, **more: Any) -> Settings:
    """Settings of a program on a free port, with Telegram where the test has a stand-in for it."""
    token = SecretStr(fake.token if fake else "")
    chosen = {"telegram_base_url": fake.base_url} | more if fake else more
    return Settings(_env_file=None, database_url=url, port=0, telegram_token=token, telegram_poll_timeout=1, **chosen)


async def refusal(chosen: Settings) -> str:
    """The reason that the program gives for not starting."""
    with pytest.raises(BadSettings) as caught:
        async with running(chosen, ticking=False):
            pass
    return str(caught.value)


async def readiness(program: App) -> tuple[int, dict[str, Any]]:
    """Status and body that /readyz answers."""
    async with ClientSession() as session, session.get(f"{program.address}/readyz") as answer:
        return answer.status, await answer.json()


async def test_the_program_ends_when_it_has_lost_its_lock(postgres: Postgres, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_LOCK_EVERY", 0.05)
    url = postgres.fresh()
    async with running(settings(url), ticking=False) as program:
        serving = asyncio.create_task(program.until(asyncio.Event()))
        await asyncio.sleep(0.2)
        went_on = not serving.done()
        admin = connect(url)
        await asyncio.to_thread(end_sessions, admin)
        admin.dispose()
        with pytest.raises(BadSettings, match="TOSO_DATABASE_URL: the lock"):
            await asyncio.wait_for(serving, 10)
    async with running(settings(url), ticking=False) as again:
        ready, _ = await readiness(again)

    assert went_on
    assert ready == 200


def test_only_one_of_several_simultaneous_first_starts_makes_the_tables(empty_url: str) -> None:
    start = (
        "import sys, time; from contextlib import ExitStack; from bot.app import open_database;"
        "from bot.config import BadSettings, Settings\n"
        f"stack = ExitStack(); settings = Settings(_env_file=None, database_url={empty_url!r})\n"
        "try: open_database(settings, stack)\n"
        "except BadSettings as error: print(error)\n"
        "else: print('made', flush=True); sys.stdin.read()\n"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", start], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = []
    for process in started:
        assert process.stdout is not None
        said.append(process.stdout.readline().strip())
    for process in started:
        process.communicate()
    engine = connect(empty_url)
    reached = revision(engine)
    engine.dispose()

    assert sorted(line.partition(":")[0] for line in said) == ["TOSO_DATABASE_URL", "TOSO_DATABASE_URL", "made"]
    assert all("another toso" in line for line in said if line != "made")
    assert reached == HEAD


async def test_a_start_sums_what_was_reported_before(empty_url: str) -> None:
    engine = connect(empty_url)
    migrate(engine)

    def reported(work: Work) -> int:
        hamlets = Hamlets(work)
        hamlets.does("report", (0, REPORTS[0]), [number(3), number(40), number(5)])
        return hamlets.top.id

    top = writing(engine, reported)
    week = REPORTS[0][1].code
    before = reading(engine, lambda work: work.summed.figures([top], ["propaganda_meetings"], [week]))
    async with running(settings(empty_url), lambda: NOW, ticking=False):
        pass
    [found] = reading(engine, lambda work: work.summed.figures([top], ["propaganda_meetings"], [week]))
    engine.dispose()

    assert before == []
    assert (found.total, found.given) == (3, 1)


async def test_a_locked_database_is_reported_with_its_setting(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def impatient(url: str, **how: bool) -> Engine:
        engine = connect(url, **how)
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout=10"))
        return engine

    monkeypatch.setattr(opening, "connect", impatient)
    other = connect(sqlite_url)
    with Work(other, write=True):
        why = await refusal(settings(sqlite_url))
    other.dispose()

    assert why == "TOSO_DATABASE_URL: database is locked"


@pytest.mark.parametrize("url", ["postgresql://toso@127.0.0.1:1/toso", "postgresql://toso@127.0.0.1:many/toso"])
async def test_one_line_reports_an_unreachable_server_with_its_setting(url: str) -> None:
    why = await refusal(settings(url))

    assert why.startswith("TOSO_DATABASE_URL: ")
    assert "\n" not in why


async def test_a_non_database_file_is_reported_with_its_setting(tmp_path: Path) -> None:
    (tmp_path / "toso.db").write_text("Loại,Tên\n" * 500, "utf-8")

    assert await refusal(settings(f"sqlite:///{tmp_path / 'toso.db'}")) == "TOSO_DATABASE_URL: file is not a database"


async def test_a_token_withdrawn_later_stops_telegram_and_nothing_else(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with AsyncExitStack() as stack:
        fake = FakeTelegram()
        await fake.start()
        stack.push_async_callback(fake.stop)
        program = await stack.enter_async_context(running(settings(sqlite_url, fake), ticking=False))
        telegram = program.channels["telegram"]
        assert isinstance(telegram, Telegram)
        telegram.polling.doubts = (0.01, 0.01)
        before = await readiness(program)
        for method in ("getUpdates", "getMe"):
            fake.fail_next(method, Fault(401), times=1000)
        fake.updates.interrupt()
        await until(lambda: "given up" in caplog.text)
        after = await readiness(program)
        async with ClientSession() as session, session.get(program.address) as answer:
            page = answer.status
        serving = asyncio.create_task(program.until(asyncio.Event()))
        await asyncio.sleep(0.1)
        went_on = not serving.done()
        serving.cancel()

    assert before == (200, {"database": True, "answering": True, "telegram": True})
    assert after[0] == 503
    assert after[1] == before[1] | {"telegram": False, "reasons": {"telegram": "token-refused"}}
    assert page == 200
    assert went_on
    assert "TOSO_TELEGRAM_TOKEN" in caplog.text


async def test_a_refusal_by_telegram_is_reported_with_its_setting(sqlite_url: str) -> None:
    fake = FakeTelegram()
    await fake.start()
    fake.fail_next("getMe", Fault(401))
    token = await refusal(settings(sqlite_url, fake))
    fake.fail_next("setWebhook", Fault(400, description="Bad Request: bad webhook: port"))
    hook = {"telegram_mode": "webhook", "public_url": "http://127.0.0.1:1", "telegram_webhook_secret": SECRET}
    webhook = await refusal(settings(sqlite_url, fake, **hook))
    await fake.stop()

    assert token.startswith("TOSO_TELEGRAM_TOKEN: ")
    assert webhook.startswith("TOSO_PUBLIC_URL, TOSO_TELEGRAM_WEBHOOK_SECRET: ")


async def test_telegram_unreachable_at_the_start_is_reached_later(sqlite_url: str) -> None:
    fake = FakeTelegram()
    await fake.start()
    fake.fail_next("getMe", Fault(502), times=1)
    async with running(settings(sqlite_url, fake), ticking=False) as program:
        first = await readiness(program)
        await until(lambda: fake.counts["getUpdates"])
        later, _ = await readiness(program)
        name = program.engine.world.reached["telegram"]
    await fake.stop()

    assert (first[0], first[1]["reasons"]) == (503, {"telegram": "unreachable"})
    assert later == 200
    assert name == "ToSoBot"


def outgoing(url: str) -> list[tuple[str, str]]:
    """The kind and state of every message, in order."""
    database = connect(url)
    with database.connect() as connection:
        rows = connection.execute(select(outbox.c.kind, outbox.c.state).order_by(outbox.c.id))
        found = [(row.kind, row.state) for row in rows]
    database.dispose()
    return found


@pytest.mark.parametrize("kind", ["reply", "nudge"])
async def test_the_end_waits_for_messages_on_their_way_and_begins_none(sqlite_url: str, kind: str) -> None:
    fake = FakeTelegram()
    await fake.start()
    people = [fake.person(1000 + n, f"An {n}") for n in range(80)]
    for person in people:
        fake.know(person.id)
    said = dump(Say(lines=(phrase("button-zero"),)))
    chosen = settings(sqlite_url, fake, telegram_per_second=0, telegram_chat_gap=0)
    bot = fake.token.partition(":")[0]
    rows = [Message(f"telegram:{bot}:{person.id}", None, kind, "vi", said) for person in people]
    async with running(chosen, lambda: datetime(2026, 5, 7, 8, 30, tzinfo=ZONE), ticking=False) as program:
        fake.fail_next("sendMessage", Fault(slow=0.5), times=80)
        await program.engine.store.write(lambda work: work.outbox.add(rows, program.engine.clock()))
        program.engine.dispatcher.wake()
        await until(lambda: any(person.received for person in people))
    received = [len(person.received) for person in people]
    await fake.stop()

    assert outgoing(sqlite_url) == [(kind, "sent" if n else "waiting") for n in received]
    assert 0 < sum(received) < 80
    assert max(received) == 1


async def test_the_end_does_not_wait_for_ever(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.app.GRACE", 0.2)
    fake = FakeTelegram()
    await fake.start()
    fake.know(1000)
    fake.fail_next("sendMessage", Fault(slow=30))
    said = dump(Say(lines=(phrase("button-zero"),)))
    row = Message(f"telegram:{fake.token.partition(':')[0]}:1000", None, "reply", "vi", said)
    async with running(settings(sqlite_url, fake), ticking=False) as program:
        await program.engine.store.write(lambda work: work.outbox.add([row], program.engine.clock()))
        program.engine.dispatcher.wake()
        await until(lambda: fake.counts["sendMessage"])
        begun = asyncio.get_running_loop().time()
    took = asyncio.get_running_loop().time() - begun
    await fake.stop()

    assert 0.1 < took < 5
    assert outgoing(sqlite_url) == [("reply", "waiting")]
