"""The chat page in a real browser, over a stand-in engine."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, Page, Request, Route, expect

from bot.channels.channel import Passage, PassageKind
from tests.bot.channels.standin import StandIn, serving
from tests.bot.web.browser import hears, join, launch, phone, say, tap

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all; each test has a phone of its own."""
    async with launch() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module")
async def site() -> AsyncIterator[tuple[str, StandIn]]:
    """The web server and the stand-in engine behind it."""
    async with serving() as (address, engine, _):
        yield address, engine


def _watched(page: Page) -> list[str]:
    """Collect script errors and whatever the content security policy blocks on the page."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    return wrong


async def test_an_officer_fills_the_form_and_returns_to_the_conversation(
    browser: Browser, site: tuple[str, StandIn]
) -> None:
    page = await phone(browser)
    wrong = _watched(page)
    outside: list[str] = []
    page.on("request", lambda r: outside.append(r.url) if not r.url.startswith((site[0], "data:")) else None)

    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    await say(page, "2 buổi 124 người")
    await hears(page, "Đã ghi: 2 buổi 124 người")
    await tap(page, "Nộp báo cáo")
    await hears(page, "Đã nộp báo cáo")
    before = await page.locator(".bubble").all_inner_texts()
    await page.reload()
    await hears(page, "Đã nộp báo cáo")

    assert await page.locator(".bubble").all_inner_texts() == before
    assert len(before) == 5
    assert "ABCDEFGH" not in await page.content()
    assert await page.locator(".key:visible").count() == 0
    assert wrong == []
    assert outside == []


async def test_only_the_last_question_has_buttons_and_taps_count_once(
    browser: Browser, site: tuple[str, StandIn]
) -> None:
    page = await phone(browser)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    keys = await page.locator(".key:visible").all_inner_texts()
    await page.locator(".key", has_text="Không phát sinh").evaluate("key => { key.click(); key.click(); }")
    await hears(page, "Đã ghi: Không phát sinh")

    assert keys == ["0", "Không phát sinh", "Bỏ qua"]
    assert await page.locator(".key:visible").all_inner_texts() == ["Nộp báo cáo", "Sửa dòng 1", "Sửa dòng 2"]
    assert [p.get("button") for p in site[1].kept.values()] == [None, "say|nil"]


async def test_an_unsent_message_waits_visibly_and_arrives_once(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    ids: list[str] = []

    async def cut(route: Route, request: Request) -> None:
        """Let the request reach the server, but lose the answer."""
        ids.append((request.post_data_json or {})["id"])
        await route.fetch()
        await route.abort()

    await page.route("**/chat/send", cut)
    await say(page, "2 buổi")
    again = page.get_by_role("button", name="Chưa gửi được – gửi lại")
    await expect(again).to_be_visible()
    await page.unroute("**/chat/send")
    await page.reload()
    await hears(page, "Đã ghi: 2 buổi")
    await expect(again).to_have_count(0)
    await expect(page.locator(".waits")).to_have_count(0)

    assert ids[0] in next(reversed(site[1].kept))
    assert len(site[1].kept) == 2
    assert await page.locator(".mine .bubble").count() == 1


async def test_typed_text_survives_a_reload(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await page.locator("#box").press_sequentially("mất sóng ở")
    await page.locator("#box").press("Shift+Enter")
    await page.locator("#box").press_sequentially("xóm Na")
    await page.reload()

    assert await page.locator("#box").input_value() == "mất sóng ở\nxóm Na"


async def test_without_a_stream_the_page_asks_every_few_seconds(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    await page.route("**/chat/events*", lambda route: route.fulfill(status=502))
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    chat = next(iter(site[1].kept)).split(":")[0]
    await site[1].say(chat, "Nhắc bạn: còn 1 ngày")
    await hears(page, "còn 1 ngày")

    assert await page.locator(".bot .bubble").count() == 2


async def test_a_reminder_is_seen_once_the_page_is_in_front(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    wrong = _watched(page)
    await page.add_init_script("Object.defineProperty(document, 'hidden', {get: () => !!window.behind})")
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    chat = next(iter(site[1].kept)).split(":")[0]
    await page.evaluate("window.behind = true")
    await site[1].remind(chat, "Đến hạn báo cáo tuần")
    await hears(page, "Đến hạn")
    await page.wait_for_timeout(300)
    behind = list(site[1].appeared)
    await page.evaluate("window.behind = false; document.dispatchEvent(new Event('visibilitychange'))")
    async with asyncio.timeout(5):
        while not site[1].appeared:
            await page.wait_for_timeout(50)
    await page.wait_for_timeout(500)

    assert behind == []
    assert site[1].appeared == [(f"web:main:{chat}", [2])]
    assert wrong == []


async def test_whatever_is_said_stays_text_and_fits_the_narrow_screen(
    browser: Browser, site: tuple[str, StandIn]
) -> None:
    page = await phone(browser)
    wrong = _watched(page)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    await say(page, "<img src=x onerror=alert(1)> " + "dài" * 200)
    await hears(page, "onerror")
    chat = next(iter(site[1].kept)).split(":")[0]
    await site[1].say(chat, "Gõ /nhap. Ngày 7/5 và/hoặc 8/5: https://toso.example.vn/j/ABCDEFGH23456789.")
    await hears(page, "Gõ")
    commands = await page.locator(".command").all_inner_texts()
    await page.locator(".command").click()
    await hears(page, "Đã ghi: /nhap")

    assert commands == ["/nhap"]
    assert await page.locator("img").count() == 0
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    assert await page.locator(".bubble a").get_attribute("href") == "https://toso.example.vn/j/ABCDEFGH23456789"
    assert wrong == []


NOTES = "\n".join(f"• Khâu Giang {n}: <b>*sóng*</b> yếu, gõ /nhap" for n in range(9))
SENTENCE = "Từ ngày 01/5 các Tổ <i>công nghệ số</i> tổ chức 02 hội nghị."
SUMMARY = f"👩‍🌾 Tổng hợp\n  Buổi: 124 buổi, 01–07/5\n\nGhi chú\n{NOTES}\n\nCâu:\n{SENTENCE}\nHết"
"""What a lead may get, with markup that somebody typed."""


def span(kind: PassageKind, passage: str) -> Passage:
    """The span of that passage of the summary."""
    before = SUMMARY[: SUMMARY.index(passage)]
    return Passage(kind, *(len(text.encode("utf-16-le")) // 2 for text in (before, passage)))


SPANS = (
    span("bold", "👩‍🌾 Tổng hợp"), span("bold", "124"), span("fold", NOTES), span("bold", "• Khâu Giang 8"),
    span("block", SENTENCE),
)  # fmt: skip


async def test_formats_are_shown_and_a_block_is_copied(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser, permissions=["clipboard-read", "clipboard-write"])
    wrong = _watched(page)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    chat = next(iter(site[1].kept)).split(":")[0]
    await site[1].say(chat, SUMMARY, passages=SPANS)
    await hears(page, "Tổng hợp")
    folded = page.locator(".quote")
    closed = [await page.locator(".quote .line", has_text=name).is_visible() for name in ("Giang 0", "Giang 8")]
    await page.get_by_role("button", name="Sao chép").click()
    await expect(page.get_by_role("button", name="Đã sao chép")).to_be_visible()
    copied = await page.evaluate("navigator.clipboard.readText()")
    await folded.get_by_text("Xem thêm").click()
    await expect(folded.locator(".line", has_text="Giang 8")).to_be_visible()
    live = await page.locator(".bot .bubble").last.inner_html()
    await page.reload()
    await hears(page, "Tổng hợp")

    assert closed == [True, False]
    assert copied == SENTENCE
    assert await page.locator(".bubble b").all_text_contents() == ["👩‍🌾 Tổng hợp", "124", "• Khâu Giang 8"]
    assert await page.locator(".bot .bubble").last.locator(".line").all_text_contents() == [
        "👩‍🌾 Tổng hợp", "Buổi: 124 buổi, 01–07/5", "", "Ghi chú", *NOTES.split("\n"), "", "Câu:", "Hết",
    ]  # fmt: skip
    assert await page.locator(".block").text_content() == SENTENCE
    assert await page.locator(".quote .command").count() == 9
    assert await page.locator(".bubble").last.locator("i, img, .whole").all_text_contents() == ["01–07/5"]
    assert (
        live.replace(' open=""', "").replace("Đã sao chép", "Sao chép")
        == await page.locator(".bot .bubble").last.inner_html()
    )
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    assert wrong == []


async def test_a_block_is_copied_where_the_browser_has_no_clipboard(
    browser: Browser, site: tuple[str, StandIn]
) -> None:
    page = await phone(browser, permissions=["clipboard-read", "clipboard-write"])
    await page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })"
    )
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    chat = next(iter(site[1].kept)).split(":")[0]
    await site[1].say(chat, SUMMARY, passages=SPANS)
    await page.get_by_role("button", name="Sao chép").click()
    await expect(page.get_by_role("button", name="Đã sao chép")).to_be_visible()
    selected = await page.evaluate("getSelection().toString()")
    await page.evaluate("delete navigator.clipboard")
    copied = await page.evaluate("navigator.clipboard.readText()")

    assert selected == copied == SENTENCE


async def test_a_short_folded_passage_is_shown_whole(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    chat = next(iter(site[1].kept)).split(":")[0]
    await site[1].say(chat, "Ghi chú\n• An: mưa", passages=(Passage("fold", 8, 9),))
    await hears(page, "An: mưa")

    assert await page.locator("details").count() == 0
    assert await page.locator(".quote").inner_text() == "• An: mưa"


async def test_one_tap_shows_older_messages_with_a_line_per_day(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    chat = next(iter(site[1].kept)).split(":")[0]
    today = site[1].web_chat.now
    site[1].web_chat.now = lambda: datetime(2026, 5, 6, 23, 5, tzinfo=UTC)
    for number in range(60):
        site[1].keep(chat, mine=False, text=f"tin {number}")
    site[1].web_chat.now = today
    await page.reload()
    await hears(page, "họp mấy buổi")
    await page.locator("#older").click()
    await expect(page.locator(".bubble").first).to_have_text("Tổ Số: tin 0")
    days = await page.locator(".day:visible").all_inner_texts()

    assert await page.locator(".bubble").count() == 61
    assert await page.locator("time").first.inner_text() == "06:05"
    assert days[0] == "Thứ Năm, 07/5/2026"
    assert days[1].startswith("Hôm nay, ")
    await expect(page.locator("#older")).to_be_hidden()


async def test_messages_of_one_moment_stay_in_the_order_of_talk(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    site[1].web_chat.now = lambda: datetime(2026, 5, 7, 9, 0, tzinfo=UTC)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    await tap(page, "Không phát sinh")
    await hears(page, "Đã ghi")
    await expect(page.locator(".waits")).to_have_count(0)
    texts = await page.locator(".bubble").all_text_contents()

    assert [text.split(":")[0] for text in texts] == ["Tổ Số", "Anh/chị", "Tổ Số"]


async def test_every_target_is_big_enough_and_named(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    targets = await page.locator("button:visible, textarea:visible, header a:visible").all()
    boxes = [await target.bounding_box() for target in targets]

    assert len(boxes) == 8
    assert all(b and b["height"] >= 44 and b["width"] >= 44 for b in boxes)
    await expect(page.get_by_label("Tin nhắn của anh/chị")).to_be_visible()
    await expect(page.get_by_role("log", name="Nội dung trò chuyện")).to_be_visible()
    await expect(page.get_by_role("button", name="Trợ giúp")).to_be_visible()


async def test_a_file_of_figures_is_sent_as_text(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    wrong = _watched(page)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    site[1].joined |= {key.partition(":")[0] for key in site[1].kept}
    await page.wait_for_timeout(2_100)  # until it is looked up again who has joined
    csv = FilePayload(name="bảng tuần.csv", mimeType="text/csv", buffer="xom;so buoi\nKhâu Giang;2".encode())
    large = FilePayload(name="to.csv", mimeType="text/csv", buffer=b"x" * 2_000_001)
    await page.set_input_files("#file", [csv])
    await hears(page, "Đã ghi")
    await page.set_input_files("#file", [large])
    await expect(page.locator(".refused")).to_have_text("Tệp lớn quá 2 MB nên không gửi được.")
    (kept,) = [one for one in site[1].kept.values() if "file" in one]

    assert (kept["file"], kept["text"], kept["why"]) == ("bảng tuần.csv", "xom;so buoi\nKhâu Giang;2", "")
    assert await page.locator(".mine", has_text="📎 bảng tuần.csv").count() == 1
    assert wrong == []


async def test_a_stranger_learns_how_to_join_and_types_the_code(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser, java_script_enabled=False)
    await page.goto(site[0])
    await page.get_by_label("Mã mời").fill("không phải mã")
    await page.locator(".go").click()
    await expect(page.get_by_role("alert")).to_contain_text("Mã mời chưa đúng")
    await page.get_by_label("Mã mời").fill(f"{site[0]}/j/abcd-efgh-2345-6789")
    await page.locator(".go").click()
    await expect(page.locator("p.notice", has_text="JavaScript")).to_be_visible()

    assert [p["text"] for p in site[1].kept.values()] == ["/start ABCDEFGH23456789"]


async def test_another_person_on_the_same_phone_starts_afresh(browser: Browser, site: tuple[str, StandIn]) -> None:
    page = await phone(browser)
    await join(page, f"{site[0]}/j/ABCDEFGH23456789")
    await hears(page, "họp mấy buổi")
    await join(page, f"{site[0]}/j/JKMNPQRS23456789")
    await page.goto(f"{site[0]}/j/VWXYZABC23456789")
    await page.get_by_role("button", name="Tôi là người khác").click()
    await hears(page, "họp mấy buổi")
    chats = [key.split(":")[0] for key in site[1].kept]

    assert chats[0] == chats[1] != chats[2]
    assert await page.locator(".bot .bubble").count() == 1
