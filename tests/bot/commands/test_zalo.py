"""`toso zalo` against a Zalo of our own: what it tells, what it changes, and what the trial writes down."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from bot.channels.zalo.client import ZaloClient
from bot.commands.zalo.accept import STEPS, Acceptance, accept, steps
from bot.commands.zalo.manage import manage
from bot.config import BadSettings
from bot.simulate.zalo.faults import ZaloFault
from bot.simulate.zalo.server import ZALO_TOKEN, FakeZalo
from locales import say
from storage.database import Engine
from storage.work import writing
from tests.bot.channels.loopback import Inbox
from tests.bot.channels.zalo.loopback_zalo import HIDDEN, SECRET, on_zalo
from tests.house import Clock

AN = "a1"


@pytest.fixture
async def fake() -> AsyncIterator[FakeZalo]:
    """A stand-in for Zalo."""
    stand_in = FakeZalo()
    await stand_in.start()
    yield stand_in
    await stand_in.stop()


async def managed(action: str, fake: FakeZalo, folder: Path, clock: Clock, **more: object) -> tuple[int, str]:
    """An action's exit code and what it printed."""
    out = StringIO()
    code = await manage(action, on_zalo(fake, folder, **more), clock(), out)
    assert HIDDEN not in out.getvalue()
    return code, out.getvalue()


async def test_whoami_tells_the_bots_name(fake: FakeZalo, tmp_path: Path, clock: Clock) -> None:
    assert await managed("whoami", fake, tmp_path, clock) == (
        0,
        "Bot Bot Tổ Số, số 1459232241454765289; vào nhóm được.\n",
    )


async def test_info_tells_the_months_messages_and_that_the_mode_fits(
    fake: FakeZalo, tmp_path: Path, clock: Clock, in_folder: Callable[[Path], Engine]
) -> None:
    bot = ZALO_TOKEN.partition(":")[0]
    for _ in range(3):
        writing(in_folder(tmp_path), lambda work: work.plans.count("zalo", bot, "2026-05", "sent"))
    code, said = await managed("info", fake, tmp_path, clock)

    assert code == 0
    assert "đã gửi 3 tin, gói cho 3000" in said.replace("3.000", "3000")


HOOKED = {"zalo_mode": "webhook", "zalo_webhook_secret": SECRET, "public_url": "http://127.0.0.1:9"}


async def test_a_webhook_that_answers_nothing_is_set_and_said_to_fail(
    fake: FakeZalo, tmp_path: Path, clock: Clock
) -> None:
    code, said = await managed("set-webhook", fake, tmp_path, clock, **HOOKED)
    info, fits = await managed("info", fake, tmp_path, clock, **HOOKED)
    polls, misfit = await managed("info", fake, tmp_path, clock)
    gone, _ = await managed("delete-webhook", fake, tmp_path, clock)

    assert (code, info, polls, gone) == (1, 0, 1, 0)
    assert "webhook.err.conn" in said
    assert "Khớp với TOSO_ZALO_MODE=webhook" in fits
    assert "Không khớp" in misfit
    assert fake.webhook is None


async def test_the_tests_of_a_day_end(fake: FakeZalo, tmp_path: Path, clock: Clock) -> None:
    fake.tests_left = 0
    code, said = await managed("test", fake, tmp_path, clock)

    assert code == 1
    assert "426" in said


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (ZaloFault(code=401), "không nhận mã bot"),
        (ZaloFault(code=429), "hết lượt"),
        (ZaloFault(status=502), "thử lại sau"),
        (ZaloFault(code=400), "từ chối"),
    ],
)
async def test_every_failure_is_said_in_words(
    fake: FakeZalo, tmp_path: Path, clock: Clock, fault: ZaloFault, said: str
) -> None:
    fake.fail_next("getMe", fault)
    code, told = await managed("whoami", fake, tmp_path, clock)

    assert code == 1
    assert said in told


async def test_without_a_token_the_setting_is_named(fake: FakeZalo, tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(BadSettings, match="TOSO_ZALO_TOKEN"):
        await managed("whoami", fake, tmp_path, clock, zalo_token="")


def telephone(fake: FakeZalo) -> Callable[[str], Awaitable[str]]:
    """A person who does what the trial asks for."""
    an = fake.person(AN)

    async def ask(sentence: str) -> str:
        if sentence == say("vi", "zalo-accept-picture", {}):
            await an.shows()
        elif sentence == say("vi", "zalo-accept-sticker", {}):
            await an.sends(an.event("sticker", sticker="a1b2c3"))
        elif sentence == say("vi", "zalo-accept-link", {}):
            await an.sends(an.event("unsupported"))
        elif sentence == say("vi", "zalo-accept-block", {}):
            fake.blocked.add(AN)
        else:
            await an.says("chào")
        return ""

    return ask


@pytest.mark.parametrize("keeps", [True, False])
async def test_the_trial_writes_every_answer_down(
    fake: FakeZalo,
    tmp_path: Path,
    clock: Clock,
    keeps: bool,  # noqa: FBT001  # a parameter
) -> None:
    calls = ZaloClient(ZALO_TOKEN, fake.base_url)
    run = Acceptance(calls, telephone(fake), None, clock)
    run.seconds, run.settle = 1, 0.01
    ask = run.ask

    async def asking(sentence: str) -> str:
        fake.manners.keeps = keeps or sentence != say("vi", "zalo-accept-unpolled", {})
        return await ask(sentence)

    run.ask = asking
    out, file = StringIO(), tmp_path / "var" / "accept.txt"
    code = await steps(run, clock(), file, out)
    await calls.close()
    written = file.read_text("utf-8")

    assert code == 0
    assert len(written.splitlines()) == len(STEPS) + 1
    assert "a picture: message.image.received" in written
    assert "photo_url" in written
    assert f"a text while nobody polls: {'kept' if keeps else 'lost'}" in written
    assert "2,000 are counted: in UTF-16 units" in written
    assert "after the person has blocked the bot: sendMessage: permanent 400" in written
    assert HIDDEN not in written + out.getvalue()


async def test_the_trial_takes_nothing_from_a_program_that_polls(
    fake: FakeZalo, tmp_path: Path, clock: Clock, in_folder: Callable[[Path], Engine]
) -> None:
    name = f"poll:zalo:{ZALO_TOKEN.partition(':')[0]}"
    until = clock() + timedelta(minutes=1)
    assert writing(in_folder(tmp_path), lambda work: work.plans.lease(name, "toso run", until, clock()))
    with pytest.raises(BadSettings, match="toso run"):
        await accept(on_zalo(fake, tmp_path), clock, tmp_path / "a.txt", telephone(fake), StringIO())

    assert not fake.calls
    assert not Inbox().order
