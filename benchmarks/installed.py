"""`toso run` as an installation has it: without what httpx loads for a command line of its own where it finds it, as it
does among the packages for development. `python -m benchmarks.installed`."""

import sys

for name in ("click", "rich", "pygments"):
    assert name not in sys.modules  # else it is too late
    sys.modules[name] = None  # type: ignore[assignment]  # Python's own way to say that there is no such module

from bot.__main__ import main  # noqa: E402  # only now may anything be loaded

if __name__ == "__main__":
    sys.exit(main(["run"]))
