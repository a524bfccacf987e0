"""The writer thread: which writes share one commit."""

import asyncio
import gc
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import event

from bot.send.results import Marks
from bot.store import PatientJobs, Store
from storage.database import Engine, Unavailable
from storage.people.units import NewUnit
from storage.work import Work
from tests.bot.channels.loopback import until
from tests.engines import broken_disk
from tests.house import OPENED


async def test_the_timer_of_a_finished_write_does_not_hurry_another(
    database: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    alarms: list[Callable[[], None]] = []
    hurry = PatientJobs._hurry
    monkeypatch.setattr(PatientJobs, "_hurry", lambda jobs, rides: alarms.append(lambda: hurry(jobs, rides)))
    store = Store(database)
    first = asyncio.ensure_future(store.write_soon(lambda work: work.units.count()))
    await asyncio.sleep(0)
    await store.write(lambda work: work.outbox.newest())
    second = asyncio.ensure_future(store.write_soon(lambda work: work.units.count()))
    taken_along = await first
    await until(lambda: len(alarms) == 2)
    alarms[0]()
    await asyncio.sleep(0.1)
    waits = not second.done()
    alarms[1]()

    assert (taken_along, waits, await second) == (0, True, 0)
    await store.close()


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


async def test_an_error_that_nobody_waits_for_does_not_shout_later(
    database: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_: Work) -> None:
        raise Unavailable("database or disk is full")

    store = Store(database)
    done = store.submit(full)
    await until(done.done)
    with pytest.raises(Unavailable):
        await store.write(full)
    del done
    gc.collect()
    await store.close()

    assert not caplog.records


async def test_marks_lost_at_a_stop_are_told_in_one_line(database: Engine, caplog: pytest.LogCaptureFixture) -> None:
    def full(_: Work) -> None:
        raise Unavailable("database or disk is full")

    store = Store(database)
    marks = Marks(store, lambda: datetime(2026, 5, 7, tzinfo=UTC), lambda _rows, _changed: None)
    running = asyncio.create_task(marks.run())
    await asyncio.sleep(0)
    marks.later(None, full)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await store.close()
    await asyncio.sleep(0)
    gc.collect()

    assert [record.getMessage() for record in caplog.records] == [
        "the last messages that were sent cannot be marked, so they will be sent again: database or disk is full"
    ]
