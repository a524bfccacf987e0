"""What a paste says of a unit, line by line; and what is asked about it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from forms.value import Value
from handlers.reading.figures.one_figure import Reading

Kind = Literal["doubtful_figure", "two_values", "missing", "ambiguous_unit", "unknown_unit"]


class Statement(NamedTuple):
    """What a line says of a unit. `corrects`: it says that what was said before was wrong; `empty`: lines of the form
    of which it says that they have no figure yet."""

    unit: str
    line: str
    figures: Mapping[str, Reading] = {}
    note: str | None = None
    corrects: bool = False
    empty: tuple[str, ...] = ()
    bare: bool = False
    """It has figures that nothing names."""
    private: bool = False
    """It holds a number of a person, or held one."""


class Query(NamedTuple):
    """What is asked. `unit`: None where the name is unknown or may mean several, then `units`. `code`: the line of
    the form; None: all of it. `readings`: the values that may be meant; `said`: the line that it is about; `why`:
    the end of a key `ask-why-…`, where one figure is in doubt."""

    unit: str | None
    kind: Kind
    said: str
    code: str | None = None
    readings: tuple[Value, ...] = ()
    units: tuple[str, ...] = ()
    private: bool = False
    why: str = ""


class SureRow(NamedTuple):
    """What is certain of a unit. `note`: the words about difficulties, "" for "none"; `raw`: its lines."""

    unit: str
    figures: Mapping[str, Value]
    note: str | None
    raw: str


class Paste(NamedTuple):
    """What was understood of a paste."""

    rows: tuple[SureRow, ...] = ()
    asked: tuple[Query, ...] = ()
    unread: tuple[str, ...] = ()
