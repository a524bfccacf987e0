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


def leads_at(known: Known, unit: Unit) -> bool:
    """Whether this person leads that very unit: it is one that they lead, or lies below one. Ask this about the unit
    that is to be changed; that they lead something somewhere gives no right here."""
    return any(top.covers(unit) for top in leads(known))


def led(known: Known) -> list[Unit]:
    """The units where this person may act as a lead; `Who.subtree` has those too where a chair only looks on."""
    tops = leads(known)
    return [unit for unit in known.who.subtree if any(top.covers(unit) for top in tops)] if tops else []


def looks_at(number: int, form: str, known: Known) -> bool:
    """Whether this person leads or chairs the unit of that id, at which, or below which, the form is asked for."""
    seen = known.who.subtree
    unit = next((unit for unit in (*seen, *leads(known, or_chairs=True)) if unit.id == number), None)
    return unit is not None and any(known.plan.asks(form, below) for below in (unit, *seen) if unit.covers(below))


def not_theirs(known: Known) -> Phrase:
    """The refusal that says that only leads do this, and what this person can do instead."""
    if leads(known, or_chairs=True):
        return phrase("lead-only-chair")
    return phrase("lead-only" if known.who.person and known.who.person.members else "no-place")
