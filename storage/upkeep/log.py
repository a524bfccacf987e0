"""Care of SQLite's write-ahead log: we empty it, so that no writer does so in its own commit and nothing stays readable
in it, and make it long at the start."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from storage.database import CACHE, translating_errors
from storage.sql.prepared import run

_MB = 1_000_000
_STRETCHED = 6
"""Megabytes to which the log is stretched: what it holds when it is emptied, and a little more."""


def tidy(engine: Engine) -> None:
    """Move what SQLite's log holds into its file, while others read and write; PostgreSQL does so by itself. Left to
    SQLite, one writer would now and then do it inside its own commit and keep everybody waiting."""
    if engine.dialect.name == "sqlite":
        with translating_errors(), engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")


def shrink(engine: Engine) -> None:
    """Move what SQLite's log holds into its file, and give the disk back what the log has grown beyond its usual
    length. Writers wait meanwhile: for when the disk has little room left."""
    log = Path(f"{engine.url.database}-wal")
    if engine.dialect.name == "sqlite" and log.exists() and log.stat().st_size > 2 * _STRETCHED * _MB:
        with translating_errors(), engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        stretch(engine)
    else:
        tidy(engine)


def wipe(engine: Engine, *, wholly: bool = False) -> bool:
    """Empty the log, so that what was blanked since cannot be read in the file any more; False: somebody was reading an
    older state, try again. `wholly`: write the file anew too, so that no page keeps what once stood on it.

    PostgreSQL overwrites by its own vacuum."""
    if engine.dialect.name != "sqlite" or not engine.url.database or engine.url.database == ":memory:":
        return True
    try:
        with closing(sqlite3.connect(engine.url.database, timeout=10, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete=ON")
            if wholly:
                connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.OperationalError:  # locked, or no room for a second copy
        return False
    stretch(engine)
    return not busy


def stretch(engine: Engine) -> None:
    """Make SQLite's log at once as long as it will become: a commit then waits a fifth less for the disk, which need
    not note that a file has grown. Where the disk has no room for that, the log stays as it is."""
    if engine.dialect.name != "sqlite":
        return
    with suppress(DBAPIError), engine.connect().execution_options(toso_write=True) as connection:
        run(connection, "PRAGMA cache_size=100")  # pages beyond this cache go into the log before the commit
        try:
            connection.begin()
            for _ in range(_STRETCHED):
                run(connection, "INSERT INTO meta (name, value) VALUES (hex(randomblob(8)), zeroblob(1000000))")
        finally:
            connection.rollback()  # the log keeps its length, and what is behind its last commit is overwritten
            run(connection, f"PRAGMA cache_size={CACHE}")
