"""`python -m benchmarks` (`make bench`): measures, prints a table, writes var/bench.json."""

import argparse
import json
import os
import platform
import statistics
import tempfile
from collections.abc import Sequence
from importlib import metadata, util
from pathlib import Path

from benchmarks import country, crash, hook, rest, sweeping, turns
from benchmarks.crew import SCRIPT, seed
from benchmarks.rig import BOT
from benchmarks.totals import measuring
from benchmarks.totals.year import COUNTRY, Size
from benchmarks.totals.year import make as make_year

BUSY, FEW = 40, 5
"""Numbers of people who write at the same time: in a busy moment, and in a quiet hour."""
TARGETS = {
    "turns_ratio_open": ">= 3",
    "turns_ratio_closed": ">= 5",
    "webhook_ratio": ">= 4",
    "latency_p50_ms": "<= 40",
    "latency_light_p50_ms": "<= 10",
    "kill_lost": "= 0",
    "cold_start_s": "<= 1.5",
    "rss_mb": "<= 120",
    "sweep_s": "<= 2",
    "sweep_longest_ms": "<= 50",
    "sweep_mb": "<= 100",
    "sweep_again": "= 0",
    "sweep_wrong": "= 0",
    **{f"commune_week_{name}_ms": "<= 5" for name in measuring.HISTORIES},
    "country_week_ms": "<= 100",
    "country_year_ms": "<= 1000",
}


PARTS = ["open", "closed", "crowd", "light", "webhook", "kill", "rest", "sweep", "totals"]


class Book:
    """The measured figures by name, each with its spread."""

    def __init__(self) -> None:
        self.figures: dict[str, float] = {}
        self.spread: dict[str, str] = {}

    def put(self, name: str, values: Sequence[float], digits: int = 1) -> None:
        """Keep the median of these runs, with the least and the most."""
        self.figures[name] = round(statistics.median(values), digits)
        self.spread[name] = f"{min(values):.{digits}f} – {max(values):.{digits}f}" if len(values) > 1 else ""

    def table(self) -> str:
        """The table of all figures as it is printed."""
        lines = [f"{'figure':24} {'median':>10}   {'least – most':24} target"]
        for name, value in self.figures.items():
            lines.append(f"{name:24} {value:>10g}   {self.spread[name]:24} {TARGETS.get(name, '')}")
        return "\n".join(lines)


