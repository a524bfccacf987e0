"""Makes the pictures of the guides: a sample commune on the real program, a phone of 360 px in headless Chromium.

Run it from the top of the checkout after `make develop`: .venv/bin/python -m docs.vi.screenshots
ImageMagick, where it is there, makes the files smaller."""  # noqa: INP001  # a script beside its guides

import asyncio
import math
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
from bot.invite_codes import hashed, mark, new_code
from forms.regime.calendar import ZONE
from storage.people.people import NewInvite
from storage.work import Work, writing
from tests.bot.web.browser import hears, join, launch, phone, say, tap

IMAGES = Path(__file__).parent / "img"
MOST = 60_000
"""Bytes of a picture: the guides are read over mobile data."""

_WHOLE = """first => {
  const view = document.getElementById("view"), top = view.getBoundingClientRect().top;
  const last = document.getElementById("log").lastElementChild.getBoundingClientRect().bottom;
  const bubble = first.querySelector(".bubble").getBoundingClientRect().top;
  return top + 12 + last - bubble + 20 + document.getElementById("write").offsetHeight;
}"""
"""How high a phone shows all from this message on."""


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
    page = await phone(browser, timezone_id="Asia/Ho_Chi_Minh", device_scale_factor=1.4)
    await page.clock.install(time=clock())
    return page


async def shoot(page: Page, name: str, since: str = "") -> None:
    """What the phone shows from the last message with these words to the end, as docs/vi/img/NAME.png; of a page
    without messages all of it."""
    file = IMAGES / f"{name}.png"
    if since:
        await page.locator("#typing").wait_for(state="hidden")
        height = await page.locator(".msg", has_text=since).last.evaluate(_WHOLE)
    else:
        height = await page.evaluate("document.querySelector('.card').getBoundingClientRect().bottom + 56")
    await page.set_viewport_size({"width": 360, "height": math.ceil(height)})
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


async def at_once(page: Page, app: App, clock: Clock, link: str) -> None:
    """The best week of an officer: one message as it is written in Zalo, one tap; then a question and a correction."""
    await page.goto(link)
    await shoot(page, "moi")
    await come_in(page, link, "Nguyễn Văn An")
    await at(page, clock, 7, 8)
    await app.engine.sweep()
    await hears(page, "Kính gửi xóm Khâu Giang")
    await say(page, "bao giờ hết hạn vậy em")
    await hears(page, "hết hôm nay, thứ Năm")
    await say(page, "tuần trước chị báo bao nhiêu")
    await hears(page, "xóm Khâu Giang đã báo")
    await shoot(page, "hoi", "bao giờ hết hạn")
    await say(page, "Xóm Khâu Giang tuần này họp 2 buổi, 61 người dự, cài VNeID cho 7 người, sóng yếu")
    await hears(page, "Nếu đã đúng")
    await shoot(page, "mot-tin", "Xóm Khâu Giang tuần này")
    await tap(page, "Nộp")
    await hears(page, "Đã nhận báo cáo")
    await shoot(page, "cam-on", "Đã nhận báo cáo")
    await at(page, clock, 7, 8, 10)
    await say(page, "sửa 2 thành 63")
    await hears(page, "61 → 63")
    await say(page, "hoàn tác")
    await hears(page, "63 → 61 (như trước)")
    await shoot(page, "sua", "sửa 2 thành 63")
    await tap(page, "Không, giữ nguyên")
    await hears(page, "mọi số giữ nguyên")


async def one_by_one(page: Page, clock: Clock, link: str) -> None:
    """An officer who answers question by question, forgets the rest, and has several reports a week later."""
    await come_in(page, link, "Lý Văn Dũng")
    await at(page, clock, 7, 8)
    await say(page, "nhập")
    await hears(page, "Câu 1/3")
    await say(page, "2 buổi")
    await hears(page, "Câu 2/3")
    await shoot(page, "tung-cau", "Câu 1/3")
    await say(page, "huỷ")
    await hears(page, "Đã dừng")
    await at(page, clock, 14, 9)
    await say(page, "nhập")
    await hears(page, "Anh/chị chọn báo cáo nào?")
    await shoot(page, "nhieu-tuan", "Anh/chị chọn báo cáo nào?")
    await tap(page, "1. tuần 08–14/5")
    await hears(page, "Câu 1/3")
    await say(page, "tuần này không có gì ạ, mưa lũ không họp được")
    await hears(page, "Nếu đã đúng")
    await shoot(page, "khong-co", "tuần này không có gì")


