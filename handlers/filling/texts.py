"""Takes texts that fill a report: an answer to the open question, figures without one, a week of nothing."""

from collections.abc import Sequence
from dataclasses import replace

from forms.regime.period import parse
from forms.value import Nil, Text, counted
from handlers.filling import fill
from handlers.filling.answers import NOTE, on_the_sheet, readable
from handlers.filling.draft import Draft, drafts, find, foresee, owed
from handlers.filling.record import Said, keep
from handlers.filling.sheet import handed_in_line
from handlers.filling.which import meant, names_week, of_nothing, other_unit, overtaken
from handlers.reading.figures.several_figures import Read, Reading
from handlers.reading.fold import plain
from handlers.reading.private import hidden
from handlers.screens import stand
from handlers.turn.buttons import Tap, tap
from handlers.turn.dialogue import Asking, ChoosingReport, Dialogue, Idle, Reviewing
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.naming import brief
from handlers.turn.report import Slot
from handlers.turn.say import Phrase, phrase


def start_tap(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """Take a reminder's button, or one of a list: open exactly this report, if it is still owed, and take what was said
    before the choice, if it is one of the list. None: it is not this person's."""
    draft = find(tap.slot, known)
    if draft is None:
        return None
    if isinstance(dialogue, ChoosingReport) and dialogue.said:
        kept = dialogue.said.split(_APART)
        if draft.slot in _listed(dialogue) and not draft.locked:
            return _all_taken(draft, kept, known)
        return fill.begin(draft, *_left(kept))
    if draft.handed_in and not isinstance(dialogue, Idle):
        return stand(dialogue, lines=(handed_in_line(draft),))
    return fill.begin(draft)


def heard(said: str, known: Known) -> Incoming:
    """A message that was kept until it was clear what it is about."""
    return Incoming("", "", "", "", "", known.at, text=said)


def idle_figures(incoming: Incoming, known: Known) -> Turn | None:
    """Take figures typed without a question for the report that they are about. None: these are no figures."""
    text = hidden(incoming.text or "")
    if len(text) > fill.TOO_LONG:
        return None
    if (turn := nothing_said(text, known)) is not None:
        return turn
    everything = drafts(known)
    found = meant(text, (everything if names_week(text, known) else owed(known)) or everything, known)
    if not found.drafts:
        return None
    if found.elsewhere:
        return fill.choose(found.drafts, phrase("figures-elsewhere"), said=text)
    if len(found.drafts) > 1:
        return fill.choose(found.drafts, phrase("figures-kept"), said=text)
    return _taken(found.drafts[0], incoming, known)


def _taken(draft: Draft, incoming: Incoming, known: Known) -> Turn:
    """Take figures for a report whose questions are not open; one that is handed in is only changed if they say so."""
    none = None if draft.begun else of_nothing(incoming.text or "", [draft], known)
    if none is not None:
        return nothing_this_week(known, none[0], draft)
    asking = draft.asking(draft.first, correcting=draft.handed_in)
    if draft.handed_in and not draft.locked:
        return stand(fill.doubting(asking, "doubt-handed-in", incoming.text or ""))
    return fill.answer(asking, draft, incoming, known)


def figures_while_choosing(choosing: ChoosingReport, incoming: Incoming, known: Known) -> Turn | None:
    """Keep figures typed before a report was chosen. None: these are no figures."""
    text = incoming.text or ""
    there = [find(slot, known) for slot in _listed(choosing)]
    if len(text) > fill.TOO_LONG or not meant(text, [draft for draft in there if draft], known).drafts:
        return None
    said = f"{choosing.said}{_APART}{text}" if choosing.said else text
    if len(said) > fill.TOO_LONG:
        return stand(choosing, lines=(phrase("too-long"),))
    return stand(replace(choosing, said=said), lines=(phrase("figures-kept"),))


def _listed(choosing: ChoosingReport) -> list[Slot]:
    """The reports of the list."""
    return [one.slot for data in choosing.picked if (one := tap(data))]


_APART = "\x1e"
"""Stands between two messages that are kept until a report is chosen; nobody types it."""


def _all_taken(draft: Draft, said: Sequence[str], known: Known) -> Turn:
    """Take the messages that were kept, one after the other, as if they had come now. Those that come after one that is
    asked back are named, not recorded."""
    if draft.handed_in:
        return _taken(draft, heard("\n".join(said), known), known)  # one question for all of them
    turn = _taken(draft, heard(said[0], known), known)
    for n, text in enumerate(said[1:], 1):
        following = _next_taken(turn.dialogue, heard(text, known), foresee(known, turn.effects))
        if following is None:
            return turn._replace(above=(*(turn.above or ()), *_left(said[n:])))
        lines = (*(turn.above or ()), *(following.above or ()))
        turn = following._replace(effects=(*turn.effects, *following.effects), above=lines)
    return turn


def _next_taken(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn | None:
    """Take one more message, as an answer or as a correction of a full report. None: something is asked back first, or
    these are no figures."""
    if isinstance(dialogue, Asking) and dialogue.doubt is None:
        return typed(incoming, dialogue, known)
    draft = find(dialogue.slot, known) if isinstance(dialogue, Reviewing) else None
    found = on_the_sheet(draft, incoming.text or "") if draft else {}
    if draft is None or not any(readable(reading) for reading in found.values()):
        return None
    return fill.answer(draft.asking(draft.first, correcting=True), draft, incoming, known)


def _left(texts: Sequence[str]) -> tuple[Phrase, ...]:
    """The lines that name messages which were kept and are not recorded."""
    return tuple(phrase("figures-left", text=brief(text)) for text in texts)


def nothing_said(text: str, known: Known) -> Turn | None:
    """Take a week of nothing: of the unit and the days that the text names, else of the newest week that is owed. None:
    it says no such thing."""
    found = of_nothing(text, owed(known), known)
    if found is None:
        return None
    reason, some = found
    if not some:
        there = of_nothing(text, drafts(known), known)
        weekly = [draft for draft in owed(known) if draft.form.frequency == "week"]
        if (there and there[1]) or not weekly:
            return fill.begin(there[1][0]) if there and there[1] else nothing_this_week(known, reason)
        other = other_unit(text, weekly[0])
        line = phrase("other-unit", name=other) if other else phrase("figures-elsewhere")
        return fill.choose(weekly, line, said=text)
    same = [draft for draft in some if draft.slot.period == some[0].slot.period]
    if len(same) > 1:
        return fill.choose(tuple(same), phrase("figures-kept"), said=text)
    return nothing_this_week(known, reason, some[0])


def nothing_command(text: str, known: Known) -> Turn:
    """Take a week of nothing that somebody has said in plain words."""
    return nothing_said(text, known) or nothing_this_week(known, "")


def nothing_this_week(known: Known, reason: str, draft: Draft | None = None) -> Turn:
    """Record a week of nothing in this report, else in the newest weekly one that is owed, and show its sheet; one that
    has figures already is gone on with."""
    weekly = [draft for draft in owed(known) if draft.form.frequency == "week"]
    draft = draft or max(weekly, key=lambda draft: parse(draft.slot.period).first_day, default=None)
    if draft is None:
        return fill.command(known)
    if any(counted(figure.value) for figure in draft.report.figures.values()):
        return fill.begin(draft)
    zero: dict[str, Reading] = {
        item.indicator: Read(Nil(wording="không phát sinh"))
        for item in draft.form.items
        if item.required and item.after is None and draft.kind(item.indicator) == "count"
    }
    noted = next((item.indicator for item in draft.form.items if draft.kind(item.indicator) == "text"), None)
    if noted and reason:
        zero[noted] = Read(Text(text=reason[:NOTE]))
    kept = keep(Said(draft.asking(draft.first), reason, sure=True), draft, zero, known)
    whole = set(zero) <= kept.changed and not kept.doubts
    lines = (phrase("recorded-nothing", period=draft.period),) if whole else kept.lines  # the sheet below tells each
    return stand(Reviewing(slot=draft.slot), effects=kept.effects, lines=lines)


def typed(incoming: Incoming, asking: Asking, known: Known) -> Turn:
    """Take a text while a line is asked: "đúng" to a doubt, or an answer."""
    draft = find(asking.slot, known)
    assert draft is not None  # respond has checked it
    empty = draft.form.frequency == "week" and not draft.report.figures and asking.doubt is None
    if empty and (none := of_nothing(incoming.text or "", [draft], known)) is not None and none[1]:
        return nothing_this_week(known, none[0], draft)
    turn = fill.settled(asking, draft, incoming.text or "", known)
    if turn is None and (newer := overtaken(asking, draft, incoming, known)):
        return fill.choose((newer, draft), phrase("figures-kept"), said=incoming.text or "")
    turn = turn or fill.answer(asking, draft, incoming, known)
    return _remembering(turn, asking, incoming.message_id)


def _remembering(turn: Turn, asking: Asking, message: str) -> Turn:
    """The turn; where the message did not answer the question, the dialogue remembers it: it may be edited."""
    after = turn.dialogue
    if not isinstance(after, Asking) or (after.slot, after.at) != (asking.slot, asking.at):
        return turn
    return turn._replace(dialogue=replace(after, tried=message))


def choosing_typed(incoming: Incoming, choosing: ChoosingReport, known: Known) -> Turn | Tap | None:
    """Take the number of a report in the list, or figures for a report not chosen yet."""
    words = plain(incoming.text or "")
    if words in [str(n) for n in range(1, len(choosing.picked) + 1)]:
        return tap(choosing.picked[int(words) - 1]) or stand(choosing, lines=(phrase("old-button"),))
    return figures_while_choosing(choosing, incoming, known)
