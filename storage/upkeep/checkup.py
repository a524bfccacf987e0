"""The checks of the database for `toso doctor`; they change nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from sqlalchemy import Connection, Engine, func, make_url, select, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from storage.database import HEAD, Unavailable, revision
from storage.reports.sums import Sums
from storage.tables.messages import inbox, lost_dialogues, outbox
from storage.tables.reports import figure_versions, submission_versions

Shape = Literal["empty", "older", "current", "newer"]


@contextmanager
def _looking() -> Iterator[None]:
    """Turns every error of the database into Unavailable, to be reported: a missing right or a damaged file too."""
    try:
        yield
    except DBAPIError as error:
        raise Unavailable(str(error.orig)) from error


class Stuck(NamedTuple):
    """How much was put aside, since when the oldest messages wait, and when the newest row was written."""

    dead: int
    lost: int
    oldest_waiting: datetime | None
    oldest_unsent: datetime | None
    newest: datetime | None


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite database; None for any other. Raises ValueError where the URL cannot be read."""
    try:
        where = make_url(url)
    except ArgumentError:
        raise ValueError("the URL cannot be read") from None
    return Path(where.database) if where.get_backend_name() == "sqlite" and where.database else None


def shape(engine: Engine) -> tuple[Shape, str]:
    """The shape of the tables compared with this program's, and its revision: a number of four digits, which rises."""
    with _looking():
        found = revision(engine)
    if found is None:
        return "empty", ""
    if found == HEAD:
        return "current", found
    return ("older" if found.isdigit() and found < HEAD else "newer"), found


def damage(engine: Engine) -> str | None:
    """The first fault that SQLite's own check finds; None: no fault. PostgreSQL looks after itself."""
    if engine.dialect.name != "sqlite":
        return None
    with _looking(), engine.connect() as connection:
        found = str(connection.execute(text("PRAGMA quick_check(1)")).scalar_one())
    return None if found == "ok" else found


def journal(engine: Engine) -> str:
    """SQLite's journal mode; "wal" for PostgreSQL, which has nothing else."""
    if engine.dialect.name != "sqlite":
        return "wal"
    with _looking(), engine.connect() as connection:
        return str(connection.execute(text("PRAGMA journal_mode")).scalar_one())


def writable(engine: Engine) -> bool:
    """Whether the database takes writes. Raises Unavailable where no write transaction can begin now."""
    with _looking(), engine.connect().execution_options(toso_write=True) as connection, connection.begin():
        if engine.dialect.name == "sqlite":
            return True  # BEGIN IMMEDIATE has taken the lock
        return str(connection.execute(text("SHOW transaction_read_only")).scalar_one()) == "off"


def stuck(engine: Engine, now: datetime) -> Stuck:
    """The messages that are stuck, read from one consistent view; the tables must be there."""
    with _looking(), engine.connect() as connection, connection.begin():
        ripe = outbox.c.not_before.is_(None) | (outbox.c.not_before <= now)
        return Stuck(
            dead=int(connection.scalar(select(func.count()).where(inbox.c.state == "dead")) or 0),
            lost=int(connection.scalar(select(func.count()).select_from(lost_dialogues)) or 0),
            oldest_waiting=connection.scalar(select(func.min(inbox.c.received_at)).where(inbox.c.state == "waiting")),
            oldest_unsent=connection.scalar(
                select(func.min(outbox.c.created_at)).where(outbox.c.state == "waiting", ripe)
            ),
            newest=_newest(connection),
        )


def sums(engine: Engine) -> list[tuple[int, str, str]]:
    """The kept sums that are not what the figures come to: unit, period, line or form; the tables must be there."""
    with _looking(), engine.connect() as connection, connection.begin():
        return Sums(connection).differences()


def _newest(connection: Connection) -> datetime | None:
    written = (inbox.c.received_at, outbox.c.created_at, figure_versions.c.recorded_at, submission_versions.c.at)
    found = [connection.scalar(select(func.max(column))) for column in written]
    return max((at for at in found if at is not None), default=None)
