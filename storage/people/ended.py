"""What ends with a person's chats and duties, in whichever way they go: they leave, a lead removes them, or they end a
chat of their own."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from storage.people.menus import LEFT
from storage.sql.any_of import any_word
from storage.sql.upsert import ignoring
from storage.tables.messages import dialogues, inbox, lost_dialogues, meta, outbox
from storage.tables.people import absences, addresses, join_requests

WERE = "were:"
"""Under this and a chat that has ended, `meta` keeps whose it was, so that an erasure finds what was said there."""


def end_chats(db: Connection, chat_keys: Collection[str], now: datetime) -> None:
    """Make these chats those of strangers: what was open, what waits to be told there and what their page would show
    again goes, nothing that was said there is edited any more, and a menu of their own is taken away later."""
    here = list(chat_keys)
    for table in (dialogues, lost_dialogues, join_requests):
        db.execute(delete(table).where(any_word(table.c.chat_key, here)))
    db.execute(update(inbox).where(any_word(inbox.c.chat_key, here)).values(said=None))
    told = any_word(outbox.c.chat_key, here)
    db.execute(update(outbox).where(told, outbox.c.state == "waiting").values(state="stopped", sent_at=now))
    gone = {"payload": "{}", "sent_as": None, "provider_id": None}
    db.execute(update(outbox).where(told, outbox.c.state != "sending").values(gone))
    mine = any_word(addresses.c.chat_key, here)
    shown = select(addresses.c.chat_key, addresses.c.menu).where(mine, addresses.c.menu != "")
    menus = [{"name": LEFT + row.chat_key, "value": row.menu} for row in db.execute(shown)]
    if menus:
        db.execute(ignoring(db, meta), menus)
    theirs = select(addresses.c.chat_key, addresses.c.person_id).where(mine)
    ended = [{"name": WERE + row.chat_key, "value": str(row.person_id)} for row in db.execute(theirs)]
    if ended:
        db.execute(delete(meta).where(meta.c.name.in_([row["name"] for row in ended])))
        db.execute(ignoring(db, meta), ended)
    db.execute(delete(addresses).where(mine))


def end_standing_in(db: Connection, person_id: int) -> None:
    """Let this person stand in for nobody any more."""
    current = (absences.c.deputy_id == person_id, absences.c.ended_at.is_(None))
    db.execute(update(absences).where(*current).values(deputy_id=None))
