"""The Mini App over HTTP, with the whole program behind it: who may open it, as whom, and what that changes."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession
from pydantic import SecretStr
from sqlalchemy import select

from bot.simulate.telegram.faults import Fault
from bot.web.guard import INSIDE_COOKIE
from bot.web.inside import OPENINGS_MOST
from storage.people.people import VISITED
from storage.tables.messages import outbox
from storage.tables.people import addresses
from storage.tables.reports import figures
from storage.work import Work
from tests.bot.channels.signing import init_data
from tests.bot.channels.test_telegram import violations
from tests.bot.web.opening import AN, DUNG, PUBLIC, STRANGER, Open, client, opened


async def show(session: ClientSession, it: Open, signed: str, origin: str = PUBLIC) -> tuple[int, str]:
    """Show what Telegram has signed: the status, and where the chat is."""
    async with session.post(f"{it.address}/app", data=signed.encode(), headers={"Origin": origin}) as answer:
        return answer.status, (await answer.json())["at"] if answer.status == 200 else ""


async def write(session: ClientSession, it: Open, at: str, number: int, **said: str) -> int:
    """Write in the chat, and wait until all has been answered; the status of the answer."""
    body = {"id": f"m{number}", **said}
    async with session.post(f"{it.address}{at}/send", json=body, headers={"Origin": PUBLIC}) as answer:
        status = answer.status
    await it.app.engine.settled()
    return status


async def texts(session: ClientSession, it: Open, at: str) -> list[str]:
    """What stands in the chat, once all has been answered."""
    await it.app.engine.settled()
    async with session.get(f"{it.address}{at}/history") as answer:
        assert answer.status == 200
        return [message["text"] for message in (await answer.json())["messages"]]


def rows(it: Open, *columns: Any) -> list[Any]:
    """These columns of all rows of their table."""
    with it.app.engine.store.engine.connect() as connection:
        return list(connection.execute(select(*columns)))


async def reached(it: Open, name: str) -> list[str]:
    """Where a reminder to that person goes."""
    person = it.house.people[name]
    return await it.app.engine.store.read(lambda work: [one.chat_key for one in work.receivers.themselves([person])])


async def test_the_page_opens_as_the_person_whom_telegram_has_signed(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        status, at = await show(session, it, it.signed(AN))
        asked = await texts(session, it, at)
        sent = await write(session, it, at, 1, text="2")
        answered = await texts(session, it, at)
        kept = rows(it, figures.c.indicator, figures.c.unit_id)

    assert (status, sent) == (200, 200)
    assert len(asked) == 1
    assert "tuyên truyền mấy buổi" in asked[0]
    assert answered[1] == "2"
    assert "Câu 2/3" in answered[2]
    assert kept == [("propaganda_meetings", it.house.units["xóm Khâu Giang"].id)]


async def test_who_opens_it_twice_finds_the_same_chat(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session, client(it.address) as elsewhere:
        first = await show(session, it, it.signed(AN))
        await write(session, it, first[1], 1, text="2")
        said = await texts(session, it, first[1])
        again = await show(elsewhere, it, it.signed(AN))
        same = await texts(elsewhere, it, again[1])
        kept = rows(it, addresses.c.chat_key, addresses.c.state)

    assert first == again
    assert same == said
    assert [state for key, state in kept if key.startswith("web:")] == [VISITED]


async def test_whoever_opens_it_is_told_once_a_day_what_is_owed(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        _, at = await show(session, it, it.signed(AN))
        await show(session, it, it.signed(AN))
        one = await texts(session, it, at)
        it.clock.by(days=1)
        await show(session, it, it.signed(AN))
        two = await texts(session, it, at)

    assert (len(one), len(two)) == (1, 2)


async def test_opening_the_page_breaks_off_nothing_that_is_being_arranged(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        await it.app.engine.store.write(
            lambda work: work.people.address(it.key(STRANGER), it.house.people["Bình"], it.clock())
        )
        _, at = await show(session, it, it.signed(STRANGER))
        await write(session, it, at, 1, text="/dotxuat")
        it.clock.by(days=1)
        await show(session, it, it.signed(STRANGER))
        said = await texts(session, it, at)
        await write(session, it, at, 2, text="Rà soát camera")
        answered = await texts(session, it, at)

    assert len(said) == 3  # the greeting, the command and its question; no second greeting
    assert "Hỏi những đơn vị nào" in answered[-1]


async def test_what_telegram_has_not_signed_for_us_opens_nothing(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        now = it.clock()
        good = it.signed(AN)
        bad = [
            *("", "query_id=1&hash=" + "0" * 64, good.replace("1001", "1002"), good[:-1] + "x"),
            init_data(AN, now, it.fake.token + "x"),
            init_data(AN, now - timedelta(hours=2)),
            init_data(AN, now + timedelta(minutes=10)),
            "\udcff".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
        ]
        refused = [await show(session, it, data) for data in bad]
        huge = await show(session, it, good + "&a=" + "x" * 1_000_000)
        kept = rows(it, addresses.c.chat_key)
        cookies = len(session.cookie_jar)

    assert refused == [(401, "")] * len(bad)
    assert huge == (413, "")
    assert cookies == 0
    assert not [key for (key,) in kept if key.startswith("web:")]


async def test_the_unknown_the_unreachable_and_those_who_left_get_no_chat(sqlite_url: str) -> None:
    def gone(work: Work) -> None:
        work.people.stop(it.key(DUNG), "blocked")
        work.people.leave(it.house.people["An"], "Người 1", it.clock())

    async with opened(sqlite_url) as it, client(it.address) as session:
        _, at = await show(session, it, it.signed(AN))
        strange = await show(session, it, it.signed(STRANGER))
        await it.app.engine.store.write(gone)
        refused = [await show(session, it, it.signed(number)) for number in (AN, DUNG)]
        await write(session, it, at, 1, text="2")
        told = await texts(session, it, at)
        kept = rows(it, figures.c.indicator)

    assert [strange, *refused] == [(404, "")] * 3
    assert kept == []
    assert "mã mời" in told[-1]  # the open page is a stranger's now


async def test_who_joins_anew_finds_nothing_of_the_person_before(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        _, before = await show(session, it, it.signed(AN))
        await write(session, it, before, 1, text="2")
        await it.app.engine.store.write(
            lambda work: work.people.address(it.key(AN), it.house.people["Bình"], it.clock())
        )
        _, after = await show(session, it, it.signed(AN))
        said = await texts(session, it, after)

    assert before != after
    assert len(said) == 1


async def test_two_people_of_one_device_never_write_in_each_others_name(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session, client(it.address) as other:
        _, ans = await show(session, it, it.signed(AN))
        _, dungs = await show(session, it, it.signed(DUNG))
        both = [await write(session, it, at, n, text="2") for n, at in enumerate((ans, dungs))]
        await show(other, it, it.signed(DUNG))
        (cookie,) = [one for one in other.cookie_jar if one.key == INSIDE_COOKIE]
        stolen = {"Cookie": f"{INSIDE_COOKIE}={cookie.value}", "Origin": PUBLIC}
        tried = []
        for method, path, body in (("POST", "send", {"id": "x", "text": "9"}), ("GET", "history", None)):
            async with other.request(method, f"{it.address}{ans}/{path}", json=body, headers=stolen) as answer:
                tried.append(answer.status)

    assert ans != dungs
    assert both == [200, 200]
    assert tried == [401, 401]


async def test_its_cookie_is_for_frames_and_only_its_own_addresses(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        async with session.post(f"{it.address}/app", data=it.signed(AN).encode(), headers={"Origin": PUBLIC}) as answer:
            at, cookie = (await answer.json())["at"], answer.headers["Set-Cookie"]
        pages = {}
        for path in ("/app", "/", "/page/mini_app.js", f"{at}/history"):
            async with session.get(it.address + path) as shown:
                pages[path] = (shown.status, shown.headers["Content-Security-Policy"].rpartition("; ")[2])
        async with session.get(f"{it.address}/chat/history") as ordinary:
            outside = ordinary.status

    assert cookie.split("; ")[1:] == [
        *(f"Path={at}/", "Max-Age=86400", "HttpOnly", "Secure", "SameSite=None", "Partitioned")
    ]
    assert pages == {
        "/app": (200, "frame-ancestors https://web.telegram.org"),
        "/": (200, "frame-ancestors 'none'"),
        "/page/mini_app.js": (200, "frame-ancestors 'none'"),
        f"{at}/history": (200, "frame-ancestors 'none'"),
    }
    assert outside == 401


async def test_another_site_cannot_open_it_for_somebody(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        refused = [await show(session, it, it.signed(AN), site) for site in ("https://evil.example", "null", "")]
        cookies = len(session.cookie_jar)

    assert refused == [(403, "")] * 3
    assert cookies == 0


async def test_opening_again_and_again_is_slowed_down_for_that_person_only(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        mine = [(await show(session, it, it.signed(STRANGER)))[0] for _ in range(OPENINGS_MOST + 1)]
        other, _ = await show(session, it, it.signed(AN))

    assert mine == [404] * OPENINGS_MOST + [429]
    assert other == 200


async def test_reminders_go_on_to_telegram(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        before = await reached(it, "An")
        _, at = await show(session, it, it.signed(AN))
        it.clock.by(hours=2)  # so that writing brings the address up to date
        await write(session, it, at, 1, text="2")
        after = await reached(it, "An")
        await it.app.engine.store.write(lambda work: work.people.stop(it.key(AN), "blocked"))
        blocked = await reached(it, "An")

    assert before == after == [it.key(AN)]
    assert blocked == []  # a page that nobody opens would hide that the person cannot be reached


async def test_a_reminder_asked_for_in_the_page_comes_on_telegram(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it, client(it.address) as session:
        _, at = await show(session, it, it.signed(AN))
        await texts(session, it, at)
        await write(session, it, at, 1, text="nhắc lại 19:00")
        told = await texts(session, it, at)
        queued = [key for kind, key in rows(it, outbox.c.kind, outbox.c.chat_key) if kind == "snooze"]

    assert "19:00" in told[-1]
    assert queued == [it.key(AN)]


async def test_the_menu_button_opens_the_page_where_there_is_an_https_address(sqlite_url: str) -> None:
    async with opened(sqlite_url) as it:
        button, calls = it.fake.menu_button, list(it.fake.calls)

    assert button == {"type": "web_app", "text": "Nhập số liệu", "web_app": {"url": f"{PUBLIC}/app"}}
    assert violations(calls) == []


@pytest.mark.parametrize("without", [{"public_url": ""}, {"public_url": "http://toso.example.vn"}, {"web": False}])
async def test_without_https_or_the_web_the_button_lists_the_commands(sqlite_url: str, without: dict[str, Any]) -> None:
    async with opened(sqlite_url, **without) as it, client(it.address) as session:
        button = it.fake.menu_button
        async with session.get(f"{it.address}/app") as answer:
            status = answer.status

    assert button == {"type": "commands"}
    assert status == 404


async def test_without_telegram_there_is_no_such_page(sqlite_url: str) -> None:
    no_token = SecretStr("")
    async with (
        opened(sqlite_url, telegram_token=no_token) as it,
        client(it.address) as session,
        session.get(f"{it.address}/app") as answer,
    ):
        status = answer.status

    assert status == 404


async def test_a_button_that_cannot_be_set_stops_nothing(sqlite_url: str, caplog: pytest.LogCaptureFixture) -> None:
    async with opened(sqlite_url, faults={"setChatMenuButton": Fault(status=502)}) as it, client(it.address) as session:
        status, _ = await show(session, it, it.signed(AN))
        await asyncio.sleep(0)

    assert status == 200
    assert it.fake.menu_button == {"type": "default"}
    assert "the menu button could not be set" in caplog.text
    assert it.fake.token not in caplog.text
