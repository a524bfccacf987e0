"""How far each task is, from what the agencies that lead it have reported month by month, and how many are where.

A task is done in time if a month that began on or before its last day first told so: nobody could have told earlier."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from forms.programme.task import Task
from forms.regime.period import Period
from forms.unit import Unit
from forms.value import Nil, Status, Text, Value
from reports.compile.over_time.facts import DatedSheet, LongFacts
from reports.kinds.derived import TaskState, task_counts

Standing = Literal["overdue", "on_track", "done", "done_late"]
STANDINGS: tuple[Standing, ...] = ("overdue", "on_track", "done", "done_late")
"""What needs somebody first."""

DONE, NOT_STARTED = "done", "not_started"
_ORDER = (NOT_STARTED, "in_progress", DONE)
"""The states, the least advanced first."""


class TaskTold(NamedTuple):
    """What one unit said of a task in one month."""

    unit: Unit
    period: Period
    as_of: date
    status: str


class TaskWords(NamedTuple):
    """What a unit has written of what has come of a task."""

    unit: Unit
    as_of: date
    text: str


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task as it stands. `status` is "" where nobody has said anything; `told`: all that was said, the earliest
    first; `units`: the agencies here that lead it."""

    task: Task
    standing: Standing
    status: str = ""
    as_of: date | None = None
    told: tuple[TaskTold, ...] = ()
    results: tuple[TaskWords, ...] = ()
    units: tuple[Unit, ...] = ()

    @property
    def state(self) -> TaskState:
        """What is counted of it."""
        return TaskState(self.status, overdue=self.standing == "overdue", late=self.standing == "done_late")


@dataclass(frozen=True, slots=True)
class TasksShown:
    """All tasks on one day; `silent`: the agencies that lead one and have not handed in the newest month that they
    owe."""

    lines: tuple[TaskLine, ...]
    day: date
    silent: tuple[tuple[Unit, Period], ...] = ()

    def standing(self, standing: Standing) -> tuple[TaskLine, ...]:
        """The tasks that stand so, the one due first at the head."""
        return tuple(
            sorted(
                (one for one in self.lines if one.standing == standing), key=lambda one: (one.task.due, one.task.number)
            )
        )

    @property
    def not_begun(self) -> int:
        """How many of those in time have not begun."""
        return sum(one.status == NOT_STARTED for one in self.standing("on_track"))

    @property
    def untold(self) -> int:
        """How many of those in time nobody has said anything of."""
        return sum(not one.status for one in self.standing("on_track"))

    @property
    def counts(self) -> dict[str, Value]:
        """The figures of reports that count tasks, by indicator: assigned, done, done in time or late, on track,
        overdue."""
        return task_counts(one.state for one in self.lines)

    @property
    def statuses(self) -> dict[int, str]:
        """The status of each task that somebody has said anything of, by its number."""
        return {one.task.number: one.status for one in self.lines if one.status}


def tasks_shown(tasks: Iterable[Task], facts: LongFacts, day: date) -> TasksShown:
    """The tasks that have begun on that day, from the reports up to it."""
    begun = [task for task in tasks if task.since <= day]
    lines = tuple(_line(task, facts, day) for task in begun)
    leading = {unit.id for line in lines for unit in line.units}
    return TasksShown(lines, day, _silent(facts, leading, day))


def _line(task: Task, facts: LongFacts, day: date) -> TaskLine:
    units = tuple(one.unit for one in facts.units.values() if one.unit.kind in task.leads and _open(one.closed, day))
    told = sorted(_told(task, facts, day), key=lambda one: (one.as_of, one.period.cutoff))
    newest = _newest(told, units)
    status = min((one.status for one in newest), key=_ORDER.index, default="")
    as_of = max((one.as_of for one in newest), default=None)
    return TaskLine(
        task, _standing(task, status, told, day), status, as_of, tuple(told), tuple(_results(task, facts, day)), units
    )


def _open(closed: date | None, day: date) -> bool:
    return closed is None or closed >= day


def _told(task: Task, facts: LongFacts, day: date) -> Iterable[TaskTold]:
    for sheet in _handed_in(facts, day):
        value = sheet.values.get(task.status)
        if isinstance(value, Status) and value.code in _ORDER:
            yield TaskTold(facts.units[sheet.unit].unit, sheet.period, sheet.as_of, value.code)


def _results(task: Task, facts: LongFacts, day: date) -> Iterable[TaskWords]:
    """The newest words of each unit."""
    found: dict[int, TaskWords] = {}
    for sheet in sorted(_handed_in(facts, day), key=lambda one: one.as_of):
        value = sheet.values.get(task.result)
        if isinstance(value, Text | Nil):
            text = value.text if isinstance(value, Text) else value.wording
            found[sheet.unit] = TaskWords(facts.units[sheet.unit].unit, sheet.as_of, text)
    return found.values()


def _handed_in(facts: LongFacts, day: date) -> Iterable[DatedSheet]:
    """The reports up to that day; today also what has been said already of a month that is still running."""
    today = day >= facts.today
    return (
        one
        for one in facts.sheets
        if one.state == "handed_in" and (one.as_of <= day or (today and one.period.first_day <= day))
    )


def _newest(told: Sequence[TaskTold], units: Sequence[Unit]) -> list[TaskTold]:
    """What each of these units said last; where none of them has said anything, what was said by those before them."""
    last = {one.unit.id: one for one in told}
    here = {unit.id for unit in units}
    return [one for number, one in last.items() if number in here] or list(last.values())[-1:]


def _standing(task: Task, status: str, told: Sequence[TaskTold], day: date) -> Standing:
    if status != DONE:
        return "overdue" if day > task.due else "on_track"
    since = next((n for n in range(len(told), 0, -1) if told[n - 1].status != DONE), 0)
    return "done_late" if told[since].period.first_day > task.due else "done"


def _silent(facts: LongFacts, leading: set[int], day: date) -> tuple[tuple[Unit, Period], ...]:
    """Who has not handed in the newest report of those that are owed by now."""
    newest: dict[int, DatedSheet] = {}
    for sheet in sorted(facts.sheets, key=lambda one: one.as_of):
        if sheet.unit in leading and sheet.owed and sheet.as_of <= day:
            newest[sheet.unit] = sheet
    return tuple((facts.units[unit].unit, one.period) for unit, one in newest.items() if one.state == "missing")
