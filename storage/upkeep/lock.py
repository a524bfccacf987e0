"""A lock by which only one engine works on a database; the system releases it when its holder dies, by kill -9 too."""

import fcntl
from pathlib import Path
from threading import Lock
from typing import IO

from sqlalchemy import Connection, Engine, text

from storage.database import Unavailable, translating_errors

_KEY = 0x746F736F  # "toso"
_TAKE = text("SELECT pg_try_advisory_lock(:key)")
_AWAKE = text("SELECT set_config(name, '0', false) FROM pg_settings WHERE name = 'idle_session_timeout'")
_HELD = text(
    "SELECT EXISTS (SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database"
    " WHERE datname = current_database() AND locktype = 'advisory' AND granted AND pid = pg_backend_pid()"
    " AND classid = 0 AND objid = :key AND objsubid = 1)"
)


class Taken(Exception):
    """Another program is serving this database."""


class Sole:
    """Holds the lock until `release` or death. Raises Taken, Unavailable, or OSError for a folder that is read-only.

    On PostgreSQL the lock dies with its session, which a restart of the server or an administrator may end: the holder
    must ask `still_held` now and then."""

    def __init__(self, engine: Engine) -> None:
        self._file: IO[bytes] | None = None
        self._connection: Connection | None = None
        self._one_at_a_time = Lock()
        if engine.dialect.name == "sqlite":
            # One lock for one file, whichever links lead to it.
            path = Path(f"{Path(engine.url.database or '').resolve()}.lock")
            self._file = path.open("ab")
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                self._file.close()
                raise Taken(f"another toso serves {engine.url.database}") from None
            return
        with translating_errors():
            # In autocommit: the lock belongs to the session, not to a transaction.
            self._connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            self._connection.execute(_AWAKE)
            if not self._connection.scalar(_TAKE, {"key": _KEY}):
                self._connection.close()
                raise Taken("another toso serves this database")

    def still_held(self) -> bool:
        """Whether we still hold the lock. False is final: only a new start of the program can take the lock again."""
        with self._one_at_a_time:
            if self._connection is None:
                return self._file is not None and not self._file.closed
            try:
                with translating_errors():
                    return not self._connection.invalidated and bool(self._connection.scalar(_HELD, {"key": _KEY}))
            except Unavailable:
                return False

    def release(self) -> None:
        """Release the lock, so that another program can take it."""
        with self._one_at_a_time:
            if self._file is not None:
                self._file.close()
            if self._connection is not None:
                self._connection.invalidate()
                self._connection.close()
                self._connection = None
