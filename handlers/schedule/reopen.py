"""A closed report is taken once more: an officer asks, a lead grants it in one tap or does it unasked (/molai)."""

from collections.abc import Mapping
from datetime import date

from forms.regime import coming
from forms.regime.deadline import Deadline
from forms.unit import Unit
from handlers.filling.closed import closed_say, may_reopen, own_units, waiting
from handlers.reading.fold import plain
from handlers.reading.units import matching, which_unit
from handlers.rights import leads, not_theirs
from handlers.schedule.asking import REASON, reason_doubt
from handlers.screens import paged, stand
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Arranging, Dialogue, Idle, Slot
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.naming import report, short_name, weekday_and_day
from handlers.turn.orders import AskReopen, KeepClosed, Reopen
from handlers.turn.say import Arg, Button, Say, phrase
from handlers.turn.screen import Screen
from handlers.turn.wanted import Wants

WHAT = "reopening"
VERBS = ("opn", "opl", "opp", "opy", "opx")
"""An officer asks; a lead chooses a report or unit, turns the page; grants; refuses."""
DECIDED = ("opy", "opx")
"""How the buttons begin with which a lead decides."""

_WORKING_DAYS = 3
_MOST = 40
"""Reports offered at once, the newest first."""
_LOOKED_BACK = 60
"""Days: older reports are opened again only from their own buttons."""


def slot_of(given: Mapping[str, str]) -> Slot | None:
    """The report that is being asked about, once it is clear which."""
    if not {"form", "period", "unit"} <= given.keys() or not given["unit"].isdecimal():
        return None
    return Slot(unit=int(given["unit"]), form=given["form"], period=given["period"])


def _below(known: Known) -> list[Unit]:
    return [unit for unit in known.subtree if unit not in leads(known)]


# /molai -------------------------------------------------------------------------------------------------------------


