"""What a lead enters on behalf of a unit: whom the figures name, and what the unit's officers are told."""

from collections.abc import Sequence

from handlers.filling.draft import Draft
from handlers.turn.buttons import report_button
from handlers.turn.known import Figure, Known
from handlers.turn.orders import TellUnit
from handlers.turn.say import Phrase, Ref, Say, phrase
from handlers.turn.screen import Rows

ANOTHER = "enl"
"""The verb of the button that asks for which unit this report is entered next."""


def author(name: str, *, on_behalf: bool) -> str | Phrase:
    """Who gave a figure or handed in: their name, and that they did it for the unit."""
    return phrase("entered-by", who=name) if on_behalf else name


def entered_lines(draft: Draft) -> list[Phrase]:
    """One line for each lead who entered figures of this report: which lines, and when last."""
    by: dict[str, list[tuple[int, Figure]]] = {}
    for n, item in enumerate(draft.form.items, 1):
        figure = draft.report.figures.get(item.indicator)
        if figure is not None and figure.on_behalf and draft.answered(item) and not draft.pointless(item):
            by.setdefault(figure.by_name, []).append((n, figure))
    return [
        phrase("entered-lines", lines=[str(n) for n, _ in some], who=name, at=_last([figure for _, figure in some]))
        for name, some in by.items()
    ]


def begun_lines(draft: Draft) -> tuple[Phrase, ...]:
    """What a lead reads who begins to enter for a unit: for which, and who has given figures already."""
    if not draft.on_behalf:
        return ()
    line = phrase("entering-for", unit=draft.unit.title)
    given = list(draft.report.figures.values())
    if not given:
        return (line,)
    newest = max(given, key=lambda figure: figure.at)
    who = author(newest.by_name, on_behalf=newest.on_behalf)
    return line, phrase("entering-begun", who=who, at=_last(given))


def _last(figures: Sequence[Figure]) -> Ref:
    return Ref(kind="moment", of=max(figure.at for figure in figures).isoformat())


def told(key: str, draft: Draft, lines: Sequence[Phrase], known: Known) -> tuple[TellUnit, ...]:
    """What the unit's officers are told of what a lead has handed in, or corrected, on their behalf: the figures, who
    entered them, and the button to correct them. Empty where somebody of the unit does it."""
    if not draft.on_behalf or known.who.person is None:
        return ()
    head = phrase(key, who=known.who.person.name, unit=draft.unit.title, period=draft.period)
    button = report_button("button-correct", "fix", draft.slot)
    say = Say(lines=(head, *lines, phrase("entered-correct")), buttons=((button,),))
    return (TellUnit(draft.slot.unit, say),)


def afterwards(draft: Draft) -> Rows:
    """The buttons below what a lead has handed in for a unit: correct it; enter the same report of another unit."""
    other = report_button("enter-button-other", ANOTHER, draft.slot)
    return ((report_button("button-correct", "fix", draft.slot),), (other,))
