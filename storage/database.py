"""Opens SQLite or PostgreSQL with the settings that we need, and brings the tables to the shape that we expect."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event, inspect, make_url, text
from sqlalchemy import Engine as Engine  # for modules that only pass it on
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, NotSupportedError, ProgrammingError

from storage.sql.prepared import PREPARED, run

_LIVELY = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 20_000}
"""With these options of a PostgreSQL connection, a vanished server is noticed in half a minute, not in two hours."""

CACHE = -16_000
"""Page cache of a SQLite connection: negative means kilobytes."""

_PAGES = 16_000
"""Pages of 4 KB each to which SQLite's log may grow where nobody calls `tidy`."""

HEAD = "0015"
"""The revision of the newest file in migrations/versions; a test checks that."""


class NewerDatabase(Exception):
    """The database was written by a newer program; this one must not touch it."""


class Unavailable(Exception):
    """The database cannot take this now (locked, full, gone): nothing was written, try again later."""


class Clash(Exception):
    """A unique key or a check refused the write: somebody else was first. Nothing was written."""


def connect(url: str, *, prepared: bool = True) -> Engine:
    """An engine; no connection is made yet. SQLite: WAL, synchronous=FULL, foreign keys on, a folder made for it.
    `prepared`: see `storage.sql.prepared`. Raises ValueError where the URL cannot be read."""
    try:
        where = make_url(url)
    except ArgumentError:
        raise ValueError("the URL cannot be read") from None
    if where.get_backend_name() == "sqlite":
        if where.database and where.database != ":memory:":
            Path(where.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(
            where,
            hide_parameters=True,
            connect_args={"timeout": 10, "check_same_thread": False},
            execution_options={PREPARED: prepared},
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(
        where.set(drivername="postgresql+psycopg"),
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={"options": "-c timezone=UTC", **_LIVELY},
    )


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves: the driver's own habit defers the lock
    for pragma in (
        *("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY", f"cache_size={CACHE}"),
        *(f"wal_autocheckpoint={_PAGES}", "secure_delete=ON"),  # what is deleted is overwritten
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once, so that it waits here instead of failing in the middle.
    write = connection.get_execution_options().get("toso_write", False)
    run(connection, "BEGIN IMMEDIATE" if write else "BEGIN")


def connection_options(engine: Engine, *, write: bool) -> dict[str, Any]:
    """The execution options of a connection. A reader must see one moment's state: SQLite sees to that by itself."""
    if write:
        return {"toso_write": True}
    return (
        {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    )


@contextmanager
def translating_errors() -> Iterator[None]:
    """Turns the driver's errors into Clash, or into Unavailable where the cause lies outside the program. An error that
    comes through unchanged is a mistake in the statement or its data: a retry would only fail again.

    Only the first line of the driver's message is kept, because PostgreSQL quotes the row below it."""
    try:
        yield
    except IntegrityError as error:
        raise Clash(_first_line(error)) from None
    except (DataError, ProgrammingError, NotSupportedError):
        raise
    except DBAPIError as error:
        raise Unavailable(_first_line(error)) from None


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).partition("\n")[0]


def revision(engine: Engine) -> str | None:
    """The revision of the tables, such as "0002"; None in an empty database."""
    with translating_errors(), engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def migrate(engine: Engine) -> None:
    """Bring the tables to HEAD. Raises NewerDatabase when they are ahead of this program."""
    now = revision(engine)
    if now == HEAD:
        return
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    if now is not None:
        try:
            ScriptDirectory.from_config(config).get_revision(now)
        except CommandError:
            raise NewerDatabase(f"the database has revision {now}; this program knows up to {HEAD}") from None
    with translating_errors(), engine.connect().execution_options(toso_write=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
