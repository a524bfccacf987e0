"""The reporting year: changed due days and working days, absences, collections, returned lines, groups."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the tables and columns of the reporting year."""
    op.create_table(
        "absences",
        sa.Column("id", _ID, nullable=False),
        sa.Column("person_id", _ID, nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("deputy_id", _ID, nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["deputy_id"], ["people.id"], name=op.f("fk_absences_deputy_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_absences_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absences")),
    )
    with op.batch_alter_table("absences") as batch_op:
        batch_op.create_index(batch_op.f("ix_absences_deputy_id"), ["deputy_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_absences_person_id"), ["person_id"], unique=False)

    op.create_table(
        "collections",
        sa.Column("id", _ID, nullable=False),
        sa.Column("unit_id", _ID, nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("period", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("opened_by", _ID, nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["opened_by"], ["people.id"], name=op.f("fk_collections_opened_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_collections_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collections")),
        sa.UniqueConstraint("form", name=op.f("uq_collections_form")),
    )
    op.create_table(
        "day_changes",
        sa.Column("id", _ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("made_by", _ID, nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_day_changes_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_day_changes")),
    )
    op.create_table(
        "due_changes",
        sa.Column("id", _ID, nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("period", sa.String(length=20), nullable=False),
        sa.Column("unit_id", _ID, nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("open_until", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_by", _ID, nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_due_changes_made_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_due_changes_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due_changes")),
    )
    with op.batch_alter_table("due_changes") as batch_op:
        batch_op.create_index("ix_due_changes_report", ["form", "period"], unique=False)

    op.create_table(
        "groups",
        sa.Column("chat_key", sa.String(length=200), nullable=False),
        sa.Column("unit_id", _ID, nullable=False),
        sa.Column("made_by", _ID, nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_groups_made_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_groups_unit_id")),
        sa.PrimaryKeyConstraint("chat_key", name=op.f("pk_groups")),
    )
    with op.batch_alter_table("groups") as batch_op:
        batch_op.create_index(batch_op.f("ix_groups_unit_id"), ["unit_id"], unique=False)

    op.create_table(
        "reopen_requests",
        sa.Column("id", _ID, nullable=False),
        sa.Column("unit_id", _ID, nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("period", sa.String(length=20), nullable=False),
        sa.Column("person_id", _ID, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", _ID, nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("granted", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["decided_by"], ["people.id"], name=op.f("fk_reopen_requests_decided_by")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_reopen_requests_person_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_reopen_requests_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reopen_requests")),
    )
    with op.batch_alter_table("reopen_requests") as batch_op:
        batch_op.create_index(
            "uq_reopen_requests_open",
            ["unit_id", "form", "period"],
            unique=True,
            sqlite_where=sa.text("decided_at IS NULL"),
            postgresql_where=sa.text("decided_at IS NULL"),
        )

    op.create_table(
        "returns",
        sa.Column("id", _ID, nullable=False),
        sa.Column("unit_id", _ID, nullable=False),
        sa.Column("form", sa.String(length=40), nullable=False),
        sa.Column("period", sa.String(length=20), nullable=False),
        sa.Column("indicator", sa.String(length=60), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.Column("made_by", _ID, nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_returns_made_by")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_returns_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_returns")),
    )
    with op.batch_alter_table("returns") as batch_op:
        batch_op.create_index(
            "ix_returns_open",
            ["unit_id", "form", "period"],
            unique=False,
            sqlite_where=sa.text("settled_at IS NULL"),
            postgresql_where=sa.text("settled_at IS NULL"),
        )

    op.create_table(
        "collection_units",
        sa.Column("collection_id", _ID, nullable=False),
        sa.Column("unit_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(["collection_id"], ["collections.id"], name=op.f("fk_collection_units_collection_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["units.id"], name=op.f("fk_collection_units_unit_id")),
        sa.PrimaryKeyConstraint("collection_id", "unit_id", name=op.f("pk_collection_units")),
    )
    with op.batch_alter_table("outbox") as batch_op:
        batch_op.add_column(sa.Column("edits", _ID, nullable=True))
        batch_op.create_index(
            "ix_outbox_nudged",
            ["person_id", "created_at"],
            unique=False,
            sqlite_where=sa.text("kind = 'nudge'"),
            postgresql_where=sa.text("kind = 'nudge'"),
        )
        batch_op.create_index(
            "ix_outbox_digests",
            ["person_id", "created_at"],
            unique=False,
            sqlite_where=sa.text("kind = 'digest'"),
            postgresql_where=sa.text("kind = 'digest'"),
        )

    with op.batch_alter_table("submissions") as batch_op:
        batch_op.add_column(sa.Column("due_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("submission_versions") as batch_op:
        batch_op.add_column(sa.Column("why", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("units") as batch_op:
        batch_op.add_column(sa.Column("merged_into", _ID, nullable=True))


def downgrade() -> None:
    """Drop the tables and columns of the reporting year."""
    op.drop_column("units", "merged_into")
    op.drop_column("submission_versions", "why")
    op.drop_column("submissions", "due_at")
    op.drop_index("ix_outbox_digests", "outbox")
    op.drop_index("ix_outbox_nudged", "outbox")
    op.drop_column("outbox", "edits")
    for table in (
        "collection_units",
        "returns",
        "reopen_requests",
        "groups",
        "due_changes",
        "day_changes",
        "collections",
        "absences",
    ):
        op.drop_table(table)
