"""A lead asks for totals over more than a week: a month, a quarter, the year so far, any range of dates."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from forms.regime import window as windows
from forms.regime.window import Window
from handlers.reading.dates.windows import window
from handlers.rights import leads, led
from handlers.screens import stand
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Summarise, Turn
from handlers.turn.known import Known
from handlers.turn.say import Ref, phrase

Shape = Literal["long", "units", "workbook", "chart"]
SHAPES: Mapping[str, Shape] = MappingProxyType({"lng": "long", "byu": "units", "xls": "workbook", "png": "chart"})
"""What the buttons below totals over time show, by their verb."""


def asked(rest: str, dialogue: Dialogue, known: Known) -> Turn | None:
    """The totals over the days that the text names; None: it names a week or a report of its own."""
    found = window(rest, known.now, known.plan)
    if found is None:
        return None
    if found.first_day > known.now.date():
        begins = Ref(kind="day", of=found.first_day.isoformat())
        return stand(dialogue, lines=(phrase("long-not-begun", day=begins),))
    return Turn(dialogue, tuple(_summarised(unit.id, found, known) for unit in leads(known, or_chairs=True)))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button that shows the totals over some days. None: not this person's, or there are no such days."""
    try:
        found = windows.parse(tap.period)
    except ValueError:
        return None
    if tap.number not in {unit.id for unit in (*leads(known, or_chairs=True), *known.who.subtree)}:
        return None
    return Turn(dialogue, (_summarised(tap.number, found, known, SHAPES[tap.verb]),))


def _summarised(unit: int, found: Window, known: Known, shape: Shape = "long") -> Summarise:
    return Summarise(unit, "", found.code, shape, acts=unit in {one.id for one in led(known)})
