"""A lead enters for a unit in the whole engine: the rows that say so, who is told, and what a lost role ends."""

from typing import Any

import pytest
from sqlalchemy import select, update

from storage.database import Engine
from storage.people.absences import NewAbsence
from storage.tables.people import members
from storage.tables.reports import figure_versions, figures, submission_versions, submissions
from storage.work import writing
from tests.engines import WORLD, running, told
from tests.house import Clock, House, Room, arrival

WEEK = "week:2026-05-01"
SAID = ("/nhapthay Khâu Giang", "2, 61, 7", "không có", "nộp")


@pytest.fixture(autouse=True)
def afresh() -> None:
    """All tests share the forms and the regime, but changes that people made in another test are forgotten."""
    WORLD.stale = True


def rows(database: Engine, *columns: Any) -> set[tuple[Any, ...]]:
    """The different rows of these columns."""
    with database.connect() as connection:
        return {tuple(row) for row in connection.execute(select(*columns))}


async def entered(database: Engine, clock: Clock, room: Room, who: str = "Bình", *said: str) -> None:
    """Somebody enters the week of a unit and hands it in."""
    clock.to("2026-05-07 09:00")
    async with running(database, clock, room) as engine:
        for n, text in enumerate(said or SAID, 1):
            await told(engine, arrival(who, n, clock(), text=text))


async def test_every_row_says_that_a_lead_entered_it(database: Engine, house: House, clock: Clock) -> None:
    await entered(database, clock, Room())
    unit, by = house.units["xóm Khâu Giang"].id, house.people["Bình"]

    for table in (figures, figure_versions, submissions):
        c = table.c
        assert rows(database, c.unit_id, c.entered_by, c.on_behalf) == {(unit, by, True)}
    assert rows(database, figures.c.on_behalf_of) == {(None,)}
    assert rows(database, submission_versions.c.entered_by, submission_versions.c.on_behalf) == {(by, True)}


async def test_each_officer_is_told_once_and_no_more_reminded(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    await entered(database, clock, room)
    clock.to("2026-05-07 15:00")
    async with running(database, clock, room) as engine:
        await engine.sweep()
        await engine.settled()

    for name in ("An", "Dũng"):
        assert [text.split(" báo cáo ")[0] for text in room.texts(name)] == ["Trần Thị Bình đã nộp thay"]
    assert room.texts("Én") != []


async def test_an_officers_correction_is_in_their_own_name(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    await entered(database, clock, room)
    button = f"fix|{WEEK}|week|{house.units['xóm Khâu Giang'].id}"
    async with running(database, clock, room) as engine:
        await told(engine, arrival("An", 11, clock(), button=button))
        await told(engine, arrival("An", 12, clock(), text="sửa 2 thành 60"))
    an, binh = house.people["An"], house.people["Bình"]

    assert "Dòng 1, 2, 3, 4 do Trần Thị Bình nhập thay" in room.texts("An")[1]
    assert rows(database, submissions.c.entered_by, submissions.c.on_behalf) == {(an, False)}
    assert rows(database, figures.c.entered_by, figures.c.on_behalf) == {(an, False), (binh, True)}


async def test_a_unit_without_officers_works_too(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    nobody = update(members).where(members.c.role == "officer").values(until=clock())
    writing(database, lambda work: work.connection.execute(nobody))
    await entered(database, clock, room)

    assert rows(database, submissions.c.on_behalf) == {(True,)}
    assert room.texts("An") == []
    assert room.texts("Bình")[-1].startswith("Đã nộp thay xóm Khâu Giang")


async def test_a_role_lost_in_between_ends_it(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    await entered(database, clock, room, "Bình", *SAID[:2])
    gone = update(members).where(members.c.role == "lead").values(until=clock())
    writing(database, lambda work: work.connection.execute(gone))
    before = rows(database, figures.c.indicator, figures.c.version)
    async with running(database, clock, room) as engine:
        await told(engine, arrival("Bình", 11, clock(), text="không có"))
        await told(engine, arrival("Bình", 12, clock(), text="nộp"))

    assert rows(database, figures.c.indicator, figures.c.version) == before
    assert rows(database, submissions.c.unit_id) == set()
    assert room.texts("Bình")[2].startswith("Báo cáo đang mở trước đó không còn ở đây nữa")


async def test_who_stands_in_for_the_lead_enters_in_their_own_name(
    database: Engine, house: House, clock: Clock
) -> None:
    clock.to("2026-05-07 08:00")
    today = clock().date()
    absence = NewAbsence(house.people["Bình"], today, today, house.people["Én"])
    writing(database, lambda work: work.absences.put(absence, clock()))
    await entered(database, clock, Room(), "Én")

    assert rows(database, figures.c.entered_by, figures.c.on_behalf) == {(house.people["Én"], True)}


async def test_the_lead_of_another_commune_reaches_nothing(database: Engine, house: House, clock: Clock) -> None:
    room, unit = Room(), house.units["xóm Khâu Giang"].id
    clock.to("2026-05-07 09:00")
    async with running(database, clock, room) as engine:
        for n, button in enumerate((f"ent|{WEEK}|week|{unit}", f"ent|||{unit}", f"fill|{WEEK}|week|{unit}"), 1):
            await told(engine, arrival("Chi", n, clock(), button=button))
            await told(engine, arrival("Chi", n + 10, clock(), text="2, 61, 7"))

    assert rows(database, figures.c.unit_id) == set()
    assert not any("Khâu Giang" in text for text in room.texts("Chi"))
