"""The time in which each stage of a report's ladder is said. Pure; `sweep.py` uses it.

A stage begins at its moment and lasts until the next stage begins, the report is late (for stages said before that), or
its own `lasts_days` are over. Sweeps may be missed, doubled or late: the answer depends only on `now`, so the next
sweep makes good what is still worth saying and nothing else."""

from datetime import datetime, timedelta
from typing import NamedTuple

from forms.regime.calendar import ZONE, WorkingDays, moment
from forms.regime.deadline import Deadline
from forms.regime.ladder import Ladder, Step


class StageSpan(NamedTuple):
    """The time in which one stage is said, `begins <= now < ends`."""

    begins: datetime
    ends: datetime
    step: Step


def spans(dates: Deadline, ladder: Ladder, working: WorkingDays) -> tuple[StageSpan, ...]:
    """The stages of one report, the earliest first; a stage whose time would be empty is left out."""
    found: list[StageSpan] = []
    until = dates.opens if dates.exempt else dates.closes
    for step in reversed(ladder.step):
        begins = begins_at(dates, step, working)
        ends = until if step.late else min(until, dates.due)
        if step.lasts_days is not None:
            ends = min(ends, begins + timedelta(days=step.lasts_days))
        if max(begins, dates.opens) < ends:
            found.append(StageSpan(max(begins, dates.opens), ends, step))
        until = min(until, begins)
    return tuple(reversed(found))


def begins_at(dates: Deadline, step: Step, working: WorkingDays) -> datetime:
    """The moment at which a step of the ladder begins."""
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
