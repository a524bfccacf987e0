"""The words of totals over time: what goes in (reports with their dates) and what comes out (one `LongTotal` for each
indicator)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from forms.form import Form
from forms.indicator import Indicator
from forms.regime.period import Period
from forms.regime.window import Window
from forms.unit import Unit
from forms.value import Value

# What goes in -------------------------------------------------------------------------------------------------------


class Lived(NamedTuple):
    """A unit with its first and last day (None: still open), and the id of the unit that it became a part of."""

    unit: Unit
    opened: date
    closed: date | None = None
    merged_into: int | None = None


SheetState = Literal["handed_in", "missing", "later"]
"""`missing`: it could have been handed in by now; `later`: its last day is still to come."""


class DatedSheet(NamedTuple):
    """One unit's report of one period that is handed in, or that the unit owes."""

    unit: int
    form: Form
    period: Period
    as_of: date
    """The last day that its figures count."""
    state: SheetState
    owed: bool = True
    values: Mapping[str, Value] = {}
    """The answers by indicator; looked at only where the report is handed in."""
    dates: Mapping[str, date] = {}
    """The as-of dates of figures that have another one than the report, by indicator."""


@dataclass(frozen=True, slots=True)
class LongFacts:
    """All that a total over time is made from: the units at or below the place that is asked about, closed ones too,
    and their reports, in any order. For figures since 1 January there are the reports since then as well."""

    window: Window
    units: Mapping[int, Lived]
    sheets: Sequence[DatedSheet]
    today: date


# What comes out -----------------------------------------------------------------------------------------------------


class CountedFigure(NamedTuple):
    """A figure that a total was made from."""

    unit: Unit
    form: str
    period: Period
    as_of: date
    value: Value


class Gap(NamedTuple):
    """The periods of which a unit's figure is wanting. `missing`: the report is not handed in; `unanswered`: it is,
    without this figure."""

    unit: Unit
    missing: tuple[Period, ...]
    unanswered: tuple[Period, ...] = ()


class Straddler(NamedTuple):
    """A period on both sides of the window's first or last day. `counted`: its cut-off day lies in the window, so that
    it is counted here as a whole; otherwise it is counted, as a whole, in what follows."""

    period: Period
    counted: bool


class Fall(NamedTuple):
    """A figure since 1 January that is lower than the one before it."""

    unit: Unit
    before: CountedFigure
    now: CountedFigure


class LongText(NamedTuple):
    """What a unit wrote in one period."""

    unit: Unit
    period: Period
    text: str


@dataclass(frozen=True, slots=True)
class LongTotal:
    """One indicator over the units and over the days of a window. `value` is None where nothing can be added.

    Flows are added up; of stocks and of figures since 1 January the last in the window counts (`entries` has their
    dates). Units are in dictionary order."""

    of: Indicator
    window: Window
    value: Value | None
    entries: tuple[CountedFigure, ...] = ()
    """The figures that were counted, in the order of units and days."""
    amounts: Mapping[int, int] = field(default_factory=dict)
    """What each unit gave, by its id, where figures can be added."""
    owing: tuple[Unit, ...] = ()
    """The units that owe this figure at least once in the window, up to today."""
    gaps: tuple[Gap, ...] = ()
    straddling: tuple[Straddler, ...] = ()
    active: int = 0
    """How many different units gave more than zero; merged ones count as the one unit that they are now."""
    before: Value | None = None
    """Of a figure since 1 January: what it was before the window, in the same year; None: it is not known."""
    increment: Value | None = None
    """Of a figure since 1 January: how much of it came in the window."""
    falls: tuple[Fall, ...] = ()
    texts: tuple[LongText, ...] = ()
    each: tuple[tuple[Value, tuple[Unit, ...]], ...] = ()
    """Of what cannot be added over units: each answer with the units that gave it."""

    @property
    def indicator(self) -> str:
        """The code of the indicator."""
        return self.of.code

    @property
    def whole(self) -> bool:
        """Whether no figure is wanting."""
        return not self.gaps

    @property
    def done(self) -> int:
        """How many of the units that owe this figure have given it for the whole window so far."""
        wanting = {gap.unit.id for gap in self.gaps}
        return sum(unit.id not in wanting for unit in self.owing)

    @property
    def as_of(self) -> tuple[date, ...]:
        """The different days that the counted figures are as of, the earliest first."""
        return tuple(sorted({entry.as_of for entry in self.entries}))

    @property
    def periods(self) -> tuple[Period, ...]:
        """The different periods that were counted, in the order of their days."""
        return tuple(sorted({entry.period for entry in self.entries}, key=lambda one: (one.cutoff, one.first_day)))

    @property
    def only_last(self) -> bool:
        """Whether the window is a range of dates, which only flows add up over: this is the last figure within it."""
        return self.window.kind == "range" and self.of.basis != "flow"
