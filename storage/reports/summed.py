"""Reads the sums below units: what a province or the country has handed in, without a look at single reports."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, case, func, or_, select

from forms.submission import HANDED_IN
from forms.unit import Unit
from storage.people.units import COLUMNS, to_unit
from storage.sql.any_of import any_id, any_word
from storage.sql.at_or_below import at_or_below
from storage.sql.prepared import Prepared
from storage.tables.people import units
from storage.tables.reports import submissions
from storage.tables.sums import figure_sums, report_counts


class FigureSum(NamedTuple):
    """One line's figures of all units below a unit."""

    unit: int
    indicator: str
    total: int
    given: int
    active: int
    lacking: int


class ReportCount(NamedTuple):
    """The reports that the units below a unit have handed in."""

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


_PLACES = Prepared(
    select(*COLUMNS).where(any_id(units.c.parent_id, "above"), any_word(units.c.kind, "kinds")).order_by(units.c.id),
    *("above", "kinds"),
)
_DAYS = (units.c.parent_id, units.c.kind, units.c.valid_from, units.c.valid_to)
_UNITS = Prepared(
    select(*_DAYS, func.count())
    .where(any_id(units.c.parent_id, "above"), any_word(units.c.kind, "kinds"))
    .group_by(*_DAYS),
    *("above", "kinds"),
)
_MOVED = (
    select(units.c.id, units.c.parent_id, units.c.valid_from, units.c.valid_to)
    .where(any_id(units.c.parent_id, "above"), any_word(units.c.kind, "kinds"))
    .where(or_(units.c.valid_from > bindparam("first"), units.c.valid_to < bindparam("last")))
)
_THEIRS = Prepared(
    select(
        *(submissions.c.unit_id, submissions.c.period),
        case((submissions.c.first_submitted_at >= submissions.c.due_at, 1), else_=0),
    ).where(
        submissions.c.form == bindparam("form"),
        any_word(submissions.c.period, "periods"),
        any_id(submissions.c.unit_id, "units"),
        any_word(submissions.c.state, "states"),
    ),
    *("form", "periods", "units", "states"),
)
_COUNTS = report_counts.c
_REPORTS = Prepared(
    select(_COUNTS.unit_id, func.sum(_COUNTS.handed_in), func.sum(_COUNTS.late))
    .where(
        _COUNTS.form == bindparam("form"),
        any_word(_COUNTS.period, "periods"),
        any_id(_COUNTS.unit_id, "units"),
        any_word(_COUNTS.kind, "kinds"),
    )
    .group_by(_COUNTS.unit_id),
    *("form", "periods", "units", "kinds"),
)
_SUMS = figure_sums.c
_FIGURES = Prepared(
    select(
        *(_SUMS.unit_id, _SUMS.indicator),
        *(func.sum(column) for column in (_SUMS.total, _SUMS.given, _SUMS.active, _SUMS.lacking)),
    )
    .where(any_word(_SUMS.indicator, "indicators"), any_word(_SUMS.period, "periods"), any_id(_SUMS.unit_id, "units"))
    .group_by(_SUMS.unit_id, _SUMS.indicator),
    *("indicators", "periods", "units"),
)


class Summed:
    """The sums below units, and how many units there are below them."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def more_than(self, number: int, path: str, kinds: Collection[str]) -> bool:
        """Whether there are, or were, more units of these kinds than that at or below the path."""
        some = select(units.c.id).where(at_or_below(units.c.path, path), any_word(units.c.kind, kinds))
        return len(self._db.execute(some.limit(number + 1)).all()) > number

    def places(self, top: int, kinds: Collection[str]) -> list[Unit]:
        """All units of these kinds below the top one, those of each level after those above; closed ones too."""
        found: list[Unit] = []
        level = [top]
        while level:
            below = [to_unit(row) for row in _PLACES.rows(self._db, level, kinds)]
            found += below
            level = [unit.id for unit in below]
        return found

    def units(self, above: Collection[int], kinds: Collection[str]) -> list[UnitCount]:
        """How many units of these kinds there are directly below each of these, by their first and last days."""
        return [UnitCount(row[0], row[2], row[3], row[4]) for row in _UNITS.rows(self._db, above, kinds)]

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
        asked = {"above": above, "kinds": kinds, "first": days[0], "last": days[1]}
        lives = {row[0]: row[1:] for row in self._db.execute(_MOVED, asked)}
        rows = _THEIRS.rows(self._db, form, periods, list(lives), HANDED_IN) if lives else ()
        return [MovedReport(*lives[row[0]], row[1], bool(row[2])) for row in rows]

    def reports(
        self, unit_ids: Collection[int], kinds: Collection[str], form: str, periods: Collection[str]
    ) -> list[ReportCount]:
        """How many reports of this form and these periods were handed in below each of these units."""
        rows = _REPORTS.rows(self._db, form, periods, unit_ids, kinds)
        return [ReportCount(row[0], int(row[1]), int(row[2])) for row in rows]

    def figures(
        self, unit_ids: Collection[int], indicators: Collection[str], periods: Collection[str]
    ) -> list[FigureSum]:
        """The sums of these figures over these periods, below each of these units."""
        rows = _FIGURES.rows(self._db, indicators, periods, unit_ids)
        return [FigureSum(row[0], row[1], int(row[2]), int(row[3]), int(row[4]), int(row[5])) for row in rows]
