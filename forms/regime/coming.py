"""Which deadlines lie ahead, which are over, and which move when a day is worked or not."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from forms.regime.calendar import WorkingDays, moment
from forms.regime.deadline import Deadline, deadline
from forms.regime.period import Period, containing, previous
from forms.regime.plan import EVERYWHERE, Plan
from forms.regime.rule import Rule

_BEFORE, _AFTER = timedelta(days=100), timedelta(days=40)
"""So far from its own period can a deadline lie: of the half-year it comes before the end, of others after it."""


def coming(plan: Plan, now: datetime, days: int, path: str = EVERYWHERE) -> tuple[Deadline, ...]:
    """Every deadline that can be acted on now or will be asked for within so many days, as it is for the unit of that
    path, the one due first first; with those that nobody owes (`exempt`)."""
    ahead = now + timedelta(days=days)
    found = [plan.for_unit(dates, path) for dates in plan.between(now, ahead)]
    kept = (dates for dates in found if moment(dates.asked_for) <= ahead and now < dates.closes)
    return tuple(sorted(kept, key=lambda dates: dates.due))


def over(plan: Plan, now: datetime, days: int, path: str = EVERYWHERE) -> tuple[Deadline, ...]:
    """Every report of that unit which was closed within so many days and may be opened again, the newest first."""
    since = now - timedelta(days=days)
    found = [plan.for_unit(dates, path) for dates in plan.between(since, now)]
    kept = (dates for dates in found if dates.closes <= now and may_reopen(plan, dates))
    return tuple(sorted(kept, key=lambda dates: dates.due, reverse=True))


def may_reopen(plan: Plan, dates: Deadline) -> bool:
    """There is something to hand in, and nobody has frozen it."""
    return bool(plan.form(dates.form).items) and not dates.exempt and plan.may_change(dates.form, dates.period)


class Moved(NamedTuple):
    """A deadline as it is and as it will be."""

    old: Deadline
    new: Deadline


def moved(plan: Plan, working: WorkingDays, day: date, now: datetime) -> tuple[Moved, ...]:
    """What is asked for on another day, or of nobody any more, or again, when `working` differs in that day."""
    found = []
    for rule in plan.regime.rule:
        for period in _around(rule, day, plan.week_starts):
            old = deadline(rule.form, period, plan.regime, plan.working)
            new = deadline(rule.form, period, plan.regime, working)
            differs = (old.asked_for, old.exempt) != (new.asked_for, new.exempt)
            if differs and rule.asked and max(old.due, new.due) > now:
                found.append(Moved(old, new))
    return tuple(sorted(found, key=lambda one: one.old.due))


def _around(rule: Rule, day: date, week_starts: int) -> list[Period]:
    """The periods of this rule whose days a change of that day can move."""
    period = containing(rule.frequency, day + _AFTER, week_starts)
    found = []
    while period.cutoff >= day - _BEFORE:
        if rule.covers(period):
            found.append(period)
        period = previous(period)
    return found
