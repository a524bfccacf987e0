"""A whole year of sixty hamlets, swept every minute: each owed stage exactly once, nothing else; with sweeps missing,
with two sweepers at once, with the sweeper killed between any two statements."""

import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from random import Random  # noqa: TID251  # seeded
from typing import Any

import pytest
from sqlalchemy import event

from bot.current import World
from forms.regime.calendar import ZONE, moment
from handlers.turn.say import Say
from reminders import sweep as sweeping
from reminders.sweep import Sweep, SweepDay, SweepPlace
from reminders.telling import told
from storage.database import Engine, connect
from storage.work import Work, writing
from tests.house import House
from tests.reminders.oracle import expected
from tests.reminders.story import END, the_year
from tests.reminders.sweeper import sweep
from tests.reminders.town import THURSDAY
from tests.reminders.verdict import judge, messages, reminders
from tests.reminders.year import DAY, FIRST, MINUTE, happen, play, settle, turns

ROOT = Path(__file__).parents[2]
BUSY = ("05-15", "06-17", "09-17", "12-17")
"""Days on which several deadlines come together: every minute is swept. `make soak` does so with the whole year."""
LIVELY = (("02-10", "02-23"), ("05-13", "05-20"), ("06-13", "06-24"), ("09-13", "09-24"), ("12-05", "12-24"))
"""The weeks around those days, and Tết: every half hour is swept."""
TURNS = (7, 8, 14, 15, 16, 21)
"""The hours at which something may begin or end: on all days they are swept, and the minute before each."""


def minutes(day: date) -> Iterator[datetime]:
    """The moments of one day at which the clock sweeps."""
    named = f"{day:%m-%d}"
    step = 1 if named in BUSY else 30 if any(first <= named <= last for first, last in LIVELY) else 24 * 60
    turns = {hour * 60 + n for hour in TURNS for n in (-1, 0)}
    return (moment(day) + n * MINUTE for n in range(24 * 60) if n % step == 0 or n in turns)


def between(first: date, end: date) -> list[datetime]:
    """The moments of these days at which the clock sweeps."""
    return [now for n in range((end - first).days) for now in minutes(first + n * DAY)]


