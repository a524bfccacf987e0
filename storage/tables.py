"""All tables; beside each constraint the promise (house.md §1) that it keeps. Moments are UTC, days are local dates.

A `chat_key` names one conversation on one channel: "telegram:123456:789", that is channel:bot:chat."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from storage.moment import Moment as Moment

tables = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up only plain INTEGER keys


def where(condition: str, name: str, *columns: str, unique: bool = False) -> Index:
    """A small index of just the rows that meet the condition, however many others there are."""
    # PostgreSQL hears of the condition from the migrations, which make the tables: to say it here too would load its
    # dialect at every start.
    return Index(name, *columns, unique=unique, sqlite_where=text(condition))


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
    Column("merged_into", Id),  # where its people and figures went when it was closed
    UniqueConstraint("parent_id", "noun", "name"),
)

people = Table(
    "people",
    tables,
    Column("id", Id, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("lang", String(5), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("left_at", Moment),
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
    where("until IS NULL", "uq_members_current", "person_id", "unit_id", "role", unique=True),  # nobody twice
)

addresses = Table(
    "addresses",
    tables,
    Column("chat_key", String(200), primary_key=True),  # one chat is one person
    Column("person_id", Id, ForeignKey("people.id"), nullable=False, index=True),
    Column("state", String(20), nullable=False),  # active | stopped
    Column("reason", Text, nullable=False, server_default=""),
    Column("since", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
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
    CheckConstraint("uses_left >= 0", name="uses_left"),  # two joiners at once cannot share the last use
)

inbox = Table(
    "inbox",
    tables,
    Column("id", Id, primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("bot", String(40), nullable=False),
    Column("external_id", String(120), nullable=False),
    Column("chat_key", String(200), nullable=False),
    Column("payload", LargeBinary, nullable=False),  # blanked when done: free text is not kept
    Column("said", Text),  # what a channel with a history shows again, long digit runs masked
    Column("received_at", Moment, nullable=False),
    Column("state", String(20), nullable=False, server_default="waiting"),  # waiting | done | dead
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", Text, nullable=False, server_default=""),
    Column("done_at", Moment),
    UniqueConstraint("channel", "bot", "external_id"),  # promise 1: a redelivered update is one row
    where("state = 'waiting'", "ix_inbox_waiting", "chat_key", "id"),
    where("state = 'dead'", "ix_inbox_dead", "id"),
    where("said IS NOT NULL", "ix_inbox_said", "chat_key", "id"),
)

dialogues = Table(
    "dialogues",
    tables,
    Column("chat_key", String(200), primary_key=True),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

lost_dialogues = Table(
    "lost_dialogues",
    tables,
    Column("id", Id, primary_key=True),
    Column("chat_key", String(200), nullable=False),
    Column("state", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

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
    Column("due_at", Moment),  # what was late when it was first handed in: on time or late for ever
    Column("entered_by", Id, ForeignKey("people.id")),
    Column("on_behalf_of", Id, ForeignKey("people.id")),
    PrimaryKeyConstraint("form", "period", "unit_id"),  # promise 1: handed in once, whoever taps twice
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
    Column("why", Text, nullable=False, server_default=""),  # what a lead gave as the reason
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
    PrimaryKeyConstraint("period", "indicator", "unit_id"),  # promise 1; clustered for sums over units (house.md §7)
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
    UniqueConstraint("period", "indicator", "unit_id", "version"),  # two writers at once: the second is Stale
    Index("ix_figure_versions_source", "source_chat", "source_message"),  # an edited message finds its figure
)

outbox = Table(
    "outbox",
    tables,
    Column("id", Id, primary_key=True),
    Column("chat_key", String(200), nullable=False),
    Column("person_id", Id),
    Column("kind", String(20), nullable=False),  # reply | summary | notice | nudge | digest | snooze | post | edit
    Column("priority", Integer, nullable=False),  # 0: somebody waits for it; 1: a broadcast
    Column("lang", String(5), nullable=False),
    Column("payload", Text, nullable=False),
    Column("secret", Integer, nullable=False, server_default="0"),
    Column("dedupe_key", String(200), unique=True),  # promise 4: a stage once
    Column("unit_id", Id),  # with form and period: what is owed; handing in clears the row
    Column("form", String(40)),
    Column("period", String(20)),
    Column("state", String(20), nullable=False, server_default="waiting"),
    # waiting → (sending →) sent | uncertain | failed | stopped; waiting → cleared
    Column("not_before", Moment),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", Text, nullable=False, server_default=""),
    Column("provider_id", String(120)),
    Column("edits", Id),  # the row whose message this one takes the place of
    Column("sent_as", Text),  # the reply as sent, where the channel shows its history
    Column("created_at", Moment, nullable=False),
    Column("sent_at", Moment),
    where("state = 'waiting'", "ix_outbox_waiting", "priority", "id"),
    where("unit_id IS NOT NULL", "ix_outbox_owed", "unit_id", "form", "period"),
    where("kind = 'nudge'", "ix_outbox_nudged", "person_id", "created_at"),  # how many somebody had today
    where("kind = 'digest'", "ix_outbox_digests", "person_id", "created_at"),  # the newest is edited in place
    where("sent_as IS NOT NULL", "ix_outbox_shown", "chat_key", "id"),
    where("secret = 1", "ix_outbox_secret", "id"),
    where("state = 'sending'", "ix_outbox_sending", "state"),
)

meta = Table(
    "meta",
    tables,
    Column("name", String(60), primary_key=True),
    Column("value", Text, nullable=False),
)
