"""A lead asks: the compiled week, who has reported, and a nudge to those who have not."""

from typing import Literal

from forms.unit import Unit
from handlers.buttons import Tap
from handlers.commands import week
from handlers.dialogue import Dialogue
from handlers.say import phrase
from handlers.turn import Effect, Known, Remind, Submit, Summarise, Turn
from handlers.views import dated, stand

FORM = "week"
"""What is summed up unless a button says otherwise."""

Shape = Literal["summary", "board", "remind"]
_TAPS: dict[str, Shape] = {"sum": "summary", "brd": "board", "rem": "remind"}


def leads(known: Known) -> list[Unit]:
    """The units this person leads; one that lies below another of them is covered by it."""
    own = [member.unit for member in known.person.members if member.role == "lead"] if known.person else []
    return [unit for unit in own if not any(other != unit and other.covers(unit) for other in own)]


def command(shape: Shape, rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/tonghop, /tinhhinh, /nhac, each with or without a week."""
    units = leads(known)
    if not units:
        return stand(dialogue, known, lines=(phrase("lead-only"),))
    period = week(rest, known.now.date(), known.week_starts)
    if period is None:
        return stand(dialogue, known, lines=(phrase("week-unclear"),))
    return Turn(dialogue, tuple(_effect(shape, unit.id, FORM, period.code) for unit in units))


def _effect(shape: Shape, unit: int, form: str, period: str) -> Effect:
    return Remind(unit, form, period) if shape == "remind" else Summarise(unit, form, period, shape)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button below a summary, board or digest. None: not one of these, or not this person's to use."""
    mine = leads(known)
    if not dated(tap.period) or tap.subject not in {form.code for form in known.catalogue.forms}:
        return None
    if tap.verb == "sent" and tap.number in {unit.id for unit in mine}:
        return _sent(tap, dialogue, known)
    if tap.verb in _TAPS and mine and tap.number in {unit.id for unit in (*mine, *known.subtree)}:
        return Turn(dialogue, (_effect(_TAPS[tap.verb], tap.number, tap.subject, tap.period),))
    return None


def _sent(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """The lead says that the commune's own report has gone up; it has no lines to fill."""
    slot = tap.slot
    if known.catalogue.form(slot.form).items:
        return None
    report = known.reports.get((slot.unit, slot.form, slot.period))
    if report is not None and report.submission is not None and report.submission.handed_in:
        return stand(dialogue, known, lines=(phrase("sent-already"),))
    return stand(dialogue, known, effects=(Submit(slot.unit, slot.form, slot.period),), lines=(phrase("sent-noted"),))
