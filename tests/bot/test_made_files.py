"""Files on their way out: a spreadsheet and a picture on Telegram and on the page, links where files cannot go."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import openpyxl
import pytest
from aiohttp import ClientSession, CookieJar

from bot.app import App
from bot.channels.channel import Limits, MadeFile
from bot.compose.compose import with_file, with_link
from bot.compose.files.draft import FileDraft, file_name
from bot.files.file_links import address_of, file_of
from bot.simulate.telegram.server import FakeTelegram
from storage.messages.made_files import KEPT, NewFile
from storage.messages.outbox import Outgoing
from tests.bot.channels.loopback import until
from tests.bot.test_files import LEAD, NOW, OFFICER, _invite, program

SECRET = "ab" * 32
ROW = Outgoing(5, "zalo:b:1", "summary", "vi", "", 0, False, 0, None, NOW)
DRAFT = FileDraft("Phu-Thinh.xlsx", "application/x", "Bảng số liệu.", lambda: b"x")


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """A stand-in for Telegram."""
    telegram = FakeTelegram()
    await telegram.start()
    yield telegram
    await telegram.stop()


async def kept(app: App, chat_key: str, name: str = "a.xlsx") -> int:
    """The id of a file that was made for this chat."""
    new = NewFile(77, chat_key, name, "image/png" if name.endswith("png") else "application/x", b"bytes")
    return (await app.engine.store.write(lambda work: work.made_files.keep(new, NOW))).id


async def test_a_lead_gets_the_figures_as_spreadsheet_and_picture(sqlite_url: str, fake: FakeTelegram) -> None:
    async with program(sqlite_url, fake) as app:
        lead = fake.person(LEAD, "Bình")
        await lead.says("/tonghop")
        await lead.wait_for(1, timeout=20)
        for n, label in enumerate(("Excel", "Hình ảnh"), 2):
            await lead.taps(label)
            await lead.wait_for(n, timeout=20)
        _, book, picture = lead.received
        rows = await app.engine.store.read(lambda work: [work.made_files.by_id(n) for n in (1, 2)])

    assert book.file == "xa-Phu-Thinh-week-2026-05-01.xlsx"
    assert picture.file == "xa-Phu-Thinh-week-2026-05-01.png"
    assert "tuần 01–07/5/2026" in book.text
    sheet = openpyxl.load_workbook(BytesIO(rows[0].content if rows[0] else b"")).worksheets[1]
    assert "xóm Khâu Giang" in [row[0] for row in sheet.values]


async def test_an_officer_cannot_tap_a_leads_button(sqlite_url: str, fake: FakeTelegram) -> None:
    async with program(sqlite_url, fake) as app:
        lead, officer = fake.person(LEAD, "Bình"), fake.person(OFFICER, "An")
        await lead.says("/tonghop")
        officer.received += await lead.wait_for(1, timeout=20)  # a forwarded message keeps its buttons
        await officer.taps("Excel")
        await until(lambda: fake.counts["answerCallbackQuery"])

        assert await app.engine.store.read(lambda work: work.made_files.by_id(1)) is None


async def test_a_file_is_made_once_for_a_message(sqlite_url: str, fake: FakeTelegram) -> None:
    async with program(sqlite_url, fake) as app:
        first = await kept(app, "web:main:a")
        again = NewFile(77, "web:main:a", "b.xlsx", "application/x", b"other bytes")
        second = await app.engine.store.write(lambda work: work.made_files.keep(again, NOW))
        await app.engine.store.write(lambda work: work.made_files.prune(NOW + KEPT + timedelta(seconds=1)))

        assert (second.id, second.content) == (first, b"bytes")
        assert await app.engine.store.read(lambda work: work.made_files.by_id(first)) is None


async def test_a_page_gets_its_own_files_and_no_others(sqlite_url: str, fake: FakeTelegram) -> None:
    jar = CookieJar(unsafe=True)  # an address in figures
    async with program(sqlite_url, fake) as app, ClientSession(app.address, cookie_jar=jar) as page:
        other = await kept(app, "web:main:somebody-else")
        bare = await page.get(f"/chat/made/{other}")
        origin = {"Origin": app.address}
        code = "ABCDEFGHJKMNPQRS"
        await app.engine.store.write(lambda work: _invite(work, code))
        await page.post(f"/j/{code}", headers=origin)
        hers = await page.get(f"/chat/made/{other}")
        odd = [(await page.get(f"/chat/made/{name}")).status for name in ("x", "9" * 30, "%00", "-1", "²")]

    assert (bare.status, hers.status) == (401, 404)
    assert odd == [404] * 5


async def test_a_link_fetches_its_file_until_its_time_is_over(sqlite_url: str, fake: FakeTelegram) -> None:
    async with program(sqlite_url, fake) as app, ClientSession() as somebody:
        file = await kept(app, "zalo:b:1", "Biểu đồ.png")
        secret = await app.engine.store.read(lambda work: work.meta.get("cookie_secret"))
        address = address_of(app.address, secret or "", file, NOW + timedelta(hours=1))
        late = address_of(app.address, secret or "", file, NOW - timedelta(seconds=1))
        assert address is not None
        assert late is not None
        got = await somebody.get(address)
        content = await got.read()
        refused = [(await somebody.get(one)).status for one in (late, f"{address}0", address.replace("/f/", "/f/9"))]

    assert content == b"bytes"
    assert got.headers["Content-Disposition"] == "inline; filename*=UTF-8''Bi%E1%BB%83u%20%C4%91%E1%BB%93.png"
    assert refused == [404, 404, 404]


@pytest.mark.parametrize("token", ["", ".", "1.2", "1.2.3", "x.9999999999.y", "1.99999999999999999999.z", "1.2.ü"])
def test_a_forged_link_is_no_link(token: str) -> None:
    assert file_of(token, SECRET, datetime(2026, 1, 1, tzinfo=UTC)) is None


def test_a_link_is_not_made_where_nobody_could_open_it() -> None:
    assert address_of(None, SECRET, 1, NOW) is None
    assert address_of("https://toso.vn", "", 1, NOW) is None


def test_a_long_text_goes_before_its_file() -> None:
    limits = Limits(text=4096, files=True, caption=1024)
    file = MadeFile(1, "a.xlsx", "application/x", b"x")
    short = with_file(ROW, DRAFT, file, limits)
    long = with_file(ROW, replace(DRAFT, text="dài " * 300), file, limits)

    assert [(reply.text, reply.file) for reply in short] == [("Bảng số liệu.", file)]
    assert [(bool(reply.text), reply.file) for reply in long] == [(True, None), (False, file)]


def test_a_channel_without_files_says_where_the_file_is() -> None:
    limits = Limits(text=2000, buttons=False)
    (told,) = with_link(ROW, DRAFT, "https://toso.vn/f/1.2.3", NOW, limits)
    (nowhere,) = with_link(ROW, DRAFT, None, NOW, limits)

    assert "https://toso.vn/f/1.2.3" in told.text
    assert "Phu-Thinh.xlsx" in told.text.replace("\u2060", "")
    assert "mở trang web của Tổ Số" in nowhere.text


def test_a_files_name_is_plain() -> None:
    assert file_name('xã Phú Thịnh "=cmd/..\\" Đ', "week:2026-05-01") == "xa-Phu-Thinh-cmd-D-week-2026-05-01"


@pytest.mark.parametrize(
    "data", ["xls|ad_hoc:2026-05-01|collect-1|2", "png|nonsense||2", "byu|week:2026-05-01|week|99"]
)
async def test_a_forged_button_makes_no_file(sqlite_url: str, fake: FakeTelegram, data: str) -> None:
    async with program(sqlite_url, fake) as app:
        lead = fake.person(LEAD, "Bình")
        await lead.says("/tonghop")
        (summary,) = await lead.wait_for(1, timeout=20)
        lead.received[0] = summary._replace(buttons=((("Excel", data),),))
        await lead.taps("Excel")
        await until(lambda: fake.counts["answerCallbackQuery"])

        assert await app.engine.store.read(lambda work: work.made_files.by_id(1)) is None
        assert len(lead.received) == 1
