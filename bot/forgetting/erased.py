"""The list of erased people beside the database: when an older copy is restored, they are erased again."""

import logging
import os
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from locales import say
from storage.database import Engine
from storage.erasure import fingerprints
from storage.upkeep.checkup import sqlite_file
from storage.work import Work, reading, writing

log = logging.getLogger("toso.engine")

ERASED = "erased.txt"
"""The name of the list of erased people, in the database's folder; not one of those that a restore moves away."""


def list_of(database_url: str) -> Path:
    """Where the list of erased people is; for PostgreSQL in `var`."""
    file = sqlite_file(database_url)
    return (file.parent if file is not None else Path("var")) / ERASED


def note(list_: Path, hashes: Sequence[str], now: datetime) -> None:
    """Add those hashes to the list that are not in it, and see them on the disk. Raises OSError."""
    known = _listed(list_)
    fresh = [one for one in hashes if one not in known]
    if fresh:
        list_.parent.mkdir(parents=True, exist_ok=True)
        number = os.open(list_, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(number, "a", encoding="ascii") as file:
            file.writelines(f"{one} {now.date().isoformat()}\n" for one in fresh)
            file.flush()
            os.fsync(number)


def _listed(list_: Path) -> set[str]:
    try:
        return {words[0] for line in list_.read_text("ascii", "replace").splitlines() if (words := line.split())}
    except FileNotFoundError:
        return set()


def erase_again(database: Engine, list_: Path, now: datetime) -> int:
    """Erase people whom an older copy of the database has brought back, and return how many: before anybody is served.
    Raises Unavailable and OSError."""
    note(list_, list(reading(database, lambda work: fingerprints(work, left=True))), now)
    listed = _listed(list_)
    back = [
        person
        for one, person in reading(database, lambda work: fingerprints(work, left=False)).items()
        if one in listed
    ]
    for person in back:
        writing(database, partial(_leave, person=person, now=now))
    if back:
        log.warning("%d erased people were in an older copy of the database; they are erased again", len(back))
    return len(back)


def _leave(work: Work, person: int, now: datetime) -> None:
    work.people.leave(person, say("vi", "person-left", {}), now)
