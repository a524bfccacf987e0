"""What every order is carried out with (`Desk`), and the messages to those whom it concerns."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from bot.compose.stored import dump
from bot.current import World
from forms.role import Role
from handlers.turn.known import Known
from handlers.turn.say import Button, Phrase, Say
from storage.messages.outbox import Message
from storage.people.receivers import Reach
from storage.work import Work


class Desk(NamedTuple):
    """What an order is carried out with, and by whom."""

    work: Work
    known: Known
    world: World
    now: datetime
    person: int
    chat_key: str = ""
    """The conversation in which the order was given."""


def tell(
    desk: Desk, units: Sequence[int], role: Role, *lines: Phrase, buttons: tuple[tuple[Button, ...], ...] = ()
) -> list[Message]:
    """One notice to each person with that role who is told about these units, but none to whoever gave the order."""
    reached = {reach.person_id: reach for reach in desk.work.receivers.for_notice(units, role, desk.now)}
    told = [reach for person, reach in reached.items() if person != desk.person]
    return [notice(desk, reach, *lines, buttons=buttons) for reach in told]


def notice(desk: Desk, reach: Reach, *lines: Phrase, buttons: tuple[tuple[Button, ...], ...] = ()) -> Message:
    """One notice to this person; whoever gave the order hears if it does not arrive."""
    say = dump(Say(lines=lines, buttons=buttons))
    return Message(reach.chat_key, reach.person_id, "notice", reach.lang, say, priority=1, by_id=desk.person)


def reply(desk: Desk, *lines: Phrase, buttons: tuple[tuple[Button, ...], ...] = ()) -> Message:
    """An answer to whoever gave the order."""
    lang = desk.known.who.person.lang if desk.known.who.person else "vi"
    return Message(desk.chat_key, desk.person, "reply", lang, dump(Say(lines=lines, buttons=buttons)))
