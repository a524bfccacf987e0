"""Answers plain questions about one's own reports: when they are due, whether they are handed in, what was given."""

from datetime import timedelta

from forms.regime import period as periods
from forms.regime.deadline import Deadline
from handlers.filling import draft as reports
from handlers.filling import fill
from handlers.filling.closed import own_units
from handlers.filling.draft import Draft
from handlers.filling.sheet import answer_lines, handed_in_line
from handlers.schedule import calendar
from handlers.screens import stand
from handlers.turn.buttons import button, report_button
from handlers.turn.dialogue import Asking, Dialogue, Idle, Reviewing
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.naming import both_days, report
from handlers.turn.say import Button, Phrase, Ref, Say, phrase
from handlers.turn.screen import Rows

_MOST = 5
"""Reports that are named at once, the newest first."""


def _owed(known: Known) -> list[Draft]:
    """The reports that this person's own units still owe, the newest first."""
    return list(reversed(reports.owed(known)))


def _buttons(drafts: list[Draft]) -> Rows:
    """A button for each report, to fill it or to go on."""
    return tuple((_button(draft, several=len(drafts) > 1),) for draft in drafts[:_MOST])


def _button(draft: Draft, *, several: bool) -> Button:
    if not several:
        return report_button("button-continue" if draft.begun else "offer-fill", "fill", draft.slot)
    named = {"period": draft.short_period, "unit": draft.unit.title}
    return report_button("button-coming-fill-unit", "fill", draft.slot, **named)


def _about(draft: Draft, known: Known) -> Phrase:
    """What a report is called, and its unit where that must be said."""
    name = report(known.plan, draft.slot.form, draft.slot.period, short=True)
    return phrase("answer-of-unit", report=name, unit=draft.unit.title) if reports.several(known) else name


def _ask_beside(dialogue: Dialogue, lines: list[Phrase], rows: Rows) -> Turn:
    """Answer; what is open stays open, and is asked again below."""
    if isinstance(dialogue, Idle):
        return Turn(Idle(), (Say(lines=tuple(lines), buttons=rows),))
    return stand(dialogue, lines=tuple(lines))


def deadline(dialogue: Dialogue, known: Known) -> Turn:
    """Say by when the open reports are due, the newest first; who owes none sees the calendar."""
    owed = [draft for draft in _owed(known) if draft.report.dates]
    if not owed:
        return calendar.command("", dialogue, known)
    lines = [_due(draft, draft.report.dates, known) for draft in owed[:_MOST] if draft.report.dates]
    return _ask_beside(dialogue, lines, _buttons(owed))


def _due(draft: Draft, dates: Deadline, known: Known) -> Phrase:
    left = (dates.last_day - known.now.date()).days
    when = "late" if dates.is_late(known.now) else "today" if left == 0 else "tomorrow" if left == 1 else "later"
    return phrase("answer-due", report=_about(draft, known), when=when, left=left, **both_days(dates.last_day))


def late(dialogue: Dialogue, known: Known) -> Turn:
    """Say what is to be done about a report that was forgotten, or is late."""
    owed = [draft for draft in _owed(known) if draft.report.dates]
    overdue = [draft for draft in owed if draft.report.dates and draft.report.dates.is_late(known.now)]
    if not owed:
        return _ask_beside(dialogue, [phrase("answer-nothing-late")], ((button("offer-reopen", "ask", "reopen"),),))
    lines = [_still(draft, known) for draft in (overdue or owed)[:_MOST]]
    return _ask_beside(dialogue, lines, _buttons(overdue or owed))


def _still(draft: Draft, known: Known) -> Phrase:
    dates = draft.report.dates
    assert dates is not None  # the caller has looked
    if not dates.is_late(known.now):
        return _due(draft, dates, known)
    last = (dates.closes - timedelta(microseconds=1)).date()
    return phrase("answer-late-still", report=_about(draft, known), until=Ref(kind="day", of=str(last)))


def owing(dialogue: Dialogue, known: Known) -> Turn:
    """Say truly whether the reports are handed in; one that only waits for its button is shown with it."""
    owed = _owed(known)
    here = dialogue.slot if isinstance(dialogue, Asking | Reviewing) else None
    ready = [draft for draft in owed if draft.begun and not draft.missing()]
    if here is not None and any(draft.slot == here for draft in owed):
        draft = next(draft for draft in owed if draft.slot == here)
        shown: Dialogue = Reviewing(slot=here) if draft in ready else dialogue
        return stand(shown, lines=(phrase("answer-unsent", state=_state(draft), report=_about(draft, known)),))
    done = [
        draft for draft in reversed(reports.drafts(known)) if draft.handed_in and draft.slot.unit in own_units(known)
    ]
    lines = [handed_in_line(draft) for draft in done[:1]]
    if len(owed) == 1 and ready and isinstance(dialogue, Idle):
        unsent = phrase("answer-unsent", state="ready", report=_about(ready[0], known))
        return stand(Reviewing(slot=ready[0].slot), lines=(*lines, unsent))
    if not owed:
        return fill.command(known) if isinstance(dialogue, Idle) else stand(dialogue, lines=tuple(lines))
    lines += [phrase("answer-unsent", state=_state(draft), report=_about(draft, known)) for draft in owed[:_MOST]]
    return _ask_beside(dialogue, lines, _buttons(owed))


def _state(draft: Draft) -> str:
    if not draft.begun:
        return "nothing"
    return "begun" if draft.missing() else "ready"


def see_last(time: str, dialogue: Dialogue, known: Known) -> Turn:
    """Show what was given: the newest report that has answers, or, asked for an earlier one, last period's figures."""
    own = [draft for draft in reversed(reports.drafts(known)) if draft.slot.unit in own_units(known)]
    given = [draft for draft in own if draft.report.figures]
    before = [draft for draft in own if draft.report.last]
    lines: list[Phrase] = []
    if given and not time:
        lines = [phrase("answer-given", report=_about(given[0], known)), *answer_lines(given[0])]
    elif before:
        lines = [phrase("answer-last", period=_period_before(before[0]), unit=before[0].unit.title), *_last(before[0])]
    elif given:
        lines = [phrase("answer-given", report=_about(given[0], known)), *answer_lines(given[0])]
    if not lines:
        return _ask_beside(dialogue, [phrase("answer-none-given")], _buttons(_owed(known)))
    fix = given[0] if given and not (time and before) else None
    rows: Rows = ((report_button("button-correct", "fix", fix.slot),),) if fix else ()
    return _ask_beside(dialogue, lines, rows)


def _period_before(draft: Draft) -> Ref:
    before = periods.previous(periods.parse(draft.slot.period))
    return Ref(kind="short_period", of=before.code)


def _last(draft: Draft) -> list[Phrase]:
    return [
        phrase("answer-line", indicator=draft.named(item.indicator), value=draft.shown(item.indicator, value))
        for item in draft.form.items
        if (value := draft.report.last.get(item.indicator)) is not None
    ]
