"""People, the addresses where they can be reached, their memberships, and the invites by which they join."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, case, insert, select, update

from forms.unit import Unit
from storage.people.ended import end_chats, end_standing_in, forget_former, former, until
from storage.people.leaving import Erasing, mark
from storage.people.menus import UNKNOWN
from storage.people.receivers import best_last
from storage.people.units import COLUMNS, Days, to_unit
from storage.sql.any_of import any_id, any_word
from storage.sql.prepared import Prepared
from storage.sql.upsert import ignoring, upserting_in
from storage.tables.people import addresses, consents, invites, members, people, units
from storage.tables.reports import figure_versions


class PersonRow(NamedTuple):
    """A person, as found by one of their addresses."""

    id: int
    name: str
    lang: str
    address_state: str
    last_seen: datetime
    contact: str = ""
    """How the officers below may reach this person, if they lead and have said so."""


class MemberRow(NamedTuple):
    """A current membership."""

    person_id: int
    role: str
    unit: Unit
    days: Days
    """The unit's first and last day."""
    instead_of: int | None = None
    """The id of the person for whom this one only stands in."""


class LeadRow(NamedTuple):
    """A person who leads a unit, and how they may be reached."""

    person_id: int
    name: str
    contact: str
    unit: Unit


class Named(NamedTuple):
    """What a person is called, and in which language they are talked to."""

    name: str
    lang: str


class InviteRow(NamedTuple):
    """An invite, found by id or by the hash of its code."""

    id: int
    code_hash: str
    unit_id: int | None
    role: str | None
    person_id: int | None
    uses_left: int
    expires_at: datetime
    mark: str = ""
    approval: bool = False
    revoked_at: datetime | None = None


class NewInvite(NamedTuple):
    """An invite to be made; the code itself stays outside the database."""

    code_hash: str
    unit_id: int | None
    role: str | None
    person_id: int | None
    made_by: int | None
    uses: int
    expires_at: datetime
    mark: str = ""
    """The end of the code, by which people tell this invite from another."""


_AT = Prepared(
    select(
        addresses.c.chat_key,
        people.c.id,
        people.c.name,
        people.c.lang,
        addresses.c.state,
        addresses.c.last_seen,
        people.c.contact,
    )
    .join(people, people.c.id == addresses.c.person_id)
    .where(any_word(addresses.c.chat_key, "keys")),
    "keys",
)
_MEMBERS = Prepared(
    select(members.c.person_id, members.c.role, units.c.valid_from, units.c.valid_to, *COLUMNS)
    .join(units, units.c.id == members.c.unit_id)
    .where(any_id(members.c.person_id, "people"), members.c.until.is_(None))
    .order_by(members.c.id),
    "people",
)

_LEADING = Prepared(
    select(people.c.id, people.c.name, people.c.contact, *COLUMNS)
    .join(members, members.c.person_id == people.c.id)
    .join(units, units.c.id == members.c.unit_id)
    .where(any_id(members.c.unit_id, "units"), members.c.role == "lead", members.c.until.is_(None))
    .order_by(members.c.id),
    "units",
)


VISITED = "visited"
"""The state of an address at which a person is answered but told nothing first: a page that only opens from another of
their chats, where reminders and notices go as before."""


