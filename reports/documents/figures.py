"""The figures of a report as an .xlsx file and as a picture show them: one frozen record, from which both are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from forms.indicator import Indicator
from forms.unit import Unit
from forms.value import Value

Values = Mapping[str, Value]


class FigureLine(NamedTuple):
    """One total: of the `owing` units that owe the figure, `done` gave it whole; `missing` names the others."""

    of: Indicator
    value: Value | None
    done: int
    owing: int
    missing: tuple[Unit, ...] = ()


class FiguresOfUnit(NamedTuple):
    """What one unit gave. `handed_in`: nothing of what it owes is wanting."""

    unit: Unit
    handed_in: bool
    values: Values


class PastLine(NamedTuple):
    """The totals of one earlier period, or of this one, by its short name; `tick` is shorter still, for a bar."""

    label: str
    tick: str
    values: Values
    done: int
    owing: int


class NoteLine(NamedTuple):
    """What a unit wrote."""

    unit: Unit
    period: str
    text: str


class FindingLine(NamedTuple):
    """What a check found, in words: how serious, what, what to do, and why it was accepted."""

    severity: str
    what: str
    todo: str
    accepted: str = ""


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """All figures of one report. `title` and `period` are ready to print; `as_of`: the moment whose figures these are.
    `past` ends with the period itself."""

    title: str
    period: str
    as_of: datetime
    lines: tuple[FigureLine, ...]
    units: tuple[FiguresOfUnit, ...]
    past: tuple[PastLine, ...] = ()
    notes: tuple[NoteLine, ...] = ()
    findings: tuple[FindingLine, ...] = ()

    @property
    def done(self) -> int:
        """How many units have given all that they owe."""
        return sum(one.handed_in for one in self.units)
