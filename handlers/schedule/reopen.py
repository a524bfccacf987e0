"""/molai: a closed report opens again: an officer asks and a lead grants it by one tap, or a lead does it unasked."""

from datetime import date

from forms.regime import coming
from forms.regime.deadline import Deadline
from forms.regime.period import parse
from forms.unit import Unit
from handlers.filling.closed import closed_say, may_reopen, own_units, waiting
from handlers.reading.fold import plain
from handlers.reading.units import matching, which_unit
from handlers.rights import leads, led, not_theirs
from handlers.schedule.asking import REASON, reason_doubt
from handlers.screens import paged, stand
from handlers.turn.arranged import ReopeningReport
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue, Idle, Slot
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.naming import report, short_name, weekday_and_day
from handlers.turn.orders import AskReopen, KeepClosed, Reopen
from handlers.turn.say import Arg, Button, Say, phrase
from handlers.turn.screen import Screen
from handlers.turn.wanted import Wants

VERBS = ("opn", "opl", "opp", "opy", "opx")
"""Verbs of the buttons: an officer asks; a lead chooses a report or unit, turns the page, grants, refuses."""
DECIDED = ("opy", "opx")
"""Verbs of the buttons with which a lead decides about a request."""

_WORKING_DAYS = 3
_MOST = 40
"""Maximum reports offered to an officer, the latest due first."""
_LOOKED_BACK = 60
"""Maximum days since a report closed for /molai to offer it; an older one is opened only by its own button."""


def _below(known: Known) -> list[Unit]:
    """The units whose reports this person may open again as their lead."""
    return [unit for unit in led(known) if unit not in leads(known)]


# /molai -------------------------------------------------------------------------------------------------------------


