"""Every answer arrives: how many tries of a message may have arrived."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column of doubts."""
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("doubts", sa.Integer(), server_default="0", nullable=False))


def downgrade() -> None:
    """Drop the column of doubts."""
    op.drop_column("outbox", "doubts")
