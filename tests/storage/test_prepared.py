"""Prepared statements go to SQLite's driver directly: same answers, same errors, and no scan of a whole table."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, literal_column, text

import storage
from storage.database import Clash, Engine, Unavailable, connect
from storage.messages.dialogues import StoredDialogue
from storage.messages.inbox import Arrival
from storage.messages.outbox import Message
from storage.sql.prepared import Prepared
from storage.work import Work, reading, writing
from tests.house import House

NOW = datetime(2026, 5, 7, 8, 30, tzinfo=UTC)


def prepared() -> Iterator[tuple[str, Prepared]]:
    """All prepared statements of the program."""
    root = Path(storage.__path__[0])
    for path in sorted(root.rglob("*.py")):
        if "migrations" in path.parts:
            continue
        module = ".".join(("storage", *path.relative_to(root).with_suffix("").parts)).removesuffix(".__init__")
        for name, value in vars(import_module(module)).items():
            if isinstance(value, Prepared):
                yield f"{path.stem}.{name}", value


def test_no_prepared_statement_walks_a_whole_table(sqlite_url: str, opened: Callable[[str], Engine]) -> None:
    walked = {}
    with opened(sqlite_url).connect() as connection:
        for name, statement in prepared():
            written = statement._in_words(connection.dialect)
            values = [None] * written.sql.count("?")
            plan = connection.connection.driver_connection.execute(f"EXPLAIN QUERY PLAN {written.sql}", values)  # type: ignore[union-attr]
            scans = [
                row[3] for row in plan.fetchall() if re.match(r"SCAN (?!json_each|heads|firsts|lasts|CONSTANT)", row[3])
            ]
            scans = [
                scan for scan in scans if "USING" not in scan
            ]  # the scan uses an index in its order, or the table is small
            if scans:
                walked[name] = scans

    assert len(list(prepared())) > 20
    assert walked == {}


def test_prepared_and_ordinary_statements_give_the_same_answers(database: Engine, house: House) -> None:
    def played(work: Work) -> Any:
        work.inbox.accept("telegram", "1", [Arrival("1", "7", b"{}"), Arrival("1", "7", b"{}")], NOW)
        work.outbox.add([Message("telegram:1:7", None, "reply", "vi", "{}")], NOW)
        work.dialogues.put([("telegram:1:7", StoredDialogue("{}", 1))], NOW)
        heads = work.inbox.heads("", 10)
        work.inbox.done([(heads[0].id, "chào")], NOW)
        fresh = work.outbox.fresh(0, 0, 10, NOW)
        people = list(range(1, 9))
        return (
            [(head.chat_key, head.payload, head.received_at, head.standing) for head in heads],
            [(row.chat_key, row.payload, row.created_at) for row in fresh],
            work.people.members(people),
            work.inbox.waits(),
            work.meta.get("no such name"),
        )

    def once(engine: Engine) -> Any:
        with Work(engine, write=True) as work:
            return played(work)  # rolled back

    straight = once(database)
    heard: list[str] = []

    def listener(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        heard.append(statement)

    event.listen(database, "before_cursor_execute", listener)
    try:
        aside = once(database)
    finally:
        event.remove(database, "before_cursor_execute", listener)

    assert straight == aside
    assert straight[2]  # there are members
    assert any("outbox" in statement for statement in heard)  # an event listener hears of the statements


def test_a_key_that_is_taken_is_a_clash(database: Engine, house: House) -> None:
    def twice(work: Work) -> None:
        work.outbox.add([Message("telegram:1:7", None, "reply", "vi", "{}")], NOW)
        work._connection.execute(text("INSERT INTO meta (name, value) VALUES ('a', 'b')"))  # type: ignore[union-attr]
        Prepared(text("INSERT INTO meta (name, value) VALUES (:name, :value)"), "name", "value").many(
            work.meta._db, [("a", "c")]
        )

    with pytest.raises(Clash):
        writing(database, twice)


def test_a_locked_database_is_unavailable(tmp_path: Path, sqlite_template: bytes) -> None:
    path = tmp_path / "toso.db"
    path.write_bytes(sqlite_template)
    mine, other = connect(f"sqlite:///{path}"), connect(f"sqlite:///{path}")
    event.listen(other, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout=10"))
    try:
        with Work(mine, write=True), pytest.raises(Unavailable), Work(other, write=True):
            raise AssertionError("two writers at once")
    finally:
        mine.dispose()
        other.dispose()


def test_what_fails_at_a_later_row_is_unavailable_too(sqlite_url: str, opened: Callable[[str], Engine]) -> None:
    def boom(value: int) -> int:
        if value > 1:
            raise OSError("the disk is broken")
        return value

    found = text("SELECT boom(value) AS v FROM json_each('[1, 2]')").columns(literal_column("v").label("v"))

    def failing(work: Work) -> None:
        work.meta._db.connection.driver_connection.create_function("boom", 1, boom)  # type: ignore[union-attr]
        Prepared(found).rows(work.meta._db)

    with pytest.raises(Unavailable):
        reading(opened(sqlite_url), failing)


def test_any_number_of_values_can_be_asked_for(database: Engine, house: House) -> None:
    def asked(work: Work, most: int) -> list[Any]:
        numbers = list(range(1, most))
        return [
            work.people.members(numbers),
            work.receivers.for_notice(numbers, "officer", NOW),
            work.people.channels(numbers),
            work.units.of(numbers),
            work.units.days(numbers),
            work.units.led(numbers),
            work.figures.submissions(numbers, ["week"], ["week:2026-05-01"]),
            work.nudges.ledger(numbers, "week", "week:2026-05-01"),
            work.nudges.seen(numbers, NOW),
            work.receivers.for_reminder(numbers, "officer", NOW),
        ]

    with Work(database, write=False) as work:
        few, many = asked(work, 50), asked(work, 300_000)  # PostgreSQL takes 65,535 parameters, SQLite 250,000

    assert many == few
    assert few[0]
    assert few[1]


def test_no_values_find_nothing(database: Engine, house: House) -> None:
    with Work(database, write=False) as work:
        assert work.people.members([]) == []
        assert work.figures.reports([], {}, []) == ({}, {}, {})
