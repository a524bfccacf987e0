"""Who has used an invite that needs a lead's approval, or asks to be let in again by one that is used up, until that is
decided."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, delete, select, update

from forms.unit import Unit
from storage.people.units import COLUMNS, to_unit
from storage.tables.people import invites, join_requests, units

KEEP = timedelta(days=30)
"""How long a request waits that nobody decides."""


class NewJoinRequest(NamedTuple):
    """What somebody has given who wants to join: the name, the language and the version of the text agreed to. `again`:
    they say that they have joined before, and agree to nothing anew."""

    invite_id: int
    chat_key: str
    name: str
    lang: str
    consent: str
    again: bool = False


class JoinRequestRow(NamedTuple):
    """A request, with the unit and role that its invite is for."""

    id: int
    invite_id: int
    chat_key: str
    name: str
    lang: str
    consent: str
    again: bool
    role: str
    mark: str
    unit: Unit


class JoinRequests:
    """Requests to join. A chat has one at a time."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def put(self, new: NewJoinRequest, now: datetime) -> int:
        """Keep a request, in place of an earlier one of the same chat; returns its id."""
        self.drop_chats([new.chat_key])
        row = new._asdict() | {"made_at": now}
        return int(self._db.execute(join_requests.insert().values(row).returning(join_requests.c.id)).scalar_one())

    def find(self, request: int) -> JoinRequestRow | None:
        """The request of that number, if it still waits."""
        columns = ("id", "invite_id", "chat_key", "name", "lang", "consent", "again")
        query = (
            select(*(join_requests.c[name] for name in columns), invites.c.role, invites.c.mark, *COLUMNS)
            .join(invites, invites.c.id == join_requests.c.invite_id)
            .join(units, units.c.id == invites.c.unit_id)
            .where(join_requests.c.id == request)
        )
        row = self._db.execute(query).first()
        return JoinRequestRow(*row[:9], to_unit(row)) if row else None

    def again(self, invite_ids: Collection[int]) -> dict[int, list[str]]:
        """The chats that have asked to be let in again by each of these invites."""
        mine = join_requests.c.invite_id.in_(list(invite_ids)), join_requests.c.again
        found: dict[int, list[str]] = {}
        for invite, chat_key in self._db.execute(
            select(join_requests.c.invite_id, join_requests.c.chat_key).where(*mine)
        ):
            found.setdefault(invite, []).append(chat_key)
        return found

    def close(self, invite: int, now: datetime) -> None:
        """From now on nobody asks to be let in again by this invite."""
        self._db.execute(update(invites).where(invites.c.id == invite).values(uses_left=0, revoked_at=now))

    def drop(self, request: int) -> None:
        """Forget a request, because it is decided."""
        self._db.execute(delete(join_requests).where(join_requests.c.id == request))

    def drop_chats(self, chat_keys: Sequence[str]) -> None:
        """Forget the requests of these chats."""
        self._db.execute(delete(join_requests).where(join_requests.c.chat_key.in_(chat_keys)))

    def prune(self, now: datetime) -> None:
        """Forget what nobody has decided for a month."""
        self._db.execute(delete(join_requests).where(join_requests.c.made_at < now - KEEP))

    def ask_approval(self, invite: int) -> None:
        """From now on a lead lets in each person who uses this invite."""
        self._db.execute(update(invites).where(invites.c.id == invite).values(approval=True))
