"""A consistent copy of a SQLite database while it is in use; what was committed before it began is in it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkstemp

from storage.database import Engine


class NotBackedUp(Exception):
    """No copy was made, and nothing is left behind. `why`: exists, postgresql, nothing, damaged or failed."""

    def __init__(self, why: str, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}" if detail else why)
        self.why = why
        self.detail = detail


def backup(engine: Engine, target: Path) -> int:
    """Copy the database to a new file and return its size: it appears under its name only once it is whole, checked
    and on the disk. Raises NotBackedUp. To restore, stop toso and copy the file back."""
    if engine.dialect.name != "sqlite":
        raise NotBackedUp("postgresql")
    source = Path(engine.url.database or "")
    if not source.is_file():
        raise NotBackedUp("nothing")
    if os.path.lexists(target):
        raise NotBackedUp("exists")
    try:
        with _temporary(target) as copy:
            _copy(source, copy)
            _settle(copy)
            try:
                os.link(copy, target)  # unlike a rename, this refuses to overwrite
            except FileExistsError:
                raise NotBackedUp("exists") from None
            except OSError:  # a file system without hard links
                copy.rename(target)
        _settle(target.parent)
        return target.stat().st_size
    except sqlite3.DatabaseError as error:
        damaged = not isinstance(error, sqlite3.OperationalError)
        raise NotBackedUp("damaged" if damaged else "failed", str(error)) from None
    except OSError as error:
        raise NotBackedUp("failed", error.strerror or str(error)) from None


@contextmanager
def _temporary(target: Path) -> Iterator[Path]:
    """A private file beside the target; gone afterwards, unless it was renamed."""
    number, name = mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    os.close(number)
    path = Path(name)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _copy(source: Path, copy: Path) -> None:
    """Copy with SQLite's own online backup, in one step: the copy is one moment's state, even if others write
    meanwhile."""
    with (
        closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=rw", uri=True, timeout=10)) as old,
        closing(sqlite3.connect(copy)) as new,
    ):
        old.backup(new)
        new.execute("PRAGMA journal_mode=DELETE")  # one file, without companions; toso turns WAL on again
        found = str(new.execute("PRAGMA quick_check(1)").fetchone()[0])
        if found != "ok":
            raise NotBackedUp("damaged", found)


def _settle(path: Path) -> None:
    """Make sure that a file or folder is on the disk, not only in the disk's cache."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
