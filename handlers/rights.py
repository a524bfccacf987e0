"""Who may do what, and where."""

from forms.unit import Unit
from handlers.turn.known import Known
from handlers.turn.say import Phrase, phrase


def leads(known: Known, *, or_chairs: bool = False) -> list[Unit]:
    """The units that this person leads, without those that lie below another of them. `or_chairs`: and the units that
    they chair; a chair looks on and leaves the work to the lead."""
    roles = ("lead", "chair") if or_chairs else ("lead",)
    own = [member.unit for member in known.who.person.members if member.role in roles] if known.who.person else []
    return [unit for unit in own if not any(other != unit and other.covers(unit) for other in own)]


def not_theirs(known: Known) -> Phrase:
    """The refusal that says that only leads do this, and what this person can do instead."""
    if leads(known, or_chairs=True):
        return phrase("lead-only-chair")
    return phrase("lead-only" if known.who.person and known.who.person.members else "no-place")
