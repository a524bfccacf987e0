"""Moved days, reopened reports and days off, through the engine, as rows on both databases."""

from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import select

from bot.engine import Engine
from forms.regime.calendar import ZONE
from forms.regime.period import parse
from storage.database import Clash
from storage.database import Engine as Database
from storage.reports.reopen_requests import NewRequest
from storage.tables.reports import reopen_requests, submissions
from storage.tables.year import day_changes, due_changes
from storage.work import reading, writing
from tests.engines import WORLD, running, told
from tests.house import Clock, House, Room, arrival, chat_key

OLD = "week:2026-05-01"


class Play:
    """Lets people write and tap, one after the other or at once."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self._engine = engine
        engine.world.stale = True  # the plan in memory is of another test's database
        self._clock = clock
        self._number = 0

    async def say(self, who: str, *texts: str) -> None:
        for text in texts:
            await told(self._engine, self.one(who, text=text))

    async def tap(self, *taps: tuple[str, str]) -> None:
        await told(self._engine, *(self.one(who, button=data) for who, data in taps))

    def one(self, who: str, **what: str) -> Any:
        self._number += 1
        return arrival(who, self._number, self._clock(), **what)


def rows(database: Database, *columns: Any) -> list[tuple[Any, ...]]:
    with database.connect() as connection:
        return [tuple(row) for row in connection.execute(select(*columns))]


@pytest.fixture
def hoa(database: Database, house: House, clock: Clock) -> None:
    """Add a second lead to the commune."""

    def join(work: Any) -> None:
        person = work.people.join("Lê Thị Hoa", "vi", clock())
        work.people.address(chat_key("Hoa"), person, clock())
        work.people.belong(person, house.units["xã Phú Thịnh"].id, "lead", clock())

    writing(database, join)


async def test_the_second_of_two_tapping_leads_hears_who_decided(
    database: Database, house: House, clock: Clock, hoa: None
) -> None:
    room = Room()
    clock.to("2026-06-02 09:00")
    here = f"{OLD}|week|{house.units['xóm Khâu Giang'].id}"
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.tap(("An", f"opn|{here}"))
        await play.say("An", "Máy hỏng")
        await play.tap(("Bình", f"opy|{here}"), ("Hoa", f"opx|{here}"))

    decided = rows(database, reopen_requests.c.decided_by, reopen_requests.c.granted)
    opened = rows(database, due_changes.c.open_until, due_changes.c.reason)
    assert len(decided) == 1
    assert decided[0][0] is not None
    assert opened in ([(date(2026, 6, 5), "Máy hỏng")], [])
    assert len(opened) == decided[0][1]
    assert sum("trước đó rồi" in text for text in (*room.texts("Bình"), *room.texts("Hoa"))) == 1


async def test_a_report_handed_in_after_reopening_is_late_for_ever(
    database: Database, house: House, clock: Clock
) -> None:
    clock.to("2026-06-02 09:00")
    here = f"{OLD}|week|{house.units['xóm Khâu Giang'].id}"
    async with running(database, clock, Room()) as engine:
        play = Play(engine, clock)
        await play.tap(("An", f"opn|{here}"))
        await play.say("An", "Máy hỏng")
        await play.tap(("Bình", f"opy|{here}"), ("An", f"fill|{here}"))
        await play.tap(("An", f"fill|{here}"))
        await play.say("An", "2 buổi 60 người 5 vneid", "không", "nộp")

    (first, due), *others = rows(database, submissions.c.first_submitted_at, submissions.c.due_at)
    assert not others
    assert due == datetime(2026, 5, 8, tzinfo=ZONE)
    assert first > due


async def test_a_refusal_reaches_the_asker_an_unasked_opening_all_officers(
    database: Database, house: House, clock: Clock
) -> None:
    room = Room()
    clock.to("2026-06-02 09:00")
    here = f"{OLD}|week|{house.units['xóm Khâu Giang'].id}"
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.tap(("An", f"opn|{here}"))
        await play.say("An", "Máy hỏng")
        await play.tap(("Bình", f"opx|{here}"))
        refused = room.texts("An")[-1], room.texts("Dũng")
        await play.tap(("An", f"opn|{here}"))
        await play.say("An", "Máy hỏng thật")
        await play.tap(("Bình", f"opl|{here}"))
        await play.say("Bình", "Theo đề nghị của xóm")

    assert "không mở lại" in refused[0]
    assert refused[1] == []
    assert "đã mở lại" in room.texts("Dũng")[-1]
    assert rows(database, due_changes.c.reason) == [("Theo đề nghị của xóm",)]
    assert [granted for (granted,) in rows(database, reopen_requests.c.granted)] == [0, 1]


async def test_nobody_opens_the_report_of_another_commune(database: Database, house: House, clock: Clock) -> None:
    room = Room()
    clock.to("2026-06-02 09:00")
    here = f"{OLD}|week|{house.units['xóm Khâu Giang'].id}"
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.tap(("An", f"opn|{here}"))
        await play.say("An", "Máy hỏng")
        await play.tap(("Chi", f"opy|{here}"), ("Khoa", f"opn|{here}"), ("Chi", f"opl|{here}"))

    assert rows(database, due_changes.c.id) == []
    assert rows(database, reopen_requests.c.decided_at) == [(None,)]
    assert all("đã cũ" in text for text in (*room.texts("Chi"), *room.texts("Khoa")))


async def test_an_officer_without_any_lead_hears_so(database: Database, house: House, clock: Clock) -> None:
    def gone(work: Any) -> None:
        work.people.leave(house.people["Bình"], "#", clock())

    writing(database, gone)
    room = Room()
    clock.to("2026-06-02 09:00")
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.tap(("An", f"opn|{OLD}|week|{house.units['xóm Khâu Giang'].id}"))
        await play.say("An", "Máy hỏng")

    assert "chưa có người phụ trách" in room.texts("An")[-1]


async def test_only_those_who_still_owe_hear_of_a_new_day(database: Database, house: House, clock: Clock) -> None:
    room = Room()
    clock.to("2026-05-07 09:00")
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.say("An", "2 buổi 60 người 5 vneid", "không", "nộp")
        await play.say("Bình", "/giahan")
        await play.tap(("Bình", f"due|{OLD}|week|"))
        await play.say("Bình", "tất cả", "08/5", "Mưa lũ", "đúng")

    assert rows(database, due_changes.c.last_day, due_changes.c.reason) == [(date(2026, 5, 8), "Mưa lũ")]
    assert not any("đã đổi hạn" in text for text in (*room.texts("An"), *room.texts("Dũng"), *room.texts("Khoa")))
    assert [text for text in room.texts("Én") if "trước 09/5/2026, tức hết ngày 08/5/2026, thứ Sáu" in text]


async def test_a_day_off_is_known_to_the_next_message(database: Database, house: House, clock: Clock) -> None:
    room = Room()
    clock.to("2026-09-01 09:00")
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.say("Bình", "/ngaynghi 17/9/2026", "nghỉ", "Bão số 5", "đúng", "/ngaynghi")

    assert rows(database, day_changes.c.day, day_changes.c.kind) == [(date(2026, 9, 17), "off")]
    assert "17/9/2026 (thứ Năm): nghỉ – Bão số 5" in room.texts("Bình")[-1]


async def test_below_a_lead_of_the_province_nobody_marks_days(database: Database, house: House, clock: Clock) -> None:
    def above(work: Any) -> None:
        work.people.belong(house.people["Chi"], house.units["tỉnh Thái Nguyên"].id, "lead", clock())

    writing(database, above)
    room = Room()
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.say("Bình", "/ngaynghi")
        await play.say("Chi", "/ngaynghi")

    assert "cấp cao nhất" in room.texts("Bình")[-1]
    assert "cấp cao nhất" not in room.texts("Chi")[-1]


def test_one_request_waits_at_a_time(database: Database, house: House, clock: Clock) -> None:
    unit, person = house.units["xóm Khâu Giang"].id, house.people["An"]
    new = NewRequest(unit, "week", OLD, person, "Máy hỏng")
    slot = (unit, "week", OLD)
    writing(database, lambda work: work.reopening.ask(new, clock()))
    with pytest.raises(Clash):
        writing(database, lambda work: work.reopening.ask(new, clock()))
    asker = writing(database, lambda work: work.reopening.settle(slot, house.people["Bình"], clock(), granted=False))
    with pytest.raises(Clash):
        writing(database, lambda work: work.reopening.settle(slot, house.people["Bình"], clock(), granted=True))
    writing(database, lambda work: work.reopening.ask(new, clock()))
    newest = reading(database, lambda work: work.reopening.newest(*slot))

    assert asker == person
    assert newest is not None
    assert newest.decided_by == ""
    assert reading(database, lambda work: work.reopening.newest(unit, "week", "week:2026-04-24")) is None


async def test_a_day_off_of_one_commune_leaves_the_other_alone(database: Database, house: House, clock: Clock) -> None:
    room = Room()
    clock.to("2026-09-01 09:00")
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.say("Chi", "/ngaynghi 17/9/2026", "nghỉ", "Bão số 5", "đúng", "/ngaynghi")
        await play.say("Bình", "/ngaynghi", "17/9/2026")
        plan = WORLD.plan
    dates = plan.deadline("quarter", parse("quarter:2026-06-15"))
    asked = [plan.for_unit(dates, house.units[name].path).asked_for for name in ("xóm Bản Cái", "xóm Khâu Giang")]

    assert "Bão số 5" in room.texts("Chi")[-1]
    assert not any("Bão số 5" in text for text in room.texts("Bình"))
    assert "hiện là ngày làm việc" in room.texts("Bình")[-1]
    assert asked == [date(2026, 9, 16), date(2026, 9, 17)]
