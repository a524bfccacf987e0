"""Runs `toso run` as in an installation: without the packages that httpx loads for its own command line, which are
present only among the packages for development. `python -m benchmarks.installed`."""

import sys

for name in ("click", "rich", "pygments"):
    assert name not in sys.modules  # must be first: later the packages are loaded already
    sys.modules[name] = None  # type: ignore[assignment]  # Python's own way to say that there is no such module

from bot.__main__ import main  # noqa: E402  # only now may anything be loaded

if __name__ == "__main__":
    sys.exit(main(["run"]))
