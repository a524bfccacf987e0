"""/lienhe: who is in charge above, and how to reach them; a lead writes how they may be reached, and takes it back."""

from handlers.reading.wishes import called
from handlers.rights import leads
from handlers.screens import stand
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Dialogue, Idle
from handlers.turn.effects import OfferContact, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.say import Phrase, Say, phrase
from handlers.turn.screen import Rows
from handlers.turn.wanted import Wants

LONGEST = 120
"""Maximum characters of the line by which a lead can be reached."""

VERBS = ("ctx",)
"""The verb of the button by which a lead takes their line back."""

_SHOWN = 8


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/lienhe: a lead with something behind it says how to be reached; everybody else sees who is in charge."""
    line = " ".join(rest.split())
    if not line or not leads(known):
        return _shown(dialogue, known)
    if len(line) > LONGEST:
        return stand(dialogue, lines=(phrase("contact-long", n=LONGEST),))
    kept = Say(lines=(phrase("contact-kept", contact=line),), buttons=_take_back(known))
    return Turn(dialogue, (OfferContact(line), kept))


def _shown(dialogue: Dialogue, known: Known) -> Turn:
    lines = [_line(one.name, one.unit.title, one.contact) for one in known.asked.leads[:_SHOWN]]
    lines = [phrase("contact-title"), *lines] if lines else [phrase("contact-nobody")]
    rows: Rows = ()
    if leads(known):
        own = known.me.contact
        lines = lines if known.asked.leads else []
        lines.append(phrase("contact-own", contact=own) if own else phrase("contact-how"))
        rows = _take_back(known) if own else ()
    if isinstance(dialogue, Idle):
        return Turn(dialogue, (Say(lines=tuple(lines), buttons=rows),))
    return stand(dialogue, lines=tuple(lines))


def _line(name: str, unit: str, contact: str) -> Phrase:
    return phrase("contact-line", name=name, unit=unit, contact=contact or phrase("contact-unsaid"))


def _take_back(known: Known) -> Rows:
    return ((button("contact-button-remove", "ctx", known.me.id),),)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """Take a lead's line back. None: it is another person's button."""
    if tap.number != known.me.id:
        return None
    return Turn(dialogue, (OfferContact(""), Say(lines=(phrase("contact-removed"),))))


def wants(_dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add who leads above, where somebody asks for it."""
    if tapped is not None:
        return found._replace(leads=True) if (tapped.verb, tapped.about) == ("ask", "contact") else found
    return found._replace(leads=True) if incoming.text and called(incoming.text) == "contact" else found
