"""The outbox: every message to send, kept before it is sent and marked afterwards (promise 1)."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    bindparam,
    case,
    cast,
    delete,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    update,
)

from storage.sql.any_of import any_word
from storage.sql.prepared import Prepared
from storage.sql.upsert import ignoring
from storage.tables.messages import outbox
from storage.tables.types import Moment

_WAITING: ColumnElement[bool] = literal_column(
    "state = 'waiting'"
)  # literal, so that the small index of waiting rows is used
_SENDING: ColumnElement[bool] = literal_column("state = 'sending'")
_OPEN: ColumnElement[bool] = literal_column(
    "state IN ('waiting', 'sending')"
)  # literal, because SQLite plans a query anew whenever a parameter is compared with the column of a small index


class Message(NamedTuple):
    """A message to send. With unit, form and period it is sent only while that report is owed."""

    chat_key: str
    person_id: int | None
    kind: str
    lang: str
    payload: str
    priority: int = 0
    secret: bool = False
    dedupe_key: str | None = None
    unit_id: int | None = None
    form: str | None = None
    period: str | None = None
    not_before: datetime | None = None
    edits: int | None = None
    """The id of the row whose message this one replaces."""
    instead: str | None = None
    """The platform's id of the message whose place this one takes."""
    by_id: int | None = None
    """The person who has it sent, and who is told if it does not arrive."""


_PLAIN = Message._fields[:6]
"""The fields that an ordinary reply fills in: to write only these takes half the time."""
_NOTHING_ELSE = (False, *[None] * (len(Message._fields) - len(_PLAIN) - 1))


def _may_go(now: Any) -> ColumnElement[bool]:
    return or_(outbox.c.not_before.is_(None), outbox.c.not_before <= now)


def _given_up(dedupe_keys: Collection[str]) -> tuple[ColumnElement[bool], ...]:
    return any_word(outbox.c.dedupe_key, dedupe_keys), outbox.c.state.in_(("failed", "uncertain", "stopped"))


def _plain(message: Message) -> bool:
    return message[len(_PLAIN) :] == _NOTHING_ELSE


class Outgoing(NamedTuple):
    """A row that is to be sent now."""

    id: int
    chat_key: str
    kind: str
    lang: str
    payload: str
    priority: int
    secret: bool
    attempts: int
    not_before: datetime | None
    created_at: datetime
    edits: int | None = None
    instead: str | None = None
    doubts: int = 0
    """The number of tries after which nobody knows whether the message arrived."""


class Ordered(NamedTuple):
    """A message that somebody has had sent: who, to whom, and what it says."""

    by_id: int
    person_id: int | None
    payload: str


_ADD = Prepared(insert(outbox), *_PLAIN, "created_at")
_COLUMNS = [outbox.c[name] for name in Outgoing._fields]

_FRESH = Prepared(
    select(*_COLUMNS)
    .where(_WAITING, outbox.c.priority == bindparam("of_priority"), outbox.c.id > bindparam("after"))
    .where(_may_go(bindparam("now", type_=Moment())))
    .order_by(outbox.c.id)
    .limit(bindparam("most")),
    *("of_priority", "after", "most", "now"),
)
_SENT = Prepared(
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state="sent", provider_id=bindparam("provider"), sent_as=bindparam("shown"), sent_at=bindparam("now")),
    *("row", "provider", "shown", "now"),
)
_CLEAR = Prepared(
    update(outbox)
    .where(
        outbox.c.unit_id == bindparam("unit"),
        outbox.c.form == bindparam("of_form"),
        outbox.c.period == bindparam("of_period"),
        _OPEN,  # also a row that is being sent: it is not tried again if it fails
    )
    .values(state="cleared"),
    *("unit", "of_form", "of_period"),
)


_BLANKED = case((outbox.c.secret == 1, "{}"), else_=outbox.c.payload)
_NEWEST = Prepared(select(func.coalesce(func.max(outbox.c.id), 0)))


class Sent(NamedTuple):
    """A row that has arrived: the platform's id of the message, and the text that the history shows."""

    id: int
    provider_id: str
    sent_as: str | None


