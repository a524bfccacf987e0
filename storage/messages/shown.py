"""What a channel with a history shows again of the messages that were sent."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, bindparam, literal_column, select, update

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


class SentHistory:
    """The sent messages of a conversation, as its history keeps them."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def hide(self, before: datetime, shown: str) -> None:
        """From now on the history shows only the text `shown` for secrets that were sent before that moment."""
        self._db.execute(_HIDE, {"until": before, "mask": shown})

    def newest(self, chat_key: str, until: datetime | None, limit: int) -> list[tuple[int, datetime, str]]:
        """The newest `limit` rows that the history shows, from before `until` if given; newest first."""
        query = select(outbox.c.id, outbox.c.sent_at, outbox.c.sent_as).where(
            outbox.c.chat_key == chat_key, outbox.c.sent_as.is_not(None)
        )
        if until is not None:
            query = query.where(outbox.c.sent_at < until)
        rows = self._db.execute(query.order_by(outbox.c.id.desc()).limit(limit))
        return [(row.id, row.sent_at, row.sent_as) for row in rows]

    def newest_of(self, chat_keys: Collection[str]) -> dict[str, str]:
        """What is kept of the newest message sent to each of these conversations, by chat key. It is looked for among
        the last rows of each, so that the cost does not grow with their history."""
        found = {key: _NEWEST.rows(self._db, key) for key in chat_keys}
        return {key: rows[0][0] for key, rows in found.items() if rows}

    def shown_at(self, chat_key: str, row: int) -> datetime | None:
        """When a message in this chat's history was sent; None: the chat has no such row."""
        query = select(outbox.c.sent_at).where(outbox.c.id == row, outbox.c.chat_key == chat_key)
        return self._db.execute(query).scalar()
