"""Draws the sheet of a report: all answers, numbered, and the buttons below them."""

from forms.value import Text, Value
from handlers.filling import draft as drafts
from handlers.filling.draft import Draft
from handlers.filling.on_behalf import entered_lines
from handlers.screens import beside
from handlers.turn.buttons import line_button, report_button
from handlers.turn.dialogue import Reviewing
from handlers.turn.known import Known
from handlers.turn.say import Arg, Phrase, Ref, phrase
from handlers.turn.screen import Screen

LONG = 160
"""Maximum characters of a note that the sheet shows in full: about four lines of a phone."""


def head(key: str, draft: Draft, known: Known, **args: Arg) -> Phrase:
    """The head of a question or sheet; it names the unit only to those who write for several."""
    if drafts.several(known):
        period = draft.dated_period if known.who.subtree else draft.period
        return phrase(f"{key}-unit", period=period, unit=draft.unit.title, **args)
    return phrase(key, period=draft.period, **args)


def sheet(draft: Draft, known: Known) -> Screen:
    """The sheet: all answers, numbered, and the buttons below them."""
    lines = [head("sheet-head", draft, known), *answer_lines(draft), *entered_lines(draft)]
    lines += [phrase("sheet-returned", comment=comment) for comment in draft.sent_back(None)]
    edits = [
        line_button("button-edit", "edt", draft.asking(item), n=n)
        for n, item in enumerate(draft.form.items, 1)
        if not draft.pointless(item)
    ]
    rows = beside(edits)
    if draft.locked:
        return Screen((*lines, phrase("sheet-locked")))
    if draft.handed_in:
        return Screen((*lines, handed_in_line(draft), phrase("sheet-how-edit")), rows)
    missing = len(draft.missing())
    lines.append(phrase("sheet-left", n=missing) if missing else phrase("sheet-ready"))
    label, verb = ("button-continue", "more") if missing else ("button-submit", "sub")
    return Screen(tuple(lines), ((report_button(label, verb, draft.slot),), *rows))


def answer_lines(draft: Draft) -> list[Phrase]:
    """The lines of a report, numbered, each with the comment of a lead who returned it."""
    lines = []
    for n, item in enumerate(draft.form.items, 1):
        indicator, value = draft.named(item.indicator), draft.value(item.indicator)
        if value is None or not draft.answered(item):
            pointless = draft.pointless(item)
            key = "sheet-pointless" if pointless else "sheet-missing" if item.required else "sheet-empty"
            key = "sheet-note" if key == "sheet-empty" and not item.asked else key
            task = draft.catalogue.indicator(item.indicator).task
            if key == "sheet-note" and task is not None:
                lines.append(phrase("sheet-note-task", n=n, indicator=indicator, task=task))
            else:
                lines.append(phrase(key, n=n, indicator=indicator))
        else:
            lines.append(_answer(n, draft, item.indicator, value))
        lines += [phrase("sheet-line-returned", comment=comment) for comment in draft.sent_back(item.indicator)]
    return lines


def _answer(n: int, draft: Draft, code: str, value: Value) -> Phrase:
    """The line of an answered question; of a long note, the note is folded."""
    line: dict[str, Arg] = {"n": n, "indicator": draft.named(code), "value": draft.shown(code, value)}
    figure = draft.report.figures.get(code)
    if figure is not None and figure.as_of is not None:
        return phrase("sheet-line-as-of", as_of=Ref(kind="day", of=figure.as_of.isoformat()), **line)
    if draft.kind(code) != "text":
        return phrase("sheet-line", **line)
    long = isinstance(value, Text) and len(value.text) > LONG
    return phrase("sheet-text", long="yes" if long else "no", **line)


def handed_in_line(draft: Draft) -> Phrase:
    """The line that says since when the report is handed in, and what leads did with it."""
    submission, at = draft.report.submission, drafts.handed_at(draft.report.submission)
    if at is None:
        return phrase("handed-in", period=draft.period)
    if draft.report.returned:
        return phrase("handed-in-returned", period=draft.period, n=len(draft.report.returned))
    if submission is not None and submission.state == "approved":
        return phrase("handed-in-approved", period=draft.period)
    moment = Ref(kind="moment", of=at.isoformat())
    if submission is not None and submission.on_behalf:
        return phrase("handed-in-for", period=draft.period, at=moment, who=submission.by)
    return phrase("handed-in-at", period=draft.period, at=moment)


def screen(reviewing: Reviewing, known: Known) -> Screen:
    """The screen of the open sheet, if the report still exists."""
    draft = drafts.find(reviewing.slot, known)
    return sheet(draft, known) if draft else Screen()
