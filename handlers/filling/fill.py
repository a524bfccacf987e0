"""Asks a form's lines, one by one or all in one message, and records the answers."""

import unicodedata
from dataclasses import replace

from forms.value import Text, Value
from handlers.filling.answers import NOTE as NOTE
from handlers.filling.answers import TOO_LONG as TOO_LONG
from handlers.filling.answers import readable, readings, why
from handlers.filling.draft import Draft, drafts, find, owed
from handlers.filling.on_behalf import begun_lines
from handlers.filling.onward import next_line, onward, resumed
from handlers.filling.question import offers
from handlers.filling.record import Said, keep
from handlers.filling.sheet import handed_in_line
from handlers.reading.commands import NO, YES
from handlers.reading.figures.several_figures import Read, Reading
from handlers.reading.fold import plain
from handlers.reading.private import sensitive
from handlers.screens import stand
from handlers.turn.buttons import Tap, belongs, report_button, tap, token
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
        return Turn(Idle(), (Say(lines=(phrase(_nothing(known)),)),))
    latest = next((draft for draft in done if draft.report.returned), done[-1])
    buttons = ((report_button("button-correct", "fix", latest.slot),),)
    return Turn(Idle(), (Say(lines=(phrase("all-done"), handed_in_line(latest)), buttons=buttons),))


def _nothing(known: Known) -> str:
    """The message that there is nothing to fill, now or for this person."""
    roles = {member.role for member in known.who.person.members} if known.who.person else set()
    return "nothing-open" if "officer" in roles else "nothing-to-fill" if roles else "no-place"


def choose(waiting: list[Draft], *lines: Phrase) -> Turn:
    """Ask which of several reports is meant."""
    picked = tuple(report_button("choose-fill", "fill", draft.slot).data for draft in waiting[:_MOST])
    return stand(ChoosingReport(purpose="fill", picked=picked), lines=lines)


def begin(draft: Draft, *lines: Phrase) -> Turn:
    """Start or go on with this report, whatever question was open before."""
    if draft.handed_in:
        buttons = ((report_button("button-correct", "fix", draft.slot),),)
        return Turn(Idle(), (Say(lines=(*lines, handed_in_line(draft)), buttons=buttons),))
    item = draft.unanswered()
    dialogue: Dialogue = draft.asking(item) if item else Reviewing(slot=draft.slot)
    return stand(dialogue, lines=(*lines, *begun_lines(draft)))


def start_tap(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """Take a reminder's button: open exactly this report, if it is still owed. None: it is not this person's."""
    draft = find(tap.slot, known)
    if draft is not None and draft.handed_in and not isinstance(dialogue, Idle):
        return stand(dialogue, lines=(handed_in_line(draft),))
    return begin(draft) if draft else None


def idle_figures(incoming: Incoming, known: Known) -> Turn | None:
    """Take figures typed without a question as an answer to the one report that is owed. None: these are no figures."""
    waiting = owed(known) or drafts(known)
    draft = next((draft for draft in waiting if gives_figures(draft, incoming.text or "")), None)
    if draft is None:
        return None
    if draft.handed_in:
        return command(known)
    if len(waiting) > 1:
        return choose(waiting, phrase("figures-for-which"))
    return answer(draft.asking(draft.first), draft, incoming, known)


def figures_while_choosing(choosing: ChoosingReport, incoming: Incoming, known: Known) -> Turn | None:
    """Take figures typed before a report was chosen. None: these are no figures."""
    picked = [tap(data) for data in choosing.picked]
    draft = next((draft for one in picked if one and (draft := find(one.slot, known))), None)
    if draft is None or not gives_figures(draft, incoming.text or ""):
        return None
    return stand(choosing, lines=(phrase("figures-for-which"),))


def gives_figures(draft: Draft, text: str) -> bool:
    """Whether the text gives figures for this report, rather than talk."""
    if len(text) > TOO_LONG:
        return False
    code = draft.first.indicator
    found = readings(draft, code, text)
    if len(found) < 2 and not any(letter.isdigit() for letter in text):
        return False
    if draft.kind(code) == "text" and code in found:
        return False
    return any(readable(reading) for reading in found.values())


def answer(asking: Asking, draft: Draft, incoming: Incoming, known: Known) -> Turn:
    """Take a message that answers the open question."""
    text = unicodedata.normalize("NFC", incoming.text or "").strip()
    kind = draft.kind(asking.at)
    if draft.locked:
        return stand(Reviewing(slot=draft.slot))
    if kind != "text" and len(text) > TOO_LONG:
        return stand(asking, lines=(phrase("too-long"),))
    if sensitive(text, kind):
        return stand(asking, lines=(phrase("sensitive"),))
    fresh = asking.undoubted()
    found = readings(draft, asking.at, text)
    if not any(readable(reading) for reading in found.values()):
        return stand(fresh, lines=(phrase(why(found) or "not-understood"),))
    if incoming.forwarded:
        return stand(_doubting(fresh, "doubt-forwarded", text))
    if kind == "text" and asking.at not in found:
        return stand(_doubting(fresh, "doubt-note", text, Text(text=text[:NOTE])))
    cut = (phrase("note-cut", n=NOTE),) if kind == "text" and len(text) > NOTE else ()
    return settle(Said(fresh, text), draft, found, known, cut)


def _doubting(asking: Asking, why: str, raw: str, *readings: Value) -> Asking:
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
    at, of = draft.place(asking.at) + 1, len(draft.form.items)
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
            values = [*(doubt.readings if doubt else ()), *(value for _, value in offers(draft.kind(asking.at)))]
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
    if doubt.why == "doubt-forwarded":
        return settle(Said(asking, doubt.raw), draft, readings(draft, asking.at, doubt.raw), known)
    if len(doubt.readings) == 1 and doubt.why != "doubt-note":
        return confirm(asking, draft, doubt.readings[0], known, doubt.raw)
    return stand(asking)


def typed(incoming: Incoming, asking: Asking, known: Known) -> Turn:
    """Take a text while a line is asked: "đúng" to a doubt, or an answer."""
    draft = find(asking.slot, known)
    assert draft is not None  # respond has checked it
    turn = settled(asking, draft, incoming.text or "", known) or answer(asking, draft, incoming, known)
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


def wants(dialogue: Dialogue, _incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Want the open report, and the one that a button names."""
    if isinstance(dialogue, Asking | Reviewing):
        found = found._replace(filling=dialogue.slot)
    if tapped is not None and tapped.period and tapped.number and not tapped.extra:
        found = found._replace(tapped=tapped.slot)
    return found
