"""Whom the clock tells about a unit: its people with that role, or whoever stands in for them that day; and where."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Date, Select, and_, bindparam, case, exists, or_, select, tuple_

from storage.people.people import best_last
from storage.tables.people import absences, addresses, members
from storage.tables.types import Id, Moment

DAY = bindparam("day", type_=Date())
MOMENT = bindparam("moment", type_=Moment())
"""What all of these are about: a moment, and the day in Vietnam that it belongs to."""


_CURRENT = or_(members.c.until.is_(None), members.c.until > MOMENT)


def _holds(absence: Any = absences) -> ColumnElement[bool]:
    """That absence is of the day; it was known by the moment, and had not ended."""
    ended = or_(absence.c.ended_at.is_(None), absence.c.ended_at > MOMENT)
    return and_(absence.c.first_day <= DAY, absence.c.last_day >= DAY, absence.c.made_at <= MOMENT, ended)


def receivers() -> Select[tuple[int, str, int]]:
    """(unit_id, role, person_id). Who is away gets nothing and their deputy does; a deputy who is away too gets
    nothing either."""
    other = absences.alias()
    away_too = exists().where(other.c.person_id == absences.c.deputy_id, _holds(other))
    stands_in = case((absences.c.id.is_(None), members.c.person_id), else_=absences.c.deputy_id)
    return (
        select(members.c.unit_id, members.c.role, stands_in.label("person_id"))
        .outerjoin(absences, and_(absences.c.person_id == members.c.person_id, _holds()))
        .where(_CURRENT, or_(absences.c.id.is_(None), ~away_too))
    )


_PERSON = bindparam("person", type_=Id)
_THEMSELVES = select(_PERSON).union_all(select(absences.c.person_id).where(absences.c.deputy_id == _PERSON, _holds()))
_MINE = (members.c.person_id.in_(_THEMSELVES), _CURRENT)
RECEIVED = select(members.c.unit_id, members.c.role).where(*_MINE).distinct()
"""(unit_id, role) that `person` is told about: their own, and those of whom they stand in for."""


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
