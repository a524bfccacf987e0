"""Whatever happens to the first two or three tries of a message, it arrives at last, and not more often than the table
of policies allows."""

from collections import Counter
from collections.abc import AsyncIterator, Callable
from itertools import groupby, product

import pytest
from sqlalchemy import select

from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.request import AiohttpRequest
from bot.compose.stored import dump
from bot.send.policy import POLICIES
from bot.simulate.telegram.faults import Fault
from bot.simulate.telegram.server import TOKEN, FakeTelegram
from handlers.turn.say import Say, phrase
from storage.database import Engine
from storage.messages.outbox import Message
from storage.people.units import NewUnit
from storage.tables.messages import outbox
from storage.work import Work, writing
from tests.engines import WORLD, running
from tests.house import OPENED, Clock
from tests.reminders.town import hand_in

FAULTS = {
    "429": Fault(429, retry_after=1),
    "500": Fault(500),
    "502 page": Fault(502, body=b"<html>Bad Gateway</html>"),
    "cut before": Fault(cut="before"),
    "cut after": Fault(cut="after"),
    "time-out": Fault(slow=3),
    "504": Fault(504, body=b"<html>Gateway Timeout</html>"),
}
ARRIVES = ("cut after", "time-out")
"""Faults after which the message stands in the chat, though the bot is not told so."""
SEQUENCES = [*product(FAULTS, repeat=2), *product(FAULTS, repeat=3)]
BOT = TOKEN.partition(":")[0]
FIRST = 100_000


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every further try come at once, an answer that does not come within 1.5 s a time-out, and many calls wait at
    the same time."""
    monkeypatch.setattr("bot.send.policy.REFUSED_PAUSES", (0.01,))
    monkeypatch.setattr("bot.send.policy.DOUBTFUL_PAUSES", (0.01,))
    monkeypatch.setattr(AiohttpRequest.__init__, "__kwdefaults__", {"proxy": None, "connect": 10, "read": 1.5})
    monkeypatch.setattr("bot.channels.telegram.request._CONNECTIONS", 64)
    monkeypatch.setattr("bot.send.dispatcher.SENDERS", 64)


@pytest.fixture
def sqlite(sqlite_url: str, opened: Callable[[str], Engine]) -> Engine:
    """A SQLite database: what is tried here does not depend on the database."""
    return opened(sqlite_url)


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """The stand-in, with one person for each sequence of faults."""
    made = FakeTelegram()
    await made.start()
    for number in range(len(SEQUENCES)):
        made.person(FIRST + number, f"An {number}")
        made.know(FIRST + number)
    yield made
    await made.stop()


def key(number: int) -> str:
    """The conversation of the person to whom this sequence of faults happens."""
    return f"telegram:{BOT}:{FIRST + number}"


def planned(fake: FakeTelegram, method: str = "sendMessage", saying: str = "") -> None:
    """Let each sequence of faults happen to the calls of its chat that say this."""
    for number, names in enumerate(SEQUENCES):
        fake.fail_in(FIRST + number, method, [FAULTS[name] for name in names], saying)


def states(database: Engine, kind: str) -> Counter[str]:
    """How many messages of that kind are in each state."""
    with database.connect() as connection:
        return Counter(connection.execute(select(outbox.c.state).where(outbox.c.kind == kind)).scalars())


async def delivered(database: Engine, clock: Clock, fake: FakeTelegram) -> None:
    """Send everything that waits."""
    telegram = Telegram(TOKEN, base_url=fake.base_url)
    telegram.limits = telegram.limits.paced(0, 0)
    async with running(database, clock, telegram) as engine:
        await engine.settled()
    await telegram.close()


def copies(fake: FakeTelegram, number: int) -> list[str]:
    """The first words of every message that this person has received, in order."""
    return [message.text.split(" ")[0] for message in fake.people[FIRST + number].received]


def matrix(name: str, got: list[int]) -> str:
    """One line of the printed matrix."""
    most = POLICIES[name.partition(" ")[0]].copies
    return f"{name:<22}{len(got):>10}{sum(map(bool, got)):>9}{max(got):>13}{most or 'its day':>10}"


def judged(name: str, got: list[int]) -> None:
    """Print the line of the matrix, and judge it: all arrived, each as often as its faults explain (a machine under
    load may add a time-out of its own), none more often than the table allows."""
    print(f"{'':<22}{'sequences':>10}{'arrived':>9}{'most copies':>13}{'allowed':>10}")
    print(matrix(name, got))
    most = POLICIES[name.partition(" ")[0]].copies

    explained = [1 + sum(names.count(fault) for fault in ARRIVES) for names in SEQUENCES]
    assert all(many >= least for many, least in zip(got, explained, strict=True))
    assert sum(got) <= 1.1 * sum(explained)
    assert most is None or max(got) <= most


@pytest.mark.parametrize("kind", ["reply", "notice", "nudge"])
async def test_a_message_arrives_after_any_two_or_three_faults(
    sqlite: Engine, clock: Clock, fake: FakeTelegram, kind: str
) -> None:
    said = dump(Say(lines=(phrase("button-zero"),)))
    rows = [Message(key(n), None, kind, "vi", said, priority=int(kind != "reply")) for n in range(len(SEQUENCES))]
    writing(sqlite, lambda work: work.outbox.add(rows, clock()))
    planned(fake)
    await delivered(sqlite, clock, fake)

    assert states(sqlite, kind) == {"sent": len(SEQUENCES)}
    judged(kind, [len(copies(fake, n)) for n in range(len(SEQUENCES))])


async def test_the_second_of_three_parts_arrives_and_the_third_after_it(
    sqlite: Engine, clock: Clock, fake: FakeTelegram
) -> None:
    lines = tuple(phrase("remind-done", n=n, names=[f"xóm-{n}-" * 400]) for n in (1, 2, 3))
    said = dump(Say(lines=lines))
    rows = [Message(key(n), None, "reply", "vi", said) for n in range(len(SEQUENCES))]
    writing(sqlite, lambda work: work.outbox.add(rows, clock()))
    planned(fake, saying="xóm-2-")
    await delivered(sqlite, clock, fake)
    each = [[message.text for message in fake.people[FIRST + n].received] for n in range(len(SEQUENCES))]
    in_order = [[text for text, _ in groupby(texts)] for texts in each]
    whole = in_order[0]

    assert len(whole) == 3
    assert all(texts == whole for texts in in_order)
    judged("reply (part 2 of 3)", [texts.count(whole[1]) for texts in each])


async def test_a_digest_is_edited_after_any_two_or_three_faults(
    sqlite: Engine, clock: Clock, fake: FakeTelegram
) -> None:
    def commune(work: Work) -> int:
        above = work.units.add(NewUnit(None, "commune", "xã", "Phú Thịnh", OPENED))
        for number in range(len(SEQUENCES)):
            lead = work.people.join(f"Bình {number}", "vi", clock())
            work.people.address(key(number), lead, clock())
            work.people.belong(lead, above.id, "lead", clock())
        return work.units.add(NewUnit(above.id, "hamlet", "xóm", "Nà Mòn", OPENED)).id

    clock.to("2026-07-09 16:00")
    WORLD.stale = True
    hamlet = writing(sqlite, commune)
    planned(fake, "editMessageText")
    telegram = Telegram(TOKEN, base_url=fake.base_url)
    telegram.limits = telegram.limits.paced(0, 0)
    async with running(sqlite, clock, telegram) as engine:
        await engine.sweep()
        await engine.settled()
        await engine.store.write(lambda work: hand_in(work, hamlet, clock()))
        clock.by(minutes=1)
        await engine.sweep()
        await engine.settled()
    await telegram.close()

    assert states(sqlite, "edit") == {"sent": len(SEQUENCES)}
    assert {tuple(copies(fake, n)) for n in range(len(SEQUENCES))} == {("Đủ",)}
