"""A task is asked of the agency that leads it, month by month; a task that is added changes no month before it."""

from datetime import date

import pytest

from forms.catalogue import load
from forms.form import Catalogue
from forms.programme.lines import with_tasks
from forms.programme.task import Task

RAW = load()


def task(number: int, since: date = date(2026, 1, 1), asked_until: date | None = None) -> Task:
    return Task(
        number=number,
        title="Làm một việc",
        name="Một việc",
        leads=("economy",),
        since=since,
        due=date(2027, 12, 31),
        asked_until=asked_until,
    )


def made(*tasks: Task, off: tuple[Task, ...] = ()) -> Catalogue:
    return with_tasks(RAW.but(tasks=tasks, tasks_off=off))


def lines(catalogue: Catalogue, day: date) -> list[str]:
    """The tasks that the economy's month from this day on asks for."""
    asked = catalogue.form("month", day).of("economy").items
    return [item.indicator for item in asked if item.indicator.startswith("task-")]


def test_only_the_agency_that_leads_is_asked() -> None:
    month = made(task(1)).form("month")

    assert month.of("economy").item("task-1") is not None
    assert [kind for kind in month.asked_of if month.of(kind).item("task-1")] == ["economy"]


def test_the_status_is_asked_and_the_result_waits_on_the_sheet() -> None:
    month = made(task(1), task(2)).form("month").of("economy")

    assert month.asked[-2:] == ("task-1", "task-2")
    assert [item.indicator for item in month.items][-2:] == ["task-1-result", "task-2-result"]


def test_a_month_asks_for_the_tasks_of_its_time() -> None:
    catalogue = made(task(1, asked_until=date(2026, 6, 15)), task(2, since=date(2026, 3, 15)))

    assert lines(catalogue, date(2025, 12, 15)) == []
    assert lines(catalogue, date(2026, 2, 15)) == ["task-1", "task-1-result"]
    assert [code for code in lines(catalogue, date(2026, 5, 15)) if "result" not in code] == ["task-1", "task-2"]
    assert lines(catalogue, date(2026, 6, 15)) == ["task-2", "task-2-result"]


def test_a_task_that_is_added_changes_no_month_before_it() -> None:
    before, after = made(task(1)), made(task(1), task(2, since=date(2026, 9, 15)))
    then, now = before.form("month", date(2026, 8, 15)), after.form("month", date(2026, 8, 15))

    assert then.version == now.version
    assert [item.indicator for item in then.items] == [item.indicator for item in now.items]
    assert lines(after, date(2026, 9, 15))[:2] == ["task-1", "task-2"]


def test_what_was_answered_of_a_task_that_is_off_stays_readable() -> None:
    month = made(task(1), off=(task(2),)).form("month").of("economy")

    assert month.item("task-2") is None
    assert month.showing({"task-2"}).item("task-2") is not None


def test_versions_follow_one_another() -> None:
    catalogue = made(task(1), task(2, since=date(2026, 9, 15)))
    months = [form for form in (*catalogue.earlier, *catalogue.forms) if form.code == "month"]

    assert [(form.version, form.since) for form in months] == [
        (1, None),
        (120260101, date(2026, 1, 1)),
        (120260915, date(2026, 9, 15)),
    ]


def test_without_tasks_the_catalogue_stays_as_it_is() -> None:
    bare = RAW.but(tasks=())

    assert with_tasks(bare) is bare


def test_a_status_has_the_states_of_the_catalogue() -> None:
    of = made(task(7)).indicator("task-7")

    assert of.states == RAW.indicator("task_status").states
    assert of.title == "Nhiệm vụ 7 (Một việc)"
    assert of.task == 7


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2027, 6, 1)])
def test_a_task_belongs_to_periods_that_begin_in_its_time(day: date) -> None:
    assert lines(made(task(1, since=day)), day)
