"""Who may do what, and where."""

from collections.abc import Collection

from forms.role import ADMIN, REPORTING, SEE_BELOW, SEE_TO_PEOPLE, Role
from forms.unit import Unit
from handlers.turn.known import Known
from handlers.turn.say import Phrase, phrase

# Figures ------------------------------------------------------------------------------------------------------------


def leads(known: Known, *, or_chairs: bool = False) -> list[Unit]:
    """The units that this person leads, without those that lie below another of them. `or_chairs`: and the units that
    they chair; a chair looks on and leaves the work to the lead."""
    return _topmost(known, SEE_BELOW if or_chairs else ("lead",))


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


def reports_for(known: Known) -> list[Unit]:
    """The units whose own figures this person gives; a lead gives those of the units below too (`led`)."""
    return _own(known, REPORTING)


# People -------------------------------------------------------------------------------------------------------------


def admits(known: Known) -> list[Unit]:
    """The units whose people this person sees to, as their lead or admin, without those that lie below another of
    them."""
    return _topmost(known, SEE_TO_PEOPLE)


def admits_at(known: Known, unit: Unit) -> bool:
    """Whether this person sees to the people of that very unit: invites them, lets them in, removes them."""
    return any(top.covers(unit) for top in admits(known))


def admitted(known: Known) -> list[Unit]:
    """The units whose people this person sees to, those below included."""
    return list(dict.fromkeys((*led(known), *known.who.admin_of)))


def grants(known: Known, unit: Unit, roles: Collection[Role]) -> bool:
    """Whether this person may give all of these roles in that unit, or take them from somebody. An admin's only as an
    admin there or above: otherwise leads could put out whoever is to see to people."""
    if "admin" in roles:
        return any(top.covers(unit) for top in _topmost(known, ADMIN))
    return admits_at(known, unit)


# Both ---------------------------------------------------------------------------------------------------------------


def not_theirs(known: Known) -> Phrase:
    """The refusal that says that only leads do this, and what this person can do instead."""
    if leads(known, or_chairs=True):
        return phrase("lead-only-chair")
    if admits(known):
        return phrase("lead-only-admin")
    return phrase("lead-only" if known.who.person and known.who.person.members else "no-place")


def _own(known: Known, roles: Collection[Role]) -> list[Unit]:
    """The units in which this person has one of these roles."""
    return [member.unit for member in known.who.person.members if member.role in roles] if known.who.person else []


def _topmost(known: Known, roles: Collection[Role]) -> list[Unit]:
    """The same without those that lie below another of them."""
    own = _own(known, roles)
    return [unit for unit in own if not any(other != unit and other.covers(unit) for other in own)]
