"""A lead or admin asks to let in each person who uses an invite, and lets them in or refuses; or says which person
somebody is who joined before."""

from handlers.rights import admits_at, grants
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Joiner, Known
from handlers.turn.orders import Admit, AskApproval, Readmit
from handlers.turn.say import Ref, Say, phrase
from handlers.turn.wanted import Wants

VERBS = ("apv", "adm", "adn", "rtn", "rtx")
"""Verbs of the buttons: ask for approval with this invite; let this person in; refuse; they are this person of the
unit (REQUEST.PERSON); they are none of them."""


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button below an invite or a request. None: it is decided, or it is not this person's to do."""
    if tap.verb == "apv":
        open_ = known.asked.open_invites
        one = next((one for one in open_ if one.id == tap.number and admits_at(known, one.unit)), None)
        done = Say(lines=(phrase("approval-asked", mark=one.mark or f"#{one.id}"),)) if one else None
        return Turn(dialogue, (AskApproval(one.id), done)) if one and done else None
    joiner = known.asked.joiner
    if joiner is None or not grants(known, joiner.unit, (joiner.role,)):
        return None
    if joiner.again != (tap.verb in ("rtn", "rtx")):
        return None
    if joiner.again:
        return _again(tap, joiner, dialogue)
    granted = tap.verb == "adm"
    key = "admitted" if granted else "not-admitted"
    line = phrase(key, name=joiner.name, unit=joiner.unit.title, role=Ref(kind="role", of=joiner.role))
    return Turn(dialogue, (Admit(joiner.id, granted), Say(lines=(line,))))


def _again(tap: Tap, joiner: Joiner, dialogue: Dialogue) -> Turn | None:
    """Which person of the unit they are; None: that person is not there any more, or not this lead's to choose."""
    if tap.verb == "rtx":
        return Turn(dialogue, (Readmit(joiner.id, None), Say(lines=(phrase("not-readmitted", name=joiner.name),))))
    one = next((one for one in joiner.people if str(one.id) == tap.extra), None)
    if one is None:
        return None
    line = phrase("readmitted", name=one.name, unit=joiner.unit.title)
    return Turn(dialogue, (Readmit(joiner.id, one.id), Say(lines=(line,))))


def wants(_dialogue: Dialogue, _incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add the invite or request that a button is about."""
    if tapped is None or tapped.verb not in VERBS:
        return found
    return found._replace(open_invites=True) if tapped.verb == "apv" else found._replace(joiner=tapped.number)
