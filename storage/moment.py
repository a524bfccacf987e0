"""A point in time, as every table keeps it."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import DateTime, Dialect, TypeDecorator


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC; a naive one is refused before it can be misread."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive, convert to UTC."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment needs its zone")
        return value and value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Any:
        """Remembers: all rows of a batch bear the same moment."""
        made = super().bind_processor(dialect)
        return made and lru_cache(maxsize=64)(made)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """Remembers: what was written together is read together."""
        made = super().result_processor(dialect, coltype)
        return made and lru_cache(maxsize=1024)(made)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """SQLite gives it back without its zone, PostgreSQL in the session's."""
        made: datetime | None = value
        return made and (made.replace(tzinfo=UTC) if made.tzinfo is None else made.astimezone(UTC))
