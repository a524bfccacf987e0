"""What tables are made of: the metadata they share, ids, points in time, small indexes of some rows only."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Index, Integer, MetaData, TypeDecorator, text

tables = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts up only plain INTEGER keys


def where(condition: str, name: str, *columns: str, unique: bool = False) -> Index:
    """A small index of just the rows that meet the condition, however many others there are."""
    # On PostgreSQL the migrations, which make the tables, set the condition: to set it here too would load PostgreSQL's
    # dialect at every start.
    return Index(name, *columns, unique=unique, sqlite_where=text(condition))


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC; a naive one is refused before it can be misread."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC. Raises ValueError for a naive one."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        return value and value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Any:
        """A conversion that remembers its results, because all rows of a batch have the same moment."""
        made = super().bind_processor(dialect)
        return made and lru_cache(maxsize=64)(made)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """A conversion that remembers its results, because rows that were written together are read together."""
        made = super().result_processor(dialect, coltype)
        return made and lru_cache(maxsize=1024)(made)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """The moment in UTC: SQLite returns it without a zone, PostgreSQL in the session's zone."""
        made: datetime | None = value
        return made and (made.replace(tzinfo=UTC) if made.tzinfo is None else made.astimezone(UTC))
