"""Sent messages that are edited in place when what they say has changed."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, literal_column, select

from storage.sql.any_of import any_id
from storage.tables.messages import outbox
from storage.tables.types import Moment


class Digest(NamedTuple):
    """The newest digest that a person has received."""

    id: int
    chat_key: str
    person_id: int
    lang: str
    provider_id: str


class ToldReminder(NamedTuple):
    """A reminder that has arrived. `unit`, `form`, `period`: the report it is about, where a lead has sent it."""

    id: int
    chat_key: str
    person_id: int
    lang: str
    provider_id: str
    made_at: datetime
    unit: int | None
    form: str | None
    period: str | None


_REMINDER = ("id", "chat_key", "person_id", "lang", "provider_id", "created_at", "unit_id", "form", "period")
_REMINDERS = select(*(outbox.c[name] for name in _REMINDER)).where(
    literal_column("kind = 'nudge'"), outbox.c.state == "sent", outbox.c.provider_id.is_not(None)
)
_DIGESTS = (
    select(outbox.c.id, outbox.c.chat_key, outbox.c.person_id, outbox.c.lang, outbox.c.provider_id, outbox.c.state)
    .where(literal_column("kind = 'digest'"), outbox.c.created_at >= bindparam("since", type_=Moment()))
    .order_by(outbox.c.id)
)


class Editable:
    """The newest digest of each lead, and the reminders of officers."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def reminders(self, person_ids: Collection[int], since: datetime) -> list[ToldReminder]:
        """The reminders made since then that these people have received."""
        query = _REMINDERS.where(any_id(outbox.c.person_id, person_ids), outbox.c.created_at >= since)
        return [ToldReminder(*row) for row in self._db.execute(query)]

    def reminder(self, row: int) -> ToldReminder | None:
        """That row, if it is a reminder that has arrived."""
        found = self._db.execute(_REMINDERS.where(outbox.c.id == row)).first()
        return ToldReminder(*found) if found else None

    def digests(self, since: datetime) -> list[Digest]:
        """The newest digest of each person made since then, if it has arrived."""
        newest = {row.person_id: row for row in self._db.execute(_DIGESTS, {"since": since})}
        return [Digest(*row[:-1]) for row in newest.values() if row.state == "sent" and row.provider_id]

    def newest_digest(self, row: int, since: datetime) -> Digest | None:
        """That row, if it is still the newest digest of its person, made since then, and has arrived."""
        person = select(outbox.c.person_id).where(outbox.c.id == row).scalar_subquery()
        query = _DIGESTS.where(outbox.c.person_id == person).order_by(None).order_by(outbox.c.id.desc()).limit(1)
        found = self._db.execute(query, {"since": since}).first()
        there = found is not None and found.id == row and found.state == "sent" and found.provider_id
        return Digest(*found[:-1]) if found and there else None
