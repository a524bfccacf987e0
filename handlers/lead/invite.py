"""A lead invites: for which unit, as what."""

from forms.regime.ladder import Role
from forms.unit import Unit
from handlers.reading.fold import plain
from handlers.reading.units import matching, which_unit
from handlers.rights import leads, not_theirs
from handlers.screens import paged, stand
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Choosing, Dialogue, Idle
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
}


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/moi, perhaps with the unit's name."""
    if not leads(known):
        return stand(dialogue, lines=(not_theirs(known),))
    return named(rest, known) if rest else stand(Choosing(what="invite_unit"))


def named(text: str, known: Known) -> Turn:
    """The unit by its name, with or without diacritics and noun."""
    found = matching(plain(text), known.subtree)
    if len(found) == 1:
        return stand(Choosing(what="invite_role", picked=(str(found[0].id),)))
    return stand(Choosing(what="invite_unit"), lines=(which_unit(found),))


def role_typed(text: str, choosing: Choosing, known: Known) -> Turn:
    """The role in words, or by its number in the list."""
    words = plain(text)
    unit = choosing.picked[0] if choosing.picked else ""
    number = int(words) if words in ("1", "2") else 0
    return _invite(unit, number, known, _ROLE_WORDS.get(words)) or stand(choosing, lines=(phrase("not-understood"),))


def tapped(tap: Tap, _dialogue: Dialogue, known: Known) -> Turn | None:
    """A button of the lists. None: not one of these, or not this person's to use."""
    if not leads(known):
        return None
    match tap.verb:
        case "inp":
            return stand(Choosing(what="invite_unit", picked=(str(tap.number),)))
        case "inv" if tap.number in {unit.id for unit in known.subtree}:
            return stand(Choosing(what="invite_role", picked=(str(tap.number),)))
        case "rol" if tap.extra in ("1", "2"):
            return _invite(tap.about, int(tap.extra), known)
        case _:
            return None


def _invite(unit: str, number: int, known: Known, named: tuple[Role, int] | None = None) -> Turn | None:
    chosen = next((one for one in known.subtree if str(one.id) == unit), None)
    offered = roles(chosen) if chosen else ()
    if named in offered:
        number = offered.index(named) + 1
    if chosen is None or not 1 <= number <= len(offered):
        return None
    role, uses = offered[number - 1]
    return Turn(Idle(), (Invite(chosen.id, role, uses),))


def units(choosing: Choosing, known: Known) -> Screen:
    """A page of the units that somebody can be invited for."""
    first = int("".join(choosing.picked[:1])[:9] or 0) if "".join(choosing.picked[:1]).isdecimal() else 0
    return Screen((phrase("invite-which-unit"),), paged(known.subtree, first, ("inv", "inp")))


def roles(unit: Unit) -> tuple[tuple[Role, int], ...]:
    """The kinds of invite that make sense there: for whom, and how often it can be used (a team has 5 to 8 members)."""
    return (("officer", 1), ("officer", 8)) if unit.kind in ("hamlet", "agency") else (("lead", 1), ("chair", 1))


def kinds(choosing: Choosing, known: Known) -> Screen:
    """The kinds of invite for the chosen unit."""
    unit = next((unit for unit in known.subtree if [str(unit.id)] == list(choosing.picked)), None)
    if unit is None:
        return Screen()
    rows = tuple(
        (button("button-role", "rol", f"{unit.id}.{n}", n=n, role=Ref(kind="role", of=role), uses=uses),)
        for n, (role, uses) in enumerate(roles(unit), 1)
    )
    return Screen((phrase("invite-which-role", unit=unit.title),), rows)


def unit_typed(text: str, _choosing: Choosing, known: Known) -> Turn:
    """The unit's name."""
    return named(text, known)
