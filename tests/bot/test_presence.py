"""The bot is blocked, let in again, taken into a group, removed from it: known at once, by Telegram's own update."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select

from bot.app import App, running
from bot.commands.sample import sample_invites
from bot.current import system_clock
from bot.simulate.telegram.people import SimulatedPerson
from bot.simulate.telegram.server import FakeTelegram
from forms.regime.calendar import ZONE
from storage.database import Engine, connect
from storage.tables.people import addresses, groups
from tests.bot.channels.loopback import on_telegram

GROUP = -100_123


class Scene(NamedTuple):
    """A commune whose officer An and lead Bình have joined on Telegram."""

    app: App
    fake: FakeTelegram
    an: SimulatedPerson
    binh: SimulatedPerson
    database: Engine

    async def turns(self, many: int) -> None:
        """Wait until so many messages have been answered, and their answers sent."""
        async with asyncio.timeout(10):
            while self.app.engine.counts.turns < many:
                await asyncio.sleep(0.01)
            await self.app.engine.settled()

    def state(self, person: SimulatedPerson) -> str:
        """The state of this person's address."""
        key = f"telegram:{self.fake.token.partition(':')[0]}:{person.id}"
        with self.database.connect() as connection:
            return str(connection.execute(select(addresses.c.state).where(addresses.c.chat_key == key)).scalar_one())

    def bound(self) -> list[str]:
        """The chats of the groups that are bound to a unit."""
        with self.database.connect() as connection:
            return list(connection.execute(select(groups.c.chat_key)).scalars())


@asynccontextmanager
async def scene(folder: Path) -> AsyncIterator[Scene]:
    """Run the program against the stand-in for Telegram, on a Thursday morning."""
    fake = FakeTelegram()
    await fake.start()
    settings = on_telegram(fake, folder)
    ahead = datetime(2026, 5, 7, 8, 30, tzinfo=ZONE) - system_clock()
    database = connect(settings.database_url)
    try:
        async with running(settings, lambda: system_clock() + ahead, ticking=False) as app:
            codes = await sample_invites(app)
            assert codes is not None
            people = fake.person(1001, "Nguyễn Văn An"), fake.person(1002, "Trần Thị Bình")
            for person, code in zip(people, codes, strict=True):
                for n, said in enumerate((f"/start {code}", "có", person.name), 1):
                    await person.says(said)
                    await person.wait_for(n, 10)
            yield Scene(app, fake, *people, database)
    finally:
        database.dispose()
        await fake.stop()


async def test_blocking_stops_the_address_at_once_and_the_lead_is_told(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        turns = here.app.engine.counts.turns
        await here.an.blocks()
        await here.turns(turns + 1)
        stopped = here.state(here.an)
        await here.an.blocks(again=True)
        await here.turns(turns + 2)

        assert stopped == "stopped"
        assert "Tổ Số không nhắn được cho Nguyễn Văn An" in here.binh.received[-1].text
        assert here.state(here.an) == "active"


async def test_a_group_is_greeted_bound_and_forgotten(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        group = here.fake.person(GROUP, "Nhóm xã")
        turns = here.app.engine.counts.turns
        await here.binh.invites_bot(GROUP)
        await here.turns(turns + 1)
        await here.binh.says("/nhom@ToSoBot", group=GROUP)
        await here.turns(turns + 2)
        bound = here.bound()
        await here.binh.invites_bot(GROUP, removed=True)
        await here.turns(turns + 3)

        assert "/nhom" in group.received[0].text
        assert [key.rpartition(":")[2] for key in bound] == [str(GROUP)]
        assert here.bound() == []
