"""A file of figures on its way: from Telegram and from the page into the inbox as text, and the table back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar
from pydantic_core import from_json

from bot.app import App, running
from bot.channels.channel import SendFailed
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.read import attached, read, with_text
from bot.files.kinds import Attached, FileText
from bot.files.read_file import passing
from bot.invite_codes import hashed, mark
from bot.simulate.telegram.server import FakeTelegram
from forms.regime.calendar import ZONE
from storage.people.people import NewInvite
from storage.work import Work
from tests.bot.files.test_workbook import HEAD, workbook
from tests.bot.test_app import settings
from tests.house import settle

NOW = datetime(2026, 5, 7, 15, 0, tzinfo=ZONE)
TABLE = workbook([HEAD, (1, "Khâu Giang", 2, 45, 6), (2, "Nà Mòn", 1, 38, "024000000017")])
LEAD, OFFICER = 7001, 7002


@asynccontextmanager
async def program(url: str, fake: FakeTelegram) -> AsyncIterator[App]:
    """The whole program with the units and people of the tests; LEAD is Bình's account, OFFICER An's."""
    async with running(settings(url, fake), lambda: NOW, ticking=False) as app:
        bot = app.channels["telegram"].bot

        def stored(work: Work) -> None:
            house = settle(work, NOW)
            for chat, name in ((LEAD, "Bình"), (OFFICER, "An")):
                work.people.address(f"telegram:{bot}:{chat}", house.people[name], NOW)

        await app.engine.store.write(stored)
        yield app


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """A stand-in for Telegram."""
    telegram = FakeTelegram()
    await telegram.start()
    yield telegram
    await telegram.stop()


async def test_a_file_on_telegram_is_answered_with_a_table(sqlite_url: str, fake: FakeTelegram) -> None:
    async with program(sqlite_url, fake):
        lead = fake.person(LEAD, "Bình")
        lead.uploads("bảng tuần.xlsx", TABLE)
        (shown,) = await lead.wait_for(1, timeout=20)

        assert "• xóm Khâu Giang: 02 buổi, 45 lượt người dự, 06 người cài VNeID" in shown.text
        assert "Tổ Số đã che đi, không giữ" in shown.text
        assert not [path for path in Path(sqlite_url[10:]).parent.iterdir() if b"024000000017" in path.read_bytes()]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.xlsm", TABLE, "Tệp có macro"),
        ("a.pdf", b"%PDF", "chỉ đọc được tệp .xlsx, .csv, .txt"),
        ("a.csv", b"x" * 2_000_001, "lớn quá 2 MB"),
        ("a.xlsx", b"PK broken", "Tệp hỏng"),
        ("a.csv", b"ten;tuoi\nA;5", "không có bảng số liệu"),
    ],
)
async def test_what_cannot_be_used_is_said(
    sqlite_url: str, fake: FakeTelegram, name: str, data: bytes, said: str
) -> None:
    async with program(sqlite_url, fake):
        lead = fake.person(LEAD, "Bình")
        lead.uploads(name, data)

        assert said in (await lead.wait_for(1, timeout=20))[0].text


async def test_files_of_officers_and_strangers_are_not_fetched(sqlite_url: str, fake: FakeTelegram) -> None:
    async with program(sqlite_url, fake):
        for number in (OFFICER, 7009):
            person = fake.person(number, "Ai đó")
            person.uploads("bảng.xlsx", TABLE)
            await person.wait_for(1, timeout=20)

    assert fake.counts["getFile"] == 0


async def test_a_file_that_cannot_be_fetched_is_said_and_others_are_heard(sqlite_url: str, fake: FakeTelegram) -> None:
    async with program(sqlite_url, fake):
        lead, officer = fake.person(LEAD, "Bình"), fake.person(OFFICER, "An")
        lead.uploads("bảng.xlsx", TABLE)
        fake.uploads.clear()
        officer.say("/nhap")

        assert "chưa tải được tệp" in (await lead.wait_for(1, timeout=20))[0].text
        assert await officer.wait_for(1, timeout=20)


async def test_nothing_but_so_many_bytes_is_fetched(fake: FakeTelegram) -> None:
    channel = Telegram(fake.token, base_url=fake.base_url)
    fake.uploads["F1"] = b"x" * 1_000
    async with passing() as path:
        with pytest.raises(SendFailed):
            await channel.fetch(Attached("F1", "a.csv", 1), path, 999)
        await channel.fetch(Attached("F1", "a.csv", 1), path, 1_000)

        assert path.read_bytes() == fake.uploads["F1"]
    await channel.close()


async def _hears(page: ClientSession, words: str) -> list[str]:
    """The texts of the page, once one of them has these words."""
    said: list[str] = []
    async with asyncio.timeout(20):
        while not any(words in one for one in said):
            await asyncio.sleep(0.05)
            history = await page.get("/chat/history")
            said = [one["text"] for one in (await history.json())["messages"]]
    return said


async def test_a_file_on_the_page_is_answered_with_a_table(sqlite_url: str, fake: FakeTelegram) -> None:
    code = "ABCDEFGHJKMNPQRS"
    jar = CookieJar(unsafe=True)  # an address in figures
    async with program(sqlite_url, fake) as app, ClientSession(app.address, cookie_jar=jar) as page:
        await app.engine.store.write(lambda work: _invite(work, code))
        origin = {"Origin": app.address}
        kind = {"Content-Type": "application/octet-stream"} | origin
        await page.post(f"/j/{code}", headers=origin)
        stranger = await page.post("/chat/file?id=f1&name=a.xlsx", data=TABLE, headers=kind)
        for n, (text, heard) in enumerate((("Đồng ý", "họ tên"), ("Trần Văn Phú", "Trần Văn Phú"))):
            await page.post("/chat/send", json={"id": f"m{n}", "text": text}, headers=origin)
            await _hears(page, heard)
        await asyncio.sleep(2.5)  # strangers who have joined are looked for now and then
        sent = await page.post("/chat/file?id=f2&name=a.xlsx", data=TABLE, headers=kind)
        again = await page.post("/chat/file?id=f2&name=a.xlsx", data=TABLE, headers=kind)
        wrong = await page.post("/chat/file?id=f3&name=a.xlsx", json={}, headers=origin)
        once = await _hears(page, "• xóm Khâu Giang: 02 buổi")
        large = await page.post("/chat/file?id=f4&name=a.csv", data=BytesIO(b"x" * 2_000_001), headers=kind)
        await _hears(page, "lớn quá 2 MB")

    assert (stranger.status, sent.status, again.status, wrong.status, large.status) == (403, 200, 200, 415, 200)
    assert once.count("📎 a.xlsx") == 1
    assert sum("• xóm Khâu Giang: 02 buổi" in one for one in once) == 1


def _invite(work: Work, code: str) -> None:
    unit = next(unit for unit in work.units.under("/", NOW.date()) if unit.name == "Phú Thịnh")
    until = NOW + timedelta(days=9)
    work.people.invite(NewInvite(hashed(code), unit.id, "lead", None, None, 9, until, mark(code)), NOW)


def test_an_update_with_the_text_of_its_file_is_read_as_that_text() -> None:
    update = (Path(__file__).parent.parent / "payloads" / "telegram" / "document.json").read_bytes()
    file = attached(update)
    assert file is not None

    whole = read(from_json(with_text(update, FileText("Xóm\tSố buổi\nKhâu Giang\t2"))))
    refused = read(from_json(with_text(update, FileText(why="macros"))))

    assert whole is not None
    assert refused is not None
    assert (whole.document, whole.file, refused.document, refused.file) == ("", None, "macros", "document")
    assert whole.text is not None
    assert whole.text.endswith("Xóm\tSố buổi\nKhâu Giang\t2")


@pytest.mark.parametrize(
    "payload", [b"", b"[]", b"{}", b'{"message":{"document":{}}}', b'{"message":{"document":{"file_id":"../a"}}}']
)
def test_an_odd_document_is_no_file(payload: bytes) -> None:
    assert attached(payload) is None
