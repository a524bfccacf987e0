"""/hoantac: whoever wrote takes back their own last change within the hour: the figures of one message, or a report
that they have handed in. Nothing is deleted: what was there before becomes a new version."""

from datetime import timedelta

from handlers.filling.closed import closed, closed_line
from handlers.filling.draft import Draft, find, foresee
from handlers.filling.sheet import head
from handlers.reading.wishes import called
from handlers.rights import leads
from handlers.screens import stand
from handlers.turn.buttons import Tap, button, report_button
from handlers.turn.dialogue import Asking, Dialogue, Idle, Reviewing
from handlers.turn.effects import Effect, Record, Submit, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.last_change import UNDONE, ChangedLine, LastChange
from handlers.turn.naming import briefly
from handlers.turn.naming import report as report_name
from handlers.turn.orders import TakeBackHandIn
from handlers.turn.say import Arg, Button, Phrase, Ref, Say, phrase
from handlers.turn.wanted import Wants

VERBS = ("und", "unn")
"""Verbs of the buttons: yes, take it back; no, leave it."""

WITHIN = timedelta(hours=1)


def command(dialogue: Dialogue, known: Known) -> Turn:
    """/hoantac: name what would be taken back, and ask whether to do it."""
    change = known.asked.last_change
    if change is None:
        return stand(dialogue, lines=(phrase("undo-nothing"),))
    refused = _refused(change, known)
    if refused is not None:
        return stand(dialogue, lines=(refused,))
    yes = report_button("undo-button-yes", "und", change.slot)
    row = (Button(yes.label, f"{yes.data}.{change.mark}"), button("undo-button-no", "unn"))
    return Turn(dialogue, (Say(lines=_asked(change, known), buttons=(row,)),))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """The answer to that question. None: something else has been changed since."""
    if tap.verb == "unn":
        return stand(dialogue, lines=(phrase("undo-left"),))
    change = known.asked.last_change
    if change is None or (tap.slot, tap.extra) != (change.slot, change.mark):
        return None
    refused = _refused(change, known)
    if refused is not None:
        return stand(dialogue, lines=(refused,))
    draft = find(change.slot, known)
    if change.lines and draft is not None:
        return _figures(change, draft, dialogue, known)
    slot = change.slot
    submission = known.reports[slot.unit, slot.form, slot.period].submission
    assert submission is not None  # it was handed in
    order = TakeBackHandIn(slot.unit, slot.form, slot.period, submission.version)
    if draft is None:
        return stand(dialogue, effects=(order,), lines=(phrase("undone-sent", report=_name(change, known)),))
    lines = (head("undone-hand-in", draft, known),)
    return stand(Reviewing(slot=slot) if _here(dialogue, draft) else dialogue, effects=(order,), lines=lines)


def _asked(change: LastChange, known: Known) -> tuple[Phrase, ...]:
    """What is asked: each line with the figure that it has now and the one that comes back."""
    at, draft = Ref(kind="moment", of=change.at.isoformat()), find(change.slot, known)
    if draft is None:
        return (phrase("undo-ask-sent", report=_name(change, known), at=at),)
    if not change.lines:
        return (head("undo-ask-hand-in", draft, known, at=at),)
    return (head("undo-ask", draft, known, at=at), *(_line("undo-line", draft, one) for one in change.lines))


def _name(change: LastChange, known: Known) -> Phrase:
    return report_name(known.plan, change.slot.form, change.slot.period)


def _line(key: str, draft: Draft, line: ChangedLine) -> Phrase:
    of = draft.catalogue.indicator(line.indicator)
    values: dict[str, Arg] = {"now": briefly(of, line.now), "before": briefly(of, line.before)}
    return phrase(key, n=draft.place(line.indicator) + 1, indicator=draft.named(line.indicator), **values)


# Refusals -----------------------------------------------------------------------------------------------------------


