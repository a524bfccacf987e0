"""The tables of the reporting year: which reminders were made, and what leads and officers change about the calendar.
Rows are added, never rewritten: the newest that applies holds (promise 7)."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from storage.tables import Id, Moment, tables, where

nudges = Table(
    "nudges",
    tables,
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("form", String(40), nullable=False),
    Column("period", String(20), nullable=False),
    Column("stage", String(20), nullable=False),
    Column("due_version", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    PrimaryKeyConstraint("form", "period", "unit_id", "stage", "due_version"),  # promise 4: each stage once
    sqlite_with_rowid=False,
)

due_changes = Table(
    "due_changes",  # another due day, or a closed period opened again, for a unit and all below it
    tables,
    Column("id", Id, primary_key=True),
    Column("form", String(40), nullable=False),
    Column("period", String(20), nullable=False),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("last_day", Date),  # the last day on time; reminders begin anew
    Column("open_until", Date),  # the last day on which even a late report is taken
    Column("reason", Text, nullable=False),
    Column("made_by", Id, ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
    Index("ix_due_changes_report", "form", "period"),
)

day_changes = Table(
    "day_changes",  # working days that differ from the national calendar and from holidays.toml
    tables,
    Column("id", Id, primary_key=True),
    Column("day", Date, nullable=False),
    Column("kind", String(20), nullable=False),  # off | work | usual (what the calendar says, again)
    Column("note", Text, nullable=False),
    Column("made_by", Id, ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
)

absences = Table(
    "absences",
    tables,
    Column("id", Id, primary_key=True),
    Column("person_id", Id, ForeignKey("people.id"), nullable=False, index=True),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("deputy_id", Id, ForeignKey("people.id"), index=True),  # who gets their reminders meanwhile
    Column("made_at", Moment, nullable=False),
    Column("ended_at", Moment),  # back earlier, or put another way
)

collections = Table(
    "collections",  # figures that a lead asks for once ("báo cáo đột xuất")
    tables,
    Column("id", Id, primary_key=True),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("form", String(40), nullable=False, unique=True),  # its code: "adhoc-ID"
    Column("period", String(20), nullable=False),
    Column("title", String(200), nullable=False),
    Column("definition", Text, nullable=False),  # the form and its own indicators, JSON
    Column("last_day", Date, nullable=False),
    Column("opened_by", Id, ForeignKey("people.id")),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
)

collection_units = Table(
    "collection_units",  # who is asked; closed units leave no trace in the rates, so it is a list and not a subtree
    tables,
    Column("collection_id", Id, ForeignKey("collections.id"), nullable=False),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    PrimaryKeyConstraint("collection_id", "unit_id"),
)

returns = Table(
    "returns",  # a report, or one line of it, that a lead has sent back
    tables,
    Column("id", Id, primary_key=True),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("form", String(40), nullable=False),
    Column("period", String(20), nullable=False),
    Column("indicator", String(60)),  # none: the whole report
    Column("comment", Text, nullable=False),
    Column("made_by", Id, ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
    Column("settled_at", Moment),
    where("settled_at IS NULL", "ix_returns_open", "unit_id", "form", "period"),
)

reopen_requests = Table(
    "reopen_requests",  # an officer asks to hand in after the period is closed
    tables,
    Column("id", Id, primary_key=True),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("form", String(40), nullable=False),
    Column("period", String(20), nullable=False),
    Column("person_id", Id, ForeignKey("people.id"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("decided_by", Id, ForeignKey("people.id")),
    Column("decided_at", Moment),
    Column("granted", Integer),
    where("decided_at IS NULL", "uq_reopen_requests_open", "unit_id", "form", "period", unique=True),  # asked once
)

groups = Table(
    "groups",  # group chats that get one post for all units below theirs
    tables,
    Column("chat_key", String(200), primary_key=True),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False, index=True),
    Column("made_by", Id, ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
)

EVERY = tables
"""All tables: these and those of tables.py."""
