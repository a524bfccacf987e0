"""Messages that arrive at the same moment are kept together, and no message keeps another one out."""

import asyncio
import sys
import threading
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import event, func, select

from bot.receive.intake import Intake
from bot.store import Store
from storage.database import Engine, Unavailable
from storage.messages.inbox import Arrival
from storage.tables.messages import inbox
from tests.house import Clock


@pytest.fixture
async def store(database: Engine) -> AsyncIterator[Store]:
    """A writer of its own."""
    made = Store(database)
    yield made
    await made.close()


def arrival(number: int) -> Arrival:
    """One message."""
    return Arrival(str(number), f"chat {number}", b"{}")


def kept(database: Engine) -> int:
    """How many messages are in the inbox."""
    with database.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(inbox)).scalar_one())


async def test_arrivals_during_a_write_are_kept_by_one_statement(store: Store, database: Engine, clock: Clock) -> None:
    said: list[str] = []
    event.listen(database, "before_cursor_execute", lambda _c, _cursor, statement, *_: said.append(statement))
    intake = Intake(store, clock)
    await asyncio.gather(*(intake.keep("telegram", "main", [arrival(n)]) for n in range(40)))

    assert kept(database) == 40
    assert len([one for one in said if one.startswith("INSERT INTO inbox")]) <= 2


async def test_two_bots_arrivals_are_kept_apart(store: Store, database: Engine, clock: Clock) -> None:
    intake = Intake(store, clock)
    await asyncio.gather(intake.keep("telegram", "1", [arrival(1)]), intake.keep("telegram", "2", [arrival(1)]))

    assert kept(database) == 2


async def test_a_message_that_cannot_be_kept_does_not_block_others(
    store: Store, database: Engine, clock: Clock
) -> None:
    def refuse(_c: object, _cursor: object, _statement: str, parameters: object, *_: object) -> None:
        if "poison" in str(parameters):
            raise ValueError("poison")

    event.listen(database, "before_cursor_execute", refuse)
    intake = Intake(store, clock)
    asked = [
        intake.keep("telegram", "main", [arrival(n) if n != 3 else Arrival("3", "poison", b"{}")]) for n in range(8)
    ]
    ended = await asyncio.gather(*asked, return_exceptions=True)

    assert [type(end) for end in ended] == [ValueError if n == 3 else frozenset for n in range(8)]
    assert kept(database) == 7


async def test_the_next_message_is_kept_after_the_database_refused_one(
    store: Store, database: Engine, clock: Clock
) -> None:
    refused = True

    def refuse(_connection: object) -> None:
        if refused:
            raise Unavailable("the disk is full")

    event.listen(database, "begin", refuse)
    intake = Intake(store, clock)
    with pytest.raises(Unavailable):
        await intake.keep("telegram", "main", [arrival(1)])
    refused = False
    await intake.keep("telegram", "main", [arrival(1)])

    assert kept(database) == 1


async def test_whoever_hangs_up_leaves_the_others_their_answer(store: Store, database: Engine, clock: Clock) -> None:
    held = threading.Event()
    busy = store.submit(lambda _: held.wait())
    intake = Intake(store, clock)
    gone, stays = (intake.keep("telegram", "main", [arrival(n)]) for n in (1, 2))
    gone.cancel()
    held.set()
    await asyncio.gather(busy, stays)

    assert kept(database) == 2


async def test_a_message_arriving_while_a_batch_closes_is_kept_once(
    store: Store, database: Engine, clock: Clock
) -> None:
    intake = Intake(store, clock)
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # so that the writer thread may start between any two steps
    try:
        for begun in range(0, 900, 30):
            asked = []
            for n in range(begun, begun + 30):
                asked.append(intake.keep("telegram", "main", [arrival(n)]))
                if n % 4 == 0:
                    await asyncio.sleep(0)
            await asyncio.wait_for(asyncio.gather(*asked), 10)
    finally:
        sys.setswitchinterval(usual)

    assert kept(database) == 900
