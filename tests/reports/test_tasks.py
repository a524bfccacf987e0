"""How far tasks are, from what was told month by month: in time, late, on track, overdue; and a naive count."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.catalogue import load
from forms.programme.task import Task
from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.period import Period
from forms.unit import Unit
from forms.value import Status, Text, Value
from locales.marks import bare
from reports.checks.goals import tasks as check_tasks
from reports.checks.sheet import Entry, Evidence, Sheet
from reports.compile.over_time.facts import DatedSheet, Lived, LongFacts
from reports.compile.tasks import TasksShown, tasks_shown
from reports.text.tasks import task_text, tasks_text
from tests.reports.people import number

CATALOGUE = load()
FORM = CATALOGUE.form("month")
COMMUNE = Unit(id=1, path="/1/", kind="commune", noun="xã", name="Phú Thịnh")
ECONOMY = Unit(id=5, path="/1/5/", kind="economy", noun="Phòng", name="Kinh tế")
SECOND = Unit(id=6, path="/1/6/", kind="economy", noun="Phòng", name="Kinh tế 2")
MONTHS = [periods.containing("month", date(2026, n, 1)) for n in range(1, 13)]
STATES = ("not_started", "in_progress", "done")


def task(n: int = 1, due: date = date(2026, 6, 30), name: str = "Một việc") -> Task:
    return Task(number=n, title="Làm một việc", name=name, leads=("economy",), since=date(2026, 1, 1), due=due)


def sheet(period: Period, *, unit: Unit = ECONOMY, result: str = "", **statuses: str) -> DatedSheet:
    return sheet_of(period, statuses, unit=unit, result=result)


def sheet_of(period: Period, statuses: Mapping[str, str], *, unit: Unit = ECONOMY, result: str = "") -> DatedSheet:
    values: dict[str, Value] = {code.replace("_", "-"): Status(code=state) for code, state in statuses.items()}
    if result:
        values["task-1-result"] = Text(text=result)
    return DatedSheet(unit.id, FORM, period, period.cutoff, "handed_in", owed=True, values=values)


def shown(
    day: date, *sheets: DatedSheet, tasks: Sequence[Task] = (task(),), units: Sequence[Unit] = (ECONOMY,)
) -> TasksShown:
    lived = {unit.id: Lived(unit, date(2025, 1, 1)) for unit in (COMMUNE, *units)}
    facts = LongFacts(windows.between(date(2026, 1, 1), day), lived, sheets, day)
    return tasks_shown(tasks, facts, day)


def standing(day: date, *sheets: DatedSheet) -> str:
    return shown(day, *sheets).lines[0].standing


def test_a_task_is_on_track_until_its_last_day() -> None:
    told = sheet(MONTHS[4], task_1="in_progress")

    assert standing(date(2026, 6, 30), told) == "on_track"
    assert standing(date(2026, 7, 1), told) == "overdue"


def test_a_task_that_nobody_speaks_of_is_overdue_too() -> None:
    assert standing(date(2026, 6, 30)) == "on_track"
    assert standing(date(2026, 7, 1)) == "overdue"


def test_a_task_is_done_in_time_if_its_own_month_told_so() -> None:
    """The month from 15/6 to 14/7 holds the last day, 30/6: nobody could have told earlier."""
    assert standing(date(2026, 12, 1), sheet(MONTHS[6], task_1="done")) == "done"
    assert standing(date(2026, 12, 1), sheet(MONTHS[7], task_1="done")) == "done_late"


def test_done_counts_from_the_last_time_that_it_was_not() -> None:
    sheets = [sheet(MONTHS[3], task_1="done"), sheet(MONTHS[4], task_1="in_progress"), sheet(MONTHS[8], task_1="done")]

    assert standing(date(2026, 12, 1), *sheets) == "done_late"


def test_the_past_is_seen_as_it_was() -> None:
    sheets = [sheet(MONTHS[3], task_1="in_progress"), sheet(MONTHS[5], task_1="done")]

    assert shown(date(2026, 5, 1), *sheets).lines[0].status == "in_progress"
    assert shown(date(2026, 6, 20), *sheets).lines[0].status == "done"


def test_of_two_units_the_least_advanced_counts() -> None:
    sheets = [sheet(MONTHS[3], task_1="done"), sheet(MONTHS[3], unit=SECOND, task_1="not_started")]

    assert shown(date(2026, 5, 1), *sheets, units=(ECONOMY, SECOND)).lines[0].status == "not_started"


def test_a_task_to_come_is_not_counted() -> None:
    later = task(2).model_copy(update={"since": date(2027, 1, 1)})

    assert len(shown(date(2026, 5, 1), tasks=(task(), later)).lines) == 1


def test_who_has_not_told_the_newest_month_is_named() -> None:
    missing = DatedSheet(ECONOMY.id, FORM, MONTHS[4], MONTHS[4].cutoff, "missing")
    later = DatedSheet(ECONOMY.id, FORM, MONTHS[5], MONTHS[5].cutoff, "later")
    found = shown(date(2026, 6, 1), sheet(MONTHS[3], task_1="done"), missing, later)

    assert found.silent == ((ECONOMY, MONTHS[4]),)
    assert "Chưa báo kỳ mới nhất: Phòng Kinh tế (tháng 5/2026)." in bare(tasks_text(found, COMMUNE, "vi"))


@settings(deadline=None)
@given(
    told=st.lists(st.lists(st.sampled_from((*STATES, "")), min_size=12, max_size=12), min_size=1, max_size=6),
    dues=st.lists(st.integers(1, 12), min_size=6, max_size=6),
    now=st.integers(1, 12),
)
def test_the_counts_are_those_of_an_oracle(told: list[list[str]], dues: list[int], now: int) -> None:
    """The oracle goes through the months of each task and remembers when it was done."""
    day = MONTHS[now - 1].cutoff
    tasks = [task(n, date(2026, dues[n - 1], 28)) for n in range(1, len(told) + 1)]
    sheets = [
        sheet_of(period, {f"task_{n}": states[at] for n, states in enumerate(told, 1) if states[at]})
        for at, period in enumerate(MONTHS)
    ]
    wanted = dict.fromkeys(("assigned", "done", "done_ontime", "done_late", "ontrack", "overdue"), 0)
    for one, states in zip(tasks, told, strict=True):
        status, since = "", None
        for period, state in zip(MONTHS[:now], states[:now], strict=True):
            if state and state != "done":
                status, since = state, None
            elif state and status != "done":
                status, since = state, period
        wanted["assigned"] += 1
        if since is not None:
            wanted["done"] += 1
            wanted["done_late" if since.first_day > one.due else "done_ontime"] += 1
        else:
            wanted["overdue" if day > one.due else "ontrack"] += 1

    found = shown(day, *sheets, tasks=tasks).counts
    assert found == {f"tasks_{name}": number(n) for name, n in wanted.items()}


# As text, and in the checks -----------------------------------------------------------------------------------------


def test_overdue_tasks_are_named_first() -> None:
    tasks = (task(1, date(2026, 12, 31), "Việc sau"), task(2, date(2026, 4, 30), "Việc trước"))
    found = shown(date(2026, 6, 15), sheet(MONTHS[4], task_1="in_progress", task_2="not_started"), tasks=tasks)
    said = bare(tasks_text(found, COMMUNE, "vi"))

    assert (
        "Được giao 2 nhiệm vụ: 0 đã hoàn thành (0 đúng hạn, 0 quá hạn), 1 đang trong hạn, 1 quá hạn chưa xong." in said
    )
    assert said.index("2. Việc trước") < said.index("1. Việc sau")
    assert "Chưa thực hiện (đến 14/5/2026), quá hạn 46 ngày" in said


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_one_task_tells_all_months_and_its_result(lang: str) -> None:
    found = shown(
        date(2026, 6, 15), sheet(MONTHS[3], task_1="not_started"), sheet(MONTHS[4], result="x y", task_1="done")
    )
    said = bare(task_text(found.lines[0], found, COMMUNE, lang))

    assert "x y" in said
    done, before = {
        "vi": ("Đã hoàn thành (Phòng", "Chưa thực hiện (Phòng"),
        "en": ("Completed (Ph", "Not started (Ph"),
    }[lang]
    assert said.index(done) < said.index(before)


def test_an_agency_that_is_not_there_is_named_by_its_kind() -> None:
    found = shown(date(2026, 6, 15), units=())

    assert "Phòng Kinh tế (chưa dùng Tổ Số), hạn 30/6/2026" in bare(tasks_text(found, COMMUNE, "vi"))


def test_a_typed_count_that_differs_from_the_tasks_is_found() -> None:
    tasks = (task(1), task(2))
    found = shown(date(2026, 6, 15), sheet(MONTHS[4], task_1="done", task_2="not_started"), tasks=tasks)
    typed = {"tasks_assigned": 2, "tasks_done": 2, "tasks_ontrack": 1}
    report = Sheet("month", date(2026, 5, 15), date(2026, 6, 14), {c: (Entry(number(n)),) for c, n in typed.items()})
    indicators = {code: CATALOGUE.indicator(code) for code in typed}
    findings = list(check_tasks(Evidence(indicators, report, statuses=found.statuses)))

    assert [(one.rule, one.indicators, one.values) for one in findings] == [
        ("tasks", ("tasks_done",), (number(2), number(1))),
        ("tasks-idle", ("tasks_ontrack",), (number(1), number(0))),
    ]