def command(_rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/molai: which of the reports that were closed lately?"""
    if not leads(known) and not own_units(known):
        return stand(dialogue, lines=(not_theirs(known),))
    if not _lately(known):
        return stand(dialogue, lines=(phrase("reopen-nothing"),))
    return stand(Arranging(what=WHAT, step="report"))


def _lately(known: Known) -> list[tuple[Deadline, Unit | None]]:
    """What a lead may open for units below, or an officer ask for: of the own units, each for itself."""
    if leads(known):
        found = coming.over(known.plan, known.now, _LOOKED_BACK, leads(known)[0].path)
        return [(dates, None) for dates in found if any(known.plan.asks(dates.form, unit) for unit in _below(known))]
    theirs: list[tuple[Deadline, Unit | None]] = [
        (dates, unit)
        for unit in own_units(known).values()
        for dates in coming.over(known.plan, known.now, _LOOKED_BACK, unit.path)
        if known.plan.asks(dates.form, unit)
    ]
    return sorted(theirs, key=lambda one: one[0].due, reverse=True)[:_MOST]


def screen(arranging: Arranging, known: Known) -> Screen:
    """The open question."""
    given = arranging.given
    if arranging.step == "report":
        return _reports(known)
    if arranging.step == "unit":
        units, first = _closed_units(given, known), int(given.get("first", "0"))
        name = report(known.plan, given["form"], given["period"])
        rows = paged(units, first, ("opl", "opp"), given["period"], given["form"])
        return Screen((phrase("reopen-which-unit", report=name),), rows)
    slot = slot_of(given)
    if slot is None or not may_reopen(slot, known):
        return Screen((phrase("reopen-open-already"),))
    about = _about(slot, known)
    if slot.unit in own_units(known):
        return Screen((phrase("reopen-ask-reason", **about),))
    return Screen((phrase("reopen-reason", **about, **weekday_and_day(_until(known))),))


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


def _closed_units(given: Mapping[str, str], known: Known) -> list[Unit]:
    """The units below for which that report is closed."""
    form, period = given.get("form", ""), given.get("period", "")
    return [
        unit
        for unit in _below(known)
        if may_reopen(Slot(unit=unit.id, form=form, period=period), known) and known.plan.asks(form, unit)
    ]


def _about(slot: Slot, known: Known) -> dict[str, Arg]:
    units = {unit.id: unit for unit in known.subtree} | own_units(known)
    return {"unit": units[slot.unit].title, "report": report(known.plan, slot.form, slot.period)}


def _until(known: Known) -> date:
    """The last of the working days for which it is opened."""
    day = known.now.date()
    for _ in range(_WORKING_DAYS):
        day = known.plan.working.next_working_day(day)
    return day


# What is answered ---------------------------------------------------------------------------------------------------


def typed(text: str, arranging: Arranging, known: Known) -> Turn:
    """A message to the open question."""
    given, words = arranging.given, plain(text)
    if not leads(known) and not own_units(known):
        return stand(Idle(), lines=(not_theirs(known),))
    if arranging.step == "report":
        rows = _reports(known).buttons
        if words not in [str(n) for n in range(1, len(rows) + 1)]:
            return stand(arranging, lines=(phrase("not-understood"),))
        verb, period, form, about = rows[int(words) - 1][0].data.split("|")
        return _chosen(Tap(verb, period, form, about, ""), known) or stand(arranging)
    if arranging.step == "unit":
        found = matching(words, _closed_units(given, known))
        if len(found) == 1:
            return stand(_reason(Slot(unit=found[0].id, form=given["form"], period=given["period"])))
        return stand(arranging, lines=(which_unit(found),))
    return _with_reason(text, arranging, known)


def _reason(slot: Slot) -> Arranging:
    given = {"form": slot.form, "period": slot.period, "unit": str(slot.unit)}
    return Arranging(what=WHAT, step="reason", given=given)


def _with_reason(text: str, arranging: Arranging, known: Known) -> Turn:
    slot = slot_of(arranging.given)
    if slot is None or not may_reopen(slot, known):
        return Turn(Idle(), (Say(lines=(phrase("reopen-open-already"),)),))
    own = slot.unit in own_units(known)
    if own and waiting(slot, known):
        return Turn(Idle(), (closed_say(slot, known),))
    doubt = reason_doubt(text)
    if doubt is not None:
        return stand(arranging, lines=(phrase(doubt, n=REASON),))
    reason = " ".join(text.split())
    if own:
        order = AskReopen(slot.unit, slot.form, slot.period, reason)
        return Turn(Idle(), (Say(lines=(phrase("reopen-sent", **_about(slot, known)),)), order))
    return _open(slot, reason, Idle(), known, asked=False)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """One of the buttons. None: not this person's, or there is nothing closed."""
    if tap.verb in DECIDED:
        return _decide(tap, dialogue, known)
    if tap.verb == "opp":
        here = isinstance(dialogue, Arranging) and dialogue.what == WHAT
        chosen = {"form": tap.subject, "period": tap.period}
        if not here or not leads(known) or not _closed_units(chosen, known):
            return None
        given = {**chosen, "first": str(tap.number)}
        return stand(Arranging(what=WHAT, step="unit", given=given))
    return _chosen(tap, known)


def _chosen(tap: Tap, known: Known) -> Turn | None:
    slot = tap.slot
    if tap.verb == "opl":
        given = {"form": tap.subject, "period": tap.period}
        units = _closed_units(given, known) if leads(known) else []
        if slot.unit in {unit.id for unit in units}:
            return stand(_reason(slot))
        return stand(Arranging(what=WHAT, step="unit", given=given)) if units and not tap.about else None
    if slot.unit not in own_units(known) or not may_reopen(slot, known):
        return None
    if waiting(slot, known):
        return Turn(Idle(), (closed_say(slot, known),))
    return stand(_reason(slot))


def _decide(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A lead's one tap below a request."""
    slot, request = tap.slot, known.request
    mine = leads(known) and slot.unit in {unit.id for unit in _below(known)}
    if not mine or request is None or request.slot != slot:
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
    until = _until(known)
    order = Reopen(slot.unit, slot.form, slot.period, until, reason, asked)
    line = phrase("reopened", **_about(slot, known), **weekday_and_day(until))
    return stand(dialogue, effects=(order,), lines=(line,))


def wants(dialogue: Dialogue, _incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """The request about the report that is asked about, or that a lead decides about."""
    if isinstance(dialogue, Arranging) and dialogue.what == WHAT:
        found = found._replace(reopening=slot_of(dialogue.given))
    return found._replace(deciding=True) if tapped is not None and tapped.verb in DECIDED else found
