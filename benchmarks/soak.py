"""`make soak`: kill -9 at random moments under load, SIGTERM under load, kill -9 among reminders. Prints the tables and
writes var/soak.json. The exit code is 1 on any loss, on anything repeated by SIGTERM, and on any reminder that arrives
more than twice."""

import argparse
import json
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.killing import remind, torment


def main() -> int:
    """Run the soak test with the numbers that the command line gives."""
    parser = argparse.ArgumentParser(description="End the program under load, again and again.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--stops", type=int, default=20, help="by SIGTERM")
    parser.add_argument("--reminder-kills", type=int, default=40)
    parser.add_argument("--officers", type=int, default=25)
    parser.add_argument("--reminders", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--into", type=Path, default=Path("var/soak.json"))
    options = parser.parse_args()
    tables: dict[str, dict[str, Any]] = {}
    sound = True
    with tempfile.TemporaryDirectory(prefix="toso-soak-") as folder:
        if options.kills:
            killed = torment(_room(folder, "kills"), options.kills, options.officers, options.seed)
            tables["kill -9 under load"] = killed._asdict()
            sound = sound and killed.sound
        if options.stops:
            stopped = torment(_room(folder, "stops"), options.stops, options.officers, options.seed, signal.SIGTERM)
            tables["SIGTERM under load"] = stopped._asdict()
            sound = sound and stopped.sound and not (stopped.repeated or stopped.doubted)
        if options.reminder_kills:
            reminded = remind(_room(folder, "reminders"), options.reminder_kills, options.reminders, options.seed)
            tables["kill -9 among reminders"] = reminded._asdict()
            sound = sound and reminded.sound
    for title, table in tables.items():
        print(title)
        for name, value in table.items():
            print(f"  {name:<12}{value:>10}")
    options.into.parent.mkdir(parents=True, exist_ok=True)
    options.into.write_text(json.dumps(tables, indent=2) + "\n")
    return 0 if sound else 1


def _room(folder: str, name: str) -> Path:
    """An empty folder of its own."""
    made = Path(folder) / name
    made.mkdir()
    return made


if __name__ == "__main__":
    sys.exit(main())
