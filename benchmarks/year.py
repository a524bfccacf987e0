"""`make soak`: sweeps every minute of a whole year, as tests/reminders/year.py describes it, with more hamlets and
several stories. Prints the table and writes var/year.json. The exit code is 1 when anything came twice, not at all, or
to the wrong people."""

import argparse
import json
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from forms.regime.calendar import moment
from storage.database import connect, migrate
from tests.reminders.story import END, the_year
from tests.reminders.verdict import Verdict, judge
from tests.reminders.year import FIRST, play


def main() -> int:
    """Play the years that the command line asks for."""
    parser = argparse.ArgumentParser(description="Sweep every minute of a year.")
    parser.add_argument("--communes", type=int, default=10, help="each with twelve hamlets")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--into", type=Path, default=Path("var/year.json"))
    options = parser.parse_args()
    found = []
    for seed in range(1, options.seeds + 1):
        begun = time.monotonic()
        verdict = live(seed, options.communes)
        found.append(verdict._asdict() | {"seed": seed, "seconds": round(time.monotonic() - begun, 1)})
        for name, value in found[-1].items():
            print(f"{name:<16}{value!s:>10}")
    options.into.parent.mkdir(parents=True, exist_ok=True)
    options.into.write_text(json.dumps(found, indent=2, default=str) + "\n")
    return 0 if all(Verdict(**{name: one[name] for name in Verdict._fields}).sound for one in found) else 1


def live(seed: int, communes: int) -> Verdict:
    """Play one year on its own database."""
    story = the_year(seed, communes=communes)
    minutes = int((moment(END) - moment(FIRST)) / timedelta(minutes=1))
    sweeps = [moment(FIRST) + timedelta(minutes=n) for n in range(minutes)]
    with tempfile.TemporaryDirectory(prefix="toso-year-") as folder:
        database = connect(f"sqlite:///{folder}/toso.sqlite")
        migrate(database)
        play(database, story, sweeps)
        verdict = judge(database, story, sweeps)
        database.dispose()
    return verdict


if __name__ == "__main__":
    sys.exit(main())
