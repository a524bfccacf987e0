"""The tables of messages that arrive, of dialogues, of messages to send, and of the installation's own small values."""

from sqlalchemy import Column, Integer, LargeBinary, String, Table, Text, UniqueConstraint

from storage.tables.types import Id, Moment, tables, where

inbox = Table(
    "inbox",
    tables,
    Column("id", Id, primary_key=True),
    Column("channel", String(20), nullable=False),
    Column("bot", String(40), nullable=False),
    Column("external_id", String(120), nullable=False),
    Column("chat_key", String(200), nullable=False),
    Column("payload", LargeBinary, nullable=False),  # blanked when done: free text is not kept
    Column("said", Text),  # the text that a channel with a history shows again; long runs of digits are masked
    Column("received_at", Moment, nullable=False),
    Column("state", String(20), nullable=False, server_default="waiting"),  # waiting | done | dead
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", Text, nullable=False, server_default=""),
    Column("done_at", Moment),
    Column("stranger", Integer, nullable=False, server_default="0"),  # 1: nobody who had joined wrote it
    UniqueConstraint("channel", "bot", "external_id"),  # promise 1: a redelivered update is one row
    where("state = 'waiting'", "ix_inbox_waiting", "chat_key", "id"),
    where("state = 'dead'", "ix_inbox_dead", "id"),
    where("said IS NOT NULL", "ix_inbox_said", "chat_key", "id"),
    where("stranger = 1", "ix_inbox_strangers", "id"),  # what is forgotten after a day
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

outbox = Table(
    "outbox",
    tables,
    Column("id", Id, primary_key=True),
    Column("chat_key", String(200), nullable=False),
    Column("person_id", Id),
    Column("by_id", Id),  # whoever has it sent, and hears when it does not arrive
    Column("kind", String(20), nullable=False),  # reply | summary | notice | nudge | digest | snooze | post | edit
    Column("priority", Integer, nullable=False),  # 0: somebody waits for it; 1: a broadcast
    Column("lang", String(5), nullable=False),
    Column("payload", Text, nullable=False),
    Column("secret", Integer, nullable=False, server_default="0"),
    Column("dedupe_key", String(200), unique=True),  # promise 4: each stage is sent once
    Column("unit_id", Id),  # with form and period: the report owed; handing it in clears the row
    Column("form", String(40)),
    Column("period", String(20)),
    Column("state", String(20), nullable=False, server_default="waiting"),
    # waiting → (sending →) sent | uncertain | failed | stopped; waiting → cleared
    Column("not_before", Moment),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("doubts", Integer, nullable=False, server_default="0"),  # those of the tries that may have arrived
    Column("error", Text, nullable=False, server_default=""),
    Column("provider_id", String(120)),
    Column("edits", Id),  # the row whose message this one replaces
    Column("instead", String(120)),  # the platform's id of the message whose place it takes: the one that was tapped
    Column("shown_at", Moment),  # of a reminder: when an open page first showed it, where the channel is a page
    Column("sent_as", Text),  # the reply as sent, where the channel shows its history
    Column("created_at", Moment, nullable=False),
    Column("sent_at", Moment),
    where("state = 'waiting'", "ix_outbox_waiting", "priority", "id"),
    where("unit_id IS NOT NULL", "ix_outbox_owed", "unit_id", "form", "period"),
    where("kind = 'nudge'", "ix_outbox_nudged", "person_id", "created_at"),  # counts a person's messages of today
    where("kind = 'digest'", "ix_outbox_digests", "person_id", "created_at"),  # the newest is edited in place
    where("sent_as IS NOT NULL", "ix_outbox_shown", "chat_key", "id"),
    where("secret = 1", "ix_outbox_secret", "id"),
    where("person_id IS NULL AND kind = 'reply'", "ix_outbox_strangers", "id"),  # what is forgotten after a day
    where("state = 'sending'", "ix_outbox_sending", "state"),
)

made_files = Table(
    "made_files",
    tables,
    Column("id", Id, primary_key=True),
    Column("outbox_id", Id, nullable=False, unique=True),
    Column("chat_key", String(200), nullable=False),
    Column("name", String(200), nullable=False),
    Column("media", String(100), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False, index=True),
)

meta = Table(
    "meta",
    tables,
    Column("name", String(60), primary_key=True),
    Column("value", Text, nullable=False),
)

plan_use = Table(
    "plan_use",
    tables,
    Column("channel", String(20), primary_key=True),
    Column("bot", String(40), primary_key=True),
    Column("month", String(7), primary_key=True),  # 2026-05, in Vietnam
    Column("sent", Integer, nullable=False, server_default="0"),  # each part of a long text is one
    Column("failed", Integer, nullable=False, server_default="0"),
    Column("doubtful", Integer, nullable=False, server_default="0"),  # may have arrived, and then counts too
)

leases = Table(
    "leases",
    tables,
    Column("name", String(120), primary_key=True),
    Column("holder", String(40), nullable=False),
    Column("until", Moment, nullable=False),
)
