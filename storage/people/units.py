"""The tree of units."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Date, String, bindparam, exists, func, insert, select, update

from forms.unit import Unit, UnitKind
from storage.sql.any_of import any_id
from storage.sql.at_or_below import at_or_below
from storage.sql.prepared import Prepared
from storage.sql.upsert import ignoring
from storage.tables.people import invites, members, units
from storage.tables.reports import submissions

COLUMNS = (units.c.id, units.c.path, units.c.kind, units.c.noun, units.c.name)

_BELOW = at_or_below(units.c.path, bindparam("below", type_=String()))
_DAY = bindparam("day", type_=Date())
_OPEN = (units.c.valid_from <= _DAY) & (units.c.valid_to.is_(None) | (units.c.valid_to >= _DAY))
_UNDER = select(*COLUMNS).where(_BELOW, _OPEN).order_by(units.c.id)
"""Built once: a summary asks this several times, and building it takes longer than the answer."""
_OTHERS = (
    select(*COLUMNS)
    .where(
        _BELOW,
        ~_OPEN,
        # Few units are not open on the day; only for those the database looks for a report.
        exists().where(
            submissions.c.form == bindparam("form"),
            submissions.c.period == bindparam("period"),
            submissions.c.unit_id == units.c.id,
        ),
    )
    .order_by(units.c.id)
)
_THERE = Prepared(select(units.c.id, units.c.valid_from, units.c.valid_to).where(any_id(units.c.id, "units")), "units")


class Days(NamedTuple):
    """A unit's first day and its last (None: still open): the unit owes a report only if the cut-off is one of these
    days."""

    opened: date
    closed: date | None

    def hold(self, day: date) -> bool:
        """Whether the unit was open on that day."""
        return self.opened <= day and (self.closed is None or self.closed >= day)


class NewUnit(NamedTuple):
    """A unit to be made below `parent` (an id, or None for a root)."""

    parent: int | None
    kind: str
    noun: str
    name: str
    valid_from: date


class Life(NamedTuple):
    """A unit with its first and last day, and the id of the unit that it became a part of."""

    unit: Unit
    valid_from: date
    valid_to: date | None
    """The last day; None: no last day is known yet."""
    merged_into: int | None

    def open_on(self, day: date) -> bool:
        """Whether the unit is open on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