def main() -> None:
    """Run the parts that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--pairs", type=int, default=5, help="alternating runs of ours and the echo bot")
    parser.add_argument("--officers", type=int, default=400, help="people who play the whole conversation in a run")
    parser.add_argument("--only", nargs="*", choices=PARTS)
    parser.add_argument("--quick", action="store_true", help="one small pair of each: does it run at all")
    parser.add_argument("--out", type=Path, default=Path("var/bench.json"))
    options = parser.parse_args()
    pairs, officers = (1, 40) if options.quick else (options.pairs, options.officers)
    wanted = options.only or PARTS
    book = Book()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.out.parent, prefix="bench-") as name:
        folder = Path(name)
        template = folder / "template.sqlite"
        seed(template, BOT, officers)
        for part, busy in (("open", 0), ("closed", BUSY), ("crowd", officers)):
            if part in wanted:
                _turns(book, folder, template, (part, busy, officers, pairs))
        if "light" in wanted:
            _light(book, folder, template, officers, 1 if options.quick else 3)
        if "webhook" in wanted:
            _webhook(book, folder, template, officers, pairs)
        if "kill" in wanted:
            done = crash.crash(folder, template, officers, 1 if options.quick else 5)
            book.put("kill_kills", [done.kills], 0)
            book.put("kill_lost", [len(done.wrong)], 0)
            book.put("kill_repeats", [done.repeats], 0)
            print(*done.wrong, sep="\n", end="")
        if "rest" in wanted:
            found = rest.rest(folder, template, 1 if options.quick else 3)
            book.put("cold_start_s", found.seconds, 2)
            book.put("rss_mb", [found.megabytes])
        if "sweep" in wanted:
            _sweep(book, folder, quick=options.quick)
        if "totals" in wanted:
            _totals(book, folder, quick=options.quick)
    print(_machine(), f"{officers} officers, {officers * len(SCRIPT)} messages a run, {pairs} pairs", sep="\n")
    print(book.table())
    options.out.write_text(json.dumps(book.figures, indent=2) + "\n")


def _turns(book: Book, folder: Path, template: Path, what: tuple[str, int, int, int]) -> None:
    part, busy, officers, pairs = what
    mode = "closed" if busy else "open"
    ours, echoes = [], []
    for _ in range(pairs):
        ours.append(turns.ours(folder, template, mode, officers, busy))
        echoes.append(turns.echo(folder, mode, officers, busy))
        print(f"{part}: {ours[-1].per_second:.0f} a second, echo bot {echoes[-1].per_second:.0f}", flush=True)
    book.put(f"turns_ratio_{part}", [a.per_second / b.per_second for a, b in zip(ours, echoes, strict=True)], 2)
    book.put(f"turns_{part}_per_s", [run.per_second for run in ours], 0)
    book.put(f"echo_{part}_per_s", [run.per_second for run in echoes], 0)
    book.put(f"turns_{part}_cpu_us", [run.cpu_us for run in ours], 0)
    book.put(f"echo_{part}_cpu_us", [run.cpu_us for run in echoes], 0)
    if busy:
        _waits(book, "latency" if part == "closed" else f"latency_{part}", ours)


def _light(book: Book, folder: Path, template: Path, officers: int, runs: int) -> None:
    _waits(book, "latency_light", [turns.ours(folder, template, "closed", officers, FEW) for _ in range(runs)])


def _waits(book: Book, name: str, runs: Sequence[turns.Run]) -> None:
    for percent in (50, 99):
        book.put(f"{name}_p{percent}_ms", [run.waits[len(run.waits) * percent // 100] for run in runs])


def _webhook(book: Book, folder: Path, template: Path, officers: int, pairs: int) -> None:
    if util.find_spec("tornado") is None:
        print("webhook: not measured, python-telegram-bot's server needs tornado")
        return
    ours, echoes = [], []
    for _ in range(pairs):
        ours.append(hook.ours(folder, template, officers))
        echoes.append(hook.echo(folder, officers))
        print(f"webhook: {ours[-1]:.0f} a second, python-telegram-bot {echoes[-1]:.0f}", flush=True)
    book.put("webhook_ratio", [a / b for a, b in zip(ours, echoes, strict=True)], 2)
    book.put("webhook_per_s", ours, 0)
    book.put("webhook_echo_per_s", echoes, 0)


def _sweep(book: Book, folder: Path, *, quick: bool) -> None:
    hamlets, runs, kills = (3000, 1, 2) if quick else (country.HAMLETS, 5, 40)
    template = folder / "country.sqlite"
    country.make(template, hamlets)
    done = sweeping.measure(folder, template, hamlets, runs, kills)
    book.put("sweep_units", [hamlets], 0)
    book.put("sweep_s", done.seconds, 2)
    book.put("sweep_longest_ms", done.longest_ms)
    book.put("sweep_mb", done.megabytes)
    book.put("sweep_again", [done.again], 0)
    book.put("sweep_kills", [done.kills], 0)
    book.put("sweep_wrong", [len(done.wrong)], 0)
    print(*done.wrong, sep="\n", end="")


def _totals(book: Book, folder: Path, *, quick: bool) -> None:
    size, times = (Size(3000, 100, 5, 4), 2) if quick else (COUNTRY, 15)
    year = folder / "year.sqlite"
    make_year(year, size)
    for name, milliseconds in (measuring.commune(folder, times) | measuring.country(year, times)).items():
        book.put(name, milliseconds)


def _machine() -> str:
    """The machine and the versions that the figures were measured on."""
    model = "unknown processor"
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = cpuinfo.read_text().splitlines()
        model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), model)
    names = ("python-telegram-bot", "aiohttp", "SQLAlchemy", "httpx")
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in names)
    return f"{len(os.sched_getaffinity(0))} cores, {model}; Python {platform.python_version()}, {versions}"


if __name__ == "__main__":
    main()
