"""The board of a report: which units have reported, have begun, have not opened the form, or got their report back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from forms.answered import pointless
from forms.regime.deadline import Deadline, days_late
from forms.regime.period import Period
from forms.unit import Unit
from forms.value import Ratio
from reports.compile import rates
from reports.compile.totals import NOTHING, Scope, UnitReport, handed

State = Literal["not_opened", "begun", "returned", "late", "on_time"]


@dataclass(frozen=True, slots=True)
class Reminded:
    """How often a unit was reminded of this report, and when last; `unshown`: how many more reminders wait for their
    page to be opened."""

    times: int
    last: datetime | None
    unshown: int = 0


class Beside(NamedTuple):
    """What stands beside a unit's report: its reminders, the number of lines sent back, a last day of its own."""

    reminded: Reminded | None = None
    reachable: bool = True
    """Whether somebody of the unit can be reminded."""
    lines: int = 0
    last_day: date | None = None


class At(NamedTuple):
    """The dates of the report, and when the board is made."""

    dates: Deadline
    now: datetime
    closed: bool = False
    """Whether no report is taken any more, not even a late one."""


@dataclass(frozen=True, slots=True)
class Row:
    """How far one unit is. `at`: when it first handed in; `days`: how many days late; `answered` of `asked` required
    lines are filled."""

    unit: Unit
    state: State
    at: datetime | None
    days: int
    answered: int
    asked: int
    reviewed: Literal["approved", "locked"] | None
    beside: Beside
    on_behalf: bool = False
    """A lead handed in on behalf of the unit."""


@dataclass(frozen=True, slots=True)
class Board:
    """The state of every unit that owes one report; units in dictionary order."""

    form: str
    title: str | None
    period: Period
    rows: tuple[Row, ...]
    reporting_rate: Ratio | None
    reporting_rate_on_time: Ratio | None
    at: At | None = None

    def of(self, *states: State) -> tuple[Row, ...]:
        """The rows in one of these states."""
        return tuple(row for row in self.rows if row.state in states)


def board(scope: Scope, reports: Mapping[int, UnitReport], beside: Mapping[int, Beside], at: At | None = None) -> Board:
    """The state of every unit that owes the report. `reports` and `beside` are keyed by unit id."""
    rows = tuple(
        _row(scope, unit, reports.get(unit.id, NOTHING), beside.get(unit.id, Beside())) for unit in scope.expected
    )
    expected, done = frozenset(row.unit.id for row in rows), handed(scope, reports)
    return Board(
        form=scope.form.code,
        title=scope.form.title,
        period=scope.period,
        rows=rows,
        reporting_rate=rates.reporting_rate(expected, done),
        reporting_rate_on_time=rates.reporting_rate_on_time(expected, done),
        at=at,
    )


def _row(scope: Scope, unit: Unit, report: UnitReport, beside: Beside) -> Row:
    lines = scope.form.of(unit.kind).items
    items = [item for item in lines if item.required and not pointless(item, report.values.get)]
    late = report.handed_in and report.late(scope.due)
    return Row(
        unit=unit,
        state=_state(report, late=late),
        at=report.first_submitted_at,
        days=_days(report, scope.due) if late else 0,
        answered=sum(item.indicator in report.values for item in items),
        asked=len(items),
        reviewed=_reviewed(report),
        beside=beside,
        on_behalf=report.submission is not None and report.submission.on_behalf,
    )


def _state(report: UnitReport, *, late: bool) -> State:
    if report.handed_in:
        return "late" if late else "on_time"
    if report.submission is not None and report.submission.state == "returned":
        return "returned"
    return "begun" if report.begun else "not_opened"


def _days(report: UnitReport, due: datetime | None) -> int:
    """How many days late the report was first handed in."""
    noted = report.submission.due_at if report.submission else None
    first, limit = report.first_submitted_at, noted or due
    return days_late(first, limit) if first is not None and limit is not None else 0


def _reviewed(report: UnitReport) -> Literal["approved", "locked"] | None:
    match report.submission.state if report.submission else None:
        case "approved":
            return "approved"
        case "locked":
            return "locked"
        case _:
            return None
