"""Officers answer the weekly form and correct it, or are reminded, while the real program is ended at random moments:
killed with SIGKILL, or stopped with SIGTERM.

Three processes: the stand-in for Telegram, the program, and this one, which feeds the first, kills the second, and at
the end compares what was said with what the tables hold and what the officers read."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random  # noqa: TID251  # the caller gives the seed
from typing import Any, NamedTuple
from urllib.request import Request, urlopen

from benchmarks.programs.thursday import OPENED, clock
from bot.compose.stored import dump
from bot.simulate.telegram.server import TOKEN
from handlers.turn.say import Say, phrase
from locales import say
from storage.database import connect, migrate
from storage.messages.outbox import Message
from storage.people.units import NewUnit
from storage.work import Work, writing

FORM = ("/nhap", "3", "124", "15", "không có", "nộp")
FIRST_CHAT = 1000
_BOT = TOKEN.partition(":")[0]
_ROOT = Path(__file__).parent.parent
_QUEUED = 120
"""The number of messages that wait at Telegram at any time."""
_BACKLOG = 600
"""Number of messages in the program's own tables from which nobody writes more: else a slow machine only stores
messages, and hardly answers any while it is killed."""
_REMINDER = "remind-none"
"""The sentence that stands for a reminder: only how often it arrives matters."""
_SENT = """SELECT sum(kind = 'reply'), sum(kind <> 'reply' AND state = 'sent'), sum(doubts)
FROM outbox WHERE chat_key = ?"""
_STANDSTILL = 60.0
"""Seconds without any progress after which the end is not awaited any longer."""


class KillCounts(NamedTuple):
    """The result of one run. `busy`: ends that came while messages were half-way through. `doubted`: messages of which
    the program did not know whether they had arrived."""

    kills: int
    busy: int
    officers: int
    messages: int
    lost: int
    doubled: int
    misplaced: int
    repeated: int
    unanswered: int
    doubted: int
    seconds: float

    @property
    def sound(self) -> bool:
        """Whether nothing is lost or counted twice and every dialogue is where it was; repeated replies are allowed."""
        return not (self.lost or self.doubled or self.misplaced or self.unanswered)


class ReminderCounts(NamedTuple):
    """How many reminders did not arrive, arrived twice, and arrived more often, though the program was killed."""

    kills: int
    reminders: int
    missed: int
    twice: int
    more: int
    seconds: float

    @property
    def sound(self) -> bool:
        """Whether each arrived, and none more than twice."""
        return not (self.missed or self.more)


def torment(
    folder: Path, kills: int, officers: int = 25, seed: int = 1, sign: signal.Signals = signal.SIGKILL
) -> KillCounts:
    """Run the program in an empty folder and end it by this signal. Deterministic but for the machine's speed."""
    begun = time.monotonic()
    dice = Random(seed)
    database = folder / "toso.db"
    settle(f"sqlite:///{database}", officers)
    said: list[list[str]] = [[] for _ in range(officers)]
    busy = 0
    with _telegram() as url:
        for kill in range(kills):
            with _program(folder, database, url) as program:
                if kill % 3:  # every third may meet the start itself
                    _await_first_poll(url, said)
                end = time.monotonic() + dice.uniform(0.4, 2.2)
                while time.monotonic() < end:
                    if _unfinished(database) < _BACKLOG:
                        _feed(url, said)
                    time.sleep(0.02)
                program.send_signal(sign)
                program.wait(30)
            busy += _half_way(database)
        with _program(folder, database, url) as program:
            for words in FORM[len(said[0]) :]:  # a short run may not have come that far
                _round(url, said, words)
            _finish(url, database, program)
        heard: dict[str, list[str]] = _ask(f"{url}/control/texts")["chats"]
    return _judge(database, said, heard, (kills, busy, time.monotonic() - begun))


def remind(folder: Path, kills: int, reminders: int, seed: int = 1) -> ReminderCounts:
    """Kill the program while so many reminders are due, each to its own officer, at Telegram's pace."""
    begun = time.monotonic()
    dice = Random(seed)
    database = folder / "toso.db"
    settle(f"sqlite:///{database}", reminders)
    said = dump(Say(lines=(phrase(_REMINDER),)))
    chats = range(FIRST_CHAT, FIRST_CHAT + reminders)
    rows = [Message(f"telegram:{_BOT}:{chat}", None, "nudge", "vi", said, priority=1) for chat in chats]
    with _telegram() as url:
        _ask(f"{url}/control/updates", {"texts": [[chat, "cảm ơn"] for chat in chats]})  # they must write first
        with _program(folder, database, url) as program:
            _finish(url, database, program)
        engine = connect(f"sqlite:///{database}")
        writing(engine, lambda work: work.outbox.add(rows, clock()))
        engine.dispose()
        for _ in range(kills):
            with _program(folder, database, url, TOSO_TELEGRAM_PER_SECOND="25") as program:
                time.sleep(dice.uniform(0.6, 2.2))
                program.send_signal(signal.SIGKILL)
                program.wait()
        with _program(folder, database, url) as program:
            _finish(url, database, program)
        heard: dict[str, list[str]] = _ask(f"{url}/control/texts")["chats"]
    wanted = say("vi", _REMINDER, {})
    copies = [heard.get(str(chat), []).count(wanted) for chat in chats]
    return ReminderCounts(
        kills=kills,
        reminders=reminders,
        missed=copies.count(0),
        twice=copies.count(2),
        more=sum(count > 2 for count in copies),
        seconds=round(time.monotonic() - begun, 1),
    )


