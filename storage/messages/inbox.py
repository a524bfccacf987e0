"""The durable inbox: people's messages, kept before the platform is told that they have arrived."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, case, delete, func, literal_column, select, text, update

from storage.messages.dialogues import StoredDialogue
from storage.people.people import PersonRow
from storage.sql.any_of import any_id
from storage.sql.prepared import Prepared
from storage.sql.upsert import ignoring_in
from storage.tables.messages import dialogues, inbox
from storage.tables.people import addresses, people

_CHAT = 120
"""Most characters of a chat's name; the column has room for its channel and bot too."""


class Arrival(NamedTuple):
    """One raw update. When the same update is delivered again, it has the same `external_id`."""

    external_id: str
    chat: str
    payload: bytes
    sender: str = ""
    """The sender's own chat, where the message came in another one: a group. Not kept."""
    origin: str = ""
    """The network address that it came from, where a channel knows it. Not kept."""

    def storable(self) -> "Arrival":
        """The same, without the name of a chat or sender that no database takes: such an update waits without one, so
        that the others of its batch are kept."""
        fit = _fits(self.chat), _fits(self.sender)
        return self if all(fit) else self._replace(chat=self.chat * fit[0], sender=self.sender * fit[1])


class Waiting(NamedTuple):
    """The first unhandled message of one conversation, with the conversation's dialogue and person."""

    id: int
    channel: str
    chat_key: str
    payload: bytes
    attempts: int
    received_at: datetime
    standing: StoredDialogue | None
    person: PersonRow | None


_COLUMNS = (
    inbox.c.id,
    inbox.c.channel,
    inbox.c.chat_key,
    inbox.c.payload,
    inbox.c.attempts,
    inbox.c.received_at,
    dialogues.c.state.label("standing"),
    dialogues.c.version,
    people.c.id.label("person_id"),
    people.c.name,
    people.c.lang,
    addresses.c.state.label("address_state"),
    addresses.c.last_seen,
    people.c.contact,
    dialogues.c.changed_at,
)
_LOOK = """ JOIN inbox AS i ON i.id = firsts.id
LEFT JOIN dialogues AS d ON d.chat_key = i.chat_key
LEFT JOIN addresses AS a ON a.chat_key = i.chat_key
LEFT JOIN people AS p ON p.id = a.person_id
"""
_SELECT = """
SELECT i.id, i.channel, i.chat_key, i.payload, i.attempts, i.received_at, d.state AS standing, d.version,
  p.id AS person_id, p.name, p.lang, a.state AS address_state, a.last_seen, p.contact,
  d.changed_at
FROM """
# Jumps from conversation to conversation along the small index of waiting rows ("loose index scan"): the cost depends
# on the number of conversations taken, and not on the number of their messages.
_HEADS_TEXT = text(
    """
WITH RECURSIVE heads(chat_key) AS (
  SELECT min(chat_key) FROM inbox WHERE state = 'waiting' AND chat_key > :after
  UNION ALL
  SELECT (SELECT min(chat_key) FROM inbox WHERE state = 'waiting' AND chat_key > heads.chat_key)
  FROM heads WHERE heads.chat_key IS NOT NULL
)
"""
    + _SELECT
    + """(
  SELECT (SELECT min(id) FROM inbox WHERE state = 'waiting' AND inbox.chat_key = heads.chat_key) AS id
  FROM heads WHERE heads.chat_key IS NOT NULL LIMIT :most
) AS firsts"""
    + _LOOK
).columns(*_COLUMNS)
_HEADS = Prepared(_HEADS_TEXT, "after", "most")
_AGAIN = text(_SELECT + "(SELECT CAST(:id AS BIGINT) AS id) AS firsts" + _LOOK).columns(*_COLUMNS)
_ANY = Prepared(
    text("SELECT 1 AS one FROM inbox WHERE state = 'waiting' LIMIT 1").columns(literal_column("1").label("one"))
)
_ARRIVED = ("channel", "bot", "external_id", "chat_key", "payload", "received_at")
_ACCEPT = Prepared(partial(ignoring_in, inbox), *_ARRIVED)
_ACCEPT_STRANGERS = Prepared(partial(ignoring_in, inbox), *_ARRIVED, "stranger")
_DONE = Prepared(
    update(inbox)
    .where(inbox.c.id == bindparam("row"))
    .values(state="done", payload=b"", said=bindparam("shown"), done_at=bindparam("now")),
    *("row", "shown", "now"),
)
_ALL_DONE = Prepared(
    update(inbox).where(any_id(inbox.c.id, "rows")).values(state="done", payload=b"", done_at=bindparam("now")),
    *("rows", "now"),
)


