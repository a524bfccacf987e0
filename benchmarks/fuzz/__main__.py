"""`python -m benchmarks.fuzz`: 20,000 malformed updates, half by webhook and half to the poll, and 20,000
malformed page requests. Prints what came of them and writes var/fuzz.json; the exit code is 1 where anything broke."""

import argparse
import asyncio
import json
import sys
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from benchmarks.fuzz.attack import Fuzzed, fuzz_pages, fuzz_updates
from bot.interpreter import new_loop


def main() -> int:
    """Attack with the numbers that the command line gives."""
    parser = argparse.ArgumentParser(description="Throw malformed input at the program.")
    parser.add_argument("--updates", type=int, default=20_000)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--into", type=Path, default=Path("var/fuzz.json"))
    options = parser.parse_args()
    half = options.updates // 2
    outcomes: dict[str, Fuzzed] = {}
    if half:
        outcomes["updates by webhook"] = _run(lambda folder: fuzz_updates(folder, half, options.seed, hook=True))
        rest = options.updates - half
        outcomes["updates to the poll"] = _run(lambda folder: fuzz_updates(folder, rest, options.seed + 1, hook=False))
    if options.requests:
        outcomes["page requests"] = _run(lambda folder: fuzz_pages(folder, options.requests, options.seed + 2))
    for title, outcome in outcomes.items():
        print(f"{title}: {'sound' if outcome.sound else 'NOT SOUND'}")
        for name, value in outcome._asdict().items():
            print(f"  {name:<10}{json.dumps(value, ensure_ascii=False, indent=4) if value else value}")
    options.into.parent.mkdir(parents=True, exist_ok=True)
    told = {title: outcome._asdict() | {"sound": outcome.sound} for title, outcome in outcomes.items()}
    options.into.write_text(json.dumps({"seed": options.seed} | told, ensure_ascii=False, indent=2) + "\n")
    return 0 if all(outcome.sound for outcome in outcomes.values()) else 1


def _run(attack: Callable[[Path], Coroutine[Any, Any, Fuzzed]]) -> Fuzzed:
    """One attack, in an empty folder, on the program's own event loop."""
    with tempfile.TemporaryDirectory(prefix="toso-fuzz-") as folder, asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(attack(Path(folder)))


if __name__ == "__main__":
    sys.exit(main())
