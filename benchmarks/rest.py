"""Measures the time from the start of the process to its first poll, on an existing database, and its idle memory."""

import statistics
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.rig import rig


class Rest(NamedTuple):
    """Seconds to the first poll, and megabytes when idle; each the median of the runs."""

    seconds: list[float]
    megabytes: float


def rest(folder: Path, template: Path, runs: int) -> Rest:
    """Start `toso run` itself, as an operator does, with only the packages that an operator has."""
    seconds, megabytes = [], []
    for _ in range(runs):
        with rig(folder, template) as (made, database):
            begun = time.monotonic()
            made.ours(database, ("benchmarks.installed",))
            made.polled()
            seconds.append(time.monotonic() - begun)
            time.sleep(2)
            megabytes.append(made.memory())
            made.stop()
    return Rest(seconds, statistics.median(megabytes))
