"""Measures what each device of TOSO_TUNING gains: our bot with it and without it, in turns, all else at its default.

`python -m benchmarks.devices` prints a table and writes var/devices.json. A gain is the median over the pairs of the
rate with the device by the rate without it; "webhook" is the rate at which updates are accepted."""

import argparse
import json
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import hook, turns
from benchmarks.crew import seed
from benchmarks.rig import BOT
from bot.config import Settings, Tuning

BUSY = 40
LOADS: dict[str, Callable[[Path, Path, int, str], float]] = {
    "open": lambda folder, template, officers, tuning: (
        turns.ours(folder, template, "open", officers, tuning=tuning).per_second
    ),
    "closed": lambda folder, template, officers, tuning: (
        turns.ours(folder, template, "closed", officers, BUSY, tuning=tuning).per_second
    ),
    "webhook": lambda folder, template, officers, tuning: hook.ours(folder, template, officers, tuning=tuning),
}


def main() -> None:
    """Run the loads that the command line names, for the devices that it names."""
    default = Settings(_env_file=None).tuned
    parser = argparse.ArgumentParser(prog="python -m benchmarks.devices")
    parser.add_argument("--pairs", type=int, default=5, help="alternating runs with and without the device")
    parser.add_argument("--officers", type=int, default=400, help="people who play the whole conversation in a run")
    parser.add_argument("--only", nargs="*", choices=Tuning._fields, default=Tuning._fields)
    parser.add_argument("--loads", nargs="*", choices=LOADS, default=list(LOADS))
    parser.add_argument("--out", type=Path, default=Path("var/devices.json"))
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    gains: dict[str, dict[str, list[float]]] = {}
    with tempfile.TemporaryDirectory(dir=options.out.parent, prefix="bench-") as name:
        folder = Path(name)
        template = folder / "template.sqlite"
        seed(template, BOT, options.officers)
        for device in options.only:
            with_it = _named(default._replace(**{device: True}))
            without = _named(default._replace(**{device: False}))
            gains[device] = {}
            for load in options.loads:
                found = []
                for n in range(options.pairs):
                    order = (with_it, without) if n % 2 else (without, with_it)
                    rates = {tuning: LOADS[load](folder, template, options.officers, tuning) for tuning in order}
                    found.append(rates[with_it] / rates[without])
                gains[device][load] = found
                print(f"{device:10} {load:8} {_spread(found)}", flush=True)
    options.out.write_text(json.dumps(gains, indent=1) + "\n")


def _named(tuning: Tuning) -> str:
    """The devices as TOSO_TUNING names them."""
    return ", ".join(name for name, on in tuning._asdict().items() if on) or "none"


def _spread(found: list[float]) -> str:
    return f"× {statistics.median(found):.2f}  ({min(found):.2f} – {max(found):.2f})"


if __name__ == "__main__":
    main()
