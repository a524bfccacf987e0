"""The durable inbox: what people said, kept before the platform is told "got it"."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, literal_column, select, text, update

from storage.engine import ignoring
from storage.tables import inbox


class Arrival(NamedTuple):
    """One raw update. `external_id` is what makes it the same update when it is delivered again."""

    external_id: str
    chat: str
    payload: bytes


class Waiting(NamedTuple):
    """The first unhandled message of one conversation."""

    id: int
    channel: str
    chat_key: str
    payload: bytes
    attempts: int
    received_at: datetime


# Jumps from conversation to conversation along the small index of waiting rows ("loose index scan"): the cost is that
# of the conversations taken, however many messages one of them has poured in.
_HEADS = text("""
WITH RECURSIVE heads(chat_key) AS (
  SELECT min(chat_key) FROM inbox WHERE state = 'waiting' AND chat_key > :after
  UNION ALL
  SELECT (SELECT min(chat_key) FROM inbox WHERE state = 'waiting' AND chat_key > heads.chat_key)
  FROM heads WHERE heads.chat_key IS NOT NULL
)
SELECT i.id, i.channel, i.chat_key, i.payload, i.attempts, i.received_at FROM (
  SELECT (SELECT min(id) FROM inbox WHERE state = 'waiting' AND inbox.chat_key = heads.chat_key) AS id
  FROM heads WHERE heads.chat_key IS NOT NULL LIMIT :most
) AS firsts JOIN inbox AS i ON i.id = firsts.id
""").columns(inbox.c.id, inbox.c.channel, inbox.c.chat_key, inbox.c.payload, inbox.c.attempts, inbox.c.received_at)

_DONE = (
    update(inbox)
    .where(inbox.c.id == bindparam("row"))
    .values(state="done", payload=b"", said=bindparam("shown"), done_at=bindparam("now"))
)


class Inbox:
    """What waits to be answered, what is done, what could not be read."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def accept(self, channel: str, bot: str, arrivals: Sequence[Arrival], now: datetime) -> int:
        """Keep new updates; those already known are skipped. Returns how many were new."""
        if not arrivals:
            return 0
        rows = [
            {
                "channel": channel,
                "bot": bot,
                "external_id": a.external_id,
                "chat_key": f"{channel}:{bot}:{a.chat}",
                "payload": a.payload,
                "received_at": now,
            }
            for a in arrivals
        ]
        return int(self._db.execute(ignoring(self._db, inbox), rows).rowcount)

    def heads(self, after: str, most: int) -> list[Waiting]:
        """The first waiting message of up to `most` conversations whose key comes after `after`, in key order."""
        rows = self._db.execute(_HEADS, {"after": after, "most": most})
        return [Waiting(*row) for row in rows]

    def done(self, rows: Sequence[tuple[int, str | None]], now: datetime) -> None:
        """Mark (id, what its history shows or None) as handled; the raw payload is blanked (privacy)."""
        if rows:
            self._db.execute(_DONE, [{"row": i, "shown": said, "now": now} for i, said in rows])

    def failed(self, row: int, error: str, *, dead: bool, now: datetime) -> None:
        """Count a failed attempt; `dead` puts the row aside for good, payload kept for the operator."""
        values: dict[str, Any] = {"attempts": inbox.c.attempts + 1, "error": error[:500]}
        if dead:
            values |= {"state": "dead", "done_at": now}
        self._db.execute(update(inbox).where(inbox.c.id == row).values(values))

    def shown(self, chat_key: str, before: int | None, limit: int) -> list[tuple[int, datetime, str]]:
        """The newest `limit` rows that the history shows, with an id below `before`; newest first."""
        query = select(inbox.c.id, inbox.c.received_at, inbox.c.said).where(
            inbox.c.chat_key == chat_key, inbox.c.said.is_not(None)
        )
        if before is not None:
            query = query.where(inbox.c.id < before)
        rows = self._db.execute(query.order_by(inbox.c.id.desc()).limit(limit))
        return [(row.id, row.received_at, row.said) for row in rows]

    def backlog(self) -> tuple[int, datetime | None, int]:
        """How many wait, since when the oldest, how many are dead."""
        waiting = self._db.execute(
            select(func.count(), func.min(inbox.c.received_at)).where(literal_column("state = 'waiting'"))
        ).one()
        dead = self._db.execute(
            select(func.count()).select_from(inbox).where(literal_column("state = 'dead'"))
        ).scalar_one()
        return waiting[0], waiting[1], dead

    def prune(self, now: datetime, keep: timedelta) -> int:
        """Delete rows done long ago; dead ones too."""
        gone = delete(inbox).where(inbox.c.state != "waiting", inbox.c.done_at < now - keep)
        return int(self._db.execute(gone).rowcount)
