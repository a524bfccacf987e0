"""Who belongs to which unit and how they came in, their chats, the invites still open, and how each of these ends."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, exists, select, update

from forms.unit import Unit
from storage.people.ended import end_chats, end_standing_in
from storage.people.units import COLUMNS, to_unit
from storage.sql.any_of import any_id
from storage.tables.people import addresses, invites, members, people, units


class PersonInUnit(NamedTuple):
    """A current membership, and the invite by which it began."""

    person_id: int
    name: str
    role: str
    since: datetime
    invite_id: int | None
    mark: str
    """The end of the invite's code; empty: none is known."""
    invited_by: str
    """Who made the invite; empty: nobody who is known."""
    invite_open: bool
    """The invite can still be used."""
    unit: Unit


class ChatRow(NamedTuple):
    """A chat in which a person is answered."""

    person_id: int
    chat_key: str
    state: str
    since: datetime
    last_seen: datetime


class UsableInvite(NamedTuple):
    """An invite into a unit that can still be used."""

    id: int
    role: str
    mark: str
    uses_left: int
    made_at: datetime
    expires_at: datetime
    made_by: str
    unit: Unit


def _usable(now: datetime) -> ColumnElement[bool]:
    return (invites.c.uses_left > 0) & (invites.c.expires_at > now)


class PeopleInUnits:
    """Memberships, chats and open invites, as those see and end them who answer for a unit."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def joined(self, beginning: str) -> frozenset[str]:
        """The conversations of all people whose chat key begins so."""
        query = select(addresses.c.chat_key).where(addresses.c.chat_key.startswith(beginning, autoescape=True))
        return frozenset(self._db.execute(query).scalars())

    def places(self, now: datetime, unit_ids: Collection[int] | None = None) -> list[PersonInUnit]:
        """The current memberships in these units, or in all of them, the oldest first."""
        maker = people.alias()
        query = (
            select(
                members.c.person_id,
                people.c.name,
                members.c.role,
                members.c.since,
                members.c.invite_id,
                invites.c.mark,
                maker.c.name,
                _usable(now),
                *COLUMNS,
            )
            .join(people, people.c.id == members.c.person_id)
            .join(units, units.c.id == members.c.unit_id)
            .outerjoin(invites, invites.c.id == members.c.invite_id)
            .outerjoin(maker, maker.c.id == invites.c.made_by)
            .where(members.c.until.is_(None))
            .order_by(members.c.id)
        )
        if unit_ids is not None:
            query = query.where(any_id(members.c.unit_id, unit_ids))
        return [
            PersonInUnit(row[0], row[1], row[2], row[3], row[4], row[5] or "", row[6] or "", bool(row[7]), to_unit(row))
            for row in self._db.execute(query)
        ]

    def held(self, person_ids: Collection[int]) -> list[tuple[int, int]]:
        """Pairs (person, unit) for each current membership of these people."""
        query = select(members.c.person_id, members.c.unit_id).where(
            any_id(members.c.person_id, person_ids), members.c.until.is_(None)
        )
        return [(row[0], row[1]) for row in self._db.execute(query)]

    def chats(self, person_ids: Collection[int]) -> list[ChatRow]:
        """The chats of these people, the one last used first."""
        columns = (
            addresses.c.person_id,
            addresses.c.chat_key,
            addresses.c.state,
            addresses.c.since,
            addresses.c.last_seen,
        )
        query = (
            select(*columns)
            .where(any_id(addresses.c.person_id, person_ids))
            .order_by(addresses.c.last_seen.desc(), addresses.c.chat_key)
        )
        return [ChatRow(*row) for row in self._db.execute(query)]

    def open_invites(self, now: datetime, unit_ids: Collection[int] | None = None) -> list[UsableInvite]:
        """The invites into these units, or into all of them, that can still be used, the newest first."""
        columns = invites.c.id, invites.c.role, invites.c.mark, invites.c.uses_left, invites.c.made_at
        query = (
            select(*columns, invites.c.expires_at, people.c.name, *COLUMNS)
            .join(units, units.c.id == invites.c.unit_id)
            .outerjoin(people, people.c.id == invites.c.made_by)
            .where(_usable(now), invites.c.role.is_not(None))
            .order_by(invites.c.id.desc())
        )
        if unit_ids is not None:
            query = query.where(any_id(invites.c.unit_id, unit_ids))
        return [UsableInvite(*row[:6], row[6] or "", to_unit(row)) for row in self._db.execute(query)]

    def revoke(self, invite_ids: Iterable[int], now: datetime) -> int:
        """Let these invites be used no more; returns how many could be until now. A joining that has begun finds no use
        left, even if both happen at the same moment (the check on the column)."""
        return self._revoke(any_id(invites.c.id, list(invite_ids)), now)

    def revoke_channels(self, person_id: int, now: datetime) -> int:
        """Let the invites that add a channel to this person be used no more; returns how many could be."""
        return self._revoke(invites.c.person_id == person_id, now)

    def _revoke(self, which: ColumnElement[bool], now: datetime) -> int:
        ended = update(invites).where(which, _usable(now)).values(uses_left=0, revoked_at=now)
        return int(self._db.execute(ended).rowcount)

    def remove(self, person_id: int, unit: Unit, now: datetime) -> bool:
        """End this person's memberships in the unit, and the invites into it and the units below that they made;
        returns whether none of their memberships remains: then their chats and all their invites have ended too.
        What they gave stays, with their name."""
        mine = members.c.person_id == person_id
        here = (mine, members.c.unit_id == unit.id, members.c.until.is_(None))
        self._db.execute(update(members).where(*here).values(until=now))
        below = select(units.c.id).where(units.c.path.startswith(unit.path, autoescape=True))
        self._revoke((invites.c.made_by == person_id) & invites.c.unit_id.in_(below), now)
        if self._db.execute(select(exists().where(mine, members.c.until.is_(None)))).scalar():
            return False
        self._revoke((invites.c.made_by == person_id) | (invites.c.person_id == person_id), now)
        end_standing_in(self._db, person_id)
        self.end_chats([row.chat_key for row in self.chats([person_id])], now)
        return True

    def end_chats(self, chat_keys: Collection[str], now: datetime) -> None:
        """Make these chats those of strangers."""
        end_chats(self._db, chat_keys, now)
