"""The change since last period. Like is compared with like, across mergers too: a unit that reported in only one of the
two periods would look like a rise or a fall."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Change:
    """The figures of this period less those of the last, over the `units` with a figure in both; units that were merged
    since are compared as the one unit they are now. `alike`: no other unit had a figure in either period."""

    amount: int
    units: int
    alike: bool
    before: int = field(default=0, compare=False)
    """What it was in the earlier period, over the same units: what a percentage is taken of."""


class YearAgo(NamedTuple):
    """The changes since the same days of last year, by indicator."""

    first_day: date
    last_day: date
    changes: Mapping[str, Change]


class Side(NamedTuple):
    """One period's figures by unit, and the units that owed one."""

    figures: Mapping[int, int]
    owed: frozenset[int]


def homes(merged: Mapping[int, int], expected: frozenset[int]) -> dict[int, int]:
    """The unit under which each merged unit's figures are compared: the one it is now part of, among those expected."""
    found = {}
    for unit in merged:
        at = unit
        while at in merged and at not in expected:
            at = merged[at]
        found[unit] = at
    return found


def change(now: Side, before: Side, home: Mapping[int, int]) -> Change | None:
    """The change over all units that are whole in both periods: no part of the unit that owed a figure lacks it. None
    where there is no such unit."""
    (sums, whole), (old_sums, old_whole) = _added(now, home), _added(before, home)
    both = whole & old_whole
    if not both:
        return None
    was = sum(old_sums[unit] for unit in both)
    amount = sum(sums[unit] for unit in both) - was
    alike = both == sums.keys() | old_sums.keys()
    return Change(amount=amount, units=len(both), alike=alike, before=was)


def _added(side: Side, home: Mapping[int, int]) -> tuple[dict[int, int], set[int]]:
    """The figures with those of merged units added up, and the units no part of which lacks its figure."""
    lacking = {home.get(unit, unit) for unit in side.owed - side.figures.keys()}
    sums: dict[int, int] = {}
    for unit, amount in side.figures.items():
        at = home.get(unit, unit)
        sums[at] = sums.get(at, 0) + amount
    return sums, sums.keys() - lacking
