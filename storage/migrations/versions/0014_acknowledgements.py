"""Findings of checks are acknowledged with a reason."""

import sqlalchemy as sa
from alembic import op

from storage.tables.types import Id, Moment

revision = "0014"
down_revision = "0010"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "acknowledgements",
        sa.Column("id", Id, primary_key=True),
        sa.Column("unit_id", Id, sa.ForeignKey("units.id"), nullable=False),
        sa.Column("period", sa.String(30), nullable=False),
        sa.Column("finding", sa.String(120), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("stands", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("made_by", Id, sa.ForeignKey("people.id")),
        sa.Column("made_at", Moment, nullable=False),
        sa.UniqueConstraint("unit_id", "finding", "version"),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("acknowledgements")
