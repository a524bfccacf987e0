"""Settles the interpreter for a long run."""

import asyncio
import gc
import sys
from collections.abc import Coroutine
from typing import Any


def run(main: Coroutine[Any, Any, None]) -> None:
    """`asyncio.run` for the program itself: on uvloop where there is one, with which a webhook's delivery costs the
    event loop a third less. (The courier stays without: two processes would hold what it takes in memory.)"""
    with asyncio.Runner(loop_factory=_loop) as runner:
        runner.run(main)


def _loop() -> asyncio.AbstractEventLoop:
    try:
        from uvloop import new_event_loop
    except ImportError:  # on Windows
        return asyncio.new_event_loop()
    return new_event_loop()


def steady() -> None:
    """Once, when everything is loaded: it stays and is not looked through again; the rest is, less often. A batch of
    turns makes a few ten thousand short-lived objects: with Python's defaults a third of the time went into searching
    them for cycles. And the event loop gets its turn sooner while the writer thread computes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)
    sys.setswitchinterval(0.002)
