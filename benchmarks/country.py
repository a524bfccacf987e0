"""The whole country: 93,524 hamlets below 3,321 communes, each hamlet with one officer who can be reached."""

import sqlite3
from contextlib import closing
from pathlib import Path

from storage.database import connect, migrate

HAMLETS, COMMUNES = 93_524, 3_321
_SINCE = "2026-01-01 00:00:00.000000"


def make(path: Path, hamlets: int = HAMLETS) -> None:
    """Make a database with the given number of hamlets; nobody has handed in anything."""
    engine = connect(f"sqlite:///{path}")
    migrate(engine)
    engine.dispose()
    communes = max(1, hamlets * COMMUNES // HAMLETS)
    first = communes + 2
    units: list[tuple[int, int | None, str, str, str, str]] = [(1, None, "/1/", "province", "nước", "Việt Nam")]
    units += [(2 + n, 1, f"/1/{2 + n}/", "commune", "xã", f"Xã {n}") for n in range(communes)]
    for n in range(hamlets):
        above, number = 2 + n % communes, first + n
        units.append((number, above, f"/1/{above}/{number}/", "hamlet", "xóm", f"Xóm {n}"))
    with closing(sqlite3.connect(path)) as db, db:
        db.executemany(
            "INSERT INTO units (id, parent_id, path, kind, noun, name, valid_from) VALUES (?,?,?,?,?,?,'2026-01-01')",
            units,
        )
        people = range(1, hamlets + 1)
        db.executemany(
            f"INSERT INTO people (id, name, lang, created_at) VALUES (?, ?, 'vi', '{_SINCE}')",
            ((n, f"Nguyễn Văn An {n}") for n in people),
        )
        db.executemany(
            f"INSERT INTO members (person_id, unit_id, role, since) VALUES (?, ?, 'officer', '{_SINCE}')",
            ((n, first + n - 1) for n in people),
        )
        db.executemany(
            "INSERT INTO addresses (chat_key, person_id, state, since, last_seen)"
            f" VALUES (?, ?, 'active', '{_SINCE}', '{_SINCE}')",
            ((f"telegram:1:{n}", n) for n in people),
        )
