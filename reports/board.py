"""Who has reported, who has begun, who has not opened the form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from forms.answered import pointless
from forms.period import Period
from forms.unit import Unit
from forms.value import Ratio
from reports import rates
from reports.compile import NOTHING, Scope, UnitReport, handed

State = Literal["not_opened", "begun", "late", "on_time"]


@dataclass(frozen=True, slots=True)
class Reminded:
    """How often a unit was reminded of this report, and when last."""

    times: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Row:
    """Where one unit stands. `at`: when it first handed in; `answered` of `asked` lines are filled."""

    unit: Unit
    state: State
    at: datetime | None
    answered: int
    asked: int
    reminded: Reminded | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """Who has reported, who has begun, who has not opened the form; units in dictionary order."""

    form: str
    period: Period
    rows: tuple[Row, ...]
    reporting_rate: Ratio | None
    reporting_rate_on_time: Ratio | None

    def of(self, *states: State) -> tuple[Row, ...]:
        """The rows in one of these states."""
        return tuple(row for row in self.rows if row.state in states)


def board(scope: Scope, reports: Mapping[int, UnitReport], reminded: Mapping[int, Reminded]) -> Board:
    """The state of every unit that owes the report. `reports` and `reminded` are keyed by unit id."""
    rows = tuple(_row(scope, unit, reports.get(unit.id, NOTHING), reminded.get(unit.id)) for unit in scope.expected)
    expected, done = frozenset(row.unit.id for row in rows), handed(scope, reports)
    return Board(
        form=scope.form.code,
        period=scope.period,
        rows=rows,
        reporting_rate=rates.reporting_rate(expected, done),
        reporting_rate_on_time=rates.reporting_rate_on_time(expected, done),
    )


def _row(scope: Scope, unit: Unit, report: UnitReport, reminded: Reminded | None) -> Row:
    items = [item for item in scope.form.items if not pointless(item, report.values.get)]
    return Row(
        unit=unit,
        state=_state(report, scope.due),
        at=report.first_submitted_at,
        answered=sum(item.indicator in report.values for item in items),
        asked=len(items),
        reminded=reminded,
    )


def _state(report: UnitReport, due: datetime | None) -> State:
    if report.handed_in:
        return "late" if report.late(due) else "on_time"
    return "begun" if report.begun else "not_opened"
