"""One transaction with the repositories on it (unit of work): rolled back unless committed."""

from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from storage.absences import Absences
from storage.changes import Changes
from storage.collections import Collections
from storage.dialogues import Dialogues
from storage.engine import guarded, manners
from storage.figures import Figures
from storage.groups import Groups
from storage.inbox import Inbox
from storage.meta import Meta
from storage.nudges import Nudges
from storage.outbox import Outbox
from storage.people import People
from storage.reopening import Reopening
from storage.returns import Returns
from storage.units import Units

T = TypeVar("T")


class Work:
    """`with Work(engine, write=True) as work: …; work.commit()`. Errors of the driver come as Clash or Unavailable."""

    def __init__(self, engine: Engine, *, write: bool) -> None:
        self._engine = engine
        self._options = manners(engine, write=write)
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        with guarded():
            connection = self._engine.connect().execution_options(**self._options)
            try:
                connection.begin()
            except BaseException:
                connection.close()
                raise
        self._connection = connection
        self._before = _changed(connection)
        self.inbox = Inbox(connection)
        self.outbox = Outbox(connection)
        self.dialogues = Dialogues(connection)
        self.people = People(connection)
        self.units = Units(connection)
        self.figures = Figures(connection)
        self.nudges = Nudges(connection)
        self.changes = Changes(connection)
        self.absences = Absences(connection)
        self.groups = Groups(connection)
        self.collections = Collections(connection)
        self.returns = Returns(connection)
        self.reopening = Reopening(connection)
        self.meta = Meta(connection)
        return self

    @property
    def weight(self) -> int:
        """So many rows has this transaction changed; always 0 on PostgreSQL, where nobody need know."""
        assert self._connection is not None
        return _changed(self._connection) - self._before

    def commit(self) -> None:
        """Keep what was done; nothing before this is visible to anybody else."""
        assert self._connection is not None
        with guarded():
            self._connection.commit()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._connection is not None
        connection, self._connection = self._connection, None
        connection.close()  # an open transaction is rolled back
        if isinstance(error, DBAPIError):
            with guarded():
                raise error


def _changed(connection: Connection) -> int:
    return int(getattr(connection.connection.driver_connection, "total_changes", 0))


def reading(engine: Engine, query: Callable[[Work], T]) -> T:
    """The query's answer, from one consistent view."""
    with Work(engine, write=False) as work:
        return query(work)


def writing(engine: Engine, action: Callable[[Work], T]) -> T:
    """What the action returned, once it is committed."""
    with Work(engine, write=True) as work:
        done = action(work)
        work.commit()
        return done
