"""Kills the bot with kill -9 under load, again and again; counts lost answers (none may be) and repeated replies."""

import sqlite3
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.crew import FIRST_CHAT, SCRIPT, check
from benchmarks.rig import rig


class Crash(NamedTuple):
    """The result of several kills. `wrong`: answers lost or counted twice."""

    kills: int
    wrong: list[str]
    repeats: int


def crash(folder: Path, template: Path, officers: int, kills: int) -> Crash:
    """Let every officer play the whole conversation while the bot is killed after equal numbers of messages."""
    steps = officers * len(SCRIPT)
    with rig(folder, template) as (made, database):
        made.tell("load", {"mode": "open", "chats": officers, "first": FIRST_CHAT, "script": SCRIPT})
        for n in range(1, kills + 1):
            made.ours(database)
            goal = steps * n // (kills + 1)
            made.until(lambda: made.look("counters")["messages"] >= goal, 60, pause=0.003)  # noqa: B023  # called before `goal` changes
            made.kill()
        made.ours(database)
        end = time.monotonic() + 60
        while (wrong := _wrong(database, officers)) and time.monotonic() < end:
            time.sleep(0.1)
        repeats = made.look("counters")["messages"] - steps
    return Crash(kills, wrong, repeats)


def _wrong(database: Path, officers: int) -> list[str]:
    try:
        return check(database, officers)
    except sqlite3.OperationalError as error:  # the bot is just opening it
        return [str(error)]
