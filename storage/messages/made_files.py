"""The files that go out with messages: kept from before they are sent until they can be made anew from the figures."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from storage.tables.messages import made_files

KEPT = timedelta(days=7)
"""How long a file can be fetched again on a page or by a link; a later wish makes it anew."""

_OF = made_files.c


class NewFile(NamedTuple):
    """A file as it was made for one row of the outbox."""

    outbox_id: int
    chat_key: str
    name: str
    media: str
    content: bytes


class KeptFile(NamedTuple):
    """A file that can still be fetched."""

    id: int
    name: str
    media: str
    content: bytes


class MadeFiles:
    """One file for each message: a message that is tried again carries the same bytes."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def of_message(self, outbox_id: int) -> KeptFile | None:
        """The file that was made for that message; None: there is none yet."""
        return self._one(_OF.outbox_id == outbox_id)

    def of_chat(self, file: int, chat_key: str) -> KeptFile | None:
        """That file, if it was made for that chat; nobody else gets it (promise 8)."""
        return self._one(_OF.id == file, _OF.chat_key == chat_key)

    def by_id(self, file: int) -> KeptFile | None:
        """That file, for whoever has shown a link that we have signed."""
        return self._one(_OF.id == file)

    def keep(self, new: NewFile, now: datetime) -> KeptFile:
        """Keep a file; where the message has one already, that one stays, and is returned."""
        there = self.of_message(new.outbox_id)
        if there is not None:
            return there
        made = self._db.execute(insert(made_files).values(**new._asdict(), made_at=now))
        assert made.inserted_primary_key is not None  # an insert of one row has a key
        return KeptFile(made.inserted_primary_key[0], new.name, new.media, new.content)

    def prune(self, now: datetime) -> None:
        """Delete the files whose time is over."""
        self._db.execute(delete(made_files).where(_OF.made_at < now - KEPT))

    def _one(self, *conditions: object) -> KeptFile | None:
        query = select(_OF.id, _OF.name, _OF.media, _OF.content).where(*conditions)  # type: ignore[arg-type]
        row = self._db.execute(query).first()
        return None if row is None else KeptFile(*row)
