"""A lead pastes or forwards the figures of several units: a table comes back, one tap records what is certain, as
entered on behalf of the units, and the rest is asked one by one.

What was read waits in the dialogue; against what is recorded it is looked at anew with each message, so that nothing
that somebody has given meanwhile is overwritten unasked."""

import re
from dataclasses import replace

from forms.value import Value
from handlers.filling import hand_in
from handlers.filling.closed import begun
from handlers.filling.draft import foresee
from handlers.filling.record import Said, keep, worded
from handlers.lead import enter
from handlers.lead.paste_lines import ASK, DROP, RECORD, SKIP, VALUE, WEEK, question, table, week_button
from handlers.lead.pasted import Assessed, Doubtful, Sure, assess, without
from handlers.lead.summary import FORM
from handlers.reading.commands import NO, YES
from handlers.reading.figures.one_figure import Read, read
from handlers.reading.fold import plain
from handlers.rights import leads, led, not_theirs
from handlers.screens import stand
from handlers.turn.arranged import Pasting
from handlers.turn.buttons import Tap, token
from handlers.turn.dialogue import Dialogue, Idle
from handlers.turn.effects import Effect, Turn
from handlers.turn.known import Known
from handlers.turn.say import Phrase, Say, phrase
from handlers.turn.screen import Screen

VERBS = (RECORD, ASK, DROP, WEEK, VALUE, SKIP)
_LATER = ("de sau", "bo qua", "skip", "later", "giu", "thoi", "bo")
_RECORDED = re.compile(r"(?:ghi|record)(?: (?:lai|het|di|luon|\d+ .*))?")


# What is shown ------------------------------------------------------------------------------------------------------


def screen(pasting: Pasting, known: Known) -> Screen:
    """The table, the question of which week, or the first of the open questions."""
    if pasting.step == "week":
        weeks = [(week_button(pasting, code, known),) for code in pasting.offered]
        return Screen((phrase("paste-which-week"),), tuple(weeks))
    found = assess(pasting, known)
    if pasting.step == "table":
        return table(pasting, found, known)
    return question(found.questions[0]) if found.questions else Screen()


# What is done with it -----------------------------------------------------------------------------------------------


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button of the table or of a question. None: of an older one, or not this person's."""
    if not isinstance(dialogue, Pasting) or not leads(known):
        return None
    if tap.verb in (VALUE, SKIP):
        return _answered(tap, dialogue, known)
    if tap.about != dialogue.mark:  # more has been pasted since
        return stand(dialogue, lines=(phrase("paste-newer"),))
    if tap.verb == DROP:
        return _dropped(dialogue, known)
    if tap.verb == WEEK:
        if tap.period not in dialogue.offered or begun(FORM, tap.period, known) is None:
            return None
        return stand(replace(dialogue, step="table", period=tap.period))
    if dialogue.step != "table" or tap.period != dialogue.period:
        return None
    return _record(dialogue, known) if tap.verb == RECORD else _ask(replace(dialogue, step="ask"), known)


def typed(text: str, pasting: Pasting, known: Known) -> Turn:
    """ "Ghi" below the table, or an answer to the question."""
    if not leads(known):
        return stand(Idle(), lines=(not_theirs(known),))
    words = plain(text)
    found = assess(pasting, known) if pasting.step != "week" else Assessed()
    if pasting.step == "table":
        if words in YES or _RECORDED.fullmatch(words):
            return _record(pasting, known) if found.sure else _ask(replace(pasting, step="ask"), known)
        if words in NO:
            return _dropped(pasting, known)
        return stand(pasting, lines=(phrase("not-understood"),))
    if pasting.step == "ask" and found.questions:
        one = found.questions[0]
        if words in _LATER:
            return _left(one, pasting, known)
        reading = read(one.draft.kind(one.code), text, one.draft.catalogue.worded(one.code).called)
        if isinstance(reading, Read):
            return _given(one, reading.value, pasting, known)
        return stand(pasting, lines=(phrase(f"ask-why-{reading.why}"),))
    return stand(pasting, lines=(phrase("not-understood"),))


def _dropped(pasting: Pasting, known: Known) -> Turn:
    """Drop the rows, and say whose they were."""
    rows = {row.unit for row in pasting.rows}
    units = [unit.title for unit in led(known) if unit.id in rows]
    return Turn(Idle(), (Say((phrase("paste-dropped", units=units),)),))


