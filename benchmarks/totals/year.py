"""The whole country with a year of reports: 34 provinces, 3,321 communes, 93,524 hamlets, 3 figures of each a week.

`python -m benchmarks.totals.year FILE` makes the database in less than a minute; `python -m benchmarks.totals`
measures on it."""

import sqlite3
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from benchmarks.country import COMMUNES, HAMLETS
from forms.regime.period import Period, of
from storage.database import connect, migrate

PROVINCES = 34
NEWEST = of("week", date(2026, 12, 25))
"""The newest of the weeks that are kept; it ends with the year."""


def weeks(number: int) -> list[Period]:
    """So many weeks, the last of them the newest."""
    return [of("week", NEWEST.first_day - timedelta(days=7 * n)) for n in reversed(range(number))]


def make(path: Path, number: int = 52, hamlets: int = HAMLETS) -> None:
    """Make a database in which every hamlet has reported for so many weeks, but for one report in fifty."""
    engine = connect(f"sqlite:///{path}")
    migrate(engine)
    engine.dispose()
    communes = max(PROVINCES, hamlets * COMMUNES // HAMLETS)
    first_commune, first_hamlet = 2 + PROVINCES, 2 + PROVINCES + communes
    units: list[tuple[int, int | None, str, str, str, str]] = [(1, None, "/1/", "province", "nước", "Việt Nam")]
    units += [(2 + n, 1, f"/1/{2 + n}/", "province", "tỉnh", f"Tỉnh {n + 1}") for n in range(PROVINCES)]
    for n in range(communes):
        above = 2 + n % PROVINCES
        number_ = first_commune + n
        units.append((number_, above, f"/1/{above}/{number_}/", "commune", "xã", f"Xã {n + 1}"))
    for n in range(hamlets):
        commune = first_commune + n % communes
        above = 2 + (n % communes) % PROVINCES
        number_ = first_hamlet + n
        units.append((number_, commune, f"/1/{above}/{commune}/{number_}/", "hamlet", "xóm", f"Xóm {n + 1}"))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for pragma in ("synchronous=OFF", "journal_mode=OFF", "cache_size=-400000", "foreign_keys=OFF"):
            db.execute(f"PRAGMA {pragma}")
        db.execute("BEGIN")
        db.executemany(
            "INSERT INTO units (id, parent_id, path, kind, noun, name, valid_from) VALUES (?,?,?,?,?,?,'2025-01-01')",
            units,
        )
        for week, period in enumerate(weeks(number)):
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