def settle(url: str, officers: int) -> None:
    """Make a commune whose hamlets opened this week, so that exactly one weekly report is open to each officer."""
    now = clock()

    def make(work: Work) -> None:
        commune = work.units.add(NewUnit(None, "commune", "xã", "Phú Thịnh", OPENED))
        for number in range(officers):
            unit = work.units.add(NewUnit(commune.id, "hamlet", "xóm", f"Số {number}", OPENED))
            person = work.people.join(f"An {number}", "vi", now)
            work.people.address(f"telegram:{_BOT}:{FIRST_CHAT + number}", person, now)
            work.people.belong(person, unit.id, "officer", now)

    engine = connect(url)
    migrate(engine)
    writing(engine, make)
    engine.dispose()


def _next(said: list[list[str]]) -> str:
    at = len(said[0])
    return FORM[at] if at < len(FORM) else f"sửa 2 thành {200 + at}"


def _feed(url: str, said: list[list[str]]) -> None:
    """Keep Telegram's queue full: everybody's next message, each once."""
    while _ask(f"{url}/control/counters")["pending"] < _QUEUED:
        _round(url, said, _next(said))


def _await_first_poll(url: str, said: list[list[str]]) -> None:
    """Wait until the program takes what is queued: on a slow machine it may take seconds to start."""
    _feed(url, said)
    queued, until = _ask(f"{url}/control/counters")["pending"], time.monotonic() + 20
    while time.monotonic() < until and _ask(f"{url}/control/counters")["pending"] >= queued:
        time.sleep(0.02)


def _round(url: str, said: list[list[str]], words: str) -> None:
    _ask(f"{url}/control/updates", {"texts": [[FIRST_CHAT + number, words] for number in range(len(said))]})
    for lines in said:
        lines.append(words)


def _ask(url: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    data = None if body is None else json.dumps(body).encode()
    with urlopen(Request(url, data=data), timeout=30) as answer:
        found: dict[str, Any] = json.load(answer)
        return found


@contextmanager
def _telegram() -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, "-m", "bot.simulate.telegram.server"], cwd=_ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().split()[1]
        finally:
            process.kill()


@contextmanager
def _program(folder: Path, database: Path, url: str, **more: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start the program as an operator runs it, and kill it at the end of the block."""
    settings = {
        "TOSO_DATABASE_URL": f"sqlite:///{database}",
        "TOSO_TELEGRAM_TOKEN": TOKEN,
        "TOSO_TELEGRAM_BASE_URL": url,
        "TOSO_TELEGRAM_PER_SECOND": "0",
        "TOSO_TELEGRAM_CHAT_GAP": "0",
        "TOSO_TELEGRAM_POLL_TIMEOUT": "1",
        "TOSO_PORT": "0",
        "PYTHONPATH": str(_ROOT),
        **more,
    }
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.programs.thursday"],
            cwd=folder,
            env=os.environ | settings,
            stdout=log,
            stderr=log,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _half_way(database: Path) -> bool:
    return bool(_unfinished(database))


def _unfinished(database: Path) -> int:
    with closing(sqlite3.connect(database, timeout=30)) as connection:
        count = "SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting') + (SELECT count(*) FROM outbox WHERE state"
        return int(connection.execute(f"{count} IN ('waiting', 'sending'))").fetchone()[0])


def _finish(url: str, database: Path, program: subprocess.Popen[bytes]) -> None:
    """Wait until everything is answered, then end the program as systemd would."""
    left, until = -1, time.monotonic() + _STANDSTILL
    while left and time.monotonic() < until and program.poll() is None:
        time.sleep(0.1)
        before, left = left, _ask(f"{url}/control/counters")["pending"] + _unfinished(database)
        if left != before:
            until = time.monotonic() + _STANDSTILL
    program.send_signal(signal.SIGTERM)
    program.wait(30)


def _judge(
    database: Path, said: list[list[str]], heard: dict[str, list[str]], run: tuple[int, int, float]
) -> KillCounts:
    lost = doubled = repeated = unanswered = doubted = 0
    places: Counter[str] = Counter()
    with closing(sqlite3.connect(database)) as connection:
        for number, lines in enumerate(said):
            key = f"telegram:{_BOT}:{FIRST_CHAT + number}"
            unit = connection.execute(
                "SELECT m.unit_id FROM members m JOIN addresses a USING (person_id) WHERE a.chat_key = ?", [key]
            ).fetchone()[0]
            answers = "SELECT indicator, raw FROM figure_versions WHERE unit_id = ? ORDER BY id"
            kept = Counter(words for _, words in connection.execute(answers, [unit]))
            wanted = Counter(_figure(words) for words in lines if words not in ("/nhap", "nộp"))
            lost += (wanted - kept).total()
            doubled += (kept - wanted).total()
            replies, others, doubts = connection.execute(_SENT, [key]).fetchone()
            doubted += doubts or 0
            unanswered += abs(len(lines) - (replies or 0))
            repeated += len(heard.get(str(FIRST_CHAT + number), [])) - len(lines) - (others or 0)
            state = connection.execute("SELECT state FROM dialogues WHERE chat_key = ?", [key]).fetchone()
            places[re.sub(r'"unit":\d+', '"unit":0', state[0] if state else "")] += 1
    kills, busy, seconds = run
    messages, misplaced = sum(map(len, said)), len(said) - max(places.values())
    counts = (lost, doubled, misplaced, repeated, unanswered, doubted)
    return KillCounts(kills, busy, len(said), messages, *counts, round(seconds, 1))


def _figure(words: str) -> str:
    """The part of a message that is stored as the wording of an answer."""
    return words.rpartition(" thành ")[2]
