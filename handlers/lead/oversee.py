"""A lead looks at a report that a unit handed in: approves it, sends it or one line of it back, locks or unlocks it."""

from typing import Literal

from forms.regime.deadline import days_late
from forms.submission import Submission
from handlers.filling.closed import begun
from handlers.filling.draft import Draft
from handlers.filling.on_behalf import author, entered_lines
from handlers.filling.sheet import answer_lines
from handlers.reading.private import sensitive
from handlers.rights import leads, leads_at, looks_at
from handlers.screens import beside, stand
from handlers.turn.arranged import Overseeing
from handlers.turn.buttons import Tap, report_button
from handlers.turn.dialogue import Dialogue, Idle, Slot
from handlers.turn.effects import Summarise, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known, Shown
from handlers.turn.orders import Order, Review, SendBack
from handlers.turn.say import Button, Phrase, Ref, Say, phrase
from handlers.turn.screen import Rows, Screen
from handlers.turn.wanted import Wants

VERBS = ("ovl", "ovs", "ova", "ovr", "ovk", "ovu")
"""Verbs of the buttons: the list of reports; one report; approve it, send it back, lock it, unlock it."""

COMMENT = 300
"""Maximum characters of a comment or reason."""


def pointed(dialogue: Dialogue, tapped: Tap | None) -> Slot | None:
    """The report that a lead looks at: the one that the button names, else the one of the open question."""
    if tapped is not None and tapped.verb in VERBS:
        return None if tapped.verb == "ovl" else tapped.slot
    return dialogue.slot if isinstance(dialogue, Overseeing) else None


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button below the board, the list or a report. None: not this person's, or there is no such report."""
    if tap.verb == "ovl":
        return _list(tap, dialogue, known)
    draft = _draft(known)
    if draft is None or draft.slot != tap.slot:
        return None
    if tap.verb == "ovs":
        return _show(draft, dialogue, known)
    if not _acts(draft, known):
        return None
    version, _, line = tap.extra.partition(".")
    if version != str(_submission(draft).version):
        return _show(draft, dialogue, known, phrase("oversee-moved"))
    done = {"ova": _approve, "ovk": _lock, "ovu": _unlock}.get(tap.verb)
    return done(draft, dialogue, known) if done else _send_back(draft, line, dialogue, known)


