"""Statements that run for every message: built with SQLAlchemy once, and given to SQLite's driver as they are.

A batch of turns runs some twenty statements, however small it is. SQLAlchemy itself takes thirty times as long over one
as SQLite takes to run it."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError

Convert = Callable[[Any], Any]

PREPARED = "toso_prepared"
"""An execution option of the engine; False: SQLAlchemy's own way for all statements."""

_TOGETHER = (64, 16, 4, 1)
"""Rows in one INSERT, the largest number first. Few statements, because after each one the driver waits for the
interpreter's lock, which another thread may hold; few sizes, so that SQLite keeps the compiled statement of each."""
_VALUES = re.compile(r"VALUES (\((?:\?(?:, )?)+\))")


class _Written(NamedTuple):
    """A statement as SQLite's text, and how its values are ordered and converted."""

    sql: str
    order: tuple[int, ...] | None
    """For each place in the statement, the index of its value among the caller's values followed by `fixed`; None: the
    caller's values stand in their own order."""
    fixed: tuple[Any, ...]
    given: tuple[tuple[int, Convert], ...]
    """The conversions of values that go in, each with the value's index among the caller's values."""
    got: tuple[tuple[int, Convert], ...]
    """The conversions of columns that come out, each with the column's index."""
    row: str
    """For an INSERT, the placeholders of one row; "" where several rows do not go into one statement."""


class Prepared:
    """A statement that is compiled once. `statement` is the statement itself, or a function that makes it for a
    dialect; `takes` names its parameters in the order in which they are given.

    Errors are those of SQLAlchemy. On PostgreSQL, and where a test listens to statements, SQLAlchemy runs it itself."""

    def __init__(self, statement: Any, *takes: str) -> None:
        self._of: Callable[[str], Any] = statement if callable(statement) else lambda _dialect: statement
        self._takes = takes
        self._written: _Written | None = None

    def rows(self, db: Connection, *values: Any) -> Sequence[Any]:
        """The rows that a query finds; their columns are reached by index."""
        if _aside(db):
            return db.execute(self._of(db.dialect.name), dict(zip(self._takes, values, strict=True))).all()
        written = self._in_words(db.dialect)
        cursor = run(db, written.sql, _given(written, values))
        try:
            found: list[Any] = cursor.fetchall()  # SQLite looks for all but the first row only now
        except db.dialect.loaded_dbapi.Error as error:
            raise _wrapped(db, written.sql, error) from error
        return [_got(written, row) for row in found] if written.got else found

    def scalar(self, db: Connection, *values: Any) -> Any:
        """The first column of the first row; None where there is none."""
        rows = self.rows(db, *values)
        return rows[0][0] if rows else None

    def many(self, db: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Run the statement for each of these rows, of which there must be at least one."""
        if _aside(db):
            db.execute(self._of(db.dialect.name), [dict(zip(self._takes, row, strict=True)) for row in rows])
            return
        written = self._in_words(db.dialect)
        if written.order is not None or written.given:
            rows = [_given(written, row) for row in rows]
        if not written.row:
            run(db, written.sql, rows, many=True)
            return
        at = 0
        for size in _TOGETHER:
            while len(rows) - at >= size:
                run(db, _for(written.sql, written.row, size), tuple(chain.from_iterable(rows[at : at + size])))
                at += size

    def _in_words(self, dialect: Dialect) -> _Written:
        if self._written is None:
            self._written = _write(self._of(dialect.name), self._takes, dialect)
        return self._written


def _aside(db: Connection) -> bool:
    if db.dialect.name != "sqlite" or not db.get_execution_options().get(PREPARED, True):
        return True
    return bool(db.engine.dispatch.before_cursor_execute)


def _write(statement: Any, takes: tuple[str, ...], dialect: Dialect) -> _Written:
    compiled = statement.compile(
        dialect=dialect, column_keys=takes if statement.is_insert and statement.select is None else None
    )
    ways = {name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()}
    fixed: list[Any] = []
    order: list[int] = []
    for name in compiled.positiontup:
        if name in takes:
            order.append(takes.index(name))
        else:
            order.append(len(takes) + len(fixed))
            value, way = compiled.params[name], ways[name]
            fixed.append(way(value) if way else value)
    given = tuple((n, way) for n, name in enumerate(takes) if (way := ways[name]))
    columns = statement.selected_columns if statement.is_select else ()
    ways_out = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    got = tuple((n, way) for n, way in enumerate(ways_out) if way)
    straight = order == list(range(len(takes)))
    sql = str(compiled)
    values = _VALUES.search(sql) if statement.is_insert and straight else None
    row = values.group(1) if values else ""
    return _Written(sql, None if straight else tuple(order), tuple(fixed), given, got, row)


@cache
def _for(sql: str, row: str, size: int) -> str:
    """The INSERT for `size` rows at once."""
    return sql.replace(row, ", ".join([row] * size), 1)


def _given(written: _Written, values: tuple[Any, ...]) -> tuple[Any, ...]:
    if written.given:
        changed = list(values)
        for n, way in written.given:
            changed[n] = way(changed[n])
        values = tuple(changed)
    if written.order is None:
        return values
    values += written.fixed
    return tuple([values[n] for n in written.order])


def _got(written: _Written, row: Sequence[Any]) -> list[Any]:
    changed = list(row)
    for n, way in written.got:
        changed[n] = way(changed[n])
    return changed


def run(db: Connection, sql: str, values: Any = (), *, many: bool = False) -> Any:
    """Run a statement with SQLite's driver; returns the driver's cursor. Raises SQLAlchemy's errors."""
    driver: Any = db.connection.driver_connection
    try:
        return driver.executemany(sql, values) if many else driver.execute(sql, values)
    except db.dialect.loaded_dbapi.Error as error:
        raise _wrapped(db, sql, error) from error


def _wrapped(db: Connection, sql: str, error: Exception) -> BaseException:
    """The driver's error as SQLAlchemy raises it."""
    return DBAPIError.instance(sql, None, error, db.dialect.loaded_dbapi.Error, hide_parameters=True)
