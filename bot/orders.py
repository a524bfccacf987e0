"""What people have arranged about the year → rows, and word to those whom it concerns. The caller commits."""

from typing import assert_never

from bot import orders_collect, orders_due, orders_people, reviews
from bot.desk import Desk
from handlers.turn.orders import (
    Absent,
    AskReopen,
    Back,
    BindGroup,
    CloseCollection,
    Collect,
    KeepClosed,
    MarkDay,
    MoveDue,
    Order,
    Reopen,
    Review,
    SendBack,
    Snooze,
    UnbindGroup,
)
from storage.messages.outbox import Message


def carry_out(desk: Desk, order: Order) -> list[Message]:
    """Write it; what others are to be told of it. The plan is read again before the next message, in any process."""
    desk.world.changed(desk.work)
    match order:
        case MoveDue():
            return orders_due.move_due(desk, order)
        case AskReopen():
            return orders_due.ask_reopen(desk, order)
        case Reopen():
            return orders_due.reopen(desk, order)
        case KeepClosed():
            return orders_due.keep_closed(desk, order)
        case MarkDay():
            return orders_due.mark_day(desk, order)
        case SendBack():
            return reviews.send_back(desk, order)
        case Review():
            return reviews.review(desk, order)
        case Collect():
            return orders_collect.collect(desk, order)
        case CloseCollection():
            return orders_collect.close(desk, order)
        case Snooze():
            return orders_people.snooze(desk, order)
        case Absent():
            return orders_people.absent(desk, order)
        case Back():
            return orders_people.back(desk)
        case BindGroup():
            return orders_people.bind(desk, order)
        case UnbindGroup():
            return orders_people.unbind(desk)
        case _:
            assert_never(order)
