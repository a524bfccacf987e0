"""Leave and snoozed reminders in the whole engine: whom we tell, who may write, and the rows that stay."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.database import Engine
from storage.people.absences import NewAbsence
from storage.reports.figures import NewSubmission
from storage.tables.messages import outbox
from storage.tables.reports import figures, submissions
from storage.work import Work, writing
from tests.engines import WORLD, running, told
from tests.house import Clock, House, Room, arrival, chat_of

WEEK = "week:2026-05-01"
UNIT = "xóm Nà Mòn"


@pytest.fixture(autouse=True)
def afresh() -> None:
    """All tests share the forms and the regime, but changes that people made in another test are forgotten."""
    WORLD.stale = True


def put_away(database: Engine, house: House, clock: Clock, who: str, deputy: str | None, days: int = 3) -> None:
    """Put a person on leave from today on."""
    today = clock().date()
    absence = NewAbsence(
        house.people[who], today, today + timedelta(days=days - 1), house.people[deputy] if deputy else None
    )
    writing(database, lambda work: work.absences.put(absence, clock()))


def rows(database: Engine, *columns: object) -> list[tuple[object, ...]]:
    """The values of these columns, row by row."""
    with database.connect() as connection:
        return [tuple(row) for row in connection.execute(select(*columns))]  # type: ignore[call-overload]


async def test_a_deputy_fills_in_their_name_and_on_behalf(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    clock.to("2026-05-07 09:00")
    put_away(database, house, clock, "Én", "An")
    unit = house.units[UNIT].id
    async with running(database, clock, room) as engine:
        await told(engine, arrival("An", 1, clock(), button=f"fill|{WEEK}|week|{unit}"))
        await told(engine, arrival("An", 2, clock(), text="2, 30, 4"))
        await told(engine, arrival("An", 3, clock(), text="không có"))
        await told(engine, arrival("An", 4, clock(), text="nộp"))
    an, en = house.people["An"], house.people["Én"]

    assert set(rows(database, figures.c.unit_id, figures.c.entered_by, figures.c.on_behalf_of)) == {(unit, an, en)}
    assert rows(database, submissions.c.unit_id, submissions.c.entered_by, submissions.c.on_behalf_of) == [
        (unit, an, en)
    ]


async def test_before_and_after_the_leave_the_deputy_hears_nothing(
    database: Engine, house: House, clock: Clock
) -> None:
    room = Room()
    clock.to("2026-05-04 09:00")
    put_away(database, house, clock, "Én", "An", days=2)
    clock.to("2026-05-06 09:00")
    button = f"fill|{WEEK}|week|{house.units[UNIT].id}"
    async with running(database, clock, room) as engine:
        await told(engine, arrival("An", 1, clock(), button=button))

    assert "Nút này đã cũ" in room.texts("An")[-1]
    assert rows(database, figures.c.unit_id) == []


async def test_another_absence_replaces_the_one_it_touches(database: Engine, house: House, clock: Clock) -> None:
    clock.to("2026-05-04 09:00")
    put_away(database, house, clock, "Én", "An", days=5)
    put_away(database, house, clock, "Én", "Bình", days=2)
    clock.to("2026-05-20 09:00")
    put_away(database, house, clock, "Én", "Dũng", days=2)
    coming = writing(database, lambda work: work.absences.coming(clock().date() - timedelta(days=20)))

    assert [(one.deputy, one.last_day.day) for one in coming] == [("Trần Thị Bình", 5), ("Lý Văn Dũng", 21)]


async def test_a_deputy_who_is_away_or_has_left_is_ignored(database: Engine, house: House, clock: Clock) -> None:
    clock.to("2026-05-07 09:00")
    unit = house.units[UNIT].id
    put_away(database, house, clock, "Én", "Dũng")
    put_away(database, house, clock, "Dũng", None)
    away_too = writing(database, lambda work: work.receivers.for_reminder([unit], "officer", clock()))
    put_away(database, house, clock, "Én", "An")
    stands_in = writing(database, lambda work: work.receivers.for_reminder([unit], "officer", clock()))
    writing(database, lambda work: work.people.leave(house.people["An"], "#1", clock()))
    left = writing(database, lambda work: work.receivers.for_reminder([unit], "officer", clock()))

    assert away_too == []
    assert [reach.person_id for reach in stands_in] == [house.people["An"]]
    assert left == []


def test_a_notice_reaches_who_is_away_too_a_reminder_does_not(database: Engine, house: House, clock: Clock) -> None:
    clock.to("2026-05-07 09:00")
    unit = house.units[UNIT].id
    put_away(database, house, clock, "Én", "An")
    reminded = writing(database, lambda work: work.receivers.for_reminder([unit], "officer", clock()))
    told = writing(database, lambda work: work.receivers.for_notice([unit], "officer", clock()))

    assert {reach.person_id for reach in reminded} == {house.people["An"]}
    assert {reach.person_id for reach in told} == {house.people[name] for name in ("An", "Én")}


async def test_what_a_lead_decides_reaches_the_deputy_too(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    clock.to("2026-06-02 09:00")
    put_away(database, house, clock, "Én", "An")
    slot = f"{WEEK}|week|{house.units[UNIT].id}"
    async with running(database, clock, room) as engine:
        await told(engine, arrival("An", 1, clock(), button=f"opn|{slot}"))
        await told(engine, arrival("An", 2, clock(), text="Máy hỏng"))
        await told(engine, arrival("Bình", 3, clock(), button=f"opx|{slot}"))
        refused = room.texts("An")[-1]
        await told(engine, arrival("An", 4, clock(), button=f"opn|{slot}"))
        await told(engine, arrival("An", 5, clock(), text="Máy hỏng thật"))
        await told(engine, arrival("Bình", 6, clock(), button=f"opy|{slot}"))

    assert "không mở lại" in refused
    assert "đã mở lại" in room.texts("An")[-1]
    assert "đã mở lại" in room.texts("Én")[-1]


async def test_colleagues_are_those_of_the_commune_who_can_be_reached(
    database: Engine, house: House, clock: Clock
) -> None:
    path = house.units["xã Phú Thịnh"].path
    writing(database, lambda work: work.people.stop("telegram:main:" + chat_of("Grace"), "blocked"))
    found = writing(database, lambda work: work.absences.colleagues([path]))

    assert {one.id for one in found} == {house.people[name] for name in ("An", "Dũng", "Én", "Bình")}


async def test_a_snoozed_reminder_comes_once_and_is_not_counted(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    clock.to("2026-05-07 09:00")
    async with running(database, clock, room) as engine:
        await told(engine, arrival("Khoa", 1, clock(), text="nhắc lại 14:00"))
        await told(engine, arrival("Khoa", 2, clock(), text="nhắc lại 15:00"))
        clock.to("2026-05-07 14:30")
        await told(engine)
        early = len(room.texts("Khoa"))
    async with running(database, clock, room) as engine:  # the snoozed reminder has survived a restart
        clock.to("2026-05-07 15:00")
        await told(engine)
        await engine.sweep()
        await told(engine)
    kinds = rows(database, outbox.c.kind, outbox.c.state)

    assert early == 2
    assert sum("xóm Bản Cái" in text for text in room.texts("Khoa")) == 1  # the regular reminder would say the same
    assert ("nudge", "sent") in kinds
    assert sorted(kind for kind in kinds if kind[0] == "snooze") == [("snooze", "cleared"), ("snooze", "sent")]


async def test_a_snoozed_reminder_says_nothing_when_all_is_in(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    clock.to("2026-05-07 09:00")
    async with running(database, clock, room) as engine:
        await told(engine, arrival("Khoa", 1, clock(), text="nhắc lại 14:00"))
        unit = house.units["xóm Bản Cái"].id
        await engine.store.write(lambda work: hand_in_all(work, unit, clock))
        clock.to("2026-05-07 14:00")
        await told(engine)

    assert len(room.texts("Khoa")) == 1
    assert ("snooze", "cleared") in rows(database, outbox.c.kind, outbox.c.state)


def hand_in_all(work: Work, unit: int, clock: Clock) -> None:
    """Hand in every open report of that unit."""
    reports = [(dates.form, dates.period.code) for dates in WORLD.plan.open_deadlines(clock())]
    work.figures.submit(
        [NewSubmission(unit, form, period, "submitted", 0, None, None, clock()) for form, period in reports]
    )


async def test_a_snoozed_reminder_of_yesterday_is_not_said(database: Engine, house: House, clock: Clock) -> None:
    room = Room()
    clock.to("2026-05-06 09:00")
    async with running(database, clock, room) as engine:
        await told(engine, arrival("Khoa", 1, clock(), text="nhắc lại 14:00"))
    clock.to("2026-05-07 09:00")
    async with running(database, clock, room) as engine:
        await told(engine)

    assert len(room.texts("Khoa")) == 1
    assert ("snooze", "failed") in rows(database, outbox.c.kind, outbox.c.state)
