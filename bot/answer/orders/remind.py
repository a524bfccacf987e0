"""Carries out a lead's reminder by hand: a message to each officer concerned, and a reply that names the units
reached."""

from bot.answer.orders.notices import Desk, reply
from handlers.turn.effects import Remind
from handlers.turn.say import phrase
from reminders.manual import Lead, by_hand
from storage.messages.outbox import Message

NAMED = 30
"""Maximum units that the reply names: a province has thousands, and nobody reads more in a chat."""


def remind(desk: Desk, effect: Remind) -> list[Message]:
    """The messages to the officers, and the reply to the lead."""
    known = desk.known
    units = [unit for unit in known.who.subtree if f"/{effect.unit}/" in unit.path]
    lead = Lead(desk.person, known.who.person.name if known.who.person else "")
    made = by_hand(desk.work, units, (effect.form, effect.period), lead, desk.now, desk.world.plan)
    desk.work.outbox.release([message.dedupe_key or "" for message in made])
    reached = {message.unit_id for message in made}
    names = [unit.title for unit in units if unit.id in reached]
    if len(names) > NAMED:
        done = phrase("remind-done-many", n=len(names), names=names[:NAMED], more=len(names) - NAMED)
    else:
        done = phrase("remind-done", n=len(names), names=names) if names else phrase("remind-none")
    return [*made, reply(desk, done)]
