"""Shows the sheet, corrects a line, hands the report in; corrects it after handing in, also by an edited message."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from forms.regime.deadline import days_late
from forms.regime.period import parse
from handlers.filling import answers, fill, on_behalf, onward, texts
from handlers.filling import draft as reports
from handlers.filling.closed import closed, closed_say
from handlers.filling.draft import Draft, find, owed, several
from handlers.filling.record import Kept, Said, keep, pointless_record
from handlers.filling.sheet import answer_lines, handed_in_line
from handlers.filling.which import of_nothing
from handlers.reading.commands import LineEdit, line_edit
from handlers.reading.dates.periods import meant as period_meant
from handlers.reading.figures.several_figures import Read
from handlers.reading.private import sensitive
from handlers.screens import stand
from handlers.turn.buttons import Tap, belongs, report_button, tap
from handlers.turn.dialogue import Asking, ChoosingReport, Dialogue, Idle, Reviewing, Slot
from handlers.turn.effects import Effect, Submit, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.say import Phrase, Say, phrase


def command(rest: str, known: Known) -> Turn:
    """/sua: show the report that has answers; of several, the one that is named ("tuần trước"), or a list."""
    begun = _begun(known)
    if not begun:
        return Turn(Idle(), (Say(lines=(phrase("nothing-to-correct"),)),))
    named = _named(rest, begun, known)
    if len(named) == 1:
        return stand(Reviewing(slot=named[0].slot))
    return _which(named or begun) if named or not rest else _which(begun, phrase("period-not-here"))


def _which(begun: list[Draft], *lines: Phrase, said: str = "") -> Turn:
    """Ask which report is to be corrected; `said` is the correction, kept for it."""
    picked = tuple(report_button("choose-correct", "fix", draft.slot).data for draft in begun)
    return stand(ChoosingReport(purpose="correct", picked=picked, said=said[: fill.TOO_LONG]), lines=lines)


def _begun(known: Known) -> list[Draft]:
    """The reports of this person's own units that have answers and can still be changed, the newest first."""
    own = {member.unit.id for member in known.who.person.members} if known.who.person else set()
    begun = [draft for draft in reports.drafts(known) if draft.begun and draft.slot.unit in own]
    return sorted(begun, key=lambda draft: parse(draft.slot.period).first_day, reverse=True)


def _named(rest: str, begun: list[Draft], known: Known) -> list[Draft]:
    """Those of these reports that the words name; all, where there are none."""
    if not rest:
        return begun
    found = period_meant(rest, known.now, known.plan, "week")
    named = (found.form, found.period.code) if found else None
    return [draft for draft in begun if (draft.form.code, draft.slot.period) == named]


def typed(incoming: Incoming, reviewing: Reviewing, known: Known) -> Turn | None:
    """Several figures at once below the sheet of a draft correct it; anything else leads to the first missing line.
    None: it is about another report."""
    slot = reviewing.slot
    draft = find(slot, known)
    if draft is None or draft.handed_in:
        return None
    none = of_nothing(incoming.text or "", reports.drafts(known), known)
    if none is not None and none[1] and draft not in none[1]:
        return texts.nothing_said(incoming.text or "", known)
    if sensitive(incoming.text or "") and not answers.posted(draft, incoming.text or "").figures:
        return stand(reviewing, lines=(phrase("sensitive"),))
    first = draft.form.items[0]
    found = answers.on_the_sheet(draft, incoming.text or "")
    if found and (set(found) != {first.indicator} or answers.names_a_line(draft, incoming.text or "")):
        return fill.answer(draft.asking(first, correcting=True), draft, incoming, known, found)
    note = answers.note_line(draft, incoming.text or "")
    if note is not None:
        return fill.as_note(draft.asking(note, correcting=True), incoming.text or "")
    if draft.missing():
        return submit(Reviewing(slot=slot), draft, known)
    return stand(Reviewing(slot=slot), lines=(phrase("sheet-how"),))


