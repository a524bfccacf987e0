"""The writer thread: which writes share one commit."""

from collections.abc import Callable

import pytest
from sqlalchemy import event

from bot.store import Store
from storage.database import Engine, Unavailable
from storage.people.units import NewUnit
from storage.work import Work
from tests.engines import broken_disk
from tests.house import OPENED


async def test_the_writer_keeps_its_connection_whoever_reads(sqlite_url: str, opened: Callable[[str], Engine]) -> None:
    database = opened(sqlite_url)
    handed_out: list[object] = []
    event.listen(database, "checkout", lambda connection, *_: handed_out.append(connection))
    store = Store(database)
    for _ in range(3):
        await store.write(lambda work: work.outbox.newest())
        await store.read(lambda work: work.units.count())

    assert len(handed_out) == 1 + 3
    await store.close()


async def test_a_failed_commit_keeps_nothing_and_the_next_one_holds(database: Engine) -> None:
    def add(name: str) -> Callable[[Work], object]:
        return lambda work: work.units.add(NewUnit(None, "province", "tỉnh", name, OPENED))

    def fail(_connection: object) -> None:
        raise broken_disk()

    store = Store(database)
    await store.write(add("Thái Nguyên"))
    event.listen(database, "commit", fail)
    with pytest.raises(Unavailable):
        await store.write(add("Lạng Sơn"))
    event.remove(database, "commit", fail)
    await store.write(add("Cao Bằng"))

    assert {unit.name for unit in (await store.read(lambda work: work.units.of([1, 2, 3]))).values()} == {
        "Thái Nguyên",
        "Cao Bằng",
    }
    await store.close()
