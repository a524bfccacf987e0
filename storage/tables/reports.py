"""Figures and reports: the current ones, all versions before, what was sent back, collections, reopen requests."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage.tables.types import Id, Moment, tables, where

submissions = Table(
    "submissions",
    tables,
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("form", String(40), nullable=False),
    Column("period", String(20), nullable=False),
    Column("state", String(20), nullable=False),
    Column("version", Integer, nullable=False),
    Column("first_submitted_at", Moment),  # promise 5: never updated once set
    Column("last_revised_at", Moment),
    Column("due_at", Moment),  # the first late moment when the report was first handed in; never changed
    Column("entered_by", Id, ForeignKey("people.id")),
    Column("on_behalf_of", Id, ForeignKey("people.id")),  # whom a deputy stood in for
    Column("on_behalf", Boolean, nullable=False, server_default=false()),  # by a lead, for the unit
    PrimaryKeyConstraint("form", "period", "unit_id"),  # promise 1: handed in once, even when somebody taps twice
    sqlite_with_rowid=False,
)

submission_versions = Table(
    "submission_versions",
    tables,
    Column("id", Id, primary_key=True),
    Column("unit_id", Id, nullable=False),
    Column("form", String(40), nullable=False),
    Column("period", String(20), nullable=False),
    Column("version", Integer, nullable=False),
    Column("state", String(20), nullable=False),
    Column("entered_by", Id),
    Column("at", Moment, nullable=False),
    Column("why", Text, nullable=False, server_default=""),  # the lead's reason
    Column("on_behalf", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("form", "period", "unit_id", "version"),  # promise 7
)

figures = Table(
    "figures",  # the current answers; every total is computed from here (promise 3)
    tables,
    Column("period", String(20), nullable=False),
    Column("indicator", String(60), nullable=False),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("amount", BigInteger),  # exact: the figure is amount / base; counts and đồng have base 1
    Column("base", BigInteger),
    Column("words", Text),
    Column("version", Integer, nullable=False),
    Column("entered_by", Id, ForeignKey("people.id")),
    Column("on_behalf_of", Id, ForeignKey("people.id")),
    Column("recorded_at", Moment, nullable=False),
    Column("on_behalf", Boolean, nullable=False, server_default=false()),
    Column("as_of", Date),  # NULL: the last day of the period
    PrimaryKeyConstraint("period", "indicator", "unit_id"),  # promise 1; this order serves sums over units
    sqlite_with_rowid=False,
)

figure_versions = Table(
    "figure_versions",  # promise 7: who, when, what, why; never updated
    tables,
    Column("id", Id, primary_key=True),
    Column("period", String(20), nullable=False),
    Column("indicator", String(60), nullable=False),
    Column("unit_id", Id, nullable=False),
    Column("version", Integer, nullable=False),
    Column("form", String(40), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("amount", BigInteger),
    Column("base", BigInteger),
    Column("words", Text),
    Column("raw", Text, nullable=False),
    Column("why", Text, nullable=False, server_default=""),
    Column("entered_by", Id),
    Column("on_behalf_of", Id),
    Column("recorded_at", Moment, nullable=False),
    Column("source_chat", String(200), nullable=False, server_default=""),
    Column("source_message", String(120), nullable=False, server_default=""),
    Column("on_behalf", Boolean, nullable=False, server_default=false()),
    Column("as_of", Date),
    UniqueConstraint("period", "indicator", "unit_id", "version"),  # two writers at once: the second gets Clash
    Index("ix_figure_versions_source", "source_chat", "source_message"),  # an edited message finds its figure
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
    "collection_units",  # the units asked: a list and not a subtree, since closed units leave no trace in the rates
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
    Column("indicator", String(60)),  # NULL: the whole report
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
    where("decided_at IS NULL", "uq_reopen_requests_open", "unit_id", "form", "period", unique=True),  # one waits
)

acknowledgements = Table(
    "acknowledgements",  # why a finding's values are right nevertheless; never updated: other values, another version
    tables,
    Column("id", Id, primary_key=True),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False),
    Column("period", String(30), nullable=False),  # the days that were checked then
    Column("finding", String(120), nullable=False),  # what it is about, without its values
    Column("version", Integer, nullable=False),
    Column("stands", Text, nullable=False),  # the values as they stood
    Column("reason", Text, nullable=False),
    Column("made_by", Id, ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
    UniqueConstraint("unit_id", "finding", "version"),  # of two leads at once the second gets Clash
)
