"""Keeps the sums below each unit: what all units below it have handed in, by period and line.

The figures themselves are what counts (promise 3). A sum is changed only here, in the transaction that changes a
report: what the report gave is taken out, the report is written, and what it gives now is put in, both read from its
figures. `differences` compares all sums with the figures; `follow` makes them anew where other lines are summed."""

from collections.abc import Collection, Iterable, Sequence
from functools import cache, partial
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    Table,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
)

from forms.submission import HANDED_IN
from storage.sql.any_of import any_id, any_word
from storage.sql.prepared import Prepared
from storage.sql.upsert import insert_in
from storage.tables.people import units
from storage.tables.reports import figures, submissions
from storage.tables.sums import figure_sums, report_counts, summed_lines

Report = tuple[int, str, str]
"""A report by its unit, form and period."""


class SummedLine(NamedTuple):
    """A line of a form whose figures are summed. `after`: the line that must be above zero for it to be asked; `kinds`:
    the kinds of unit that are asked it."""

    form: str
    indicator: str
    after: str | None
    kinds: tuple[str, ...]


# What one report gives ----------------------------------------------------------------------------------------------

_SIGN = bindparam("sign", type_=Integer())
_given, _before = figures.alias("given"), figures.alias("line_before")
_HANDED_IN = or_(*(submissions.c.state == state for state in HANDED_IN))
_PLACE = (
    submissions.c.form == bindparam("in_form"),
    submissions.c.period == bindparam("in_period"),
    any_id(submissions.c.unit_id, "of_units"),
)


