"""What people have arranged about the year → rows, and word to those whom it concerns. The caller commits."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, assert_never

from bot.messages import dump
from bot.world import World
from handlers.orders import MoveDue, Order
from handlers.say import Phrase, Ref, Say, phrase
from handlers.turn import Known
from storage.changes import NewChange
from storage.outbox import Message
from storage.work import Work


class Desk(NamedTuple):
    """What an order is carried out with, and by whom."""

    work: Work
    known: Known
    world: World
    now: datetime
    person: int


def carry_out(desk: Desk, order: Order) -> list[Message]:
    """Write it; what others are to be told of it. The plan is read again before the next message."""
    desk.world.stale = True
    match order:
        case MoveDue():
            return _move_due(desk, order)
        case _:
            assert_never(order)


def tell(desk: Desk, units: Sequence[int], role: str, *lines: Phrase) -> list[Message]:
    """One notice to everybody with that role in these units, but not to whoever gave the order."""
    reached = {reach.person_id: reach for reach in desk.work.people.reach(units, role)}
    say = dump(Say(lines=lines))
    return [
        Message(reach.chat_key, person, "notice", reach.lang, say, priority=1)
        for person, reach in reached.items()
        if person != desk.person
    ]


def _move_due(desk: Desk, order: MoveDue) -> list[Message]:
    change = NewChange(order.unit, order.form, order.period, order.last_day, None, order.reason, desk.person)
    desk.work.changes.add(change, desk.now)
    concerned = [
        unit.id
        for unit in desk.known.subtree
        if f"/{order.unit}/" in unit.path and desk.world.plan.asks(order.form, unit)
    ]
    line = phrase(
        "due-moved-notice",
        period=Ref(kind="period", of=order.period),
        day=Ref(kind="day", of=str(order.last_day)),
        reason=order.reason,
    )
    return tell(desk, concerned, "officer", line)
