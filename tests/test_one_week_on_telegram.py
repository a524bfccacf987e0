"""Plays one team's week over Telegram's protocol, by polling and by webhook, against our own Bot API server."""

import socket
from datetime import datetime
from pathlib import Path

import pytest

from bot.app import App, running
from bot.commands.sample import sample_invites
from bot.config import Settings
from bot.current import system_clock
from bot.simulate.telegram.people import SimulatedPerson
from bot.simulate.telegram.server import FakeTelegram
from forms.regime.calendar import ZONE
from tests.bot.channels.test_telegram import violations


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_an_officer_reports_and_the_lead_sees_it_on_telegram(mode: str, tmp_path: Path) -> None:
    fake = FakeTelegram()
    await fake.start()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = Settings(
        database_url=f"sqlite:///{tmp_path}/toso.db",
        port=port,
        public_url=f"http://127.0.0.1:{port}",
        telegram_token=fake.token,
        telegram_base_url=fake.base_url,
        telegram_mode=mode,
        telegram_webhook_secret="a-secret-of-24-characters",
        telegram_per_second=0,
        telegram_chat_gap=0,
    )
    ahead = datetime(2026, 5, 7, 8, 30, tzinfo=ZONE) - system_clock()
    an, binh = fake.person(1001, "Nguyễn Văn An"), fake.person(1002, "Trần Thị Bình")
    try:
        async with running(settings, lambda: system_clock() + ahead, ticking=False) as app:
            codes = await sample_invites(app)
            assert codes is not None
            for said in (f"/start {codes[0]}", "[Đồng ý]", "[Nguyễn Văn An]", "[Bắt đầu nhập]"):
                await _turn(app, an, said)
            for said in ("hai buổi", "124 người ạ", "[Không phát sinh]", "[Nộp]"):
                await _turn(app, an, said)
            thanks = an.received[-1].text
            for said in (f"/start {codes[1]}", "[Đồng ý]", "[Trần Thị Bình]", "/tonghop"):
                await _turn(app, binh, said)
            summary = binh.received[-1].text
    finally:
        await fake.stop()

    assert "Đã nhận báo cáo" in thanks
    assert "3/16 xóm" in summary
    assert "205 lượt người" in summary
    assert violations(fake.calls) == []


async def _turn(app: App, person: SimulatedPerson, said: str) -> None:
    """Send a text, or tap the button in brackets, and wait for the answer."""
    before = list(person.received)
    await (person.taps(said[1:-1]) if said.startswith("[") else person.says(said))
    await person.wait_for(before.__ne__, 10)
    await app.engine.settled()
