"""The Mini App in a real browser, in a frame of another site as Telegram on the web shows it."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Frame, Page, Request, Route, expect

from tests.bot.web.browser import launch, phone
from tests.bot.web.opening import AN, DUNG, STRANGER, Open, opened

pytestmark = pytest.mark.asyncio(loop_scope="module")

SITE = "https://web.telegram.org/k/"
LIGHT = {
    "bg_color": "#ffffff", "secondary_bg_color": "#efeff4", "text_color": "#000000", "hint_color": "#8e8e93",
    "link_color": "#007aff", "button_color": "#007aff", "button_text_color": "#ffffff",
    "destructive_text_color": "#ff3b30",
}  # fmt: skip
DARK = {
    "bg_color": "#17212b", "secondary_bg_color": "#232e3c", "text_color": "#f5f5f5", "hint_color": "#708499",
    "link_color": "#6ab3f3", "button_color": "#5288c1", "button_text_color": "#ffffff",
    "destructive_text_color": "#ec3942",
}  # fmt: skip
FRAME = """<!doctype html><style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block }
</style><script>var said = []; onmessage = function (event) { said.push(JSON.parse(event.data).eventType) }</script>
<iframe src="$"></iframe>"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all; each test has a phone of its own."""
    async with launch() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module")
async def it(tmp_path: Path) -> AsyncIterator[Open]:
    """The whole program, its database empty but for the people."""
    async with opened(f"sqlite:///{tmp_path}/toso.db") as started:
        yield started


def given(signed: str, theme: Any = LIGHT) -> str:
    """What Telegram writes behind the # of the page's address."""
    fields = {"tgWebAppData": signed, "tgWebAppVersion": "8.0", "tgWebAppThemeParams": json.dumps(theme)}
    return "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items())


Answering = Callable[[Route, Request], Awaitable[None]]


async def framed(page: Page, it: Open, signed: str, theme: Any = LIGHT, network: Answering | None = None) -> Frame:
    """Open the Mini App in Telegram on the web; the frame in which it stands. `network`: what becomes of its calls."""
    shown = FRAME.replace("$", f"{it.address}/app#{given(signed, theme)}")

    async def telegram(route: Route, _: Request) -> None:
        await route.fulfill(body=shown, content_type="text/html")

    await page.unroute_all()
    await page.route("https://web.telegram.org/**", telegram)
    if network:
        await page.route("**/app", network)
    await page.goto(SITE)
    return page.frames[-1]


async def handset(browser: Browser, **options: Any) -> Page:
    """A phone as wide as today's."""
    return await phone(browser, viewport={"width": 390, "height": 700}, **options)


async def hears(frame: Frame, text: str) -> None:
    """Wait until the bot has said these words."""
    await expect(frame.locator(".bot .bubble", has_text=text).last).to_be_visible()


async def color(frame: Frame, where: str, what: str) -> str:
    """The colour in which something is drawn."""
    found: str = await frame.locator(where).first.evaluate(f"one => getComputedStyle(one).{what}")
    numbers = found.removeprefix("rgb(").rstrip(")").split(", ")
    return "#" + "".join(f"{int(number):02x}" for number in numbers)


