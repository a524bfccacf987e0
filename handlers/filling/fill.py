"""Asks a form's lines, one by one or all in one message, and records the answers."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from forms.regime.period import parse
from forms.value import Text, Value
from handlers.filling import answers
from handlers.filling.answers import NOTE as NOTE
from handlers.filling.answers import TOO_LONG as TOO_LONG
from handlers.filling.answers import readable, readings, why
from handlers.filling.closed import own_units
from handlers.filling.draft import Draft, drafts, find, owed
from handlers.filling.on_behalf import begun_lines
from handlers.filling.onward import next_line, onward, resumed
from handlers.filling.question import WHOLE, offers
from handlers.filling.record import Said, keep
from handlers.filling.sheet import handed_in_line
from handlers.filling.which import other_unit
from handlers.reading.commands import NO, YES
from handlers.reading.figures.several_figures import Read, Reading
from handlers.reading.fold import plain
from handlers.reading.private import hidden, sensitive
from handlers.rights import leads, not_theirs
from handlers.screens import stand
from handlers.turn.buttons import Tap, belongs, report_button, token
from handlers.turn.dialogue import Asking, ChoosingReport, Dialogue, Doubt, Idle, Reviewing
from handlers.turn.effects import Effect, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.say import Phrase, Say, phrase
from handlers.turn.wanted import Wants

_MOST = 30
"""Maximum reports offered at once."""


def command(known: Known) -> Turn:
    """/nhap: open the one report that is owed, list several, or say that all is done."""
    waiting = owed(known)
    if len(waiting) == 1:
        return begin(waiting[0])
    if waiting:
        return choose(waiting)
    done = [draft for draft in drafts(known) if draft.handed_in]
    if not done:
        return Turn(Idle(), (Say(lines=(_nothing(known),)),))
    latest = next((draft for draft in done if draft.report.returned), done[-1])
    buttons = ((report_button("button-correct", "fix", latest.slot),),)
    return Turn(Idle(), (Say(lines=(phrase("all-done"), handed_in_line(latest)), buttons=buttons),))


def _nothing(known: Known) -> Phrase:
    """The line that says that there is nothing to fill, now or for this person."""
    if own_units(known):
        return phrase("nothing-open")
    return phrase("nothing-to-fill") if leads(known, or_chairs=True) else not_theirs(known)


def choose(waiting: Sequence[Draft], *lines: Phrase, said: str = "") -> Turn:
    """Ask which of several reports is meant, the newest first; `said` is kept for it."""
    newest = sorted(waiting, key=lambda draft: parse(draft.slot.period).first_day, reverse=True)
    picked = tuple(report_button("choose-fill", "fill", draft.slot).data for draft in newest[:_MOST])
    return stand(ChoosingReport(purpose="fill", picked=picked, said=said[:TOO_LONG]), lines=lines)


def begin(draft: Draft, *lines: Phrase) -> Turn:
    """Start or go on with this report, whatever question was open before."""
    if draft.handed_in:
        buttons = ((report_button("button-correct", "fix", draft.slot),),)
        return Turn(Idle(), (Say(lines=(*lines, handed_in_line(draft)), buttons=buttons),))
    item = draft.unanswered()
    dialogue: Dialogue = draft.asking(item) if item else Reviewing(slot=draft.slot)
    return stand(dialogue, lines=(*lines, *begun_lines(draft)))


def answer(
    asking: Asking, draft: Draft, incoming: Incoming, known: Known, found: dict[str, Reading] | None = None
) -> Turn:
    """Take a message that answers the open question. `found`: what it says, where that has been read already."""
    text = unicodedata.normalize("NFC", incoming.text or "").strip()
    kind = draft.kind(asking.at)
    if draft.locked:
        return stand(Reviewing(slot=draft.slot))
    if kind != "text" and len(text) > TOO_LONG:
        return stand(asking, lines=(phrase("too-long-block" if answers.by_agency(draft) else "too-long"),))
    left_out: tuple[Phrase, ...] = ()
    if sensitive(text, kind):
        text, left_out = hidden(text), (phrase("private-left-out"),)
        if not answers.posted(draft, text).figures:
            return stand(asking, lines=(phrase("sensitive"),))
    fresh = asking.undoubted()
    if (other := other_unit(text, draft)) and not incoming.forwarded:
        return stand(doubting(fresh, "doubt-other-unit", text), lines=(phrase("other-unit", name=other),))
    found = found or readings(draft, asking.at, text)
    if not any(readable(reading) for reading in found.values()):
        again = "ask-again" if asking.missed % 2 else why(found) or "not-understood"
        return stand(replace(fresh, missed=asking.missed + 1), lines=(phrase(again),))
    if incoming.forwarded:
        return stand(doubting(fresh, "doubt-forwarded", text))
    if kind == "text" and asking.at not in found:
        return stand(doubting(fresh, "doubt-note", text, Text(text=text[:NOTE])))
    cut = (phrase("note-cut", n=NOTE),) if kind == "text" and len(text) > NOTE else ()
    return settle(Said(fresh, text), draft, found, known, (*left_out, *cut))


def as_note(asking: Asking, text: str) -> Turn:
    """Ask whether a sentence is meant for the line of words."""
    said = unicodedata.normalize("NFC", text).strip()
    return stand(doubting(asking, "doubt-words", said, Text(text=said[:NOTE])))


def doubting(asking: Asking, why: str, raw: str, *readings: Value) -> Asking:
    """The question with a doubt about a whole message."""
    return replace(asking, doubt=Doubt(why=why, readings=readings, raw=raw[:TOO_LONG]))


def settle(said: Said, draft: Draft, found: dict[str, Reading], known: Known, lines: tuple[Phrase, ...] = ()) -> Turn:
    """Keep what is clear and go on: to the first doubt, the next line, or the sheet."""
    kept = keep(said, draft, found, known)
    dialogue = onward(said.asking, kept)
    if isinstance(dialogue, Asking) and dialogue is said.asking.resume:
        return waiting(dialogue, known, kept.effects, (*lines, *kept.lines))
    return stand(dialogue, effects=kept.effects, lines=(*lines, *kept.lines))


def waiting(asking: Asking, known: Known, effects: tuple[Effect, ...], lines: tuple[Phrase, ...]) -> Turn:
    """End a turn without asking the open question again, which stands above with its buttons: only name it."""
    draft = find(asking.slot, known)
    if draft is None:
        return stand(asking, effects=effects, lines=lines)
    at, of = draft.counted(asking.at)
    named = phrase("question-waits", at=at, of=of, indicator=draft.named(asking.at))
    return Turn(asking, (*effects, Say(lines=(*lines, named))))


def confirm(asking: Asking, draft: Draft, value: Value, known: Known, raw: str) -> Turn:
    """Record a value chosen by button. It counts as confirmed where it answers a doubt about an unusual figure, not
    about an unclear text."""
    doubted = (
        asking.doubt is not None and value in asking.doubt.readings and not asking.doubt.why.startswith("ask-why-")
    )
    said = Said(asking.undoubted(), raw, sure=doubted)
    return settle(said, draft, {asking.at: Read(value)}, known)


def tapped(tap: Tap, asking: Asking, draft: Draft, known: Known) -> Turn | None:
    """Take a button of the open question. None: it belongs to another one."""
    if not belongs(tap, asking):
        return None
    doubt, clear = asking.doubt, asking.undoubted()
    match tap.verb:
        case "set" if not draft.locked:
            values = [
                *(doubt.readings if doubt else ()),
                *(value for _, value in offers(draft.catalogue.indicator(asking.at))),
            ]
            value = next((value for value in values if token(value) == tap.extra), None)
            if value is None:
                return None
            return confirm(asking, draft, value, known, doubt.raw if doubt and value in doubt.readings else "")
        case "raw" if doubt is not None and not draft.locked:
            return settle(Said(clear, doubt.raw), draft, readings(draft, asking.at, doubt.raw), known)
        case "new" if doubt is not None:
            return stand(clear)
        case "skip" | "back":
            return move(tap.verb, clear, draft)
        case _:
            return None


def move(verb: str, asking: Asking, draft: Draft) -> Turn:
    """Go back to the line before, or on to the next without an answer."""
    asking = asking.undoubted()
    if asking.correcting:
        return stand(resumed(asking) or Reviewing(slot=asking.slot))
    if verb == "back":
        earlier = draft.preceding(asking.at)
        return stand(draft.asking(earlier)) if earlier else stand(asking, lines=(phrase("first-line"),))
    return stand(next_line(asking, draft), lines=(phrase("skipped"),))


def any_tap(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """Take a button of any question; one that is not open any more changes nothing. None: it is simply old."""
    if isinstance(dialogue, Asking):
        draft = find(dialogue.slot, known)
        assert draft is not None  # respond has checked it
        turn = tapped(tap, dialogue, draft, known)
        if turn is not None:
            return turn
    for draft in drafts(known):
        value = draft.value(tap.subject) if draft.form.item(tap.subject) else None
        same = (draft.slot.unit, draft.slot.period) == (tap.number, tap.period)
        if tap.verb == "set" and same and value is not None and token(value) == tap.extra:
            line = phrase("already", indicator=draft.named(tap.subject), value=draft.shown(tap.subject, value))
            return stand(dialogue, lines=(line,))._replace(toast=line)
    return None


def settled(asking: Asking, draft: Draft, text: str, known: Known) -> Turn | None:
    """Take "đúng" or "không" typed to a doubt. None: it is something else, perhaps a new answer."""
    doubt = asking.doubt
    if doubt is None or draft.locked or (words := plain(text)) not in (*YES, *NO):
        return None
    if words in NO:
        return stand(asking.undoubted())
    if doubt.why in WHOLE:
        return settle(Said(asking, doubt.raw), draft, readings(draft, asking.at, doubt.raw), known)
    if len(doubt.readings) == 1 and doubt.why != "doubt-note":
        return confirm(asking, draft, doubt.readings[0], known, doubt.raw)
    return stand(asking)


def wants(dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Want the open report, and the one that a button names."""
    if isinstance(dialogue, Asking | Reviewing):
        found = found._replace(filling=dialogue.slot)
    if tapped is not None and tapped.period and tapped.number and not tapped.extra:
        found = found._replace(tapped=tapped.slot)
    text = incoming.text or ""
    if isinstance(dialogue, Idle) and not incoming.group and text[:1] != "/" and any(char.isdigit() for char in text):
        found = found._replace(reminded=True)
    return found
