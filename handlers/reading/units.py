"""Finds units by the names that people type."""

from collections.abc import Iterable

from forms.unit import Unit
from handlers.reading.fold import plain
from handlers.turn.say import Phrase, phrase


def which_unit(found: list[Unit]) -> Phrase:
    """The line that says that no unit has this name, or that several have."""
    return phrase("unit-several", names=[unit.title for unit in found[:10]]) if found else phrase("unit-unknown")


def matching(words: str, units: Iterable[Unit]) -> list[Unit]:
    """The units of that name; else those whose title holds these words."""
    units = tuple(units)
    if not words:
        return []
    exact = [unit for unit in units if words in (plain(unit.name), plain(unit.title))]
    return exact or [unit for unit in units if words in plain(unit.title)]
