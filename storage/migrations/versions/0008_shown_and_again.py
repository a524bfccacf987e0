"""When a page first showed a reminder; and who asks to be let in again, because they have joined before."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_REMINDERS_OF_PAGES = "kind IN ('nudge', 'digest') AND state = 'sent' AND chat_key LIKE 'web:%'"


def upgrade() -> None:
    """Add the columns. Of earlier reminders nobody knows when a page showed them: they go on counting as received."""
    op.add_column("outbox", sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(sa.text(f"UPDATE outbox SET shown_at = sent_at WHERE {_REMINDERS_OF_PAGES}"))  # noqa: S608  # our own words
    op.add_column("join_requests", sa.Column("again", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    """Drop the columns."""
    op.drop_column("join_requests", "again")
    op.drop_column("outbox", "shown_at")
