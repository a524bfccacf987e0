"""Plays one team's week in a real browser on a phone, against the whole program."""

import contextlib
import os
from datetime import datetime
from pathlib import Path

from bot.app import running
from bot.commands.sample import sample_invites
from bot.config import Settings
from bot.current import system_clock
from forms.regime.calendar import ZONE
from tests.bot.web.browser import hears, join, launch, phone, say, tap

SHOTS = os.environ.get("TOSO_SHOTS")


async def _shot(page: object, name: str) -> None:
    if SHOTS:
        Path(SHOTS).mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(AttributeError):
            await page.screenshot(path=f"{SHOTS}/{name}.png")  # type: ignore[attr-defined]


async def test_an_officers_report_reaches_the_lead_in_a_browser(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/toso.db", port=0)
    ahead = datetime(2026, 5, 7, 8, 30, tzinfo=ZONE) - system_clock()
    async with running(settings, lambda: system_clock() + ahead, ticking=False) as app, launch() as browser:
        codes = await sample_invites(app)
        assert codes is not None
        officer, lead = await phone(browser), await phone(browser)

        await join(officer, f"{app.address}/j/{codes[0]}")
        await hears(officer, "đồng ý")
        await _shot(officer, "officer-1-consent")
        await tap(officer, "Đồng ý")
        await hears(officer, "họ tên")
        await say(officer, "Nguyễn Văn An")
        await tap(officer, "Bắt đầu nhập")
        await hears(officer, "Câu 1/3")
        await _shot(officer, "officer-2-question")
        await say(officer, "hai buổi")
        await hears(officer, "Câu 2/3")
        await say(officer, "124 người ạ")
        await hears(officer, "Câu 3/3")
        await tap(officer, "Không phát sinh")
        await hears(officer, "Khó khăn, vướng mắc: chưa ghi")
        await hears(officer, "“Nộp”")
        await _shot(officer, "officer-3-sheet")
        await tap(officer, "Nộp")
        await hears(officer, "Đã nhận báo cáo")
        await officer.reload()
        await hears(officer, "Đã nhận báo cáo")
        await _shot(officer, "officer-4-done")

        await join(lead, f"{app.address}/j/{codes[1]}")
        await tap(lead, "Đồng ý")
        await hears(lead, "họ tên")
        await say(lead, "Trần Thị Bình")
        await hears(lead, "/tonghop")
        await say(lead, "tổng hợp")
        await hears(lead, "3/16 xóm")
        await hears(lead, "với 205 lượt người")
        await _shot(lead, "lead-1-summary")
        await tap(lead, "Ai đã nộp")
        await hears(lead, "Khâu Giang")
        await _shot(lead, "lead-2-board")
