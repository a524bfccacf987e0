"""A turn fails at each of its statements, the disk is full, or a message is poison: still nothing is lost, nothing
counts twice, and everybody else goes on."""

import asyncio
import contextlib
import sqlite3
from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Connection, event, func, select, text

from bot.answer.batch import Pump
from bot.app import running as whole_program
from bot.config import BadSettings, Settings
from bot.engine import Engine as BotEngine
from bot.health import Counts
from bot.store import Store
from handlers.respond import respond
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from storage.database import Engine, NewerDatabase, Unavailable, migrate
from storage.messages.dialogues import StoredDialogue
from storage.messages.inbox import Arrival
from storage.people.units import NewUnit
from storage.sql.prepared import run
from storage.tables.messages import lost_dialogues, outbox
from storage.tables.year import nudges
from storage.upkeep.lock import Sole, Taken
from storage.work import Work, reading, writing
from tests.engines import WORLD, Trap, broken_disk, kept, mistake, running, taken, told, trapped
from tests.house import OPENED, Clock, House, Room, arrival, chat_key, chat_of, settle

SAID = ("/nhap", "3", "124", "15", "không có", "nộp")
FIGURES = [("propaganda_attendees", 124, 1), ("propaganda_meetings", 3, 1), ("vneid_assisted", 15, 1)]


async def keep(store: Store, arrivals: list[Arrival], clock: Clock) -> None:
    """Accept these messages without answering them."""
    await store.write(lambda work: work.inbox.accept("telegram", "main", arrivals, clock()))


class Crowd:
    """Makes officers, each with their own hamlet, so that every failure meets a fresh conversation."""

    def __init__(self, database: Engine, house: House, clock: Clock) -> None:
        self._database = database
        self._house = house
        self._clock = clock
        self._number = 0

    def next(self) -> tuple[str, int]:
        """Add an officer; their chat and the unit that it reports for."""
        self._number += 1
        chat = str(5000 + self._number)

        def make(work: Work) -> int:
            above = self._house.units["xã Phú Thịnh"].id
            unit = work.units.add(NewUnit(above, "hamlet", "xóm", f"Số {self._number}", OPENED))
            person = work.people.join(f"Người {self._number}", "vi", self._clock())
            work.people.address(f"telegram:main:{chat}", person, self._clock())
            work.people.belong(person, unit.id, "officer", self._clock())
            return unit.id

        return chat, writing(self._database, make)

    def says(self, chat: str, number: int, words: str) -> Arrival:
        """A message of such an officer."""
        return arrival("An", number, self._clock(), chat=chat, text=words)


def told_of(room: Room, chat: str) -> list[str]:
    """The texts that a chat has read, without the names of hamlets."""
    return [reply.text.split(" của xóm")[0] for to, reply in room.sent if to == chat]


def answers(database: Engine, unit: int) -> list[tuple[str, int, int]]:
    """The current figures of a unit, each with its number of versions."""
    rows = kept(database)
    versions = Counter(indicator for of, indicator, _ in rows["versions"] if of == unit)
    assert set(versions.values()) <= {1}
    return [
        (indicator, amount, version)
        for of, indicator, amount, version in rows["figures"]
        if of == unit and indicator != "wk_difficulties"
    ]


async def test_a_failing_disk_at_any_statement_loses_and_doubles_nothing(
    database: Engine, house: House, clock: Clock
) -> None:
    crowd, room = Crowd(database, house, clock), Room()
    async with running(database, clock, room) as engine:
        chat, _ = crowd.next()
        for number, words in enumerate(SAID):
            await told(engine, crowd.says(chat, number, words))
        wanted = told_of(room, chat)
        with trapped(database) as trap:
            for at in range(1, 60):
                chat, unit = crowd.next()
                sprung = 0
                for number, words in enumerate(SAID):
                    trap.set(at, broken_disk)
                    await told(engine, crowd.says(chat, number, words))
                    sprung += trap.sprung
                trap.at = 0

                assert told_of(room, chat) == wanted
                assert answers(database, unit) == FIGURES
                if not sprung:
                    break

    assert at > 10
    assert not [row for row in kept(database)["outbox"] if row[3] != "sent"]
    assert {state for _, state in kept(database)["inbox"]} == {"done"}


