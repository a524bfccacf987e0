"""Drives the real engine step by step: one batch, one send at a time, with failures where the test wants them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from typing import Any

from sqlalchemy import event, select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from bot.channels.channel import Channel
from bot.current import World
from bot.engine import Engine
from bot.store import Store
from storage.database import Engine as Database
from storage.database import Unavailable
from storage.messages.inbox import Arrival
from storage.tables.messages import inbox, outbox
from storage.tables.reports import figure_versions, figures, submission_versions
from storage.work import Work
from tests.house import Clock

WORLD = World.load(public_url="https://toso.example.vn")


@asynccontextmanager
async def running(database: Database, clock: Clock, *rooms: Channel) -> AsyncIterator[Engine]:
    """Run an engine on this database for as long as the block lasts."""
    store = Store(database)
    store.patience = 0.01
    WORLD.stale = True  # the plan in memory is of another test's database
    engine = Engine(store, {room.name: room for room in rooms}, WORLD, clock, timedelta(days=90))
    task = asyncio.create_task(engine.run(ticking=False))
    try:
        yield engine
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await store.close()


async def told(engine: Engine, *arrivals: Arrival) -> None:
    """Accept these messages, and wait until everything is answered and sent."""
    while True:
        try:
            await engine.accept("telegram", "main", arrivals)
            break
        except Unavailable:
            await asyncio.sleep(0.005)  # not acknowledged: the platform delivers it again
    async with asyncio.timeout(60):
        await engine.settled()


def broken_disk() -> Exception:
    """Raise the driver's error for a file that cannot be written."""
    return OperationalError("INSERT", {}, Exception("disk I/O error"))


def taken() -> Exception:
    """Raise the driver's error for a key that exists already."""
    return IntegrityError("INSERT", {}, Exception("UNIQUE constraint failed"))


def mistake() -> Exception:
    """Raise an error as a mistake in our own code would."""
    return RuntimeError("a mistake")


class Trap:
    """Counts the statements of writing transactions, and fails the one that is next."""

    def __init__(self) -> None:
        self.at = 0
        self.count = 0
        self.failure: Callable[[], Exception] = broken_disk
        self.sprung = False

    def set(self, at: int, failure: Callable[[], Exception]) -> None:
        """Fail the `at`-th statement from now on, once."""
        self.at, self.count, self.failure, self.sprung = at, 0, failure, False

    def __call__(self, connection: Any, *_: Any) -> None:
        """SQLAlchemy calls this before each statement."""
        if not connection.get_execution_options().get("toso_write"):
            return
        self.count += 1
        if self.count == self.at and not self.sprung:
            self.sprung = True
            raise self.failure()


@contextmanager
def trapped(database: Database) -> Iterator[Trap]:
    """Set a trap in this database's statements, for as long as the block lasts."""
    trap = Trap()
    event.listen(database, "before_cursor_execute", trap)
    try:
        yield trap
    finally:
        event.remove(database, "before_cursor_execute", trap)


def kept(database: Database) -> dict[str, list[Any]]:
    """The rows that must be right: answers, versions, reports, waiting messages and sent messages."""
    with database.connect() as connection:

        def rows(*columns: Any) -> list[Any]:
            return [tuple(row) for row in connection.execute(select(*columns).order_by(*columns))]

        return {
            "figures": rows(figures.c.unit_id, figures.c.indicator, figures.c.amount, figures.c.version),
            "versions": rows(figure_versions.c.unit_id, figure_versions.c.indicator, figure_versions.c.version),
            "reports": rows(submission_versions.c.unit_id, submission_versions.c.version),
            "inbox": rows(inbox.c.external_id, inbox.c.state),
            "outbox": rows(outbox.c.chat_key, outbox.c.kind, outbox.c.payload, outbox.c.state),
            "dialogues": [tuple(r) for r in connection.execute(text("SELECT chat_key, state FROM dialogues"))],
        }


def dead(work: Work) -> int:
    """The number of messages that were put aside."""
    return work.inbox.backlog()[2]
