"""Attacks the program with malformed updates and malformed requests, and says what it did about them."""

import asyncio
import re
import socket
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from random import Random  # noqa: TID251  # the caller gives the seed
from time import monotonic
from typing import NamedTuple
from urllib.parse import urlsplit

from aiohttp import ClientSession, ClientTimeout, TCPConnector

from benchmarks.fuzz.requests import Rough, request
from benchmarks.fuzz.updates import garbage, malformed
from benchmarks.fuzz.victim import ATTACKED, PAGE, QUIET, Victim, attacked
from benchmarks.killing import FORM
from benchmarks.rig import SECRET

GROWN_MOST = 150.0
"""Megabytes by which the program may grow: twenty bodies of a megabyte, nested as deeply as they can be, at once."""

_AT_ONCE = 20
_PATIENCE = 0.15
"""Seconds for which an answer to a malformed request is awaited: to many there can be none."""

_HANDED_IN = """SELECT s.unit_id, s.state FROM submissions s JOIN members m USING (unit_id)
JOIN addresses a USING (person_id) WHERE a.chat_key LIKE ? AND s.state = 'submitted'"""
_UNREADABLE = re.compile(r"not a Telegram update: \w+|.+ at line \d+ column \d+")
_LAST = 10**7
"""A number that no malformed update has."""

_ROOM = 2_000
"""Updates that may wait at the stand-in."""


class Fuzzed(NamedTuple):
    """What one attack has done. `dead`: rows put aside for being no update; `raised`: rows put aside for any other
    reason, or though only what people can choose was odd; `stuck`: rows still waiting at the end."""

    sent: int
    answers: dict[str, int]
    faults: dict[str, int]
    dead: int
    raised: list[str]
    stuck: int
    grown_mb: float
    peak_mb: float
    served: bool
    seconds: float

    @property
    def sound(self) -> bool:
        """Whether nothing broke, nothing stays, memory is bounded, and a member is still served."""
        return self.served and not (self.faults or self.raised or self.stuck) and self.grown_mb < GROWN_MOST


async def fuzz_updates(folder: Path, amount: int, seed: int, *, hook: bool) -> Fuzzed:
    """Deliver so many malformed updates, by webhook or to the poll, and then let a member hand in a report."""
    begun = monotonic()
    dice = Random(seed)
    async with attacked(folder, hook=hook) as made:
        updates = list(malformed(dice, amount, ATTACKED)) if amount < _ROOM else malformed(dice, amount, ATTACKED)
        sane: set[str] = set()
        answers: Counter[str] = Counter()

        def bodies() -> Iterator[bytes]:
            for one in updates:
                if hook and dice.random() < 0.2:
                    yield garbage(dice, one.body)
                    continue
                if one.sane:
                    sane.add(str(one.number))
                yield one.body

        if hook:
            await _deliver(made, bodies(), answers)
        else:
            for number, body in enumerate(bodies(), 1):
                while len(made.fake.updates.pending) > _ROOM:
                    await asyncio.sleep(0.01)
                made.fake.updates.add_raw(number, body)
        settled = await made.settled(60 + amount / 50)
        served = settled and await _hands_in(made)
        return await _outcome(made, amount, answers, sane, begun, served=served)


async def fuzz_pages(folder: Path, amount: int, seed: int) -> Fuzzed:
    """Send so many malformed requests, from many addresses of loopback, and then let a member use the page."""
    begun = monotonic()
    dice = Random(seed)
    async with attacked(folder, hook=True) as made:
        answers: Counter[str] = Counter()
        rough = (request(dice, made.cookies) for _ in range(amount))

        async def one_after_another() -> None:
            for each in rough:
                try:
                    answers[await _answer(made.url, each, f"127.0.1.{1 + dice.randrange(200)}")] += 1
                except OSError as error:
                    answers[type(error).__name__] += 1

        async with asyncio.TaskGroup() as group:
            for _ in range(_AT_ONCE):
                group.create_task(one_after_another())
        if answers["500"]:
            made.watch.note("answered with 500")
        settled = await made.settled(60)
        served = settled and await _uses_the_page(made)
        return await _outcome(made, amount, answers, set(), begun, served=served)


