"""The lead's digest is edited in place when units hand in; the bound group hears each stage once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.channels.channel import Limits, SendFailed
from bot.compose.reminder_log import histories
from bot.engine import Engine as Program
from forms.regime.period import parse
from reminders.digests import Post, edit, posted
from storage.database import Engine
from storage.messages.outbox import Message
from storage.reports.figures import NewSubmission
from storage.tables.messages import outbox
from storage.work import Work, reading, writing
from tests.bot.answer.test_deputies import put_away
from tests.engines import WORLD, running, told
from tests.house import Clock, House, Room, chat_key, chat_of
from tests.reminders.town import hand_in
from tests.reminders.town import swept as swept_at

WEEK = "week:2026-07-03"
GROUP = "telegram:main:-100200"
MOVED = "telegram:main:77"


@pytest.fixture(autouse=True)
def afresh() -> None:
    """Forget the changes to the plan that people made in another test."""
    WORLD.stale = True


async def swept(engine: Program) -> None:
    """Sweep once and send everything."""
    await engine.sweep()
    await told(engine)


async def in_(engine: Program, house: House, unit: str, clock: Clock, week: str = WEEK) -> None:
    """Hand in the weekly report of that unit."""
    await engine.store.write(lambda work: hand_in(work, house.units[unit].id, clock(), period=week))


def edits(room: Room, who: str = "Bình") -> list[str]:
    """The first word of each edit of this person's messages: how many units have reported."""
    return [reply.text.partition(" ")[0] for chat, reply in room.sent if reply.edits and chat == chat_of(who)]


def states(database: Engine, kind: str, who: str = "Bình") -> list[str]:
    """The states of the messages of that kind to this person."""
    with database.connect() as connection:
        to = outbox.c.chat_key.in_((GROUP,) if kind == "post" else (chat_key(who), MOVED))
        query = select(outbox.c.state).where(outbox.c.kind == kind, to).order_by(outbox.c.id)
        return list(connection.execute(query).scalars())


@pytest.fixture
def room(clock: Clock) -> Room:
    """A channel, with the clock on the last day of a week, at the hour of the leads' digest."""
    clock.to("2026-07-09 16:00")
    return Room()


