"""Why findings of checks were accepted as they are: by whom, when, with which values. Every version is kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from forms.checks.checked import Acknowledgement
from storage.sql.any_of import any_word
from storage.tables.people import people
from storage.tables.reports import acknowledgements

_OF = acknowledgements.c


class NewAcknowledgement(NamedTuple):
    """What is said about a finding, as version `seen + 1`."""

    unit_id: int
    period: str
    finding: str
    seen: int
    stands: str
    reason: str
    made_by: int


class Acknowledgements:
    """Nothing here is ever changed: when the values have changed, it is said again."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def newest(self, unit: int, findings: Sequence[str]) -> dict[str, Acknowledgement]:
        """What was said last about each of these findings in a unit's figures, whichever days were checked then: what
        was explained for the month is not asked again for the quarter."""
        columns = (_OF.finding, _OF.version, _OF.stands, _OF.reason, people.c.name, _OF.made_at)
        query = (
            select(*columns)
            .outerjoin(people, people.c.id == _OF.made_by)
            .where(_OF.unit_id == unit, any_word(_OF.finding, findings))
            .order_by(_OF.version)
        )
        return {
            row[0]: Acknowledgement(row[1], row[2], row[3], row[4] or "", row[5]) for row in self._db.execute(query)
        }

    def add(self, new: NewAcknowledgement, now: datetime) -> None:
        """Keep it. Comes as Clash when somebody else was first."""
        row = {**new._asdict(), "version": new.seen + 1, "made_at": now}
        del row["seen"]
        self._db.execute(insert(acknowledgements), row)
