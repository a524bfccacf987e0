"""What a refused write says about the disk or the server."""

from pathlib import Path

import pytest

from storage.database import Engine, Unavailable, connect
from storage.upkeep.disk import Disk
from storage.upkeep.log import shrink
from storage.work import Work, writing
from tests.postgres import Postgres


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        ("database or disk is full", "full"),
        ('could not extend file "base/5/16391": No space left on device', "full"),
        ("attempt to write a readonly database", "read-only"),
        ("database is locked", "locked"),
        ("connection failed: Connection refused", "unreachable"),
        ("disk I/O error", "broken"),
    ],
)
def test_each_refusal_is_named(sqlite_url: str, said: str, trouble: str) -> None:
    assert Disk(connect(sqlite_url)).trouble(Unavailable(said)) == trouble


def test_a_server_that_takes_no_writes_is_named(postgres: Postgres) -> None:
    engine = connect(postgres.fresh())

    def put(work: Work) -> None:
        work.meta._db.exec_driver_sql("SET TRANSACTION READ ONLY")
        work.meta.put("probe", "now")

    with pytest.raises(Unavailable) as caught:
        writing(engine, put)
    disk = Disk(engine)
    engine.dispose()

    assert disk.trouble(caught.value) == "read-only"
    assert (disk.free, disk.short, disk.full) == (None, False, False)


def test_a_log_that_has_grown_gives_its_room_back(sqlite_url: str) -> None:
    engine: Engine = connect(sqlite_url)
    for n in range(16):
        writing(engine, lambda work, n=n: work.meta.put("large", f"{n}" * 1_000_000))  # type: ignore[misc]
    log = Path(f"{engine.url.database}-wal")
    grown = log.stat().st_size
    shrink(engine)
    kept = writing(engine, lambda work: work.meta.get("large"))
    left = log.stat().st_size
    engine.dispose()

    assert grown > 12_000_000
    assert 5_500_000 < left < 7_000_000
    assert kept is not None
    assert len(kept) == 2_000_000
