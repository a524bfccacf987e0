"""All that is kept about one person, for them or for an operator whom they ask."""

from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, Table, or_, select

from storage.people.ended import former, had_before, until
from storage.tables.messages import dialogues, inbox, lost_dialogues, made_files, outbox
from storage.tables.people import absences, addresses, consents, groups, invites, join_requests, members, people, units
from storage.tables.reports import (
    acknowledgements,
    collections,
    figure_versions,
    reopen_requests,
    returns,
    submission_versions,
)
from storage.tables.year import day_changes, due_changes
from storage.work import Work

Row = dict[str, Any]


class GivenReport(NamedTuple):
    """What a person has given for one report."""

    form: str
    period: str
    unit: str
    figures: int
    last: datetime


class PersonalData(NamedTuple):
    """The rows about a person, by table; no key or hash of a code is among them."""

    person: Row
    tables: dict[str, list[Row]]


_SECRET = frozenset({"code_hash", "payload", "dedupe_key", "content"})


def kept(work: Work, person: int) -> PersonalData | None:
    """Everything about this person; None where there is nobody of that number."""
    found = work.connection.execute(select(people).where(people.c.id == person)).mappings().first()
    if found is None:
        return None
    here = list(work.connection.scalars(select(addresses.c.chat_key).where(addresses.c.person_id == person)))
    ended = former(work.connection, person)
    mine = dict.fromkeys(here, datetime.max.replace(tzinfo=UTC)) | ended
    others = had_before(work.connection, person, mine)

    def said_here(chat: Column[str], at: Column[datetime]) -> ColumnElement[bool]:
        return or_(chat.in_(here), until(ended, chat, at)) & ~until(others, chat, at)

    unnamed = outbox.c.person_id.is_(None)
    about: tuple[tuple[Table, ColumnElement[bool]], ...] = (
        (members, members.c.person_id == person),
        (addresses, addresses.c.person_id == person),
        (consents, consents.c.person_id == person),
        (absences, or_(absences.c.person_id == person, absences.c.deputy_id == person)),
        (invites, or_(invites.c.person_id == person, invites.c.made_by == person)),
        (groups, groups.c.made_by == person),
        (join_requests, join_requests.c.chat_key.in_(here)),
        (dialogues, dialogues.c.chat_key.in_(here)),
        (lost_dialogues, lost_dialogues.c.chat_key.in_(here)),
        (inbox, said_here(inbox.c.chat_key, inbox.c.received_at)),
        (outbox, or_(outbox.c.person_id == person, unnamed & said_here(outbox.c.chat_key, outbox.c.created_at))),
        (made_files, said_here(made_files.c.chat_key, made_files.c.made_at)),
        (figure_versions, or_(figure_versions.c.entered_by == person, figure_versions.c.on_behalf_of == person)),
        (submission_versions, submission_versions.c.entered_by == person),
        (returns, returns.c.made_by == person),
        (acknowledgements, acknowledgements.c.made_by == person),
        (reopen_requests, reopen_requests.c.person_id == person),
        (collections, collections.c.opened_by == person),
        (due_changes, due_changes.c.made_by == person),
        (day_changes, day_changes.c.made_by == person),
    )
    tables = {table.name: _rows(work, table, condition) for table, condition in about}
    tables["former_chats"] = [{"chat_key": key, "ended_at": at} for key, at in ended.items()]
    return PersonalData(dict(found), tables)


def _rows(work: Work, table: Table, mine: ColumnElement[bool]) -> list[Row]:
    shown = [column for column in table.c if column.name not in _SECRET]
    titles = {}
    if "unit_id" in table.c:
        named = work.connection.execute(select(units.c.id, units.c.noun, units.c.name))
        titles = {row.id: f"{row.noun} {row.name}" for row in named}
    rows = work.connection.execute(select(*shown).where(mine).order_by(*table.primary_key)).mappings()
    return [{**row, **({"unit": titles.get(row["unit_id"], "")} if titles else {})} for row in rows]


def reports(found: PersonalData) -> list[GivenReport]:
    """The reports to which the person gave figures, the newest first."""
    given: dict[tuple[str, str, str], list[datetime]] = {}
    for row in found.tables["figure_versions"]:
        given.setdefault((row["form"], row["period"], row["unit"]), []).append(row["recorded_at"])
    made = [GivenReport(*report, len(at), max(at)) for report, at in given.items()]
    return sorted(made, key=lambda one: one.last, reverse=True)


def everybody(work: Work) -> dict[int, str]:
    """The names of all who have not left, by id."""
    rows = work.connection.execute(select(people.c.id, people.c.name).where(people.c.left_at.is_(None)))
    return {row.id: row.name for row in rows}


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    return value.isoformat() if isinstance(value, date) else value
