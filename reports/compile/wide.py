"""The totals of a province or of the country, made from sums below each unit instead of single reports.

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

    def plus(self, other: "Sum") -> "Sum":
        """Both together."""
        return Sum(*(one + more for one, more in zip(self, other, strict=True)))

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

    def plus(self, other: "Coverage") -> "Coverage":
        """Both together."""
        return Coverage(*(one + more for one, more in zip(self, other, strict=True)))


class WideFacts(NamedTuple):
    """What is added up, by the id of the unit directly below which the reports come from; `child_of`: the part that
    each of these belongs to."""

    child_of: Mapping[int, int]
    coverage: Mapping[int, Coverage]
    sums: Iterable[tuple[int, str, Sum]]


@dataclass(frozen=True, slots=True)
class Part:
    """One unit directly below the one that is asked about."""

    unit: Unit
    coverage: Coverage
    sums: Mapping[str, Sum]


@dataclass(frozen=True, slots=True)
class Wide:
    """The totals of these indicators over all units below one."""

    indicators: tuple[Indicator, ...]
    coverage: Coverage
    sums: Mapping[str, Sum]
    parts: tuple[Part, ...]
    """In dictionary order."""

    @property
    def final(self) -> bool:
        """Whether nothing that is owed is missing."""
        return self.coverage.owed > 0 and self.coverage.handed_in == self.coverage.owed

    def value(self, of: Indicator) -> Value | None:
        """The total of an indicator; None: nothing was given."""
        return self.sums.get(of.code, Sum()).value(of)


def added(facts: WideFacts, indicators: Iterable[Indicator], parts: Sequence[Unit]) -> Wide:
    """Add everything up, for all units together and for each part; parts that owe and give nothing are left out."""
    nothing, none = Coverage(), Sum()
    coverages: dict[int, Coverage] = {}
    for unit, coverage in facts.coverage.items():
        child = facts.child_of[unit]
        coverages[child] = coverages.get(child, nothing).plus(coverage)
    sums: dict[int, dict[str, list[int]]] = {}
    for unit, code, one in facts.sums:
        of = sums.setdefault(facts.child_of[unit], {}).setdefault(code, [0, 0, 0, 0])
        for n, more in enumerate(one):
            of[n] += more
    made = {child: {code: Sum(*one) for code, one in by.items()} for child, by in sums.items()}
    there = [unit for unit in parts if coverages.get(unit.id, nothing) != nothing or unit.id in made]
    whole: dict[str, Sum] = {}
    for by in made.values():
        for code, one in by.items():
            whole[code] = whole.get(code, none).plus(one)
    return Wide(
        indicators=tuple(indicators),
        coverage=sum_of(coverages.values()),
        sums=whole,
        parts=tuple(Part(unit, coverages.get(unit.id, nothing), made.get(unit.id, {})) for unit in in_order(there)),
    )


def sum_of(coverages: Iterable[Coverage]) -> Coverage:
    """All of them together."""
    found = Coverage()
    for one in coverages:
        found = found.plus(one)
    return found
