"""Tells whoever has a message sent what became of it, where it did not arrive at once."""

from datetime import datetime, timedelta
from typing import Literal

from bot.compose.stored import dump, load
from handlers.turn.say import Say, phrase
from storage.messages.outbox import Message
from storage.work import Work

WAIT = timedelta(minutes=5)
"""Age at which a message that has failed so far is worth telling its sender."""

Fate = Literal["later", "arrived", "unsure", "never"]


def tell(work: Work, row: int, fate: Fate, now: datetime) -> None:
    """Tell the sender, once, that the message is tried again later, has arrived after all, may not have arrived, or
    never will. Nothing is told about a message that the program itself has sent, or that is not needed any more."""
    order = work.outbox.ordered(row)
    if order is None or (fate == "arrived" and not work.outbox.known([_key(row, "later")])):
        return
    sender = work.people.names([order.by_id]).get(order.by_id)
    reached = work.people.channels([order.by_id]).get(order.by_id)
    if sender is None or not reached:
        return
    said = load(order.payload)
    what = said.lines[0] if isinstance(said, Say) and said.lines else phrase("unsent-reminder")
    receiver = work.people.names([order.person_id]).get(order.person_id) if order.person_id else None
    line = phrase(f"unsent-{fate}", name=receiver.name if receiver else "", what=what)
    payload = dump(Say(lines=(line,)))
    work.outbox.add(
        [Message(reached[-1], order.by_id, "notice", sender.lang, payload, priority=1, dedupe_key=_key(row, fate))],
        now,
    )


def _key(row: int, fate: Fate) -> str:
    return f"unsent:{row}:{fate}"
