"""A figure or a report that a lead entered on behalf of the unit says so; so far nobody could."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0006"

_TABLES = ("submissions", "submission_versions", "figures", "figure_versions")


def upgrade() -> None:
    """Add the columns."""
    for table in _TABLES:
        op.add_column(table, sa.Column("on_behalf", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    """Drop the columns."""
    for table in _TABLES:
        op.drop_column(table, "on_behalf")
