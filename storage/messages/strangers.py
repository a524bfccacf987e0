"""What is kept of people who have not joined, which is little and soon forgotten."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, exists, literal_column, select, union_all

from storage.sql.any_of import any_word
from storage.sql.prepared import Prepared
from storage.tables.messages import dialogues, inbox, outbox
from storage.tables.people import addresses, groups, join_requests

_KNOWN = Prepared(
    union_all(
        select(addresses.c.chat_key).where(any_word(addresses.c.chat_key, "chats")),
        select(groups.c.chat_key).where(any_word(groups.c.chat_key, "chats")),
    ),
    "chats",
)
# Literal, so that the small indexes of strangers' rows are used.
_WROTE: Any = literal_column("stranger = 1")
_WAS_TOLD: Any = literal_column("person_id IS NULL AND kind = 'reply'")
_ENDED = outbox.c.state.in_(("sent", "uncertain", "failed", "stopped", "cleared"))


class Strangers:
    """The rows of those who have not joined: a chat is a stranger's unless it is a person's address or a group that a
    lead has bound."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def known(self, chats: Collection[str]) -> set[str]:
        """Those of these conversations that are no strangers'."""
        return {row[0] for row in _KNOWN.rows(self._db, chats)}

    def forget(self, before: datetime, most: int) -> int:
        """Delete strangers' answered messages and the replies to them from before that moment, and the older ones where
        there are more than `most`; returns how many rows went. Those of people who have joined since stay."""
        wrote = self._delete(inbox, (_WROTE, inbox.c.state != "waiting"), inbox.c.received_at < before, most)
        return wrote + self._delete(outbox, (_WAS_TOLD, _ENDED), outbox.c.created_at < before, most)

    def forget_joining(self, before: datetime, most: int) -> int:
        """Delete where strangers stand in their joining, if that has not changed since, and the older ones where there
        are more than `most`."""
        waits = exists().where(join_requests.c.chat_key == dialogues.c.chat_key)  # until a lead lets them in
        alone = _nobodys(dialogues) & ~waits
        newest = select(dialogues.c.changed_at).where(alone).order_by(dialogues.c.changed_at.desc())
        over = self._db.execute(newest.limit(1).offset(most)).scalar()
        old = dialogues.c.changed_at < before if over is None else dialogues.c.changed_at <= max(over, before)
        return int(self._db.execute(delete(dialogues).where(alone, old)).rowcount)

    def _delete(self, table: Table, which: tuple[Any, ...], old: Any, most: int) -> int:
        over = self._db.execute(
            select(table.c.id).where(which[0]).order_by(table.c.id.desc()).limit(1).offset(most)
        ).scalar()
        gone = select(table.c.id).where(*which, _nobodys(table), old | (table.c.id <= (over or 0)))
        return int(self._db.execute(delete(table).where(table.c.id.in_(gone))).rowcount)


def _nobodys(table: Table) -> Any:
    """The condition that a row's conversation is a stranger's."""
    ours, bound = (exists().where(home.c.chat_key == table.c.chat_key) for home in (addresses, groups))
    return ~ours & ~bound
