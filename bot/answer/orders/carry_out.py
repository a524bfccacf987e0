"""Carries out orders: writes their rows and makes the messages to those whom they concern. The caller commits."""

from typing import assert_never

from bot.answer.orders import collections, corrections, due_days, joining, memberships, people, reviews
from bot.answer.orders.kept import show_kept
from bot.answer.orders.notices import Desk, tell
from handlers.turn.orders import (
    Absent,
    Acknowledge,
    Admit,
    AskApproval,
    AskReopen,
    Back,
    BindGroup,
    CloseCollection,
    Collect,
    EndDevice,
    HandOver,
    KeepClosed,
    MarkDay,
    MoveDue,
    Order,
    Readmit,
    RemoveMember,
    Reopen,
    Review,
    Revoke,
    SendBack,
    ShowKept,
    Snooze,
    TakeBackHandIn,
    TellUnit,
    UnbindGroup,
)
from storage.messages.outbox import Message


def carry_out(desk: Desk, order: Order) -> list[Message]:
    """Write the order and return the messages about it. Every process reads the plan again before its next message."""
    if isinstance(order, TellUnit):  # changes nothing
        return tell(desk, [order.unit], "officer", *order.say.lines, buttons=order.say.buttons)
    desk.world.changed(desk.work)
    match order:
        case MoveDue():
            return due_days.move_due(desk, order)
        case AskReopen():
            return due_days.ask_reopen(desk, order)
        case Reopen():
            return due_days.reopen(desk, order)
        case KeepClosed():
            return due_days.keep_closed(desk, order)
        case MarkDay():
            return due_days.mark_day(desk, order)
        case Acknowledge():
            return reviews.acknowledge(desk, order)
        case SendBack():
            return reviews.send_back(desk, order)
        case Review():
            return reviews.review(desk, order)
        case TakeBackHandIn():
            return corrections.take_back(desk, order)
        case Collect():
            return collections.collect(desk, order)
        case CloseCollection():
            return collections.close(desk, order)
        case Snooze():
            return people.snooze(desk, order)
        case Absent():
            return people.absent(desk, order)
        case Back():
            return people.back(desk)
        case BindGroup():
            return people.bind(desk, order)
        case ShowKept():
            return show_kept(desk)
        case UnbindGroup():
            return people.unbind(desk)
        case RemoveMember():
            return memberships.remove(desk, order)
        case HandOver():
            return memberships.hand_over(desk, order)
        case Revoke():
            return memberships.revoke(desk, order)
        case AskApproval(invite=invite):
            desk.work.join_requests.ask_approval(invite)
            return []
        case Admit():
            return joining.admit(desk, order)
        case Readmit():
            return joining.readmit(desk, order)
        case EndDevice():
            return memberships.end_device(desk, order)
        case _:
            assert_never(order)
