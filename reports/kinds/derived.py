"""Works out what a report prints but nobody types: sums over hamlets, how many hamlets, rates, counts of tasks."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from forms.form import Catalogue
from forms.indicator import Indicator
from forms.value import Money, Number, Ratio, Status, Value, counted


class TaskState(NamedTuple):
    """Of a task only what is counted: its state, whether its day has passed, and whether it was done after it."""

    status: str
    overdue: bool = False
    late: bool = False


def derived(
    catalogue: Catalogue, given: Mapping[str, Value], by_unit: Mapping[str, Mapping[str, Value]]
) -> dict[str, Value]:
    """All values of a report: those given for the whole commune, those of units added up as the catalogue says
    (`by_unit`: unit → indicator → value), and what is counted or divided from them."""
    values = dict(given)
    for of in catalogue.indicators:
        parts = [sheet[of.code] for sheet in by_unit.values() if of.code in sheet]
        if parts and of.over_units == "sum":
            values[of.code] = _sum(of, parts)
    for of in catalogue.indicators:
        if of.counts_units_of is not None and any(of.counts_units_of in sheet for sheet in by_unit.values()):
            values[of.code] = Number(amount=Decimal(len(units_with(of, by_unit))))
    for of in catalogue.indicators:
        if of.numerator is not None and of.denominator is not None:
            part, whole = _amount(values.get(of.numerator)), _amount(values.get(of.denominator))
            if part is not None and whole:
                values[of.code] = Ratio(part=part, whole=whole)
    return values


def units_with(of: Indicator, by_unit: Mapping[str, Mapping[str, Value]]) -> tuple[str, ...]:
    """The units that a count of different units counts, or that have some of any other indicator."""
    code = of.counts_units_of or of.code
    return tuple(unit for unit, sheet in by_unit.items() if _has(of, sheet.get(code)))


def task_counts(tasks: Iterable[TaskState]) -> dict[str, Value]:
    """How many tasks there are, done, done in time or late, on track, overdue. One that has not begun is on track until
    its day has passed."""
    listed = list(tasks)
    done = [task for task in listed if task.status == "done"]
    overdue = [task for task in listed if task.status != "done" and task.overdue]
    counts = {
        "tasks_assigned": len(listed),
        "tasks_done": len(done),
        "tasks_done_ontime": sum(not task.late for task in done),
        "tasks_done_late": sum(task.late for task in done),
        "tasks_ontrack": len(listed) - len(done) - len(overdue),
        "tasks_overdue": len(overdue),
    }
    return {code: Number(amount=Decimal(n)) for code, n in counts.items()}


def _has(of: Indicator, value: Value | None) -> bool:
    if of.counts_state is not None:
        return isinstance(value, Status) and value.code == of.counts_state
    return (_amount(value) or 0) > 0


def _amount(value: Value | None) -> int | None:
    return value.dong if isinstance(value, Money) else counted(value)


def _sum(of: Indicator, parts: list[Value]) -> Value:
    """The sum of what the units gave; a single nil keeps its wording."""
    if len(parts) == 1:
        return parts[0]
    total = sum(_amount(part) or 0 for part in parts)
    return Money(dong=total) if of.kind == "money" else Number(amount=Decimal(total))
