"""Works out, unit by unit, which reminders a year must bring, from the reporting regime (forms/catalogue) and not from
the code of the sweep: with its own table of days, its own ladders, plain Python, no database."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple

from forms.regime.calendar import ZONE, moment
from tests.reminders.year import (
    FIRST,
    HAMLETS,
    PROVINCE,
    Asked,
    Away,
    Back,
    Closed,
    Event,
    Frozen,
    HandIn,
    Marked,
    Merged,
    Moved,
    Opened,
    Story,
    commune,
    hamlet,
)

DAY = timedelta(days=1)
PER_DAY = 2

_OFF = {
    (1, 1),
    (1, 2),
    *((2, day) for day in range(16, 21)),
    (4, 27),
    (4, 30),
    (5, 1),
    (8, 31),
    (9, 1),
    (9, 2),
    (11, 24),
}
_WORKED = {(1, 10), (8, 22)}
"""The working Saturdays and days off of 2026 that were swapped, as announced."""


class Report(NamedTuple):
    """One line of the plan: who is asked, before which day, and from how many days ahead."""

    form: str
    period: str
    printed: date
    opens_days: int | None = None
    above: date | None = None
    """The printed day of the report that the commune makes from it."""
    counted: date | None = None
    """The last day whose figures count; None: a working day before the day asked for."""
    late_days: int = 30
    first_day: date = FIRST

    @property
    def by_commune(self) -> bool:
        """Whether the commune owes the report, and not the hamlets."""
        return self.form.startswith("commune")


def _regime() -> Iterator[Report]:
    friday = date(2025, 12, 26)
    while friday.year < 2027:
        yield Report("week", f"week:{friday}", friday + 7 * DAY, None, None, friday + 6 * DAY, 21, friday)
        friday += 7 * DAY
    quarters = ((3, "2025-12-15"), (6, "2026-03-15"), (9, "2026-06-15"), (12, "2026-09-15"))
    for month, first in quarters:
        counted = date(2026, month, 14)
        below, above = date(2026, month, 18), date(2026, month, 20)
        yield Report("quarter", f"quarter:{first}", below, 10, above, counted)
        yield Report("commune_quarter", f"quarter:{first}", above, 10, None, counted)
    yield Report("half_year", "half_year:2025-12-15", date(2026, 5, 18), 7, date(2026, 5, 20))
    yield Report("commune_half_year", "half_year:2025-12-15", date(2026, 5, 20), 10)
    yield Report("year", "year:2025-12-15", date(2026, 12, 13), 7, date(2026, 12, 15))
    yield Report("commune_year", "year:2025-12-15", date(2026, 12, 15), 10)


REPORTS = tuple(_regime())


class Stage(NamedTuple):
    """One stage of a ladder: `days` (or working days) after the day named by `since`, at an hour."""

    name: str
    since: str
    """The day counted from: opening | asked | late | working."""
    days: int
    hour: int
    lasts: int | None = None


_CLIMB = (
    Stage("days7", "asked", -7, 8),
    Stage("days3", "asked", -3, 8),
    Stage("day1", "asked", -1, 8),
    Stage("last_day", "asked", 0, 8),
    Stage("last_hours", "asked", 0, 15),
    Stage("overdue", "working", 0, 8),
    Stage("overdue2", "working", 2, 8),
    Stage("overdue3", "working", 4, 8, 7),
)
_WHO_IS_MISSING = (
    Stage("missing3", "asked", -3, 8),
    Stage("missing1", "asked", -1, 8),
    Stage("missing", "asked", 0, 16),
    Stage("missing_late", "working", 0, 8, 7),
)
_LADDERS: dict[tuple[str, str], tuple[Stage, ...]] = {
    ("week", "officer"): (
        Stage("open", "asked", 0, 8), Stage("remind", "asked", 0, 15), Stage("overdue", "late", 0, 8, 3)),
    ("week", "lead"): (Stage("missing", "asked", 0, 16), Stage("missing_late", "late", 0, 8, 3)),
    ("hamlet", "officer"): (Stage("opening", "opening", 0, 8), *_CLIMB),
    ("hamlet", "lead"): _WHO_IS_MISSING,
    ("commune", "lead"): _CLIMB,
    ("commune", "chair"): (Stage("escalated", "working", 0, 14, 7),),
    ("once", "officer"): (*_CLIMB[1:5], Stage("overdue", "working", 0, 8, 7)),
    ("once", "lead"): _WHO_IS_MISSING[2:],
}  # fmt: skip
_HOURS = (7, 8, 14, 15, 16)
"""The hours at which something can become due: each stage's hour, and the end of the night."""


