"""/thuhoi: a lead or admin sees the invites that can still be used, and revokes one of them or all."""

from handlers.reading.wishes import called
from handlers.rights import admits, admits_at, not_theirs
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known, OpenInvite
from handlers.turn.orders import Revoke
from handlers.turn.say import Button, Phrase, Ref, Say, phrase
from handlers.turn.screen import Rows
from handlers.turn.wanted import Wants

VERBS = ("ivl", "ivr", "iva", "ivy", "ivn")
"""Verbs of the buttons: the list from this index on; revoke this one; revoke all? yes; no."""

_PAGE = 10


def row() -> tuple[Button, ...]:
    """The row with the button to the list."""
    return (button("invites-button", "ivl", 0),)


def command(_rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/thuhoi: the invites that can still be used."""
    if not admits(known):
        return Turn(dialogue, (Say(lines=(not_theirs(known),)),))
    return Turn(dialogue, (_list(known, 0),))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button of the list. None: that invite cannot be used any more, or it is not this person's to revoke."""
    if not admits(known):
        return None
    open_ = _theirs(known)
    match tap.verb:
        case "ivl":
            return Turn(dialogue, (_list(known, tap.number),))
        case "ivr" if one := next((one for one in open_ if one.id == tap.number), None):
            return Turn(dialogue, (Revoke((one.id,)), Say(lines=(phrase("invites-revoked", mark=_mark(one)),))))
        case "iva" if open_:
            rows = ((button("invites-button-yes", "ivy"), button("members-button-keep", "ivn")),)
            return Turn(dialogue, (Say(lines=(phrase("invites-all-sure", n=len(open_)),), buttons=rows),))
        case "ivy" if open_:
            done = phrase("invites-revoked-all", n=len(open_))
            return Turn(dialogue, (Revoke(tuple(one.id for one in open_)), Say(lines=(done,))))
        case "ivn":
            return Turn(dialogue, (Say(lines=(phrase("stayed"),)),))
        case _:
            return None


def _theirs(known: Known) -> list[OpenInvite]:
    """The open invites into units whose people this person sees to."""
    return [one for one in known.asked.open_invites if admits_at(known, one.unit)]


def _list(known: Known, first: int) -> Say:
    open_ = _theirs(known)
    if not open_:
        return Say(lines=(phrase("invites-none"),))
    page = open_[first : first + _PAGE]
    rows: list[tuple[Button, ...]] = [
        (button("invites-button-revoke", "ivr", one.id, mark=_mark(one)),) for one in page
    ]
    if first:
        rows.append((button("button-earlier", "ivl", max(first - _PAGE, 0)),))
    if len(open_) > first + _PAGE:
        rows.append((button("button-later", "ivl", first + _PAGE),))
    if len(open_) > 1:
        rows.append((button("invites-button-all", "iva", n=len(open_)),))
    shown: Rows = tuple(rows)
    return Say(lines=(phrase("invites-title", n=len(open_)), *(_line(one) for one in page)), buttons=shown)


def _line(one: OpenInvite) -> Phrase:
    return phrase(
        "invites-line",
        mark=_mark(one),
        unit=one.unit.title,
        role=Ref(kind="role", of=one.role),
        uses=one.uses,
        until=Ref(kind="day", of=str(one.expires_at.date())),
        who=one.by or phrase("members-by-operator"),
    )


def _mark(one: OpenInvite) -> str:
    """What the invite is called: the end of its code, or its number where that was not kept."""
    return one.mark or f"#{one.id}"


def wants(_dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add the open invites, where the command or a button is about them."""
    if tapped is not None:
        return found._replace(open_invites=True) if tapped.verb in VERBS else found
    return found._replace(open_invites=True) if called(incoming.text or "") == "revoke" else found
