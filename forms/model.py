"""What is not changed once it is made: the one base of everything that is stored as JSON and read back, and plain
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
    """A dataclass that nobody changes: mypy sees to that. Python's own `frozen=True` would watch over it while it runs,
    and make every one of the dozens of a turn twice as dear."""
    return dataclass(slots=True, unsafe_hash=True, kw_only=kw_only)
