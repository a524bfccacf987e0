"""What a channel with a history shows again of the messages that were sent."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, literal_column, select, update

from storage.sql.any_of import any_word
from storage.tables.messages import outbox

_HIDE = (
    update(outbox)
    .where(literal_column("secret = 1"), outbox.c.sent_at < bindparam("until"), outbox.c.sent_as != bindparam("mask"))
    .values(sent_as=bindparam("mask"))
)


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
        """The text, as the history keeps it, of the newest message sent to each of these conversations, by chat key."""
        order = outbox.c.sent_at.desc(), outbox.c.id.desc()
        place = func.row_number().over(partition_by=outbox.c.chat_key, order_by=order).label("place")
        kept = any_word(outbox.c.chat_key, chat_keys), outbox.c.sent_as.is_not(None)
        each = select(outbox.c.chat_key, outbox.c.sent_as, place).where(*kept).subquery()
        rows = self._db.execute(select(each.c.chat_key, each.c.sent_as).where(each.c.place == 1))
        return {row.chat_key: row.sent_as for row in rows}

    def shown_at(self, chat_key: str, row: int) -> datetime | None:
        """When a message in this chat's history was sent; None: the chat has no such row."""
        query = select(outbox.c.sent_at).where(outbox.c.id == row, outbox.c.chat_key == chat_key)
        return self._db.execute(query).scalar()
