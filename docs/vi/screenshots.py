"""Makes the pictures of the guides: a sample commune on the real program, a phone of 360 px in headless Chromium.

Run it from the top of the checkout after `make develop`: .venv/bin/python -m docs.vi.screenshots
ImageMagick, where it is there, makes the files smaller."""  # noqa: INP001  # a script beside its guides

import asyncio
import shutil
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from playwright.async_api import Browser, Page

from bot.app import App, running
from bot.commands.sample import sample_invites
from bot.config import Settings
from forms.regime.calendar import ZONE
from tests.bot.web.browser import hears, join, launch, phone, say, tap

IMAGES = Path(__file__).parent / "img"
MOST = 60_000
"""Bytes of a picture: the guides are read over mobile data."""


class Clock:
    """The cut-off Thursday of a real week; it goes on by itself, and is moved on by hand."""

    def __init__(self) -> None:
        self.moves_to(7, 7, 40)

    def __call__(self) -> datetime:
        return self._set + timedelta(seconds=time.monotonic() - self._since)

    def moves_to(self, day: int, hour: int, minute: int = 0) -> None:
        """To an hour of May 2026."""
        self._set = datetime(2026, 5, day, hour, minute, tzinfo=ZONE)
        self._since = time.monotonic()


@asynccontextmanager
async def commune(folder: Path, clock: Clock) -> AsyncIterator[tuple[App, str, str]]:
    """The program on a database of its own, and the links of an officer and of the lead."""
    settings = Settings(database_url=f"sqlite:///{folder}/toso.db", port=0)
    async with running(settings, clock, ticking=False) as app:
        app.engine.world.reached["web"] = "https://toso.example.vn"  # what the pictures show of links
        codes = await sample_invites(app)
        assert codes is not None  # the database is new
        officer, lead = (f"{app.address}/j/{code}" for code in codes)
        yield app, officer, lead


async def device(browser: Browser, clock: Clock) -> Page:
    """A phone whose own clock shows what the program's does."""
    page = await phone(browser, timezone_id="Asia/Ho_Chi_Minh", device_scale_factor=1.5)
    await page.clock.install(time=clock())
    return page


async def shoot(page: Page, name: str, height: int = 740) -> None:
    """What the phone shows at the end of the conversation, as docs/vi/img/NAME.png."""
    file = IMAGES / f"{name}.png"
    await page.locator("#typing").wait_for(state="hidden")
    await page.set_viewport_size({"width": 360, "height": height})
    await page.evaluate("document.activeElement?.blur()")
    await page.wait_for_timeout(300)  # the last message slides in
    await page.evaluate("for (const one of document.querySelectorAll('html, main')) one.scrollTop = 1e6")
    await page.screenshot(path=file, animations="disabled")
    if small := shutil.which("convert"):
        shrink = await asyncio.create_subprocess_exec(small, file, "+dither", "-colors", "32", "-strip", f"PNG8:{file}")
        await shrink.wait()
    size = file.stat().st_size
    print(f"{file.name}: {size} bytes")
    if size > MOST:
        raise SystemExit(f"{file.name} is larger than {MOST} bytes")


async def at(page: Page, clock: Clock, day: int, hour: int, minute: int = 0) -> None:
    """Time goes on, for the program and for the phone."""
    clock.moves_to(day, hour, minute)
    await page.clock.set_system_time(clock())


async def come_in(page: Page, link: str, name: str) -> None:
    """From the invite link to the first greeting."""
    await join(page, link)
    await hears(page, "Anh/chị có đồng ý không?")
    await tap(page, "Đồng ý")
    await hears(page, "họ tên của anh/chị")
    await say(page, name)
    await hears(page, f"Cảm ơn {name}")


