"""Officers' requests to open a closed period again, and the decisions."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, insert, select, update

from storage.database import Clash
from storage.tables.people import people
from storage.tables.reports import reopen_requests


class NewRequest(NamedTuple):
    """An officer's request to hand in although the period is closed."""

    unit_id: int
    form: str
    period: str
    person_id: int
    reason: str


class Request(NamedTuple):
    """The newest request of one report; `decided_by` is a name, empty while it waits."""

    person_id: int
    name: str
    reason: str
    made_at: datetime
    decided_by: str
    granted: bool


class Reopening:
    """One request waits at a time for each report."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def ask(self, new: NewRequest, now: datetime) -> None:
        """Keep a request. Raises Clash while another one waits."""
        self._db.execute(insert(reopen_requests), new._asdict() | {"made_at": now})

    def newest(self, unit: int, form: str, period: str) -> Request | None:
        """The newest request about this report, waiting or decided; None: there was none."""
        asker, decider = people.alias(), people.alias()
        query = (
            select(
                asker.c.id,
                asker.c.name,
                reopen_requests.c.reason,
                reopen_requests.c.made_at,
                decider.c.name,
                reopen_requests.c.granted,
            )
            .join(asker, asker.c.id == reopen_requests.c.person_id)
            .outerjoin(decider, decider.c.id == reopen_requests.c.decided_by)
            .where(*_of(unit, form, period))
            .order_by(reopen_requests.c.id.desc())
            .limit(1)
        )
        row = self._db.execute(query).one_or_none()
        return None if row is None else Request(row[0], row[1], row[2], row[3], row[4] or "", bool(row[5]))

    def decide(self, slot: tuple[int, str, str], by: int, now: datetime, *, granted: bool) -> int | None:
        """Decide the request that waits; returns the id of the officer who made it, or None where none waits."""
        waiting = update(reopen_requests).where(*_of(*slot), reopen_requests.c.decided_at.is_(None))
        decided = waiting.values(decided_by=by, decided_at=now, granted=int(granted))
        return self._db.execute(decided.returning(reopen_requests.c.person_id)).scalar_one_or_none()

    def settle(self, slot: tuple[int, str, str], by: int, now: datetime, *, granted: bool) -> int:
        """Decide a request that the caller saw waiting; returns the officer's id. Raises Clash where somebody else was
        first."""
        asker = self.decide(slot, by, now, granted=granted)
        if asker is None:
            raise Clash("decided meanwhile")
        return asker


def _of(unit: int, form: str, period: str) -> tuple[ColumnElement[bool], ...]:
    columns = reopen_requests.c
    return columns.unit_id == unit, columns.form == form, columns.period == period
