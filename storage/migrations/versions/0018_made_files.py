"""Files go out with messages."""

import sqlalchemy as sa
from alembic import op

from storage.tables.types import Id, Moment

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "made_files",
        sa.Column("id", Id, primary_key=True),
        sa.Column("outbox_id", Id, nullable=False, unique=True),
        sa.Column("chat_key", sa.String(200), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("media", sa.String(100), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
    )
    op.create_index("ix_made_files_made_at", "made_files", ["made_at"])


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("made_files")
