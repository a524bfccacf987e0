"""A whole year of sixty hamlets, swept every minute: each owed stage exactly once, nothing else; with sweeps missing,
with two sweepers at once, with the sweeper killed between any two statements."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random  # noqa: TID251  # seeded
from typing import Any

import pytest
from sqlalchemy import event, select

from bot.world import World
from forms.calendar import ZONE, moment
from handlers.say import Say
from reminders import sweep as sweeping
from reminders.telling import told
from storage.engine import Engine, connect
from storage.tables import outbox
from storage.work import Work, reading, writing
from tests.postgres import Postgres
from tests.reminders.oracle import expected
from tests.reminders.story import END, the_year
from tests.reminders.sweeper import sweep
from tests.reminders.verdict import judge, messages, reminders
from tests.reminders.year import DAY, FIRST, MINUTE, Story, happen, play, settle, turns

ROOT = Path(__file__).parents[2]
BUSY = (("02-12", "02-21"), ("05-13", "05-20"), ("06-13", "06-19"), ("09-14", "09-19"), ("12-09", "12-19"))
"""Tết, and the weeks in which several deadlines come together: of these days every minute of the day is swept."""
TURNS = (7, 8, 14, 15, 16, 21)
"""Of the others every hour, and the minutes around those at which something begins or ends."""


def minutes(day: date) -> Iterator[datetime]:
    """Of one day."""
    busy = any(first <= f"{day:%m-%d}" <= last for first, last in BUSY)
    for n in range(24 * 60):
        hour, minute = divmod(n, 60)
        if busy or minute == 0 or (hour in TURNS and minute == 1) or (hour + 1 in TURNS and minute == 59):
            yield moment(day) + n * MINUTE


def between(first: date, end: date) -> list[datetime]:
    """The moments of these days."""
    return [now for n in range((end - first).days) for now in minutes(first + n * DAY)]


@pytest.fixture
def quick(sqlite_url: str, opened: Callable[[str], Engine]) -> Engine:
    """A database that does not wait for the disk: nobody pulls the plug in these tests."""
    database = opened(sqlite_url)
    event.listen(database, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    return database


class Reader:
    """Reads a part of what would be said if it were sent now, and finds what is said of reports that are in."""

    def __init__(self) -> None:
        self.read = 0
        self.wrong: list[str] = []

    def __call__(self, work: Work, now: datetime, world: World) -> None:
        """What was written since yesterday, and was not about something else."""


def test_in_a_year_each_owed_stage_is_said_exactly_once(quick: Engine) -> None:
    story, sweeps = the_year(1), between(FIRST, END)
    play(quick, story, sweeps)
    verdict = judge(quick, story, sweeps)

    assert verdict.sound, verdict
    assert verdict.nudges > 8000
    assert verdict.most == 2
