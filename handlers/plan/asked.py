"""Which units and days somebody means who asks how far the plan is: /muctieu and /nhiemvu read them alike."""

from typing import NamedTuple

from forms.regime import window as windows
from forms.regime.window import Window
from forms.unit import Unit
from handlers.filling.closed import seen_units
from handlers.reading.total_named import total_named
from handlers.reading.units import which_unit
from handlers.rights import leads, not_theirs
from handlers.turn.known import Known
from handlers.turn.say import Phrase, Ref, phrase


class PlanAsked(NamedTuple):
    """The units, the days, and the words that are left."""

    units: list[Unit]
    days: Window
    words: str


def plan_asked(rest: str, known: Known) -> PlanAsked | Phrase:
    """What is asked for; or why nothing can be shown. Without a unit the person's own ones are meant, without days the
    year so far."""
    seen = seen_units(known)
    if not seen:
        return not_theirs(known)
    asked = total_named(rest, seen.values(), known.now, known.plan)
    if len(asked.units) > 1:
        return which_unit(list(asked.units))
    units = list(asked.units) or leads(known, or_chairs=True) or [one for one in seen.values() if one.reports_upward]
    days = asked.window or windows.year_to_date(known.now.date())
    if days.first_day > known.now.date():
        return phrase("targets-not-begun", day=Ref(kind="day", of=days.first_day.isoformat()))
    return PlanAsked(units, days, asked.words)
