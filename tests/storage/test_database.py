"""Databases are opened with safe settings, and their errors become ours."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from traceback import format_exception

import pytest
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import SQLAlchemyError

from forms.regime.calendar import ZONE
from storage.database import Clash, Engine, Unavailable, connect, translating_errors
from storage.messages.inbox import Arrival
from storage.messages.outbox import Message
from storage.people.units import NewUnit
from storage.sql.prepared import run
from storage.upkeep.log import stretch
from storage.work import Work, reading, writing
from tests.engines import broken_disk, taken
from tests.house import OPENED, Clock, House
from tests.postgres import Postgres


def test_sqlite_is_set_so_that_commits_survive_power_cuts(sqlite_url: str) -> None:
    engine = connect(sqlite_url)
    names = ("journal_mode", "synchronous", "foreign_keys")
    with engine.connect() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
    engine.dispose()

    assert found == ["wal", 2, 1]


@pytest.mark.parametrize("room", [True, False])
def test_lengthening_the_log_leaves_no_rows_behind(
    sqlite_url: str, opened: Callable[[str], Engine], *, room: bool
) -> None:
    engine = opened(sqlite_url)
    log = Path(f"{engine.url.database}-wal")
    if not room:
        with engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
    stretch(engine)
    length = log.stat().st_size
    writing(engine, lambda work: work.units.add(NewUnit(None, "province", "tỉnh", "Lạng Sơn", OPENED)))
    with engine.connect() as connection:
        left = connection.exec_driver_sql("SELECT count(*) FROM meta WHERE typeof(value) = 'blob'").scalar()
        cache = connection.exec_driver_sql("PRAGMA cache_size").scalar()

    assert (length > 5_000_000) is room
    assert log.stat().st_size == length or not room
    assert (left, cache, reading(engine, lambda work: work.units.count())) == (0, -16_000, 1)


@pytest.mark.parametrize("when", ["in the middle", "after a commit"])
def test_a_power_cut_while_lengthening_keeps_exactly_what_was_committed(
    sqlite_url: str, opened: Callable[[str], Engine], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    engine = opened(sqlite_url)
    left = tmp_path / "left.db"

    def cut() -> None:
        """Copy the files as the disk holds them at this moment."""
        shutil.copy(str(engine.url.database), left)
        shutil.copy(f"{engine.url.database}-wal", f"{left}-wal")

    def lengthening(db: Connection, sql: str) -> None:
        run(db, sql)
        if when == "in the middle" and sql.startswith("INSERT"):
            cut()

    writing(engine, lambda work: work.units.add(NewUnit(None, "province", "tỉnh", "Lạng Sơn", OPENED)))
    monkeypatch.setattr("storage.upkeep.log.run", lengthening)
    stretch(engine)
    monkeypatch.undo()
    if when == "after a commit":
        writing(engine, lambda work: work.units.add(NewUnit(None, "province", "tỉnh", "Cao Bằng", OPENED)))
        cut()
    log = Path(f"{left}-wal").stat().st_size
    after = opened(f"sqlite:///{left}")
    with after.connect() as connection:
        blobs = connection.exec_driver_sql("SELECT count(*) FROM meta WHERE typeof(value) = 'blob'").scalar()
        sound = connection.exec_driver_sql("PRAGMA integrity_check").scalar()

    assert log > 5_000_000
    assert reading(after, lambda work: work.units.count()) == (1 if when == "in the middle" else 2)
    assert (blobs, sound) == (0, "ok")


def test_postgresql_has_no_log_of_ours(database: Engine) -> None:
    stretch(database)
    assert reading(database, lambda work: work.units.count()) == 0


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


def test_repeated_writes_keep_one_connection(sqlite_url: str, opened: Callable[[str], Engine]) -> None:
    engine = opened(sqlite_url)
    handed_out: list[object] = []
    event.listen(engine, "checkout", lambda connection, *_: handed_out.append(connection))
    work = Work(engine, write=True, kept=True)
    for name in ("Thái Nguyên", "Lạng Sơn", "Cao Bằng"):
        with work:
            work.units.add(NewUnit(None, "province", "tỉnh", name, OPENED))
            work.commit()

    assert len(handed_out) == 1
    assert reading(engine, lambda work: work.units.count()) == 3
    work.close()


@pytest.mark.parametrize("error", [None, RuntimeError("a mistake")])
def test_what_a_kept_connection_did_not_commit_is_not_kept(database: Engine, error: Exception | None) -> None:
    work = Work(database, write=True, kept=True)
    with suppress(RuntimeError), work:
        work.units.add(NewUnit(None, "province", "tỉnh", "Thái Nguyên", OPENED))
        if error:
            raise error
    writing(database, lambda other: other.units.add(NewUnit(None, "province", "tỉnh", "Lạng Sơn", OPENED)))
    with work:
        assert work.units.count() == 1
    work.close()


def test_a_taken_key_is_a_clash_and_writes_nothing(database: Engine, house: House, clock: Clock) -> None:
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
    with pytest.raises(Unavailable), translating_errors():
        raise broken_disk()
    with pytest.raises(Clash), translating_errors():
        raise taken()


def test_a_reader_sees_one_moments_state(database: Engine, house: House) -> None:
    def counts(work: Work) -> list[int]:
        before = work.units.count()
        writing(database, lambda other: other.units.add(NewUnit(None, "province", "tỉnh", "Lạng Sơn", OPENED)))
        return [before, work.units.count()]

    before, after = reading(database, counts)

    assert before == after
    assert reading(database, lambda work: work.units.count()) == before + 1


def test_on_postgresql_a_reader_cannot_write(postgres: Postgres, opened: Callable[[str], Engine]) -> None:
    engine = opened(postgres.fresh())

    with pytest.raises(Unavailable, match="read-only"):
        reading(engine, lambda work: work.units.add(NewUnit(None, "province", "tỉnh", "Lạng Sơn", OPENED)))


def test_no_error_of_the_database_tells_what_people_wrote(database: Engine, clock: Clock) -> None:
    words, number = " ".join(["bí", "mật"]), 1000 - 1  # the lines of a stack trace do not hold them
    with pytest.raises(Clash) as clash:
        writing(database, lambda work: work.people.belong(number, number, "officer", clock()))
    with pytest.raises(SQLAlchemyError) as mistake, database.connect() as connection:
        connection.execute(text("SELECT nothing FROM nowhere WHERE said = :said"), {"said": words})
    told = "".join([*format_exception(clash.value), *format_exception(mistake.value)])

    assert "nowhere" in told
    assert "999" not in told
    assert words not in told


def test_a_url_that_cannot_be_read_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        connect("no url")


def test_foreign_keys_are_kept(database: Engine, clock: Clock) -> None:
    with pytest.raises(Clash):
        writing(database, lambda work: work.people.belong(999, 999, "officer", clock()))


def test_a_server_that_is_not_there_is_unavailable() -> None:
    engine = connect("postgresql://toso@127.0.0.1:1/toso")
    with pytest.raises(Unavailable), translating_errors(), engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    engine.dispose()


def test_reports_handed_in_together_clear_what_waits_for_each(database: Engine, clock: Clock) -> None:
    reports = [(1, "week", "week:2026-05-01"), (2, "week", "week:2026-05-01")]
    nudges = [
        Message(f"telegram:m:{unit}", None, "nudge", "vi", "{}", 1, unit_id=unit, form=form, period=period)
        for unit, form, period in reports
    ]
    writing(database, lambda work: work.outbox.add(nudges, clock()))
    writing(database, lambda work: work.outbox.clear(reports))

    assert reading(database, lambda work: work.outbox.backlog(clock())) == (0, None)
