"""Immutable values: the one base class of everything that is stored as JSON and read back, and a decorator for plain
dataclasses."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

from pydantic import BaseModel, ConfigDict

T = TypeVar("T")


class Model(BaseModel):
    """A frozen value; a field it does not know is an error, so that old rows are never half understood."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]:
    """Makes a dataclass whose fields nobody may assign: mypy checks that. Python's own `frozen=True` would also check
    at run time, and double the cost of each of the dozens of objects that a turn makes."""
    return dataclass(slots=True, unsafe_hash=True, kw_only=kw_only)
