"""Working days and moments in Vietnam: weekends, public holidays with Tết, and the swaps announced each year."""

from datetime import date, datetime, time, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from forms.edited import mistake, read
from forms.model import Model
from forms.unit import EVERYWHERE

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
"""The time zone of every date in the program, wherever the machine stands."""

_FILE = Path(__file__).parent.parent / "catalogue" / "holidays.toml"
_NATIONAL = Path(__file__).parent.parent / "catalogue" / "national.txt"
_DAY = timedelta(days=1)
_SATURDAY = 5


def moment(day: date, at: time = time.min) -> datetime:
    """The moment of that hour of that day in Vietnam; without an hour, the day's first moment."""
    return datetime.combine(day, at, ZONE)


def _real(written: object) -> object:
    """Reads a date before Pydantic does, which would read 20260630 as seconds and call "31/6/2026" too short."""
    try:
        return written if isinstance(written, date) else date.fromisoformat(str(written))
    except ValueError as error:
        raise ValueError(f"there is no day {written}: write one like this: 2026-06-30") from error


class Override(Model):
    """A day that differs from the national calendar: swaps are announced only weeks ahead, late in the year."""

    date: Annotated[date, BeforeValidator(_real)]
    kind: Literal["off", "work"]
    note: str


class Marked(Override):
    """A day that a lead entered, for the unit with this path and all below it, and nobody else."""

    path: str = EVERYWHERE


class WorkingDays(Model):
    """Tells on which days people work. `day` holds the overrides of the file, which outrank weekends and public
    holidays; `marked` holds those that leads entered, which outrank both. Of several for one day the one of the
    nearest unit holds. The days of one unit are `at` its path: what was marked elsewhere does not count there."""

    day: tuple[Override, ...] = ()
    marked: tuple[Marked, ...] = ()

    @cached_property
    def _overrides(self) -> dict[date, bool]:
        nearest_last = sorted(self.marked, key=lambda one: len(one.path))
        return {override.date: override.kind == "work" for override in (*reversed(self.day), *nearest_last)}

    def at(self, path: str) -> "WorkingDays":
        """The days of the unit with that path."""
        there = tuple(one for one in self.marked if path.startswith(one.path))
        return self if there == self.marked else WorkingDays(day=self.day, marked=there)

    def marking(self, override: Override, path: str = EVERYWHERE) -> "WorkingDays":
        """A copy with this override by the lead of that unit, which replaces an earlier one of theirs for the day."""
        mark = Marked(date=override.date, kind=override.kind, note=override.note, path=path)
        return WorkingDays(day=self.day, marked=(*self.usual(override.date, path).marked, mark))

    def usual(self, day: date, path: str = EVERYWHERE) -> "WorkingDays":
        """A copy without that unit's override for that day: what lies above it decides."""
        kept = tuple(other for other in self.marked if (other.date, other.path) != (day, path))
        return WorkingDays(day=self.day, marked=kept)

    def is_working(self, day: date) -> bool:
        """Whether people work on that day."""
        override = self._overrides.get(day)
        return _national().get(day, day.weekday() < _SATURDAY) if override is None else override

    def previous_working_day(self, day: date) -> date:
        """The last working day before this one."""
        return self.on_or_before(day - _DAY)

    def next_working_day(self, day: date) -> date:
        """The first working day after this one."""
        return self.on_or_after(day + _DAY)

    def on_or_before(self, day: date) -> date:
        """This day if it is a working day, else the last one before it."""
        while not self.is_working(day):
            day -= _DAY
        return day

    def on_or_after(self, day: date) -> date:
        """This day if it is a working day, else the first one after it."""
        while not self.is_working(day):
            day += _DAY
        return day


@cache
def _national() -> dict[date, bool]:
    """The days that break the rule "work from Monday to Friday", up to 2100, Tết included: True where people work."""
    days: dict[date, bool] = {}
    for line in _NATIONAL.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            year, *some = line.split()
            days |= {date.fromisoformat(f"{year}-{day.lstrip('+')}"): day.startswith("+") for day in some}
    return days


def load(path: Path = _FILE) -> WorkingDays:
    """The working days with the overrides of that file. A mistake in it raises ValueError with its line."""
    working = read(path, WorkingDays)
    days = [override.date for override in working.day]
    for n, day in enumerate(days):
        if day in days[:n]:
            raise mistake(path, ("day", n, "date"), f"{day} stands twice: keep one of the two entries")
    return working
