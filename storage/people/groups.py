"""Group chats that are bound to a unit: what is missing there is posted to all of them at once."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, select, update

from forms.unit import Unit
from storage.people.units import COLUMNS, to_unit
from storage.sql.upsert import upserting
from storage.tables.people import groups, units


class Group(NamedTuple):
    """A group chat and the unit it hears about."""

    chat_key: str
    unit: Unit


class Groups:
    """One unit to a group; a unit may have several groups."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def bind(self, chat_key: str, unit: int, by: int, now: datetime) -> None:
        """From now on this group hears about that unit."""
        row = {"chat_key": chat_key, "unit_id": unit, "made_by": by, "made_at": now}
        self._db.execute(upserting(self._db, groups), row)

    def unbind(self, chat_key: str) -> None:
        """The group hears nothing any more."""
        self._db.execute(delete(groups).where(groups.c.chat_key == chat_key))

    def move(self, chat_key: str, to: str) -> None:
        """The group has a new id; one that was bound there already stays."""
        there = select(groups.c.chat_key).where(groups.c.chat_key == to)
        if self._db.execute(there).first() is None:
            self._db.execute(update(groups).where(groups.c.chat_key == chat_key).values(chat_key=to))
        self.unbind(chat_key)

    def of(self, chat_key: str) -> Unit | None:
        """The unit that a group hears about."""
        query = select(*COLUMNS).join(groups, groups.c.unit_id == units.c.id).where(groups.c.chat_key == chat_key)
        row = self._db.execute(query).first()
        return to_unit(row) if row else None

    def every(self) -> list[Group]:
        """All of them."""
        query = select(groups.c.chat_key, *COLUMNS).join(units, units.c.id == groups.c.unit_id)
        return [Group(row[0], to_unit(row)) for row in self._db.execute(query.order_by(groups.c.chat_key))]
