"""Only one engine works on a database: a lock that the system itself lets go of when its holder dies, kill -9 too."""

import fcntl
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, Engine, text

from storage.engine import guarded

_KEY = 0x746F736F  # "toso"


class Taken(Exception):
    """Another program is serving this database."""


class Sole:
    """Holds the lock until `release` or death. Raises Taken."""

    def __init__(self, engine: Engine) -> None:
        self._file: IO[bytes] | None = None
        self._connection: Connection | None = None
        if engine.dialect.name == "sqlite":
            path = Path(f"{engine.url.database}.lock")
            self._file = path.open("ab")
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                self._file.close()
                raise Taken(f"another toso serves {engine.url.database}") from None
            return
        with guarded():
            self._connection = engine.connect()
            if not self._connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _KEY}).scalar():
                self._connection.close()
                raise Taken("another toso serves this database")
            self._connection.commit()  # the lock belongs to the session, not to a transaction

    def release(self) -> None:
        """Let the next one in."""
        if self._file is not None:
            self._file.close()
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
