"""Finds the deadlines that lie ahead, those that are over, and those that move when a day becomes a working day or a
day off."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from forms.regime.calendar import WorkingDays, moment
from forms.regime.deadline import Deadline, deadline
from forms.regime.period import Period, containing, previous
from forms.regime.plan import Plan
from forms.regime.rule import Rule
from forms.unit import EVERYWHERE

_BEFORE, _AFTER = timedelta(days=100), timedelta(days=40)
"""How far a deadline can lie from the last day of its period: at most `_BEFORE` after it or, as the half-year's does,
at most `_AFTER` before it."""


def coming(plan: Plan, now: datetime, days: int, path: str = EVERYWHERE) -> tuple[Deadline, ...]:
    """The deadlines that the unit with that path can act on now or will be asked for within `days` days, the earliest
    due first; those that nobody owes (`exempt`) are included."""
    ahead = now + timedelta(days=days)
    found = [plan.for_unit(dates, path) for dates in plan.between(now, ahead)]
    kept = (dates for dates in found if moment(dates.asked_for) <= ahead and now < dates.closes)
    return tuple(sorted(kept, key=lambda dates: dates.due))


def over(plan: Plan, now: datetime, days: int, path: str = EVERYWHERE) -> tuple[Deadline, ...]:
    """The deadlines of the unit with that path that closed within the last `days` days and may be opened again, the
    latest due first."""
    since = now - timedelta(days=days)
    found = [plan.for_unit(dates, path) for dates in plan.between(since, now)]
    kept = (dates for dates in found if dates.closes <= now and may_reopen(plan, dates))
    return tuple(sorted(kept, key=lambda dates: dates.due, reverse=True))


def may_reopen(plan: Plan, dates: Deadline) -> bool:
    """Whether a report may be opened again: its form has lines, its period is not exempt, and a lead may change its
    dates."""
    return bool(plan.form(dates.form).items) and not dates.exempt and plan.may_change(dates.form, dates.period)


class Moved(NamedTuple):
    """A deadline before and after a change of the working days."""

    old: Deadline
    new: Deadline


def moved(plan: Plan, was: WorkingDays, working: WorkingDays, day: date, now: datetime) -> tuple[Moved, ...]:
    """The deadlines that change when `working` replaces the working days `was`, from which it differs only in `day`:
    asked for on another day, no longer owed, or owed again. Those due before `now` either way are left out."""
    found = []
    for rule in plan.regime.rule:
        for period in _around(rule, day, plan.week_starts):
            old = deadline(rule.form, period, plan.regime, was)
            new = deadline(rule.form, period, plan.regime, working)
            differs = (old.asked_for, old.exempt) != (new.asked_for, new.exempt)
            if differs and rule.asked and max(old.due, new.due) > now:
                found.append(Moved(old, new))
    return tuple(sorted(found, key=lambda one: one.old.due))


def _around(rule: Rule, day: date, week_starts: int) -> list[Period]:
    """The periods of this rule whose deadlines can move when `day` changes."""
    period = containing(rule.frequency, day + _AFTER, week_starts)
    found = []
    while period.cutoff >= day - _BEFORE:
        if rule.covers(period):
            found.append(period)
        period = previous(period)
    return found