class People:
    """Only name, role, unit and channel address are kept (privacy)."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def at(self, chat_keys: Sequence[str]) -> dict[str, PersonRow]:
        """The people behind these conversations, by chat key."""
        return {row[0]: PersonRow(*row[1:]) for row in _AT.rows(self._db, chat_keys)}

    def members(self, person_ids: Iterable[int]) -> list[MemberRow]:
        """The current memberships of these people, the oldest first."""
        rows = _MEMBERS.rows(self._db, person_ids)
        return [MemberRow(row[0], row[1], to_unit(row), Days(row[2], row[3])) for row in rows]

    def names(self, person_ids: Iterable[int]) -> dict[int, Named]:
        """The names and languages of these people, by id."""
        query = select(people.c.id, people.c.name, people.c.lang).where(any_id(people.c.id, list(person_ids)))
        return {row.id: Named(row.name, row.lang) for row in self._db.execute(query)}

    def leading(self, units: Iterable[int]) -> list[LeadRow]:
        """Who leads these very units, the nearest to the ground first."""
        found = [LeadRow(row[0], row[1], row[2], to_unit(row)) for row in _LEADING.rows(self._db, units)]
        return sorted(found, key=lambda one: -one.unit.path.count("/"))

    def channels(self, person_ids: Iterable[int]) -> dict[int, list[str]]:
        """The chat keys where these people can be reached, the best one last."""
        query = (
            select(addresses.c.person_id, addresses.c.chat_key)
            .where(any_id(addresses.c.person_id, list(person_ids)), addresses.c.state == "active")
            .order_by(*best_last())
        )
        found: dict[int, list[str]] = {}
        for person_id, chat_key in self._db.execute(query):
            found.setdefault(person_id, []).append(chat_key)
        return found

    def join(self, name: str, lang: str, now: datetime) -> int:
        """A new person; returns the id."""
        row = {"name": name, "lang": lang, "created_at": now}
        return int(self._db.execute(insert(people).values(row).returning(people.c.id)).scalar_one())

    def belong(self, person_id: int, unit_id: int, role: str, now: datetime, invite: int | None = None) -> None:
        """Make a person a member, by that invite; a second time changes nothing."""
        row = {"person_id": person_id, "unit_id": unit_id, "role": role, "since": now, "invite_id": invite}
        self._db.execute(ignoring(self._db, members), row)

    def address(self, chat_key: str, person_id: int, now: datetime, state: str = "active") -> None:
        """Give this conversation to this person from now on."""
        row = {
            "chat_key": chat_key,
            "person_id": person_id,
            "state": state,
            "reason": "",
            "since": now,
            "last_seen": now,
        }
        keeping = upserting_in(addresses, ("menu",), self._db.dialect.name)  # the chat still shows it
        self._db.execute(keeping, row)

    def seen(self, chat_keys: Sequence[str], now: datetime) -> None:
        """Note that somebody wrote in these conversations, so that their people can be reached there (again). Where one
        is only visited, it stays so."""
        if chat_keys:
            statement = update(addresses).where(addresses.c.chat_key == bindparam("key"))
            again = case((addresses.c.state == VISITED, VISITED), else_="active")
            statement = statement.values(state=again, reason="", last_seen=now)
            self._db.execute(statement, [{"key": key} for key in chat_keys])

    def stop(self, chat_key: str, reason: str) -> None:
        """Mark an address that cannot be reached any more (blocked, deactivated)."""
        self._db.execute(
            update(addresses)
            .where(addresses.c.chat_key == chat_key)
            .values(state="stopped", reason=reason[:500], menu=case((addresses.c.menu != "", UNKNOWN), else_=""))
        )

    def move(self, chat_key: str, to: str) -> None:
        """Give an address the new chat key of its chat."""
        self._db.execute(update(addresses).where(addresses.c.chat_key == chat_key).values(chat_key=to))

    def consent(self, person_id: int, chat_key: str, text_version: str, now: datetime) -> None:
        """Keep that the person agreed, when, and to which version of the text."""
        row = {"person_id": person_id, "chat_key": chat_key, "text_version": text_version, "given_at": now}
        self._db.execute(insert(consents).values(row))

    def change(
        self, person_id: int, *, name: str | None = None, lang: str | None = None, contact: str | None = None
    ) -> None:
        """Change a person's name, language, or the line by which officers may reach them."""
        given = (("name", name), ("lang", lang), ("contact", contact))
        values = {key: value for key, value in given if value is not None}
        self._db.execute(update(people).where(people.c.id == person_id).values(values))

    def leave(self, person_id: int, anonymous: str, now: datetime) -> None:
        """End memberships, forget name and addresses and what was said there, note the withdrawn consent; the invites
        from and for this person end too. The figures stay. `storage.erasure` sees to all other traces."""
        mine = members.c.person_id == person_id
        self._db.execute(update(members).where(mine, members.c.until.is_(None)).values(until=now))
        theirs_now = select(addresses.c.chat_key).where(addresses.c.person_id == person_id)
        here, before = sorted(self._db.scalars(theirs_now)), former(self._db, person_id)
        known = self._db.execute(select(people.c.name, people.c.contact).where(people.c.id == person_id)).first()
        name, contact = known or (anonymous, "")
        mark(self._db, Erasing(person_id, name or anonymous, anonymous, here, now, contact, before))
        end_standing_in(self._db, person_id)
        theirs = (invites.c.person_id == person_id) | (invites.c.made_by == person_id)
        self._db.execute(update(invites).where(theirs, invites.c.expires_at > now).values(expires_at=now))
        chat, at = figure_versions.c.source_chat, figure_versions.c.recorded_at
        came_from = chat.in_(here) | until(before, chat, at)
        self._db.execute(update(figure_versions).where(came_from).values(source_chat="", source_message=""))
        end_chats(self._db, here, now)
        forget_former(self._db, person_id)
        self._db.execute(update(people).where(people.c.id == person_id).values(name=anonymous, contact="", left_at=now))
        given = consents.c.person_id == person_id
        self._db.execute(update(consents).where(given).values(withdrawn_at=now, chat_key=""))

    def invites(self, ids: Sequence[int], hashes: Sequence[str]) -> list[InviteRow]:
        """Invites by id or by the hash of their code."""
        columns = (invites.c[name] for name in InviteRow._fields)
        query = select(*columns).where(invites.c.id.in_(ids) | invites.c.code_hash.in_(hashes))
        return [InviteRow(*row) for row in self._db.execute(query)]

    def invite(self, new: NewInvite, now: datetime) -> int:
        """Keep an invite; returns its id."""
        row = new._asdict() | {"uses_left": new.uses, "made_at": now}
        row.pop("uses")
        return int(self._db.execute(insert(invites).values(row).returning(invites.c.id)).scalar_one())

    def use(self, invite_id: int) -> None:
        """Take one use. Raises Clash when none is left (the check on the column)."""
        statement = update(invites).where(invites.c.id == invite_id)
        self._db.execute(statement.values(uses_left=case((invites.c.uses_left > 0, invites.c.uses_left - 1), else_=-1)))
