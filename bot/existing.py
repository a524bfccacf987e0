"""An installation's database to look into, while the bot may be running."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.config import BadSettings
from locales import say
from storage.database import Engine, Unavailable, connect
from storage.upkeep.checkup import shape, sqlite_file


@contextmanager
def existing(url: str) -> Iterator[Engine]:
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
