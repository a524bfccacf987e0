"""Settles the interpreter for a long run: once, when everything is loaded."""

import gc
import sys


def steady() -> None:
    """What is loaded now stays and is not looked through again; the rest is, less often. A batch of turns makes a few
    ten thousand short-lived objects: with Python's defaults a third of the time went into searching them for cycles.
    And the event loop gets its turn sooner while the writer thread computes."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)
    sys.setswitchinterval(0.002)
