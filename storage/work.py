"""One transaction with the repositories on it (unit of work): rolled back unless committed."""

from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from storage.database import connection_options, translating_errors
from storage.messages.dialogues import Dialogues
from storage.messages.editable import Editable
from storage.messages.inbox import Inbox
from storage.messages.made_files import MadeFiles
from storage.messages.outbox import Outbox
from storage.messages.plans import Plans
from storage.messages.shown import SentHistory
from storage.messages.strangers import Strangers
from storage.meta import Meta
from storage.people.absences import Absences
from storage.people.groups import Groups
from storage.people.join_requests import JoinRequests
from storage.people.menus import Menus
from storage.people.people import People
from storage.people.receivers import Receivers
from storage.people.roster import PeopleInUnits
from storage.people.units import Units
from storage.reminders.nudges import Nudges
from storage.reports.acknowledgements import Acknowledgements
from storage.reports.collections import Collections
from storage.reports.date_changes import Changes
from storage.reports.figures import Figures
from storage.reports.over_time import LongReports
from storage.reports.reopen_requests import Reopening
from storage.reports.returns import Returns
from storage.reports.summed import Summed
from storage.reports.sums import Sums
from storage.reports.versions import Versions

T = TypeVar("T")


class Work:
    """One transaction: `with Work(engine, write=True) as work: …; work.commit()`. Errors of the driver come as Clash or
    Unavailable.

    `kept`: SQLite's connection is held from one block to the next, until `close` or an error. SQLite forgets what it
    has read of the file as soon as another connection has written, and the pool would hand out connections in turn. A
    connection to PostgreSQL is taken from the pool each time, since its server may have restarted."""

    def __init__(self, engine: Engine, *, write: bool, kept: bool = False) -> None:
        self._engine = engine
        self._options = connection_options(engine, write=write)
        self._kept = kept and engine.dialect.name == "sqlite"
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        with translating_errors():
            connection = self._connection or self._connect()
            try:
                connection.begin()
            except BaseException:
                self.close()
                raise
        self._before = _changed(connection)
        return self

    def _connect(self) -> Connection:
        self._connection = connection = self._engine.connect().execution_options(**self._options)
        self.inbox = Inbox(connection)
        self.outbox = Outbox(connection)
        self.made_files = MadeFiles(connection)
        self.plans = Plans(connection)
        self.dialogues = Dialogues(connection)
        self.editable = Editable(connection)
        self.shown = SentHistory(connection)
        self.strangers = Strangers(connection)
        self.people = People(connection)
        self.join_requests = JoinRequests(connection)
        self.roster = PeopleInUnits(connection)
        self.menus = Menus(connection)
        self.receivers = Receivers(connection)
        self.units = Units(connection)
        self.figures = Figures(connection)
        self.over_time = LongReports(connection)
        self.sums = Sums(connection)
        self.summed = Summed(connection)
        self.nudges = Nudges(connection)
        self.changes = Changes(connection)
        self.absences = Absences(connection)
        self.groups = Groups(connection)
        self.collections = Collections(connection)
        self.acknowledgements = Acknowledgements(connection)
        self.returns = Returns(connection)
        self.versions = Versions(connection)
        self.reopening = Reopening(connection)
        self.meta = Meta(connection)
        return connection

    @property
    def connection(self) -> Connection:
        """The open connection, for what storage does across all tables."""
        assert self._connection is not None
        return self._connection

    @property
    def weight(self) -> int:
        """Rows that this transaction has changed so far; always 0 on PostgreSQL, where nobody need know."""
        assert self._connection is not None
        return _changed(self._connection) - self._before

    def commit(self) -> None:
        """Keep what was done; nothing before this is visible to anybody else."""
        assert self._connection is not None
        with translating_errors():
            try:
                self._connection.commit()
            except BaseException:
                self._connection.invalidate()  # SQLite may keep the transaction open, and SQLAlchemy takes it for ended
                raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._connection is not None
        if self._kept and error is None:
            self._connection.rollback()  # does nothing after a commit
        else:
            self.close()
        if isinstance(error, DBAPIError):
            with translating_errors():
                raise error

    def close(self) -> None:
        """Let go of the connection; an open transaction is rolled back."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def _changed(connection: Connection) -> int:
    return int(getattr(connection.connection.driver_connection, "total_changes", 0))


def reading(engine: Engine, query: Callable[[Work], T]) -> T:
    """The query's result, read from one consistent view."""
    with Work(engine, write=False) as work:
        return query(work)


def writing(engine: Engine, action: Callable[[Work], T]) -> T:
    """The action's result, once its transaction is committed."""
    with Work(engine, write=True) as work:
        done = action(work)
        work.commit()
        return done
