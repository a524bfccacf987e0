"""/nhapthay: a lead enters the figures of a hamlet that telephones, on behalf of that unit: which unit, which report.

The questions, doubts, sheet and handing in are those of its officers (handlers/filling); each figure says who entered
it for them (`Draft.on_behalf`). The right is asked anew with each message, at the unit: `rights.leads_at`."""

from collections.abc import Mapping
from dataclasses import replace

from forms.unit import Unit
from handlers.filling import draft as drafts
from handlers.filling import fill
from handlers.filling.closed import begun, closed, closed_say
from handlers.filling.draft import find
from handlers.filling.on_behalf import ANOTHER
from handlers.filling.record import Kept, Said, keep
from handlers.lead.summary import FORM
from handlers.reading.commands import Command
from handlers.reading.dates.periods import meant
from handlers.reading.figures.several_figures import Reading
from handlers.reading.fold import plain
from handlers.reading.units import NamedUnits, unit_named
from handlers.reading.wishes import asked
from handlers.rights import leads, leads_at, led, not_theirs
from handlers.screens import paged, stand
from handlers.turn.arranged import EnteringFor
from handlers.turn.buttons import Tap, tap
from handlers.turn.dialogue import Asking, ChoosingReport, Dialogue, Idle, Slot
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.say import Say, phrase
from handlers.turn.screen import Screen
from handlers.turn.wanted import EnteringWanted, Wants

VERBS = ("ent", ANOTHER, "enp")
"""Verbs of the buttons: enter for this unit; ask for which; turn the page of the units."""


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/nhapthay, perhaps with a unit's name, and a period behind it."""
    if not leads(known):
        return stand(dialogue, lines=(not_theirs(known),))
    return _named(rest, EnteringFor(), known) if rest else stand(EnteringFor())


def heard(called: Command, text: str, dialogue: Dialogue, known: Known) -> bool:
    """Whether these words are this command for whoever says them. "nhập hộ khẩu cho 3 người" is something else: without
    a slash only leads say it, and where a line of a report is open, only with a unit's name, or noun and name."""
    if called.name != "enter_for" or not called.rest or text.lstrip().startswith("/"):
        return True
    units = led(known)
    noun = plain(called.rest.split()[0]) in {plain(unit.noun) for unit in units}
    return bool(leads(known)) and (not isinstance(dialogue, Asking) or noun or unit_named(called.rest, units).sure)


def _asked(known: Known) -> list[Unit]:
    """The units that this person leads and that have something to fill in."""
    forms = {form for form, _ in known.open if known.plan.form(form).items}
    return [unit for unit in led(known) if any(known.plan.asks(form, unit) for form in forms)]


# Which unit ---------------------------------------------------------------------------------------------------------


def screen(entering: EnteringFor, known: Known) -> Screen:
    """The question for which unit: those that the typed name may mean, or a page of all."""
    units = [unit for unit in _asked(known) if not entering.offered or unit.id in entering.offered]
    rows = paged(units, entering.first, ("ent", "enp"), entering.period, entering.form)
    asked = "enter-is-it" if entering.offered else "enter-which-unit"
    return Screen((phrase(asked if units else "enter-no-unit"),), rows)


def typed(text: str, entering: EnteringFor, known: Known) -> Turn:
    """The name of a unit was typed."""
    return _named(text, entering, known) if leads(known) else stand(Idle(), lines=(not_theirs(known),))


def _named(text: str, entering: EnteringFor, known: Known) -> Turn:
    found = unit_named(text, _asked(known))
    if found.sure:
        return _open(found, entering, known)
    offered = tuple(unit.id for unit in found.units)
    lines = () if offered else (phrase("unit-unknown"),)
    return stand(replace(entering, offered=offered, first=0), lines=lines)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button below the board or the list of units. None: not this person's to use, or the report is not open."""
    if not leads(known) or (tap.period and begun(tap.subject, tap.period, known) is None):
        return None
    about = EnteringFor(form=tap.subject, period=tap.period)
    if tap.verb == ANOTHER:
        return stand(about)
    if tap.verb == "enp":
        return stand(replace(about, first=tap.number)) if isinstance(dialogue, EnteringFor) else None
    unit = next((unit for unit in led(known) if unit.id == tap.number), None)
    if unit is None:
        return None
    if not tap.period:
        return _open(NamedUnits((unit,)), about, known)
    draft = find(tap.slot, known)
    return fill.begin(draft) if draft else None


# Which report -------------------------------------------------------------------------------------------------------


def _open(found: NamedUnits, entering: EnteringFor, known: Known) -> Turn:
    """Begin with the report that was named, or with the only one that the unit owes; or ask which of several."""
    unit = found.units[0]
    form, period = entering.form, entering.period
    if found.period:
        named = meant(found.period, known.now, known.plan, FORM)
        if named is None:
            return stand(Idle(), lines=(phrase("enter-nothing-open", unit=unit.title),))
        form, period = named.form, named.period.code
    if period:
        slot = Slot(unit=unit.id, form=form, period=period)
        draft = find(slot, known)
        if draft is not None:
            return fill.begin(draft)
        shut = closed_say(slot, known) if closed(slot, known) else None
        return Turn(Idle(), (shut or Say(lines=(phrase("enter-nothing-open", unit=unit.title),)),))
    there = [draft for draft in drafts.drafts(known) if draft.slot.unit == unit.id]
    waiting = [draft for draft in there if not draft.handed_in]
    if len(waiting) > 1:
        return fill.choose(waiting, phrase("entering-for", unit=unit.title))
    if there:
        return fill.begin((waiting or there)[-1])
    return Turn(Idle(), (Say(lines=(phrase("enter-nothing-open", unit=unit.title),)),))


# Figures that were read elsewhere -----------------------------------------------------------------------------------


def given(slot: Slot, readings: Mapping[str, Reading], raw: str, known: Known) -> Kept | None:
    """What recording these figures for the unit comes to: the effects, and the doubts that nobody has answered yet.
    Where the report is handed in already, they correct it. None: it is not open, locked, or not this lead's to fill.

    The message must have wanted the unit's reports (`Wants.entering`)."""
    draft = find(slot, known)
    if draft is None or draft.locked or not leads_at(known, draft.unit):
        return None
    return keep(Said(draft.asking(draft.first), raw), draft, dict(readings), known)


# What is looked up --------------------------------------------------------------------------------------------------

_LINES = ("set", "raw", "new", "skip", "back", "edt")
"""Verbs of the buttons about one line, which name a unit but no form."""


def wants(dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Want the open reports of the unit that the command, button, list or earlier question names. Of units that nobody
    leads who has written, nothing is looked up."""
    if incoming.group:
        return found
    wanted = _wanted(dialogue, incoming, tapped)
    return found._replace(entering=wanted) if wanted else found


def _wanted(dialogue: Dialogue, incoming: Incoming, tapped: Tap | None) -> EnteringWanted | None:
    if tapped is not None:
        return EnteringWanted(units=(tapped.number,)) if tapped.verb in ("ent", *_LINES) else None
    answered = tap(incoming.replies_to) if incoming.replies_to else None
    if answered is not None:
        return EnteringWanted(units=(answered.number,))
    text = incoming.text or ""
    wished = asked(text)
    if isinstance(dialogue, ChoosingReport) and wished.name != "enter_for":
        picked = [tap(data) for data in dialogue.picked]
        return EnteringWanted(units=tuple({one.number for one in picked if one}))
    if wished.name == "enter_for":
        return EnteringWanted(named=(wished.rest,)) if wished.rest else None
    return EnteringWanted(named=(text,)) if isinstance(dialogue, EnteringFor) else None
