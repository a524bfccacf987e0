"""Group chats that are bound to a unit: a post about the missing reports below the unit goes to all of its groups."""

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
    """Each group is bound to one unit; a unit may have several groups."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def bind(self, chat_key: str, unit: int, by: int, now: datetime) -> None:
        """Bind a group to a unit: from now on the group hears about that unit."""
        row = {"chat_key": chat_key, "unit_id": unit, "made_by": by, "made_at": now}
        self._db.execute(upserting(self._db, groups), row)

    def unbind(self, chat_key: str) -> None:
        """Unbind a group: it hears nothing any more."""
        self._db.execute(delete(groups).where(groups.c.chat_key == chat_key))

    def move(self, chat_key: str, to: str) -> None:
        """Move a group's binding to its new chat key; a binding that the new key already has stays."""
        there = select(groups.c.chat_key).where(groups.c.chat_key == to)
        if self._db.execute(there).first() is None:
            self._db.execute(update(groups).where(groups.c.chat_key == chat_key).values(chat_key=to))
        self.unbind(chat_key)

    def of(self, chat_key: str) -> Unit | None:
        """The unit that a group hears about; None where the group is not bound."""
        query = select(*COLUMNS).join(groups, groups.c.unit_id == units.c.id).where(groups.c.chat_key == chat_key)
        row = self._db.execute(query).first()
        return to_unit(row) if row else None

    def every(self) -> list[Group]:
        """All bound groups, in order of their chat keys."""
        query = select(groups.c.chat_key, *COLUMNS).join(units, units.c.id == groups.c.unit_id)
        return [Group(row[0], to_unit(row)) for row in self._db.execute(query.order_by(groups.c.chat_key))]
