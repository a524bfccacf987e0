"""Tells what a message in plain words wants of the program here, and does it as its command would."""

from handlers.filling.draft import find
from handlers.parts import COMMANDS
from handlers.person.help import not_understood
from handlers.reading.intents.intent import Wish, intent
from handlers.reading.intents.saying import Role, State
from handlers.reading.wishes import WISHES, rest_of
from handlers.rights import leads
from handlers.turn.dialogue import Asking, ChoosingReport, Dialogue, Idle, Reviewing
from handlers.turn.effects import Turn
from handlers.turn.known import Known


def wished(text: str, dialogue: Dialogue, known: Known) -> Wish | None:
    """What the message wants of the program; None: nothing that can be told, or it is an answer to what is asked."""
    state: State = "asking"
    words = False
    if isinstance(dialogue, Reviewing):
        draft = find(dialogue.slot, known)
        state = "sheet" if draft and not draft.handed_in else "idle"
    elif isinstance(dialogue, _FREE):
        state = "idle"
    elif isinstance(dialogue, Asking):
        words = known.catalogue.indicator(dialogue.at).kind == "text"
    loose = isinstance(dialogue, (*_FREE, Reviewing, Asking)) and not words
    found = None
    for role in _roles(known):
        found = intent(text, role, state, loose=loose)
        if found is not None and found.intent != "not_for_us":
            break
    if found is None or (words and found.intent in _NOTES):
        return None
    stays = isinstance(dialogue, (*_FREE, Reviewing, Asking)) or WISHES[found.intent] in _IN_STEPS
    return found if stays else None


_FREE = (Idle, ChoosingReport)
"""Where no answer in words is waited for: a list of reports takes numbers and figures only."""

_IN_STEPS = ("thanks", "hello", "cancel", "help", "fill", "summary", "board", "calendar", "me", "language")
"""Commands that plain words call even where something else is being arranged, whose own answers they are not."""

_NOTES = ("nothing_this_week", "greeting", "not_for_us")
"""What is kept as a note where a note is asked for."""


def _roles(known: Known) -> tuple[Role, ...]:
    """The roles in which a person may want something, the lead's first."""
    officer = not known.me.members or any(member.role == "officer" for member in known.me.members)
    lead: tuple[Role, ...] = ("lead",) if leads(known, or_chairs=True) else ()
    return (*lead, "officer") if officer or not lead else lead


def granted(wish: Wish, text: str, dialogue: Dialogue, known: Known) -> Turn:
    """Do what is wished, as its command does."""
    name = WISHES[wish.intent]
    return COMMANDS[name](rest_of(name, wish, text), dialogue, known) or not_understood(dialogue, known)
