"""Measures one sweep over the whole country, as the engine does it: place by place, each in its own transaction.

`python -m benchmarks.sweeping DATABASE` is the process that is measured and killed; it prints what it did as JSON."""

import asyncio
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from bot.current import World
from bot.store import Store
from forms.regime.calendar import ZONE
from reminders.sweep import Sweep, SweepDay
from storage.database import connect

NOW = datetime(2026, 12, 10, 8, 0, tzinfo=ZONE)
"""A day with three deadlines of every hamlet: the week's today, the year's tomorrow, the quarter's in a week."""


_HAMLETS = "SELECT id FROM units WHERE kind = 'hamlet'"
"""Only hamlets are counted, because the leads of their communes may be told too."""


class Swept(NamedTuple):
    """The result of several sweeps; `wrong`: nudges or messages lost or doubled after the kills."""

    seconds: list[float]
    longest_ms: list[float]
    megabytes: list[float]
    again: int
    """Rows that the second sweep of each run wrote."""
    kills: int
    wrong: list[str]


def measure(folder: Path, template: Path, hamlets: int, runs: int, kills: int) -> Swept:
    """Measure `runs` sweeps, each on a fresh copy and followed by a second sweep that has nothing to do; then one sweep
    that is killed again and again until it has finished."""
    found = []
    again = 0
    database = folder / "sweep.sqlite"
    for _ in range(runs):
        _fresh(template, database)
        found.append(_run(database))
        again += _run(database)["rows"]
    _fresh(template, database)
    seconds = max(one["seconds"] for one in found)
    done = 0
    while done < kills:
        done += _killed(database, seconds * (done + 1) / (kills + 1) % (seconds / 4) + 0.05)
        if _count(database)[0] == 3 * hamlets:
            _fresh(template, database)
    _run(database)
    return Swept(
        [one["seconds"] for one in found],
        [one["longest_ms"] for one in found],
        [one["megabytes"] for one in found],
        again,
        done,
        _wrong(database, hamlets),
    )


def _fresh(template: Path, database: Path) -> None:
    for old in database.parent.glob(f"{database.name}*"):
        old.unlink()
    shutil.copy(template, database)
    os.sync()  # otherwise the sweep's commits would wait until the copy's 70 MB are on the disk


def _start(database: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "benchmarks.sweeping", str(database)], stdout=subprocess.PIPE)


def _run(database: Path) -> dict[str, Any]:
    process = _start(database)
    out, _ = process.communicate(timeout=300)
    done: dict[str, Any] = json.loads(out.splitlines()[-1])
    return done


def _killed(database: Path, after: float) -> int:
    """Kill the sweep `after` seconds after it has begun to write; returns 1, or 0 when it had finished before."""
    process = _start(database)
    assert process.stdout is not None
    process.stdout.readline()  # "begun"
    time.sleep(after)
    alive = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return int(alive)


def _count(database: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(database)) as db:
        nudges = db.execute(f"SELECT count(*) FROM nudges WHERE unit_id IN ({_HAMLETS})").fetchone()[0]
        messages = db.execute("SELECT count(*) FROM outbox").fetchone()[0]
    return nudges, messages


def _wrong(database: Path, hamlets: int) -> list[str]:
    """Counts that differ from one message per hamlet about its three reports."""
    nudges, messages = _count(database)
    with closing(sqlite3.connect(database)) as db:
        people = db.execute("SELECT count(DISTINCT person_id) FROM outbox").fetchone()[0]
    wanted = (3 * hamlets, hamlets, hamlets)
    names = ("nudges", "messages", "people told")
    counts = zip(names, (nudges, messages, people), wanted, strict=True)
    return [f"{name}: {found}, not {right}" for name, found, right in counts if found != right]


async def sweep(database: Path) -> dict[str, float]:
    """Sweep once, with the engine's own writer."""
    store = Store(connect(f"sqlite:///{database}"))
    world = World.load()
    await store.read(lambda work: world.look(work, NOW))
    before = _count(database)
    print("begun", flush=True)
    longest = 0.0
    begun = time.perf_counter()
    due = Sweep.at(NOW, SweepDay.of(world.plan, NOW))
    for place in await store.read(due.places):
        start = time.perf_counter()
        await store.write(partial(due.make, place=place))
        longest = max(longest, time.perf_counter() - start)
    seconds = time.perf_counter() - begun
    await store.close()
    most = Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]
    rows = sum(_count(database)) - sum(before)
    return {"seconds": seconds, "longest_ms": longest * 1000, "megabytes": int(most) / 1024, "rows": rows}


if __name__ == "__main__":
    print(json.dumps(asyncio.run(sweep(Path(sys.argv[1])))))
