"""The totals of a province or of the country, made from the sums below each unit instead of single reports.

What is said is the same as of a commune (`totals.py`, `over_time/`): the figures of all reports that are handed in,
and how many of those that are owed they are. Beside it stands a line for each unit directly below, not for each hamlet.
The period before is shown with its own coverage: a change like for like would need every hamlet's two reports."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from forms.indicator import Indicator
from forms.unit import Unit
from forms.value import Money, Number, Value
from reports.compile.totals import in_order


class Sum(NamedTuple):
    """One figure's sum over some units. `given` of their reports have something to add, `active` of them more than
    zero; `lacking`: the reports without the figure."""

    total: int = 0
    given: int = 0
    active: int = 0
    lacking: int = 0

    def less(self, other: "Sum") -> "Sum":
        """What is left of it without the other."""
        return Sum(*(one - some for one, some in zip(self, other, strict=True)))

    def value(self, of: Indicator) -> Value | None:
        """The total as a value of the indicator; None: nobody gave anything to add."""
        if not self.given:
            return None
        return Money(dong=self.total) if of.kind == "money" else Number(amount=Decimal(self.total))


class Coverage(NamedTuple):
    """How many reports are owed, how many of them are handed in and how many of those came late; `besides` are handed
    in too, and counted, though nobody owed them."""

    owed: int = 0
    handed_in: int = 0
    late: int = 0
    besides: int = 0

    @property
    def share(self) -> float:
        """How much of what is owed is handed in; 1 where nothing is owed."""
        return self.handed_in / self.owed if self.owed else 1.0


@dataclass(frozen=True, slots=True)
class WidePart:
    """One unit directly below the one that is asked about."""

    unit: Unit
    coverage: Coverage
    sums: Mapping[str, Sum]

    def value(self, of: Indicator) -> Value | None:
        """The part's total of an indicator; None: nothing was given."""
        return self.sums.get(of.code, Sum()).value(of)


@dataclass(frozen=True, slots=True)
class Wide:
    """The totals of these indicators over all units below one."""

    indicators: tuple[Indicator, ...]
    coverage: Coverage
    sums: Mapping[str, Sum]
    parts: tuple[WidePart, ...]
    """In dictionary order."""

    @property
    def final(self) -> bool:
        """Whether nothing that is owed is missing."""
        return self.coverage.owed > 0 and self.coverage.handed_in == self.coverage.owed

    def value(self, of: Indicator) -> Value | None:
        """The total of an indicator; None: nothing was given."""
        return self.sums.get(of.code, Sum()).value(of)


def made(
    indicators: Iterable[Indicator], coverage: Coverage, sums: Mapping[str, Sum], parts: Sequence[WidePart], top: Unit
) -> Wide:
    """The totals of all units below the top. Parts that owe and give nothing are left out; what comes to the top
    directly, from no part, is a part of its own."""
    there = [part for part in parts if part.coverage != Coverage() or part.sums]
    left = coverage
    rest = dict(sums)
    for part in there:
        left = Coverage(*(one - some for one, some in zip(left, part.coverage, strict=True)))
        for code, one in part.sums.items():
            rest[code] = rest.get(code, Sum()).less(one)
    rest = {code: one for code, one in rest.items() if one != Sum()}
    if left != Coverage() or rest:
        there.append(WidePart(top, left, rest))
    order = {unit.id: n for n, unit in enumerate(in_order(part.unit for part in there))}
    return Wide(tuple(indicators), coverage, sums, tuple(sorted(there, key=lambda part: order[part.unit.id])))


def added(coverages: Iterable[Coverage]) -> Coverage:
    """All of them together."""
    return Coverage(*(sum(numbers) for numbers in zip(*coverages, strict=True)))
