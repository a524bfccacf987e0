"""Shows a list of reports to choose from."""

from handlers.filling import draft as drafts
from handlers.turn.buttons import tap
from handlers.turn.dialogue import ChoosingReport
from handlers.turn.known import Known
from handlers.turn.say import Button, phrase
from handlers.turn.screen import Screen


def reports(choosing: ChoosingReport, known: Known) -> Screen:
    """The reports of the list that can still be filled or corrected, numbered."""
    lines = [phrase("choose-fill" if choosing.purpose == "fill" else "choose-correct")]
    rows: list[tuple[Button, ...]] = []
    for n, data in enumerate(choosing.picked, 1):
        tapped = tap(data)
        draft = drafts.find(tapped.slot, known) if tapped else None
        if draft is not None:
            label = phrase("choice-report", n=n, form=draft.form_name, period=draft.period, unit=draft.unit.title)
            lines.append(label)
            short = phrase("choice-number", n=n, period=draft.short_period, unit=draft.unit.title)
            rows.append((Button(label=short, data=data),))
    return Screen(tuple(lines), tuple(rows))
