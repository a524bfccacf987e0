"""The whole country with a year of reports: 34 provinces, 3,321 communes, 93,524 hamlets, 3 figures of each a week.

`python -m benchmarks.totals.year FILE` makes the database (2 GB); `python -m benchmarks.totals` measures on it."""

import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from benchmarks.country import COMMUNES, HAMLETS
from bot.compose.wide.reading import summed_lines
from bot.current import World
from forms.regime.period import Period, of
from storage.database import connect, migrate
from storage.work import writing

PROVINCES = 34
NEWEST = of("week", date(2026, 12, 25))
"""The newest of the weeks that are kept; it ends with the year."""


def weeks(number: int) -> list[Period]:
    """So many weeks, the last of them the newest."""
    return [of("week", NEWEST.first_day - timedelta(days=7 * n)) for n in reversed(range(number))]


class Size(NamedTuple):
    """How many units there are, and how many weeks they have reported for."""

    hamlets: int = HAMLETS
    communes: int = COMMUNES
    provinces: int = PROVINCES
    weeks: int = 52


COUNTRY = Size()
TOP, FIRST = 1, 2
"""The ids of the country and of its first province; the first commune's follows those of the provinces."""


def make(path: Path, size: Size = COUNTRY) -> None:
    """Make a database in which every hamlet has reported for so many weeks, but for one report in fifty. Its sums are
    made as a start of the program makes them."""
    engine = connect(f"sqlite:///{path}")
    migrate(engine)
    engine.dispose()  # the journal cannot be switched off while another connection is open
    _rows(path, size)
    writing(engine, lambda work: work.sums.follow(summed_lines(World.load().plan)))
    engine.dispose()


def _rows(path: Path, size: Size) -> None:
    first_commune = FIRST + size.provinces
    first_hamlet = first_commune + size.communes
    units: list[tuple[int, int | None, str, str, str, str]] = [(TOP, None, "/1/", "province", "nước", "Việt Nam")]
    units += [(FIRST + n, TOP, f"/1/{FIRST + n}/", "province", "tỉnh", f"Số {n + 1}") for n in range(size.provinces)]
    for n in range(size.communes):
        above, number = FIRST + n % size.provinces, first_commune + n
        units.append((number, above, f"/1/{above}/{number}/", "commune", "xã", f"Số {n + 1}"))
    for n in range(size.hamlets):
        commune, number = first_commune + n % size.communes, first_hamlet + n
        above = FIRST + (n % size.communes) % size.provinces
        units.append((number, commune, f"/1/{above}/{commune}/{number}/", "hamlet", "xóm", f"Số {n + 1}"))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for pragma in ("synchronous=OFF", "journal_mode=OFF", "cache_size=-400000", "foreign_keys=OFF"):
            db.execute(f"PRAGMA {pragma}")
        db.execute("BEGIN")
        db.executemany(
            "INSERT INTO units (id, parent_id, path, kind, noun, name, valid_from) VALUES (?,?,?,?,?,?,'2015-01-01')",
            units,
        )
        for week, period in enumerate(weeks(size.weeks)):
            _report(db, period, week, first_hamlet)
        db.execute("COMMIT")
        db.execute("PRAGMA journal_mode=WAL")


def _report(db: sqlite3.Connection, period: Period, week: int, first_hamlet: int) -> None:
    """One week's reports of all hamlets: no meeting in every fourth, and therefore no attendees either."""
    day = period.cutoff.isoformat()
    facts = {"period": period.code, "at": f"{day} 03:00:00.000000", "due": f"{day} 17:00:00.000000"}
    facts |= {"week": week, "first": first_hamlet}  # type: ignore[dict-item]
    db.execute(
        "INSERT INTO submissions (unit_id, form, period, state, version, first_submitted_at, last_revised_at, due_at)"
        " SELECT id, 'week', :period, 'submitted', 1, :at, :at, :due FROM units"
        " WHERE id >= :first AND (id * 31 + :week * 17) % 50 > 0 ORDER BY id",
        facts,
    )
    for indicator, amount, there in (
        ("propaganda_attendees", "(id * 11 + :week * 3) % 97 + 5", "(id * 7 + :week * 5) % 4 > 0"),
        ("propaganda_meetings", "(id * 7 + :week * 5) % 4", "1"),
        ("vneid_assisted", "(id * 3 + :week) % 23", "1"),
    ):
        db.execute(
            "INSERT INTO figures (period, indicator, unit_id, kind, amount, base, version, recorded_at)"
            f" SELECT :period, '{indicator}', id, 'number', {amount}, 1, 1, :at FROM units"
            f" WHERE id >= :first AND {there} AND (id * 31 + :week * 17) % 50 > 0 ORDER BY id",
            facts,
        )


if __name__ == "__main__":
    make(Path(sys.argv[1]))
