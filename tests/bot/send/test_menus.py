"""The menus of commands, on our own Bot API server: for everybody at the start, and for leads as roles come and go."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.app import App, running
from bot.config import Settings
from bot.invite_codes import hashed, new_code
from bot.send import menus
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.people import SimulatedPerson
from bot.simulate.telegram.server import FakeTelegram
from storage.people.absences import NewAbsence
from storage.people.people import NewInvite
from storage.tables.people import addresses, members
from storage.work import Work
from tests.bot.channels.loopback import until
from tests.bot.channels.test_telegram import violations
from tests.house import Clock, House, settle

SETTING = ("setMyCommands", "deleteMyCommands", "setMyDescription", "setMyShortDescription")
PRIVATE, GROUPS = ("all_private_chats", 0, 0), ("all_group_chats", 0, 0)
COMMUNE, HAMLET = "xã Phú Thịnh", "xóm Khâu Giang"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing wait longer than a test likes to."""
    for name in ("_SOON", "_GAP"):
        monkeypatch.setattr(menus, name, 0.01)
    monkeypatch.setattr(menus, "_EVERY", 0.05)


@dataclass
class Town:
    """The running program, the platform, and the units of the tests without people."""

    app: App
    fake: FakeTelegram
    house: House
    clock: Clock

    def words(self, scope: tuple[str, int, int], lang: str = "") -> list[str]:
        """The commands that a scope shows; empty where it has no menu."""
        return [one["command"] for one in self.fake.menus.get((scope, lang), [])]

    def own(self, who: SimulatedPerson) -> list[str]:
        """The commands of this person's own menu; empty where they have none."""
        return self.words(("chat", who.id, 0))

    async def write(self, action: Any) -> Any:
        """Change the database as a command of `toso` would, unknown to the engine."""
        return await self.app.engine.store.write(action)

    async def says(self, who: SimulatedPerson, *said: str) -> None:
        """Send a text, or tap the button in brackets, and wait for the answer."""
        for one in said:
            before = list(who.received)
            await (who.taps(one[1:-1]) if one.startswith("[") else who.says(one))
            await who.wait_for(before.__ne__, 10)
            await self.app.engine.settled()

    async def invite(self, unit: str, role: str) -> str:
        """A fresh invite's code."""
        code, now = new_code(), self.clock()
        new = NewInvite(hashed(code), self.house.units[unit].id, role, None, None, 5, now + timedelta(days=1))
        await self.write(lambda work: work.people.invite(new, now))
        return code

    async def joins(self, who: SimulatedPerson, unit: str, role: str) -> None:
        """Take an invite."""
        await self.says(who, f"/start {await self.invite(unit, role)}", "[Đồng ý]", f"[{who.name}]")

    async def looked(self) -> None:
        """Wait until a whole look has found nothing to do."""
        before = self.calls()
        while True:
            await asyncio.sleep(0.2)
            now = self.calls()
            if now == before:
                return
            before = now

    def calls(self) -> int:
        """How often menus and descriptions were set."""
        return sum(self.fake.counts[name] for name in SETTING)

    async def menu(self, who: SimulatedPerson) -> str | None:
        """What is kept about the menu of this person's chat, without its mark; None: the chat is not known."""
        kept = select(addresses.c.menu).where(addresses.c.chat_key == key(self, who))
        with self.app.engine.store.engine.connect() as connection:
            found = connection.execute(kept).scalar_one_or_none()
        return found and found.rpartition(":")[0]


@asynccontextmanager
async def program(url: str, clock: Clock, fake: FakeTelegram, house: House | None = None) -> AsyncIterator[Town]:
    """Run the program against that platform."""
    settings = Settings(
        _env_file=None,
        database_url=url,
        port=0,
        telegram_token=SecretStr(fake.token),
        telegram_base_url=fake.base_url,
        telegram_poll_timeout=1,
        telegram_per_second=0,
        telegram_chat_gap=0,
    )
    async with running(settings, clock, ticking=False) as app:
        if house is None:
            house = await app.engine.store.write(lambda work: settle(work, clock(), who=()))
        yield Town(app, fake, house, clock)


