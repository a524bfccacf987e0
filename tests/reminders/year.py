"""Describes a year of sixty hamlets, its people and its events, and plays it on a real database, minute by minute.
`oracle.py` works out the right result."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from random import Random  # noqa: TID251  # seeded by whoever asks
from typing import NamedTuple

from bot.current import World
from forms.form import Item
from forms.indicator import Indicator
from forms.regime.calendar import moment
from reminders.sweep import Sweep, SweepDay, SweepPlace
from storage.database import Engine
from storage.people.absences import NewAbsence
from storage.people.units import NewUnit
from storage.reports.collections import NewCollection
from storage.reports.date_changes import NewChange, NewDay
from storage.reports.figures import NewSubmission
from storage.work import Work, reading, writing

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FIRST = date(2026, 1, 1)
HAMLETS = 12
PROVINCE = 1


class Person(NamedTuple):
    """A person who is there from the first day on; their number is their place in the list."""

    roles: tuple[tuple[int, str], ...]
    reachable: bool = True


class HandIn(NamedTuple):
    """A report is handed in, or sent back."""

    at: datetime
    unit: int
    form: str
    period: str
    state: str


class Opened(NamedTuple):
    """A new hamlet opens, with people who were there before."""

    at: datetime
    unit: int
    parent: int
    first_day: date
    officers: tuple[int, ...]


class Closed(NamedTuple):
    """A hamlet closes after that day."""

    at: datetime
    unit: int
    last_day: date


class Merged(NamedTuple):
    """Hamlets merge into another one from that day on."""

    at: datetime
    old: tuple[int, ...]
    into: int
    day: date


class Away(NamedTuple):
    """A person goes on leave."""

    at: datetime
    number: int
    person: int
    first_day: date
    last_day: date
    deputy: int | None


class Back(NamedTuple):
    """A person is back before the last day of their leave."""

    at: datetime
    number: int


class Moved(NamedTuple):
    """A lead names another day for a unit and all below it."""

    at: datetime
    number: int
    form: str
    period: str
    unit: int
    last_day: date


class Marked(NamedTuple):
    """A day is marked as off, or as usual again."""

    at: datetime
    day: date
    kind: str


class Asked(NamedTuple):
    """A lead opens a collection."""

    at: datetime
    number: int
    asker: int
    units: frozenset[int]
    last_day: date


class Frozen(NamedTuple):
    """A lead closes a collection."""

    at: datetime
    number: int


Event = HandIn | Opened | Closed | Merged | Away | Back | Moved | Marked | Asked | Frozen


class Story(NamedTuple):
    """A year: the people of the first day, and all that happens, in order."""

    communes: int
    people: tuple[Person, ...]
    events: tuple[Event, ...]

    @property
    def opening(self) -> int:
        """The id of the first hamlet that opens during the year."""
        return commune(self.communes)


def commune(n: int) -> int:
    """The id of the n-th commune, from 0; its hamlets follow it."""
    return 2 + n * (1 + HAMLETS)


def hamlet(n: int, m: int) -> int:
    """The id of the m-th hamlet of the n-th commune, both from 0."""
    return commune(n) + 1 + m


def cast(communes: int) -> tuple[Person, ...]:
    """The people of the first day. Each commune has a hamlet without officers, one whose officer cannot be reached, two
    hamlets that share an officer, one with two officers, and some with one each. The first commune has two leads; one
    of them is an officer too; the last has none. One person is the officer of hamlets in three communes."""
    found: list[Person] = []
    for n in range(communes):
        here = [hamlet(n, m) for m in range(HAMLETS)]
        found.append(Person(((here[1], "officer"),), reachable=False))
        found.append(Person(((here[2], "officer"), (here[3], "officer"))))
        found += [Person(((unit, "officer"),)) for unit in (here[4], here[4], *here[5:])]
        if n < communes - 1:
            found.append(Person(((commune(n), "lead"),)))
        if n < 3:
            found.append(Person(((commune(n), "chair"),)))
    found.append(Person(((commune(0), "lead"), (hamlet(0, 5), "officer"))))
    found.append(Person(tuple((hamlet(n, 7), "officer") for n in (1, 2, 3))))
    return tuple(found)


class Asking(NamedTuple):
    """A report that somebody may hand in, with the first moment that is too late."""

    form: str
    period: str
    units: tuple[int, ...]
    opens: datetime
    due: datetime


Look = Callable[[Work, datetime, World], None]
"""A function that is called after each sweep that has written something."""


def play(database: Engine, story: Story, sweeps: Iterable[datetime], look: Look | None = None) -> None:
    """Store the story's people, let all its events happen, and sweep at these moments."""
    writing(database, lambda work: settle(work, story))
    world = World.load()
    for events, moments in turns(story.events, sweeps):
        writing(database, lambda work, events=events: happen(work, events, world))  # type: ignore[misc]
        _sweep(database, world, moments, look)


def turns(events: Sequence[Event], sweeps: Iterable[datetime]) -> Iterator[tuple[Sequence[Event], Sequence[datetime]]]:
    """The events and the sweeps after them, in turns."""
    n = 0
    happened: list[Event] = []
    moments: list[datetime] = []
    for now in sweeps:
        if n < len(events) and events[n].at <= now:
            yield happened, moments
            happened, moments = [], []
            while n < len(events) and events[n].at <= now:
                happened.append(events[n])
                n += 1
        moments.append(now)
    yield happened, moments


