"""Measures turns per second and the time people wait: our bot and the echo bot alternate on the same stand-in."""

import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.crew import FIRST_CHAT, SCRIPT, check
from benchmarks.rig import TUNING, Rig, rig


class Run(NamedTuple):
    """One run: turns per second, CPU microseconds per turn, and the waiting times in milliseconds, sorted; these only
    where each officer waits for a reply before writing again."""

    per_second: float
    cpu_us: float
    waits: list[float]


def ours(folder: Path, template: Path, mode: str, officers: int, busy: int = 0, tuning: str = TUNING) -> Run:
    """Play every officer's whole conversation with our bot; raises if one figure is not as it was typed."""
    with rig(folder, template) as (made, database):
        made.ours(database, TOSO_TUNING=tuning)
        run = _play(made, mode, officers, busy)
        made.stop()
        wrong = check(database, officers)
    if wrong:
        raise RuntimeError("; ".join(wrong))
    return run


def echo(folder: Path, mode: str, officers: int, busy: int = 0) -> Run:
    """Send the same messages to the echo bot."""
    with rig(folder) as (made, _):
        made.echo()
        return _play(made, mode, officers, busy)


def _play(made: Rig, mode: str, officers: int, busy: int) -> Run:
    made.polled()
    load = {"mode": mode, "chats": officers, "first": FIRST_CHAT, "script": SCRIPT, "at_once": busy}
    time.sleep(1)  # until both bots have finished the work that they do once after a start
    before = made.cpu()
    steps = made.tell("load", load)["queued"]
    made.until(lambda: made.look("counters")["messages"] >= steps, 120, pause=0.1)
    report = made.look("load")
    if report["replies"] != steps:
        raise RuntimeError(f"{report['replies']} replies to {steps} messages")
    return Run(steps / report["seconds"], (made.cpu() - before) / steps * 1e6, sorted(report["latencies_ms"]))
