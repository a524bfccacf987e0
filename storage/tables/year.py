"""The tables of the reporting year: nudges made, due days moved, days off."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from storage.tables.types import Id, Moment, tables

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
    Column("unit_id", Id, ForeignKey("units.id")),  # it and all below it; NULL: everywhere, as was marked before 0004
    Column("made_by", Id, ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
)
