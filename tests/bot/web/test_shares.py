"""Fair shares of the page: a crowd of strangers starves neither a member nor a class that joins behind one address."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Collection
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from functools import partial

import pytest
from aiohttp import ClientSession, DummyCookieJar
from sqlalchemy import Engine

from bot.web import page_chat, shares
from bot.web.guard import COOKIE, Seal
from bot.web.shares import MEMBERS, STRANGERS, Shares
from storage.work import Work, writing
from tests.bot.channels.standin import StandIn, serving

SEAL = Seal(b"a secret of the test", https=False)
LIEN = {f"web:main:lien{n}" for n in range(40)}


class Page:
    """Looks at the pages of many chats."""

    def __init__(self, address: str, engine: StandIn, session: ClientSession) -> None:
        self._address = address
        self._session = session
        self.engine = engine

    @asynccontextmanager
    async def get(self, chat: str, what: str, seen: str = "203.0.113.7") -> AsyncIterator[int]:
        """Ask for the messages or the stream of a chat; the status of the answer."""
        headers = {"Cookie": f"{COOKIE}={SEAL._sealed(chat)}", "X-Forwarded-For": seen}
        async with self._session.get(f"{self._address}/chat/{what}", headers=headers) as answer:
            self._read = answer.content.read
            yield answer.status

    async def ends(self, chat: str, within: float) -> bool:
        """Whether a stream ends within so many seconds."""
        async with self.get(chat, "events"):
            try:
                async with asyncio.timeout(within):
                    return b"retry" in await self._read()
            except TimeoutError:
                return False


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    """A page behind a proxy, which one member has joined."""
    async with (
        serving(trusted_proxy=True) as (address, engine, _),
        ClientSession(cookie_jar=DummyCookieJar()) as session,
    ):
        engine.joined.add("lien")
        yield Page(address, engine, session)


async def _members() -> Collection[str]:
    return LIEN


async def test_550_strangers_do_not_starve_a_member_and_a_class_works_behind_one_address() -> None:
    everybody = Shares(_members)
    strangers = Counter(
        [
            (await everybody.of(f"web:main:x{n % 550}")).wait(f"x{n % 550}", f"198.51.100.{n % 50}") > 0
            for n in range(550 * 12)
        ]
    )
    # Each of the class has two pages that ask every three seconds.
    class_ = Counter([(await everybody.of(chat)).wait(chat, "school") for chat in LIEN for _ in range(7)])

    assert strangers == {False: STRANGERS.looks, True: 550 * 12 - STRANGERS.looks}
    assert class_ == {0: 280}


async def test_each_address_has_its_share_of_looks() -> None:
    everybody = Shares(_members)
    party = await everybody.of("web:main:x")
    one = [party.wait(f"x{n}", "one") > 0 for n in range(STRANGERS.looks_per_address + 5)]

    assert one == [False] * STRANGERS.looks_per_address + [True] * 5
    assert party.wait("y", "another") == 0
    assert (await everybody.of("web:main:lien0")).wait("lien0", "one") == 0


async def test_strangers_at_the_members_own_address_use_up_only_their_own_share(page: Page) -> None:
    found = Counter[int]()
    for n in range(STRANGERS.looks_per_address + 20):
        async with page.get(f"x{n}", "history") as status:
            found[status] += 1
    async with page.get("lien", "history") as member, page.get("x1", "history", "198.51.100.1") as other:
        served = member, other

    assert found == {200: STRANGERS.looks_per_address, 429: 20}
    assert served == (200, 200)
    assert page.engine.looked < 20


async def test_strangers_streams_leave_room_for_members(page: Page) -> None:
    async with AsyncExitStack() as open_pages:
        streams = [
            await open_pages.enter_async_context(page.get(f"x{n}", "events"))
            for n in range(STRANGERS.streams_per_address + 2)
        ]
        async with page.get("lien", "events") as member, page.get("x1", "events", "198.51.100.1") as other:
            served = member, other

    assert streams == [200] * STRANGERS.streams_per_address + [503] * 2
    assert served == (200, 200)


async def test_who_joins_is_a_member_soon_and_stays_one_without_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    found: set[str] | None = set()

    async def look_up() -> set[str]:
        if found is None:
            raise OSError("database is locked")
        return found

    monkeypatch.setattr(shares, "AGAIN_SECONDS", 0.0)
    everybody = Shares(look_up)
    before = await everybody.of("web:main:lien")
    found = {"web:main:lien"}
    after = await everybody.of("web:main:lien")
    found = None
    monkeypatch.setattr(shares, "KNOWN_SECONDS", 0.0)
    later = await everybody.of("web:main:lien")

    assert (before, after, later) == (everybody.strangers, everybody.members, everybody.members)
    assert MEMBERS.looks_per_address >= 40 * 2 * 4


async def test_a_strangers_stream_ends_so_that_who_has_joined_comes_back_as_a_member(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_chat, "STRANGER_SECONDS", 0.1)

    assert await page.ends("x", within=10)
    assert not await page.ends("lien", within=0.5)


def _join(work: Work, key: str, now: datetime) -> None:
    work.people.address(key, work.people.join("Liên", "vi", now), now)


def test_the_members_are_the_chats_of_the_page_that_have_joined(database: Engine) -> None:
    now = datetime(2026, 5, 7, tzinfo=UTC)
    keys = ["web:main:a_b", "web:main:c", "telegram:main:5", "web_main:x"]
    for key in keys:
        writing(database, partial(_join, key=key, now=now))

    assert writing(database, lambda work: work.roster.joined("web:main:")) == {"web:main:a_b", "web:main:c"}
