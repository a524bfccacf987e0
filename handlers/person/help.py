"""Answers to /trogiup, /huy and polite words, and to messages that were not understood."""

from collections.abc import Callable

from forms.role import REPORTING
from handlers.filling.draft import owed
from handlers.filling.unfinished import going_on
from handlers.rights import admits, leads
from handlers.screens import stand
from handlers.turn.dialogue import Asking, Dialogue, Idle, Reviewing
from handlers.turn.effects import Turn
from handlers.turn.known import Known, Report
from handlers.turn.say import Phrase, Say, phrase
from handlers.turn.screen import Rows


def cancel(dialogue: Dialogue, known: Known) -> Turn:
    """/huy: leave the question; the draft stays."""
    key = "cancel-nothing"
    rows: Rows = ()
    if isinstance(dialogue, Asking | Reviewing):
        report = known.reports.get((dialogue.slot.unit, dialogue.slot.form, dialogue.slot.period))
        key = "cancelled-kept" if report and report.figures and not _handed_in(report) else "cancelled"
    elif not isinstance(dialogue, Idle):
        key, rows = "cancelled", going_on(known)
    return Turn(Idle(), (Say(lines=(phrase(key),), buttons=rows),))


def _handed_in(report: Report) -> bool:
    return report.submission is not None and report.submission.handed_in


def help_(dialogue: Dialogue, known: Known) -> Turn:
    """/trogiup: the instructions for this person's roles."""
    roles = {member.role for member in known.who.person.members} if known.who.person else set()
    lines = []
    if "lead" in roles:
        lines += [phrase("help-lead"), phrase("help-people"), phrase("help-collect"), phrase("help-year-lead")]
        lines += [phrase("help-year-days")] if known.who.topmost else []
    elif "chair" in roles:
        lines += [phrase("help-chair")]
    if "admin" in roles and "lead" not in roles:
        lines += [phrase("help-admin")]
    if "officer" in roles:
        lines += [phrase("help-officer"), phrase("help-year-officer")]
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
    """Answer a message that cannot be used: the sentence `key`, then what works instead or the open question."""
    lines = [phrase(key)]
    if isinstance(dialogue, Idle):
        key = "try-lead" if leads(known, or_chairs=True) else "try-admin" if admits(known) else "try-officer"
        lines.append(phrase(key))
    return stand(dialogue, lines=tuple(lines))