def contrast(one: str, other: str) -> float:
    """How well one colour is seen on the other, as WCAG counts."""

    def light(shown: str) -> float:
        parts = [int(shown[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    less, more = sorted((light(one), light(other)))
    return (more + 0.05) / (less + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
async def test_an_officer_gives_a_figure_in_telegrams_own_colours(browser: Browser, it: Open, name: str) -> None:
    theme = LIGHT if name == "light" else DARK
    page = await handset(browser, color_scheme="dark" if name == "light" else "light")  # the phone's must not count
    wrong: list[str] = []
    outside: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    page.on("request", lambda r: outside.append(r.url) if not r.url.startswith((SITE, it.address, "data:")) else None)
    frame = await framed(page, it, it.signed(AN), theme)
    await hears(frame, "tuyên truyền mấy buổi")
    await frame.locator("#box").fill("hai buổi")
    await frame.locator("#box").press("Enter")
    await hears(frame, "Câu 2/3")
    drawn = {
        "ground": await color(frame, "body", "backgroundColor"),
        "paper": await color(frame, ".bot .bubble", "backgroundColor"),
        "ink": await color(frame, ".bot .bubble", "color"),
        "soft": await color(frame, ".bot .meta", "color"),
        "key": await color(frame, ".key:not([hidden])", "backgroundColor"),
        "label": await color(frame, ".key:not([hidden])", "color"),
        "mine": await color(frame, ".mine .bubble", "backgroundColor"),
        "word": await color(frame, ".mine .bubble", "color"),
    }
    told = await page.evaluate("said")
    scheme = await frame.evaluate("getComputedStyle(document.documentElement).colorScheme")
    wide = await frame.evaluate("document.documentElement.scrollWidth")

    light = name == "light"
    assert drawn["ground"] == theme["secondary_bg_color" if light else "bg_color"]
    assert drawn["paper"] == drawn["key"] == theme["bg_color" if light else "secondary_bg_color"]
    assert (drawn["ink"], drawn["word"]) == (theme["text_color"], theme["button_text_color"])
    on = [("ink", "paper"), ("ink", "ground"), ("soft", "ground"), ("label", "key"), ("word", "mine")]
    assert {
        both: contrast(drawn[both[0]], drawn[both[1]]) for both in on if contrast(*(drawn[b] for b in both)) < 4.5
    } == {}
    assert drawn["ink"] not in (drawn["soft"], drawn["label"])  # moved no further than needed
    assert scheme == name
    assert told[:2] == ["web_app_ready", "web_app_expand"]
    assert wide == 390
    assert wrong == outside == []


@pytest.mark.parametrize(
    "theme",
    [
        {},
        None,
        7,
        [],
        {"bg_color": "#fff", "text_color": "red;}"},
        {"bg_color": "url(//evil.example)", "text_color": 1},
    ],
)
async def test_without_a_theme_the_page_keeps_its_own_colours(browser: Browser, it: Open, theme: Any) -> None:
    page = await handset(browser)
    frame = await framed(page, it, it.signed(AN), theme)
    await hears(frame, "tuyên truyền mấy buổi")

    assert await color(frame, "body", "backgroundColor") == "#eef3f1"
    assert await frame.evaluate("document.documentElement.getAttribute('style')") in (None, "")


async def test_a_change_of_theme_is_followed_at_once_but_only_telegrams(browser: Browser, it: Open) -> None:
    page = await handset(browser)
    frame = await framed(page, it, it.signed(AN))
    await hears(frame, "tuyên truyền mấy buổi")
    changed = json.dumps({"eventType": "theme_changed", "eventData": {"theme_params": DARK}})
    await frame.evaluate("said => window.postMessage(said, '*')", changed)  # from the page itself: not Telegram
    await frame.evaluate("() => new Promise(go => setTimeout(go, 50))")
    before = await color(frame, "body", "backgroundColor")
    await page.evaluate("said => frames[0].postMessage(said, '*')", changed)
    await expect(frame.locator("body")).to_have_css("background-color", "rgb(23, 33, 43)")

    assert before == LIGHT["secondary_bg_color"]


async def test_a_second_person_on_the_same_device_sees_nothing_of_the_first(browser: Browser, it: Open) -> None:
    page = await handset(browser)
    frame = await framed(page, it, it.signed(AN))
    await hears(frame, "tuyên truyền mấy buổi")
    await frame.locator("#box").fill("nháp của An")
    frame = await framed(page, it, it.signed(DUNG))
    await hears(frame, "tuyên truyền mấy buổi")
    draft = await frame.locator("#box").input_value()
    await frame.locator("#box").fill("3")
    await frame.locator("#box").press("Enter")
    await hears(frame, "Câu 2/3")
    frame = await framed(page, it, it.signed(AN))
    await hears(frame, "tuyên truyền mấy buổi")

    assert draft == ""
    assert await frame.locator("#box").input_value() == "nháp của An"
    assert await frame.locator(".mine").count() == 0


async def test_a_bad_network_only_delays_the_opening(browser: Browser, it: Open) -> None:
    page = await handset(browser)
    left = [503, 0]

    async def fails(route: Route, request: Request) -> None:
        if request.method == "GET" or not left:
            await route.fallback()
        elif status := left.pop(0):
            await route.fulfill(status=status, headers={"Retry-After": "0.1"})
        else:
            await route.abort()

    frame = await framed(page, it, it.signed(AN), network=fails)
    await hears(frame, "tuyên truyền mấy buổi")

    assert left == []
    await expect(frame.locator("#status")).to_be_hidden()


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("stranger", "xin người phụ trách một lời mời"),
        ("forged", "đóng trang này rồi chạm lại"),
        ("nobody", "mở lại từ đó"),
    ],
)
async def test_whoever_is_not_let_in_reads_why_and_sees_no_chat(
    browser: Browser, it: Open, who: str, said: str
) -> None:
    page = await handset(browser)
    signed = {"stranger": it.signed(STRANGER), "forged": it.signed(AN)[:-1] + "x", "nobody": ""}[who]
    frame = await framed(page, it, signed, DARK)
    await expect(frame.get_by_role("alert")).to_contain_text(said)

    assert await frame.locator(".bubble").count() == 0
    await expect(frame.locator("#write")).to_be_hidden()
    assert await color(frame, ".card", "backgroundColor") == DARK["secondary_bg_color"]


async def test_outside_telegram_the_page_shows_the_way_and_lets_nobody_in(browser: Browser, it: Open) -> None:
    page = await handset(browser)
    posted: list[str] = []
    page.on("request", lambda r: posted.append(r.url) if r.method == "POST" else None)
    await page.goto(f"{it.address}/app#{given(it.signed(AN))}")  # a link with An's data, sent to somebody else
    await expect(page.get_by_role("alert")).to_contain_text("trong khung chat với Tổ Số")
    async with page.expect_popup() as ordinary:
        await page.get_by_role("link", name="Mở trang web thường").click()
    other = await ordinary.value
    await expect(other.get_by_label("Mã mời")).to_be_visible()

    assert posted == []


async def test_only_telegram_may_frame_it(browser: Browser, it: Open) -> None:
    page = await handset(browser)
    shown = FRAME.replace("$", f"{it.address}/app#{given(it.signed(AN))}")
    await page.route("https://evil.example/**", lambda route: route.fulfill(body=shown, content_type="text/html"))
    await page.goto("https://evil.example/")
    while not page.frames[-1].url:  # the refusal itself takes a moment to show
        await page.wait_for_timeout(50)

    assert page.frames[-1].url.startswith("chrome-error:")


async def test_an_open_page_that_is_shut_out_says_so(browser: Browser, it: Open) -> None:
    page = await handset(browser)
    frame = await framed(page, it, it.signed(AN))
    await hears(frame, "tuyên truyền mấy buổi")
    await page.context.clear_cookies()
    await frame.locator("#box").fill("3")
    await frame.locator("#box").press("Enter")
    await expect(frame.get_by_role("alert")).to_contain_text("không cho trang giữ phiên")

    await expect(frame.locator("#write")).to_be_hidden()
