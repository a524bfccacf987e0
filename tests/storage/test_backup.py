"""A backup is complete and checked, and never blocks readers or writers."""

import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from storage.database import Engine, connect
from storage.upkeep.backup import NotBackedUp, backup
from storage.work import Work, reading, writing


def kept(file: Path) -> dict[str, str]:
    """The rows of `meta` in a copied file."""
    with closing(sqlite3.connect(file)) as connection:
        return dict(connection.execute("SELECT name, value FROM meta"))


def put_both(work: Work, name: str) -> None:
    """Write two rows in one transaction."""
    work.meta.once(f"a{name}", name)
    work.meta.once(f"b{name}", name)


def test_a_backup_holds_what_was_committed_and_stands_alone(
    tmp_path: Path, in_folder: Callable[[Path], Engine]
) -> None:
    engine = in_folder(tmp_path)
    writing(engine, lambda work: work.meta.once("secret", "một"))

    size = backup(engine, tmp_path / "copy.db")

    assert size == (tmp_path / "copy.db").stat().st_size
    assert kept(tmp_path / "copy.db") == {"secret": "một"}
    assert sorted(p.name for p in tmp_path.iterdir() if "copy" in p.name) == ["copy.db"]


def test_a_backup_put_in_place_works_again(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    writing(in_folder(tmp_path), lambda work: work.meta.once("secret", "một"))
    backup(in_folder(tmp_path), tmp_path / "copy.db")
    (tmp_path / "other").mkdir()
    shutil.copy(tmp_path / "copy.db", tmp_path / "other" / "toso.db")
    restored = in_folder(tmp_path / "other")

    assert writing(restored, lambda work: work.meta.once("secret", "hai")) == "một"


def test_a_backup_made_while_somebody_writes_is_one_moment(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    stop = threading.Event()

    def write() -> None:
        n = 0
        while not stop.is_set():
            n += 1
            writing(engine, partial(put_both, name=str(n)))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for n in range(5):
            backup(engine, tmp_path / f"copy{n}.db")
    finally:
        stop.set()
        writer.join()

    for n in range(5):
        names = set(kept(tmp_path / f"copy{n}.db"))

        assert {name[1:] for name in names if name[0] == "a"} == {name[1:] for name in names if name[0] == "b"}


def test_a_backup_overwrites_nothing(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    (tmp_path / "copy.db").write_text("mine")

    with pytest.raises(NotBackedUp, match="exists"):
        backup(engine, tmp_path / "copy.db")

    assert (tmp_path / "copy.db").read_text() == "mine"


def test_a_damaged_database_is_not_backed_up(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    engine.dispose()
    data = bytearray((tmp_path / "toso.db").read_bytes())
    data[4096 * 2 : 4096 * 6] = b"\xa5" * (4096 * 4)
    (tmp_path / "toso.db").write_bytes(data)

    with pytest.raises(NotBackedUp, match="damaged"):
        backup(engine, tmp_path / "copy.db")

    assert not [p.name for p in tmp_path.iterdir() if "copy" in p.name]


def test_a_backup_that_fails_leaves_nothing_behind(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)

    with pytest.raises(NotBackedUp, match="failed"):
        backup(engine, tmp_path / "missing" / "copy.db")

    assert not (tmp_path / "missing").exists()


def test_without_a_database_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(NotBackedUp, match="nothing"):
        backup(connect(f"sqlite:///{tmp_path / 'none.db'}"), tmp_path / "copy.db")

    assert not list(tmp_path.iterdir())


def test_postgresql_has_its_own_tool(tmp_path: Path) -> None:
    with pytest.raises(NotBackedUp, match="postgresql"):
        backup(connect("postgresql://toso@localhost/toso"), tmp_path / "copy.db")

    assert not list(tmp_path.iterdir())


def test_reading_goes_on_after_a_backup(tmp_path: Path, in_folder: Callable[[Path], Engine]) -> None:
    engine = in_folder(tmp_path)
    backup(engine, tmp_path / "copy.db")

    assert reading(engine, lambda work: work.units.count()) == 0
