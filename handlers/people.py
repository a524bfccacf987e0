"""A lead invites: for which unit, as what."""

from collections.abc import Iterable

from forms.regime.ladder import Role
from forms.unit import Unit
from handlers.buttons import Tap
from handlers.commands import plain
from handlers.dialogue import Choosing, Dialogue, Idle
from handlers.say import Phrase, phrase
from handlers.summary import leads, not_theirs
from handlers.turn import Invite, Known, Turn
from handlers.views import roles, stand

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
        return stand(dialogue, known, lines=(not_theirs(known),))
    return named(rest, known) if rest else stand(Choosing(what="invite_unit"), known)


def named(text: str, known: Known) -> Turn:
    """The unit by its name, with or without diacritics and noun."""
    found = matching(plain(text), known.subtree)
    if len(found) == 1:
        return stand(Choosing(what="invite_role", picked=(str(found[0].id),)), known)
    return stand(Choosing(what="invite_unit"), known, lines=(which_unit(found),))


def which_unit(found: list[Unit]) -> Phrase:
    """That none is called so, or several are."""
    return phrase("unit-several", names=[unit.title for unit in found[:10]]) if found else phrase("unit-unknown")


def matching(words: str, units: Iterable[Unit]) -> list[Unit]:
    """The units of that name, or else those whose title has these words in it."""
    units = tuple(units)
    if not words:
        return []
    exact = [unit for unit in units if words in (plain(unit.name), plain(unit.title))]
    return exact or [unit for unit in units if words in plain(unit.title)]


def role_typed(text: str, choosing: Choosing, known: Known) -> Turn:
    """The role in words, or by its number in the list."""
    words = plain(text)
    unit = choosing.picked[0] if choosing.picked else ""
    number = int(words) if words in ("1", "2") else 0
    return _invite(unit, number, known, _ROLE_WORDS.get(words)) or stand(
        choosing, known, lines=(phrase("not-understood"),)
    )


def tapped(tap: Tap, known: Known) -> Turn | None:
    """A button of the lists. None: not one of these, or not this person's to use."""
    if not leads(known):
        return None
    match tap.verb:
        case "inp":
            return stand(Choosing(what="invite_unit", picked=(str(tap.number),)), known)
        case "inv" if tap.number in {unit.id for unit in known.subtree}:
            return stand(Choosing(what="invite_role", picked=(str(tap.number),)), known)
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