async def _deliver(made: Victim, bodies: Iterator[bytes], answers: Counter[str]) -> None:
    """Post the updates to the webhook, some at once."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}

    async def some() -> None:
        for body in bodies:
            async with session.post(f"{made.url}/telegram/webhook", data=BytesIO(body), headers=headers) as answer:
                answers[str(answer.status)] += 1

    async with ClientSession() as session, asyncio.TaskGroup() as group:
        for _ in range(_AT_ONCE):
            group.create_task(some())


async def _answer(url: str, rough: Rough, address: str) -> str:
    """Send one malformed request from an address; returns the status of the answer, or why there is none."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port, local_addr=(address, 0), limit=2**20)
    try:
        writer.write(rough.first)
        if rough.rest:
            await asyncio.sleep(0.001)
            writer.write(rough.rest)
        if rough.dropped:
            return "dropped"
        async with asyncio.timeout(_PATIENCE):
            line = (await reader.readline()).split()
        return line[1].decode("latin-1") if len(line) > 1 else "closed"
    except TimeoutError:
        return "silence"
    except (ConnectionError, ValueError) as error:
        return type(error).__name__
    finally:
        writer.transport.abort()  # the other side sees a reset


async def _hands_in(made: Victim) -> bool:
    """Whether a member in whose name nothing malformed came can hand in a report, each answer within seconds."""
    person = made.fake.person(QUIET, "An")
    made.fake.updates.added = max(made.fake.updates.added, _LAST)
    if made.fake.updates.webhook is not None:
        made.fake.updates.webhook.url = f"{made.url}/telegram/webhook"
    for words in FORM:
        heard = made.fake.counts["sendMessage"]
        person.say(words)
        if not await made.settled(10) or made.fake.counts["sendMessage"] == heard:
            return False
    return bool(_rows(made, _HANDED_IN, f"telegram:%:{QUIET}"))


async def _uses_the_page(made: Victim) -> bool:
    """Whether a member is answered on the page within seconds."""
    headers = {"Cookie": made.seal(PAGE), "Sec-Fetch-Site": "same-origin"}
    connector = TCPConnector(local_addr=("127.0.0.9", 0), family=socket.AF_INET)
    patience = ClientTimeout(total=5)
    said = {"id": "the-question-of-a-member", "text": "/nhap"}
    async with ClientSession(connector=connector, headers=headers, timeout=patience) as session:
        async with session.post(f"{made.url}/chat/send", json=said) as answer:
            taken = answer.status
        await made.settled(10)
        async with session.get(f"{made.url}/chat/history") as answer:
            shown = (await answer.json())["messages"] if answer.status == 200 else []
        async with session.get(f"{made.url}/healthz") as answer:
            alive = answer.status
    return taken == 200 and alive == 200 and any(not message["mine"] for message in shown)


async def _outcome(
    made: Victim, sent: int, answers: Counter[str], sane: set[str], begun: float, *, served: bool
) -> Fuzzed:
    rows = _rows(made, "SELECT external_id, error FROM inbox WHERE state = 'dead' ORDER BY id")
    raised = [row for row in rows if not _UNREADABLE.fullmatch(row[1]) or row[0] in sane]
    waiting = len(_rows(made, "SELECT id FROM inbox WHERE state = 'waiting'"))
    watch = made.watch
    return Fuzzed(
        sent=sent,
        answers=dict(sorted(answers.items())),
        faults=dict(watch.faults),
        dead=len(rows),
        raised=[f"{number}: {error}" for number, error in raised[:20]],
        stuck=waiting,
        grown_mb=round(watch.grown, 1),
        peak_mb=round(watch.peak, 1),
        served=served,
        seconds=round(monotonic() - begun, 1),
    )


def _rows(made: Victim, query: str, *values: str) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(made.folder / "toso.db")) as database:
        return database.execute(query, values).fetchall()
