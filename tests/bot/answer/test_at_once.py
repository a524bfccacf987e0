"""A lead and an officer write at the same moment: whoever has handed in gets none of the messages to those who owe."""

import pytest

from storage.database import Engine
from tests.bot.answer.test_due_days import Play
from tests.engines import running, told
from tests.house import Clock, House, Room

WEEK = "week:2026-05-01"
FIRST = pytest.mark.parametrize(
    ("officer", "unit", "lead", "commune"),
    [("An", "xóm Khâu Giang", "Bình", "xã Phú Thịnh"), ("Khoa", "xóm Bản Cái", "Chi", "xã Bình Yên")],
    ids=["the officer comes first", "the lead comes first"],
)


@FIRST
async def test_whoever_hands_in_while_the_lead_reminds_is_not_reminded(
    database: Engine, house: House, clock: Clock, officer: str, unit: str, lead: str, commune: str
) -> None:
    room = Room()
    clock.to("2026-05-07 09:00")
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.tap((officer, f"fill|{WEEK}|week|{house.units[unit].id}"))
        await play.say(officer, "2 buổi 60 người 5 vneid", "không")
        before = len(room.texts(officer))
        remind = play.one(lead, button=f"rem|{WEEK}|week|{house.units[commune].id}")
        await told(engine, play.one(officer, text="nộp"), remind)
        heard = room.texts(officer)[before:]

    assert [text.partition(".")[0] for text in heard] == ["Cảm ơn anh/chị"]
    assert room.texts(lead)


async def test_whoever_hands_in_meanwhile_hears_nothing_of_a_moved_day(
    database: Engine, house: House, clock: Clock
) -> None:
    room = Room()
    clock.to("2026-05-07 09:00")
    async with running(database, clock, room) as engine:
        play = Play(engine, clock)
        await play.tap(("An", f"fill|{WEEK}|week|{house.units['xóm Khâu Giang'].id}"))
        await play.say("An", "2 buổi 60 người 5 vneid", "không")
        await play.say("Bình", "/giahan")
        commune = house.units["xã Phú Thịnh"].id
        await play.tap(("Bình", f"due|{WEEK}|week|"))
        await play.tap(("Bình", f"duu|{WEEK}|week|{commune}"))
        await play.say("Bình", "8/5", "mưa lũ")
        before = len(room.texts("An"))
        await told(engine, play.one("An", text="nộp"), play.one("Bình", text="đúng"))
        heard = room.texts("An")[before:]

    assert [text.partition(".")[0] for text in heard] == ["Cảm ơn anh/chị"]
    assert "đã đổi hạn" in room.texts("Én")[-1]
    assert room.texts("Dũng") == []
