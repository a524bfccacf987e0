"""Reads how far the tasks of the plan are, and makes the message about them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.compose.explained.seen import facts_of
from bot.compose.stored import StoredSummary
from forms.programme.task import Task
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import Unit
from forms.value import Value
from handlers.reading.explained import TASK, explain_button
from handlers.turn.buttons import button, in_place
from handlers.turn.naming import brief
from handlers.turn.say import Button, Say
from reports.compile.tasks import TasksShown, tasks_shown
from reports.text.tasks import task_text, tasks_text
from storage.work import Work

_BUTTONS = 8
"""Maximum tasks with a button of their own."""


def tasks_of(work: Work, plan: Plan, unit: Unit, window: Window, now: datetime) -> TasksShown:
    """The tasks that the unit, or one below it, leads, as they stand on the last of these days, or today."""
    day = min(window.last_day, now.astimezone(ZONE).date())
    tasks = _led(plan, unit)
    if not tasks:
        return TasksShown((), day)
    first = min([task.since for task in tasks if task.since <= day], default=day)
    codes = [code for task in tasks for code in (task.status, task.result)]
    return tasks_shown(tasks, facts_of(work, plan, unit, windows.between(first, day), codes, now), day)


def task_figures(work: Work, plan: Plan, unit: Unit, window: Window, now: datetime) -> Mapping[str, Value]:
    """The figures of reports that count tasks, by indicator; none where there are no tasks."""
    shown = tasks_of(work, plan, unit, window, now)
    return shown.counts if shown.lines else {}


def _led(plan: Plan, unit: Unit) -> list[Task]:
    """The tasks of a commune, or those that an agency leads."""
    return [task for task in plan.catalogue.tasks if not unit.reports_upward or unit.kind in task.leads]


def _helped(plan: Plan, unit: Unit, shown: TasksShown) -> Sequence[Task]:
    """The tasks in which an agency only helps."""
    if not unit.agency:
        return ()
    begun = (task for task in plan.catalogue.tasks if task.since <= shown.day)
    return [task for task in begun if unit.kind not in task.leads and ("all" in task.helps or unit.kind in task.helps)]


def tasks_message(work: Work, asked: StoredSummary, lang: str, plan: Plan, now: datetime) -> tuple[str, Say]:
    """The text, and a `Say` with the buttons below it."""
    window, unit = windows.parse(asked.period), work.units.of([asked.unit])[asked.unit]
    shown = tasks_of(work, plan, unit, window, now)
    one = next((line for line in shown.lines if str(line.task.number) == asked.form), None)
    fill = ((button("tasks-button-fill", "begin"),),) if unit.agency and shown.lines else ()
    if one is not None:
        every = in_place(explain_button("tasks-button-all", TASK, window.code, unit.id))
        return task_text(one, shown, unit, lang), Say(lines=(), buttons=(*fill, (every,)))
    text = tasks_text(shown, unit, lang, _helped(plan, unit, shown))
    return text, Say(lines=(), buttons=(*fill, *_buttons(shown, window, unit)))


def _buttons(shown: TasksShown, window: Window, unit: Unit) -> tuple[tuple[Button, ...], ...]:
    """The tasks that need somebody, to open one."""
    some = (*shown.standing("overdue"), *shown.standing("on_track"))[:_BUTTONS]
    return tuple(
        (
            explain_button(
                "tasks-button-one",
                TASK,
                window.code,
                unit.id,
                str(line.task.number),
                n=line.task.number,
                name=brief(line.task.name, 30),
            ),
        )
        for line in some
    )
