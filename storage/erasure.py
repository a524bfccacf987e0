"""Erases what is kept of a person who has left: their name, chats and words, in every table and in the files.

Leaving takes the name and the addresses away at once. What else holds them is erased step by step afterwards, in
short transactions; until then a row of `meta` says what is still to be looked for. Figures and their history stay."""

import hmac
import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    String,
    Table,
    Update,
    and_,
    case,
    cast,
    delete,
    func,
    or_,
    select,
    update,
)

from storage.people.ended import until
from storage.people.leaving import Erasing, marked, unmark
from storage.people.menus import LEFT
from storage.tables.messages import dialogues, inbox, lost_dialogues, made_files, meta, outbox
from storage.tables.people import people, units
from storage.tables.reports import (
    acknowledgements,
    collections,
    figure_versions,
    figures,
    reopen_requests,
    returns,
    submission_versions,
)
from storage.tables.year import day_changes, due_changes
from storage.work import Work, reading, writing

WORDLESS = "—"
"""Stands where a person who has left had typed a reason or a comment."""
MENU_DAYS = 1
"""Days after which a chat is forgotten although its menu could not be taken away."""

_CHUNK = 20_000
_OPEN = ("waiting", "sending")
_TYPED: tuple[tuple[Column[Any], Column[Any], str], ...] = (
    (figure_versions.c.raw, figure_versions.c.entered_by, ""),
    (figure_versions.c.why, figure_versions.c.entered_by, ""),
    (figure_versions.c.source_chat, figure_versions.c.entered_by, ""),
    (figure_versions.c.source_message, figure_versions.c.entered_by, ""),
    (submission_versions.c.why, submission_versions.c.entered_by, ""),
    (returns.c.comment, returns.c.made_by, WORDLESS),
    (acknowledgements.c.reason, acknowledgements.c.made_by, WORDLESS),
    (reopen_requests.c.reason, reopen_requests.c.person_id, WORDLESS),
    (due_changes.c.reason, due_changes.c.made_by, WORDLESS),
    (day_changes.c.note, day_changes.c.made_by, ""),
)
"""Columns of words and of where they were typed, the column that says whose they are, and what stays there: nothing of
them is a figure."""
_NAMED: tuple[Column[Any], ...] = (
    *(outbox.c.payload, outbox.c.sent_as, outbox.c.error, inbox.c.said, inbox.c.error, lost_dialogues.c.state),
    *(figure_versions.c.words, figure_versions.c.raw, figure_versions.c.why, submission_versions.c.why),
    *(returns.c.comment, reopen_requests.c.reason, due_changes.c.reason, day_changes.c.note),
    acknowledgements.c.reason,
    *(collections.c.title, collections.c.definition),
)
"""Columns of other people's words, in which the name may stand."""
_PROGRAMS = (outbox.c.payload, outbox.c.sent_as, lost_dialogues.c.state)
"""Those of them in which words of the program's own stand too: a name of one word could be one of these."""


def fingerprints(work: Work, *, left: bool) -> dict[str, int]:
    """The people who have left, or those who have not, by the hash by which they are known again in an older copy of
    this database. Somebody who joins once more is another person."""
    gone = people.c.left_at.is_not(None) if left else people.c.left_at.is_(None)
    rows = work.connection.execute(select(people.c.id, people.c.created_at).where(gone))
    key = (work.meta.get("cookie_secret") or "").encode()
    return {_fingerprint(key, row.id, row.created_at): row.id for row in rows}


def _fingerprint(key: bytes, person: int, joined: datetime) -> str:
    return hmac.new(key, f"{person}:{joined.timestamp():.6f}".encode(), sha256).hexdigest()


def finish(engine: Engine, now: datetime) -> int:
    """Erase what can be erased now and return how many people are done with; whoever still gets a last message is done
    with later."""
    done = 0
    for erasing in reading(engine, lambda work: marked(work.connection)):
        open_ = writing(engine, partial(_own, gone=erasing, now=now))
        _everywhere(engine, erasing)
        if not open_:
            writing(engine, partial(_done, gone=erasing))
            done += 1
    return done


def _done(work: Work, gone: Erasing) -> None:
    unmark(work.connection, gone)


