"""The web server and the web channel, over real HTTP on loopback and a stand-in engine."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import ClientSession, CookieJar, web

from bot.channels import page
from bot.channels.channel import BadPayload, Reply
from bot.channels.kind import Handler
from bot.channels.webchat import PAGES_MOST, QUEUE_MOST, WebChat
from bot.web import page_chat, shares
from bot.web.guard import COOKIE, Flood
from locales import LANGUAGES
from tests.bot.channels.standin import ZERO, StandIn, serving

CODE = "ABCDEFGH23456789"
NOW = datetime(2026, 5, 7, 1, 5, tzinfo=UTC)


class Visitor:
    """A visitor of the chat page who speaks HTTP without a browser."""

    def __init__(self, session: ClientSession, address: str, engine: StandIn) -> None:
        self.session = session
        self.address = address
        self.engine = engine

    async def join(self, **form: str) -> int:
        """Accept the invite; the status of the answer."""
        post = self.session.post(
            f"{self.address}/j", data={"code": CODE} | form, headers={"Origin": self.address}, allow_redirects=False
        )
        async with post as answer:
            return answer.status

    async def post(self, body: Any, path: str = "/chat/send", **headers: str) -> tuple[int, dict[str, str]]:
        """Send something as the page would."""
        data = body if isinstance(body, str | bytes) else json.dumps(body)
        full = {"Origin": self.address, "Content-Type": "application/json"} | headers
        async with self.session.post(f"{self.address}{path}", data=data, headers=full) as answer:
            return answer.status, dict(answer.headers)

    async def history(self, query: str = "") -> list[dict[str, Any]]:
        """The messages that the page would show."""
        async with self.session.get(f"{self.address}/chat/history{query}") as answer:
            assert answer.status == 200
            messages: list[dict[str, Any]] = (await answer.json())["messages"]
            return messages

    def chat(self) -> str:
        """The chat that this visitor joined last."""
        return next(reversed(self.engine.kept)).partition(":")[0]

    @asynccontextmanager
    async def listening(self, after: str = "", last: str = "") -> AsyncIterator["Events"]:
        """Open a stream of messages."""
        headers = {"Last-Event-ID": last} if last else {}
        async with self.session.get(f"{self.address}/chat/events?after={after}", headers=headers) as answer:
            assert answer.status == 200
            yield Events(answer.content.readline)


class Events:
    """Reads the messages of a stream, one after the other."""

    def __init__(self, line: Any) -> None:
        self._line = line

    async def next(self) -> dict[str, Any]:
        """The next message; heartbeats are skipped."""
        mark = ""
        async with asyncio.timeout(5):
            while line := (await self._line()).decode():
                if line.startswith("id: "):
                    mark = line[4:].strip()
                if line.startswith("data: "):
                    found: dict[str, Any] = json.loads(line[6:])
                    assert found["id"] == mark
                    return found
        raise EOFError


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    """A visitor with an empty browser."""
    async with serving() as (address, engine, _), ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        yield Visitor(session, address, engine)


async def test_opening_an_invite_link_spends_nothing_and_sets_no_cookie(visitor: Visitor) -> None:
    async with visitor.session.get(f"{visitor.address}/j/{CODE}") as answer:
        text = await answer.text()
    async with visitor.session.get(visitor.address) as home:
        way_in = await home.text()

    assert f'value="{CODE}"' in text
    assert "Mã mời" in way_in
    assert visitor.engine.kept == {}
    assert len(visitor.session.cookie_jar) == 0


async def test_joining_sets_a_sealed_cookie_and_sends_the_invite_code(visitor: Visitor) -> None:
    status = await visitor.join()
    cookie = next(iter(visitor.session.cookie_jar))
    payload = next(iter(visitor.engine.kept.values()))

    assert status == 303
    assert cookie.key == COOKIE
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["secure"]
    assert len(payload["chat"]) >= 22
    assert payload["text"] == f"/start {CODE}"


async def test_behind_https_cookies_are_secure_and_the_origin_may_post() -> None:
    async with serving("https://toso.example.vn") as (address, _, _), ClientSession() as session:
        post = session.post(
            f"{address}/j", data={"code": CODE}, headers={"Origin": "https://toso.example.vn"}, allow_redirects=False
        )
        async with post as answer:
            status, cookie = answer.status, answer.cookies[COOKIE]

    assert status == 303
    assert cookie["secure"]


async def test_the_same_invite_page_sent_twice_is_said_once(visitor: Visitor) -> None:
    await visitor.join(id="once")
    await visitor.join(id="once")

    assert len(visitor.engine.kept) == 1


async def test_a_code_is_found_however_it_was_copied(visitor: Visitor) -> None:
    for typed in (f" {CODE.lower()} ", "ABCD-EFGH 2345-6789", f"https://toso.example.vn/j/{CODE}/"):
        assert await visitor.join(code=typed) == 303
    refused = [await visitor.join(code=typed) for typed in ("", "chào", "abc")]

    assert {p["text"] for p in visitor.engine.kept.values()} == {f"/start {CODE}"}
    assert refused == [400, 400, 400]


async def test_a_cookie_that_we_did_not_seal_opens_nothing(visitor: Visitor) -> None:
    await visitor.join()
    chat = visitor.chat()
    visitor.session.cookie_jar.clear()
    answers = []
    for forged in (f"{chat}.{'0' * 64}", chat, ".", "é.ü"):
        async with visitor.session.get(
            f"{visitor.address}/chat/history", headers={"Cookie": f"{COOKIE}={forged}"}
        ) as answer:
            answers.append(answer.status)
    async with visitor.session.get(f"{visitor.address}/chat/events") as answer:
        answers.append(answer.status)
    status, _ = await visitor.post({"id": "a", "text": "3"})

    assert [*answers, status] == [401] * 6


async def test_a_post_from_another_site_is_refused(visitor: Visitor) -> None:
    await visitor.join()
    said = {"id": "a", "text": "3"}
    refused = [
        await visitor.post(said, Origin="https://evil.example"),
        await visitor.post(said, Origin="null"),
        await visitor.post(said, **{"Sec-Fetch-Site": "cross-site"}),
        await visitor.post(said, **{"Sec-Fetch-Site": "same-site"}),
        await visitor.post(said, Origin=""),
    ]
    async with visitor.session.post(f"{visitor.address}/j", data={"code": CODE}) as answer:
        joined = answer.status

    assert [status for status, _ in refused] == [403] * 5
    assert joined == 403
    assert len(visitor.engine.kept) == 1


async def test_only_what_the_page_posts_is_taken(visitor: Visitor) -> None:
    await visitor.join()
    text: dict[str, Any] = {"id": "a", "text": "3"}
    button: dict[str, Any] = {"id": "a", "button": "b", "label": "B"}
    bad: list[Any] = [
        *("{", "[]", {}, "[" * 50_000, b"\xff\xfe", {"id": "a"}, {"text": "3"}, text | button),
        *(text | {"id": wrong} for wrong in ("", "a:b", "a" * 65, 1)),
        *(text | {"text": wrong} for wrong in (" \n", 3, None)),
        *(button | {"button": wrong} for wrong in ("", "ă", "b" * 65)),
        *(button | {"label": wrong} for wrong in ("", "B" * 201)),
    ]
    statuses = [(await visitor.post(body))[0] for body in bad]
    await visitor.join(fresh="1")
    form, _ = await visitor.post("text=3", **{"Content-Type": "application/x-www-form-urlencoded"})
    huge, _ = await visitor.post({"id": "a", "text": "x" * 70_000})

    assert statuses == [400] * len(bad)
    assert (form, huge) == (415, 413)
    assert {p["text"] for p in visitor.engine.kept.values()} == {f"/start {CODE}"}


async def test_a_retried_message_counts_once_and_is_answered_the_same(visitor: Visitor) -> None:
    await visitor.join()
    first = await visitor.post({"id": "a1", "text": "0912345678 là số của tôi"})
    second = await visitor.post({"id": "a1", "text": "0912345678 là số của tôi"})
    texts = [m["text"] for m in await visitor.history() if m["mine"]]

    assert (first[0], second[0]) == (200, 200)
    assert texts == ["••• là số của tôi"]


async def test_without_its_database_nothing_is_promised(visitor: Visitor, caplog: pytest.LogCaptureFixture) -> None:
    await visitor.join()
    visitor.engine.broken = True
    status, headers = await visitor.post({"id": "a1", "text": "bí mật"})
    joined = await visitor.join()
    async with visitor.session.get(f"{visitor.address}/chat/events") as answer:
        events = answer.status
    async with visitor.session.get(f"{visitor.address}/readyz") as answer:
        ready = answer.status
    visitor.engine.broken = False
    again, _ = await visitor.post({"id": "a1", "text": "bí mật"})

    assert (status, joined, events, ready, again) == (503, 503, 503, 503, 200)
    assert headers["Retry-After"] == "2"
    assert "bí mật" not in caplog.text
    assert CODE not in caplog.text


async def test_a_flood_from_one_chat_waits_while_others_go_on(visitor: Visitor) -> None:
    await visitor.join()
    answers = [await visitor.post({"id": f"flood-{n}", "text": str(n)}) for n in range(22)]
    await visitor.join(fresh="1")
    other, _ = await visitor.post({"id": "o", "text": "3"})
    joins = [await visitor.join() for _ in range(20)]
    limited = [headers for status, headers in answers if status == 429]

    assert [status for status, _ in answers[:19]] == [200] * 19
    assert len(limited) >= 1
    assert all(1 <= int(headers["Retry-After"]) <= 10 for headers in limited)
    assert sum(key.partition(":")[2].startswith("flood-") for key in visitor.engine.kept) == 22 - len(limited)
    assert other == 200
    assert joins == [303] * 19 + [429]


async def test_a_chat_that_reads_too_often_is_refused_alone(visitor: Visitor) -> None:
    await visitor.join()
    looks = []
    for path in ["/chat/history"] * 40 + ["/chat/events", "/chat/history"]:
        async with visitor.session.get(visitor.address + path) as answer:
            looks.append((answer.status, answer.headers.get("Retry-After", "")))
    await visitor.join(fresh="1")
    others = await visitor.history()

    assert [status for status, _ in looks] == [200] * 40 + [429] * 2
    assert all(1 <= int(wait) <= 10 for _, wait in looks[40:])
    assert isinstance(others, list)


async def test_all_chats_together_cannot_keep_the_database_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "STRANGERS", shares.STRANGERS._replace(looks=3))
    async with serving() as (address, engine, _), ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        crowd = Visitor(session, address, engine)
        looks = []
        for _ in range(4):
            await crowd.join(fresh="1")
            async with session.get(f"{address}/chat/history") as answer:
                looks.append(answer.status)

    assert looks == [200, 200, 200, 429]


async def test_a_page_polls_when_too_many_streams_are_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "STRANGERS", shares.STRANGERS._replace(streams=1))
    async with serving() as (address, engine, _), ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        visitor = Visitor(session, address, engine)
        await visitor.join()
        async with visitor.listening():
            await visitor.join(fresh="1")
            async with visitor.session.get(f"{visitor.address}/chat/events") as answer:
                refused, wait = answer.status, answer.headers["Retry-After"]
            asked = await visitor.history()

    assert (refused, wait) == (503, "60")
    assert isinstance(asked, list)


async def test_guessing_codes_costs_only_the_guesser(visitor: Visitor) -> None:
    guesses = [await visitor.join(code=code) for code in ["AAAA"] * 70]
    class_ = [await visitor.join(fresh="1") for _ in range(150)]

    assert guesses == [400] * 60 + [429] * 10
    assert class_ == [303] * 150


async def test_behind_a_trusted_proxy_each_address_is_counted_by_itself() -> None:
    async def guess(address: str, session: ClientSession, seen: str) -> int:
        headers = {"Origin": address, "X-Forwarded-For": seen}
        async with session.post(f"{address}/j", data={"code": "AAAA"}, headers=headers) as answer:
            return answer.status

    async def tried(*, trusted: bool) -> list[int]:
        async with serving(trusted_proxy=trusted) as (address, _, _), ClientSession() as session:
            await asyncio.gather(*(guess(address, session, f"198.51.100.{n}, 203.0.113.7") for n in range(60)))
            return [await guess(address, session, seen) for seen in ("203.0.113.7", "203.0.113.7, 203.0.113.8")]

    assert await tried(trusted=True) == [429, 400]
    assert await tried(trusted=False) == [429, 429]


async def test_replies_stream_live_and_what_was_missed_comes_first(visitor: Visitor) -> None:
    visitor.engine.silent = True
    await visitor.join()
    chat = visitor.chat()
    await visitor.engine.say(chat, "Tuần này họp mấy buổi?", ZERO)
    async with visitor.listening() as events:
        missed = await events.next()
        await visitor.engine.say(chat, "Nhắc bạn")
        live = await events.next()
    async with visitor.listening(last=missed["id"]) as events:
        overlap = [await events.next(), await events.next()]

    assert missed["text"] == "Tuần này họp mấy buổi?"
    assert missed["buttons"][0] == [["0", "say|0"], ["Không phát sinh", "say|nil"]]
    assert not missed["mine"]
    assert live["text"] == "Nhắc bạn"
    assert [m["id"] for m in overlap] == [missed["id"], live["id"]]


async def test_a_stream_finds_unpushed_messages_and_sends_signs_of_life(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_chat, "SOON", 0.05)
    monkeypatch.setattr(page_chat, "BEAT", 0.05)
    visitor.engine.silent = True
    await visitor.join()
    async with visitor.session.get(f"{visitor.address}/chat/events") as answer:
        lines = [await answer.content.readline() for _ in range(3)]
        visitor.engine.broken = True
        await asyncio.sleep(0.12)
        visitor.engine.broken = False
        visitor.engine.keep(visitor.chat(), mine=True, text="từ trang khác")
        found = await Events(answer.content.readline).next()
        kind, buffering = answer.headers["Content-Type"], answer.headers["X-Accel-Buffering"]

    assert lines == [b"retry: 3000\n", b"\n", b": .\n"]
    assert found["text"] == "từ trang khác"
    assert kind.startswith("text/event-stream")
    assert buffering == "no"


async def test_one_page_too_many_ends_the_oldest_stream(visitor: Visitor) -> None:
    await visitor.join()
    streams = [await visitor.session.get(f"{visitor.address}/chat/events") for _ in range(PAGES_MOST + 1)]
    async with asyncio.timeout(5):
        ended = await streams[0].content.read()
    await visitor.engine.say(visitor.chat(), "Nhắc bạn")
    async with asyncio.timeout(5):
        while b"Nh" not in (line := await streams[-1].content.readline()):
            pass
    for stream in streams:
        stream.close()

    assert ended.startswith(b"retry: 3000")
    assert "Nhắc bạn".encode() in line


async def test_stopping_the_server_ends_the_streams(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    async with serving() as (address, engine, runner), ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        engine.silent = True
        await Visitor(session, address, engine).join()
        async with session.get(f"{address}/chat/events") as answer, asyncio.timeout(3):
            await answer.content.readline()
            await runner.cleanup()
            rest = await answer.content.read()

    assert b"data" not in rest
    assert caplog.records == []


async def test_the_history_is_paged_both_ways(visitor: Visitor) -> None:
    visitor.engine.silent = True
    await visitor.join()
    for number in range(60):
        visitor.engine.keep(visitor.chat(), mine=False, text=str(number))
    newest = await visitor.history()
    older = await visitor.history(f"?before={newest[0]['id']}")
    fresh = await visitor.history(f"?after={newest[-1]['id']}")
    unknown = await visitor.history("?after=x9")

    assert [m["text"] for m in newest] == [str(n) for n in range(10, 60)]
    assert [m["text"] for m in older] == [str(n) for n in range(10)]
    assert [m["text"] for m in fresh] == ["56", "57", "58", "59"]
    assert unknown == newest


async def test_a_page_says_which_reminders_it_has_shown(visitor: Visitor) -> None:
    await visitor.join()
    await visitor.engine.remind(visitor.chat(), "Đến hạn báo cáo tuần")
    last = (await visitor.history())[-1]
    said = await visitor.post({"ids": [last["id"]]}, path="/chat/shown")
    later = (await visitor.history())[-1]

    assert last["waits"]
    assert said[0] == 204
    assert visitor.engine.appeared == [(f"web:main:{visitor.chat()}", [int(last["id"][1:])])]
    assert "waits" not in later


@pytest.mark.parametrize(
    "wrong",
    ["", "[]", {"ids": []}, {"ids": "o1"}, {"ids": ["i1"]}, {"ids": ["o1"] * 51}, {"ids": [1]}, {"ids": ["o1;"]}],
)
async def test_nothing_else_counts_as_shown(visitor: Visitor, wrong: Any) -> None:
    await visitor.join()
    said = await visitor.post(wrong, path="/chat/shown")

    assert said[0] == 400
    assert visitor.engine.appeared == []


async def test_what_was_shown_is_said_again_without_the_database(visitor: Visitor) -> None:
    await visitor.join()
    visitor.engine.broken = True
    status = (await visitor.post({"ids": ["o1"]}, path="/chat/shown"))[0]

    assert status == 503


async def test_a_stranger_s_page_or_another_site_shows_nothing(visitor: Visitor) -> None:
    outside = (await visitor.post({"ids": ["o1"]}, path="/chat/shown"))[0]
    await visitor.join()
    other = (await visitor.post({"ids": ["o1"]}, path="/chat/shown", Origin="https://elsewhere.example"))[0]

    assert (outside, other) == (401, 403)
    assert visitor.engine.appeared == []


async def test_every_answer_carries_the_headers_that_keep_strangers_out(visitor: Visitor) -> None:
    seen = {}
    for path in ("/", f"/j/{CODE}", "/chat/history", "/nowhere", "/healthz"):
        async with visitor.session.get(visitor.address + path) as answer:
            seen[path] = answer.headers

    for headers in seen.values():
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
    assert seen["/chat/history"]["Referrer-Policy"] == "no-referrer"
    assert seen[f"/j/{CODE}"]["Referrer-Policy"] == "same-origin"


async def test_style_and_script_are_small_and_kept_by_the_browser(visitor: Visitor) -> None:
    for asset in page.assets().values():
        async with visitor.session.get(visitor.address + asset.address) as answer:
            assert await answer.read() == asset.body
            assert answer.headers["Content-Encoding"] == "gzip"
            tag = answer.headers["ETag"]
        plain = {"Accept-Encoding": "identity"}
        async with visitor.session.get(visitor.address + asset.address, headers=plain) as answer:
            assert "Content-Encoding" not in answer.headers
        async with visitor.session.get(visitor.address + asset.address, headers={"If-None-Match": tag}) as answer:
            assert answer.status == 304
    async with visitor.session.get(f"{visitor.address}/page/chat.html") as answer:
        assert answer.status == 404
    weight = len(page.chat("vi", 0).encode()) + sum(len(a.body) for a in page.assets().values())

    assert weight < 36_000


def test_the_way_in_says_how_to_come_back_where_there_is_no_code() -> None:
    without, with_code = (page.join("vi", code, "1", known=False) for code in ("", "7MZK2P4Q9R8TVW3X"))

    assert '<p class="small">Đã tham gia ở máy khác?' in without
    assert '<p class="small" hidden>Đã tham gia ở máy khác?' in with_code


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("trouble", [None, "bad-code", "busy", "unavailable"])
def test_the_way_in_has_its_words_in_every_language(lang: str, trouble: str | None) -> None:
    html = page.join(lang, "", "id", known=False, trouble=trouble)

    assert ('class="wrong" role="alert">' in html) == bool(trouble)
    assert "$" not in html
    assert "{" not in html


@pytest.mark.parametrize(
    ("query", "accepts", "expected"),
    [("", "vi-VN,vi;q=0.9", "vi"), ("", "en-US,en;q=0.9", "en"), ("", "en-US,vi;q=0.8", "vi"), ("", "fr", "vi"),
     ("?lang=en", "vi", "en"), ("?lang=vi", "en", "vi"), ("?lang=<script>", "vi", "vi")],
)  # fmt: skip
async def test_the_page_speaks_its_readers_language(visitor: Visitor, query: str, accepts: str, expected: str) -> None:
    await visitor.join()
    async with visitor.session.get(f"{visitor.address}/{query}", headers={"Accept-Language": accepts}) as answer:
        text = await answer.text()

    assert f'<html lang="{expected}">' in text
    assert ("Gửi" if expected == "vi" else "Send") in text
    assert "<script>" not in text


async def test_watchers_get_health_readiness_and_metrics(visitor: Visitor) -> None:
    found = {}
    for path in ("/healthz", "/readyz", "/metrics"):
        async with visitor.session.get(visitor.address + path) as answer:
            found[path] = (answer.status, await answer.text(), answer.headers["Content-Type"])

    assert found["/healthz"][:2] == (200, '{"alive": true}')
    assert found["/readyz"][:2] == (200, '{"database": true}')
    assert found["/metrics"] == (200, "toso_turns_total 1\n", "text/plain; version=0.0.4; charset=utf-8")


async def test_without_the_web_chat_only_the_watchers_are_served() -> None:
    async with serving(web=False) as (address, _, _), ClientSession() as session:
        statuses = [
            (await session.get(address + path)).status for path in ("/", f"/j/{CODE}", "/chat/send", "/healthz")
        ]

    assert statuses == [404, 404, 404, 200]


async def test_telegrams_posts_go_to_the_given_handler() -> None:
    async def webhook(request: web.BaseRequest) -> web.Response:
        return web.Response(text=str((await request.json())["update_id"]))

    async def asked(method: str, handler: Handler | None, **headers: str) -> tuple[int, str, bool]:
        async with serving(webhook=handler) as (address, _, _), ClientSession() as session:
            url = f"{address}/telegram/webhook"
            answer = await session.request(method, url, json={"update_id": 7}, headers=headers)
            return answer.status, await answer.text(), "Content-Security-Policy" in answer.headers

    assert await asked("POST", webhook) == (200, "7", False)  # sent past the client library, which would refuse it
    assert await asked("POST", webhook, Expect="100-continue") == (200, "7", True)
    assert (await asked("GET", webhook))[0] == 405
    assert (await asked("POST", None))[0] == 404


def test_a_posted_text_or_button_is_read() -> None:
    payload = {"chat": "c", "id": "a", "at": NOW.isoformat(), "lang": "vi"}
    typed = WebChat().read(payload | {"text": "3\x00 buổi\ud800\n" + "x" * 30_000})
    tapped = WebChat().read(payload | {"button": "say|\x000", "label": "0"})

    assert typed.text is not None
    assert typed.text.startswith("3 buổi\nxxx")
    assert len(typed.text) == 20_001
    assert (typed.channel, typed.chat, typed.message_id, typed.sent_at) == ("web", "c", "a", NOW)
    assert (tapped.text, tapped.button, tapped.lang) == (None, "say|0", "vi")


@pytest.mark.parametrize(
    "payload",
    [None, [], {}, {"text": "3"}, {"chat": "c", "id": "a", "at": "x", "text": "3"}, {"chat": "c", "id": "a", "at": 3},
     {"chat": "c", "id": "a", "at": "2026-05-07", "text": 3}, {"text": "3", "button": "b"}],
)  # fmt: skip
def test_anything_else_is_a_bad_payload(payload: Any) -> None:
    with pytest.raises(BadPayload):
        WebChat().read(payload)


@pytest.mark.parametrize(
    ("payload", "shown"),
    [({"text": "3 buổi"}, "3 buổi"), ({"button": "say|0", "label": "Không phát sinh"}, "Không phát sinh"),
     ({"text": "CCCD 001099012345, 124 người"}, "CCCD •••, 124 người"), ({"text": f"/start {CODE}"}, None),
     ({"text": "\x00"}, None), ({"button": "x"}, None), ({"text": CODE}, "•••"),
     ({"text": f"mã: {CODE[:4]}-{CODE[4:8]}-{CODE[8:12]}-{CODE[12:]}".lower()}, "•••"),
     ({"text": f"https://toso.example.vn/j/{CODE}"}, "•••"), ({"text": "\x001234ABCD5678EFGH ạ"}, "•••")],
)  # fmt: skip
def test_the_history_shows_no_long_numbers_and_no_invites(payload: dict[str, str], shown: str | None) -> None:
    assert WebChat().said(payload) == shown


async def test_a_slow_reader_is_dropped_and_the_others_go_on() -> None:
    chat = WebChat(lambda: NOW)
    with chat.listening("c") as slow, chat.listening("c") as quick:
        for number in range(QUEUE_MOST + 2):
            sent = await chat.send("c", Reply("x", id=number))
            quick.get_nowait()

        assert slow.get_nowait() is None
        assert slow.empty()
        assert sent == f"o{QUEUE_MOST + 1}"
        with chat.listening("c"):
            assert await chat.send("nobody", Reply("x", id=1)) == "o1"


def test_a_flood_guard_remembers_only_the_latest_names() -> None:
    flood = Flood(most=1, seconds=60, names=2)
    waits = [flood.wait(name) for name in ("a", "a", "b", "c", "a")]

    assert waits == [0, 60, 0, 0, 0]
