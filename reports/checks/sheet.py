"""What the checks look at: the figures of one report as it gives them, and what they are held against. Pure."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Protocol

from forms.indicator import Indicator
from forms.model import frozen
from forms.value import Value
from reports.checks.amounts import amount, share


class TargetLike(Protocol):
    """A target of one indicator in a programme (forms/target.py), already one of the report's year."""

    @property
    def indicator(self) -> str:
        """The code of the indicator."""

    @property
    def programme(self) -> str:
        """The programme that sets it."""

    @property
    def comparator(self) -> str:
        """How a figure must compare with the value: one of ≥ > = ≤."""

    @property
    def value(self) -> Decimal:
        """What is to be reached."""


@frozen()
class Entry:
    """One figure as a report gives it. A report may give an indicator at several places."""

    value: Value
    as_of: date | None = None
    place: str = ""
    """Where it stands: a section ("II.7.1"), or who gave it."""
    words: str = ""
    """The sentence that it stands in, where it is known."""


@frozen()
class Remark:
    """Words of a report that say something about its figures: a lead-in with its date, or the difficulties."""

    words: str
    place: str = ""
    as_of: date | None = None


@frozen()
class Sheet:
    """The figures of one report."""

    kind: str
    """The kind of report, as locales/ names it: week, month, progress, five_months …"""
    first_day: date
    cutoff: date
    entries: Mapping[str, tuple[Entry, ...]]
    promised: tuple[str, ...] = ()
    """The indicators that its form or its own words promise."""
    lead_ins: tuple[Remark, ...] = ()
    difficulties: tuple[Remark, ...] = ()

    def first(self, code: str) -> Entry | None:
        """The first entry of an indicator."""
        return next(iter(self.entries.get(code, ())), None)

    def number(self, code: str) -> Decimal | None:
        """The figure of an indicator that is a number; "none of it" counts as zero."""
        return next((found for one in self.entries.get(code, ()) if (found := amount(one.value)) is not None), None)

    def value(self, code: str) -> Value | None:
        """The value that `number` is of."""
        return next((one.value for one in self.entries.get(code, ()) if amount(one.value) is not None), None)

    def day(self, code: str) -> date:
        """The day on which that figure holds."""
        found = self.first(code)
        return found.as_of or self.cutoff if found else self.cutoff

    def place(self, code: str) -> str:
        """The place of that figure; "" where it is not known."""
        found = self.first(code)
        return found.place if found else ""

    def rate(self, indicator: Indicator) -> Decimal | None:
        """A percentage: of its two figures where it has them, else as it was entered."""
        if indicator.numerator is not None and indicator.denominator is not None:
            part, whole = self.number(indicator.numerator), self.number(indicator.denominator)
            if part is not None and whole:
                return share(part, whole, indicator.precision)
        return self.number(indicator.code)


@frozen()
class Evidence:
    """A report, and all that it is held against."""

    indicators: Mapping[str, Indicator]
    sheet: Sheet
    earlier: tuple[Sheet, ...] = ()
    """Earlier reports of the same commune, the newest first."""
    beside: tuple[Sheet, ...] = ()
    """Other reports of about the same days."""
    targets: tuple[TargetLike, ...] = ()
    """Those of the report's year."""
    statuses: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    """By the number of a task: not_started, in_progress or done."""
