"""The time in which each stage of a report's ladder is said. Pure; `sweep.py` uses it.

A stage begins at its moment and lasts until the next stage begins, the report is late (for stages said before that), or
its own `lasts_days` are over. Sweeps may be missed, doubled or late: the answer depends only on `now`, so the next
sweep makes good what is still worth saying and nothing else.

On a day off nothing is said: a stage that would begin then begins on the next working day at its hour, and what is made
good waits as long. Only a report's very last day counts as any other."""

from datetime import date, datetime, timedelta
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
        begins = begins_at(dates, ladder, step, working)
        ends = until if step.late else min(until, dates.due)
        if step.lasts_days is not None:
            ends = min(ends, begins + timedelta(days=step.lasts_days))
        if max(begins, dates.opens) < ends:
            found.append(StageSpan(max(begins, dates.opens), ends, step))
        until = min(until, begins)
    return tuple(reversed(found))


def begins_at(dates: Deadline, ladder: Ladder, step: Step, working: WorkingDays) -> datetime:
    """The moment at which a step of the ladder begins."""
    day = _day(dates, step, working)
    while rests(dates, ladder, day, working):
        day += timedelta(days=1)
    return moment(day, step.at)


def rests(dates: Deadline, ladder: Ladder, day: date, working: WorkingDays) -> bool:
    """Whether nobody is reminded of the report on that day, because it is a day off and not the report's last one: the
    last on time, or the one that people are asked for."""
    if not ladder.rests or working.is_working(day):
        return False
    return day not in (dates.asked_for, dates.due.astimezone(ZONE).date() - timedelta(days=1))


def _day(dates: Deadline, step: Step, working: WorkingDays) -> date:
    """The day of a step, off or not."""
    if step.on_opening:
        return dates.opens.astimezone(ZONE).date()
    if step.days_before is not None:
        return dates.asked_for - timedelta(days=step.days_before)
    day = dates.due.astimezone(ZONE).date()
    if step.days_late is not None:
        return day + timedelta(days=step.days_late)
    day = working.on_or_after(day)
    for _ in range(step.working_days_late or 0):
        day = working.next_working_day(day)
    return day
