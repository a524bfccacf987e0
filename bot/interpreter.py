"""Settles the interpreter for a long run."""

import asyncio
import contextlib
import gc
import os
import secrets
import sys
from collections.abc import Coroutine
from typing import Any

_cores: set[int] = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set()


def run(main: Coroutine[Any, Any, None]) -> None:
    """`asyncio.run` for a process of the program: on uvloop where there is one, with which a webhook's delivery costs
    the event loop a third less."""
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(main)


def new_loop() -> asyncio.AbstractEventLoop:
    """The event loop that the program runs on; the tests run on it too."""
    try:
        from uvloop import new_event_loop
    except ImportError:  # on Windows
        return asyncio.new_event_loop()
    return new_event_loop()


def on_one_core() -> None:
    """Keep this thread, and those it will begin, on one core. They take turns at the interpreter, and on different
    cores each turn waits until a core has woken up or another process has left it: with 40 people writing, that was a
    fifth of their wait. Not core 0, which serves the disk's and the network's interrupts nearly everywhere; which of
    the others is left to chance: several of us on one machine do not all choose the same."""
    if len(_cores) > 1:
        _stay({secrets.choice(sorted(_cores - {0}))})


def on_any_core() -> None:
    """For a thread whose work is done outside of the interpreter: it may run beside the others."""
    if len(_cores) > 1:
        _stay(_cores)


def _stay(cores: set[int]) -> None:
    with contextlib.suppress(OSError):  # forbidden here: it works without
        os.sched_setaffinity(0, cores)


def steady() -> None:
    """Once, when everything is loaded: it stays and is not looked through again; the rest is, less often. A batch of
    turns makes a few ten thousand short-lived objects: with Python's defaults a third of the time went into searching
    them for cycles. And the event loop gets its turn sooner while the writer thread computes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)
    sys.setswitchinterval(0.002)
