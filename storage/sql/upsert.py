"""INSERT statements that skip or replace rows whose key is already there, for SQLite and PostgreSQL."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table


def ignoring(connection: Connection, table: Table) -> Any:
    """INSERT that skips rows whose key is already there."""
    return ignoring_in(table, connection.dialect.name)


def upserting(connection: Connection, table: Table) -> Any:
    """INSERT that replaces the row of the same primary key, all columns but the key."""
    return upserting_in(table, (), connection.dialect.name)


# Building a statement takes several times as long as running it, so each is built once.


@cache
def ignoring_in(table: Table, dialect: str) -> Any:
    """`ignoring`, for that dialect."""
    return insert_in(dialect, table).on_conflict_do_nothing()


@cache
def upserting_in(table: Table, keep: tuple[str, ...], dialect: str) -> Any:
    """`upserting`, for that dialect; the columns `keep` stay as they were too."""
    statement = insert_in(dialect, table)
    keys = [column.name for column in table.primary_key]
    fresh = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys and c.name not in keep}
    return statement.on_conflict_do_update(index_elements=keys, set_=fresh)


def insert_in(dialect: str, table: Table) -> Any:
    """INSERT as that dialect has it, with its ON CONFLICT."""
    if dialect == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)
