"""/lichsu: who has changed what in a report, when, and from which words. Seen by the unit's officers, and by whoever
leads or chairs it or a unit above."""

from forms.regime.plan import gave
from forms.unit import Unit
from handlers.filling.closed import begun, own_units
from handlers.reading.dates.periods import looks_like_period, meant
from handlers.reading.units import NamedUnits, unit_named, which_unit
from handlers.rights import not_theirs
from handlers.screens import paged, stand
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Summarise, Turn
from handlers.turn.known import Known
from handlers.turn.say import Ref, Say, phrase

VERBS = ("his", "hip")
"""Verbs of the buttons: a unit's newest report, or the report that the button names; turn the page of units."""

FORM = "week"
"""The form that is shown unless the text names another."""


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/lichsu, with or without a unit and a period."""
    seen = _seen(known)
    if not seen:
        return stand(dialogue, lines=(not_theirs(known),))
    alone = not rest or looks_like_period(rest)
    named = NamedUnits(period=rest) if alone else unit_named(rest, seen.values())
    if not alone and (named.loose or len(named.units) != 1):
        return stand(dialogue, lines=(which_unit([] if named.loose else list(named.units)),))
    form, period = "", ""
    if named.period:
        found = meant(named.period, known.now, known.plan, FORM)
        if found is None:
            return stand(dialogue, lines=(phrase("period-unclear", shape="history"),))
        if found.period.first_day > known.now.date():
            not_begun = phrase("period-not-begun", period=Ref(kind="period", of=found.period.code))
            return stand(dialogue, lines=(not_begun,))
        form, period = found.form, found.period.code
    units = list(named.units) or list(own_units(known).values()) or list(seen.values())
    if form:
        units = [unit for unit in units if gave(known.plan, form, unit)]
    if len(units) != 1:
        return _choose(units, 0, form, period, dialogue)
    return _show(units[0], form, period, dialogue)


def _seen(known: Known) -> dict[int, Unit]:
    """The units whose history this person may see."""
    return own_units(known) | {unit.id: unit for unit in known.who.subtree}


def _choose(units: list[Unit], first: int, form: str, period: str, dialogue: Dialogue) -> Turn:
    if not units:
        return stand(dialogue, lines=(phrase("history-not-asked"),))
    rows = paged(units, first, VERBS, period, form)
    return Turn(dialogue, (Say(lines=(phrase("history-which-unit"),), buttons=rows),))


def _show(unit: Unit, form: str, period: str, dialogue: Dialogue, first: int = 0) -> Turn:
    return Turn(dialogue, (Summarise(unit.id, form, period, "history", first),))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """One of the buttons. None: not this person's to see, or there is no such report."""
    seen = _seen(known)
    if tap.period and begun(tap.subject, tap.period, known) is None:
        return None
    if tap.verb == "hip":
        units = [unit for unit in seen.values() if not tap.period or gave(known.plan, tap.subject, unit)]
        return _choose(units, tap.number, tap.subject, tap.period, dialogue) if units else None
    unit = seen.get(tap.number)
    if unit is None or (tap.period and not gave(known.plan, tap.subject, unit)):
        return None
    first = int(tap.extra) if tap.extra.isascii() and tap.extra.isdecimal() and len(tap.extra) < 9 else 0
    return _show(unit, tap.subject if tap.period else "", tap.period, dialogue, first)
