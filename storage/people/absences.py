"""Absences: who is away on which days, who stands in for them, and who could stand in."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, insert, select, update

from forms.unit import Unit
from storage.people.receivers import reached
from storage.people.units import COLUMNS, to_unit
from storage.tables.people import absences, members, people, units


class Absence(NamedTuple):
    """One absence that has not been ended early."""

    id: int
    person_id: int
    name: str
    first_day: date
    last_day: date
    deputy_id: int | None
    deputy: str | None
    """The deputy's name."""

    def holds(self, day: date) -> bool:
        """Whether the person is away on that day."""
        return self.first_day <= day <= self.last_day


class NewAbsence(NamedTuple):
    """An absence to be kept."""

    person_id: int
    first_day: date
    last_day: date
    deputy_id: int | None


class ColleagueRow(NamedTuple):
    """A person who can be reached, with one of their units and their role there."""

    id: int
    name: str
    role: str
    unit: Unit


class Absences:
    """Absences are added and ended, never deleted."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def coming(self, day: date) -> list[Absence]:
        """The absences that are not over on that day, the earliest first."""
        deputy = people.alias()
        query = (
            select(
                absences.c.id,
                absences.c.person_id,
                people.c.name,
                absences.c.first_day,
                absences.c.last_day,
                absences.c.deputy_id,
                deputy.c.name,
            )
            .join(people, people.c.id == absences.c.person_id)
            .outerjoin(deputy, deputy.c.id == absences.c.deputy_id)
            .where(absences.c.ended_at.is_(None), absences.c.last_day >= day)
            .order_by(absences.c.first_day, absences.c.id)
        )
        return [Absence(*row) for row in self._db.execute(query)]

    def put(self, new: NewAbsence, now: datetime) -> None:
        """Keep an absence; it replaces those of that person that share a day with it."""
        theirs = (absences.c.person_id == new.person_id, absences.c.ended_at.is_(None))
        shared = (absences.c.first_day <= new.last_day, absences.c.last_day >= new.first_day)
        self._db.execute(update(absences).where(*theirs, *shared).values(ended_at=now))
        self._db.execute(insert(absences), new._asdict() | {"made_at": now})

    def end(self, absence: int, now: datetime) -> None:
        """End an absence early: the person is back."""
        self._db.execute(update(absences).where(absences.c.id == absence).values(ended_at=now))

    def colleagues(self, paths: Iterable[str]) -> list[ColleagueRow]:
        """The officers and leads of the units with these paths or directly below them, who can be reached."""
        found: dict[int, ColleagueRow] = {}
        for path in paths:
            query = (
                select(people.c.id, people.c.name, members.c.role, *COLUMNS)
                .join(members, members.c.person_id == people.c.id)
                .join(units, units.c.id == members.c.unit_id)
                .where(units.c.path.like(f"{path}%"), units.c.path.not_like(f"{path}%/%/"))
                .where(members.c.until.is_(None), members.c.role.in_(("officer", "lead")), reached(people.c.id))
                .order_by(members.c.id)
            )
            for row in self._db.execute(query):
                found.setdefault(row[0], ColleagueRow(row[0], row[1], row[2], to_unit(row)))
        return list(found.values())
