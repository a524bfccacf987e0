"""Leads' decisions on reports that were handed in: sent back as a whole or line by line, approved, locked."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, insert, literal_column, or_, select, update

from storage.database import Clash
from storage.reports.sums import Sums
from storage.sql.any_of import any_id, any_word
from storage.sql.prepared import Prepared
from storage.tables.people import people
from storage.tables.reports import returns, submission_versions, submissions

_OPEN: ColumnElement[bool] = literal_column("settled_at IS NULL")  # literal: the small index of open rows is used

_STANDING = Prepared(
    select(returns.c.unit_id, returns.c.form, returns.c.period, returns.c.indicator, returns.c.comment)
    .where(_OPEN, any_id(returns.c.unit_id, "units"), any_word(returns.c.period, "periods"))
    .order_by(returns.c.id),
    *("units", "periods"),
)


class NewReturn(NamedTuple):
    """A report, or with `indicator` one line of it, that is sent back."""

    unit_id: int
    form: str
    period: str
    indicator: str | None
    comment: str
    made_by: int


class NewState(NamedTuple):
    """A report that a lead puts into another state, as version `seen + 1`."""

    unit_id: int
    form: str
    period: str
    state: str
    seen: int
    by: int
    why: str = ""


class StandingReturn(NamedTuple):
    """A line that was sent back and is not settled yet. Without `indicator`: the whole report."""

    indicator: str | None
    comment: str


class Returns:
    """Nothing here changes when a report was handed in, or which moment was late then (promise 5)."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def standing(
        self, unit_ids: Collection[int], periods: Collection[str]
    ) -> dict[tuple[int, str, str], list[StandingReturn]]:
        """The returns that are not settled, by (unit, form, period), oldest first."""
        found: dict[tuple[int, str, str], list[StandingReturn]] = {}
        for row in _STANDING.rows(self._db, unit_ids, periods):
            found.setdefault((row[0], row[1], row[2]), []).append(StandingReturn(row[3], row[4]))
        return found

    def send_back(self, new: NewReturn, now: datetime) -> None:
        """Keep a return with its comment. Where a whole report is sent back, `review` sets its state."""
        self._db.execute(insert(returns), new._asdict() | {"made_at": now})

    def settle(
        self, report: tuple[int, str, str], now: datetime, lines: Collection[str] = (), *, whole: bool
    ) -> list[int]:
        """Settle the returns of these lines, and with `whole` that of the report itself; returns the ids of the people
        who had sent them back."""
        unit, form, period = report
        what = returns.c.indicator.in_(lines)
        mine = (
            _OPEN,
            returns.c.unit_id == unit,
            returns.c.form == form,
            returns.c.period == period,
            or_(what, returns.c.indicator.is_(None)) if whole else what,
        )
        asking = self._db.execute(update(returns).where(*mine).values(settled_at=now).returning(returns.c.made_by))
        return sorted({person for person in asking.scalars() if person is not None})

    def review(self, new: NewState, now: datetime) -> None:
        """Put a report into another state. Raises Clash when the report is no longer at the version seen."""
        report = {"unit_id": new.unit_id, "form": new.form, "period": new.period}
        seen = (*(submissions.c[name] == value for name, value in report.items()), submissions.c.version == new.seen)
        fresh = {"state": new.state, "version": new.seen + 1}
        sums, mine = Sums(self._db), [(new.unit_id, new.form, new.period)]
        sums.take(sums.standing(mine))
        if self._db.execute(update(submissions).where(*seen).values(fresh)).rowcount != 1:
            raise Clash("the report has moved on")
        row = report | fresh | {"entered_by": new.by, "at": now, "why": new.why}
        self._db.execute(insert(submission_versions), row)
        sums.give(mine)

    def last_by(self, report: tuple[int, str, str], state: str) -> tuple[int, str] | None:
        """The id and name of the person who last put the report into that state; None: nobody did."""
        unit, form, period = report
        of = submission_versions.c
        query = (
            select(people.c.id, people.c.name)
            .join(submission_versions, of.entered_by == people.c.id)
            .where(of.unit_id == unit, of.form == form, of.period == period, of.state == state)
            .order_by(of.version.desc())
            .limit(1)
        )
        row = self._db.execute(query).first()
        return (row[0], row[1]) if row else None

    def lines(self, unit_ids: Sequence[int], form: str, period: str) -> dict[int, int]:
        """How many lines of each unit's report are sent back."""
        mine = (any_id(returns.c.unit_id, unit_ids), returns.c.form == form, returns.c.period == period)
        query = select(returns.c.unit_id, func.count(returns.c.indicator.distinct())).where(_OPEN, *mine)
        return {row[0]: row[1] for row in self._db.execute(query.group_by(returns.c.unit_id))}