def _refused(change: LastChange, known: Known) -> Phrase | None:
    """Why the change cannot be taken back; None: it can."""
    draft = find(change.slot, known)
    if draft is None and not _sent_by_lead(change, known):
        return closed_line(change.slot, known) if closed(change.slot, known) else phrase("place-gone")
    if draft is not None and draft.locked:
        return phrase("edit-locked")
    if known.now - change.at > WITHIN:
        return phrase("undo-too-late", at=Ref(kind="moment", of=change.at.isoformat()))
    if draft is None:
        period = Ref(kind="period", of=change.slot.period)
        return phrase("undo-corrected-since", who=change.since_by, period=period) if change.since_by else None
    return _of_figures(change, draft, known) if change.lines else _of_hand_in(change, draft)


def _sent_by_lead(change: LastChange, known: Known) -> bool:
    """Whether it is the commune's own report, which has no lines, and this person leads the commune."""
    report = known.reports.get((change.slot.unit, change.slot.form, change.slot.period))
    own = change.slot.unit in {unit.id for unit in leads(known)}
    handed_in = report is not None and report.submission is not None and report.submission.handed_in
    return own and not change.lines and handed_in


def _of_figures(change: LastChange, draft: Draft, known: Known) -> Phrase | None:
    for line in change.lines:
        if not draft.form.item(line.indicator):
            return phrase("place-gone")
        if line.since_by:
            about = {"n": draft.place(line.indicator) + 1, "indicator": draft.named(line.indicator)}
            return phrase("undo-changed-since", who=line.since_by, **about)
    if draft.handed_in and _after(change, draft, known).missing():
        return phrase("undo-would-empty")
    return None


def _of_hand_in(change: LastChange, draft: Draft) -> Phrase | None:
    if change.sent:
        return phrase("undo-sent-on", period=draft.period)
    if change.reviewed or not draft.handed_in:
        return phrase("undo-reviewed", period=draft.period)
    if change.since_by:
        return phrase("undo-corrected-since", who=change.since_by, period=draft.period)
    return None


# What happens -------------------------------------------------------------------------------------------------------


def _records(change: LastChange, draft: Draft) -> list[Record]:
    where = (draft.slot.unit, draft.slot.form, draft.slot.period)
    return [
        Record(*where, one.indicator, one.before, "", draft.version(one.indicator), UNDONE, draft.on_behalf, one.as_of)
        for one in change.lines
    ]


def _after(change: LastChange, draft: Draft, known: Known) -> Draft:
    """The report as it will be."""
    after = find(draft.slot, foresee(known, _records(change, draft)))
    assert after is not None  # it is there before
    return after


def _figures(change: LastChange, draft: Draft, dialogue: Dialogue, known: Known) -> Turn:
    """Bring the figures back; a report that was handed in is handed in again at once, as after any correction."""
    after = _after(change, draft, known)
    effects: list[Effect] = [*_records(change, draft)]
    lines = [_line("undone-line", draft, line) for line in change.lines]
    if draft.handed_in:
        effects.append(Submit(draft.slot.unit, draft.slot.form, draft.slot.period))
        lines.append(phrase("corrected-sent", period=draft.period))
    return stand(_onward(change, after, dialogue), effects=tuple(effects), lines=tuple(lines))


def _onward(change: LastChange, after: Draft, dialogue: Dialogue) -> Dialogue:
    """Ask a line that is unanswered now; otherwise go on where the conversation stood."""
    if not _here(dialogue, after) or after.handed_in:
        return dialogue
    places = [after.place(line.indicator) for line in change.lines]
    item = next((after.form.items[n] for n in sorted(places) if not after.answered(after.form.items[n])), None)
    if item is not None:
        return after.asking(item)
    return dialogue if isinstance(dialogue, Asking) else Reviewing(slot=after.slot)


def _here(dialogue: Dialogue, draft: Draft) -> bool:
    """Whether the conversation is about this report, or about nothing."""
    return isinstance(dialogue, Idle) or (isinstance(dialogue, Asking | Reviewing) and dialogue.slot == draft.slot)


def wants(_dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Want this person's last change, where they ask for it or confirm."""
    if tapped is not None:
        return found._replace(last_change=True) if tapped.verb == "und" else found
    text = incoming.text or ""
    return found._replace(last_change=True) if called(text) == "undo" else found
