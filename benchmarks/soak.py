"""`make soak`: kill -9 at random moments under load. Prints the table and writes var/soak.json. The exit code is 1 on
any loss."""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.killing import torment


def main() -> int:
    """Run the soak test with the numbers that the command line gives."""
    parser = argparse.ArgumentParser(description="Kill the program under load, again and again.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--officers", type=int, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--into", type=Path, default=Path("var/soak.json"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="toso-soak-") as folder:
        outcome = torment(Path(folder), options.kills, options.officers, options.seed)
    for name, value in outcome._asdict().items():
        print(f"{name:<12}{value:>10}")
    options.into.parent.mkdir(parents=True, exist_ok=True)
    options.into.write_text(json.dumps(outcome._asdict(), indent=2) + "\n")
    return 0 if outcome.sound else 1


if __name__ == "__main__":
    sys.exit(main())
