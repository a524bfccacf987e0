"""Which stage of its ladder a report is in now. Pure; `sweep.py` asks it.

A stage begins at its moment and lasts until the next begins, the report is too late (for those said before it), or its
own `lasts_days` are over. Sweeps may be missed, doubled or late: the answer depends only on `now`, so the next sweep
makes good what is still worth saying and nothing else."""

from datetime import datetime, timedelta

from forms.calendar import ZONE, WorkingDays, moment
from forms.deadline import Deadline
from forms.ladder import Ladder, Step


def stage_at(dates: Deadline, ladder: Ladder, now: datetime, working: WorkingDays) -> Step | None:
    """The stage we are in, if any: the latest whose moment has come, unless its time is over."""
    if dates.exempt or not dates.opens <= now < dates.closes:
        return None
    reached = [(begins, step) for step in ladder.step if (begins := begins_at(dates, step, working)) <= now]
    if not reached:
        return None
    begins, step = reached[-1]
    if dates.is_late(now) and not step.late:
        return None
    if step.lasts_days is not None and now >= begins + timedelta(days=step.lasts_days):
        return None
    return step


def begins_at(dates: Deadline, step: Step, working: WorkingDays) -> datetime:
    """The moment of one step of the ladder."""
    if step.on_opening:
        return moment(dates.opens.astimezone(ZONE).date(), step.at)
    if step.days_before is not None:
        return moment(dates.asked_for - timedelta(days=step.days_before), step.at)
    day = dates.due.astimezone(ZONE).date()
    if step.days_late is not None:
        return moment(day + timedelta(days=step.days_late), step.at)
    day = working.on_or_after(day)
    for _ in range(step.working_days_late or 0):
        day = working.next_working_day(day)
    return moment(day, step.at)
