"""A lock by which only one engine works on a database; the system releases it when its holder dies, by kill -9 too."""

import errno
import fcntl
import os
import socket
import sys
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
        self._path = Path()
        self._name: socket.socket | None = None
        self._connection: Connection | None = None
        self._one_at_a_time = Lock()
        if engine.dialect.name == "sqlite":
            # One lock for one file, whichever links lead to it.
            database = Path(engine.url.database or "").resolve()
            self._path = Path(f"{database}.lock")
            try:
                self._name = _named_after(database)
                self._file = _locked(self._path)
            except BlockingIOError:
                self.release()
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
                return self._file is not None and self._file_is_ours()
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
                self._file = None
            if self._name is not None:
                self._name.close()
            if self._connection is not None:
                self._connection.invalidate()
                self._connection.close()
                self._connection = None

    def _file_is_ours(self) -> bool:
        """Whether the lock's file is still the one we hold; one that somebody has removed is made and locked again."""
        assert self._file is not None  # the caller has looked
        try:
            if self._path.exists() and os.path.samestat(os.fstat(self._file.fileno()), self._path.stat()):
                return True
            again = _locked(self._path)
        except OSError:
            return False
        self._file.close()
        self._file = again
        return True


def _locked(path: Path) -> IO[bytes]:
    """The file, opened and locked. Raises BlockingIOError where another has the lock."""
    file = path.open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise BlockingIOError from error
    return file


def _named_after(database: Path) -> socket.socket | None:
    """A name in the system that only one process can have, made from the database's place on the disk: it has no file
    that could be removed, and is the same for every hard link. None where the system knows no such names; only the file
    is locked there. Raises BlockingIOError where another has the name."""
    if sys.platform != "linux":
        return None
    database.touch()  # SQLite takes an empty file for a new database
    place = database.stat()
    name = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    try:
        name.bind(f"\0toso:{place.st_dev}:{place.st_ino}")
    except OSError as error:
        name.close()
        if error.errno != errno.EADDRINUSE:
            raise
        raise BlockingIOError from error
    return name
