"""Carries out what ends or moves a membership. The caller commits."""

from bot.answer.orders.joining import seeing_to
from bot.answer.orders.notices import Desk, notice
from bot.compose.stored import dump
from bot.invite_codes import chat_mark
from bot.send.unreachable import invite_for, unheard
from handlers.turn.orders import EndDevice, HandOver, RemoveMember, Revoke
from handlers.turn.say import Ref, Say, phrase
from storage.messages.outbox import Message
from storage.people.receivers import Reach
from storage.work import Work


def remove(desk: Desk, order: RemoveMember) -> list[Message]:
    """End the membership and the invite by which it began; where no other remains, all chats of this person end. They
    and the leads and admins of the unit are told."""
    if order.invite is not None:
        desk.work.roster.revoke([order.invite], desk.now)
    last = _last_word(desk.work, order.person)
    above = seeing_to(desk, order.unit, order.person)
    gone = desk.work.roster.remove(order.person, order.unit, desk.now)
    by = desk.known.me.name
    told = phrase("removed-notice-lead", name=order.name, unit=order.unit.title, by=by)
    others = [notice(desk, reach, told) for reach in above if reach.person_id != desk.person]
    return [*_told(last, "removed-notice-gone" if gone else "removed-notice", gone, unit=order.unit.title), *others]


def hand_over(desk: Desk, order: HandOver) -> list[Message]:
    """Give the roles to the other person, and take them from the first; both are told."""
    last = _last_word(desk.work, order.person)
    for role in order.roles:
        desk.work.people.belong(order.to, order.unit.id, role, desk.now)
    gone = desk.work.roster.remove(order.person, order.unit, desk.now)
    roles = [Ref(kind="role", of=role) for role in order.roles]
    took = phrase("handed-notice", name=order.name, unit=order.unit.title, roles=roles)
    told = [notice(desk, reach, took) for reach in desk.work.receivers.themselves([order.to])]
    if order.person != desk.person:
        told += _told(last, "removed-notice-gone" if gone else "removed-notice", gone, unit=order.unit.title)
    return told


def leave(desk: Desk, anonymous: str) -> list[Message]:
    """Take whoever wrote off, and tell the leads and admins of each unit, with what that means for it and a button to
    invite. The erasure that follows may replace the name in this notice before it is sent."""
    name, mine = desk.known.me.name, desk.work.people.members([desk.person])
    leads = {member.unit: seeing_to(desk, member.unit, desk.person) for member in mine}
    desk.work.people.leave(desk.person, anonymous, desk.now)
    told = []
    for unit, reached in leads.items():
        alone = [line for member in mine if member.unit == unit for line in unheard(desk.work, member, desk.now)]
        lines = (phrase("left-notice", name=name, unit=unit.title), *alone)
        told += [notice(desk, reach, *lines, buttons=invite_for(unit)) for reach in reached]
    return [message._replace(by_id=None) for message in told]


def revoke(desk: Desk, order: Revoke) -> list[Message]:
    """Let these invites be used no more."""
    desk.work.roster.revoke(order.invites, desk.now)
    return []


def end_device(desk: Desk, order: EndDevice) -> list[Message]:
    """End one of the person's other chats."""
    chats = desk.work.roster.chats([desk.person])
    ended = [row.chat_key for row in chats if chat_mark(row.chat_key) == order.mark and row.chat_key != desk.chat_key]
    desk.work.roster.end_chats(ended, desk.now)
    desk.work.roster.revoke_channels(desk.person, desk.now)  # whoever held that device may have made one
    return []


def _last_word(work: Work, person: int) -> list[Reach]:
    """Where this person can be told that they have been removed, looked up before that."""
    return work.receivers.themselves([person])


def _told(reached: list[Reach], key: str, gone: bool, **args: str) -> list[Message]:  # noqa: FBT001
    """One notice, before any answer that its chat gets now; to a chat that is a stranger's by then, it names nobody."""
    say = dump(Say(lines=(phrase(key, **args),)))
    return [Message(reach.chat_key, None if gone else reach.person_id, "notice", reach.lang, say) for reach in reached]
