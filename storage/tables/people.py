"""The tables of units and people: memberships, addresses, absences, and the groups that hear of a unit."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from storage.tables.types import Id, Moment, tables, where

units = Table(
    "units",
    tables,
    Column("id", Id, primary_key=True),
    Column("parent_id", Id, ForeignKey("units.id")),
    Column("path", String(200), nullable=False, unique=True),  # promise 8: a subtree is a prefix
    Column("kind", String(20), nullable=False),
    Column("noun", String(40), nullable=False),
    Column("name", String(200), nullable=False),
    Column("valid_from", Date, nullable=False),
    Column("valid_to", Date),
    Column("merged_into", Id),  # the unit that this one became a part of when it was closed
    UniqueConstraint("parent_id", "noun", "name"),
    Index("ix_units_counted", "parent_id", "kind", "valid_from", "valid_to"),  # counts units without reading them
)

people = Table(
    "people",
    tables,
    Column("id", Id, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("lang", String(5), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("left_at", Moment),
    Column("contact", String(200), nullable=False, server_default=""),  # how officers may reach a lead who offers it
)

members = Table(
    "members",
    tables,
    Column("id", Id, primary_key=True),
    Column("person_id", Id, ForeignKey("people.id"), nullable=False, index=True),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False, index=True),
    Column("role", String(20), nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
    Column("invite_id", Id),  # the invite by which they came
    where("until IS NULL", "uq_members_current", "person_id", "unit_id", "role", unique=True),  # no duplicates
)

addresses = Table(
    "addresses",
    tables,
    Column("chat_key", String(200), primary_key=True),  # one chat is one person
    Column("person_id", Id, ForeignKey("people.id"), nullable=False, index=True),
    Column("state", String(20), nullable=False),  # active | stopped | visited: answered there, but told nothing first
    Column("reason", Text, nullable=False, server_default=""),
    Column("since", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
    Column("menu", String(60), nullable=False, server_default=""),  # the menu of commands that this chat shows
)

consents = Table(
    "consents",
    tables,
    Column("id", Id, primary_key=True),
    Column("person_id", Id, ForeignKey("people.id"), nullable=False, index=True),
    Column("chat_key", String(200), nullable=False),
    Column("text_version", String(40), nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
)

invites = Table(
    "invites",
    tables,
    Column("id", Id, primary_key=True),
    Column("code_hash", String(64), nullable=False, unique=True),  # the code itself is never stored
    Column("unit_id", Id, ForeignKey("units.id")),
    Column("role", String(20)),
    Column("person_id", Id, ForeignKey("people.id")),  # set: adds a channel to this person
    Column("made_by", Id, ForeignKey("people.id")),
    Column("uses_left", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("mark", String(4), nullable=False, server_default=""),  # the end of the code, to tell one from another
    Column("revoked_at", Moment),
    Column("approval", Boolean, nullable=False, server_default=false()),  # a lead lets each person in
    CheckConstraint("uses_left >= 0", name="uses_left"),  # two joiners at once cannot share the last use
)

join_requests = Table(
    "join_requests",  # who has used an invite that needs a lead's approval; gone once that is decided
    tables,
    Column("id", Id, primary_key=True),
    Column("invite_id", Id, ForeignKey("invites.id"), nullable=False),
    Column("chat_key", String(200), nullable=False, unique=True),  # one request of a chat at a time
    Column("name", String(200), nullable=False),
    Column("lang", String(5), nullable=False),
    Column("consent", String(40), nullable=False),  # the version of the text that they agreed to
    Column("made_at", Moment, nullable=False),
    Column("again", Boolean, nullable=False, server_default=false()),  # they say that they joined before
)

absences = Table(
    "absences",
    tables,
    Column("id", Id, primary_key=True),
    Column("person_id", Id, ForeignKey("people.id"), nullable=False, index=True),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("deputy_id", Id, ForeignKey("people.id"), index=True),  # gets the reminders meanwhile
    Column("made_at", Moment, nullable=False),
    Column("ended_at", Moment),  # the person was back earlier, or a newer absence replaced this one
)

groups = Table(
    "groups",  # group chats that get one post for all units below theirs
    tables,
    Column("chat_key", String(200), primary_key=True),
    Column("unit_id", Id, ForeignKey("units.id"), nullable=False, index=True),
    Column("made_by", Id, ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
)
