"""Conditions on any number of values in one parameter, so that the statement's text does not depend on their number."""

from collections.abc import Collection
from typing import Any

from pydantic_core import to_json
from sqlalchemy import ARRAY, BindParameter, ColumnElement, Dialect, String, Text, TypeDecorator, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Boolean, TypeEngine

from storage.tables.types import Id


class _Many(TypeDecorator[Collection[Any]]):
    """Values in one parameter: JSON on SQLite, an array on PostgreSQL."""

    impl = Text
    cache_ok = True

    def __init__(self, of: TypeEngine[Any]) -> None:
        super().__init__()
        self.of = of

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """An array on PostgreSQL, text on SQLite."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(self.of))

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> Any:
        """The values as a list, or as JSON text on SQLite."""
        assert value is not None  # callers without values give an empty list
        return to_json(list(value)).decode() if dialect.name == "sqlite" else list(value)


class _Listed(FunctionElement[bool]):
    """The condition that the first clause, a column, is one of the values in the second, a parameter."""

    inherit_cache = True
    name = "listed"
    type = Boolean()

    def self_group(self, against: Any = None) -> Any:
        """The element itself: SQLAlchemy would add "= 1" for a database without booleans, and no index would be
        used."""
        return self


@compiles(_Listed)
def _as_array(element: _Listed, compiler: Any, **kw: Any) -> str:
    column, values = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"{column} = ANY({values})"


@compiles(_Listed, "sqlite")
def _as_json(element: _Listed, compiler: Any, **kw: Any) -> str:
    column, values = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608  # put together from columns


def any_id(column: ColumnElement[int], values: str | Collection[int]) -> ColumnElement[bool]:
    """The condition that a column is one of these ids, or one of those in the parameter of this name."""
    return _Listed(column, _parameter(values, Id))


def any_word(column: ColumnElement[str], values: str | Collection[str]) -> ColumnElement[bool]:
    """The condition that a column is one of these texts, or one of those in the parameter of this name."""
    return _Listed(column, _parameter(values, String()))


def _parameter(values: str | Collection[Any], of: TypeEngine[Any]) -> BindParameter[Any]:
    if isinstance(values, str):
        return bindparam(values, type_=_Many(of))
    return bindparam(None, values, type_=_Many(of), unique=True)


def among(name: str) -> BindParameter[Any]:
    """A parameter that stands for any number of values: `column.in_(among("ids"))`, for statements built once."""
    return bindparam(name, expanding=True)
