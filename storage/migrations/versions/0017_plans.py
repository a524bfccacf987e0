"""What a platform's plan allows is counted by bot and month, and one program at a time polls a bot."""

import sqlalchemy as sa
from alembic import op

from storage.tables.types import Moment

revision = "0017"
down_revision = "0015"


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "plan_use",
        sa.Column("channel", sa.String(20), primary_key=True),
        sa.Column("bot", sa.String(40), primary_key=True),
        sa.Column("month", sa.String(7), primary_key=True),
        sa.Column("sent", sa.Integer, nullable=False, server_default="0"),
        sa.Column("failed", sa.Integer, nullable=False, server_default="0"),
        sa.Column("doubtful", sa.Integer, nullable=False, server_default="0"),
    )
    op.create_table(
        "leases",
        sa.Column("name", sa.String(120), primary_key=True),
        sa.Column("holder", sa.String(40), nullable=False),
        sa.Column("until", Moment, nullable=False),
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("leases")
    op.drop_table("plan_use")
