"""A lead asks for the totals of a period, who has reported, or which reminders went out; or has reminders sent now."""

from collections.abc import Callable
from typing import Literal

from forms.regime.period import Period
from forms.unit import Unit
from handlers.filling.closed import begun, closed, closed_line
from handlers.lead import over_time
from handlers.lead.checks.check import before_sent
from handlers.reading.dates.periods import asks_for_collections, meant
from handlers.rights import leads, led, looks_at, not_theirs
from handlers.screens import stand
from handlers.turn.buttons import Tap, report_button
from handlers.turn.dialogue import Dialogue, Slot
from handlers.turn.effects import Effect, Remind, Submit, Summarise, Turn
from handlers.turn.known import Known
from handlers.turn.naming import brief
from handlers.turn.say import Phrase, Ref, Say, phrase

FORM = "week"
"""The form that is summed up unless the text or the button names another."""

MOST = 12
"""Maximum collections offered at once."""

Shape = Literal["summary", "board", "remind", "ledger", "units", "workbook", "chart"]
_TAPS: dict[str, Shape] = {
    "sum": "summary",
    "brd": "board",
    "rem": "remind",
    "log": "ledger",
    "byu": "units",
    "xls": "workbook",
    "png": "chart",
}


def command(shape: Shape, rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/tonghop, /tinhhinh, /nhac, each with or without a period; /nhatky with one."""
    units = leads(known, or_chairs=shape != "remind")
    if not units:
        return stand(dialogue, lines=(not_theirs(known),))
    if asks_for_collections(rest):
        return _collections(shape, units, dialogue, known)
    if shape == "summary" and (turn := over_time.asked(rest, dialogue, known)) is not None:
        return turn
    found = meant(rest, known.now, known.plan, FORM)
    if found is None or not _asked_of_any(found.form, known, found.period):
        return stand(dialogue, lines=(phrase("period-unclear", shape=shape),))
    period = found.period
    if period.first_day > known.now.date():
        not_begun = phrase("period-not-begun", period=Ref(kind="period", of=period.code))
        return stand(dialogue, lines=(not_begun,))
    slots = [Slot(unit=unit.id, form=found.form, period=period.code) for unit in units]
    refused = _no_reminder(slots[0], known) if shape == "remind" else None
    if refused is not None:
        return stand(dialogue, lines=(refused,))
    return Turn(dialogue, tuple(_effect(shape, slot, known) for slot in slots))


def ask_remind(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """Somebody has said in plain words that units are to be reminded: one tap confirms it."""
    units = leads(known)
    if not units:
        return stand(dialogue, lines=(not_theirs(known),))
    found = meant(rest, known.now, known.plan, FORM)
    if found is None or not _asked_of_any(found.form, known, found.period):
        return stand(dialogue, lines=(phrase("period-unclear", shape="remind"),))
    slots = [Slot(unit=unit.id, form=found.form, period=found.period.code) for unit in units]
    refused = _no_reminder(slots[0], known)
    if refused is not None:
        return stand(dialogue, lines=(refused,))
    label = "remind-button" if len(slots) == 1 else "remind-button-unit"
    rows = tuple((report_button(label, "rem", slot, unit=unit.title),) for slot, unit in zip(slots, units, strict=True))
    sure = phrase("remind-sure", period=Ref(kind="period", of=found.period.code))
    return Turn(dialogue, (Say(lines=(sure,), buttons=rows),))


def _asked_of_any(form: str, known: Known, period: Period | None = None) -> bool:
    """Whether a unit under this person is asked for the form; collections of others stay hidden (promise 8)."""
    return any(known.plan.asks(form, unit, period) for unit in known.who.subtree)


def _collections(shape: Shape, units: list[Unit], dialogue: Dialogue, known: Known) -> Turn:
    """The collections to choose from, the newest first."""
    verb = next(verb for verb, other in _TAPS.items() if other == shape)
    theirs = [one for one in reversed(known.plan.collections) if _asked_of_any(one.form.code, known)]
    if not theirs:
        return stand(dialogue, lines=(phrase("collections-none"),))
    rows = tuple(
        (report_button("collection-choice", verb, slot, n=one.form.code.partition("-")[2], title=brief(one.title, 40)),)
        for one in theirs[:MOST]
        for slot in (Slot(unit=units[0].id, form=one.form.code, period=one.period),)
    )
    return Turn(dialogue, (Say(lines=(phrase("collections-which"),), buttons=rows),))


def _effect(shape: Shape, slot: Slot, known: Known) -> Effect:
    where = (slot.unit, slot.form, slot.period)
    if shape == "remind":
        return Remind(*where)
    return Summarise(*where, shape, acts=slot.unit in {unit.id for unit in led(known)})


def _no_reminder(slot: Slot, known: Known) -> Phrase | None:
    """Why nobody can be reminded now: the report is closed or not open yet, or it is a quiet hour. None: they can."""
    if (slot.form, slot.period) not in known.open:
        if closed(slot, known):
            return closed_line(slot, known)
        return phrase("not-open-yet", period=Ref(kind="period", of=slot.period))
    if known.quiet.holds(known.now.time()):
        return phrase("remind-quiet", begins=f"{known.quiet.begins:%H:%M}", ends=f"{known.quiet.ends:%H:%M}")
    return None


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button below a summary, board or digest. None: not one of these, or not this person's to use."""
    if tap.verb in over_time.SHAPES and not tap.subject:
        return over_time.tapped(tap, dialogue, known)
    mine = leads(known, or_chairs=tap.verb not in ("rem", "sent"))
    period = begun(tap.subject, tap.period, known)
    if period is None or (tap.verb in over_time.SHAPES and period.kind == "ad_hoc"):
        return None  # what was asked once has no periods before it, and no such buttons
    if tap.verb == "sent" and tap.number in {unit.id for unit in mine}:
        return _sent(tap.slot, dialogue, known)
    if tap.verb not in _TAPS or not looks_at(tap.number, tap.subject, known):
        return None
    if tap.verb == "rem" and tap.number not in {unit.id for unit in led(known)}:
        return None
    shape = _TAPS[tap.verb]
    refused = _no_reminder(tap.slot, known) if shape == "remind" else None
    if refused is not None:
        return stand(dialogue, lines=(refused,))
    return Turn(dialogue, (_effect(shape, tap.slot, known),))


def _sent(slot: Slot, dialogue: Dialogue, known: Known) -> Turn | None:
    """A lead says that the commune's own report, which has no lines to fill, was sent to the Department."""
    report = known.reports.get((slot.unit, slot.form, slot.period))
    if report is None or known.catalogue.form(slot.form).items:
        return None
    if report.submission is not None and report.submission.handed_in:
        return stand(dialogue, lines=(phrase("sent-already"),))
    if (turn := before_sent(slot, dialogue, known)) is not None:
        return turn
    return stand(dialogue, effects=(Submit(slot.unit, slot.form, slot.period),), lines=(phrase("sent-noted"),))


def called(shape: Literal["summary", "board", "remind"]) -> Callable[[str, Dialogue, Known], Turn]:
    """The command that gives this shape: /tonghop, /tinhhinh or /nhac."""
    return lambda rest, dialogue, known: command(shape, rest, dialogue, known)