@pytest.fixture
def quick(sqlite_url: str, opened: Callable[[str], Engine]) -> Engine:
    """A database that does not wait for the disk: nobody pulls the plug in these tests."""
    database = opened(sqlite_url)
    event.listen(database, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    return database


class Reader:
    """Reads some messages as if they were sent now, and collects those that ask for a report already handed in."""

    def __init__(self) -> None:
        self.read = 0
        self.wrong: list[str] = []

    def __call__(self, work: Work, now: datetime, world: World, rows: Sequence[int]) -> None:
        """Read these rows of the outbox."""
        for row in rows:
            say = told(work, row, now, world.plan)
            self.read += say is not None
            reports = [] if say is None else _asked_for(say)
            units, forms, periods = (list(part) for part in zip(*reports, strict=True)) if reports else ([], [], [])
            found = work.figures.submissions(units, forms, periods)
            done = {report for report, how in found.items() if how.handed_in}
            self.wrong += [f"{now}: {row} asks for {report}" for report in reports if report in done]


def _asked_for(say: Say) -> list[tuple[int, str, str]]:
    """The (unit, form, period) of each button that starts a report."""
    data = [button.data.split("|") for row in say.buttons for button in row]
    return [(int(parts[3]), parts[2], parts[1]) for parts in data if parts[0] in ("fill", "sent")]


def test_in_a_year_each_owed_stage_is_said_exactly_once(quick: Engine) -> None:
    story, sweeps, reader = the_year(1), between(FIRST, END), Reader()
    recent: list[int] = []

    def look(work: Work, now: datetime, world: World) -> None:
        """Read messages written by this sweep and by the last ones, which may not have been sent yet."""
        recent.append(work.outbox.newest())
        if now.day in (13, 14, 16, 17, 18, 19):
            reader(work, now, world, range(max(1, recent[-1] - 60), recent[-1], 7))

    play(quick, story, sweeps, look)
    verdict = judge(quick, story, sweeps)

    assert verdict.sound, verdict
    assert verdict.nudges > 8000
    assert verdict.most == 2
    assert reader.read > 300
    assert reader.wrong == []


def _lost(dice: Random, every: Sequence[datetime]) -> set[datetime]:
    """Thirty percent of the sweeps: single ones, and long runs in which the machine is off."""
    lost: set[datetime] = set()
    while len(lost) < 0.3 * len(every):
        begins = dice.randrange(len(every))
        lost.update(every[begins : begins + dice.choice((1, 1, 1, 3, 10, 30, 100))])
    return lost


@pytest.mark.parametrize("seed", [2, 3])
def test_each_stage_comes_with_thirty_percent_of_sweeps_missing(quick: Engine, seed: int) -> None:
    dice, first, end = Random(seed), date(2026, 6, seed), date(2026, 6, 24)
    story = the_year(seed, end)
    every = between(first, end)
    lost = _lost(dice, every)
    sweeps = [now for now in every if now not in lost]
    play(quick, story, sweeps)
    verdict = judge(quick, story, sweeps)

    assert 0.3 <= len(lost) / len(every) < 0.36
    assert verdict.sound, verdict
    assert verdict.nudges > 250
    assert verdict.nudges < len(expected(story, every).nudges)


# Two at once ---------------------------------------------------------------------------------------------------------


@contextmanager
def sweeper(url: str) -> Iterator[subprocess.Popen[str]]:
    """A process that sweeps the moments that it is told."""
    command = [sys.executable, "-m", "tests.reminders.sweeper", url]
    process = subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def tell(processes: Sequence[subprocess.Popen[str]], now: datetime) -> list[str]:
    """Let all processes sweep this moment at once; the answer of each."""
    for process in processes:
        assert process.stdin is not None
        process.stdin.write(f"{now.isoformat()}\n")
        process.stdin.flush()
    return [process.stdout.readline().strip() for process in processes if process.stdout is not None]


def test_two_processes_that_sweep_at_once_write_what_one_would(
    database_url: str, opened: Callable[[str], Engine]
) -> None:
    database, first, end = opened(database_url), date(2026, 9, 10), date(2026, 9, 24)
    story, world = the_year(4, end), World.load()
    sweeps = [now for now in between(first, end) if now.hour in TURNS and now.minute in (0, 1, 30)]
    said: Counter[str] = Counter()
    writing(database, lambda work: settle(work, story))
    with ExitStack() as stack:
        both = [stack.enter_context(sweeper(database_url)) for _ in range(2)]
        for events, moments in turns(story.events, sweeps):
            writing(database, lambda work, events=events: happen(work, events, world))  # type: ignore[misc]
            for now in moments:
                said.update(tell(both, now))
    verdict = judge(database, story, sweeps)

    assert said == {"done": 2 * len(sweeps)}
    assert verdict.sound, verdict
    assert verdict.nudges > 250


def test_a_second_sweeper_counts_the_first_sweepers_messages(
    database_url: str, opened: Callable[[str], Engine], house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        sweeping, "UNITS_PER_TRANSACTION", 1
    )  # so that the two hamlets of one officer fall into two places of the sweep
    one, other = opened(database_url), opened(database_url)
    plan = World.load().plan
    due = replace(Sweep.at(THURSDAY, SweepDay.of(plan, THURSDAY)), per_day=1)
    first, second = (SweepPlace(house.units[name].id, due.rounds) for name in ("xóm Nà Mòn", "xóm Đồng Vinh"))
    with Work(one, write=True) as work:
        due.make(work, first)
        waiting = threading.Thread(target=writing, args=[other, partial(due.make, place=second)])
        waiting.start()
        waiting.join(0.3)
        work.commit()
    waiting.join()

    assert Counter(person for person, *_ in messages(one)) == {house.people["Én"]: 1, house.people["Grace"]: 1}


# Killed --------------------------------------------------------------------------------------------------------------


def killed(url: str, world: World, now: datetime, at: int) -> bool:
    """Sweep in a process that kills itself before its `at`-th statement (commits count); False when it finished."""
    child = os.fork()
    if child == 0:
        left = at

        def count(*_: Any) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            database = connect(url)
            event.listen(database, "before_cursor_execute", count)
            event.listen(database, "commit", count)
            sweep(database, world, now)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_the_next_sweep_completes_one_killed_between_any_statements(
    database: Engine, database_url: str, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "UNITS_PER_TRANSACTION", 2)  # so that there are several transactions
    world, weeks, alive = World.load(), 0, False
    while not alive:
        weeks += 1
        now = THURSDAY + weeks * 7 * DAY
        alive = not killed(database_url, world, now, weeks)
        for later in (1, 2):
            sweep(database, world, now + later * MINUTE)
    keys = Counter(key for key, _ in reminders(database))
    opened = Counter(key.unit for key in keys if key.stage == "open")
    days = [(person, at.astimezone(ZONE).date()) for person, at, kind in messages(database) if kind == "nudge"]
    a_week = Counter(person for person, day in days if day == now.date())  # the result of the sweep that was not killed
    hamlets = [unit.id for unit in house.units.values() if unit.kind == "hamlet"]

    assert weeks > 20
    assert set(keys.values()) == {1}
    assert opened == dict.fromkeys(hamlets, weeks)
    assert set(a_week) == {house.people[name] for name in ("An", "Dũng", "Én", "Grace", "Khoa")}
    assert Counter(days) == {
        (person, (THURSDAY + n * 7 * DAY).date()): count
        for person, count in a_week.items()
        for n in range(1, weeks + 1)
    }