def _list(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """The list of reports to choose from; it is made when it is sent, from the figures as they are then."""
    if begun(tap.subject, tap.period, known) is None or not looks_at(tap.number, tap.subject, known):
        return None
    first = int(tap.extra) if tap.extra.isascii() and tap.extra.isdecimal() and len(tap.extra) < 9 else 0
    return Turn(dialogue, (Summarise(tap.number, tap.subject, tap.period, "sheets", first),))


# One report ---------------------------------------------------------------------------------------------------------


def _draft(known: Known) -> Draft | None:
    """The report that the lead looks at; None: there is none, or not below this person."""
    shown = known.asked.shown
    unit = next((unit for unit in known.who.subtree if shown and unit.id == shown.slot.unit), None)
    if shown is None or unit is None:
        return None
    form = known.plan.form(shown.slot.form, shown.slot.period).of(unit.kind).showing(shown.report.figures)
    return Draft(shown.slot, unit, form, shown.report, known.catalogue)


def _acts(draft: Draft, known: Known) -> bool:
    """Whether this person leads the unit; a chair only looks on."""
    return leads_at(known, draft.unit)


def _submission(draft: Draft) -> Submission:
    return draft.report.submission or Submission(state="draft", version=0)


def _open(draft: Draft, known: Known) -> bool:
    """Whether the unit can still correct the report."""
    dates = draft.report.dates
    return dates is not None and dates.opens <= known.now < dates.closes


def _show(draft: Draft, dialogue: Dialogue, known: Known, *lines: Phrase) -> Turn:
    """Show the report with its figures, its state, and buttons for what can be done with it."""
    shown = known.asked.shown
    assert shown is not None  # the draft was made from it
    head = phrase("sheet-head-unit", unit=draft.unit.title, period=draft.dated_period)
    said = (*lines, head, *answer_lines(draft), *entered_lines(draft), *_history(draft, shown))
    return Turn(dialogue, (Say(lines=said, buttons=_buttons(draft, known)),))


def _history(draft: Draft, shown: Shown) -> list[Phrase]:
    submission = _submission(draft)
    first, last = submission.first_submitted_at, submission.last_revised_at
    lines = [phrase("oversee-state", state=submission.state)]
    if first is not None:
        due = submission.due_at or (draft.report.dates.due if draft.report.dates else None)
        late = days_late(first, due) if due else 0
        lines.append(phrase("oversee-first", at=_moment(first.isoformat()), days=late))
    if last is not None:
        who = author(shown.by, on_behalf=submission.on_behalf)
        lines.append(phrase("oversee-version", version=submission.version, at=_moment(last.isoformat()), who=who))
    return lines


def _moment(of: str) -> Ref:
    return Ref(kind="moment", of=of)


def _buttons(draft: Draft, known: Known) -> Rows:
    submission = _submission(draft)
    others = ((report_button("history-button", "his", draft.slot), _others(draft, known)),)
    if not _acts(draft, known) or submission.state in ("draft", "returned"):
        return others
    extra = str(submission.version)
    if submission.state == "locked":
        return ((_button("oversee-button-unlock", "ovu", draft, extra),), *others)
    forward = ("oversee-button-approve", "ova") if submission.state == "submitted" else ("oversee-button-lock", "ovk")
    rows: list[tuple[Button, ...]] = [(_button(*forward, draft, extra),)]
    if _open(draft, known):
        rows.append((_button("oversee-button-return", "ovr", draft, f"{extra}.0"),))
        lines = [
            _button("oversee-button-line", "ovr", draft, f"{extra}.{n}", n=n)
            for n, item in enumerate(draft.form.items, 1)
            if not draft.pointless(item)
        ]
        rows += beside(lines)
    return (*rows, *others)


def _button(label: str, verb: str, draft: Draft, extra: str, /, **args: int) -> Button:
    plain = report_button(label, verb, draft.slot, **args)
    return Button(label=plain.label, data=f"{plain.data}.{extra}")


def _others(draft: Draft, known: Known) -> Button:
    """The button back to the list of reports, for the topmost unit that this person leads or chairs."""
    top = next((unit for unit in leads(known, or_chairs=True) if unit.covers(draft.unit)), draft.unit)
    return report_button(
        "oversee-button-others", "ovl", Slot(unit=top.id, form=draft.slot.form, period=draft.slot.period)
    )


# What a lead does with the report -----------------------------------------------------------------------------------


def _approve(draft: Draft, dialogue: Dialogue, known: Known) -> Turn:
    if _submission(draft).state != "submitted":
        return _show(draft, dialogue, known, phrase("oversee-moved"))
    lock = _button("oversee-button-lock", "ovk", draft, str(_submission(draft).version + 1))
    return _done(draft, dialogue, known, _review(draft, "approved"), "oversee-approved", lock)


def _lock(draft: Draft, dialogue: Dialogue, known: Known) -> Turn:
    if _submission(draft).state != "approved":
        return _show(draft, dialogue, known, phrase("oversee-moved"))
    return _done(draft, dialogue, known, _review(draft, "locked"), "oversee-locked")


def _unlock(draft: Draft, dialogue: Dialogue, known: Known) -> Turn:
    if _submission(draft).state != "locked":
        return _show(draft, dialogue, known, phrase("oversee-moved"))
    return stand(_asking("reason", draft))


def _send_back(draft: Draft, line: str, dialogue: Dialogue, known: Known) -> Turn | None:
    """Ask for the comment, without which nothing is sent back. None: the report has no such line."""
    if not draft.handed_in or draft.locked:
        return _show(draft, dialogue, known, phrase("oversee-moved"))
    if not _open(draft, known):
        return _show(draft, dialogue, known, phrase("oversee-closed"))
    if line not in [str(n) for n in range(len(draft.form.items) + 1)]:
        return None
    indicator = draft.form.items[int(line) - 1].indicator if line != "0" else None
    return stand(_asking("comment", draft, indicator))


def _asking(step: Literal["comment", "reason"], draft: Draft, line: str | None = None) -> Overseeing:
    return Overseeing(step=step, slot=draft.slot, version=_submission(draft).version, line=line)


def screen(overseeing: Overseeing, known: Known) -> Screen:
    """The question for the comment or the reason."""
    draft, line = _draft(known), overseeing.line
    if draft is None or draft.slot != overseeing.slot:  # an old button about another report was tapped meanwhile
        return Screen()
    if overseeing.step == "reason":
        return Screen((phrase("oversee-ask-reason", unit=draft.unit.title),), prompt="prompt-reason")
    if line:
        indicator = draft.named(line)
        asked = phrase("oversee-ask-line", unit=draft.unit.title, n=draft.place(line) + 1, indicator=indicator)
        return Screen((asked,), prompt="prompt-comment")
    return Screen((phrase("oversee-ask-comment", unit=draft.unit.title),), prompt="prompt-comment")


def typed(text: str, overseeing: Overseeing, known: Known) -> Turn:
    """The comment, or the reason for unlocking the report, was typed."""
    draft, line = _draft(known), overseeing.line
    if draft is None or not _acts(draft, known):
        return Turn(Idle(), (Say(lines=(phrase("place-gone"),)),))
    if _submission(draft).version != overseeing.version:
        return _show(draft, Idle(), known, phrase("oversee-moved"))
    comment = " ".join(text.split())
    if not 1 <= len(comment) <= COMMENT:
        return stand(overseeing, lines=(phrase("oversee-comment-length", n=COMMENT),))
    if sensitive(comment, "text"):
        return stand(overseeing, lines=(phrase("sensitive"),))
    if overseeing.step == "reason":
        return _done(draft, Idle(), known, _review(draft, "approved", comment), "oversee-unlocked")
    order = SendBack(draft.slot.unit, draft.slot.form, draft.slot.period, line, comment)
    return _done(draft, Idle(), known, order, "oversee-line-returned" if line else "oversee-returned")


def _review(draft: Draft, state: Literal["approved", "locked"], why: str = "") -> Review:
    return Review(draft.slot.unit, draft.slot.form, draft.slot.period, state, why)


def _done(draft: Draft, dialogue: Dialogue, known: Known, order: Order, key: str, *more: Button) -> Turn:
    """End the turn: give the order and confirm it. The question of `dialogue` stays open, but is not shown again."""
    line = phrase(key, unit=draft.unit.title, period=draft.dated_period)
    buttons = ((*more, _others(draft, known)),)
    return Turn(dialogue, (order, Say(lines=(line,), buttons=buttons)))


def wants(dialogue: Dialogue, _incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add the report that the lead's button or open question is about."""
    return found._replace(looked_at=slot) if (slot := pointed(dialogue, tapped)) else found
