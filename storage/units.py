"""The tree of units."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from forms.unit import Unit
from storage.engine import among
from storage.tables import units

COLUMNS = (units.c.id, units.c.path, units.c.kind, units.c.noun, units.c.name)

_SINCE = select(units.c.id, units.c.valid_from).where(units.c.id.in_(among("ids")))


class NewUnit(NamedTuple):
    """A unit to be made below `parent` (an id, or None for a root)."""

    parent: int | None
    kind: str
    noun: str
    name: str
    valid_from: date


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
        """The units whose path begins with this one, open on that day."""
        query = select(*COLUMNS).where(
            units.c.path.like(path.replace("%", "") + "%"),
            units.c.valid_from <= day,
            units.c.valid_to.is_(None) | (units.c.valid_to >= day),
        )
        if kind is not None:
            query = query.where(units.c.kind == kind)
        return [to_unit(row) for row in self._db.execute(query.order_by(units.c.id))]

    def of(self, ids: Sequence[int]) -> dict[int, Unit]:
        """Units by id."""
        rows = self._db.execute(select(*COLUMNS).where(units.c.id.in_(ids)))
        return {row.id: to_unit(row) for row in rows}

    def since(self, ids: Sequence[int]) -> dict[int, date]:
        """The first day of each unit: it owes nothing from before."""
        return {row[0]: row[1] for row in self._db.execute(_SINCE, {"ids": ids})}

    def count(self) -> int:
        """How many units there are at all."""
        return int(self._db.execute(select(func.count()).select_from(units)).scalar_one())


def to_unit(row: Sequence[Any]) -> Unit:
    """The unit of a row that ends with COLUMNS; our own rows are not validated again."""
    id_, path, kind, noun, name = row[-len(COLUMNS) :]
    return Unit.model_construct(id=id_, path=path, kind=kind, noun=noun, name=name)
