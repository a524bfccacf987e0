"""Two engines never work on one database, whatever becomes of the lock."""

import fcntl
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import Engine
from storage.upkeep.lock import Sole, Taken
from tests.postgres import Postgres

Open = Callable[[str], Engine]


def end_sessions(engine: Engine) -> None:
    """End the sessions of this database, as an administrator, a restart of the server or a broken network may."""
    everybody = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with engine.connect() as connection:
        connection.execute(text(f"SELECT pg_terminate_backend(pid) {everybody}"))
        while connection.scalar(text(f"SELECT count(*) {everybody}")):
            connection.rollback()
            time.sleep(0.01)


def test_the_lock_is_held_until_it_is_released(database_url: str, opened: Open) -> None:
    first = Sole(opened(database_url))
    with pytest.raises(Taken):
        Sole(opened(database_url))
    held = first.still_held()
    first.release()
    second = Sole(opened(database_url))

    assert held
    assert second.still_held()
    assert not first.still_held()
    second.release()


def test_a_lock_is_known_lost_after_its_session_ended(postgres: Postgres, opened: Open) -> None:
    url = postgres.fresh()
    first = Sole(opened(url))
    end_sessions(opened(url))
    second = Sole(opened(url))

    assert [first.still_held(), first.still_held()] == [False, False]
    assert second.still_held()
    first.release()
    assert second.still_held()
    second.release()


def test_the_lock_outlives_a_server_that_ends_idle_sessions(postgres: Postgres, opened: Open) -> None:
    url = postgres.fresh()
    with opened(url).begin() as connection:
        name = connection.scalar(text("SELECT current_database()"))
        connection.execute(text(f"ALTER DATABASE {name} SET idle_session_timeout = '100ms'"))
    sole = Sole(opened(url))
    time.sleep(0.4)

    assert sole.still_held()
    sole.release()


def test_a_database_reached_by_another_name_is_the_same(sqlite_url: str, opened: Open, tmp_path: Path) -> None:
    (tmp_path / "other").symlink_to(tmp_path)
    (tmp_path / "other.db").symlink_to(tmp_path / "toso.db")
    sole = Sole(opened(sqlite_url))
    for name in ("other.db", "other/toso.db"):
        with pytest.raises(Taken):
            Sole(opened(f"sqlite:///{tmp_path / name}"))
    sole.release()


def test_a_removed_lock_file_lets_nobody_else_in(sqlite_url: str, opened: Open, tmp_path: Path) -> None:
    first = Sole(opened(sqlite_url))
    [file] = tmp_path.glob("*.lock")
    file.unlink()
    with pytest.raises(Taken):
        Sole(opened(sqlite_url))

    assert first.still_held()
    assert file.exists()
    first.release()
    Sole(opened(sqlite_url)).release()


def test_a_hard_link_is_the_same_database(sqlite_url: str, opened: Open, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / "renamed.db"
    first = Sole(opened(sqlite_url))
    other.hardlink_to(tmp_path / "toso.db")
    with pytest.raises(Taken):
        Sole(opened(f"sqlite:///{other}"))

    assert first.still_held()
    first.release()
    Sole(opened(f"sqlite:///{other}")).release()


def test_a_lock_file_that_another_has_taken_meanwhile_is_lost(sqlite_url: str, opened: Open, tmp_path: Path) -> None:
    first = Sole(opened(sqlite_url))
    [file] = tmp_path.glob("*.lock")
    file.unlink()
    with file.open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)

        assert not first.still_held()
    first.release()
