"""A day off holds for the unit whose lead marked it and for all below it, and no longer for everybody."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the unit. A day marked before belongs to the topmost unit that its lead has led; where it is not known who
    marked it, it holds everywhere as it did."""
    with op.batch_alter_table("day_changes") as batch_op:
        batch_op.add_column(
            sa.Column("unit_id", _ID, sa.ForeignKey("units.id", name="fk_day_changes_unit"), nullable=True)
        )
    op.execute(
        "UPDATE day_changes SET unit_id = (SELECT units.id FROM members JOIN units ON units.id = members.unit_id"
        " WHERE members.person_id = day_changes.made_by AND members.role = 'lead'"
        " ORDER BY length(units.path), members.id LIMIT 1)"
    )


def downgrade() -> None:
    """Drop the unit."""
    with op.batch_alter_table("day_changes") as batch_op:
        batch_op.drop_column("unit_id")
