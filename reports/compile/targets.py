"""Holds figures against the targets that programmes set for them: met, or by how much not, and what it takes to get
there in time. Everything is exact: a percentage is compared as the fraction that it is, never as it is printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Literal, NamedTuple

from forms.indicator import Indicator
from forms.programme.target import Target
from forms.unit import Unit
from forms.value import Money, Nil, Number, Ratio, Value
from reports.compile.over_time.facts import LongTotal

Measure = Literal["units", "points", "dong"]
"""What is wanting: so many accounts, dossiers, …; percentage points, where only a percentage is known; or đồng."""

_MONTH = Fraction(3653, 120)  # days: a year has 365.25 on average, a leap year's day included
_WEEK = Fraction(7)
_A_YEAR = 366
"""Days above which nobody plans by the week."""
_TENTH = Fraction(1, 10)
_OVER = ("over", "about_over")


class Lack(NamedTuple):
    """By how much a target is missed. `amount` is zero where the figure is exactly the one of which more is asked, and
    where nothing less than all can be more. `over`: the figure is too high."""

    amount: Fraction
    measure: Measure
    over: bool = False


class NeededPace(NamedTuple):
    """How much more each week and each month it takes until the last day. None: less than that is left."""

    last_day: date
    week: Fraction | None
    month: Fraction | None


class Judged(NamedTuple):
    """A figure held against one target. `lack` is None where it is met."""

    target: Target
    lack: Lack | None = None
    pace: NeededPace | None = None


State = Literal["missed", "met", "apart", "none"]
"""`apart`: each unit has a figure of its own, and they cannot be added; `none`: there is no figure yet."""


@dataclass(frozen=True, slots=True)
class TargetLine:
    """One figure with all its targets. `apart` says of each target which units have not reached it, where each unit
    has a figure of its own, with that figure."""

    total: LongTotal
    judged: tuple[Judged, ...]
    apart: tuple[tuple[tuple[Unit, Value], ...], ...] = ()
    units: int = 0
    """Where each unit has a figure of its own: how many have one."""

    @property
    def of(self) -> Indicator:
        """The figure's indicator."""
        return self.total.of

    @property
    def state(self) -> State:
        """How the figure stands with all its targets together: missed where it misses one."""
        if self.apart:
            return "apart"
        if self.total.value is None or size(self.total.value, self.of) is None:
            return "none"
        return "missed" if any(one.lack is not None for one in self.judged) else "met"


def size(value: Value, of: Indicator) -> Fraction | None:
    """The figure as a number to compare, of a ratio its percentage; None: it is no number. "There was none of it" is a
    count of zero, but no percentage at all: of nothing no share can be reached."""
    match value:
        case Number(amount=amount):
            return Fraction(amount)
        case Money(dong=dong):
            return Fraction(dong)
        case Ratio(part=part, whole=whole):
            return Fraction(100 * part, whole)
        case Nil() if of.kind not in ("percent", "ratio"):
            return Fraction(0)
        case _:
            return None


def lines(totals: Mapping[str, LongTotal], targets: Sequence[Target], today: date) -> tuple[TargetLine, ...]:
    """Every figure with its targets, in the order of the totals."""
    return tuple(
        _line(total, [one for one in targets if one.indicator == code], today) for code, total in totals.items()
    )


def _line(total: LongTotal, targets: Sequence[Target], today: date) -> TargetLine:
    if total.value is not None:
        return TargetLine(total, tuple(judged(one, total.value, total.of, today) for one in targets))
    given = [(unit, value) for value, units in total.each for unit in units if size(value, total.of) is not None]
    if not given:
        return TargetLine(total, tuple(Judged(one) for one in targets))
    below = tuple(
        tuple((unit, value) for unit, value in given if lack(one, value, total.of) is not None) for one in targets
    )
    return TargetLine(total, tuple(Judged(one) for one in targets), below, len(given))


def judged(target: Target, value: Value, of: Indicator, today: date) -> Judged:
    """One figure held against one target, as of today."""
    wanting = lack(target, value, of)
    if wanting is None or wanting.over or not wanting.amount:
        return Judged(target, wanting)
    return Judged(target, wanting, pace(wanting, date(target.years.last, 12, 31), today))


def lack(target: Target, value: Value, of: Indicator) -> Lack | None:
    """By how much the figure misses the target; None: it reaches it, or is no number."""
    number, goal = size(value, of), Fraction(target.value)
    if number is None or _reaches(target, value, number, goal):
        return None
    over = target.comparator == "≤" or (target.comparator == "=" and number > goal)
    if isinstance(value, Ratio) and of.numerator is not None:
        return _counted(target, value, goal, over=over)
    measure: Measure = "dong" if of.kind == "money" else "units" if of.kind == "count" else "points"
    amount = abs(number - goal)
    if target.comparator == ">" and measure != "points":
        amount = floor(goal) + 1 - number
    elif not over and measure != "points":
        amount = Fraction(ceil(amount))
    return Lack(Fraction(amount), measure, over)


def _reaches(target: Target, value: Value, number: Fraction, goal: Fraction) -> bool:
    match target.comparator:
        case "≥":
            return number >= goal
        case ">":
            return number > goal or (number == goal and isinstance(value, Number) and value.qualifier in _OVER)
        case "=":
            return number == goal
        case "≤":
            return number <= goal


def _counted(target: Target, value: Ratio, goal: Fraction, *, over: bool) -> Lack:
    """How many more (or, where it is too much, how many fewer) of the part make the percentage."""
    at_goal = goal * value.whole / 100
    if over:
        return Lack(Fraction(value.part - floor(at_goal)), "units", over=True)
    needed = floor(at_goal) + 1 if target.comparator == ">" else ceil(at_goal)
    return Lack(Fraction(min(needed, value.whole) - value.part), "units")


def pace(wanting: Lack, last_day: date, today: date) -> NeededPace | None:
    """What it takes each week and each month from tomorrow on; None: the last day is over."""
    days = (last_day - today) // timedelta(days=1)
    if days <= 0:
        return None
    step = _TENTH if wanting.measure == "points" else Fraction(1)
    week, month = (_each(wanting.amount, length, days, step) for length in (_WEEK, _MONTH))
    return NeededPace(last_day, week if days <= _A_YEAR else None, month)


def _each(amount: Fraction, length: Fraction, days: int, step: Fraction) -> Fraction | None:
    """The share of one week or month, rounded up to whole steps; None where not even one of them is left."""
    return ceil(amount * length / days / step) * step if days >= length else None
