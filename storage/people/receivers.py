"""Who hears about a unit, and at which address: one rule for reminders, and one for notices."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any, NamedTuple, cast

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
from forms.role import REMINDED, Reminded, Role
from storage.sql.any_of import any_id
from storage.tables.people import absences, addresses, members, people
from storage.tables.types import Id, Moment

DAY = bindparam("day", type_=Date())
MOMENT = bindparam("moment", type_=Moment())
"""The parameters of all statements here: a moment, and the day in Vietnam that it belongs to (`DAY`)."""


def as_of(moment: datetime) -> dict[str, Any]:
    """That moment, and its day in Vietnam: the parameters of all statements here."""
    return {"moment": moment, "day": moment.astimezone(ZONE).date()}


_CURRENT = or_(members.c.until.is_(None), members.c.until > MOMENT)


def _holds(absence: Any = absences) -> ColumnElement[bool]:
    """The condition that an absence covers the day, was known by the moment, and had not ended then."""
    ended = or_(absence.c.ended_at.is_(None), absence.c.ended_at > MOMENT)
    return and_(absence.c.first_day <= DAY, absence.c.last_day >= DAY, absence.c.made_at <= MOMENT, ended)


def _receivers() -> Select[tuple[int, str, int]]:
    """Selects who is to do something about a unit on that day, as (unit_id, role, person_id): everybody with that role
    there; in place of a person who is away, their deputy, unless the deputy is away too."""
    other = absences.alias()
    away_too = exists().where(other.c.person_id == absences.c.deputy_id, _holds(other))
    stands_in = case((absences.c.id.is_(None), members.c.person_id), else_=absences.c.deputy_id)
    return (
        select(members.c.unit_id, members.c.role, stands_in.label("person_id"))
        .outerjoin(absences, and_(absences.c.person_id == members.c.person_id, _holds()))
        .where(_CURRENT, or_(absences.c.id.is_(None), ~away_too))
    )


RECEIVERS = _receivers().subquery()
"""The rows of `_receivers`, for statements that are built once."""


_PERSON = bindparam("person", type_=Id)
_THEMSELVES = select(_PERSON).union_all(select(absences.c.person_id).where(absences.c.deputy_id == _PERSON, _holds()))
_MINE = (members.c.person_id.in_(_THEMSELVES), _CURRENT, members.c.role.in_(REMINDED))
RECEIVED = select(members.c.unit_id, members.c.role).where(*_MINE).distinct()
"""Selects the (unit_id, role) that `person` is reminded about: their own, and of people for whom they stand in."""


def on_a_page(address: Any) -> ColumnElement[bool]:
    """The condition that this address, or the address of this message, is a web page: it rings nowhere, and shows a
    message only when somebody opens it."""
    return cast("ColumnElement[bool]", address.c.chat_key.like("web:%"))


def best_last(address: Any = addresses) -> tuple[ColumnElement[Any], ...]:
    """The order in which a person's best address comes last: an address that rings on a phone is better than a web
    page, which may have been closed long ago; of several such addresses, the one last used is best."""
    return case((on_a_page(address), 0), else_=1), address.c.last_seen, address.c.chat_key


_OTHER = addresses.alias()
_SAME = _OTHER.c.person_id == addresses.c.person_id
_BETTER = tuple_(*best_last(_OTHER)) > tuple_(*best_last())
BEST = (
    addresses.c.state == "active",
    ~exists().where(_SAME, _OTHER.c.chat_key != addresses.c.chat_key, _OTHER.c.state == "active", _BETTER),
)
"""The conditions that leave each person's best active address; no row for a person who has no active address."""


def reached(person: ColumnElement[int]) -> ColumnElement[bool]:
    """The condition that a person has an active address, and can therefore be told anything at all."""
    return exists().where(addresses.c.person_id == person, addresses.c.state == "active")


def key(moment: datetime, person: int | str) -> str:
    """The dedupe key of the message that the clock sends to this person at that moment."""
    return f"nudge:{moment.astimezone(UTC).isoformat()}:{person}"


class Reach(NamedTuple):
    """Where and in which language to tell a person something about a unit."""

    unit_id: int
    person_id: int
    lang: str
    chat_key: str


class Receivers:
    """Who hears about a unit at a moment, each at their best active address; people without one hear nothing.

    A reminder asks for something to be done: it goes to everybody with that role in the unit; in place of a person who
    is away that day it goes to the deputy, and to nobody where the deputy is away too. A notice says what was done, and
    a person who is away must know that later: it goes to everybody with that role, away or not, and to those deputies
    too."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def for_reminder(self, unit_ids: Collection[int], role: Reminded, now: datetime) -> list[Reach]:
        """The receivers of a reminder to do something about these units."""
        return self._reached(_receivers().where(*_there(unit_ids, role)), now)

    def for_notice(self, unit_ids: Collection[int], role: Role, now: datetime) -> list[Reach]:
        """The receivers of a notice of what was done about these units."""
        there = _there(unit_ids, role)
        everybody = select(members.c.unit_id, members.c.role, members.c.person_id).where(_CURRENT, *there)
        return self._reached(union(everybody, _receivers().where(*there)), now)

    def themselves(self, person_ids: Collection[int]) -> list[Reach]:
        """These people, whatever units they belong to; the message is about no unit, so `unit_id` is 0."""
        query = (
            select(literal(0), people.c.id, people.c.lang, addresses.c.chat_key)
            .join(addresses, addresses.c.person_id == people.c.id)
            .where(any_id(people.c.id, person_ids), *BEST)
            .order_by(people.c.id)
        )
        return [Reach(*row) for row in self._db.execute(query)]

    def _reached(self, receiving: SelectBase, now: datetime) -> list[Reach]:
        """One row for each unit and person, in order of their ids."""
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