def _own(work: Work, gone: Erasing, now: datetime) -> bool:
    """Blank the messages of this person's chats; whether something is still on its way."""
    db = work.connection
    spans = _spans(gone)
    came = until(spans, inbox.c.chat_key, inbox.c.received_at)
    state = case((inbox.c.state == "waiting", "done"), else_=inbox.c.state)  # nobody is there to be answered
    empty = {"payload": b"", "said": None, "error": "", "chat_key": "", "external_id": _anonymous(gone)}
    db.execute(
        update(inbox).where(came).values(empty | {"state": state, "done_at": func.coalesce(inbox.c.done_at, gone.at)})
    )
    went = or_(outbox.c.person_id == gone.person, until(spans, outbox.c.chat_key, outbox.c.created_at))
    blank = {"payload": "{}", "sent_as": None, "error": "", "chat_key": "", "provider_id": None, "instead": None}
    db.execute(update(outbox).where(went, outbox.c.state.not_in(_OPEN)).values(blank))
    db.execute(delete(made_files))  # a name may stand in any of them; they are made anew when asked for
    menus = meta.c.name.in_([LEFT + chat for chat in spans])
    if now - gone.at > timedelta(days=MENU_DAYS):
        db.execute(delete(meta).where(menus))
    left = (
        select(func.count()).where(went, outbox.c.state.in_(_OPEN)),
        select(func.count()).where(menus),
    )
    return any(db.scalar(query) for query in left)


def _spans(gone: Erasing) -> dict[str, datetime]:
    """The chats that are or were this person's, and until when what is there is theirs."""
    return {**gone.former, **dict.fromkeys(gone.chats, gone.at)}


def _anonymous(gone: Erasing) -> Any:
    """The platform's id of a message, unless it names the chat; a message that comes twice is still known."""
    bare = [chat.split(":", 2)[-1] for chat in _spans(gone)]
    names = or_(*(inbox.c.external_id.startswith(f"{chat}:", autoescape=True) for chat in bare), inbox.c.id < 0)
    return case((names, "erased:" + cast(inbox.c.id, String)), else_=inbox.c.external_id)


def _everywhere(engine: Engine, gone: Erasing) -> None:
    """Take this person's words, and their name in the words of others, out of all tables."""
    for column, by, instead in _TYPED:
        for part in _parts(engine, column.table):
            mine = update(column.table).where(part, by == gone.person, column != instead)
            writing(engine, partial(_execute, statement=mine.values({column.name: instead})))
    for part in _parts(engine, outbox):
        writing(engine, partial(_unlined, part=part, gone=gone))  # while the name still stands beside the line
    for column in _NAMED:
        if column is figure_versions.c.words and " " not in gone.name:
            continue  # "An" is a word of many reports
        for part in _parts(engine, column.table):
            writing(engine, partial(_rename, column=column, part=part, gone=gone))
    if gone.contact:
        for column in (outbox.c.payload, outbox.c.sent_as):
            for part in _parts(engine, outbox):
                writing(engine, partial(_uncontact, column=column, part=part, gone=gone))
    writing(engine, lambda work: _rest(work.connection, gone))


def _unlined(work: Work, part: Any, gone: Erasing) -> None:
    """Take the lines by which the person could be reached at any time out of the messages that say so by name; a line
    of somebody of the same name who is still there stays."""
    db = work.connection
    stays = set(db.scalars(select(people.c.contact).where(people.c.name == gone.name, people.c.left_at.is_(None))))
    query = select(outbox.c.id, outbox.c.payload, outbox.c.sent_as)
    for row in db.execute(query.where(part, outbox.c.payload.contains('"contact-line"'))).all():
        values = {"payload": json.loads(row.payload), "sent_as": json.loads(row.sent_as or "null")}
        lines = set(_lines(values["payload"], gone)) - stays
        for line in lines:
            values = _without(values, gone._replace(contact=line))
        if lines:
            texts = {
                key: json.dumps(one, ensure_ascii=False, separators=(",", ":")) for key, one in values.items() if one
            }
            db.execute(update(outbox).where(outbox.c.id == row.id).values(texts))


def _lines(value: Any, gone: Erasing) -> Iterator[str]:
    """The lines that phrases in this message give for the person."""
    if isinstance(value, dict):
        match value:
            case {"key": "contact-line", "args": {"name": gone.name, "contact": str(line)}}:
                yield line
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _lines(one, gone)


def _uncontact(work: Work, column: Column[Any], part: Any, gone: Erasing) -> None:
    """Take how the person could be reached out of the messages in which officers were told."""
    written = json.dumps(gone.contact, ensure_ascii=False)[1:-1]
    query = select(outbox.c.id, column).where(part, column.contains(written, autoescape=True))
    for row, words in work.connection.execute(query).all():
        changed = json.dumps(_without(json.loads(words), gone), ensure_ascii=False, separators=(",", ":"))
        work.connection.execute(update(outbox).where(outbox.c.id == row).values({column.name: changed}))


