"""Carries out what people arrange about themselves and their groups: an hour for reminders, an absence, a group's
posts."""

from bot.answer.orders.notices import Desk, notice
from bot.compose.stored import dump
from bot.invite_codes import chat_mark
from handlers.turn.buttons import button
from handlers.turn.known import Member
from handlers.turn.orders import Absent, BindGroup, Snooze
from handlers.turn.say import Arg, Ref, Say, phrase
from reminders.telling import Reminder
from storage.messages.outbox import Message
from storage.people.absences import NewAbsence
from storage.people.people import VISITED
from storage.people.receivers import Reach
from storage.work import Work


def snooze(desk: Desk, order: Snooze) -> list[Message]:
    """Queue one message for that hour, in place of an earlier one: here, or, where this page is only visited, at the
    person's best address. Its age counts from that hour: one that could not go at nine in the evening is outdated by
    noon. Its text is made when it is sent."""
    person = desk.known.who.person
    assert person is not None  # only members can ask for this
    desk.work.outbox.unsnooze(desk.person)
    payload = dump(Reminder(everything=True))
    here = desk.work.people.at([desk.chat_key]).get(desk.chat_key)
    best = desk.work.receivers.themselves([desk.person]) if here and here.address_state == VISITED else []
    to = best[0].chat_key if best else desk.chat_key
    at = Message(to, desk.person, "snooze", person.lang, payload, priority=1, not_before=order.until)
    desk.work.outbox.add([at], order.until)
    return []


def absent(desk: Desk, order: Absent) -> list[Message]:
    """Keep the absence, and tell the deputy and the leads."""
    desk.work.absences.put(NewAbsence(desk.person, order.first_day, order.last_day, order.deputy), desk.now)
    deputy = desk.work.receivers.themselves([order.deputy]) if order.deputy is not None else []
    days: dict[str, Arg] = {
        "first": Ref(kind="day", of=str(order.first_day)),
        "last": Ref(kind="day", of=str(order.last_day)),
    }
    asked = phrase("away-notice-deputy", name=_name(desk), units=_units(desk), **days)
    told = [notice(desk, reach, asked) for reach in deputy]
    who = next((one.name for one in desk.known.asked.colleagues if one.id == order.deputy), "")
    key = "away-notice-lead" if who else "away-notice-lead-nobody"
    leads = _leads(desk, key, deputy=who, **days)
    return told + [message for message in leads if message.person_id != order.deputy]


def back(desk: Desk) -> list[Message]:
    """End the absence that has begun, or call off the next one, and tell the deputy and the leads."""
    absence = desk.world.rota.absence(desk.person, desk.now.date())
    if absence is None:
        return []
    desk.work.absences.end(absence.id, desk.now)
    key = "away-notice-back"
    line = phrase(key, name=_name(desk), units=_units(desk))
    deputy = desk.work.receivers.themselves([absence.deputy_id]) if absence.deputy_id is not None else []
    told = [notice(desk, reach, line) for reach in deputy]
    return told + [message for message in _leads(desk, key) if message.person_id != absence.deputy_id]


def bind(desk: Desk, order: BindGroup) -> list[Message]:
    """Bind the group: from now on it is told which reports are missing."""
    desk.work.groups.bind(desk.chat_key, order.unit, desk.person, desk.now)
    return []


def unbind(desk: Desk) -> list[Message]:
    """Unbind the group: it is told nothing any more."""
    desk.work.groups.unbind(desk.chat_key)
    return []


def _leads(desk: Desk, key: str, **args: Arg) -> list[Message]:
    """A notice to the leads of this person's units and of the units above; it names only the units that its reader
    leads."""
    above: dict[int, list[str]] = {}
    for member in _own(desk):
        for part in member.unit.path.strip("/").split("/"):
            above.setdefault(int(part), []).append(member.unit.title)
    told: dict[int, tuple[Reach, dict[str, None]]] = {}
    for reach in desk.work.receivers.for_notice(sorted(above), "lead", desk.now):
        told.setdefault(reach.person_id, (reach, {}))[1].update(dict.fromkeys(above[reach.unit_id]))
    return [
        notice(desk, reach, phrase(key, name=_name(desk), units=list[str | Ref](units), **args))
        for person, (reach, units) in told.items()
        if person != desk.person
    ]


def _own(desk: Desk) -> list[Member]:
    person = desk.known.who.person
    return [member for member in person.members if member.instead_of is None] if person else []


def _name(desk: Desk) -> str:
    return desk.known.who.person.name if desk.known.who.person else ""


def _units(desk: Desk) -> list[str]:
    return [member.unit.title for member in _own(desk)]


def linked(work: Work, person_id: int, chat_key: str) -> list[Message]:
    """A notice to each earlier address of this person that another one was added, perhaps not by them: then a button
    ends it."""
    others = [key for key in work.people.channels([person_id]).get(person_id, []) if key != chat_key]
    people = work.people.at(others)
    line = phrase("channel-added", channel=Ref(kind="channel", of=chat_key.partition(":")[0]))
    wrong = button("channel-added-wrong", "dvx", f"{person_id}.{chat_mark(chat_key)}")
    say = dump(Say(lines=(line,), buttons=((wrong,),)))
    return [Message(key, person_id, "notice", people[key].lang, say, priority=1) for key in others]
