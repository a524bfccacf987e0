"""Sets up the Python interpreter for a long run: event loop, cores, garbage collection."""

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
    """Run a process of the program, like `asyncio.run`: on uvloop where it is installed, which takes a third less time
    for a webhook's delivery."""
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(main)


def new_loop() -> asyncio.AbstractEventLoop:
    """The event loop that the program runs on; the tests run on it too."""
    try:
        from uvloop import new_event_loop
    except ImportError:  # there is none for Windows
        return asyncio.new_event_loop()
    return new_event_loop()


def on_one_core() -> None:
    """Keep this thread, and those it will start, on one core. Threads take turns at the interpreter; on different cores
    each turn waits until a core has woken up or another process has left it: with 40 people writing, that was a fifth
    of their wait. Not core 0, which serves the interrupts of disk and network nearly everywhere; one of the others is
    chosen at random, so that several programs on one machine do not all choose the same."""
    if len(_cores) > 1:
        _stay({secrets.choice(sorted(_cores - {0}))})


def on_any_core() -> None:
    """Let this thread run on any core: its work is done outside of the interpreter, beside the others."""
    if len(_cores) > 1:
        _stay(_cores)


def _stay(cores: set[int]) -> None:
    with contextlib.suppress(OSError):  # not permitted here; the program works without it
        os.sched_setaffinity(0, cores)


def steady() -> None:
    """Tune the garbage collector once everything is loaded: what is loaded is not searched again, the rest less often.
    A batch of turns makes some ten thousand short-lived objects; with Python's defaults a third of the time went into
    searching them for cycles. Also let the event loop have its turn sooner while the writer thread computes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)
    sys.setswitchinterval(0.002)