class Dates(NamedTuple):
    """The dates of one report for one unit."""

    opens: datetime
    asked: date
    late: date
    closes: datetime
    counted: date
    version: int = 1


class Key(NamedTuple):
    """What identifies a reminder."""

    unit: int
    form: str
    period: str
    stage: str
    version: int


@dataclass
class Expected:
    """The moment at which each reminder must be made, and the kind of message for each person and minute."""

    nudges: dict[Key, datetime] = field(default_factory=dict)
    messages: dict[tuple[int, datetime], str] = field(default_factory=dict)


@dataclass
class _World:
    """The state of units, people and plan at a moment of the story."""

    story: Story
    parent: dict[int, int] = field(default_factory=dict)
    there: dict[int, tuple[date, date | None]] = field(default_factory=dict)
    members: list[tuple[int, int, str]] = field(default_factory=list)
    leave: dict[int, Away] = field(default_factory=dict)
    moves: dict[tuple[str, str], list[Moved]] = field(default_factory=dict)
    marks: dict[date, bool] = field(default_factory=dict)
    asked: dict[str, Asked] = field(default_factory=dict)
    frozen: dict[str, datetime] = field(default_factory=dict)
    states: dict[tuple[int, str, str], str] = field(default_factory=dict)
    known: dict[Report, Dates | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for n in range(self.story.communes):
            self.parent[commune(n)] = PROVINCE
            self.parent |= {hamlet(n, m): commune(n) for m in range(HAMLETS)}
        self.there = dict.fromkeys(range(1, self.story.opening), (FIRST, None))
        self.members = [(n, unit, role) for n, who in enumerate(self.story.people, 1) for unit, role in who.roles]

    def happens(self, event: Event) -> None:
        match event:
            case HandIn(_, unit, form, period, state):
                self.states[unit, form, period] = state
            case Opened(_, unit, parent, first_day, officers):
                self.parent[unit], self.there[unit] = parent, (first_day, None)
                self.members += [(person, unit, "officer") for person in officers]
            case Closed(_, unit, last_day):
                self.there[unit] = (self.there[unit][0], last_day)
            case Merged(_, old, into, day):
                for unit in old:
                    self.there[unit] = (self.there[unit][0], day - DAY)
                self.members = list(dict.fromkeys((p, into if u in old else u, r) for p, u, r in self.members))
            case Away():
                self.leave[event.number] = event
            case Back(_, number):
                del self.leave[number]
            case Moved():
                self.moves.setdefault((event.form, event.period), []).append(event)
            case Marked(_, day, kind):
                self.marks.pop(day, None)
                self.marks |= {day: kind == "work"} if kind != "usual" else {}
                self.known.clear()
            case Asked():
                self.asked[f"adhoc-{event.number}"] = event
            case Frozen(at, number):
                self.frozen[f"adhoc-{number}"] = at

    # Days ------------------------------------------------------------------------------------------------------------

    def works(self, day: date) -> bool:
        of = day.month, day.day
        usual = of in _WORKED or (day.weekday() < 5 and not (day.year == 2026 and of in _OFF))
        return self.marks.get(day, usual)

    def before(self, day: date) -> date:
        """The last working day before it."""
        return next(other for n in range(1, 30) if self.works(other := day - n * DAY))

    def after(self, day: date, working: int) -> date:
        """The working day `n` working days after the first working day on or after `day`."""
        days = (day + n * DAY for n in range(60))
        return [other for other in days if self.works(other)][working]

    def dates(self, report: Report, unit: int) -> Dates | None:
        """The dates of a report for a unit; None when nobody owes it."""
        if report not in self.known:
            self.known[report] = self._dates(report)
        dates = self.known[report]
        moves = self.moves.get((report.form, report.period))
        if dates is None or moves is None:
            return dates
        mine = [move for move in moves if move.unit in (unit, self.parent[unit], PROVINCE)]
        if not mine:
            return dates
        day, due = mine[-1].last_day, moment(mine[-1].last_day + DAY)
        late = timedelta(days=report.late_days)
        dates = dates._replace(asked=day, late=day + DAY, closes=due + late, version=1 + mine[-1].number)
        earlier = self._dates(report).asked - day  # type: ignore[union-attr]
        if earlier > timedelta():
            dates = dates._replace(opens=dates.opens - earlier, counted=min(dates.counted, self.before(day)))
        return dates

    def _dates(self, report: Report) -> Dates | None:
        if report.form == "week":
            if not any(self.works(report.printed - n * DAY) for n in range(1, 8)):
                return None
            asked = report.printed - DAY
        else:
            asked = self.before(report.printed)
            if report.above is not None:
                asked = min(asked, self.before(self.before(report.above)))
        opens = report.first_day if report.opens_days is None else asked - report.opens_days * DAY
        closes = moment(report.printed) + report.late_days * DAY
        return Dates(moment(opens), asked, report.printed, closes, report.counted or self.before(asked))

    def stage(self, dates: Dates, ladder: Sequence[Stage], now: datetime) -> int | None:
        """The stage that a report has reached, if any."""
        if not dates.opens <= now < dates.closes or self._quiet(dates, now.date()):
            return None
        reached = [(n, begins) for n, stage in enumerate(ladder) if (begins := self._begins(dates, stage)) <= now]
        if not reached:
            return None
        n, begins = reached[-1]
        stage = ladder[n]
        if now >= moment(dates.late) and stage.since not in ("late", "working"):
            return None
        return None if stage.lasts is not None and now >= begins + stage.lasts * DAY else n

    def _begins(self, dates: Dates, stage: Stage) -> datetime:
        if stage.since == "working":
            return moment(self.after(dates.late, stage.days), time(stage.hour))
        first = {"opening": dates.opens.date(), "asked": dates.asked, "late": dates.late}[stage.since]
        days = (first + (stage.days + n) * DAY for n in range(30))
        return moment(next(day for day in days if not self._quiet(dates, day)), time(stage.hour))

    def _quiet(self, dates: Dates, day: date) -> bool:
        """Whether nobody is reminded that day: people do not work, and it is not the last day to report."""
        return not self.works(day) and day != dates.asked and day + DAY != dates.late

    # People ----------------------------------------------------------------------------------------------------------

    def receivers(self, unit: int, role: str, day: date) -> set[int]:
        """The people who can be told about a unit's report that day."""
        away = {one.person: one.deputy for one in self.leave.values() if one.first_day <= day <= one.last_day}
        mine = [person for person, of, what in self.members if (of, what) == (unit, role)]
        told = [away.get(person, person) for person in mine]
        return {one for one in told if one is not None and one not in away and self.story.people[one - 1].reachable}

    def owing(self, now: datetime, role: str) -> Iterator[tuple[Key, tuple[str, ...]]]:
        """The reminders that this role must get now, with the later stages that make each of them superfluous."""
        day = now.date()
        rungs: dict[Dates, int | None] = {}
        for report in (*REPORTS, *map(_once, self.asked.values())):
            once = report.form in self.asked
            kind = "once" if once else "week" if report.form == "week" else "commune" if report.by_commune else "hamlet"
            ladder = _LADDERS.get((kind, role), ())
            rungs.clear()
            far = abs(report.printed - day) > (18 if kind == "week" else 30) * DAY  # reports whose day a lead has moved
            if far or not ladder or self._idle(report, ladder, now):
                continue
            for unit in self._units(report, role, once=once):
                dates = self._asked(report) if once else self.dates(report, unit)
                digest = role == "lead" and kind != "commune"
                if dates is None or not self._open(unit, day if digest else dates.counted):
                    continue
                if not digest and self.states.get((unit, report.form, report.period)) == "submitted":
                    continue
                if dates not in rungs:
                    rungs[dates] = self.stage(dates, ladder, now)
                if (n := rungs[dates]) is not None:
                    later = tuple(stage.name for stage in ladder[n:])
                    yield Key(unit, report.form, report.period, later[0], dates.version), later

    def _idle(self, report: Report, ladder: Sequence[Stage], now: datetime) -> bool:
        """Whether no unit's day was moved and the day for all units has reached no stage."""
        if report.form in self.asked or (report.form, report.period) in self.moves:
            return False
        dates = self.dates(report, PROVINCE)
        return dates is None or self.stage(dates, ladder, now) is None

    def _units(self, report: Report, role: str, *, once: bool) -> Sequence[int]:
        if once:
            one = self.asked[report.form]
            return sorted(one.units) if role == "officer" else [one.asker]
        hamlets = role == "officer"
        return [unit for unit, above in self.parent.items() if (above != PROVINCE) == hamlets]

    def _asked(self, report: Report) -> Dates:
        one = self.asked[report.form]
        closes = moment(report.printed) + 30 * DAY
        closes = min(closes, self.frozen.get(report.form, closes))
        return Dates(one.at, one.last_day, report.printed, closes, one.at.date())

    def _open(self, unit: int, day: date) -> bool:
        first, last = self.there[unit]
        return first <= day and (last is None or day <= last)


@cache
def _once(one: Asked) -> Report:
    return Report(f"adhoc-{one.number}", f"ad_hoc:{one.at.date()}", one.last_day + DAY)


def expected(story: Story, sweeps: Sequence[datetime]) -> Expected:
    """The result that these sweeps must have: each stage comes at the first sweep within its time."""
    found, world, n = Expected(), _World(story), 0
    said: Counter[tuple[int, date]] = Counter()
    awake = [now for now in sweeps if 7 <= now.astimezone(ZONE).hour < 21]
    for at in _turning_points(story, awake):
        while n < len(story.events) and story.events[n].at <= at:
            world.happens(story.events[n])
            n += 1
        _look(world, at.astimezone(ZONE), found, said)
    return found


def _turning_points(story: Story, awake: Sequence[datetime]) -> list[datetime]:
    """The first sweeps after each moment at which something may become due."""
    days = [FIRST + n * DAY for n in range((awake[-1].date() - FIRST).days + 1)]
    turns = [moment(day, time(hour)) for day in days for hour in _HOURS]
    turns += [event.at for event in story.events if not (isinstance(event, HandIn) and event.state == "submitted")]
    return sorted({awake[n] for turn in turns if (n := bisect_left(awake, turn)) < len(awake)})


def _look(world: _World, now: datetime, found: Expected, said: Counter[tuple[int, date]]) -> None:
    day = now.date()
    full = {person for (person, of), count in said.items() if of == day and count >= PER_DAY}
    for role in ("officer", "lead", "chair"):
        for key, later in list(world.owing(now, role)):
            to = world.receivers(key.unit, role, day)
            if role == "officer" and to and to <= full:
                continue
            if any(key._replace(stage=stage) in found.nudges for stage in later):
                continue
            found.nudges[key] = now
            for person in to - full if role == "officer" else to:
                if (person, now) not in found.messages:
                    found.messages[person, now] = "nudge" if role == "officer" else "digest"
                    said[person, day] += role == "officer"
