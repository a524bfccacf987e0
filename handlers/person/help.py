"""Answers to /trogiup, /huy and polite words, and to messages that were not understood."""

from collections.abc import Callable

from handlers.filling.draft import find, owed
from handlers.filling.unfinished import going_on
from handlers.rights import leads
from handlers.screens import stand
from handlers.turn.dialogue import Asking, Dialogue, Idle, Reviewing
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.say import Phrase, Say, phrase
from handlers.turn.screen import Rows


def cancel(dialogue: Dialogue, known: Known) -> Turn:
    """/huy: leave the question; the draft stays."""
    line = phrase("cancel-nothing")
    rows: Rows = ()
    if isinstance(dialogue, Asking | Reviewing):
        draft = find(dialogue.slot, known)
        kept = draft is not None and bool(draft.report.figures) and not draft.handed_in
        line = phrase("cancelled-kept" if kept else "cancelled")
        if kept and draft is not None and draft.on_behalf:
            line = phrase("cancelled-kept-for", unit=draft.unit.name)
    elif not isinstance(dialogue, Idle):
        line, rows = phrase("cancelled"), going_on(known)
    return Turn(Idle(), (Say(lines=(line,), buttons=rows),))


def help_(dialogue: Dialogue, known: Known) -> Turn:
    """/trogiup: the instructions for this person's roles."""
    roles = {member.role for member in known.who.person.members} if known.who.person else set()
    lines = []
    if "lead" in roles:
        lines += [
            phrase("help-lead"),
            phrase("help-enter"),
            phrase("help-people"),
            phrase("help-collect"),
            phrase("help-year-lead"),
        ]
        lines += [phrase("help-year-days")] if known.who.topmost else []
    elif "chair" in roles:
        lines += [phrase("help-chair")]
    if "officer" in roles:
        lines += [phrase("help-officer"), phrase("help-year-officer")]
    lines += [phrase("help-ledger")] if "lead" in roles else []
    lines += [phrase("help-away" if roles & {"officer", "lead"} else "no-place")] if roles != {"chair"} else []
    lines += [phrase("help-all")]
    return stand(dialogue, lines=tuple(lines))


def polite(name: str) -> Callable[[str, Dialogue, Known], Turn]:
    """The command for thanks, "ok" or a greeting: a short answer; the open question stays."""
    return lambda _rest, dialogue, known: _polite(name, dialogue, known)


def _polite(name: str, dialogue: Dialogue, known: Known) -> Turn:
    waiting: tuple[Phrase, ...] = ()
    if isinstance(dialogue, Idle) and owed(known):
        waiting = (phrase("still-owed", n=len(owed(known))),)
    return stand(dialogue, lines=(phrase(f"polite-{name}"), *waiting))


def not_understood(dialogue: Dialogue, known: Known, key: str = "not-understood") -> Turn:
    """Answer a message that cannot be used: the sentence `key`, then what works instead or the open question."""
    lines = [phrase(key)]
    if isinstance(dialogue, Idle):
        lines.append(phrase("try-lead" if leads(known, or_chairs=True) else "try-officer"))
    return stand(dialogue, lines=tuple(lines))
