"""Shows a list of reports to choose from."""

from handlers.filling import draft as drafts
from handlers.filling.draft import Draft
from handlers.turn.buttons import tap
from handlers.turn.dialogue import ChoosingReport
from handlers.turn.known import Known
from handlers.turn.say import Arg, Button, Ref, phrase
from handlers.turn.screen import Screen


def reports(choosing: ChoosingReport, known: Known) -> Screen:
    """The reports of the list that can still be filled or corrected, numbered; each with its unit if these differ."""
    ours = {one.slot.unit for data in choosing.picked if (one := tap(data))}
    alone = len(ours) == 1
    line = "choice-draft-alone" if alone else "choice-draft"
    label = "choice-number-alone" if alone else "choice-number"
    lines = [phrase("choose-fill" if choosing.purpose == "fill" else "choose-correct")]
    rows: list[tuple[Button, ...]] = []
    for n, data in enumerate(choosing.picked, 1):
        tapped = tap(data)
        draft = drafts.find(tapped.slot, known) if tapped else None
        if draft is not None:
            lines.append(phrase(line, n=n, **_about(draft)))
            short = phrase(label, n=n, period=draft.short_period, unit=draft.unit.title)
            rows.append((Button(label=short, data=data),))
    return Screen(tuple(lines), tuple(rows))


def _about(draft: Draft) -> dict[str, Arg]:
    """Which report it is, how far it has come, and its last day."""
    dates = draft.report.dates
    last = Ref(kind="day", of=str(dates.asked_for)) if dates is not None else ""
    return {"period": draft.period, "unit": draft.unit.title, "state": _state(draft), "last": last}


def _state(draft: Draft) -> str:
    if draft.handed_in:
        return "returned" if draft.report.returned else "handed-in"
    return "begun" if draft.begun else "empty"
