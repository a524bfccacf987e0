"""Opens the database: to read it while the bot may be running, or to have it for this process alone."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack, ExitStack, contextmanager

from bot.config import BadSettings, Settings
from locales import say
from storage.database import Engine as Database
from storage.database import NewerDatabase, Unavailable, connect, migrate
from storage.upkeep.checkup import shape, sqlite_file
from storage.upkeep.lock import Sole, Taken


@contextmanager
def existing(url: str) -> Iterator[Database]:
    """The database behind that URL, to be read only. Raises BadSettings where there is none of today's shape."""
    try:
        file = sqlite_file(url)
        if file is not None and not file.exists():
            raise BadSettings(say("vi", "no-database", {}))
        database = connect(url)
        try:
            if shape(database)[0] != "current":
                raise BadSettings(say("vi", "no-database", {}))
            yield database
        finally:
            database.dispose()
    except (Unavailable, OSError, ValueError) as error:
        raise BadSettings(f"TOSO_DATABASE_URL: {error}") from None


LOST = "TOSO_DATABASE_URL: the lock on the database is lost (was its server restarted?); start again"


_LOCK_EVERY = 3.0
"""Seconds between two looks whether the database is still ours alone."""


def open_database(settings: Settings, stack: ExitStack | AsyncExitStack) -> tuple[Database, Sole]:
    """The database of today's shape, ours alone until the stack is unwound. Raises BadSettings where it cannot be
    opened, another toso has it, or it is newer than this program."""
    with needed():
        database = connect(settings.database_url, prepared=settings.tuned.prepared)
        stack.callback(database.dispose)
        sole = Sole(database)
        stack.callback(sole.release)
        migrate(database)  # under the lock: of two first starts one makes the tables, the other is told
    return database, sole


@contextmanager
def needed() -> Iterator[None]:
    """Turn what keeps the database from being opened into BadSettings that names the setting."""
    try:
        yield
    except (Unavailable, NewerDatabase, Taken, OSError, ValueError) as error:
        raise BadSettings(f"TOSO_DATABASE_URL: {error}") from None


async def stay_alone(sole: Sole) -> None:
    """Look every few seconds whether the database is still ours alone. Raises BadSettings when it may not be: only
    stopping makes sure that there are never two engines; a service manager then starts the program again."""
    while True:
        if not await asyncio.to_thread(sole.still_held):
            raise BadSettings(LOST)
        await asyncio.sleep(_LOCK_EVERY)
