"""Which reminders are due now: the stage we are in, once, to those who still owe. Pure; `sweep.py` asks it.

A stage begins at its moment and lasts until the next begins, the report is too late (for those said before it), or its
own `lasts_days` are over. Sweeps may be missed, doubled or late: the answer depends only on `now` and on what has been
said already, so the next sweep makes good what is still worth saying and nothing else."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from forms.calendar import ZONE, WorkingDays, moment
from forms.deadline import Deadline
from forms.regime import Ladder, Quiet, Step

QUIET = Quiet()


class Nudge(NamedTuple):
    """One reminder, and the unique key of its row."""

    unit: int
    form: str
    period: str
    """The period's code."""
    stage: str
    due_version: int


class Owed(NamedTuple):
    """How one unit stands. For a lead's digest the unit is the commune, and `handed_in` that nothing need be said."""

    unit_id: int
    begun: bool
    handed_in: bool
    made: frozenset[str]
    """The stages already said of this version of the deadline."""


DIGEST = "digest"
"""Stages whose name begins so are a lead's, about all units below: their words are `digest-FORM`."""


BEGUN = "-begun"
"""How the keys of the words for a half-filled report end."""


class Message(NamedTuple):
    """What a reminder's words are made of; `WORDS` are the arguments that locales/*/nudges.ftl may use."""

    key: str
    days: dict[str, date]
    early: bool
    """The day asked for is not the last day; both are said."""


WORDS = ("unit", "period", "before", "last", "asked", "early", "done", "total", "left", "missing", "noun", "today")
"""`before`, `last`, `asked`: days, printed; `early`: "yes" or "no"; `missing`: names, "a, b, c" (digests)."""


def due(
    deadline: Deadline, owed: Iterable[Owed], now: datetime, ladder: Ladder, working: WorkingDays, quiet: Quiet = QUIET
) -> list[Nudge]:
    """The reminders to be made now, one at most for a unit, in the order of `owed`."""
    if quiet.holds(now.astimezone(ZONE).time()):
        return []
    stage = stage_at(deadline, ladder, now, working)
    if stage is None:
        return []
    stages = [step.stage for step in ladder.step]
    # Whoever heard this stage, or a later one (the clock was set back), hears nothing.
    enough = frozenset(stages[stages.index(stage) :])
    form, period, version = deadline.form, deadline.period.code, deadline.version
    return [
        Nudge(row.unit_id, form, period, stage, version)
        for row in owed
        if not row.handed_in and enough.isdisjoint(row.made)
    ]


def stage_at(deadline: Deadline, ladder: Ladder, now: datetime, working: WorkingDays) -> str | None:
    """The stage we are in, if any: the latest whose moment has come, unless its time is over."""
    if deadline.exempt or now >= deadline.closes:
        return None
    reached = [(begins, step) for step in ladder.step if (begins := begins_at(deadline, step, working)) <= now]
    if not reached:
        return None
    begins, step = reached[-1]
    if step.days_before is not None and deadline.is_late(now):
        return None
    if step.lasts_days is not None and now >= begins + timedelta(days=step.lasts_days):
        return None
    return step.stage


def begins_at(deadline: Deadline, step: Step, working: WorkingDays) -> datetime:
    """The moment of one step of the ladder."""
    if step.days_before is not None:
        return moment(deadline.asked_for - timedelta(days=step.days_before), step.at)
    day = deadline.due.astimezone(ZONE).date()
    if step.days_late is not None:
        return moment(day + timedelta(days=step.days_late), step.at)
    day = working.on_or_after(day)
    for _ in range(step.working_days_late or 0):
        day = working.next_working_day(day)
    return moment(day, step.at)


def message(nudge: Nudge, deadline: Deadline, *, begun: bool) -> Message:
    """The key of the words, other ones for who has begun, and the days that stand in them."""
    if nudge.stage.startswith(DIGEST):
        key = f"{DIGEST}-{nudge.form}"
    else:
        key = f"nudge-{nudge.form}-{nudge.stage}{BEGUN if begun else ''}"
    return Message(
        key=key,
        days={"before": deadline.before, "last": deadline.last_day, "asked": deadline.asked_for},
        early=deadline.asked_for < deadline.last_day,
    )
