"""Stored dialogues: where each conversation stands, as text that only handlers/ understands."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from storage.sql.prepared import Prepared
from storage.sql.upsert import upserting_in
from storage.tables.messages import dialogues, lost_dialogues

_PUT = Prepared(partial(upserting_in, dialogues, ()), "chat_key", "state", "version", "changed_at")


class StoredDialogue(NamedTuple):
    """A stored dialogue, its version, and since when it stands so."""

    state: str
    version: int
    since: datetime | None = None


class Dialogues:
    """Dialogues are written for a whole batch, and read together with the messages that wait (`Inbox.heads`)."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def at(self, chat_key: str) -> str | None:
        """The state of this conversation's dialogue; None where nothing was ever open."""
        return self._db.execute(select(dialogues.c.state).where(dialogues.c.chat_key == chat_key)).scalar()

    def put(self, rows: Sequence[tuple[str, StoredDialogue]], now: datetime) -> None:
        """Replace the dialogues of these conversations."""
        if rows:
            _PUT.many(self._db, [(key, standing.state, standing.version, now) for key, standing in rows])

    def forget(self, chat_keys: Sequence[str]) -> None:
        """Forget what was open in these conversations."""
        self._db.execute(delete(dialogues).where(dialogues.c.chat_key.in_(chat_keys)))

    def keep_aside(self, chat_key: str, state: str, error: str, now: datetime) -> None:
        """Keep a dialogue that could not be read, for the operator; never silently reset it."""
        row = {"chat_key": chat_key, "state": state, "error": error[:500], "at": now}
        self._db.execute(insert(lost_dialogues).values(row))

    def prune(self, now: datetime, keep: timedelta, idle: str) -> int:
        """Delete the dialogues in which nothing is open (their states begin with `idle`) and nothing has changed for
        `keep`."""
        gone = delete(dialogues).where(
            dialogues.c.state.startswith(idle, autoescape=True), dialogues.c.changed_at < now - keep
        )
        return int(self._db.execute(gone).rowcount)
