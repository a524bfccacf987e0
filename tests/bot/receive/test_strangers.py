"""Whoever has not joined may send as much as one joining needs, and it is soon forgotten; members are never limited."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, CookieJar
from pydantic_core import from_json, to_json
from sqlalchemy import func, select

from bot.app import App, running
from bot.invite_codes import hashed
from bot.receive.strangers import TEXT_MOST, Most, StrangerLimits, forget_strangers, shortened
from bot.web.guard import Flood
from storage.database import Engine
from storage.messages.inbox import Arrival
from storage.people.people import NewInvite
from storage.tables.messages import dialogues, inbox, outbox
from storage.upkeep.disk import Disk
from storage.work import Work, writing
from tests.bot.test_app import readiness, settings
from tests.house import Clock, House, chat_of, settle

LEAKED = "ABCDEFGH23456789"
LONG = "một bài văn dài " * 600


def leak(work: Work, clock: Clock) -> None:
    """Settle the house, give An a page of his own, and make an invite that everybody knows."""
    house = settle(work, clock())
    work.people.address("web:main:an", house.people["An"], clock())
    hamlet = house.units["xóm Nà Mòn"].id
    invite = NewInvite(hashed(LEAKED), hamlet, "officer", None, None, 1, clock() + timedelta(days=5))
    work.people.invite(invite, clock())


def browser() -> ClientSession:
    """A visitor with an empty browser."""
    return ClientSession(cookie_jar=CookieJar(unsafe=True))


async def post(program: App, visitor: ClientSession, path: str, **body: Any) -> int:
    """Post a form to /j, or JSON elsewhere; the status."""
    how = {"data": body} if path == "/j" else {"json": body}
    headers = {"Origin": program.address}
    async with visitor.post(program.address + path, headers=headers, allow_redirects=False, **how) as answer:  # type: ignore[arg-type]
        return answer.status


def rows(work: Work) -> tuple[int, int, int]:
    """How many messages, replies and dialogues there are."""
    count = (work.inbox._db.scalar(select(func.count()).select_from(table)) for table in (inbox, outbox, dialogues))
    first, second, third = (int(found or 0) for found in count)
    return first, second, third


async def test_invented_codes_get_no_cookie_and_leave_nothing(sqlite_url: str, clock: Clock) -> None:
    async with running(settings(sqlite_url), clock, ticking=False) as program:
        await program.engine.store.write(lambda work: leak(work, clock))
        async with browser() as visitor:
            invented = [f"{n:04d}ABCDEFGH2345" for n in range(70)]
            statuses = [await post(program, visitor, "/j", code=code) for code in invented]
            cookies = len(visitor.cookie_jar)
            right = await post(program, visitor, "/j", code=LEAKED)
        kept, _, _ = await program.engine.store.read(rows)

    assert statuses == [400] * 60 + [429] * 10
    assert (cookies, right, kept) == (0, 303, 1)


async def test_an_attack_with_a_leaked_code_fills_nothing_and_members_are_served(
    sqlite_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Flood, "wait", lambda *_: 0)  # the page's own limits are not what is tested
    async with running(settings(sqlite_url), clock, ticking=False) as program:
        engine = program.engine
        engine.strangers.most = Most(chat=8, origin=60, channel=1_000)
        await engine.store.write(lambda work: leak(work, clock))
        before = (tmp_path / "toso.db").stat().st_size

        async def attack() -> list[int]:
            async with browser() as visitor:
                joined = await post(program, visitor, "/j", code=LEAKED)
                texts = [await post(program, visitor, "/chat/send", id=f"m{n}", text=LONG) for n in range(12)]
                return [joined, *texts]

        statuses = [status for some in await asyncio.gather(*(attack() for _ in range(20))) for status in some]
        member = Arrival("an:1", "an", to_json({"id": "1", "chat": "an", "at": clock().isoformat(), "text": LONG}))
        served = await engine.accept("web", "main", [member])
        async with asyncio.timeout(30):
            await engine.settled()
        longest = await engine.store.read(
            lambda work: work.inbox._db.scalar(select(func.max(func.length(inbox.c.said))).where(inbox.c.stranger == 1))
        )
        kept, replies, _ = await engine.store.read(rows)
        metrics = engine.health.metrics().decode()
        clock.by(days=8)
        await engine.store.write(lambda work: forget_strangers(work, clock()))
        left = await engine.store.read(rows)
    grown = (tmp_path / "toso.db").stat().st_size - before

    assert set(statuses) == {303, 200, 429}
    assert (served, kept, longest) == (frozenset(), 61, len(LONG[:TEXT_MOST].strip()))  # 60 from that address, and An's
    assert replies <= 61
    assert f'toso_strangers_refused_total{{channel="web",reason="pace"}} {statuses.count(429)}.0' in metrics
    assert left[:2] == (1, 1)  # An's, which nobody forgets
    assert grown < 500_000


async def test_a_short_disk_refuses_strangers_serves_members_and_goes_on_by_itself(
    sqlite_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [39_000_000]
    monkeypatch.setattr(Disk, "free", property(lambda _: left[0]))
    monkeypatch.setattr("bot.health.readiness.LOOK_EVERY", 0.0)
    async with running(settings(sqlite_url), clock, ticking=False) as program, browser() as visitor:
        await program.engine.store.write(lambda work: leak(work, clock))
        refused = await post(program, visitor, "/j", code=LEAKED)
        member = Arrival("an:1", "an", to_json({"id": "1", "chat": "an", "at": clock().isoformat(), "text": "3"}))
        served = await program.engine.accept("web", "main", [member])
        status, said = await readiness(program)
        metrics = program.engine.health.metrics().decode()
        left[0] = 900_000
        full = await readiness(program)
        left[0] = 45_000_000  # not enough to change back and forth
        still = await post(program, visitor, "/j", code=LEAKED)
        left[0] = 80_000_000
        taken = await post(program, visitor, "/j", code=LEAKED)
        later = await readiness(program)

    assert (refused, served, still, taken) == (503, frozenset(), 503, 303)
    assert (status, said["reasons"]) == (200, {"strangers": "disk-short"})
    assert 'toso_trouble{part="strangers",reason="disk-short"} 1.0' in metrics
    assert "toso_disk_free_bytes 3.9e+07" in metrics
    assert (full[0], full[1]["reasons"]) == (503, {"database": "full", "strangers": "disk-short"})
    assert later == (200, {"database": True, "answering": True})


def test_members_are_never_counted_in_a_group_either(database: Engine, house: House) -> None:
    limits = StrangerLimits(Disk(database), Most(chat=2, origin=9, channel=3))
    an = chat_of("An")
    arrivals = [Arrival(str(n), "-100", b"{}", an) for n in range(9)] + [Arrival(f"a{n}", an, b"{}") for n in range(9)]
    arrivals += [Arrival(f"s{n}", "-100", b"{}", "77") for n in range(3)] + [Arrival("t", "78", b"{}")] * 2
    known, strangers, refused = writing(database, lambda work: limits.sort(work, "telegram", "main", arrivals))

    assert len(known) == 18
    assert [arrival.external_id for arrival in strangers] == ["s0", "s1", "t"]
    assert refused == {20: "pace", 22: "pace"}


def test_what_joined_people_said_before_is_kept_with_them(database: Engine, house: House, clock: Clock) -> None:
    def said(work: Work) -> None:
        for chat in (chat_of("An"), "77"):
            work.inbox.accept("telegram", "main", [Arrival(chat, chat, b"{}")], clock(), strangers=True)
        for waiting in work.inbox.heads("", 9):
            work.inbox.done([(waiting.id, None)], clock())
        work.strangers.forget(clock() + timedelta(days=1), 10)

    writing(database, said)
    with database.connect() as connection:
        left = connection.execute(select(inbox.c.chat_key)).scalars().all()

    assert left == ["telegram:main:" + chat_of("An")]


def test_only_the_newest_rows_of_strangers_are_kept(database: Engine, clock: Clock) -> None:
    def said(work: Work) -> None:
        arrivals = [Arrival(str(n), str(n), b"{}") for n in range(30)]
        work.inbox.accept("telegram", "main", arrivals, clock(), strangers=True)
        work.inbox.done([(waiting.id, None) for waiting in work.inbox.heads("", 99)], clock())
        work.strangers.forget(clock() - timedelta(days=1), 10)

    writing(database, said)
    with database.connect() as connection:
        left = connection.execute(select(inbox.c.external_id).order_by(inbox.c.id)).scalars().all()

    assert left == [str(n) for n in range(20, 30)]


@pytest.mark.parametrize("payload", [b"{", b"[" * 5_000, b'"' + b"a" * 70_000 + b'"'])
def test_a_strangers_unreadable_message_is_refused(payload: bytes) -> None:
    assert shortened(payload) is None


def test_texts_are_cut_wherever_they_stand() -> None:
    told = {"message": {"text": LONG, "entities": [{"offset": n} for n in range(900)], "chat": {"id": 7}}}
    deep: Any = "x"
    for _ in range(40):
        deep = {"reply_to_message": deep, "text": LONG}
    cut = from_json(shortened(to_json(told)) or b"")
    small = shortened(to_json(deep)) or b""

    assert cut["message"]["text"] == LONG[:TEXT_MOST]
    assert cut["message"]["chat"] == {"id": 7}
    assert len(cut["message"]["entities"]) == 50
    assert len(small) < 12_000
