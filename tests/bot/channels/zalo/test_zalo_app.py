"""The whole program with Zalo: joining, reporting, the ledger, the lease, and what stops a start."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import App, running
from bot.channels.zalo.receiver import ZALO_HOOK
from bot.config import BadSettings
from bot.current import system_clock
from bot.invite_codes import hashed
from bot.simulate.zalo.faults import ZaloFault
from bot.simulate.zalo.server import FakeZalo
from forms.regime.calendar import ZONE
from storage.database import Engine
from storage.messages.plans import PlanUse
from storage.people.people import NewInvite
from storage.work import Work, reading, writing
from tests.bot.channels.zalo.loopback_zalo import HIDDEN, SECRET, on_zalo
from tests.house import Clock, settle

CODE = "ABCD2345EFGH6789"


@pytest.fixture
async def fake() -> AsyncIterator[FakeZalo]:
    """A stand-in for Zalo."""
    stand_in = FakeZalo()
    await stand_in.start()
    yield stand_in
    await stand_in.stop()


async def told(fake: FakeZalo, chat: str, texts: int) -> None:
    """Wait until the bot has sent so many texts there: the answer to a picture waits some seconds for others."""
    async with asyncio.timeout(20):
        while len(fake.texts(chat)) < texts:
            await asyncio.sleep(0.02)


async def join(app: App, fake: FakeZalo, chat: str = "a1") -> None:
    """Let An join with an invite, in Zalo: everything is typed."""
    now = app.engine.clock()

    def invite(work: Work) -> None:
        house = settle(work, now, ())
        unit = house.units["xóm Khâu Giang"].id
        work.people.invite(
            NewInvite(hashed(CODE), unit, "officer", None, None, 1, now + timedelta(days=1), "6789"), now
        )

    await app.engine.store.write(invite)
    an = fake.person(chat)
    for words in (f"LIENKET {CODE}", "1", "Nguyễn Văn An"):
        before = len(an.texts)
        await an.says(words)
        await told(fake, chat, before + 1)
        await app.engine.settled()  # what was offered counts once it is marked as sent


async def test_an_officer_joins_by_typing_and_the_ledger_counts_every_message(
    fake: FakeZalo, tmp_path: Path, in_folder: Callable[[Path], Engine], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    settings = on_zalo(fake, tmp_path)
    async with running(settings, ticking=False) as app:
        await join(app, fake)
        an = fake.person("a1")
        before = len(an.texts)
        fake.fail_next("sendMessage", ZaloFault(code=403))
        await an.shows()
        await told(fake, "a1", before + 1)
        await app.engine.settled()
        month = f"{app.engine.clock().astimezone(ZONE):%Y-%m}"
        bot = app.channels["zalo"].bot
    used = reading(in_folder(tmp_path), lambda work: work.plans.used("zalo", bot, month))

    said = "\n".join(an.texts)
    assert "Nguyễn Văn An" in said
    assert "1. Đồng ý\n2. Không" in said
    assert not fake.typing
    assert used == PlanUse(sent=len(an.texts), failed=1)
    assert HIDDEN not in caplog.text


async def test_pictures_in_a_row_are_answered_once(
    fake: FakeZalo, tmp_path: Path, in_folder: Callable[[Path], Engine]
) -> None:
    clock = Clock(system_clock())
    fake.clock = clock
    async with running(on_zalo(fake, tmp_path), ticking=False) as app:
        await join(app, fake)
        an = fake.person("a1")
        before = len(an.texts)
        for _ in range(4):
            await an.shows()
        await told(fake, "a1", before + 1)
        await asyncio.sleep(0.3)
        await app.engine.settled()

    assert len(an.texts) == before + 1


async def test_webhook_mode_takes_deliveries_and_says_until_then_that_none_is_set(
    fake: FakeZalo, tmp_path: Path, in_folder: Callable[[Path], Engine]
) -> None:
    settings = on_zalo(
        fake, tmp_path, zalo_mode="webhook", zalo_webhook_secret=SECRET, public_url="http://toso.example.vn"
    )
    async with running(settings, ticking=False) as app:
        ready, parts = await app.engine.health.ready()
        assert not ready
        assert parts["reasons"]["zalo"] == "webhook-not-set"


async def test_polling_beside_a_webhook_stops_the_start_and_changes_nothing(fake: FakeZalo, tmp_path: Path) -> None:
    settings = on_zalo(fake, tmp_path)
    hook = f"http://127.0.0.1:9{ZALO_HOOK}"
    await fake._methods.carry_out("setWebhook", {"url": hook, "secret_token": SECRET})
    with pytest.raises(BadSettings, match=r"TOSO_ZALO_MODE.*delete-webhook"):
        async with running(settings, ticking=False):
            pass

    assert fake.webhook is not None
    assert fake.webhook.url == hook
    assert not fake.counts["deleteWebhook"]


async def test_a_refused_token_stops_the_start_unseen(fake: FakeZalo, tmp_path: Path) -> None:
    settings = on_zalo(fake, tmp_path, zalo_token="1459232241454765289:not-the-right-one")
    with pytest.raises(BadSettings, match="TOSO_ZALO_TOKEN") as caught:
        async with running(settings, ticking=False):
            pass

    assert "not-the-right-one" not in str(caught.value)


async def test_a_program_that_polls_already_is_not_robbed(
    fake: FakeZalo, tmp_path: Path, in_folder: Callable[[Path], Engine]
) -> None:
    name = f"poll:zalo:{fake.token.partition(':')[0]}"
    database = in_folder(tmp_path)

    def other(work: Work) -> bool:
        now = system_clock()
        return work.plans.lease(name, "toso zalo accept", now + timedelta(minutes=2), now)

    assert writing(database, other)
    async with running(on_zalo(fake, tmp_path), ticking=False) as app:
        await fake.person("a1").says("3")
        await asyncio.sleep(0.3)
        _, parts = await app.engine.health.ready()

    assert parts["reasons"]["zalo"] == "polled-elsewhere"
    assert not fake.counts["getUpdates"]
    assert len(fake.updates.waiting) == 1


async def test_an_unreachable_zalo_stops_nothing(tmp_path: Path) -> None:
    fake = FakeZalo()
    fake.base_url = "http://127.0.0.1:9"
    async with running(on_zalo(fake, tmp_path), ticking=False) as app:
        _, parts = await app.engine.health.ready()

    assert parts["reasons"]["zalo"] == "unreachable"


def test_a_lease_is_one_holders_until_it_ends(database: Engine, clock: Clock) -> None:
    def take(holder: str) -> bool:
        return writing(
            database, lambda work: work.plans.lease("poll:zalo:1", holder, clock() + timedelta(minutes=2), clock())
        )

    assert take("one")
    assert take("one")
    assert not take("two")
    clock.by(minutes=3)
    assert take("two")
    assert not take("one")
    writing(database, lambda work: work.plans.release("poll:zalo:1", "one"))
    assert not take("one")
    writing(database, lambda work: work.plans.release("poll:zalo:1", "two"))
    assert take("one")


def test_the_ledger_keeps_bots_and_months_apart(database: Engine) -> None:
    def write(work: Work) -> None:
        for month, outcome in (("2026-05", "sent"), ("2026-05", "sent"), ("2026-06", "doubtful")):
            work.plans.count("zalo", "1", month, outcome)  # type: ignore[arg-type]  # the words of the table above

    writing(database, write)

    assert reading(database, lambda work: work.plans.used("zalo", "1", "2026-05")) == PlanUse(sent=2)
    assert reading(database, lambda work: work.plans.used("zalo", "1", "2026-06")).most == 1
    assert reading(database, lambda work: work.plans.used("zalo", "2", "2026-05")) == PlanUse()
