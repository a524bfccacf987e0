"""People can be seen and removed: by which invite each came, how an invite is told from another, and when it was
revoked."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the columns."""
    op.add_column("members", sa.Column("invite_id", _ID, nullable=True))
    op.add_column("invites", sa.Column("mark", sa.String(4), server_default="", nullable=False))
    op.add_column("invites", sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Drop the columns."""
    op.drop_column("invites", "revoked_at")
    op.drop_column("invites", "mark")
    op.drop_column("members", "invite_id")
