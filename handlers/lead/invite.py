"""/moi: a lead or admin invites somebody, for a unit and in a role."""

from forms.role import Role, roles_in
from forms.unit import Unit
from handlers.reading.fold import plain
from handlers.reading.units import matching, which_unit
from handlers.rights import admits, admitted, grants, not_theirs
from handlers.screens import paged, stand
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Dialogue, Idle, Inviting
from handlers.turn.effects import Invite, Turn
from handlers.turn.known import Known
from handlers.turn.say import Ref, phrase
from handlers.turn.screen import Screen

_ROLE_WORDS: dict[str, tuple[Role, int]] = {
    "can bo": ("officer", 1),
    "officer": ("officer", 1),
    "ca to": ("officer", 8),
    "team": ("officer", 8),
    "phu trach": ("lead", 1),
    "lead": ("lead", 1),
    "lanh dao": ("chair", 1),
    "chair": ("chair", 1),
    "quan tri": ("admin", 1),
    "admin": ("admin", 1),
}

_NUMBERS = ("1", "2", "3")
"""What the places of the list are called when they are typed or tapped."""


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/moi, perhaps with the unit's name."""
    if not admits(known):
        return stand(dialogue, lines=(not_theirs(known),))
    return named(rest, known) if rest else stand(Inviting(step="unit"))


def named(text: str, known: Known) -> Turn:
    """Choose the unit by its name, with or without diacritics and noun (xóm, thôn)."""
    found = matching(plain(text), admitted(known))
    if len(found) == 1:
        return stand(Inviting(step="role", unit=found[0].id))
    return stand(Inviting(step="unit"), lines=(which_unit(found),))


def typed(text: str, inviting: Inviting, known: Known) -> Turn:
    """An answer to the open question."""
    return named(text, known) if inviting.step == "unit" else _role_typed(text, inviting, known)


def _role_typed(text: str, inviting: Inviting, known: Known) -> Turn:
    """The role was typed: in words, or as its number in the list."""
    words = plain(text)
    number = int(words) if words in _NUMBERS else 0
    turn = _invite(inviting.unit, number, known, _ROLE_WORDS.get(words))
    return turn or stand(inviting, lines=(phrase("not-understood"),))


def tapped(tap: Tap, _dialogue: Dialogue, known: Known) -> Turn | None:
    """A button of the lists. None: not one of these, or not this person's to use."""
    if not admits(known):
        return None
    match tap.verb:
        case "inp":
            return stand(Inviting(step="unit", first=tap.number))
        case "inv" | "inu" if tap.number in {unit.id for unit in admitted(known)}:
            return stand(Inviting(step="role", unit=tap.number))
        case "rol" if tap.extra in _NUMBERS:
            return _invite(tap.number, int(tap.extra), known)
        case _:
            return None


def _invite(unit: int | None, number: int, known: Known, named: tuple[Role, int] | None = None) -> Turn | None:
    chosen = next((one for one in admitted(known) if one.id == unit), None)
    offered = _offered(chosen, known) if chosen else []
    if named is not None and named in offered:
        number = offered.index(named) + 1
    if chosen is None or not 1 <= number <= len(offered):
        return None
    role, uses = offered[number - 1]
    return Turn(Idle(), (Invite(chosen.id, role, uses),))


def screen(inviting: Inviting, known: Known) -> Screen:
    """A page of the units that somebody can be invited for; once a unit is chosen, the roles."""
    if inviting.step == "role":
        return _kinds(inviting, known)
    return Screen((phrase("invite-which-unit"),), paged(admitted(known), inviting.first, ("inv", "inp")))


def _offered(unit: Unit, known: Known) -> list[tuple[Role, int]]:
    """The invites that make sense for the unit and are this person's to make: the role, and how often it can be used (a
    team has 5 to 8 members, of an agency one or two people report)."""
    roles = (role for role in roles_in(unit.kind) if grants(known, unit, (role,)))
    team = unit.reports_upward and not unit.agency
    return [(role, uses) for role in roles for uses in ((1, 8) if team else (1,))]


def _kinds(inviting: Inviting, known: Known) -> Screen:
    unit = next((unit for unit in admitted(known) if unit.id == inviting.unit), None)
    if unit is None:
        return Screen()
    rows = tuple(
        (button("button-role", "rol", f"{unit.id}.{n}", n=n, role=Ref(kind="role", of=role), uses=uses),)
        for n, (role, uses) in enumerate(_offered(unit, known), 1)
    )
    return Screen((phrase("invite-which-role", unit=unit.title),), rows)
