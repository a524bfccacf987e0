"""Sums below each unit are kept. Which lines are summed stands in the catalogue, so that the program fills these tables
at its next start (`storage/reports/sums.py`); until then every total is read from the figures themselves."""

import sqlalchemy as sa
from alembic import op

from storage.tables.types import Id

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Add the tables, empty, and the index from which units are counted."""
    op.create_table(
        "summed_lines",
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("indicator", sa.String(60), nullable=False),
        sa.Column("after", sa.String(60)),
        sa.Column("kinds", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("form", "indicator"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "figure_sums",
        sa.Column("indicator", sa.String(60), nullable=False),
        sa.Column("period", sa.String(20), nullable=False),
        sa.Column("unit_id", Id, sa.ForeignKey("units.id"), nullable=False),
        sa.Column("total", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("given", "active", "lacking")),
        sa.PrimaryKeyConstraint("indicator", "period", "unit_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_counts",
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("period", sa.String(20), nullable=False),
        sa.Column("unit_id", Id, sa.ForeignKey("units.id"), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("handed_in", "late")),
        sa.PrimaryKeyConstraint("form", "period", "unit_id", "kind"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_units_counted", "units", ["parent_id", "kind", "valid_from", "valid_to"])


def downgrade() -> None:
    """Drop the index and the tables; the figures they were made from stay."""
    op.drop_index("ix_units_counted", "units")
    for name in ("report_counts", "figure_sums", "summed_lines"):
        op.drop_table(name)
