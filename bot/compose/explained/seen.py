"""Reads the reports that an explanation or a trend of one unit is made from."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from bot.compose.over_time import long_facts
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import Unit
from reports.compile.over_time.facts import LongFacts
from storage.work import Work


def facts_of(work: Work, plan: Plan, unit: Unit, window: Window, codes: Collection[str], now: datetime) -> LongFacts:
    """The reports of this unit and those below it; of a team or an agency only its own, because its officers may see no
    more."""
    facts = long_facts(work, plan, unit.path, window, codes, now)
    if not unit.reports_upward:
        return facts
    own = {number: one for number, one in facts.units.items() if number == unit.id}
    return replace(facts, units=own, sheets=[sheet for sheet in facts.sheets if sheet.unit == unit.id])
