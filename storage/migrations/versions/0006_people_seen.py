"""People can be seen and removed: by which invite each came, how an invite is told from another, when it was revoked,
and who waits for a lead's approval."""

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
    op.add_column("invites", sa.Column("approval", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_table(
        "join_requests",
        sa.Column("id", _ID, nullable=False),
        sa.Column("invite_id", _ID, nullable=False),
        sa.Column("chat_key", sa.String(200), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("lang", sa.String(5), nullable=False),
        sa.Column("consent", sa.String(40), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["invite_id"], ["invites.id"], name=op.f("fk_join_requests_invite_id_invites")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_requests")),
        sa.UniqueConstraint("chat_key", name=op.f("uq_join_requests_chat_key")),
    )


def downgrade() -> None:
    """Drop the columns."""
    op.drop_table("join_requests")
    op.drop_column("invites", "approval")
    op.drop_column("invites", "revoked_at")
    op.drop_column("invites", "mark")
    op.drop_column("members", "invite_id")
