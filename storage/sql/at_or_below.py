"""The condition that a unit lies at or below another, in a form that SQLite answers from the index of paths.

SQLite does not use that index for LIKE, because its LIKE ignores case: every question about one commune walked through
the units of the whole country (50 ms for a summary, and 3 ms so)."""

from typing import Any

from sqlalchemy import BindParameter, ColumnElement, String, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Boolean


class _Below(FunctionElement[bool]):
    """The condition that the first clause, a path, begins with the second, a path too and so with "/" at its end."""

    inherit_cache = True
    name = "at_or_below"
    type = Boolean()

    def self_group(self, against: Any = None) -> Any:
        """The element itself: SQLAlchemy would add "= 1" for a database without booleans."""
        return self


@compiles(_Below)
def _as_beginning(element: _Below, compiler: Any, **kw: Any) -> str:
    column, path = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"starts_with({column}, {path})"


@compiles(_Below, "sqlite")
def _as_range(element: _Below, compiler: Any, **kw: Any) -> str:
    column, path = element.clauses
    above = compiler.process(column, **kw)
    first, past = (compiler.process(path, **kw) for _ in range(2))
    return f"({above} >= {first} AND {above} < rtrim({past}, '/') || '0')"  # "0" is the character after "/"


def at_or_below(column: ColumnElement[str], path: str | BindParameter[str]) -> ColumnElement[bool]:
    """The condition that the unit with the path in this column is at or below the one with that path."""
    return _Below(column, path if isinstance(path, BindParameter) else bindparam(None, path, String(), unique=True))
