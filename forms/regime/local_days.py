"""The working days of each unit: what a lead marks holds for their own unit and all below it, and nowhere else."""

from collections.abc import Iterator
from datetime import date

from forms.regime.calendar import WorkingDays
from forms.unit import EVERYWHERE, chain


class LocalDays:
    """The working days by unit. Units for which the same days are marked share one object, so that what is worked out
    from it can be shared too."""

    def __init__(self, working: WorkingDays) -> None:
        self.everywhere = working.at(EVERYWHERE)
        """The days of a unit for which nothing of its own is marked."""
        self.differ = False
        """Whether any unit has days of its own."""
        self._marked: dict[str, list[date]] = {}
        self._at = {EVERYWHERE: self.everywhere}
        same = {_content(self.everywhere): self.everywhere}
        for mark in working.marked:
            if mark.path != EVERYWHERE:
                self._marked.setdefault(mark.path, []).append(mark.date)
        for path in self._marked:
            own = working.at(path)
            self._at[path] = same.setdefault(_content(own), own)
        self.differ = len(self._at) > 1

    def at(self, path: str) -> WorkingDays:
        """The working days of the unit with that path."""
        return self._at[self._nearest(path)] if self.differ else self.everywhere

    def paths(self, first: date, last: date) -> list[str]:
        """The units that have marked a day of their own from `first` to `last`, by path."""
        return [path for path in self._marked if self.marks(path, first, last)]

    def marks(self, path: str, first: date, last: date) -> bool:
        """Whether that unit has marked a day of its own from `first` to `last`."""
        return any(first <= day <= last for day in self._marked[path])

    def kinds(self, first: date, last: date) -> Iterator[WorkingDays]:
        """The different working days that units have, as far as they differ from `first` to `last`."""
        yield self.everywhere
        own = {id(self._at[path]): self._at[path] for path in self.paths(first, last)}
        yield from (working for key, working in own.items() if key != id(self.everywhere))

    def _nearest(self, path: str) -> str:
        return next(above for above in reversed(chain(path)) if above in self._at)


def _content(working: WorkingDays) -> frozenset[tuple[date, bool]]:
    """What the marks come to, whoever made them."""
    return frozenset((mark.date, working.is_working(mark.date)) for mark in working.marked)
