"""Strangers: which messages came from nobody who had joined, so that they and the replies are soon forgotten."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_REPLIED = sa.text("person_id IS NULL AND kind = 'reply'")
_STRANGER = sa.text("stranger = 1")


def upgrade() -> None:
    """Add the column and the indexes."""
    op.add_column("inbox", sa.Column("stranger", sa.Integer(), server_default="0", nullable=False))
    op.create_index("ix_inbox_strangers", "inbox", ["id"], sqlite_where=_STRANGER, postgresql_where=_STRANGER)
    op.create_index("ix_outbox_strangers", "outbox", ["id"], sqlite_where=_REPLIED, postgresql_where=_REPLIED)


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_outbox_strangers", "outbox")
    op.drop_index("ix_inbox_strangers", "inbox")
    op.drop_column("inbox", "stranger")
