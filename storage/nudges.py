"""Which reminders have been made: the key of the row is the reminder's identity."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from storage.engine import ignoring
from storage.year_tables import nudges


class Nudges:
    """Each (unit, form, period, stage, due version) at most once, whoever sweeps (promise 4)."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def made(self, form: str, period: str, due_version: int) -> dict[int, set[str]]:
        """The stages already made for this deadline, by unit."""
        query = select(nudges.c.unit_id, nudges.c.stage).where(
            nudges.c.form == form, nudges.c.period == period, nudges.c.due_version == due_version
        )
        found: dict[int, set[str]] = {}
        for unit_id, stage in self._db.execute(query):
            found.setdefault(unit_id, set()).add(stage)
        return found

    def add(self, rows: Sequence[tuple[int, str, str, str, int]], now: datetime) -> None:
        """Keep that these (unit, form, period, stage, due version) have been made; known ones are skipped."""
        if rows:
            names = ("unit_id", "form", "period", "stage", "due_version")
            values = [dict(zip(names, row, strict=True)) | {"made_at": now} for row in rows]
            self._db.execute(ignoring(self._db, nudges), values)