def _record(pasting: Pasting, known: Known) -> Turn:
    """Record what is certain now, hand in what is complete, and go on to the questions."""
    found = assess(pasting, known)
    effects: list[Effect] = []
    handed: list[str] = []
    lines: list[Phrase] = []
    gone: dict[int, list[str]] = {draft.slot.unit: list(draft.report.figures) for draft in found.same}
    waits = {one.draft.slot.unit for one in found.questions}
    for one in found.sure:
        done, line = _kept(one, known, waits=one.draft.slot.unit in waits)
        effects += done
        gone.setdefault(one.draft.slot.unit, []).extend(one.figures)
        if line is None:
            handed.append(one.draft.unit.title)
        else:
            lines.append(line)
    if handed:
        lines.insert(0, phrase("paste-handed-in", n=len(handed), units=handed))
    if found.shut:
        lines.append(phrase("paste-shut", units=[unit.title for unit in found.shut]))
    after = replace(pasting, step="ask", rows=without(pasting.rows, gone))
    return _ask(after, known, tuple(effects), tuple(lines))


def _kept(one: Sure, known: Known, *, waits: bool) -> tuple[tuple[Effect, ...], Phrase | None]:
    """The effects of recording a unit's figures, and the line that says why it is not handed in; None: it is.
    `waits`: something about the unit is still to be asked."""
    kept = enter.given(one.draft.slot, {code: Read(value) for code, value in one.figures.items()}, one.raw, known)
    assert kept is not None  # it has just been assessed
    if kept.draft.handed_in and not kept.draft.missing():
        return kept.effects, None
    names = [kept.draft.named(item.indicator) for item in kept.draft.missing()]
    if names:
        return kept.effects, phrase("paste-not-handed-in", unit=one.draft.unit.title, missing=names)
    if waits:
        return kept.effects, phrase("paste-waits", unit=one.draft.unit.title)
    return (*kept.effects, *hand_in.handing_in(kept.draft, known)), None


def _ask(pasting: Pasting, known: Known, effects: tuple[Effect, ...] = (), lines: tuple[Phrase, ...] = ()) -> Turn:
    """Go on to the next question, or end."""
    left = assess(pasting, foresee(known, effects)).questions
    if left:
        return stand(pasting, effects=effects, lines=(*lines, phrase("paste-left", n=len(left))))
    return Turn(Idle(), (*effects, Say((*lines, phrase("paste-done")))))


def _answered(tap: Tap, pasting: Pasting, known: Known) -> Turn | None:
    """A value, or "later", was chosen for a question. None: it is not open any more."""
    one = next(
        (
            one
            for one in assess(pasting, known).questions
            if (one.draft.slot.unit, one.draft.slot.period, one.code) == (tap.number, tap.period, tap.subject)
        ),
        None,
    )
    if one is None or pasting.step != "ask":
        return None
    if tap.verb == SKIP:
        return _left(one, pasting, known)
    value = next((value for value in one.values if token(value) == tap.extra), None)
    return _given(one, value, pasting, known) if value is not None else None


def _left(one: Doubtful, pasting: Pasting, known: Known) -> Turn:
    after = replace(pasting, rows=without(pasting.rows, {one.draft.slot.unit: [one.code]}))
    return _ask(after, known, lines=(phrase("paste-skipped"),))


def _given(one: Doubtful, value: Value, pasting: Pasting, known: Known) -> Turn:
    """Record the answer to a question; with the last one missing the report is handed in."""
    draft = one.draft
    row = next(row for row in pasting.rows if row.unit == draft.slot.unit)
    item = draft.form.items[draft.place(one.code)]
    kept = keep(Said(draft.asking(item), row.raw, sure=True), draft, {one.code: Read(value)}, known)
    after = replace(pasting, rows=without(pasting.rows, {draft.slot.unit: [one.code]}))
    lines = [phrase("paste-recorded", unit=draft.unit.title, figure=worded(draft, one.code, value))]
    effects = kept.effects
    waits = any(other.draft.slot == draft.slot for other in assess(after, foresee(known, kept.effects)).questions)
    if not (waits or kept.draft.missing() or kept.draft.handed_in):
        effects = (*effects, *hand_in.handing_in(kept.draft, known))
        lines.append(phrase("paste-handed-in", n=1, units=[draft.unit.title]))
    return _ask(after, known, effects, tuple(lines))
