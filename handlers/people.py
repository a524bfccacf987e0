"""A lead invites: for which unit, as what."""

from forms.unit import Unit
from handlers.buttons import Tap
from handlers.commands import plain
from handlers.dialogue import Choosing, Dialogue, Idle
from handlers.say import phrase
from handlers.summary import leads
from handlers.turn import Invite, Known, Turn
from handlers.views import ROLES, stand

_ROLE_WORDS = {"can bo": 1, "officer": 1, "ca to": 2, "team": 2, "phu trach": 3, "lead": 3}


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/moi, perhaps with the unit's name."""
    if not leads(known):
        return stand(dialogue, known, lines=(phrase("lead-only"),))
    return named(rest, known) if rest else stand(Choosing(what="invite_unit"), known)


def named(text: str, known: Known) -> Turn:
    """The unit by its name, with or without diacritics and noun."""
    found = _matching(plain(text), known.subtree)
    if len(found) == 1:
        return stand(Choosing(what="invite_role", picked=(str(found[0].id),)), known)
    lines = (phrase("unit-several", names=[unit.title for unit in found[:10]]),) if found else (phrase("unit-unknown"),)
    return stand(Choosing(what="invite_unit"), known, lines=lines)


def _matching(words: str, units: tuple[Unit, ...]) -> list[Unit]:
    if not words:
        return []
    exact = [unit for unit in units if words in (plain(unit.name), plain(unit.title))]
    return exact or [unit for unit in units if words in plain(unit.title)]


def role_typed(text: str, choosing: Choosing, known: Known) -> Turn:
    """The role in words, or by its number in the list."""
    words = plain(text)
    number = int(words) if words in ("1", "2", "3") else _ROLE_WORDS.get(words, 0)
    return _invite(choosing.picked[0] if choosing.picked else "", number, known) or stand(
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
        case "rol" if tap.extra in ("1", "2", "3"):
            return _invite(tap.about, int(tap.extra), known)
        case _:
            return None


def _invite(unit: str, number: int, known: Known) -> Turn | None:
    chosen = next((one for one in known.subtree if str(one.id) == unit), None)
    if chosen is None or number == 0:
        return None
    role, uses = ROLES[number - 1]
    return Turn(Idle(), (Invite(chosen.id, role, uses),))
