"""Copies the tables that reminders depend on into another database, for a rehearsal there."""

from sqlalchemy import Engine, insert, select

from storage.database import connection_options, translating_errors
from storage.tables.people import absences, addresses, groups, members, people, units
from storage.tables.reports import collection_units, collections, figures, returns, submissions
from storage.tables.year import day_changes, due_changes, nudges

_COPIED = (
    *(units, people, members, addresses, submissions, figures, nudges, due_changes, day_changes, absences),
    *(collections, collection_units, returns, groups),
)
"""The tables to copy, each after the tables it points to. No message, neither received nor sent, is among them."""

_CHUNK = 5000


def copy(source: Engine, target: Engine) -> None:
    """Copy one consistent view into the empty tables of the target. Raises Unavailable."""
    with (
        translating_errors(),
        source.connect().execution_options(**connection_options(source, write=False)) as reader,
        target.connect().execution_options(**connection_options(target, write=True)) as writer,
    ):
        for table in _COPIED:
            rows = reader.execution_options(yield_per=_CHUNK).execute(select(table))
            for chunk in rows.mappings().partitions():
                writer.execute(insert(table), [dict(row) for row in chunk])
        writer.commit()
