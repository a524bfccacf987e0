"""A lead can say how the officers below may reach them."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the column."""
    op.add_column("people", sa.Column("contact", sa.String(200), server_default="", nullable=False))


def downgrade() -> None:
    """Drop the column."""
    op.drop_column("people", "contact")
