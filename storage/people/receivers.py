"""Who hears about a unit, and where: one rule for what the clock reminds of, one for what people are told of."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Select,
    SelectBase,
    and_,
    bindparam,
    case,
    exists,
    literal,
    or_,
    select,
    tuple_,
    union,
)

from forms.regime.calendar import ZONE
from forms.regime.ladder import Role
from storage.sql.any_of import any_id
from storage.tables.people import absences, addresses, members, people
from storage.tables.types import Id, Moment

DAY = bindparam("day", type_=Date())
MOMENT = bindparam("moment", type_=Moment())
"""What all of these are about: a moment, and the day in Vietnam that it belongs to."""


def as_of(moment: datetime) -> dict[str, Any]:
    """That moment, and its day in Vietnam: the parameters of all statements here."""
    return {"moment": moment, "day": moment.astimezone(ZONE).date()}


_CURRENT = or_(members.c.until.is_(None), members.c.until > MOMENT)


def _holds(absence: Any = absences) -> ColumnElement[bool]:
    """That absence is of the day; it was known by the moment, and had not ended."""
    ended = or_(absence.c.ended_at.is_(None), absence.c.ended_at > MOMENT)
    return and_(absence.c.first_day <= DAY, absence.c.last_day >= DAY, absence.c.made_at <= MOMENT, ended)


def _receivers() -> Select[tuple[int, str, int]]:
    """Who is to do something about a unit that day, as (unit_id, role, person_id): everybody with that role there. Who
    is away gets nothing and their deputy does; a deputy who is away too gets nothing either."""
    other = absences.alias()
    away_too = exists().where(other.c.person_id == absences.c.deputy_id, _holds(other))
    stands_in = case((absences.c.id.is_(None), members.c.person_id), else_=absences.c.deputy_id)
    return (
        select(members.c.unit_id, members.c.role, stands_in.label("person_id"))
        .outerjoin(absences, and_(absences.c.person_id == members.c.person_id, _holds()))
        .where(_CURRENT, or_(absences.c.id.is_(None), ~away_too))
    )


RECEIVERS = _receivers().subquery()
"""The same, for statements that are built once."""


_PERSON = bindparam("person", type_=Id)
_THEMSELVES = select(_PERSON).union_all(select(absences.c.person_id).where(absences.c.deputy_id == _PERSON, _holds()))
_MINE = (members.c.person_id.in_(_THEMSELVES), _CURRENT)
RECEIVED = select(members.c.unit_id, members.c.role).where(*_MINE).distinct()
"""(unit_id, role) that `person` is told about: their own, and those of whom they stand in for."""


def best_last(address: Any = addresses) -> tuple[ColumnElement[Any], ...]:
    """Where to tell a person something: where it rings on a phone, rather than a page that may long be closed; of
    several such addresses the one last used. Rows in this order end with the best."""
    return case((address.c.chat_key.like("web:%"), 0), else_=1), address.c.last_seen, address.c.chat_key


_OTHER = addresses.alias()
_SAME = _OTHER.c.person_id == addresses.c.person_id
_BETTER = tuple_(*best_last(_OTHER)) > tuple_(*best_last())
BEST = (
    addresses.c.state == "active",
    ~exists().where(_SAME, _OTHER.c.chat_key != addresses.c.chat_key, _OTHER.c.state == "active", _BETTER),
)
"""Of the addresses of each person, the one where it is best to tell them something; none where none is active."""


def reached(person: ColumnElement[int]) -> ColumnElement[bool]:
    """They can be told anything at all."""
    return exists().where(addresses.c.person_id == person, addresses.c.state == "active")


def key(moment: datetime, person: int | str) -> str:
    """The dedupe key of what the clock says to this person at that moment."""
    return f"nudge:{moment.astimezone(UTC).isoformat()}:{person}"


class Reach(NamedTuple):
    """Where and in which language to tell a person something about a unit."""

    unit_id: int
    person_id: int
    lang: str
    chat_key: str


class Receivers:
    """Who hears about a unit at a moment, each at their best active address; who has none hears nothing.

    A reminder asks for something to be done: it goes to everybody with that role in the unit, but for who is away that
    day to their deputy instead, and to nobody where the deputy is away too. A notice says what was done, which who is
    away must know when they are back: it goes to everybody with that role, away or not, and to those deputies too."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def reminded(self, unit_ids: Collection[int], role: Role, now: datetime) -> list[Reach]:
        """Who is to do something about these units."""
        return self._reached(_receivers().where(*_there(unit_ids, role)), now)

    def told(self, unit_ids: Collection[int], role: Role, now: datetime) -> list[Reach]:
        """Who is to know what was done about these units."""
        there = _there(unit_ids, role)
        everybody = select(members.c.unit_id, members.c.role, members.c.person_id).where(_CURRENT, *there)
        return self._reached(union(everybody, _receivers().where(*there)), now)

    def themselves(self, person_ids: Collection[int]) -> list[Reach]:
        """These people, whatever they belong to; it is about no unit."""
        query = (
            select(literal(0), people.c.id, people.c.lang, addresses.c.chat_key)
            .join(addresses, addresses.c.person_id == people.c.id)
            .where(any_id(people.c.id, person_ids), *BEST)
            .order_by(people.c.id)
        )
        return [Reach(*row) for row in self._db.execute(query)]

    def _reached(self, receiving: SelectBase, now: datetime) -> list[Reach]:
        """Once for each unit and person, by their numbers."""
        one = receiving.subquery()
        query = (
            select(one.c.unit_id, people.c.id, people.c.lang, addresses.c.chat_key)
            .join(people, people.c.id == one.c.person_id)
            .join(addresses, addresses.c.person_id == people.c.id)
            .where(*BEST)
            .distinct()
            .order_by(one.c.unit_id, people.c.id)
        )
        return [Reach(*row) for row in self._db.execute(query, as_of(now))]


def _there(unit_ids: Collection[int], role: Role) -> tuple[ColumnElement[bool], ...]:
    return any_id(members.c.unit_id, unit_ids), members.c.role == role