@asynccontextmanager
async def town(url: str, clock: Clock) -> AsyncIterator[Town]:
    """A program that has just been started for the first time."""
    fake = FakeTelegram()
    await fake.start()
    try:
        async with program(url, clock, fake) as made:
            yield made
    finally:
        await fake.stop()
    assert violations(fake.calls) == []


async def test_a_start_sets_menus_and_descriptions_for_everybody(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        await until(lambda: here.fake.texts.get(("short_description", "en")))
        texts, private, groups = here.fake.texts, here.words(PRIVATE), here.words(GROUPS)
        english = here.words(PRIVATE, "en")

    assert private[:2] == ["nhap", "sua"]
    assert "tonghop" not in private
    assert groups == ["tinhhinh", "tonghop", "nhac", "nhom"]
    assert english[:2] == ["report", "edit"]
    assert len(english) == len(private)
    assert "mã mời" in texts["description", ""]
    assert "invite code" in texts["description", "en"]
    assert all(0 < len(texts["short_description", lang]) <= 120 for lang in ("", "en"))


async def test_an_officer_has_no_menu_of_their_own_and_a_lead_has(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        an, binh = here.fake.person(1001, "Nguyễn Văn An"), here.fake.person(1002, "Trần Thị Bình")
        await here.joins(an, HAMLET, "officer")
        await here.joins(binh, COMMUNE, "lead")
        await until(lambda: here.own(binh))
        await here.looked()
        kept = await here.menu(an), await here.menu(binh)

    assert here.own(an) == []
    assert here.own(binh)[:3] == ["tonghop", "tinhhinh", "nhac"]
    assert "nhap" not in here.own(binh)
    assert kept == ("", "lead:vi")


async def test_a_lead_who_reports_too_is_offered_both(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        binh = here.fake.person(1002, "Trần Thị Bình")
        await here.joins(binh, COMMUNE, "lead")
        await here.says(binh, f"/start {await here.invite(HAMLET, 'officer')}")
        await until(lambda: "nhap" in here.own(binh))

    assert here.own(binh)[:4] == ["nhap", "sua", "tonghop", "tinhhinh"]


async def test_a_leader_who_looks_on_is_offered_nothing_that_acts(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        giang = here.fake.person(1003, "Ma Thị Giang")
        await here.joins(giang, COMMUNE, "chair")
        await until(lambda: here.own(giang))

    assert "tonghop" in here.own(giang)
    assert not {"nhac", "moi", "giahan", "molai", "nhap"} & set(here.own(giang))


async def test_a_changed_language_changes_the_menu(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        an, binh = here.fake.person(1001, "Nguyễn Văn An"), here.fake.person(1002, "Trần Thị Bình")
        await here.joins(an, HAMLET, "officer")
        await here.joins(binh, COMMUNE, "lead")
        await until(lambda: here.own(binh))
        await here.says(binh, "/ngonngu")
        await here.says(an, "/ngonngu")
        await until(lambda: "summary" in here.own(binh) and "report" in here.own(an))
        await here.says(an, "/language")
        await until(lambda: "nhap" in here.own(an))  # their program may be set to English

    assert here.own(binh)[:2] == ["summary", "status"]


async def test_a_lead_who_leaves_loses_the_menu(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        binh = here.fake.person(1002, "Trần Thị Bình")
        await here.joins(binh, COMMUNE, "lead")
        await until(lambda: here.own(binh))
        await here.looked()
        await here.says(binh, "/toi", "[Rời khỏi]", "[Đúng, rời khỏi]")
        await until(lambda: not here.own(binh))
        await here.looked()
        deleted = here.fake.counts["deleteMyCommands"]
        exercised = {call["method"] for call in here.fake.calls}
        left = await here.app.engine.store.read(lambda work: work.meta.get(f"menu:telegram:110201543:{binh.id}"))
        await here.joins(binh, COMMUNE, "lead")
        await until(lambda: here.own(binh))

    assert deleted == 1
    assert left is None
    assert set(SETTING) <= exercised  # `town` has checked them against the specification


async def test_a_lost_role_is_found_without_anybody_telling(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        binh, commune = here.fake.person(1002, "Trần Thị Bình"), here.house.units[COMMUNE].id
        await here.joins(binh, COMMUNE, "lead")
        await here.says(binh, f"/start {await here.invite(HAMLET, 'officer')}")
        await until(lambda: "nhap" in here.own(binh))
        await here.looked()
        await here.write(lambda work: end(work, commune, clock))
        await until(lambda: not here.own(binh))
        await here.looked()

    assert here.fake.counts["deleteMyCommands"] == 1


def end(work: Work, unit: int, clock: Clock) -> None:
    """End all memberships of a unit."""
    work.people._db.execute(members.update().where(members.c.unit_id == unit).values(until=clock()))


async def test_a_merged_units_lead_keeps_the_menu(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        binh, units = here.fake.person(1002, "Trần Thị Bình"), here.house.units
        await here.joins(binh, COMMUNE, "lead")
        await until(lambda: here.own(binh))
        await here.looked()
        before = here.calls()
        into, day = units["xã Bình Yên"].id, clock().date()
        await here.write(lambda work: work.units.merge([units[COMMUNE].id], into, day, clock()))
        await here.looked()

    assert here.calls() == before
    assert here.own(binh)


async def test_a_deputy_has_the_leads_menu_for_those_days(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        an, binh = here.fake.person(1001, "Nguyễn Văn An"), here.fake.person(1002, "Trần Thị Bình")
        await here.joins(an, HAMLET, "officer")
        await here.joins(binh, COMMUNE, "lead")
        await until(lambda: here.own(binh))
        tomorrow = clock().date() + timedelta(days=1)
        ids = await here.app.engine.store.read(
            lambda work: [row.id for _, row in sorted(work.people.at([key(here, an), key(here, binh)]).items())]
        )
        await here.write(lambda work: work.absences.put(NewAbsence(ids[1], tomorrow, tomorrow, ids[0]), clock()))
        await here.looked()
        before = here.own(an)
        clock.by(days=1)
        await until(lambda: here.own(an))
        during = here.own(an)
        clock.by(days=1)
        await until(lambda: not here.own(an))

    assert before == []
    assert during[:3] == ["nhap", "sua", "tonghop"]


def key(here: Town, who: SimulatedPerson) -> str:
    """The conversation with a person."""
    return f"telegram:{here.fake.token.partition(':')[0]}:{who.id}"


async def test_a_restart_sets_nothing_again(sqlite_url: str, clock: Clock) -> None:
    fake = FakeTelegram()
    await fake.start()
    async with program(sqlite_url, clock, fake) as here:
        binh = fake.person(1002, "Trần Thị Bình")
        await here.joins(binh, COMMUNE, "lead")
        await until(lambda: here.own(binh))
        await here.looked()
        before = here.calls()
    async with program(sqlite_url, clock, fake, here.house) as again:
        await until(lambda: len(again.app.engine.menus._introduced) == 2)
        await again.looked()
        after = again.calls()
    await fake.stop()

    assert after == before == 9


async def test_other_words_are_set_after_an_upgrade_a_few_chats_at_a_time(
    sqlite_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake = FakeTelegram()
    await fake.start()
    async with program(sqlite_url, clock, fake) as here:
        for number, name in enumerate(("Trần Thị Bình", "Nông Thị Chi", "Ma Thị Giang"), 1002):
            await here.joins(fake.person(number, name), COMMUNE, "lead")
        await until(lambda: here.calls() == 11)
    monkeypatch.setattr(menus, "mark", lambda: "newer")
    monkeypatch.setattr(menus, "_MOST", 1)
    monkeypatch.setattr(menus, "_EVERY", 60)
    async with program(sqlite_url, clock, fake, here.house) as again:
        await until(lambda: again.calls() == 22)
    await fake.stop()


@pytest.mark.parametrize(
    "fault",
    [Fault(429, retry_after=1), Fault(502), Fault(502, body=b"<html>"), Fault(cut="before"), Fault(cut="after")],
)
async def test_a_failing_platform_delays_no_start_and_is_tried_again(
    sqlite_url: str, clock: Clock, fault: Fault
) -> None:
    fake = FakeTelegram()
    await fake.start()
    for method in SETTING:
        fake.fail_next(method, fault)
    async with program(sqlite_url, clock, fake) as here:
        binh = fake.person(1002, "Trần Thị Bình")
        await here.joins(binh, COMMUNE, "lead")  # is answered all the same
        texts = fake.texts
        await until(lambda: here.own(binh) and {("short_description", lang) for lang in ("", "en")} <= texts.keys())
        counts = dict(here.app.engine.counts.menus)
        metrics = here.app.engine.health.metrics().decode()
    await fake.stop()

    assert counts["telegram", "retried"] >= 3
    assert 'toso_menus_total{channel="telegram",outcome="set"}' in metrics


async def test_a_long_wait_for_descriptions_does_not_hold_up_a_leads_menu(sqlite_url: str, clock: Clock) -> None:
    fake = FakeTelegram()
    await fake.start()
    fake.fail_next("setMyDescription", Fault(429, retry_after=3600), times=2)
    async with program(sqlite_url, clock, fake) as here:
        binh = fake.person(1002, "Trần Thị Bình")
        await here.joins(binh, COMMUNE, "lead")
        await until(lambda: here.own(binh))
        await here.looked()
    await fake.stop()

    assert fake.counts["setMyDescription"] == 2
    assert fake.texts == {}


async def test_a_hanging_platform_delays_no_start(sqlite_url: str, clock: Clock) -> None:
    fake = FakeTelegram()
    await fake.start()
    fake.fail_next("setMyCommands", Fault(slow=15))
    async with program(sqlite_url, clock, fake) as here:
        an = fake.person(1001, "Nguyễn Văn An")
        await here.joins(an, HAMLET, "officer")
    await fake.stop()

    assert len(an.received) == 3


async def test_a_chat_that_is_gone_is_not_tried_for_ever(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        await until(lambda: here.words(GROUPS, "en"))
        await here.looked()
        binh = here.fake.person(1002, "Trần Thị Bình")
        blocked = Fault(403, description="Forbidden: bot was blocked by the user")
        here.fake.fail_in(binh.id, "setMyCommands", [blocked])
        await here.joins(binh, COMMUNE, "lead")
        await until(lambda: here.app.engine.counts.menus["telegram", "failed"])
        await here.looked()
        tried = here.calls()
        unset = here.own(binh)
        await here.write(lambda work: work.people.stop(key(here, binh), "blocked"))
        await here.says(binh, "chào")  # has unblocked us
        await until(lambda: here.own(binh))

    assert tried == 9
    assert unset == []


async def test_one_chat_in_trouble_does_not_keep_the_others_waiting(sqlite_url: str, clock: Clock) -> None:
    async with town(sqlite_url, clock) as here:
        await until(lambda: here.words(GROUPS, "en"))
        bad, good = here.fake.person(1001, "Nguyễn Văn An"), here.fake.person(1002, "Trần Thị Bình")
        here.fake.fail_in(bad.id, "setMyCommands", [Fault(500)] * 1000)
        await here.joins(bad, COMMUNE, "lead")
        await here.joins(good, COMMUNE, "lead")
        await until(lambda: here.own(good))

    assert here.own(bad) == []
