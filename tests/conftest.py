"""What all tests share: real databases, a clock that is moved by hand, people with a reason, no network."""

import socket
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.interpreter import new_loop
from forms.regime.calendar import ZONE
from storage.database import Engine, connect, migrate
from storage.work import writing
from tests.house import Clock, House, settle
from tests.postgres import Postgres, serving


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], AbstractEventLoop]]:
    """The program's own event loop."""
    return {"program": new_loop}


@pytest.fixture(autouse=True, scope="session")
def loopback_only() -> Iterator[None]:
    """Refuse every connection outside loopback, so that no test reaches the network."""
    connect_, resolve = socket.socket.connect, socket.getaddrinfo

    def translating_errors(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _here(address[0]):
            raise AssertionError(f"a test wants to reach {address[0]}")
        connect_(self, address)

    def guarded_resolve(host: Any, *args: Any, **options: Any) -> Any:
        if not _here(host):
            raise AssertionError(f"a test wants to find {host!r}")
        return resolve(host, *args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", translating_errors)
        patch.setattr(socket, "getaddrinfo", guarded_resolve)
        yield


def _here(host: Any) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    return name in (None, "", "localhost", "0.0.0.0", "::1", "::") or str(name).startswith("127.")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One real PostgreSQL for all tests; each takes databases of its own from it."""
    with serving() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A migrated, empty SQLite file, to be copied: migrating takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "toso.db"
    engine = connect(f"sqlite:///{path}")
    migrate(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    engine.dispose()
    return path.read_bytes()


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: bytes) -> str:
    """A SQLite file with today's tables."""
    path = tmp_path / "toso.db"
    path.write_bytes(sqlite_template)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database with today's tables: the test runs on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_url"))
    server: Postgres = request.getfixturevalue("postgres")
    return server.fresh()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without any tables, on SQLite and on PostgreSQL."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty' / 'toso.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.empty()


@pytest.fixture
def opened() -> Iterator[Callable[[str], Engine]]:
    """A function that opens databases; they are closed after the test."""
    engines: list[Engine] = []

    def open_(url: str) -> Engine:
        engines.append(connect(url))
        return engines[-1]

    yield open_
    for engine in engines:
        engine.dispose()


@pytest.fixture
def in_folder(opened: Callable[[str], Engine]) -> Callable[[Path], Engine]:
    """Opens the SQLite database of a folder with today's tables, and lets go of it after the test."""

    def open_(folder: Path) -> Engine:
        engine = opened(f"sqlite:///{folder / 'toso.db'}")
        migrate(engine)
        return engine

    return open_


@pytest.fixture
def database(database_url: str, opened: Callable[[str], Engine]) -> Engine:
    """An open database with today's tables, on SQLite and on PostgreSQL."""
    return opened(database_url)


@pytest.fixture
def clock() -> Clock:
    """A clock at Thursday 7 May 2026, 08:30: the cut-off day of a reporting week."""
    return Clock(datetime(2026, 5, 7, 8, 30, tzinfo=ZONE))


@pytest.fixture
def house(database: Engine, clock: Clock) -> House:
    """An, Bình, Chi and the others, in a real database of either kind."""
    return writing(database, lambda work: settle(work, clock()))
