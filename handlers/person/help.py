"""Answers to /trogiup, /huy, polite words and talk, and to messages that were not understood."""

from collections.abc import Callable

from forms.role import REMINDED, REPORTING, SEE_BELOW
from handlers.filling.draft import find, going_on, owed
from handlers.rights import admits, leads
from handlers.screens import stand
from handlers.turn.buttons import button, report_button
from handlers.turn.dialogue import Asking, Dialogue, Idle, Reviewing
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.say import Button, Phrase, Say, phrase
from handlers.turn.screen import Rows

UNCLEAR = ("not-understood", "not-understood-again", "not-understood-still")
TALK = ("talk-thanks", "talk-only-reports", "talk-back-to-work", "talk-cannot")
"""The words of the same answer, one after the other."""


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
    if "admin" in roles and "lead" not in roles:
        lines += [phrase("help-admin")]
    if "officer" in roles:
        lines += [phrase("help-officer"), phrase("help-year-officer")]
    lines += [phrase("help-undo")] if not roles.isdisjoint(REPORTING) else []
    lines += [phrase("help-history"), phrase("help-explain")] if not roles.isdisjoint(REMINDED) else []
    agency = any(member.unit.agency for member in known.who.person.members) if known.who.person else False
    lines += [phrase("help-targets")] if agency or not roles.isdisjoint(SEE_BELOW) else []
    lines += [phrase("help-check")] if not roles.isdisjoint(SEE_BELOW) else []
    lines += [phrase("help-ledger")] if "lead" in roles else []
    if not roles.isdisjoint(REPORTING):
        lines += [phrase("help-away")]
    elif not roles:
        lines += [phrase("no-place")]
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
    """Answer a message that cannot be used: the sentence `key`, then buttons for what is probably wanted, or the open
    question. Where nothing is open, "not understood" is said in other words each time."""
    if not isinstance(dialogue, Idle):
        return stand(dialogue, lines=(phrase(key),))
    if key != "not-understood":
        return Turn(dialogue, (Say(lines=(phrase(key),), buttons=offers(known)),))
    lines: tuple[Phrase, ...] = (phrase(UNCLEAR[dialogue.missed % len(UNCLEAR)]),)
    if admits(known) and not leads(known, or_chairs=True):
        lines = (*lines, phrase("try-admin"))
    return Turn(_missed(dialogue), (Say(lines=lines, buttons=offers(known)),))


def talk(dialogue: Dialogue, _known: Known) -> Turn:
    """Answer what has nothing to do with the program, in other words each time."""
    if not isinstance(dialogue, Idle):
        return stand(dialogue, lines=(phrase(TALK[0]),))
    return Turn(_missed(dialogue), (Say(lines=(phrase(TALK[dialogue.missed % len(TALK)]),)),))


def _missed(idle: Idle) -> Idle:
    return Idle(missed=(idle.missed + 1) % 12)


def who(dialogue: Dialogue, known: Known) -> Turn:
    """Say who is writing here."""
    if isinstance(dialogue, Idle):
        return Turn(dialogue, (Say(lines=(phrase("who-are-you"),), buttons=offers(known)),))
    return stand(dialogue, lines=(phrase("who-are-you"),))


def not_yet(dialogue: Dialogue, known: Known) -> Turn:
    """Say that files and charts are not made yet, and what there is instead."""
    seen = leads(known, or_chairs=True)
    rows: Rows = ((button("offer-summary", "ask", "summary"),),) if seen and isinstance(dialogue, Idle) else ()
    if rows:
        return Turn(dialogue, (Say(lines=(phrase("not-yet"),), buttons=rows),))
    return stand(dialogue, lines=(phrase("not-yet"),))


# What is offered ----------------------------------------------------------------------------------------------------

OFFERED = ("summary", "board", "ask_remind", "nothing", "deadline", "calendar", "see_last", "help", "reopen", "contact")
"""The commands that have a button "ask"."""


def offers(known: Known) -> Rows:
    """Up to three buttons for what this person probably wants now."""
    if leads(known):
        return _asks(("offer-summary", "summary"), ("offer-board", "board"), ("offer-remind", "ask_remind"))
    if leads(known, or_chairs=True):
        return _asks(("offer-summary", "summary"), ("offer-board", "board"), ("offer-calendar", "calendar"))
    waiting = owed(known)
    if not waiting:
        return _asks(("offer-last", "see_last"), ("offer-calendar", "calendar"), ("offer-help", "help"))
    fill = ((report_button("offer-fill", "fill", waiting[0].slot) if len(waiting) == 1 else _begin()),)
    empty = any(not draft.begun and draft.form.frequency == "week" for draft in waiting)
    second = ("offer-nothing", "nothing") if empty else ("offer-help", "help")
    return (fill, *_asks(second, ("offer-deadline", "deadline")))


def _begin() -> Button:
    return button("offer-fill", "begin")


def _asks(*labels: tuple[str, str]) -> Rows:
    return tuple((button(label, "ask", name),) for label, name in labels)
