"""The plan in the program's memory follows the plan in the database, whoever changed it."""

from collections.abc import Callable
from datetime import date

from bot.answer.orders.carry_out import carry_out
from bot.answer.orders.notices import Desk
from bot.current import World
from forms.regime.deadline import Deadline
from handlers.turn.known import Known, Person, Who
from handlers.turn.orders import MoveDue
from reminders.sweep import sweep
from storage.database import Engine
from storage.work import Work, reading, writing
from tests.engines import running
from tests.house import Clock, House, Room

WEEK = "week:2026-05-01"


def moving(world: World, house: House, clock: Clock, last_day: date) -> Callable[[Work], None]:
    """The order of Bình that moves a due day."""
    person = Person(house.people["Bình"], "Trần Thị Bình", "vi", ())

    def move(work: Work) -> None:
        known = Known(now=clock(), plan=world.plan, who=Who(person))
        order = MoveDue(house.units["xã Phú Thịnh"].id, "week", WEEK, last_day, "Mưa lũ")
        carry_out(Desk(work, known, world, clock(), person.id), order)

    return move


def dates(world: World, database: Engine, house: House, clock: Clock) -> Deadline:
    """The dates that a message arriving now would be answered with."""
    reading(database, lambda work: world.keep_up(work, clock()))
    return world.plan.for_unit(world.deadline("week", WEEK), house.units["xóm Nà Mòn"].path)


def test_the_next_message_to_another_process_meets_the_new_day(database: Engine, house: House, clock: Clock) -> None:
    here, there = World.load(), World.load()
    before = dates(there, database, house, clock)
    writing(database, moving(here, house, clock, date(2026, 5, 9)))

    assert before.last_day == date(2026, 5, 7)
    assert dates(there, database, house, clock).last_day == date(2026, 5, 9)
    assert dates(here, database, house, clock).last_day == date(2026, 5, 9)


def test_a_look_before_a_commit_does_not_hide_the_change(database: Engine, house: House, clock: Clock) -> None:
    world = World.load()
    move = moving(world, house, clock, date(2026, 5, 9))
    with Work(database, write=True) as writer:
        move(writer)
        reading(database, lambda work: world.look(work, clock()))
        writer.commit()

    assert dates(world, database, house, clock).last_day == date(2026, 5, 9)


def test_a_change_that_is_rolled_back_is_forgotten(database: Engine, house: House, clock: Clock) -> None:
    world = World.load()
    dates(world, database, house, clock)
    move = moving(world, house, clock, date(2026, 5, 9))
    with Work(database, write=True) as writer:
        move(writer)
        world.keep_up(writer, clock())
        seen = world.plan.changes

    assert seen
    assert dates(world, database, house, clock).last_day == date(2026, 5, 7)


def test_a_plan_that_nobody_changes_is_read_once(database: Engine, house: House, clock: Clock) -> None:
    world = World.load()
    dates(world, database, house, clock)
    plan, rota = world.plan, world.rota
    dates(world, database, house, clock)

    assert world.plan is plan
    assert world.rota is rota


async def test_after_a_restart_a_waiting_reminder_follows_the_moved_day(
    database: Engine, house: House, clock: Clock
) -> None:
    clock.to("2026-05-08 15:00")
    world = World.load()
    writing(database, moving(world, house, clock, date(2026, 5, 8)))
    reading(database, lambda work: world.keep_up(work, clock()))
    made = writing(database, lambda work: sweep(work, clock(), world.plan))
    room = Room()
    async with running(
        database, clock, room
    ) as engine:  # the program has just started: nobody has swept or written yet
        await engine.settled()

    assert made > 0
    assert any("hết hôm nay, 08/5/2026" in text for text in room.texts("An"))