_POSTED = """Báo cáo tuần 01-07/5
Đồng Tâm họp 2 buổi 45 người, vneid 6 ạ
15:05
Nà Lại 1 buổi khoảng 30 người, vneid 2, sóng yếu
Khâu Giang họp 2 buổi 65 người, vneid 7
Cầu Đá không phát sinh
Các bác gửi sớm giúp em nhé"""


async def lead(page: Page, link: str) -> None:
    """The Thursday afternoon of a lead: who is missing, what stands in the Zalo group, who changed what, the totals."""
    await come_in(page, link, "Trần Thị Bình")
    await say(page, "ai chưa nộp vậy em")
    await hears(page, "Tình hình nộp báo cáo")
    await shoot(page, "tinh-hinh", "Tình hình nộp")
    await say(page, "/lichsu Khâu Giang")
    await hears(page, "Lịch sử báo cáo của xóm Khâu Giang")
    await shoot(page, "lich-su", "Lịch sử báo cáo")
    await say(page, _POSTED)
    await hears(page, "Tổ Số chưa ghi gì")
    await shoot(page, "dan", "Tổ Số chưa ghi gì")
    await tap(page, "Ghi 3 đơn vị")
    await hears(page, "khác số đã ghi")
    await tap(page, "65")
    await hears(page, "số áng chừng")
    await say(page, "31")
    await hears(page, "Xong, không còn chỗ nào phải hỏi")
    await say(page, "tổng hợp")
    await hears(page, "Câu để đưa vào báo cáo")
    await shoot(page, "tong-hop", "Câu để đưa")


_MONTH = """+ Tổng số TTHC: 410; số lượng TTHC trực tuyến toàn trình: 35, một phần: 375, trực tiếp: 0.
+ Tổng số hồ sơ tiếp nhận: {received}. Số hồ sơ trực tuyến: {received}; toàn trình: {full}
+ Số hóa: {done}/{resolved} hồ sơ. Cấp kết quả điện tử: {done}/{received} hồ sơ
+ Tái sử dụng dữ liệu: 92,78%. Thanh toán trực tuyến: 99,66%"""


def invite_agency(app: App, clock: Clock) -> str:
    """The link of an officer of the commune's service centre."""
    code = new_code()

    def make(work: Work) -> None:
        unit = next(one for one in work.units.under("/", clock().date()) if one.kind == "public_service")
        expires = clock() + timedelta(days=30)
        work.people.invite(NewInvite(hashed(code), unit.id, "officer", None, None, 5, expires, mark(code)), clock())

    writing(app.engine.store.engine, make)
    return f"{app.address}/j/{code}"


async def agency(page: Page, app: App, clock: Clock, link: str) -> None:
    """The month of an agency: one block as it stands in its report, one figure that was left out, one tap."""
    await come_in(page, link, "Hoàng Thị Hoa")
    await at(page, clock, 15, 9)
    await app.engine.sweep()
    await hears(page, "đến kỳ báo cáo tháng 5/2026")
    await say(page, _MONTH.format(received=1561, full=1284, done=1463, resolved=1466))
    await hears(page, "Câu 14/14")
    await shoot(page, "co-quan-dan", "+ Tổng số TTHC")
    await say(page, "100%")
    await hears(page, "Nếu đã đúng")
    await tap(page, "Nộp")
    await hears(page, "Đã nhận báo cáo")
    await shoot(page, "co-quan-nop", "Đã nhận báo cáo")


async def main() -> None:
    """All pictures, one after the other."""
    IMAGES.mkdir(exist_ok=True)
    async with launch() as browser:
        for story in ("agency", "one by one", "at once"):
            clock = Clock()
            with tempfile.TemporaryDirectory() as folder:
                async with commune(Path(folder), clock) as (app, for_officer, for_lead):
                    if story == "agency":
                        await agency(await device(browser, clock), app, clock, invite_agency(app, clock))
                    elif story == "one by one":
                        await one_by_one(await device(browser, clock), clock, for_officer)
                    else:
                        await at_once(await device(browser, clock), app, clock, for_officer)
                        clock.moves_to(7, 16)
                        await lead(await device(browser, clock), for_lead)


if __name__ == "__main__":
    asyncio.run(main())