def _counted(row: Any) -> ColumnElement[int | None]:
    """What an answer adds to a total; NULL: nothing at all (`forms.value.counted`)."""
    return case(
        (row.c.kind == "number", row.c.amount // row.c.base),
        (row.c.kind == "money", row.c.amount),
        (row.c.kind == "nil", 0),
    )


def _one(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


def _answer_of(line: Any) -> ColumnElement[bool]:
    """The condition that joins a line's figure in the same report; `line`: the column with its indicator."""
    row = _given if line is summed_lines.c.indicator else _before
    same = row.c.period == submissions.c.period, row.c.unit_id == submissions.c.unit_id
    return and_(row.c.indicator == line, *same)


def _figures(*place: ColumnElement[bool]) -> Select[Any]:
    """What reports give to `figure_sums`, a row for each report and line."""
    unanswered = or_(_given.c.kind.is_(None), _given.c.kind == "taken_back")
    pointless = and_(_before.c.kind != "money", _counted(_before) == 0)
    lines = (
        select(
            *(summed_lines.c.indicator, submissions.c.period, units.c.parent_id.label("unit_id")),
            # A line that was not asked because the one before it is zero is zero too.
            case(
                (and_(or_(unanswered, _given.c.kind == "not_applicable"), pointless), 0), else_=_counted(_given)
            ).label("amount"),
            or_(unanswered, _given.c.kind == "not_available").label("wanting"),
        )
        .select_from(submissions)
        .join(units, units.c.id == submissions.c.unit_id)
        .join(summed_lines, summed_lines.c.form == submissions.c.form)
        .outerjoin(_given, _answer_of(summed_lines.c.indicator))
        .outerjoin(_before, _answer_of(summed_lines.c.after))
        .where(_HANDED_IN, units.c.parent_id.is_not(None), *place)
        .where(summed_lines.c.kinds.like("% " + units.c.kind + " %"))
        .subquery()
    )
    amount = lines.c.amount
    return select(
        *(lines.c.indicator, lines.c.period, lines.c.unit_id),
        func.coalesce(amount, 0).label("total"),
        _one(amount.is_not(None)).label("given"),
        _one(amount > 0).label("active"),
        _one(and_(amount.is_(None), lines.c.wanting)).label("lacking"),
    )


def _reports(*place: ColumnElement[bool]) -> Select[Any]:
    """What reports give to `report_counts`, a row for each report."""
    return (
        select(
            *(submissions.c.form, submissions.c.period, units.c.parent_id.label("unit_id"), units.c.kind),
            literal_column("1", Integer).label("handed_in"),
            _one(submissions.c.first_submitted_at >= submissions.c.due_at).label("late"),
        )
        .select_from(submissions)
        .join(units, units.c.id == submissions.c.unit_id)
        .where(_HANDED_IN, units.c.parent_id.is_not(None), *place)
        .where(submissions.c.form.in_(select(summed_lines.c.form)))
    )


_GIVEN = {figure_sums: _figures, report_counts: _reports}


def _above(first: Select[Any]) -> Any:
    """The units at or above each of the first ones: pairs (unit, above)."""
    pairs = first.cte("pairs", recursive=True)
    upper = select(pairs.c.unit, units.c.parent_id).join(units, units.c.id == pairs.c.above)
    return pairs.union_all(upper.where(units.c.parent_id.is_not(None)))


# Keeping them -------------------------------------------------------------------------------------------------------


@cache
def _adding(table: Table, dialect: str) -> Any:
    """INSERT that adds what some reports of one form and period give, `sign` times, to the rows that are there. One
    statement for all of a batch, because after each the driver waits for the interpreter's lock."""
    keys, amounts = _columns(table)
    parents = select(units.c.parent_id.label("unit"), units.c.parent_id.label("above")).distinct()
    given = _for_all_above(table, parents.where(any_id(units.c.id, "of_units")), *_PLACE).subquery()
    rows = select(*(given.c[name] for name in keys), *((given.c[name] * _SIGN).label(name) for name in amounts))
    statement = insert_in(dialect, table).from_select([*keys, *amounts], rows.where(literal_column("1 = 1")))
    summed = {name: table.c[name] + statement.excluded[name] for name in amounts}
    return statement.on_conflict_do_update(index_elements=keys, set_=summed)


def _columns(table: Table) -> tuple[list[str], list[str]]:
    """The names of the table's key columns, and of the others, which are added up."""
    keys = [column.name for column in table.primary_key]
    return keys, [column.name for column in table.columns if column.name not in keys]


_TAKES = ("in_form", "in_period", "of_units", "sign")
_ADD = tuple(Prepared(partial(_adding, table), *_TAKES) for table in _GIVEN)
_STANDING = Prepared(
    select(submissions.c.unit_id, submissions.c.form, submissions.c.period).where(
        any_word(submissions.c.form, "forms"),
        any_word(submissions.c.period, "periods"),
        any_id(submissions.c.unit_id, "units"),
        any_word(submissions.c.state, "states"),
    ),
    *("forms", "periods", "units", "states"),
)


class Sums:
    """The one place that changes the sums."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def standing(self, reports: Iterable[Report]) -> list[Report]:
        """Those of these reports that are handed in, so that they are in the sums."""
        wanted = set(reports)
        if not wanted:
            return []
        ids, forms, periods = (sorted({one[n] for one in wanted}) for n in range(3))
        rows = _STANDING.rows(self._db, forms, periods, ids, HANDED_IN)
        return sorted(wanted.intersection((row[0], row[1], row[2]) for row in rows))

    def take(self, reports: Collection[Report]) -> None:
        """Take what these reports give out of the sums: they are about to change."""
        self._add(reports, -1)

    def give(self, reports: Collection[Report]) -> None:
        """Put what these reports give now into the sums; nothing for those that are not handed in."""
        self._add(reports, 1)

    def _add(self, reports: Collection[Report], sign: int) -> None:
        if reports:
            ids: dict[tuple[str, str], list[int]] = {}
            for unit, form, period in reports:
                ids.setdefault((form, period), []).append(unit)
            rows = [(*report, of, sign) for report, of in sorted(ids.items())]
            for statement in _ADD:
                statement.many(self._db, rows)

    def lines(self) -> set[SummedLine]:
        """The lines that are summed."""
        rows = self._db.execute(select(summed_lines))
        return {SummedLine(row.form, row.indicator, row.after, tuple(row.kinds.split())) for row in rows}

    def follow(self, lines: Collection[SummedLine]) -> bool:
        """Sum these lines from now on. Where they are others than before, all sums are made anew; True: they were."""
        if self.lines() == set(lines):
            return False
        self._db.execute(delete(summed_lines))
        if lines:
            self._db.execute(
                insert(summed_lines), [{**one._asdict(), "kinds": f" {' '.join(one.kinds)} "} for one in sorted(lines)]
            )
        self.renew()
        return True

    def renew(self) -> None:
        """Make all sums anew from the figures."""
        for table in _GIVEN:
            keys, amounts = _columns(table)
            self._db.execute(delete(table))
            self._db.execute(insert(table).from_select([*keys, *amounts], _anew(table)))

    def differences(self) -> list[tuple[int, str, str]]:
        """The sums that are not what the figures come to: unit, period, and line, or the form where reports are
        counted. One period after the other, so that the country's fit into memory."""
        found: set[tuple[int, str, str]] = set()
        of = submissions.c
        periods = {row[0] for row in self._db.execute(select(of.period).distinct())}
        periods |= {row[0] for table in _GIVEN for row in self._db.execute(select(table.c.period).distinct())}
        forms = [row[0] for row in self._db.execute(select(summed_lines.c.form).distinct())]
        for period in sorted(periods):
            for table in _GIVEN:
                keys, amounts = _columns(table)
                kept = select(*(table.c[name] for name in (*keys, *amounts))).where(table.c.period == period)
                rows = {tuple(row) for row in self._db.execute(kept) if any(row[len(keys) :])}
                anew = _anew(table, of.form.in_(forms), of.period == period)
                for row in rows ^ {tuple(row) for row in self._db.execute(anew)}:
                    one = dict(zip(keys, row, strict=False))
                    found.add((one["unit_id"], period, one[keys[0]]))
        return sorted(found)


def _anew(table: Table, *place: ColumnElement[bool]) -> Select[Any]:
    """All rows of a table of sums, made from the figures of these reports; none that is nothing but zeros."""
    parents = select(units.c.parent_id.label("unit"), units.c.parent_id.label("above")).distinct()
    summed = _for_all_above(table, parents, *place).subquery()
    _, amounts = _columns(table)
    return select(*summed.c).where(or_(*(summed.c[name] != 0 for name in amounts)))


def _for_all_above(table: Table, parents: Select[Any], *place: ColumnElement[bool]) -> Select[Any]:
    """What these reports give to each unit above those that report: first summed for the `parents`, then for all above
    them."""
    keys, amounts = _columns(table)
    given = _GIVEN[table](*place).subquery()
    direct = _grouped([given.c[name] for name in keys], [given.c[name] for name in amounts]).subquery()
    pairs = _above(parents.where(units.c.parent_id.is_not(None)))
    above = {**{name: direct.c[name] for name in keys}, "unit_id": pairs.c.above.label("unit_id")}
    rows = _grouped([above[name] for name in keys], [direct.c[name] for name in amounts])
    return rows.join_from(direct, pairs, pairs.c.unit == direct.c.unit_id)


def _grouped(keys: Sequence[ColumnElement[Any]], amounts: Sequence[ColumnElement[Any]]) -> Select[Any]:
    return select(*keys, *(func.sum(column).label(column.name) for column in amounts)).group_by(*keys)
