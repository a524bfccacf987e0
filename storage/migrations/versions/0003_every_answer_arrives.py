"""Every answer arrives, in its place: how many tries of a message may have arrived, who hears when it does not, which
message it takes the place of, and which menu of commands a chat shows."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the columns."""
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("by_id", _ID, nullable=True))
        batch_op.add_column(sa.Column("doubts", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("instead", sa.String(120), nullable=True))
    with op.batch_alter_table("addresses") as batch_op:
        batch_op.add_column(sa.Column("menu", sa.String(60), server_default="", nullable=False))


def downgrade() -> None:
    """Drop the columns."""
    op.drop_column("outbox", "by_id")
    op.drop_column("outbox", "doubts")
    op.drop_column("outbox", "instead")
    op.drop_column("addresses", "menu")
