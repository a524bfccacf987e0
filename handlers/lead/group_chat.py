"""/nhom: a lead binds a group chat to their unit; the group is then told who has not reported there."""

from handlers.rights import leads, leads_at, not_theirs
from handlers.screens import stand
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Dialogue, Idle
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.orders import BindGroup, UnbindGroup
from handlers.turn.say import Say, phrase
from handlers.turn.wanted import Wants

VERBS = ("grb", "gru")
"""Verbs of the buttons: bind the group to this unit; unbind it."""


def command(known: Known) -> Turn:
    """/nhom typed in the group: bind the group, or offer to unbind it."""
    units = leads(known)
    if not units:
        return Turn(Idle(), (Say(lines=(not_theirs(known),)),))
    if _anothers(known):
        return Turn(Idle(), (Say(lines=(phrase("group-anothers"),)),))
    if known.asked.group is not None:
        rows = ((button("group-button-unbind", "gru"),),)
        return Turn(Idle(), (Say(lines=(phrase("group-is", unit=known.asked.group.title),), buttons=rows),))
    if len(units) == 1:
        return _bound(units[0].id, known)
    choices = tuple((button("button-unit", "grb", unit.id, unit=unit.title),) for unit in units)
    return Turn(Idle(), (Say(lines=(phrase("group-which"),), buttons=choices),))


def private(_rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/nhom typed in a private chat: say that it must be typed in the group."""
    return stand(dialogue, lines=(phrase("group-how") if leads(known) else not_theirs(known),))


def tapped(tap: Tap, _dialogue: Dialogue, known: Known) -> Turn | None:
    """One of the `VERBS` was tapped in the group. None: this person does not lead the unit."""
    units = leads(known)
    if _anothers(known):
        return None
    if tap.verb == "grb" and tap.number in {unit.id for unit in units}:
        return _bound(tap.number, known)
    if tap.verb != "gru" or known.asked.group is None:
        return None
    return Turn(Idle(), (UnbindGroup(), Say(lines=(phrase("group-unbound"),))))


def _anothers(known: Known) -> bool:
    """Whether the group belongs to a unit that this person does not lead: only its own lead unbinds it."""
    return known.asked.group is not None and not leads_at(known, known.asked.group)


def _bound(number: int, known: Known) -> Turn:
    unit = next(unit for unit in leads(known) if unit.id == number)
    return Turn(Idle(), (BindGroup(number), Say(lines=(phrase("group-bound", unit=unit.title),))))


def only_privately(_tap: Tap, _dialogue: Dialogue, _known: Known) -> Turn:
    """Refuse to show in the group what is shown only in a private chat."""
    return Turn(Idle(), (Say(lines=(phrase("group-private"),)),))


def wants(_dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add the unit that the group is bound to, where somebody types a command or taps one of the `VERBS` there."""
    if not incoming.group:
        return found
    ordered = (tapped is not None and tapped.verb in VERBS) or (incoming.text or "").startswith("/")
    return found._replace(group=ordered)
