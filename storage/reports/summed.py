"""Reads the sums below units: what a province or the country has handed in, without a look at single reports."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, or_, select

from forms.submission import HANDED_IN
from forms.unit import Unit
from storage.people.units import COLUMNS, to_unit
from storage.sql.any_of import any_id, any_word
from storage.tables.people import units
from storage.tables.reports import submissions
from storage.tables.sums import figure_sums, report_counts

_FEW = 500
"""For so many units rows are looked up one by one; for more, all rows of the periods are read."""


class FigureSum(NamedTuple):
    """One line's figures of the units directly below a unit."""

    unit: int
    indicator: str
    total: int
    given: int
    active: int
    lacking: int


class ReportCount(NamedTuple):
    """The reports that the units directly below a unit have handed in."""

    unit: int
    handed_in: int
    late: int


class UnitCount(NamedTuple):
    """Units directly below a unit that were opened and closed on the same days."""

    above: int
    opened: date
    closed: date | None
    units: int


class MovedReport(NamedTuple):
    """A report of a unit that was opened or closed in the time that is asked about."""

    above: int
    opened: date
    closed: date | None
    period: str
    late: bool


class Summed:
    """The sums below units. `above`: the units directly below which others report."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def places(self, top: int, kinds: Collection[str]) -> list[Unit]:
        """All units of these kinds below the top one, those of each level after those above; closed ones too."""
        found: list[Unit] = []
        level = [top]
        while level:
            query = select(*COLUMNS).where(any_id(units.c.parent_id, level), any_word(units.c.kind, kinds))
            below = [to_unit(row) for row in self._db.execute(query.order_by(units.c.id))]
            found += below
            level = [unit.id for unit in below]
        return found

    def units(self, above: Collection[int], kinds: Collection[str]) -> list[UnitCount]:
        """How many units of these kinds there are directly below each of these, by their first and last days."""
        of = (units.c.parent_id, units.c.valid_from, units.c.valid_to)
        mine = any_id(units.c.parent_id, above), any_word(units.c.kind, kinds)
        rows = self._db.execute(select(*of, func.count()).where(*mine).group_by(*of))
        return [UnitCount(*row) for row in rows]

    def moved(
        self,
        above: Collection[int],
        kinds: Collection[str],
        form: str,
        periods: Collection[str],
        days: tuple[date, date],
    ) -> list[MovedReport]:
        """The reports that are handed in of units that opened after the first of these days or closed before the last:
        those that may not owe them."""
        first, last = days
        mine = any_id(units.c.parent_id, above), any_word(units.c.kind, kinds)
        late = func.coalesce(submissions.c.first_submitted_at >= submissions.c.due_at, False)
        query = (
            select(units.c.parent_id, units.c.valid_from, units.c.valid_to, submissions.c.period, late)
            .join(submissions, submissions.c.unit_id == units.c.id)
            .where(*mine, or_(units.c.valid_from > first, units.c.valid_to < last))
            .where(submissions.c.form == form, any_word(submissions.c.period, periods))
            .where(any_word(submissions.c.state, HANDED_IN))
        )
        return [MovedReport(row[0], row[1], row[2], row[3], bool(row[4])) for row in self._db.execute(query)]

    def reports(
        self, above: Collection[int], kinds: Collection[str], form: str, periods: Collection[str]
    ) -> list[ReportCount]:
        """How many reports of this form and these periods were handed in below each of these units."""
        of = report_counts.c
        asked = of.form == form, any_word(of.period, periods), any_word(of.kind, kinds)
        query = select(of.unit_id, func.sum(of.handed_in), func.sum(of.late)).where(*asked, *_few(of.unit_id, above))
        mine = frozenset(above)
        rows = self._db.execute(query.group_by(of.unit_id))
        return [ReportCount(row[0], int(row[1]), int(row[2])) for row in rows if row[0] in mine]

    def figures(self, above: Collection[int], indicators: Collection[str], periods: Collection[str]) -> list[FigureSum]:
        """The sums of these figures over these periods, below each of these units."""
        of = figure_sums.c
        sums = (func.sum(column) for column in (of.total, of.given, of.active, of.lacking))
        asked = any_word(of.indicator, indicators), any_word(of.period, periods)
        query = select(of.unit_id, of.indicator, *sums).where(*asked, *_few(of.unit_id, above))
        mine = frozenset(above)
        rows = self._db.execute(query.group_by(of.unit_id, of.indicator))
        return [FigureSum(row[0], row[1], *map(int, row[2:])) for row in rows if row[0] in mine]


def _few(column: ColumnElement[int], above: Collection[int]) -> tuple[ColumnElement[bool], ...]:
    return (any_id(column, above),) if len(above) <= _FEW else ()
