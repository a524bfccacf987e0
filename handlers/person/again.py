"""Somebody comes with an invite that can be used no more: they may have joined before, and want in on another device.

They take a code at their old device or other channel, or ask the leads, who choose the person that they are. Whoever
asks learns nothing of who belongs to the unit, and must have shown an invite of it: the button proves that."""

from handlers.person.names import tidy_name
from handlers.reading.invite_code import find_code
from handlers.reading.wishes import called
from handlers.turn.buttons import button, tap
from handlers.turn.dialogue import Idle, Joining
from handlers.turn.effects import AskToJoin, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Invitation
from handlers.turn.say import Phrase, Say, phrase

VERB = "agn"
"""The verb of the button: ask the leads."""


def asks(incoming: Incoming, invitation: Invitation | None) -> bool:
    """Whether this is the button by which somebody who has shown the invite asks the leads."""
    tapped = tap(incoming.button or "")
    if tapped is None or invitation is None:
        return False
    return (tapped.verb, tapped.number, tapped.extra) == (VERB, invitation.id, invitation.proof)


def spent(joining: Joining | None, incoming: Incoming, invitation: Invitation) -> Turn:
    """Say that the invite can be used no more, and what to do; or go on with asking the leads."""
    if invitation.unit is None or invitation.revoked:
        return Turn(Idle(), (Say(lines=(phrase("code-spent"), phrase("again-how"))),))
    if asks(incoming, invitation):
        return _asking(invitation)
    if joining is not None and joining.step == "again" and find_code(incoming.text or "") is None:
        return _named(joining, incoming, invitation)
    ask = button("again-button", VERB, f"{invitation.id}.{invitation.proof}")
    lines = (phrase("code-spent"), phrase("again-how"), phrase("again-or-ask"))
    return Turn(Idle(), (Say(lines=lines, buttons=((ask,),)),))


def _asking(invitation: Invitation) -> Turn:
    """Ask for the name, unless this chat has asked already or too many others wait."""
    if invitation.asked:
        return Turn(Joining(invite=invitation.id, step="approval"), (Say(lines=(phrase("again-waits"),)),))
    if invitation.crowded:
        return Turn(Idle(), (Say(lines=(phrase("again-crowded"),)),))
    return _ask_name(invitation)


def _ask_name(invitation: Invitation, *lines: Phrase) -> Turn:
    say = Say(lines=(*lines, phrase("again-name")), prompt="prompt-name")
    return Turn(Joining(invite=invitation.id, step="again"), (say,))


def _named(joining: Joining, incoming: Incoming, invitation: Invitation) -> Turn:
    """The name was typed: the leads are asked."""
    name_of = called(incoming.text or "", loose=False)
    if name_of == "cancel":
        return Turn(Idle(), (Say(lines=(phrase("again-stopped"),)),))
    name = tidy_name(incoming.text or "")
    if name is None or name_of not in ("", "hello", "thanks", "talk") or incoming.forwarded:
        return _ask_name(invitation, phrase("name-unclear"))
    if invitation.asked or invitation.crowded:  # since the name was asked for
        return _asking(invitation)
    asked = AskToJoin(invite=joining.invite, name=name, lang="vi", consent_text="", again=True)
    said = Say(lines=(phrase("again-asked", name=name),))
    return Turn(Joining(invite=joining.invite, step="approval"), (asked, said))