def command(_rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/molai: ask which of the reports that closed lately to open again."""
    if not leads(known) and not own_units(known):
        return stand(dialogue, lines=(not_theirs(known),))
    if not _lately(known):
        return stand(dialogue, lines=(phrase("reopen-nothing"),))
    return stand(ReopeningReport(step="report"))


def _lately(known: Known) -> list[tuple[Deadline, Unit | None]]:
    """The reports that closed lately: for a lead, those that units below owe, without a unit; for an officer, those of
    each of their own units, with the unit."""
    if leads(known):
        found = {
            (dates.form, dates.period): dates
            for top in reversed(leads(known))
            for dates in coming.over(known.plan, known.now, _LOOKED_BACK, top.path)
            if any(known.plan.asks(dates.form, unit, dates.period) for unit in _below(known) if top.covers(unit))
        }
        return [(dates, None) for dates in sorted(found.values(), key=lambda one: one.due, reverse=True)]
    theirs: list[tuple[Deadline, Unit | None]] = [
        (dates, unit)
        for unit in own_units(known).values()
        for dates in coming.over(known.plan, known.now, _LOOKED_BACK, unit.path)
        if known.plan.asks(dates.form, unit, dates.period)
    ]
    return sorted(theirs, key=lambda one: one[0].due, reverse=True)[:_MOST]


def screen(reopening: ReopeningReport, known: Known) -> Screen:
    """The open question."""
    if reopening.step == "report":
        return _reports(known)
    if reopening.step == "unit":
        form, period = reopening.form, reopening.period
        rows = paged(_closed_units(form, period, known), reopening.first, ("opl", "opp"), period, form)
        return Screen((phrase("reopen-which-unit", report=report(known.plan, form, period)),), rows)
    slot = reopening.slot
    if slot is None or not may_reopen(slot, known) or not _concerned(slot, known):
        return Screen((phrase("reopen-open-already"),))
    about = _about(slot, known)
    if slot.unit in own_units(known):
        return Screen((phrase("reopen-ask-reason", **about),), prompt="prompt-reason")
    return Screen((phrase("reopen-reason", **about, **weekday_and_day(_until(slot, known))),), prompt="prompt-reason")


def _reports(known: Known) -> Screen:
    rows: list[tuple[Button, ...]] = []
    for n, (dates, unit) in enumerate(_lately(known), 1):
        form, code = known.plan.form(dates.form), dates.period.code
        name = short_name(form, code)
        if unit is None or len(own_units(known)) == 1:
            label = phrase("button-reopen-report", n=n, report=name)
        else:
            label = phrase("button-reopen-report-unit", n=n, report=name, unit=unit.title)
        rows.append(
            (Button(label=label, data=f"opn|{code}|{dates.form}|{unit.id}" if unit else f"opl|{code}|{dates.form}|"),)
        )
    return Screen((phrase("reopen-which"),), tuple(rows))


def _closed_units(form: str, period: str, known: Known) -> list[Unit]:
    """The units below for which that report is closed."""
    return [
        unit
        for unit in _below(known)
        if may_reopen(Slot(unit=unit.id, form=form, period=period), known)
        and known.plan.asks(form, unit, parse(period))
    ]


def _concerned(slot: Slot, known: Known) -> bool:
    """Whether this person reports for the unit, or may open its reports again as its lead."""
    return slot.unit in own_units(known) or slot.unit in {unit.id for unit in _below(known)}


def _about(slot: Slot, known: Known) -> dict[str, Arg]:
    units = {unit.id: unit for unit in known.who.subtree} | own_units(known)
    return {"unit": units[slot.unit].title, "report": report(known.plan, slot.form, slot.period)}


def _until(slot: Slot, known: Known) -> date:
    """The last day for which a report is opened again, `_WORKING_DAYS` of the unit's working days after today."""
    unit = next(unit for unit in _below(known) if unit.id == slot.unit)
    day, working = known.now.date(), known.plan.working_at(unit.path)
    for _ in range(_WORKING_DAYS):
        day = working.next_working_day(day)
    return day


# Answers ------------------------------------------------------------------------------------------------------------


def typed(text: str, reopening: ReopeningReport, known: Known) -> Turn:
    """A typed answer to the open question."""
    words = plain(text)
    if not leads(known) and not own_units(known):
        return stand(Idle(), lines=(not_theirs(known),))
    if reopening.step == "report":
        rows = _reports(known).buttons
        if words not in [str(n) for n in range(1, len(rows) + 1)]:
            return stand(reopening, lines=(phrase("not-understood"),))
        verb, period, form, about = rows[int(words) - 1][0].data.split("|")
        return _chosen(Tap(verb, period, form, about, ""), known) or stand(reopening)
    if reopening.step == "unit":
        found = matching(words, _closed_units(reopening.form, reopening.period, known))
        if len(found) == 1:
            return stand(_reason(Slot(unit=found[0].id, form=reopening.form, period=reopening.period)))
        return stand(reopening, lines=(which_unit(found),))
    return _with_reason(text, reopening, known)


def _reason(slot: Slot) -> ReopeningReport:
    return ReopeningReport(step="reason", slot=slot)


def _with_reason(text: str, reopening: ReopeningReport, known: Known) -> Turn:
    slot = reopening.slot
    if slot is None or not may_reopen(slot, known):
        return Turn(Idle(), (Say(lines=(phrase("reopen-open-already"),)),))
    own = slot.unit in own_units(known)
    if own and waiting(slot, known):
        return Turn(Idle(), (closed_say(slot, known),))
    doubt = reason_doubt(text)
    if doubt is not None:
        return stand(reopening, lines=(phrase(doubt, n=REASON),))
    reason = " ".join(text.split())
    if own:
        order = AskReopen(slot.unit, slot.form, slot.period, reason)
        return Turn(Idle(), (Say(lines=(phrase("reopen-sent", **_about(slot, known)),)), order))
    if not _concerned(slot, known):
        return stand(Idle(), lines=(not_theirs(known),))
    return _open(slot, reason, Idle(), known, asked=False)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """One of the buttons. None: not this person's to use, or the report is not closed."""
    if tap.verb in DECIDED:
        return _decide(tap, dialogue, known)
    if tap.verb == "opp":
        here = isinstance(dialogue, ReopeningReport)
        if not here or not leads(known) or not _closed_units(tap.subject, tap.period, known):
            return None
        return stand(ReopeningReport(step="unit", form=tap.subject, period=tap.period, first=tap.number))
    return _chosen(tap, known)


def _chosen(tap: Tap, known: Known) -> Turn | None:
    slot = tap.slot
    if tap.verb == "opl":
        units = _closed_units(tap.subject, tap.period, known) if leads(known) else []
        if slot.unit in {unit.id for unit in units}:
            return stand(_reason(slot))
        if not units or tap.about:
            return None
        return stand(ReopeningReport(step="unit", form=tap.subject, period=tap.period))
    if slot.unit not in own_units(known) or not may_reopen(slot, known):
        return None
    if waiting(slot, known):
        return Turn(Idle(), (closed_say(slot, known),))
    return stand(_reason(slot))


def _decide(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A lead grants or refuses a request by one tap. None: not this person's to decide, or no such request."""
    slot, request = tap.slot, known.asked.request
    if slot.unit not in {unit.id for unit in _below(known)} or request is None or request.slot != slot:
        return None
    if request.decided_by:
        key = "reopen-decided-yes" if request.granted else "reopen-decided-no"
        return stand(dialogue, lines=(phrase(key, who=request.decided_by, **_about(slot, known)),))
    if tap.verb == "opx":
        order = KeepClosed(slot.unit, slot.form, slot.period)
        line = phrase("reopen-refused", who=request.who, **_about(slot, known))
        return stand(dialogue, effects=(order,), lines=(line,))
    return _open(slot, request.reason, dialogue, known, asked=True)


def _open(slot: Slot, reason: str, dialogue: Dialogue, known: Known, *, asked: bool) -> Turn:
    until = _until(slot, known)
    order = Reopen(slot.unit, slot.form, slot.period, until, reason, asked)
    line = phrase("reopened", **_about(slot, known), **weekday_and_day(until))
    return stand(dialogue, effects=(order,), lines=(line,))


def wants(dialogue: Dialogue, _incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add the request about the report of the open question, or of the button with which a lead decides."""
    if isinstance(dialogue, ReopeningReport):
        found = found._replace(reopening=dialogue.slot)
    return found._replace(deciding=True) if tapped is not None and tapped.verb in DECIDED else found