async def test_each_minute_with_news_edits_the_same_message_once(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    async with running(database, clock, room) as engine:
        await swept(engine)
        await in_(engine, house, "xóm Nà Mòn", clock)
        await in_(engine, house, "xóm Đồng Vinh", clock)
        await swept(engine)
        await swept(engine)
        clock.by(minutes=1)
        await swept(engine)
        await in_(engine, house, "xóm Khâu Giang", clock)
        clock.by(minutes=1)
        await swept(engine)
    first = next(reply for chat, reply in room.sent if chat == chat_of("Bình"))
    edited = [reply for chat, reply in room.sent if reply.edits and chat == chat_of("Bình")]

    assert edits(room) == ["2/3", "Đủ"]
    assert edits(room, "Chi") == []
    assert len({reply.edits for chat, reply in room.sent if reply.edits and chat == chat_of("Bình")}) == 1
    assert first.text.startswith("0/3")
    assert len(edited[0].buttons) == 2


async def test_a_restart_edits_the_digest_for_reports_handed_in_meanwhile(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    async with running(database, clock, room) as engine:
        await swept(engine)
    writing(database, lambda work: hand_in(work, house.units["xóm Nà Mòn"].id, clock()))
    clock.by(minutes=30)
    async with running(database, clock, room) as engine:
        await swept(engine)

    assert edits(room) == ["1/3"]


@pytest.mark.parametrize("later", ["2026-07-10 00:01", "2026-07-10 07:30"])
async def test_on_another_day_the_digest_stays_as_it_was(
    database: Engine, house: House, clock: Clock, room: Room, later: str
) -> None:
    async with running(database, clock, room) as engine:
        await swept(engine)
        clock.to(later)
        await in_(engine, house, "xóm Nà Mòn", clock)
        await swept(engine)

    assert edits(room) == []


async def test_only_the_newest_digest_is_edited_even_at_night(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    async with running(database, clock, room) as engine:
        await swept(engine)
        clock.to("2026-07-10 08:00")
        await swept(engine)
        clock.to("2026-07-10 21:30")
        await in_(engine, house, "xóm Nà Mòn", clock)
        await swept(engine)
    newest = [n for n, (chat, reply) in enumerate(room.sent, 1) if chat == chat_of("Bình") and not reply.edits][-1]

    assert [reply.edits for chat, reply in room.sent if reply.edits and chat == chat_of("Bình")] == [str(newest)]


async def test_a_hand_in_edits_only_the_reminders_of_that_report(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    async with running(database, clock, room) as engine:
        for day, week in (("2026-07-09 16:00", WEEK), ("2026-07-16 16:00", "week:2026-07-10")):
            clock.to(day)
            await swept(engine)
            await in_(engine, house, "xóm Khâu Giang", clock, week)
            clock.by(minutes=1)
            await swept(engine)
    to = [(chat, reply) for chat, reply in room.sent if chat == chat_of("An")]
    reminders = [str(n) for n, (chat, reply) in enumerate(room.sent, 1) if chat == chat_of("An") and not reply.edits]

    assert [reply.edits for _, reply in to if reply.edits] == reminders
    assert len(reminders) == 2
    assert all(reply.text.startswith("✓") for _, reply in to if reply.edits)


async def overtaken(engine: Program, house: House, clock: Clock, meanwhile: Callable[[Work], None]) -> None:
    """Let something else happen while an edit waits to be sent."""

    def both(work: Work) -> None:
        assert edit(work, clock(), ["telegram"]) == 2  # the lead's digest, and the officer's reminder
        meanwhile(work)

    await swept(engine)
    await in_(engine, house, "xóm Nà Mòn", clock)
    clock.by(minutes=1)
    await engine.store.write(both)
    engine.dispatcher.wake()
    await told(engine)


async def overtaken_and_cleared(
    database: Engine, house: House, clock: Clock, room: Room, meanwhile: Callable[[Work], None]
) -> None:
    """Check that nothing is edited when something else happens meanwhile."""
    async with running(database, clock, room) as engine:
        await overtaken(engine, house, clock, meanwhile)

    assert edits(room) == []
    assert states(database, "edit") == ["cleared"]


async def test_a_newer_digest_ends_an_edit_that_waits(database: Engine, house: House, clock: Clock, room: Room) -> None:
    def newer(work: Work) -> None:
        later = Message(chat_key("Bình"), house.people["Bình"], "digest", "vi", "{}", priority=1)
        work.outbox.add([later._replace(chat_key="switched:off:1")], clock())
        work.outbox.stop("switched:off:1", clock())

    await overtaken_and_cleared(database, house, clock, room, newer)


async def test_an_edit_does_not_follow_its_person_to_another_chat(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    def moved(work: Work) -> None:
        work.people.address(MOVED, house.people["Bình"], clock())
        work.outbox.readdress(chat_key("Bình"), MOVED)

    await overtaken_and_cleared(database, house, clock, room, moved)


async def test_a_message_that_cannot_be_edited_is_left_alone(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    async with running(database, clock, room) as engine:
        await swept(engine)
        await in_(engine, house, "xóm Nà Mòn", clock)
        room.failures[chat_of("Bình")] = [SendFailed("Bad Request: message to edit not found", refused=True)]
        clock.by(minutes=1)
        await swept(engine)

    assert edits(room) == []
    assert states(database, "edit") == ["cleared"]
    assert len(reading(database, lambda work: work.people.channels([house.people["Bình"]]))) == 1


async def test_where_messages_cannot_be_edited_nothing_is_tried(database: Engine, house: House, clock: Clock) -> None:
    clock.to("2026-07-09 16:00")
    page = Room("web", limits=Limits(text=4096))
    writing(database, lambda work: work.people.stop(chat_key("Bình"), "blocked"))
    writing(database, lambda work: work.people.address(chat_key("Bình", "web"), house.people["Bình"], clock()))
    async with running(database, clock, Room(), page) as engine:
        await swept(engine)
        await in_(engine, house, "xóm Nà Mòn", clock)
        await swept(engine)

    assert len(page.texts("Bình")) == 1
    assert states(database, "edit") == []


# Groups --------------------------------------------------------------------------------------------------------------


def bind(database: Engine, house: House, clock: Clock, unit: str = "xã Phú Thịnh", chat: str = GROUP) -> None:
    """Bind the group to that unit."""
    by = house.people["Bình"]
    writing(database, lambda work: work.groups.bind(chat, house.units[unit].id, by, clock()))


def heard(room: Room) -> list[str]:
    """The first lines of the group's posts."""
    return [reply.text.partition("\n")[0][:3] for chat, reply in room.sent if chat == "-100200"]


async def test_a_group_hears_each_stage_once_while_units_are_missing(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    bind(database, house, clock)
    async with running(database, clock, room) as engine:
        await swept(engine)
        await swept(engine)
        clock.to("2026-07-10 08:00")
        await in_(engine, house, "xóm Nà Mòn", clock)
        await swept(engine)
        clock.by(hours=1)
        await swept(engine)
    post = next(reply for chat, reply in room.sent if chat == "-100200")

    assert heard(room) == ["0/3", "1/3"]
    assert "Còn thiếu: Đồng Vinh, Khâu Giang, Nà Mòn." in post.text
    assert "Nguyễn" not in post.text
    assert post.buttons == ()


async def test_the_group_of_a_complete_or_another_commune_hears_nothing(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    bind(database, house, clock)
    bind(database, house, clock, "xóm Bản Cái", "telegram:main:-100300")
    async with running(database, clock, room) as engine:
        for unit in ("xóm Nà Mòn", "xóm Đồng Vinh", "xóm Khâu Giang"):
            await in_(engine, house, unit, clock)
        await swept(engine)

    assert heard(room) == []
    assert states(database, "post") == ["cleared"]


async def test_a_post_that_comes_too_late_says_nothing(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    bind(database, house, clock)
    clock.to("2026-07-09 16:00")
    unit = house.units["xã Phú Thịnh"].id
    closed = clock() + timedelta(days=60)

    assert reading(database, lambda work: posted(work, Post(unit, "week", WEEK), closed, WORLD.plan)) is None


async def test_expulsion_unbinds_a_group_and_a_move_keeps_it_bound(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    bind(database, house, clock)
    bind(database, house, clock, chat="telegram:main:-42")
    room.failures["-100200"] = [SendFailed("Forbidden: bot was kicked from the supergroup chat", permanent=True)]
    room.failures["-42"] = [SendFailed("group chat was upgraded", moved_to="-1042")]
    async with running(database, clock, room) as engine:
        await swept(engine)
    groups = reading(database, lambda work: work.groups.every())

    assert [group.chat_key for group in groups] == ["telegram:main:-1042"]
    assert [chat for chat, _ in room.sent if chat.startswith("-")] == ["-1042"]


async def test_a_group_moved_onto_a_bound_one_is_one_group(database: Engine, house: House, clock: Clock) -> None:
    bind(database, house, clock)
    bind(database, house, clock, chat="telegram:main:-42")
    writing(database, lambda work: work.groups.move("telegram:main:-42", GROUP))
    writing(database, lambda work: work.groups.move("telegram:main:-7", "telegram:main:-8"))

    assert [group.chat_key for group in reading(database, lambda work: work.groups.every())] == [GROUP]


# The ledger ----------------------------------------------------------------------------------------------------------


async def test_the_ledger_tells_arrived_opened_failed_and_unaddressed_reminders_apart(
    database: Engine, house: House, clock: Clock, room: Room
) -> None:
    clock.to("2026-07-09 08:00")
    put_away(database, house, clock, "Khoa", None)
    room.failures[chat_of("Grace")] = [SendFailed("Bad Request", refused=True)]
    room.failures[chat_of("Én")] = [SendFailed("Bad Request", refused=True)]
    async with running(database, clock, room) as engine:
        await swept(engine)
        clock.by(hours=2)
        await engine.store.write(lambda work: work.people.seen([chat_key("An")], clock()))
        units = [unit for title, unit in house.units.items() if title.startswith("xóm")]
        form = WORLD.catalogue.form("week")
        shown = await engine.store.read(lambda work: histories(work, units, form, parse(WEEK), clock()))

    assert {one.unit.name: [said.outcome for said in one.said] for one in shown} == {
        "Khâu Giang": ["opened"],
        "Nà Mòn": ["failed"],
        "Đồng Vinh": ["failed"],
        "Bản Cái": ["nobody"],
    }


def test_a_reminder_overtaken_by_its_report_leaves_the_ledger(database: Engine, house: House, clock: Clock) -> None:
    clock.to("2026-07-09 08:00")
    swept_at(database, clock())
    unit = house.units["xóm Bản Cái"]
    report = NewSubmission(unit.id, "week", WEEK, "submitted", 0, None, None, clock())
    writing(database, lambda work: work.figures.submit([report]))
    with database.begin() as connection:
        connection.execute(outbox.update().values(state="cleared"))
    form = WORLD.catalogue.form("week")
    shown = reading(database, lambda work: histories(work, [unit], form, parse(WEEK), clock()))

    assert [one.said for one in shown] == [()]
