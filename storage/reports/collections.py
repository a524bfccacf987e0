"""Collections: figures that leads ask for once."""

from collections.abc import Collection as Several
from datetime import date, datetime
from typing import Any, NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, insert, select, update

from forms.collection import Collection
from forms.form import Form, Item
from forms.indicator import Indicator
from storage.tables.people import units
from storage.tables.reports import collection_units, collections

_DEFINITION: TypeAdapter[tuple[Form, tuple[Indicator, ...]]] = TypeAdapter(tuple[Form, tuple[Indicator, ...]])


class NewCollection(NamedTuple):
    """A collection to open. Its indicators are its own, even those like one of the catalogue: two collections of one
    day never share a figure."""

    unit_id: int
    title: str
    items: tuple[Item, ...]
    indicators: tuple[Indicator, ...]
    asked_of: tuple[str, ...]
    units: Several[int]
    last_day: date
    opened_by: int


class Collections:
    """Collections are opened and closed, never deleted."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def open_(self, new: NewCollection, period: str, now: datetime) -> str:
        """Open a collection; returns the code of its form, with which the codes of its indicators begin from now on."""
        row = {
            "unit_id": new.unit_id,
            "form": f"?{now.timestamp()}",
            "period": period,
            "title": new.title,
            "definition": "",
            "last_day": new.last_day,
            "opened_by": new.opened_by,
            "opened_at": now,
        }
        number = self._db.execute(insert(collections).values(row).returning(collections.c.id)).scalar_one()
        code = f"adhoc-{number}"
        names = {one.code: f"{code}-{n}" for n, one in enumerate(new.indicators, 1)}
        items = tuple(item.model_copy(update={"indicator": names[item.indicator]}) for item in new.items)
        own = tuple(one.model_copy(update={"code": names[one.code]}) for one in new.indicators)
        form = Form(code=code, version=1, frequency="ad_hoc", asked_of=new.asked_of, items=items, title=new.title)
        values = {"form": code, "definition": _DEFINITION.dump_json((form, own)).decode()}
        self._db.execute(update(collections).where(collections.c.id == number).values(values))
        self._db.execute(
            insert(collection_units), [{"collection_id": number, "unit_id": unit} for unit in sorted(new.units)]
        )
        return code

    def close(self, form: str, now: datetime) -> bool:
        """Close a collection; False when somebody has closed it before."""
        open_ = (collections.c.form == form, collections.c.closed_at.is_(None))
        return self._db.execute(update(collections).where(*open_).values(closed_at=now)).rowcount == 1

    def since(self, opened: datetime) -> tuple[Collection, ...]:
        """The collections opened since then, oldest first."""
        rows = self._db.execute(
            select(collections, units.c.path)
            .join(units, units.c.id == collections.c.unit_id)
            .where(collections.c.opened_at >= opened)
            .order_by(collections.c.id)
        ).all()
        asked: dict[int, set[int]] = {row.id: set() for row in rows}
        query = select(collection_units).where(collection_units.c.collection_id.in_(list(asked)))
        for number, unit in self._db.execute(query) if asked else ():
            asked[number].add(unit)
        return tuple(_collection(row, frozenset(asked[row.id])) for row in rows)


def _collection(row: Row[Any], asked: frozenset[int]) -> Collection:
    form, own = _DEFINITION.validate_json(row.definition)
    return Collection(
        form=form,
        indicators=own,
        period=row.period,
        path=row.path,
        title=row.title,
        opened_at=row.opened_at,
        last_day=row.last_day,
        closed_at=row.closed_at,
        units=asked,
    )
