"""`python -m benchmarks.totals`: measures totals alone and prints them; the country's database is kept under var/."""

import argparse
import statistics
import tempfile
from pathlib import Path

from benchmarks.totals.measuring import commune, country
from benchmarks.totals.year import make


def main() -> None:
    """Measure a commune with more and more history, then the country."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.totals")
    parser.add_argument("--times", type=int, default=15, help="how often each total is made")
    parser.add_argument(
        "--country", type=Path, default=Path("var/country-year.sqlite"), help="made where it is missing"
    )
    options = parser.parse_args()
    options.country.parent.mkdir(parents=True, exist_ok=True)
    if not options.country.exists():
        make(options.country)
    with tempfile.TemporaryDirectory(dir=options.country.parent, prefix="totals-") as folder:
        found = commune(Path(folder), options.times) | country(options.country, options.times)
    for name, times in found.items():
        print(f"{name:24} {statistics.median(times):>8.1f}   {min(times):.1f} – {max(times):.1f}")


if __name__ == "__main__":
    main()