class Units:
    """Units are opened and closed, never deleted: their history stays."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def add(self, new: NewUnit) -> Unit:
        """Open a unit. Raises Clash when its parent already has one of that noun and name."""
        above = "/"
        if new.parent is not None:
            above = self._db.execute(select(units.c.path).where(units.c.id == new.parent)).scalar_one()
        row = {**new._asdict(), "parent_id": new.parent, "path": f"?{new.parent}/{new.noun}/{new.name}"[:200]}
        row.pop("parent")
        made = self._db.execute(insert(units).values(row).returning(units.c.id)).scalar_one()
        path = f"{above}{made}/"
        self._db.execute(update(units).where(units.c.id == made).values(path=path))
        return Unit.model_validate({"id": made, "path": path, "kind": new.kind, "noun": new.noun, "name": new.name})

    def under(self, path: str, day: date, kind: str | None = None) -> list[Unit]:
        """The units at or below this path that are open on that day; with `kind`, only those of that kind."""
        query = _UNDER if kind is None else _UNDER.where(units.c.kind == kind)
        return [to_unit(row) for row in self._db.execute(query, {"below": path, "day": day})]

    def kinds(self, path: str, day: date) -> frozenset[UnitKind]:
        """The kinds of the units at or below this path that are open on that day."""
        query = select(units.c.kind).where(_BELOW, _OPEN).distinct()
        return frozenset(self._db.execute(query, {"below": path, "day": day}).scalars())

    def of(self, ids: Sequence[int]) -> dict[int, Unit]:
        """Units by id."""
        rows = self._db.execute(select(*COLUMNS).where(any_id(units.c.id, ids)))
        return {row.id: to_unit(row) for row in rows}

    def days(self, ids: Sequence[int]) -> dict[int, Days]:
        """The first and last day of each unit, by id."""
        return {row[0]: Days(row[1], row[2]) for row in _THERE.rows(self._db, ids)}

    def led(self, unit_ids: Sequence[int]) -> frozenset[int]:
        """Which of these units have a lead."""
        leads = (any_id(members.c.unit_id, unit_ids), members.c.role == "lead", members.c.until.is_(None))
        return frozenset(self._db.execute(select(members.c.unit_id).where(*leads)).scalars())

    def history(self, path: str) -> list[Life]:
        """All units at or below this path that there ever were, with their days; each unit comes before those below
        it."""
        columns = (units.c.valid_from, units.c.valid_to, units.c.merged_into)
        rows = self._db.execute(select(*columns, *COLUMNS).where(_below(path)).order_by(units.c.id))
        return [Life(to_unit(row), row[0], row[1], row[2]) for row in rows]

    def others(self, path: str, day: date, form: str, period: str) -> list[Unit]:
        """The units that reported for this period but are not open on that day: they closed before, or were merged."""
        asked = {"below": path, "day": day, "form": form, "period": period}
        return [to_unit(row) for row in self._db.execute(_OTHERS, asked)]

    def merged(self, path: str, since: date) -> dict[int, int]:
        """The unit that each merged unit went into, by id; only of units that were still open on that day or later."""
        query = select(units.c.id, units.c.merged_into).where(
            _below(path), units.c.merged_into.is_not(None), units.c.valid_to >= since
        )
        return {row[0]: row[1] for row in self._db.execute(query)}

    def handed_in(self, unit: int) -> list[str]:
        """The periods for which a unit has ever handed anything in."""
        query = select(submissions.c.period).distinct()
        query = query.where(submissions.c.unit_id == unit, submissions.c.first_submitted_at.is_not(None))
        return list(self._db.execute(query).scalars())

    def close(self, unit: int, last_day: date) -> None:
        """Close a unit, which is open up to and on that day. Its reports and people stay with it."""
        self._db.execute(update(units).where(units.c.id == unit).values(valid_to=last_day))

    def merge(self, old: Collection[int], into: int, day: date, now: datetime) -> int:
        """Make these units a part of another from that day on: they close the day before, and their people and unused
        invites move to the other unit; returns how many people. Reports and figures stay where they were given."""
        ending = {"valid_to": day - timedelta(days=1), "merged_into": into}
        self._db.execute(update(units).where(units.c.id.in_(old)).values(ending))
        unused = (invites.c.unit_id.in_(old), invites.c.uses_left > 0)
        self._db.execute(update(invites).where(*unused).values(unit_id=into))
        current = (members.c.unit_id.in_(old), members.c.until.is_(None))
        roles = list(self._db.execute(select(members.c.person_id, members.c.role).where(*current).distinct()))
        self._db.execute(update(members).where(*current).values(until=now))
        if roles:  # people who belong to the new unit already keep their membership
            rows = [{"person_id": row[0], "unit_id": into, "role": row[1], "since": now} for row in roles]
            self._db.execute(ignoring(self._db, members), rows)
        return len({row[0] for row in roles})

    def rename(self, unit: int, noun: str, name: str) -> None:
        """Rename a unit, in old reports too. Raises Clash when its parent has a unit of that noun and name."""
        self._db.execute(update(units).where(units.c.id == unit).values(noun=noun, name=name))

    def count(self) -> int:
        """The number of all units, closed ones too."""
        return int(self._db.execute(select(func.count()).select_from(units)).scalar_one())


def _below(path: str) -> ColumnElement[bool]:
    return at_or_below(units.c.path, path)


def to_unit(row: Sequence[Any]) -> Unit:
    """The unit of a row that ends with COLUMNS."""
    return _unit(*row[-len(COLUMNS) :])


@lru_cache(maxsize=4096)
def _unit(id_: int, path: str, kind: UnitKind, noun: str, name: str) -> Unit:
    return Unit(id=id_, path=path, kind=kind, noun=noun, name=name)
