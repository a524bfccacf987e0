"""What a channel with a history shows again of the messages that were sent, and what it has not shown yet."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, literal_column, select, update

from storage.sql.prepared import Prepared
from storage.tables.messages import outbox

_HIDE = (
    update(outbox)
    .where(literal_column("secret = 1"), outbox.c.sent_at < bindparam("until"), outbox.c.sent_as != bindparam("mask"))
    .values(sent_as=bindparam("mask"))
)

_LAST = (
    select(outbox.c.id, outbox.c.sent_at, outbox.c.sent_as)
    .where(outbox.c.chat_key == bindparam("chat"), outbox.c.sent_as.is_not(None))
    .order_by(outbox.c.id.desc())
    .limit(30)
    .subquery("lasts")
)
_NEWEST = Prepared(select(_LAST.c.sent_as).order_by(_LAST.c.sent_at.desc(), _LAST.c.id.desc()).limit(1), "chat")


REMINDERS = ("nudge", "digest")
"""The kinds of rows that are reminders."""
_UNSHOWN = and_(outbox.c.kind.in_(REMINDERS), outbox.c.shown_at.is_(None))


class HistoryRow(NamedTuple):
    """A row that the history shows. `waits`: it is a reminder that no page has said to have shown."""

    id: int
    sent_at: datetime
    sent_as: str
    waits: bool


class SentHistory:
    """The sent messages of a conversation, as its history keeps them."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def hide(self, before: datetime, shown: str) -> None:
        """From now on the history shows only the text `shown` for secrets that were sent before that moment."""
        self._db.execute(_HIDE, {"until": before, "mask": shown})

    def newest(self, chat_key: str, until: datetime | None, limit: int) -> list[HistoryRow]:
        """The newest `limit` rows that the history shows, from before `until` if given; newest first."""
        query = select(outbox.c.id, outbox.c.sent_at, outbox.c.sent_as, _UNSHOWN).where(
            outbox.c.chat_key == chat_key, outbox.c.sent_as.is_not(None)
        )
        if until is not None:
            query = query.where(outbox.c.sent_at < until)
        rows = self._db.execute(query.order_by(outbox.c.id.desc()).limit(limit))
        return [HistoryRow(row[0], row[1], row[2], bool(row[3])) for row in rows]

    def unshown(self, chat_key: str, rows: Collection[int]) -> list[int]:
        """Those of these rows that are reminders of this chat which no page has shown yet."""
        mine = outbox.c.id.in_(list(rows)), outbox.c.chat_key == chat_key, _UNSHOWN
        return list(self._db.execute(select(outbox.c.id).where(*mine)).scalars())

    def appeared(self, chat_key: str, rows: Collection[int], now: datetime) -> None:
        """Keep that a page of this chat has shown these reminders; only the first time counts."""
        mine = outbox.c.id.in_(list(rows)), outbox.c.chat_key == chat_key, _UNSHOWN
        self._db.execute(update(outbox).where(*mine).values(shown_at=now))

    def newest_of(self, chat_keys: Collection[str]) -> dict[str, str]:
        """What is kept of the newest message sent to each of these conversations, by chat key. It is looked for among
        the last rows of each, so that the cost does not grow with their history."""
        found = {key: _NEWEST.rows(self._db, key) for key in chat_keys}
        return {key: rows[0][0] for key, rows in found.items() if rows}

    def shown_at(self, chat_key: str, row: int) -> datetime | None:
        """When a message in this chat's history was sent; None: the chat has no such row."""
        query = select(outbox.c.sent_at).where(outbox.c.id == row, outbox.c.chat_key == chat_key)
        return self._db.execute(query).scalar()
