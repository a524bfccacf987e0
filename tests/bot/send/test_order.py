"""Wherever the program is killed, each conversation gets its replies in order after the next start."""

from collections.abc import Callable
from functools import partial
from random import Random  # noqa: TID251  # seeded
from typing import NamedTuple

from sqlalchemy import select

from bot.answer.batch import Pump
from bot.health import Counts
from bot.store import Store
from storage.database import Engine
from storage.messages.inbox import Arrival
from storage.messages.outbox import Sent
from storage.people.units import NewUnit
from storage.tables.messages import outbox
from storage.work import Work, writing
from tests.engines import WORLD, running
from tests.house import OPENED, Clock, Room, arrival

SAID = ("/nhap", "3", "124", "15")
ANSWERS = ("Câu 1/3", "Câu 2/3", "Câu 3/3", "Báo cáo tuần")
CRASHES = 500


class Reached(NamedTuple):
    """How far one conversation had come when the program was killed: so many messages each."""

    accepted: int
    answered: int
    sent: int
    marked: int


def drawn(dice: Random) -> Reached:
    """A moment between any two steps of a conversation of four messages."""
    accepted = dice.randint(1, 4)
    answered = dice.randint(0, accepted)
    sent = dice.randint(0, answered)
    return Reached(accepted, answered, sent, dice.randint(max(sent - 1, 0), sent))


async def test_replies_keep_their_order_after_a_crash_between_any_two_steps(
    sqlite_url: str, opened: Callable[[str], Engine], clock: Clock
) -> None:
    def officers(work: Work) -> None:
        commune = work.units.add(NewUnit(None, "commune", "xã", "Phú Thịnh", OPENED))
        for number in range(CRASHES):
            unit = work.units.add(NewUnit(commune.id, "hamlet", "xóm", f"Số {number}", OPENED))
            person = work.people.join(f"An {number}", "vi", clock())
            work.people.address(f"telegram:main:{number}", person, clock())
            work.people.belong(person, unit.id, "officer", clock())

    def says(chat: int, n: int) -> Arrival:
        return arrival("An", n, clock(), chat=str(chat), text=SAID[n])

    def accepting(arrivals: list[Arrival], work: Work) -> None:
        work.inbox.accept("telegram", "main", arrivals, clock())

    database, dice = opened(sqlite_url), Random(12)
    writing(database, officers)
    reached = [drawn(dice) for _ in range(CRASHES)]
    room, store = Room(), Store(database)
    pump = Pump({"telegram": room}, WORLD, clock, Counts())
    WORLD.stale = True
    for n in range(len(SAID)):
        now = [says(chat, n) for chat, far in enumerate(reached) if n < far.answered]
        await store.write(partial(accepting, now))
        while (await pump.work_off(store)).more:
            pass
    later = [says(chat, n) for chat, far in enumerate(reached) for n in range(far.answered, far.accepted)]
    await store.write(partial(accepting, later))
    heard: dict[str, list[str]] = {}
    arrived: list[Sent] = []
    with database.connect() as connection:
        rows = connection.execute(select(outbox.c.id, outbox.c.chat_key).order_by(outbox.c.id)).all()
    for chat, far in enumerate(reached):
        mine = [row.id for row in rows if row.chat_key == f"telegram:main:{chat}"]
        arrived += [Sent(row, "1", None) for row in mine[: far.marked]]
        heard[str(chat)] = list(ANSWERS[: far.sent])
    await store.write(lambda work: work.outbox.sent(arrived, clock()))
    await store.close()

    async with running(database, clock, room) as engine:
        await engine.settled()
    for to, reply in room.sent:
        heard[to].append(next(answer for answer in ANSWERS if answer in reply.text))

    for chat, far in enumerate(reached):
        said = heard[str(chat)]
        again = far.sent - far.marked
        assert said == [*ANSWERS[: far.sent], *ANSWERS[far.sent - again : far.accepted]], (far, said)
