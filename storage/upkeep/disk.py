"""The disk below the database: how much room is left, and what a refused write says about it."""

import os
from pathlib import Path
from typing import Literal

from storage.database import Engine, Unavailable

Trouble = Literal["full", "read-only", "locked", "unreachable", "broken"]

RESERVE = 40
"""Megabytes that are kept for people who have joined, unless the settings say otherwise."""
_MB = 1_000_000
_AGAIN = 1.25
"""Times the reserve that must be free before strangers are taken again, so that it does not change all the time."""
_SIGNS: tuple[tuple[str, Trouble], ...] = (
    ("is full", "full"),
    ("no space", "full"),
    ("disk full", "full"),
    ("readonly", "read-only"),
    ("read-only", "read-only"),
    ("locked", "locked"),
    ("lock timeout", "locked"),
    ("connect", "unreachable"),
)
"""What stands in the errors of SQLite and PostgreSQL, and what it means."""


class Disk:
    """The disk that holds a SQLite database. Of a PostgreSQL server's disk nothing is known: it counts as roomy.

    `reserve`: megabytes below which strangers are refused."""

    def __init__(self, engine: Engine, reserve: int = RESERVE) -> None:
        where = engine.url.database if engine.dialect.name == "sqlite" else None
        self._folder = Path(where).resolve().parent if where else None
        self._reserve = reserve * _MB
        self._short = False

    @property
    def free(self) -> int | None:
        """Bytes that are left; None where that cannot be told."""
        try:
            looked = os.statvfs(self._folder) if self._folder else None
        except OSError:
            return None
        return looked and looked.f_bavail * looked.f_frsize

    @property
    def short(self) -> bool:
        """Whether the room is kept for people who have joined. It costs some microseconds to ask."""
        free = self.free
        if free is None:
            return False
        self._short = free < self._reserve * (_AGAIN if self._short else 1)
        return self._short

    @property
    def full(self) -> bool:
        """Whether not even a megabyte is left."""
        free = self.free
        return free is not None and free < _MB

    def trouble(self, error: Unavailable) -> Trouble:
        """Why the database has refused a write."""
        said = str(error).lower()
        found = next((trouble for sign, trouble in _SIGNS if sign in said), None)
        if found is not None or self._folder is None:
            return found or "broken"
        if os.access(self._folder, os.F_OK) and os.statvfs(self._folder).f_flag & os.ST_RDONLY:
            return "read-only"  # to SQLite this is an error of the disk like any other
        return "full" if self.full else "broken"
