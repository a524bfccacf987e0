"""A platform says that a person cannot be reached there any more: use their other address, or tell their leads."""

from datetime import datetime

from bot.messages import dump
from handlers.say import Ref, Say, phrase
from storage.outbox import Message, Outgoing
from storage.people import PersonRow
from storage.work import Work


def unreachable(work: Work, row: Outgoing, reason: str, now: datetime) -> None:
    """Stop the address. What waits there, this row first, goes to the person's address last used, if there is one."""
    work.outbox.ended(row.id, "stopped", reason, now)
    work.people.stop(row.chat_key, reason)
    person = work.people.at([row.chat_key]).get(row.chat_key)
    if person is None:
        work.outbox.stop(row.chat_key, now)
        return
    channel = Ref(kind="channel", of=row.chat_key.partition(":")[0])
    others = work.people.channels([person.id]).get(person.id, [])
    if not others:
        work.outbox.stop(row.chat_key, now)
        _tell_leads(work, person, channel, row.chat_key, now)
        return
    to = others[-1]
    notice = dump(Say(lines=(phrase("channel-stopped", channel=channel),)))
    work.outbox.add(
        [
            Message(to, person.id, "notice", person.lang, notice, priority=row.priority),
            Message(to, person.id, row.kind, row.lang, row.payload, row.priority, secret=row.secret),
        ],
        now,
    )
    work.outbox.readdress(row.chat_key, to)


def _tell_leads(work: Work, person: PersonRow, channel: Ref, chat_key: str, now: datetime) -> None:
    for member in work.people.members([person.id]):
        above = [int(part) for part in member.unit.path.strip("/").split("/")]
        say = Say(lines=(phrase("officer-unreachable", name=person.name, unit=member.unit.title, channel=channel),))
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
                for lead in work.people.reach(above, "lead")
                if lead.person_id != person.id
            ],
            now,
        )