def _sweep(database: Engine, world: World, moments: Sequence[datetime], look: Look | None) -> None:
    """Sweep at these moments; as nobody else writes, one view of the database serves until a sweep has work to do."""
    at = 0
    day: SweepDay | None = None
    while at < len(moments):
        places: list[SweepPlace] = []
        with Work(database, write=False) as work:
            while at < len(moments) and not places:
                if day is None or not day.holds(world.plan, moments[at]):
                    day = SweepDay.of(world.plan, moments[at])
                due = Sweep.at(moments[at], day)
                places = due.places(work) if due.rounds else []
                at += 1
        for place in places:
            writing(database, lambda work, place=place: due.make(work, place))  # type: ignore[misc]  # noqa: B023
        if look is not None and places:
            reading(database, lambda work: look(work, moments[at - 1], world))  # noqa: B023


def settle(work: Work, story: Story) -> None:
    """Store the units and people of the first day."""
    top = work.units.add(NewUnit(None, "province", "tỉnh", "Thái Nguyên", FIRST)).id
    made = [top]
    for n in range(story.communes):
        above = work.units.add(NewUnit(top, "commune", "xã", f"Xã {n}", FIRST)).id
        new = (NewUnit(above, "hamlet", "xóm", f"Xóm {n}.{m}", FIRST) for m in range(HAMLETS))
        made += [above, *(work.units.add(one).id for one in new)]
    now = moment(FIRST)
    for number, person in enumerate(story.people, start=1):
        id_ = work.people.join(f"Người {number}", "vi", now)
        work.people.address(f"telegram:main:{number}", id_, now)
        if not person.reachable:
            work.people.stop(f"telegram:main:{number}", "blocked")
        for unit, role in person.roles:
            work.people.belong(id_, unit, role, now)

        assert id_ == number
    assert made == list(range(1, story.opening))


def happen(work: Work, events: Sequence[Event], world: World) -> None:
    """Let these events happen, and read the plan again where it has changed."""
    for event in events:
        _apply(work, event)
    if any(isinstance(event, Moved | Marked | Asked | Frozen) for event in events):
        world.look(work, events[-1].at)


def _apply(work: Work, event: Event) -> None:
    match event:
        case HandIn(at, unit, form, period, state):
            seen = work.figures.submissions([unit], [form], [period]).get((unit, form, period))
            version = seen.version if seen else 0
            work.figures.submit([NewSubmission(unit, form, period, state, version, None, None, at)])
        case Opened(at, unit, parent, first_day, officers):
            made = work.units.add(NewUnit(parent, "hamlet", "xóm", f"Mới {unit}", first_day)).id
            for person in officers:
                work.people.belong(person, made, "officer", at)

            assert made == unit
        case Closed(_, unit, last_day):
            work.units.close(unit, last_day)
        case Merged(at, old, into, day):
            work.units.merge(old, into, day, at)
        case Away(at, _, person, first_day, last_day, deputy):
            work.absences.put(NewAbsence(person, first_day, last_day, deputy), at)
        case Back(at, number):
            work.absences.end(number, at)
        case Moved(at, _, form, period, unit, last_day):
            work.changes.add(NewChange(unit, form, period, last_day, None, "mưa lũ", 1), at)
        case Marked(at, day, kind):
            work.changes.mark_days([NewDay(1, day, kind, "", 1)], at)
        case Asked(at, number, asker, units, last_day):
            line = Indicator(code="x", kind="count", title="Số máy")
            items = (Item(indicator="x"),)
            new = NewCollection(asker, "Rà soát", items, (line,), ("hamlet",), units, last_day, 1)
            code = work.collections.open_(new, f"ad_hoc:{at.date()}", at)

            assert code == f"adhoc-{number}"
        case Frozen(at, number):
            work.collections.close(f"adhoc-{number}", at)


def hand_ins(dice: Random, asked: Sequence[Asking], end: datetime) -> Iterator[HandIn]:
    """Draw when each unit hands in each report: early, in the last hour, late, or never; now and then a report is sent
    back, and comes again or not. Always half a minute past the minute, so that no sweep falls on it."""
    for form, period, units, opens, due in asked:
        for unit in units:
            how = dice.choices(("early", "last", "late", "never"), (5, 2, 3, 2))[0]
            first, last = {
                "early": (opens, due - 6 * 60 * MINUTE),
                "last": (due - 60 * MINUTE, due - MINUTE),
                "late": (due, due + 10 * DAY),
                "never": (end, end),
            }[how]
            at = _between(dice, first, last)
            state = "submitted"
            while at < end:
                yield HandIn(at, unit, form, period, state)
                if dice.random() > (0.15 if state == "submitted" else 0.7):
                    break
                state = "returned" if state == "submitted" else "submitted"
                at = _between(dice, at + MINUTE, at + 2 * DAY)


def _between(dice: Random, first: datetime, last: datetime) -> datetime:
    minutes = max(0, int((last - first) / MINUTE) - 1)
    whole = first.replace(second=0, microsecond=0) + dice.randint(0, minutes) * MINUTE
    return whole + timedelta(seconds=30)