def _without(value: Any, gone: Erasing) -> Any:
    """The message with that line replaced: where it is an argument, or the end of a line of text."""
    if isinstance(value, dict):
        return {key: _without(one, gone) for key, one in value.items()}
    if isinstance(value, list):
        return [_without(one, gone) for one in value]
    if not isinstance(value, str):
        return value
    return gone.instead if value == gone.contact else value.replace(f": {gone.contact}", f": {gone.instead}")


def _parts(engine: Engine, table: Table) -> Iterator[Any]:
    """Conditions that take the table in parts, so that nobody waits long for the database."""
    last = reading(engine, lambda work: work.connection.scalar(select(func.max(table.c.id)))) or 0
    for first in range(0, last + 1, _CHUNK):
        yield table.c.id.between(first, first + _CHUNK - 1)


def _execute(work: Work, statement: Update) -> None:
    work.connection.execute(statement)


def _rename(work: Work, column: Column[Any], part: Any, gone: Erasing) -> None:
    db, table = work.connection, column.table
    query = select(table.c.id, column).where(part, column.contains(gone.name, autoescape=True))
    places = _places(db, gone)
    for row, words in db.execute(query).all():
        changed = words
        if column not in _PROGRAMS or " " in gone.name:
            changed = _renamed(words, gone, places)
        elif column is outbox.c.payload and gone.name not in places:
            changed = _renamed_arguments(words, gone)
        if changed != words:
            db.execute(update(table).where(table.c.id == row).values({column.name: changed}))


def _places(db: Connection, gone: Erasing) -> list[str]:
    """The names that contain the person's name and stay: those of units, and of people who are still there."""
    here = people.c.left_at.is_(None)
    names = (
        select(units.c.name).where(units.c.name.contains(gone.name, autoescape=True)),
        select(people.c.name).where(here, people.c.name.contains(gone.name, autoescape=True)),
    )
    return sorted({name for query in names for name in db.execute(query).scalars()}, key=len, reverse=True)


def _renamed_arguments(payload: str, gone: Erasing) -> str:
    """The payload of a message with the name replaced where it is the whole of a phrase's argument. A name of one word
    is looked for nowhere else in it: for somebody called "kind" the message would become unreadable."""

    def walked(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: arguments(one) if key == "args" else walked(one) for key, one in value.items()}
        return [walked(one) for one in value] if isinstance(value, list) else value

    def arguments(given: dict[str, Any]) -> dict[str, Any]:
        return {key: [*map(told, one)] if isinstance(one, list) else told(one) for key, one in given.items()}

    def told(argument: Any) -> Any:
        return gone.instead if argument == gone.name else walked(argument)

    return json.dumps(walked(json.loads(payload)), ensure_ascii=False, separators=(",", ":"))


def _renamed(words: str, gone: Erasing, places: list[str]) -> str:
    """The words with the name, where it stands as whole words, replaced."""
    either = "|".join(map(re.escape, [*places, gone.name]))
    return re.sub(rf"(?<!\w)(?:{either})(?!\w)", lambda found: found[0] if found[0] in places else gone.instead, words)


def _rest(db: Connection, gone: Erasing) -> None:
    """The tables that are not walked by number: open dialogues, figures in words, messages put aside."""
    places = _places(db, gone)
    if " " in gone.name:
        named = dialogues.c.state.contains(gone.name, autoescape=True)
        for key, state in db.execute(select(dialogues.c.chat_key, dialogues.c.state).where(named)).all():
            changed = {"state": _renamed(state, gone, places), "version": dialogues.c.version + 1}
            db.execute(update(dialogues).where(dialogues.c.chat_key == key).values(changed))
        said = and_(figures.c.kind == "text", figures.c.words.contains(gone.name, autoescape=True))
        keys = (figures.c.period, figures.c.indicator, figures.c.unit_id)
        for *key, words in db.execute(select(*keys, figures.c.words).where(said)).all():
            place = and_(*(column == value for column, value in zip(keys, key, strict=True)))
            db.execute(update(figures).where(place).values(words=_renamed(words, gone, places)))
    later = and_(inbox.c.chat_key.in_(gone.former), ~until(gone.former, inbox.c.chat_key, inbox.c.received_at))
    dead = select(inbox.c.id, inbox.c.payload).where(inbox.c.state == "dead", ~later)  # those are the next owner's
    for row in db.execute(dead).all():
        if any(trace in row.payload for trace in _traces(gone)):
            db.execute(update(inbox).where(inbox.c.id == row.id).values(payload=b"", error=""))


def _traces(gone: Erasing) -> list[bytes]:
    """How a payload may name the person: by name, plain or escaped, or by chat."""
    escaped = json.dumps(gone.name)[1:-1].encode()
    return [gone.name.encode(), escaped, *(chat.split(":", 2)[-1].encode() for chat in _spans(gone))]
