"""Closed reports: whether a report is closed, and how it could be opened again."""

from forms.regime import coming
from forms.regime.period import Period, aligned, parse
from forms.unit import Unit
from handlers.filling.draft import unit_of
from handlers.rights import leads_at, looks_at
from handlers.turn.buttons import report_button
from handlers.turn.dialogue import Slot
from handlers.turn.known import Known, ReopenRequest
from handlers.turn.naming import period_name
from handlers.turn.say import Phrase, Ref, Say, phrase


def begun(form: str, code: str, known: Known) -> Period | None:
    """The period that a button names, if the form has such periods and this one has begun."""
    try:
        period = parse(code)
        ours = period.kind == known.plan.form(form).frequency and aligned(period, known.week_starts)
        known.plan.deadline(form, period)
    except (ValueError, KeyError):
        return None
    return period if ours and period.first_day <= known.now.date() else None


def closed(slot: Slot, known: Known) -> bool:
    """The person's report of this slot if it is closed, so that not even late figures are taken; else None."""
    period, unit = begun(slot.form, slot.period, known), unit_of(slot.unit, known)
    if period is None or unit is None:
        return False
    if not known.plan.asks(slot.form, unit, period) and not looks_at(unit.id, slot.form, known):
        return False
    return known.plan.for_unit(known.plan.deadline(slot.form, period), unit.path).closes <= known.now


def closed_line(slot: Slot, known: Known) -> Phrase:
    """The line that says that a report is closed."""
    return phrase("closed-for-good", period=period_name(known.plan.form(slot.form), slot.period))


def closed_say(slot: Slot, known: Known) -> Say:
    """The message that says that a report is closed, and how it could be opened again."""
    if not may_reopen(slot, known):
        return Say(lines=(closed_line(slot, known),))
    if waiting(slot, known):
        return Say(lines=(closed_line(slot, known), *_waits(known)))
    if slot.unit in own_units(known):
        return Say(lines=(closed_line(slot, known),), buttons=((report_button("button-reopen-ask", "opn", slot),),))
    return Say(lines=(closed_line(slot, known), *((phrase("reopen-how"),) if _leads_there(slot, known) else ())))


def _leads_there(slot: Slot, known: Known) -> bool:
    unit = unit_of(slot.unit, known)
    return unit is not None and leads_at(known, unit)


def waiting(slot: Slot, known: Known) -> bool:
    """Whether a request to open this report again waits for a decision."""
    request = known.asked.request
    return request is not None and request.slot == slot and not request.decided_by


def _waits(known: Known) -> tuple[Phrase, ...]:
    request = known.asked.request
    return (phrase("reopen-waits", who=request.who, at=_moment(request)),) if request else ()


def _moment(request: ReopenRequest) -> Ref:
    return Ref(kind="moment", of=request.at.isoformat())


def may_reopen(slot: Slot, known: Known) -> bool:
    """Whether the report is closed and the rules let a lead open it again."""
    return closed(slot, known) and coming.may_reopen(known.plan, known.plan.deadline(slot.form, parse(slot.period)))


def seen_units(known: Known) -> dict[int, Unit]:
    """The units whose figures this person may see: their own, and those at or below one that they lead or chair."""
    own = {number: unit for number, unit in own_units(known).items() if unit.reports_upward}
    return own | {unit.id: unit for unit in known.who.subtree}


def own_units(known: Known) -> dict[int, Unit]:
    """The units that this person reports for."""
    members = known.who.person.members if known.who.person else ()
    return {member.unit.id: member.unit for member in members if member.role == "officer"}