async def officer(page: Page, app: App, clock: Clock, link: str) -> None:
    """The pictures of can-bo.md."""
    await page.goto(link)
    await shoot(page, "moi", height=520)
    await join(page, link)
    await hears(page, "Anh/chị có đồng ý không?")
    await shoot(page, "dong-y", height=900)
    await tap(page, "Đồng ý")
    await hears(page, "họ tên của anh/chị")
    await say(page, "Nguyễn Văn An")
    await hears(page, "Cảm ơn Nguyễn Văn An")
    await at(page, clock, 7, 8)
    await app.engine.sweep()
    await hears(page, "Kính gửi xóm Khâu Giang")
    await shoot(page, "nhac")
    await tap(page, "Nhập báo cáo")
    await hears(page, "(1/4)")
    await say(page, "2 buổi")
    await hears(page, "(2/4)")
    await shoot(page, "tung-cau")
    await say(page, "124 người")
    await hears(page, "(3/4)")
    await at(page, clock, 7, 9, 30)
    await say(page, "huỷ")
    await hears(page, "Đã dừng")
    await at(page, clock, 7, 14)
    await say(page, "nhập")
    await hears(page, "(3/4)")
    await shoot(page, "lam-tiep")
    await tap(page, "Không phát sinh")
    await hears(page, "(4/4)")
    await tap(page, "Không có")
    await hears(page, "Nếu đã đúng")
    await shoot(page, "bang")
    await tap(page, "Nộp")
    await hears(page, "Cảm ơn anh/chị")
    await say(page, "sửa 2 thành 130")
    await hears(page, "124 → 130")
    await shoot(page, "sua")


async def in_one_message(page: Page, link: str) -> None:
    """The same officer's colleague, who writes everything at once."""
    await come_in(page, link, "Hoàng Văn Dũng")
    await say(page, "2 buổi 124 người 15 vneid")
    await hears(page, "(4/4)")
    await shoot(page, "mot-tin")


async def lead(page: Page, app: App, clock: Clock, link: str) -> None:
    """The pictures of to-truong.md."""
    await come_in(page, link, "Trần Thị Bình")
    await say(page, "tổng hợp")
    await hears(page, "Câu để đưa vào báo cáo")
    await shoot(page, "tong-hop", height=1200)
    await say(page, "tình hình")
    await hears(page, "Tình hình nộp báo cáo")
    await shoot(page, "tinh-hinh", height=1130)
    await say(page, "/moi Khâu Giang")
    await hears(page, "Mời ai cho xóm Khâu Giang?")
    await tap(page, "2. ")
    await hears(page, "Lời mời cho xóm Khâu Giang")
    await shoot(page, "loi-moi")
    await at(page, clock, 8, 8)
    await app.engine.sweep()
    await hears(page, "Còn thiếu")
    await shoot(page, "ban-tin")
    await say(page, "/tinhhinh tuần trước")
    await hears(page, "Tình hình nộp báo cáo")
    await tap(page, "Xem bản nộp")
    await hears(page, "Xem bản của đơn vị nào?")
    await tap(page, "xóm Khâu Giang")
    await hears(page, "Nộp lần đầu")
    await shoot(page, "ban-nop", height=980)
    await at(page, clock, 13, 9)
    await say(page, "/lich")
    await hears(page, "Lịch báo cáo")
    await shoot(page, "lich", height=1250)
    await once(page)


async def once(page: Page) -> None:
    """A lead asks for something once."""
    await say(page, "/dotxuat")
    await hears(page, "tên là gì?")
    await say(page, "Số liệu mưa lũ 12/5")
    await hears(page, "Hỏi những đơn vị nào?")
    await tap(page, "Tất cả (12)")
    await hears(page, "Hỏi những mục nào?")
    await say(page, "Số hộ ngập: số")
    await hears(page, "1. Số hộ ngập: số")
    await say(page, "Thiệt hại: tiền")
    await hears(page, "2. Thiệt hại: tiền")
    await tap(page, "Xong (2)")
    await hears(page, "Hạn cuối là hết ngày nào?")
    await say(page, "15/5")
    await hears(page, "Mời anh/chị xem lại trước khi mở")
    await shoot(page, "dot-xuat", height=860)


async def main() -> None:
    """All pictures, one after the other."""
    IMAGES.mkdir(exist_ok=True)
    async with launch() as browser:
        for story in ("one by one", "at once"):
            clock = Clock()
            with tempfile.TemporaryDirectory() as folder:
                async with commune(Path(folder), clock) as (app, for_officer, for_lead):
                    if story == "at once":
                        await in_one_message(await device(browser, clock), for_officer)
                    else:
                        await officer(await device(browser, clock), app, clock, for_officer)
                        clock.moves_to(7, 16)
                        await lead(await device(browser, clock), app, clock, for_lead)


if __name__ == "__main__":
    asyncio.run(main())
