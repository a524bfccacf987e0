"""Asks how far each task is: two lines in the month of the agency that leads it, one for the status and one, which
waits on the sheet, for the result in words. So they are answers like any others, with their versions and history."""

from collections.abc import Iterable, Sequence
from datetime import date

from forms.form import Catalogue, Form, Item
from forms.indicator import Indicator
from forms.programme.task import Task
from locales import say

FORM = "month"
"""The form that asks for the tasks."""

STATUS = "task_status"
"""The indicator of the catalogue whose states and words each task's status has."""

_NOUNS = ("nhiem vu {}", "nv {}", "nv{}")
_RESULT_NOUNS = ("ket qua nhiem vu {}", "ket qua nv {}", "ket qua {}", "kq {}")


def with_tasks(catalogue: Catalogue) -> Catalogue:
    """The catalogue with the lines of its tasks: those that are asked, and, for what was answered before, spare ones
    of those that are switched off."""
    every = (*catalogue.tasks, *catalogue.tasks_off)
    if not every or all(form.code != FORM for form in catalogue.forms):
        return catalogue
    versions = sorted(
        (form for form in (*catalogue.earlier, *catalogue.forms) if form.code == FORM), key=lambda one: one.version
    )
    made: list[Form] = []
    for n, form in enumerate(versions):
        end = versions[n + 1].since if n + 1 < len(versions) else None
        made += _pieces(form, end, catalogue)
    indicators = tuple(one for task in every for one in _indicators(task, catalogue.indicator(STATUS)))
    return catalogue.but(
        forms=tuple(made[-1] if form.code == FORM else form for form in catalogue.forms),
        earlier=(*(form for form in catalogue.earlier if form.code != FORM), *made[:-1]),
        indicators=(*catalogue.indicators, *indicators),
    )


def _indicators(task: Task, status: Indicator) -> tuple[Indicator, Indicator]:
    words = {"number": task.number, "name": task.name}
    asked = Indicator(
        code=task.status,
        kind="status",
        supplied_by=task.leads,
        basis="stock",
        over_units="none",
        over_time="last",
        states=status.states,
        like=STATUS,
        title=say("vi", "line-of-task", words),
        nouns=tuple(noun.format(task.number) for noun in _NOUNS),
        task=task.number,
    )
    result = Indicator(
        code=task.result,
        kind="text",
        supplied_by=task.leads,
        basis="stock",
        over_units="none",
        over_time="last",
        title=say("vi", "line-of-result", words),
        nouns=tuple(noun.format(task.number) for noun in _RESULT_NOUNS),
        task=task.number,
    )
    return asked, result


def _pieces(form: Form, end: date | None, catalogue: Catalogue) -> Iterable[Form]:
    """The form of one version, divided at each day on which a task begins or is asked no more: all reports of one
    period have the same lines, and those of past periods keep theirs when a task is added. A piece's version holds its
    day, so that it stays the same whatever tasks are added later."""
    days = {task.since for task in catalogue.tasks}
    days |= {task.asked_until for task in catalogue.tasks if task.asked_until is not None}
    inside = sorted(day for day in days if (form.since is None or day > form.since) and (end is None or day < end))
    for since in (form.since, *inside):
        asked = [task for task in catalogue.tasks if _asked(task, since)]
        version = form.version if since is form.since else form.version * 10**8 + int(f"{since:%Y%m%d}")
        others = [task for task in (*catalogue.tasks, *catalogue.tasks_off) if task not in asked]
        yield _form(form, asked, others).dated(version, since)


def _asked(task: Task, first_day: date | None) -> bool:
    """Whether the task is asked for in the periods that begin on this day or later."""
    if first_day is None or first_day < task.since:
        return False
    return task.asked_until is None or first_day < task.asked_until


def _form(form: Form, asked: Sequence[Task], others: Sequence[Task]) -> Form:
    """The form with a line for the status of each task, before those that only wait on the sheet, and one for its
    result at the end."""
    at = next((n for n, item in enumerate(form.items) if not item.asked), len(form.items))
    statuses = tuple(Item(indicator=task.status, of=_of(task, form)) for task in asked)
    results = tuple(Item(indicator=task.result, of=_of(task, form), required=False, asked=False) for task in asked)
    spare = tuple(
        Item(indicator=code, of=_of(task, form), required=False)
        for task in others
        for code in (task.status, task.result)
    )
    return form.having((*form.items[:at], *statuses, *form.items[at:], *results), (*form.spare, *spare))


def _of(task: Task, form: Form) -> tuple[str, ...]:
    return tuple(kind for kind in task.leads if kind in (*form.asked_of, *form.idle))
