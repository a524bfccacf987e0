"""What ends with a person's chats and duties, in whichever way they go: they leave, a lead removes them, or they end a
chat of their own."""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import Column, ColumnElement, Connection, and_, delete, false, or_, select, update

from storage.people.menus import LEFT
from storage.sql.any_of import any_word
from storage.sql.upsert import ignoring, upserting
from storage.tables.messages import dialogues, inbox, lost_dialogues, meta, outbox
from storage.tables.people import absences, addresses, join_requests

WERE = "were:"
"""Under this and a person's number, `meta` keeps which chats they had and when each ended for them, so that an erasure
finds what was said there."""


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
    had: dict[int, list[str]] = {}
    for chat_key, person_id in db.execute(select(addresses.c.chat_key, addresses.c.person_id).where(mine)):
        had.setdefault(person_id, []).append(chat_key)
    for person_id, theirs in sorted(had.items()):
        _remember(db, person_id, theirs, now)
    db.execute(delete(addresses).where(mine))


def _remember(db: Connection, person_id: int, chat_keys: Iterable[str], now: datetime) -> None:
    """Keep that these chats were this person's until now, beside what others keep at the same moment."""
    name = f"{WERE}{person_id}"
    db.execute(ignoring(db, meta), {"name": name, "value": "{}"})
    value = db.scalar(select(meta.c.value).where(meta.c.name == name).with_for_update())
    ended = json.loads(value or "{}") | dict.fromkeys(chat_keys, now.isoformat())
    db.execute(upserting(db, meta), {"name": name, "value": json.dumps(ended)})


def former(db: Connection, person_id: int) -> dict[str, datetime]:
    """The chats that were this person's and are no more, and when each ended for them; it may be another's by now."""
    value = db.scalar(select(meta.c.value).where(meta.c.name == f"{WERE}{person_id}"))
    ended = json.loads(value or "{}")
    again = set(db.scalars(select(addresses.c.chat_key).where(addresses.c.person_id == person_id)))
    return {key: datetime.fromisoformat(at) for key, at in ended.items() if key not in again}


def had_before(db: Connection, person_id: int, until_when: Mapping[str, datetime]) -> dict[str, datetime]:
    """When each of these chats, which this person had until then, had ended for the last other who had it before."""
    found: dict[str, datetime] = {}
    others = (meta.c.name.startswith(WERE), meta.c.name != f"{WERE}{person_id}")
    for value in db.scalars(select(meta.c.value).where(*others)):
        for key, at in json.loads(value).items():
            moment = datetime.fromisoformat(at)
            if key in until_when and moment < until_when[key]:
                found[key] = max(moment, found.get(key, moment))
    return found


def forget_former(db: Connection, person_id: int) -> None:
    """Keep no more which chats this person had."""
    db.execute(delete(meta).where(meta.c.name == f"{WERE}{person_id}"))


def until(ended: Mapping[str, datetime], chat: Column[str], at: Column[datetime]) -> ColumnElement[bool]:
    """The condition that a row is of one of these chats, and not from after it ended."""
    return or_(false(), *(and_(chat == key, at <= moment) for key, moment in ended.items()))


def end_standing_in(db: Connection, person_id: int) -> None:
    """Let this person stand in for nobody any more."""
    current = (absences.c.deputy_id == person_id, absences.c.ended_at.is_(None))
    db.execute(update(absences).where(*current).values(deputy_id=None))
