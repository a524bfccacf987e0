"""How the databases are opened, and what becomes of their errors."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import event, text

from forms.calendar import ZONE
from storage.engine import Clash, Engine, Unavailable, connect, guarded
from storage.inbox import Arrival
from storage.units import NewUnit
from storage.work import Work, reading, writing
from tests.engines import broken_disk, taken
from tests.house import OPENED, Clock, House


def test_sqlite_is_opened_so_that_a_commit_survives_a_power_cut(sqlite_url: str) -> None:
    engine = connect(sqlite_url)
    names = ("journal_mode", "synchronous", "foreign_keys")
    with engine.connect() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
    engine.dispose()

    assert found == ["wal", 2, 1]


def test_a_writer_takes_its_lock_at_once(sqlite_url: str) -> None:
    first, second = connect(sqlite_url), connect(sqlite_url)
    event.listen(second, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout=10"))
    with Work(first, write=True), pytest.raises(Unavailable):
        writing(second, lambda work: work.units.count())
    reading(second, lambda work: work.units.count())
    first.dispose()
    second.dispose()


def test_what_is_not_committed_is_not_kept(database: Engine) -> None:
    with Work(database, write=True) as work:
        work.units.add(NewUnit(None, "province", "tỉnh", "Thái Nguyên", OPENED))

    assert reading(database, lambda work: work.units.count()) == 0


def test_a_key_that_is_taken_is_a_clash_and_writes_nothing(database: Engine, house: House, clock: Clock) -> None:
    def twice(work: Work) -> None:
        work.units.add(NewUnit(None, "province", "tỉnh", "Lạng Sơn", OPENED))
        work.units.add(NewUnit(house.units["xã Phú Thịnh"].id, "hamlet", "xóm", "Khâu Giang", OPENED))

    before = reading(database, lambda work: work.units.count())
    with pytest.raises(Clash):
        writing(database, twice)

    assert reading(database, lambda work: work.units.count()) == before


def test_a_redelivered_update_is_one_row(database: Engine, clock: Clock) -> None:
    one, two = Arrival("1", "7", b"{}"), Arrival("2", "7", b"{}")
    for arrivals in ([one], [one], [one, two], [two, one, two]):
        with Work(database, write=True) as work:
            work.inbox.accept("telegram", "m", arrivals, clock())
            work.commit()

    assert reading(database, lambda work: work.inbox.backlog()[0]) == 2


def test_a_moment_comes_back_as_the_same_moment(database: Engine, clock: Clock) -> None:
    at = datetime(2026, 5, 7, 23, 59, 59, 123456, tzinfo=ZONE)
    writing(database, lambda work: work.inbox.accept("telegram", "m", [Arrival("1", "7", b"{}")], at))
    since = reading(database, lambda work: work.inbox.backlog()[1])

    assert since == at
    assert since is not None
    assert since.utcoffset() == datetime.now(UTC).utcoffset()  # noqa: TID251  # only its zone is looked at


def test_the_drivers_errors_become_ours() -> None:
    with pytest.raises(Unavailable), guarded():
        raise broken_disk()
    with pytest.raises(Clash), guarded():
        raise taken()


def test_foreign_keys_are_kept(database: Engine, clock: Clock) -> None:
    with pytest.raises(Clash):
        writing(database, lambda work: work.people.belong(999, 999, "officer", clock()))


def test_a_server_that_is_not_there_is_unavailable() -> None:
    engine = connect("postgresql://toso@127.0.0.1:1/toso")
    with pytest.raises(Unavailable), guarded(), engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    engine.dispose()
