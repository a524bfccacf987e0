"""Migrations on both databases: they make exactly the tables that the code describes, and run up and down."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

import storage
from storage.database import HEAD, Engine, migrate, revision
from storage.tables import EVERY
from storage.work import reading
from tests.house import House

Open = Callable[[str], Engine]


def config() -> Config:
    """Alembic's configuration as storage.engine makes it."""
    made = Config()
    made.set_main_option("script_location", str(Path(storage.__path__[0]) / "migrations"))
    return made


def step(engine: Engine, to: str, move: Callable[[Config, str], Any]) -> None:
    """Migrate up or down to a revision."""
    with engine.connect().execution_options(toso_write=True) as connection, connection.begin():
        settings = config()
        settings.attributes["connection"] = connection
        move(settings, to)


def test_head_is_the_newest_revision() -> None:
    assert ScriptDirectory.from_config(config()).get_heads() == [HEAD]


def test_migrating_makes_exactly_the_tables_of_today(empty_url: str, opened: Open) -> None:
    engine = opened(empty_url)
    migrate(engine)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), EVERY)

    assert differences == []
    assert revision(engine) == HEAD


def test_migrating_again_changes_nothing(database: Engine) -> None:
    migrate(database)

    assert revision(database) == HEAD


def test_every_migration_runs_up_and_down(empty_url: str, opened: Open) -> None:
    engine = opened(empty_url)
    stairs = [script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()][::-1]
    for here in stairs:
        step(engine, here, command.upgrade)
        step(engine, "-1", command.downgrade)
        step(engine, here, command.upgrade)
    reached = revision(engine)
    step(engine, "base", command.downgrade)

    assert reached == HEAD
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}


def test_an_empty_database_has_no_revision(empty_url: str, opened: Open) -> None:
    assert revision(opened(empty_url)) is None


def test_a_day_marked_before_belongs_to_its_leads_unit(database: Engine, house: House) -> None:
    lead, officer = house.people["Bình"], house.people["An"]
    step(database, "0003", command.downgrade)
    with database.connect().execution_options(toso_write=True) as connection, connection.begin():
        for by in (lead, officer):
            connection.execute(
                text(
                    "INSERT INTO day_changes (day, kind, note, made_by, made_at)"
                    f" VALUES ('2026-09-17', 'off', 'bão', {by}, '2026-09-01 00:00:00+00:00')"
                )
            )
    migrate(database)
    paths = reading(database, lambda work: [mark.path for mark in work.changes.days()])

    assert paths == [house.units["xã Phú Thịnh"].path, "/"]
