"""Where each conversation stands, as text that only the conversation understands."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert

from storage.engine import upserting
from storage.tables import dialogues, lost_dialogues


class Standing(NamedTuple):
    """A stored dialogue and its version."""

    state: str
    version: int


class Dialogues:
    """Written for a whole batch; read together with the messages that wait (`Inbox.heads`)."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def put(self, rows: Sequence[tuple[str, Standing]], now: datetime) -> None:
        """Replace the dialogues of these conversations."""
        if rows:
            values = [
                {"chat_key": key, "state": standing.state, "version": standing.version, "changed_at": now}
                for key, standing in rows
            ]
            self._db.execute(upserting(self._db, dialogues), values)

    def keep_aside(self, chat_key: str, state: str, error: str, now: datetime) -> None:
        """Keep a dialogue that could not be read, for the operator; never silently reset it."""
        row = {"chat_key": chat_key, "state": state, "error": error[:500], "at": now}
        self._db.execute(insert(lost_dialogues).values(row))

    def prune(self, now: datetime, keep: timedelta, idle: str) -> int:
        """Forget where conversations stand in which nothing has been open for long."""
        gone = delete(dialogues).where(dialogues.c.state == idle, dialogues.c.changed_at < now - keep)
        return int(self._db.execute(gone).rowcount)