@pytest.mark.parametrize("failure", [taken, mistake])
async def test_a_turn_that_fails_at_any_statement_is_taken_again(
    database: Engine, house: House, clock: Clock, failure: Callable[[], Exception], caplog: pytest.LogCaptureFixture
) -> None:
    crowd, store = Crowd(database, house, clock), Store(database)
    pump = Pump({"telegram": Room()}, WORLD, clock, Counts())
    caplog.set_level("CRITICAL")  # the test causes these failures on purpose

    async def play(chat: str, trap: Trap, at: int) -> int:
        sprung = 0
        for number, words in enumerate(SAID):
            await keep(store, [crowd.says(chat, number, words)], clock)
            trap.set(at, failure)
            while await store.read(lambda work: work.inbox.backlog()[0]):
                await pump.work_off(store)
            sprung += trap.sprung
            trap.at = 0
        return sprung

    with trapped(database) as trap:
        chat, _ = crowd.next()
        await play(chat, trap, 0)
        wanted = waiting_for(database, chat)
        for at in range(1, 60):
            chat, unit = crowd.next()
            sprung = await play(chat, trap, at)

            assert waiting_for(database, chat) == wanted
            assert answers(database, unit) == FIGURES
            if not sprung:
                break
    await store.close()

    assert at > 8
    assert pump.counts.dead == 0


def waiting_for(database: Engine, chat: str) -> list[str]:
    """The keys of the messages that wait for a chat."""
    rows = kept(database)["outbox"]
    return sorted(payload.split('"key":"')[1].split('"')[0] for key, _, payload, _ in rows if key.endswith(chat))