class Outbox:
    """The rows to send and their states: waiting → (sending →) sent | uncertain | failed | stopped; waiting → cleared
    when the report is no longer owed."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def add(self, messages: Sequence[Message], now: datetime) -> None:
        """Keep messages to send; one whose dedupe_key is already there is skipped."""
        for plain, group in groupby(messages, _plain):  # the order of the conversation must stay
            if plain:
                _ADD.many(self._db, [(*message[: len(_PLAIN)], now) for message in group])
            else:
                full = [message._asdict() | {"secret": int(message.secret), "created_at": now} for message in group]
                self._db.execute(ignoring(self._db, outbox), full)

    def known(self, dedupe_keys: Collection[str]) -> set[str]:
        """Those of these keys that have been used."""
        query = select(outbox.c.dedupe_key).where(any_word(outbox.c.dedupe_key, dedupe_keys))
        return set(self._db.execute(query).scalars())

    def unsent(self, dedupe_keys: Collection[str]) -> set[str]:
        """Those of these keys whose messages were given up, and have not surely arrived."""
        query = select(outbox.c.dedupe_key).where(*_given_up(dedupe_keys))
        return set(self._db.execute(query).scalars())

    def release(self, dedupe_keys: Collection[str]) -> None:
        """Free those of these keys whose messages were given up: they may be sent anew."""
        freed = outbox.c.dedupe_key + literal(":") + cast(outbox.c.id, String)
        self._db.execute(update(outbox).where(*_given_up(dedupe_keys)).values(dedupe_key=freed))

    def take_back(self, dedupe_key: str) -> None:
        """Cancel the message with this key if it still waits, and free the key."""
        waiting = (outbox.c.dedupe_key == dedupe_key, outbox.c.state == "waiting")
        self._db.execute(update(outbox).where(*waiting).values(state="cleared", dedupe_key=None))

    def ordered(self, row: int) -> Ordered | None:
        """Who has that row sent; None: the program itself, or it waits for a report that has been handed in."""
        query = select(outbox.c.by_id, outbox.c.person_id, outbox.c.payload, outbox.c.state).where(outbox.c.id == row)
        found = self._db.execute(query).first()
        return Ordered(*found[:3]) if found and found.by_id is not None and found.state != "cleared" else None

    def newest(self) -> int:
        """The highest id in the outbox; 0 where it is empty."""
        return int(_NEWEST.scalar(self._db))

    def fresh(self, priority: int, after: int, most: int, now: datetime) -> list[Outgoing]:
        """Rows of this priority with an id above `after` that may go now, oldest first."""
        return [Outgoing(*row) for row in _FRESH.rows(self._db, priority, after, most, now)]

    def claim(self, ids: Collection[int]) -> set[int]:
        """Mark rows as being sent now; returns the ids of those that still waited, i.e. were not cleared meanwhile."""
        statement = update(outbox).where(outbox.c.id.in_(ids), outbox.c.state == "waiting").values(state="sending")
        return set(self._db.execute(statement.returning(outbox.c.id)).scalars())

    def sent(self, rows: Sequence[Sent], now: datetime) -> None:
        """Mark rows as arrived. `forget` must blank those that held a secret."""
        if rows:
            _SENT.many(self._db, [(*row, now) for row in rows])

    def forget(self, ids: Sequence[int]) -> None:
        """Blank the payload of these rows, which held a secret."""
        if ids:
            self._db.execute(update(outbox).where(outbox.c.id.in_(ids)).values(payload="{}"))

    def ended(self, row: int, state: str, error: str, now: datetime) -> None:
        """End a row as uncertain, failed or stopped: it will not be sent again. A secret's text is blanked."""
        values = {"state": state, "error": error[:500], "attempts": outbox.c.attempts + 1, "sent_at": now}
        values["payload"] = _BLANKED
        self._db.execute(update(outbox).where(outbox.c.id == row).values(values))

    def postpone(self, row: int, not_before: datetime) -> None:
        """Let a waiting row wait until `not_before`, though nothing went wrong."""
        waiting = (outbox.c.id == row, outbox.c.state == "waiting")
        self._db.execute(update(outbox).where(*waiting).values(not_before=not_before))

    def retry(self, row: int, error: str, not_before: datetime | None, *, doubts: int | None = None) -> None:
        """Let a row be tried again later. `doubts`: how many of its tries may have arrived, where that has changed.
        Does nothing when the row has been marked as arrived since."""
        values: dict[str, Any] = {"state": "waiting", "error": error[:500], "not_before": not_before}
        if doubts is not None:
            values["doubts"] = doubts
        open_ = (outbox.c.id == row, outbox.c.state.in_(("waiting", "sending")))
        self._db.execute(update(outbox).where(*open_).values(values | {"attempts": outbox.c.attempts + 1}))

    def clear(self, reports: Sequence[tuple[int, str, str]]) -> None:
        """Cancel the reminders of these reports (unit, form, period), which are handed in."""
        if reports:
            _CLEAR.many(self._db, reports)

    def withdraw(self, form: str) -> None:
        """Cancel all messages about that form that are not sent yet, to all receivers."""
        for state in (_WAITING, _SENDING):  # one by one, so that their small indexes are used
            self._db.execute(update(outbox).where(state, outbox.c.form == form).values(state="cleared"))

    def readdress(self, chat_key: str, to: str) -> None:
        """Everything waiting for this conversation goes to another one, and takes no message's place there: the ids of
        messages hold in one chat only."""
        waiting = (outbox.c.chat_key == chat_key, outbox.c.state == "waiting")
        self._db.execute(update(outbox).where(*waiting).values(chat_key=to, instead=None))

    def stop(self, chat_key: str, now: datetime) -> None:
        """Stop all waiting messages of this conversation, which nothing can reach any more."""
        waiting = (outbox.c.chat_key == chat_key, outbox.c.state == "waiting")
        self._db.execute(update(outbox).where(*waiting).values(state="stopped", sent_at=now, payload=_BLANKED))

    def recover(self) -> int:
        """At start: rows found in `sending` may or may not have arrived; they wait again, with one doubt more."""
        values = {"state": "waiting", "doubts": outbox.c.doubts + 1, "error": "the program ended meanwhile"}
        return int(self._db.execute(update(outbox).where(_SENDING).values(values)).rowcount)

    def unsnooze(self, person: int) -> None:
        """Cancel the waiting reminders that this person asked for at an hour of their own."""
        waiting = (_WAITING, outbox.c.person_id == person, outbox.c.kind == "snooze")
        self._db.execute(update(outbox).where(*waiting).values(state="cleared"))

    def backlog(self, now: datetime) -> tuple[int, datetime | None]:
        """How many waiting rows may go now, and since when the oldest one waits."""
        query = select(func.count(), func.min(outbox.c.created_at)).where(_WAITING, _may_go(now))
        row = self._db.execute(query).one()
        return row[0], row[1]

    def prune(self, now: datetime, keep: timedelta) -> int:
        """Delete ended rows that were made more than `keep` ago."""
        ended = outbox.c.state.in_(("sent", "uncertain", "failed", "stopped", "cleared"))
        gone = delete(outbox).where(ended, outbox.c.created_at < now - keep)
        return int(self._db.execute(gone).rowcount)
