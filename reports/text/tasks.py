"""The tasks of the plan as chat text: the counts that reports print, who has said nothing, then the tasks, those that
are overdue first."""

from collections.abc import Sequence

from forms.programme.task import Task
from forms.unit import Unit
from locales import printing, say
from locales.marks import folded
from reports.compile.tasks import STANDINGS, TaskLine, TasksShown
from reports.text.over_time import periods_named

_TOLD = 12
"""Maximum months whose statuses are told of one task."""


def tasks_text(shown: TasksShown, unit: Unit, lang: str, helped: Sequence[Task] = ()) -> str:
    """All tasks. `helped`: those in which the unit only helps, of whose status it sees nothing."""
    head = [say(lang, "tasks-head", _place(shown, unit, lang))]
    if shown.lines:
        head += _counts(shown, lang)
    elif not helped:
        head.append(say(lang, "tasks-no-lead" if unit.agency else "tasks-none", {}))
    blocks = [head]
    for standing in STANDINGS:
        some = shown.standing(standing)
        lines = [line for one in some for line in _lines(one, shown, lang)]
        if some:
            title = say(lang, f"tasks-{standing}", {"n": len(some)})
            blocks.append([title, folded("\n".join(lines))] if standing.startswith("done") else [title, *lines])
    if helped:
        listed = [say(lang, "tasks-line", {"n": one.number, "name": printing.quoted(one.name)}) for one in helped]
        blocks.append([say(lang, "tasks-helped", {"n": len(helped)}), folded("\n".join(listed))])
    return "\n\n".join("\n".join(block) for block in blocks)


def task_text(line: TaskLine, shown: TasksShown, unit: Unit, lang: str) -> str:
    """One task with all that is known of it, month by month."""
    task = line.task
    who = {
        "leads": _leads(line, lang),
        "helps": _helps(task, lang),
        "giver": say(lang, f"tasks-by-{task.given_by}", {}),
    }
    days = {"since": printing.day(task.since, lang), "due": printing.day(task.due, lang)}
    head = say(lang, "tasks-one", {"n": task.number, "title": printing.quoted(task.title), **_place(shown, unit, lang)})
    months = [
        say(lang, "tasks-month", {
            "month": periods_named([one.period], lang), "status": _status(one.status, lang),
            "unit": printing.quoted(one.unit.title),
        })
        for one in reversed(line.told[-_TOLD:])
    ]  # fmt: skip
    blocks = [[head], [say(lang, "tasks-who", who), say(lang, "tasks-days", days)], [_how(line, shown, lang)]]
    blocks[-1] += _results(line, lang)
    if months:
        blocks.append([say(lang, "tasks-months", {}), *months])
    return "\n\n".join("\n".join(block) for block in blocks)


def _place(shown: TasksShown, unit: Unit, lang: str) -> dict[str, str]:
    return {"unit": printing.quoted(unit.title), "day": printing.day(shown.day, lang)}


def _counts(shown: TasksShown, lang: str) -> list[str]:
    """How many there are, and how they stand; who has not said how far theirs are."""
    of = {standing: len(shown.standing(standing)) for standing in STANDINGS}
    args: dict[str, str | int] = {
        "n": len(shown.lines),
        "done": of["done"] + of["done_late"],
        "in_time": of["done"],
        "late": of["done_late"],
        "on_track": of["on_track"],
        "overdue": of["overdue"],
    }
    lines = [say(lang, "tasks-count", args)]
    if shown.not_begun or shown.untold:
        lines.append(say(lang, "tasks-idle", {"not_begun": shown.not_begun, "untold": shown.untold}))
    if shown.silent:
        units = [f"{printing.quoted(unit.title)} ({periods_named([period], lang)})" for unit, period in shown.silent]
        lines.append(say(lang, "tasks-silent", {"units": printing.listed(units)}))
    return lines


def _lines(line: TaskLine, shown: TasksShown, lang: str) -> list[str]:
    """One task in the list: its name, who leads it and until when, how far it is, and what has come of it."""
    task = line.task
    name = say(lang, "tasks-line", {"n": task.number, "name": printing.quoted(task.name)})
    args = {"leads": _leads(line, lang), "due": printing.day(task.due, lang)}
    return [name, f"  {say(lang, 'tasks-lead-due', args)}", f"  {_how(line, shown, lang)}"] + [
        f"  {result}" for result in _results(line, lang)
    ]


def _how(line: TaskLine, shown: TasksShown, lang: str) -> str:
    """How far it is; of an overdue one by how many days."""
    if not line.status or line.as_of is None:
        said = say(lang, "tasks-untold", {})
    else:
        args = {"status": _status(line.status, lang), "day": printing.day(min(line.as_of, shown.day), lang)}
        said = say(lang, "tasks-status", args)
    if line.standing == "overdue":
        return say(lang, "tasks-days-over", {"said": said, "days": (shown.day - line.task.due).days})
    return say(lang, "tasks-done-after", {"said": said}) if line.standing == "done_late" else said


def _results(line: TaskLine, lang: str) -> list[str]:
    several = len(line.results) > 1
    return [
        say(lang, "tasks-result-of" if several else "tasks-result", {
            "unit": printing.quoted(one.unit.title), "text": printing.quoted(one.text)
        })
        for one in line.results
    ]  # fmt: skip


def _status(status: str, lang: str) -> str:
    return say(lang, f"indicator-task_status.state-{status}", {})


def _leads(line: TaskLine, lang: str) -> str:
    """The agencies that lead it; of a kind that is not here yet, its usual name."""
    here = [printing.quoted(unit.title) for unit in line.units]
    kinds = {unit.kind for unit in line.units}
    absent = [say(lang, f"tasks-kind-{kind}", {}) for kind in line.task.leads if kind not in kinds]
    return printing.listed([*here, *(say(lang, "tasks-no-unit", {"kind": kind}) for kind in absent)])


def _helps(task: Task, lang: str) -> str:
    return printing.listed(say(lang, f"tasks-kind-{kind}", {}) for kind in task.helps) or say(
        lang, "tasks-no-helper", {}
    )