class Inbox:
    """The messages that wait for an answer, those that are done, and those that could not be read."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def accept(
        self, channel: str, bot: str, arrivals: Sequence[Arrival], now: datetime, *, strangers: bool = False
    ) -> None:
        """Keep new updates; those already known are skipped. `strangers`: nobody who has joined sent them."""
        if not arrivals:
            return
        rows = [(channel, bot, a.external_id, f"{channel}:{bot}:{a.chat}", a.payload, now) for a in arrivals]
        if strangers:
            _ACCEPT_STRANGERS.many(self._db, [(*row, 1) for row in rows])
        else:
            _ACCEPT.many(self._db, rows)

    def heads(self, after: str, most: int) -> list[Waiting]:
        """The first waiting message of up to `most` conversations whose key comes after `after`, in key order."""
        return [_waiting(row) for row in _HEADS.rows(self._db, after, most)]

    def reread(self, row: int) -> Waiting:
        """The waiting message of this row id, read anew with its dialogue and person."""
        return _waiting(self._db.execute(_AGAIN, {"id": row}).one())

    def waits(self) -> bool:
        """Whether any message waits."""
        return bool(_ANY.rows(self._db))

    def done(self, rows: Sequence[tuple[int, str | None]], now: datetime) -> None:
        """Mark rows (id, the text that the history shows or None) as handled; the raw payload is blanked (privacy)."""
        shown = [(row, said, now) for row, said in rows if said is not None]
        if shown:
            _DONE.many(self._db, shown)
        if len(shown) < len(rows):
            _ALL_DONE.many(self._db, [([row for row, said in rows if said is None], now)])

    def failed(self, row: int, error: str, *, dead: bool, now: datetime) -> None:
        """Count a failed attempt; `dead` puts the row aside for good, payload kept for the operator, except a
        stranger's."""
        values: dict[str, Any] = {"attempts": inbox.c.attempts + 1, "error": error[:500]}
        if dead:
            payload = case((inbox.c.stranger == 1, b""), else_=inbox.c.payload)
            values |= {"state": "dead", "done_at": now, "payload": payload}
        self._db.execute(update(inbox).where(inbox.c.id == row).values(values))

    def shown(self, chat_key: str, until: datetime | None, limit: int) -> list[tuple[int, datetime, str]]:
        """The newest `limit` rows that the history shows, from before `until` if given; newest first."""
        query = select(inbox.c.id, inbox.c.received_at, inbox.c.said).where(
            inbox.c.chat_key == chat_key, inbox.c.said.is_not(None)
        )
        if until is not None:
            query = query.where(inbox.c.received_at < until)
        rows = self._db.execute(query.order_by(inbox.c.id.desc()).limit(limit))
        return [(row.id, row.received_at, row.said) for row in rows]

    def shown_at(self, chat_key: str, row: int) -> datetime | None:
        """When a message in this chat's history came; None: the chat has no such row."""
        query = select(inbox.c.received_at).where(inbox.c.id == row, inbox.c.chat_key == chat_key)
        return self._db.execute(query).scalar()

    def backlog(self) -> tuple[int, datetime | None, int]:
        """How many messages wait, since when the oldest one waits, and how many are dead."""
        waiting = self._db.execute(
            select(func.count(), func.min(inbox.c.received_at)).where(literal_column("state = 'waiting'"))
        ).one()
        dead = self._db.execute(
            select(func.count()).select_from(inbox).where(literal_column("state = 'dead'"))
        ).scalar_one()
        return waiting[0], waiting[1], dead

    def prune(self, now: datetime, keep: timedelta) -> int:
        """Delete rows that were done, or put aside as dead, more than `keep` ago."""
        gone = delete(inbox).where(inbox.c.state != "waiting", inbox.c.done_at < now - keep)
        return int(self._db.execute(gone).rowcount)


def _fits(chat: str) -> bool:
    """Whether the database takes this chat's name. An update from a chat with any other waits without one, so that the
    others of its batch are kept."""
    return len(chat) <= _CHAT and "\x00" not in chat


def _waiting(row: Sequence[Any]) -> Waiting:
    standing = None if row[6] is None else StoredDialogue(row[6], row[7], row[14])
    person = None if row[8] is None else PersonRow(*row[8:14])
    return Waiting(row[0], row[1], row[2], row[3], row[4], row[5], standing, person)
