"""Joining with an invite code: privacy notice, consent, name; and the answers to strangers without a usable code."""

from handlers.filling import draft as reports
from handlers.filling import fill
from handlers.person import again
from handlers.person.names import tidy_name
from handlers.reading.intents.intent import intent
from handlers.reading.invite_code import find_code
from handlers.reading.wishes import NO_COMMANDS, called
from handlers.turn.buttons import Tap, button, tap
from handlers.turn.dialogue import Dialogue, Idle, Joining
from handlers.turn.effects import AskToJoin, Enrol, Link, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Invitation, Known
from handlers.turn.say import Phrase, Ref, Say, phrase
from handlers.turn.wanted import Wants

CONSENT = "2026-11-29"
"""The version of the privacy notice that people agree to; raised whenever its words change."""


def stranger(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    """Answer somebody who has not joined."""
    invitation = known.asked.invitation
    waiting = dialogue if isinstance(dialogue, Joining) and invitation and dialogue.invite == invitation.id else None
    if waiting is None and find_code(incoming.text or "") is None and not again.asks(incoming, invitation):
        return Turn(Idle(), (Say(lines=(phrase("stranger"),)),))
    if invitation is None:
        return Turn(Idle(), (Say(lines=(phrase("code-unknown"),)),))
    shows = find_code(incoming.text or "") is not None and invitation.usable
    if waiting is not None and waiting.step == "approval" and not shows:
        if called(incoming.text or "", loose=False) == "cancel":
            return Turn(Idle(), (Say(lines=(phrase("again-stopped" if invitation.asked else "consent-refused"),)),))
        waits = phrase("again-waits") if invitation.asked else phrase("approval-waits", unit=_title(invitation))
        return Turn(waiting, (Say(lines=(waits,)),))
    if not invitation.usable:
        return again.spent(waiting, incoming, invitation)
    if invitation.person is not None:
        return Turn(Idle(), (Link(invitation.id), Say(lines=(phrase("channel-linked"),))))
    if invitation.unit is None or invitation.role is None:
        return Turn(Idle(), (Say(lines=(phrase("code-unknown"),)),))
    if waiting is None or find_code(incoming.text or "") is not None:
        return _show(Joining(invite=invitation.id), incoming, invitation)
    return _joining(waiting, incoming, invitation)


def _joining(joining: Joining, incoming: Incoming, invitation: Invitation) -> Turn:
    text, tapped = incoming.text or "", tap(incoming.button or "")
    verb = tapped.verb if tapped and tapped.number == joining.invite else ""
    if joining.step == "consent":
        wish = intent(text, "officer", "consent")
        wanted = wish.intent if wish and not verb else ""
        if verb == "no" or wanted == "consent_no" or called(text, loose=False) == "cancel":
            return Turn(Idle(), (Say(lines=(phrase("consent-refused"),)),))
        if verb == "yes" or wanted == "consent_yes":
            return _show(Joining(invite=joining.invite, step="name"), incoming, invitation)
        first = (phrase("who-are-you"),) if wanted in ("who_are_you", "help") else ()
        return _show(joining, incoming, invitation, *first, phrase("consent-first"))
    wanted = called(text, loose=False)
    if verb == "no" or wanted == "cancel":
        return Turn(Idle(), (Say(lines=(phrase("consent-refused"),)),))
    name = tidy_name(incoming.sender_name if verb == "name" else text)
    if name is None or (wanted and wanted not in NO_COMMANDS) or incoming.forwarded:
        return _show(joining, incoming, invitation, phrase("name-unclear"))
    return _enrol(joining, name, invitation)


def _show(joining: Joining, incoming: Incoming, invitation: Invitation, *lines: Phrase) -> Turn:
    if joining.step == "name":
        name = tidy_name(incoming.sender_name)
        buttons = ((button("button-name", "name", joining.invite, name=name),),) if name else ()
        return Turn(
            joining,
            (
                Say(
                    lines=(*lines, phrase("name-ask" if name else "name-ask-typed")),
                    buttons=buttons,
                    prompt="prompt-name",
                ),
            ),
        )
    role = Ref(kind="role", of=invitation.role or "officer")
    place = phrase("consent-hello", unit=invitation.unit.title if invitation.unit else "", role=role)
    yes = button("button-agree", "yes", joining.invite)
    say = Say(
        lines=(*lines, place, phrase("consent-notice"), phrase("consent-ask")),
        buttons=((yes, button("button-refuse", "no", joining.invite)),),
    )
    return Turn(joining, (say,))


def _enrol(joining: Joining, name: str, invitation: Invitation) -> Turn:
    unit = _title(invitation)
    role = invitation.role or "officer"
    if invitation.approval:
        asked = AskToJoin(invite=joining.invite, name=name, lang="vi", consent_text=CONSENT)
        waits = Say(lines=(phrase("approval-waiting", name=name, unit=unit),))
        return Turn(Joining(invite=joining.invite, step="approval"), (asked, waits))
    buttons = ((button("button-begin", "begin"),),) if role == "officer" else ()
    enrol = Enrol(invite=joining.invite, name=name, lang="vi", consent_text=CONSENT)
    return Turn(Idle(), (enrol, Say(lines=(phrase(f"welcome-{role}", name=name, unit=unit),), buttons=buttons)))


def _title(invitation: Invitation) -> str:
    return invitation.unit.title if invitation.unit else ""


def another_invite(dialogue: Dialogue, known: Known) -> Turn:
    """Answer a person who has joined and shows a code: it gives them one more unit, unless it cannot be used."""
    person, invitation = known.me, known.asked.invitation
    if invitation is None:
        return Turn(dialogue, (Say(lines=(phrase("code-unknown"),)),))
    has = any(member.unit == invitation.unit and member.role == invitation.role for member in person.members)
    if invitation.person == person.id or has:
        return Turn(dialogue, (Say(lines=(phrase("already-joined"),)),))
    if invitation.person is not None:
        return Turn(dialogue, (Say(lines=(phrase("code-of-another"),)),))
    if not invitation.usable:
        return Turn(dialogue, (Say(lines=(phrase("code-spent"),)),))
    unit = _title(invitation)
    if invitation.approval:
        asked = AskToJoin(invite=invitation.id, name=person.name, lang=person.lang, consent_text=CONSENT)
        return Turn(dialogue, (asked, Say(lines=(phrase("approval-waiting", name=person.name, unit=unit),))))
    role = Ref(kind="role", of=invitation.role or "officer")
    key = "unit-added" if invitation.role == "officer" else "unit-added-above"
    return Turn(dialogue, (Link(invitation.id), Say(lines=(phrase(key, unit=unit, role=role),))))


def greet(known: Known) -> Turn:
    """/start from somebody who has already joined: the reports that they owe now."""
    return fill.command(known) if reports.owed(known) else Turn(Idle(), (Say(lines=(phrase("hello-again"),)),))


def wants(dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add the invite that the message names, or that the conversation waits on."""
    code = find_code(incoming.text) if incoming.text else None
    invite = dialogue.invite if isinstance(dialogue, Joining) else None
    if tapped is not None and tapped.verb == again.VERB:
        invite = tapped.number or None
    return found._replace(code=code, invite=invite) if code or invite else found
