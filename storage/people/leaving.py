"""Keeps what is still to be looked for once a person has left, until all of it is erased (`storage.erasure`)."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from storage.sql.upsert import upserting
from storage.tables.messages import meta

PENDING = "erase:"
"""Under this and the person's number, `meta` keeps what is still to be erased."""

WIPE = "wipe"
"""Under this, `meta` keeps that a file may still hold what the tables do not."""


class Erasing(NamedTuple):
    """A person who has left and whose traces are still to be erased."""

    person: int
    name: str
    instead: str
    """What stands in place of the name."""
    chats: Sequence[str]
    at: datetime
    contact: str = ""
    """How they could be reached, as officers were told."""
    former: Mapping[str, datetime] = MappingProxyType({})
    """The chats that were theirs before, and when each ended for them; it may be another's by now."""


def mark(db: Connection, gone: Erasing) -> None:
    """Keep that this person is to be erased, in the transaction in which they leave."""
    former = {key: ended.isoformat() for key, ended in gone.former.items()}
    value = {"name": gone.name, "instead": gone.instead, "chats": list(gone.chats), "former": former}
    value |= {"at": gone.at.isoformat(), "contact": gone.contact}
    db.execute(upserting(db, meta), {"name": f"{PENDING}{gone.person}", "value": json.dumps(value)})


def marked(db: Connection) -> list[Erasing]:
    """The people who are still to be erased."""
    found = []
    for name, value in db.execute(select(meta.c.name, meta.c.value).where(meta.c.name.startswith(PENDING))):
        kept = json.loads(value)
        at = datetime.fromisoformat(kept["at"])
        chats, contact = kept["chats"], kept.get("contact", "")
        number = int(name.removeprefix(PENDING))
        former = {key: datetime.fromisoformat(ended) for key, ended in kept.get("former", {}).items()}
        found.append(Erasing(number, kept["name"], kept["instead"], chats, at, contact, former))
    return found


def unmark(db: Connection, gone: Erasing) -> None:
    """Nothing of this person is left in the tables; the files are still to be written anew."""
    db.execute(delete(meta).where(meta.c.name == f"{PENDING}{gone.person}"))
    db.execute(upserting(db, meta), {"name": WIPE, "value": gone.at.isoformat()})


def wipe_owed(db: Connection) -> bool:
    """Whether somebody was erased since the files were last written anew."""
    return db.scalar(select(meta.c.name).where(meta.c.name == WIPE)) is not None


def wiped(db: Connection) -> None:
    """The files were written anew."""
    db.execute(delete(meta).where(meta.c.name == WIPE))
