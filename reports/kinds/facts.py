"""What the places of one report may print: its values, targets, days, lists. The compiler hands it over; nothing here
is printed text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from forms.value import Value
from reports.kinds.variable import Variable
from reports.printing.rules import Comparator


class Goal(NamedTuple):
    """The target of an indicator as a programme sets it."""

    comparator: Comparator
    value: Decimal


class DueDay(NamedTuple):
    """The day of the month before which a report is due; `month` where it is a certain one."""

    day: int
    month: int | None = None


class TaskResult(NamedTuple):
    """How far a task is: a state of `task_status`, and what its agency says of it."""

    status: str
    note: str = ""


class AssignedBy(NamedTuple):
    """Who gave the commune a task: "province" or "chair"."""

    who: str


class UnitNames(NamedTuple):
    """The names of units, in the order of the sentence."""

    of: tuple[str, ...]


Said = Value | Goal | DueDay | TaskResult | AssignedBy | UnitNames | date | int | str
"""All that can stand in a gap: an answer, a target, a due day, how a task stands, units, a day, a number, words."""
Entry = Mapping[str, Said]
"""One row of a list, by field."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one report. `period` is keyed as gap.PERIOD, `goals` by indicator and years ("" is the report's own
    year). `entered` is what somebody gave for one place only, where a report says two things of one figure."""

    values: Mapping[str, Value] = field(default_factory=dict)
    as_of: Mapping[str, date] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    goals: Mapping[tuple[str, str], Goal] = field(default_factory=dict)
    due: Mapping[str, DueDay] = field(default_factory=dict)
    period: Mapping[str, Said] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    entered: Mapping[tuple[str, str], Said] = field(default_factory=dict)

    def said(self, gap: Variable, years: str, row: Entry) -> Said | None:
        """What stands in the gap; None where it is not known."""
        name, attribute, _ = gap
        match name, attribute:
            case "row", _:
                return row.get(attribute)
            case "text", _:
                return self.texts.get(attribute)
            case "due", _:
                return self.due.get(attribute)
            case _, "target":
                return self.goals.get((name, years))
            case _, "as_of":
                return self.as_of.get(name)
            case _, "note":
                return self.notes.get(name)
            case _, "units":
                return UnitNames(units) if (units := self.units.get(name)) else None
            case _:
                return self.period.get(name, self.values.get(name))