async def test_the_next_sweep_makes_good_one_that_failed_anywhere(
    database: Engine, house: House, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("CRITICAL")
    store = Store(database)
    engine = BotEngine(store, {}, WORLD, clock, timedelta(days=90))
    failures = (broken_disk, taken, mistake)
    clock.to("2026-05-07 08:00")
    await engine.sweep()
    each = made(database)
    weeks = 1
    with trapped(database) as trap:
        for at in range(1, 60):
            clock.by(days=7)
            trap.set(at, failures[at % 3])
            await engine.sweep()
            await engine.sweep()
            sprung, trap.at = trap.sprung, 0
            await engine.sweep()
            weeks += 1

            assert made(database) == (each[0] * weeks, each[1] * weeks)
            if not sprung:
                break
    await store.close()

    assert at > 7
    assert each == (4, 5)


def made(database: Engine) -> tuple[int, int]:
    """The number of nudges about the week, and of messages to officers."""
    counted = (nudges.c.form == "week", outbox.c.kind == "nudge")
    with database.connect() as connection:
        count = [connection.execute(select(func.count()).where(which)).scalar_one() for which in counted]
    return count[0], count[1]


async def test_a_poison_message_is_put_aside_while_others_go_on(
    database: Engine, house: House, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaking(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
        if incoming.text == "độc":
            raise ZeroDivisionError
        return respond(dialogue, incoming, known)

    monkeypatch.setattr("bot.answer.batch.respond", breaking)
    room = Room()
    now = clock()
    poison = [
        Arrival("x1", chat_of("Bình"), b"\xff\x00"),
        Arrival("x2", "2", b'{"what": 1}'),
        arrival("An", 1, now, text="độc"),
    ]
    async with running(database, clock, room) as engine:
        await told(engine, *poison, arrival("Dũng", 2, now, text="/nhap"), arrival("An", 3, now, text="/nhap"))
        dead = engine.pump.counts.dead

    assert dead == 3
    assert "gặp trục trặc" in room.texts("An")[0]
    assert room.texts("An")[1].startswith("Câu 1/3")
    assert room.texts("Dũng")[0].startswith("Câu 1/3")
    assert reading(database, lambda work: work.inbox.backlog()[2]) == 3


async def test_a_locked_database_makes_people_wait_and_loses_nothing(
    sqlite_url: str, opened: Callable[[str], Engine], clock: Clock
) -> None:
    database = opened(sqlite_url)
    event.listen(database, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout=20"))
    crowd = Crowd(database, in_house(database, clock), clock)
    room = Room()
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    async with running(database, clock, room) as engine:
        chat, unit = crowd.next()
        for number, words in enumerate(SAID[:3]):
            await told(engine, crowd.says(chat, number, words))
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable):
            await engine.accept("telegram", "main", [crowd.says(chat, 3, SAID[3])])
        waiting = asyncio.gather(*(told(engine, crowd.says(chat, n, SAID[n])) for n in (3,)))
        await asyncio.sleep(0.1)
        other.execute("COMMIT")
        await waiting
        for number in (4, 5):
            await told(engine, crowd.says(chat, number, SAID[number]))
    other.close()

    assert len(told_of(room, chat)) == len(SAID)
    assert answers(database, unit) == FIGURES


async def test_a_full_disk_makes_people_wait_and_loses_nothing(
    sqlite_url: str, opened: Callable[[str], Engine], clock: Clock
) -> None:
    database = opened(sqlite_url)
    crowd = Crowd(database, in_house(database, clock), clock)
    pages = 1_000_000_000

    def limit(connection: Connection) -> None:
        run(connection, f"PRAGMA max_page_count={pages}")

    event.listen(database, "begin", limit, insert=True)
    room = Room()
    async with running(database, clock, room) as engine:
        chat, unit = crowd.next()
        await told(engine, crowd.says(chat, 0, "/nhap"))
        pages = 1  # never below the present size: the file just cannot grow
        accepted = 0
        with contextlib.suppress(Unavailable):
            while accepted < 10_000:
                await engine.accept("telegram", "main", [arrival("An", accepted, clock(), text="x" * 3000)])
                accepted += 1
        pages = 1_000_000_000
        for number, words in enumerate(SAID[1:], start=1):
            await told(engine, crowd.says(chat, number, words))

    assert accepted == len(room.texts("An")) < 10_000
    assert answers(database, unit) == FIGURES


def in_house(database: Engine, clock: Clock) -> House:
    """The cast, in a database that the test opened itself."""
    return writing(database, lambda work: settle(work, clock()))


def test_a_second_engine_on_the_same_database_is_refused(database_url: str, opened: Callable[[str], Engine]) -> None:
    first = Sole(opened(database_url))
    with pytest.raises(Taken):
        Sole(opened(database_url))
    first.release()
    Sole(opened(database_url)).release()


async def test_a_database_in_use_is_reported_with_its_setting(sqlite_url: str) -> None:
    settings = Settings(database_url=sqlite_url, port=0)
    async with whole_program(settings, ticking=False):
        with pytest.raises(BadSettings, match="TOSO_DATABASE_URL"):
            async with whole_program(settings, ticking=False):
                pass


def test_a_database_of_a_newer_program_is_left_alone(database: Engine) -> None:
    with database.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase, match="9999"):
        migrate(database)


async def test_an_unreadable_dialogue_is_kept_aside_and_the_person_told(
    database: Engine, house: House, clock: Clock
) -> None:
    room = Room()
    async with running(database, clock, room) as engine:
        for number, words in enumerate(SAID[:3]):
            await told(engine, arrival("An", number, clock(), text=words))
        nonsense = StoredDialogue('{"kind":"dreaming"}', 9)
        await engine.store.write(lambda work: work.dialogues.put([(chat_key("An"), nonsense)], clock()))
        await told(engine, arrival("An", 3, clock(), text="/nhap"))
    with database.connect() as connection:
        lost = connection.execute(select(lost_dialogues.c.chat_key, lost_dialogues.c.state)).all()

    assert [tuple(row) for row in lost] == [(chat_key("An"), '{"kind":"dreaming"}')]
    assert "đã quên" in room.texts("An")[-1]
    assert "Câu 3/3" in room.texts("An")[-1]


async def test_a_flood_from_one_chat_does_not_keep_another_waiting(
    database: Engine, house: House, clock: Clock
) -> None:
    store = Store(database)
    pump = Pump({"telegram": Room()}, WORLD, clock, Counts())
    flood = [arrival("An", number, clock(), text="3") for number in range(2000)]
    asked = [*flood, arrival("Dũng", 3000, clock(), text="/nhap")]
    await keep(store, asked, clock)
    batches = 0
    while not waiting_for(database, chat_of("Dũng")):
        await pump.work_off(store)
        batches += 1
    await store.close()

    assert batches <= 2
