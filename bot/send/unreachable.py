"""Deals with an address that cannot be reached any more: uses another one of the person, or tells the leads."""

from datetime import datetime

from bot.channels import is_group, whole_chat
from bot.compose.stored import dump
from forms.unit import Unit
from handlers.turn.buttons import button
from handlers.turn.say import Phrase, Ref, Say, phrase
from handlers.turn.screen import Rows
from storage.messages.outbox import Message, Outgoing
from storage.people.people import MemberRow, PersonRow
from storage.work import Work


def unreachable(work: Work, row: Outgoing, reason: str, now: datetime) -> None:
    """Stop the address that has refused this row."""
    work.outbox.retry(row.id, reason, now)  # it waits again like the others, and shares their fate
    shut_out(work, row.chat_key, reason, now)


def shut_out(work: Work, chat_key: str, reason: str, now: datetime) -> None:
    """Stop the address. Messages that wait for it go to the person's best other address, if there is one, and stay as
    they are: a reminder is still cleared when its report comes. If there is none, the leads are told. A group is no
    longer bound."""
    work.people.stop(chat_key, reason)
    for topic in _topics(work, chat_key):
        work.groups.unbind(topic)
        work.outbox.stop(topic, now)
    work.groups.unbind(chat_key)
    person = work.people.at([chat_key]).get(chat_key)
    others = work.people.channels([person.id]).get(person.id, []) if person else []
    if person and others:
        work.outbox.readdress(chat_key, others[-1])
        work.outbox.add([_notice(others[-1], person, "channel-stopped", _channel(chat_key))], now)
        return
    work.outbox.stop(chat_key, now)
    if person:
        _tell_leads(work, person, _channel(chat_key), chat_key, now)


def _topics(work: Work, chat_key: str) -> list[str]:
    """The bound parts of the group that this chat is, or is a part of: who is shut out of one is shut out of all."""
    channel, _, chat = chat_key.split(":", 2)
    if not is_group(channel, chat):
        return []
    whole = whole_chat(chat_key)
    return [group.chat_key for group in work.groups.every() if whole_chat(group.chat_key) == whole]


def _channel(chat_key: str) -> Ref:
    return Ref(kind="channel", of=chat_key.partition(":")[0])


def _notice(to: str, person: PersonRow, key: str, channel: Ref) -> Message:
    say = Say(lines=(phrase(key, channel=channel),))
    return Message(to, person.id, "notice", person.lang, dump(say), priority=1)


def _tell_leads(work: Work, person: PersonRow, channel: Ref, chat_key: str, now: datetime) -> None:
    for member in work.people.members([person.id]):
        above = [int(part) for part in member.unit.path.strip("/").split("/")]
        told = phrase("officer-unreachable", name=person.name, unit=member.unit.title, channel=channel)
        say = Say(lines=(told, *unheard(work, member, now)), buttons=invite_for(member.unit))
        work.outbox.add(
            [
                Message(
                    lead.chat_key,
                    lead.person_id,
                    "notice",
                    lead.lang,
                    dump(say),
                    priority=1,
                    dedupe_key=f"unreachable:{chat_key}:{member.unit.id}:{now:%Y-%m-%d}:{lead.person_id}",
                )
                for lead in work.receivers.for_notice(above, "lead", now)
                if lead.person_id != person.id
            ],
            now,
        )


def unheard(work: Work, member: MemberRow, now: datetime) -> tuple[Phrase, ...]:
    """The line that says that nobody else can be reminded in the unit of this officer, where that is so."""
    if member.role != "officer":
        return ()
    others = work.receivers.for_notice([member.unit.id], "officer", now)
    left = any(one.person_id != member.person_id for one in others)
    return () if left else (phrase("unit-unheard", unit=member.unit.title),)


def invite_for(unit: Unit) -> Rows:
    """The button by which a lead invites somebody into the unit."""
    return ((button("unit-unheard-invite", "inu", unit.id, unit=unit.title),),)
