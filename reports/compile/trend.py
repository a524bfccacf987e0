"""Follows one figure over several windows of the same length, one after the other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from statistics import median_low
from typing import NamedTuple

from forms.indicator import Indicator
from forms.regime import window as windows
from forms.regime.window import Window
from forms.value import Money, Nil, Number, Ratio, Value
from reports.compile.over_time.facts import LongFacts
from reports.compile.over_time.totals import Look, over_time

POINTS = 12
"""How many windows a trend follows."""


class TrendPoint(NamedTuple):
    """One window of a trend: its total, and of how many units that owe it `done` gave it whole."""

    window: Window
    value: Value | None
    done: int
    owing: int

    @property
    def whole(self) -> bool:
        """Whether the total is there and nothing is wanting in it."""
        return self.value is not None and self.done == self.owing

    @property
    def size(self) -> Fraction | None:
        """The figure as a number to compare; of a ratio its percentage. None: there is no number."""
        match self.value:
            case Number(amount=amount):
                return Fraction(amount)
            case Money(dong=dong):
                return Fraction(dong)
            case Ratio(part=part, whole=whole):
                return Fraction(100 * part, whole)
            case Nil():
                return Fraction(0)
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Trend:
    """The windows in the order of their days."""

    of: Indicator
    points: tuple[TrendPoint, ...]

    @property
    def compared(self) -> tuple[TrendPoint, ...]:
        """The points among which lowest, highest and middle are found: whole ones, or all with a figure where none is
        whole, since a week in which units are missing is no low."""
        sized = tuple(point for point in self.points if point.size is not None)
        return tuple(point for point in sized if point.whole) or sized

    @property
    def lowest(self) -> TrendPoint | None:
        """The first of the lowest points."""
        return min(self.compared, key=_size, default=None)

    @property
    def highest(self) -> TrendPoint | None:
        """The first of the highest points."""
        return max(self.compared, key=_size, default=None)

    @property
    def middle(self) -> Value | None:
        """The figure in the middle, when they are sorted: the lower one of two, because it is a figure that there
        was."""
        if not self.compared:
            return None
        size = median_low([_size(point) for point in self.compared])
        return next(point.value for point in self.compared if point.size == size)


def _size(point: TrendPoint) -> Fraction:
    return point.size or Fraction(0)


def up_to(last: Window, count: int = POINTS) -> tuple[Window, ...]:
    """The windows that a trend follows: that one and those before it."""
    found = [last]
    while len(found) < count:
        found.append(windows.before(found[-1]))
    return tuple(reversed(found))


def trend(of: Indicator, facts: LongFacts, over: Sequence[Window], look: Look) -> Trend:
    """The figure over these windows. The facts are of all their days, and where it is one since 1 January of the days
    since then."""
    return Trend(of, tuple(_points(of, facts, over, look)))


def _points(of: Indicator, facts: LongFacts, over: Iterable[Window], look: Look) -> Iterable[TrendPoint]:
    for window in over:
        total = over_time([of], replace(facts, window=window), look)[of.code]
        yield TrendPoint(window, total.value, total.done, len(total.owing))
