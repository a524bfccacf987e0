"""Leads' changes of the year's dates: due days, periods opened again, days off, working days."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select

from forms.regime.calendar import Marked
from forms.regime.deadline import DueChange
from forms.unit import EVERYWHERE
from storage.tables.people import units
from storage.tables.year import day_changes, due_changes

USUAL = "usual"
"""The kind of a day that is again as the calendar says."""


class NewChange(NamedTuple):
    """Another last day, or a period that stays open, for a unit and all below it."""

    unit_id: int
    form: str
    period: str
    last_day: date | None
    open_until: date | None
    reason: str
    made_by: int


class NewDay(NamedTuple):
    """A day that is off, is a working day, or is as usual again (`kind` "off", "work" or USUAL), for a unit and all
    below it."""

    unit_id: int
    day: date
    kind: str
    note: str
    made_by: int


class Changes:
    """Changes are only added; of several about one thing the newest holds (promise 7)."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def add(self, change: NewChange, now: datetime) -> None:
        """Keep a change of dates."""
        self._db.execute(insert(due_changes), change._asdict() | {"made_at": now})

    def due(self, since: datetime) -> tuple[DueChange, ...]:
        """The changes made since then, oldest first."""
        query = (
            select(
                due_changes.c.id,
                due_changes.c.form,
                due_changes.c.period,
                units.c.path,
                due_changes.c.last_day,
                due_changes.c.open_until,
                due_changes.c.reason,
            )
            .join(units, units.c.id == due_changes.c.unit_id)
            .where(due_changes.c.made_at >= since)
            .order_by(due_changes.c.id)
        )
        return tuple(
            DueChange(
                number=row.id,
                form=row.form,
                period=row.period,
                path=row.path,
                last_day=row.last_day,
                open_until=row.open_until,
                reason=row.reason,
            )
            for row in self._db.execute(query)
        )

    def mark_days(self, new: Sequence[NewDay], now: datetime) -> None:
        """Keep that these days are off, are working days, or are as usual again."""
        if new:
            self._db.execute(insert(day_changes), [day._asdict() | {"made_at": now} for day in new])

    def days(self) -> Sequence[Marked]:
        """The days that differ from the calendar, by the newest change of each day in each unit."""
        newest = select(func.max(day_changes.c.id)).group_by(day_changes.c.day, day_changes.c.unit_id)
        query = (
            select(day_changes.c.day, day_changes.c.kind, day_changes.c.note, units.c.path)
            .outerjoin(units, units.c.id == day_changes.c.unit_id)
            .where(day_changes.c.id.in_(newest), day_changes.c.kind != USUAL)
            .order_by(day_changes.c.day, day_changes.c.id)
        )
        return [
            Marked(date=day, kind=kind, note=note, path=path or EVERYWHERE)
            for day, kind, note, path in self._db.execute(query)
        ]
