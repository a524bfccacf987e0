"""Makes the message that holds figures against the targets of their programmes, from the same totals as /tonghop."""

from collections.abc import Iterable
from datetime import datetime

from bot.compose.explained.seen import facts_of
from bot.compose.over_time import totals_of
from bot.compose.stored import StoredSummary
from forms.asked import supplied
from forms.programme.target import Target
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import Unit
from handlers.reading.explained import OPEN, TARGET, TREND, brief_name, explain_button, mark
from handlers.turn.buttons import in_place
from handlers.turn.say import Button, Say
from reports.compile.targets import TargetLine, lines
from reports.text.targets import TargetsShown, targets_text
from storage.work import Work

_BUTTONS = 6
"""Maximum figures that are missed with a button of their own."""
_FOLLOWED = ("week", "month", "cal_month", "quarter")

Rows = tuple[tuple[Button, ...], ...]


def targets_message(work: Work, asked: StoredSummary, lang: str, plan: Plan, now: datetime) -> tuple[str, Say]:
    """The text, and a `Say` with the buttons below it."""
    window, unit = windows.parse(asked.period), work.units.of([asked.unit])[asked.unit]
    targets = [
        one for one in _theirs(plan, unit) if one.holds_in(window.last_day.year) and asked.form in ("", one.indicator)
    ]
    codes = list(dict.fromkeys(one.indicator for one in targets))
    totals = totals_of(facts_of(work, plan, unit, window, codes, now), plan, codes)
    found = lines(totals, targets, now.astimezone(ZONE).date())
    text = targets_text(TargetsShown(found, unit, window, whole=not asked.form), lang)
    rows = _one(asked, window, unit, plan) if asked.form else _several(found, window, unit)
    return text, Say(lines=(), buttons=rows)


def _theirs(plan: Plan, unit: Unit) -> Iterable[Target]:
    """The targets whose figures are this unit's: a commune's all; an agency's those that it alone supplies."""
    if not unit.reports_upward:
        return plan.catalogue.targets
    own = supplied(plan, unit.kind)
    return (one for one in plan.catalogue.targets if one.indicator in own)


def _several(found: Iterable[TargetLine], window: Window, unit: Unit) -> Rows:
    missed = [one.of for one in found if one.state == "missed"][:_BUTTONS]
    return tuple(
        (explain_button("targets-button-one", TARGET, window.code, unit.id, mark(of.code), name=brief_name(of)),)
        for of in missed
    )


def _one(asked: StoredSummary, window: Window, unit: Unit, plan: Plan) -> Rows:
    """To where the figure comes from, and how it went."""
    given = mark(plan.indicator(asked.form).code)
    opened = explain_button("explain-button", OPEN, window.code, unit.id, given)
    every = in_place(explain_button("targets-button-all", TARGET, window.code, unit.id))
    if window.kind in _FOLLOWED:
        return ((opened, explain_button("trend-button", TREND, window.code, unit.id, given)), (every,))
    return ((opened,), (every,))