def line(edit: LineEdit, dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn | None:
    """Take "sửa 2 thành 15" for the open report, or for the only one there is. None: it is not clear for which."""
    if isinstance(dialogue, Asking | Reviewing):
        draft = find(dialogue.slot, known)
        open_ = dialogue if isinstance(dialogue, Asking) else None
        return correct(draft, edit, incoming, known, open_) if draft else None
    begun = _begun(known)
    if not begun:
        return command("", known)
    newest = [draft for draft in begun if draft.slot.period == begun[0].slot.period]
    if len(newest) > 1 or len({draft.form.code for draft in begun}) > 1:
        return _which(begun, said=incoming.text or "")
    return correct(newest[0], edit, incoming, known)


def show_tap(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """Show the sheet of a report, with the correction that was said before it was chosen. None: it is not this
    person's."""
    draft = find(tap.slot, known)
    if draft is None:
        return None
    edit = line_edit(dialogue.said) if isinstance(dialogue, ChoosingReport) and dialogue.said else None
    return correct(draft, edit, texts.heard(edit.text or "", known), known) if edit else stand(Reviewing(slot=tap.slot))


def submit(dialogue: Asking | Reviewing, draft: Draft, known: Known, why: str = "sheet-first") -> Turn:
    """Hand in, or lead to the first line that is missing. `why` the sheet is shown first, unless it stands open."""
    if draft.handed_in:
        buttons = ((report_button("button-correct", "fix", draft.slot),),)
        return Turn(Idle(), (Say(lines=(handed_in_line(draft),), buttons=buttons),))
    missing = draft.missing()
    if missing:
        asking = draft.asking(missing[0], required=True)
        return stand(asking, lines=(phrase("submit-missing", n=len(missing)),))
    if isinstance(dialogue, Asking):
        return stand(Reviewing(slot=draft.slot), lines=(phrase(why),))
    late, about = _late(draft, known), {"period": draft.period, "unit": draft.unit.title}
    if draft.on_behalf:
        entered = phrase("entered-submitted", days=late, **about)
        return Turn(Idle(), (*handing_in(draft, known), Say(lines=(entered,), buttons=on_behalf.afterwards(draft))))
    lines = [phrase("submitted-late", days=late, **about) if late else phrase("submitted", **about)]
    others = [other for other in owed(known) if other.slot != draft.slot]
    label = "button-next-report-unit" if several(known) else "button-next-report"
    rows = tuple(
        (report_button(label, "fill", one.slot, unit=one.unit.title, period=one.short_period),) for one in others
    )
    if others:
        lines.append(phrase("more-owed", n=len(others)))
    return Turn(Idle(), (*handing_in(draft, known), Say(lines=tuple(lines), buttons=rows[:5])))


def handing_in(draft: Draft, known: Known) -> tuple[Effect, ...]:
    """The effects that hand this report in; no required line of it is missing. Where a lead does it on behalf of the
    unit, its officers are told."""
    pointless = [
        pointless_record(draft, item)
        for item in draft.form.items
        if draft.pointless(item) and draft.value(item.indicator) is None
    ]
    submit = Submit(draft.slot.unit, draft.slot.form, draft.slot.period, draft.on_behalf)
    lines = (*answer_lines(draft), *on_behalf.entered_lines(draft))
    return (*pointless, submit, *on_behalf.told("entered-notice", draft, lines, known))


def _late(draft: Draft, known: Known) -> int:
    """The days by which it would be late if handed in now; a hand-in after a correction is as late as the first
    (promise 5)."""
    before, dates = draft.report.submission, draft.report.dates
    if dates is None or (before is not None and before.first_submitted_at is not None):
        return 0
    return days_late(known.at, dates.due)


def submit_tap(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """Take "Nộp" on a sheet, or "Nhập tiếp" on one with gaps. On an old sheet, or when the gaps are filled meanwhile,
    the current sheet is shown first: nobody hands in what they have not seen."""
    slot = tap.slot
    draft = find(slot, known)
    if draft is None:
        return None
    fresh = tap.verb == "sub" and isinstance(dialogue, Reviewing) and dialogue.slot == slot
    if draft.handed_in and not fresh and isinstance(dialogue, Asking | Reviewing):
        return stand(dialogue, lines=(handed_in_line(draft),))
    return submit(Reviewing(slot=slot) if fresh else draft.asking(draft.form.items[0]), draft, known, "sheet-old")


def correct_tap(tap: Tap, _dialogue: Dialogue, known: Known) -> Turn | None:
    """Take "Sửa dòng n" on a sheet, fresh or old: it only opens a question."""
    for draft in reports.drafts(known):
        item = draft.form.item(tap.subject)
        if item and (draft.slot.unit, draft.slot.period) == (tap.number, tap.period):
            return correct(draft, LineEdit(draft.place(tap.subject) + 1, None), None, known)
    return None


def reply(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn | None:
    """Take a reply to an earlier question as the answer to that line. None: the line is not this person's, or is the
    one that is open."""
    asked = tap(incoming.replies_to) if incoming.replies_to else None
    if asked is None or (isinstance(dialogue, Asking) and belongs(asked, dialogue)):
        return None
    open_ = dialogue if isinstance(dialogue, Asking) else None
    for draft in reports.drafts(known):
        if draft.form.item(asked.subject) and (draft.slot.unit, draft.slot.period) == (asked.number, asked.period):
            return correct(draft, LineEdit(draft.place(asked.subject) + 1, incoming.text), incoming, known, open_)
    return None


def correct(
    draft: Draft, edit: LineEdit, incoming: Incoming | None, known: Known, resume: Asking | None = None
) -> Turn:
    """Ask a line of the sheet again, or take its new figure at once. `resume`: the question to go back to."""
    if draft.locked or not 1 <= edit.line <= len(draft.form.items):
        lines = () if draft.locked else (phrase("no-such-line", n=len(draft.form.items)),)
        return stand(Reviewing(slot=draft.slot), lines=lines)
    asking = draft.asking(draft.form.items[edit.line - 1], correcting=True)
    if resume is not None and (resume.slot, resume.at) != (asking.slot, asking.at):
        asking = replace(asking, resume=replace(resume, resume=None))
    if edit.text is None or incoming is None:
        return stand(asking)
    return fill.answer(asking, draft, replace(incoming, text=edit.text), known)


def edited(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    """Take the new text of an edited message that once gave a figure, like any correction."""
    gave = known.asked.edited
    if gave is None and isinstance(dialogue, Asking) and dialogue.tried == incoming.message_id:
        return texts.typed(replace(incoming, edits=False), dialogue, known)
    draft = find(Slot(unit=gave.unit, form=gave.form, period=gave.period), known) if gave else None
    if gave and draft is None and closed(slot := Slot(unit=gave.unit, form=gave.form, period=gave.period), known):
        return Turn(dialogue, (closed_say(slot, known),))
    given = [code for code in gave.figures if draft and draft.form.item(code)] if gave else []
    if gave is None or draft is None or not given:
        return Turn(dialogue, (Say(lines=(phrase("edit-nothing"),)),))
    if draft.locked:
        return Turn(dialogue, (Say(lines=(phrase("edit-locked"),)),))
    text = (incoming.text or "").strip()
    readings = {} if len(text) > fill.NOTE or sensitive(text) else answers.readings(draft, given[0], text)
    if not any(answers.readable(reading) for reading in readings.values()):
        why = answers.why(readings)
        return stand(dialogue, lines=(phrase("edit-unreadable"), *((phrase(why),) if why else ())))
    if readings.keys() == {given[0]} and len(given) > 1 and not any(letter.isalpha() for letter in text):
        return stand(dialogue, lines=(phrase("edit-several", n=len(given)),))
    # What the message had said already changes nothing, whatever has become of the figure since.
    fresh = {code: new for code, new in readings.items() if code not in given or new != Read(gave.figures[code].value)}
    if not fresh:
        return Turn(dialogue, ())
    asking = Asking(slot=draft.slot, at=given[0], correcting=True)
    if isinstance(dialogue, Asking):
        asking = replace(asking, resume=replace(dialogue, resume=None))
    versions = {code: one.version for code, one in gave.figures.items()}
    kept = keep(Said(asking, text, gave=versions), draft, fresh, known)
    after = _after_edit(dialogue, asking, kept)
    if isinstance(after, Asking) and after is dialogue:
        return fill.waiting(after, known, kept.effects, kept.lines)
    return stand(after, effects=kept.effects, lines=kept.lines)


def _after_edit(dialogue: Dialogue, asking: Asking, kept: Kept) -> Dialogue:
    """Close an edit: the conversation stays where it was, unless the edit itself raises a question."""
    if kept.doubts:
        return onward.doubtful(asking, kept)
    opened = onward.opened(kept)
    if opened is not None and not (isinstance(dialogue, Asking) and dialogue.slot == asking.slot):
        return opened
    if isinstance(dialogue, Asking) and dialogue.slot == asking.slot and dialogue.at in kept.changed:
        return onward.onward(dialogue, kept)
    return dialogue


def submit_said(dialogue: Dialogue, known: Known) -> Turn:
    """Take "nộp" in words; where no report is open it leads to one."""
    if not isinstance(dialogue, Asking | Reviewing):
        return fill.command(known)
    return submit(dialogue, _open(dialogue, known), known)


def moving(way: Literal["back", "skip"]) -> Callable[[str, Dialogue, Known], Turn | None]:
    """Take "quay lại" or "bỏ qua" in words."""

    def said(_rest: str, dialogue: Dialogue, known: Known) -> Turn | None:
        if isinstance(dialogue, Reviewing):
            return stand(dialogue)
        return fill.move(way, dialogue, _open(dialogue, known)) if isinstance(dialogue, Asking) else None

    return said


def _open(dialogue: Asking | Reviewing, known: Known) -> Draft:
    draft = find(dialogue.slot, known)
    assert draft is not None  # respond has looked
    return draft
