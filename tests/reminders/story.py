"""The events of the year that is played: hamlets open, close and merge, people go on leave, leads move days and open
collections, and people hand in their reports."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from random import Random  # noqa: TID251  # seeded by whoever asks

from forms.regime.calendar import ZONE, moment
from tests.reminders.oracle import DAY, REPORTS, Report
from tests.reminders.year import (
    HAMLETS,
    Asked,
    Asking,
    Away,
    Back,
    Closed,
    Event,
    Frozen,
    Marked,
    Merged,
    Moved,
    Opened,
    Story,
    cast,
    commune,
    hamlet,
    hand_ins,
)

END = date(2027, 1, 1)
Q1, Q2, Q3, Q4 = (f"quarter:{day}" for day in ("2025-12-15", "2026-03-15", "2026-06-15", "2026-09-15"))
HALF, YEAR = "half_year:2025-12-15", "year:2025-12-15"


def at(text: str) -> datetime:
    """The moment half a minute after a minute of 2026, given as "07-09 08:00"."""
    return datetime.fromisoformat(f"2026-{text}:30").replace(tzinfo=ZONE)


def day(text: str) -> date:
    """The day of 2026 given as "07-09"."""
    return date.fromisoformat(f"2026-{text}")


def the_year(seed: int, end: date = END, communes: int = 5) -> Story:
    """The whole story, up to that day."""
    dice, people = Random(seed), cast(communes)
    story = Story(communes, people, ())
    fixed = (*_days(), *_hamlets(story.opening), *_collections(), *_leave(dice, len(people)))
    reports = [_asking(report, story) for report in REPORTS]
    events = [*fixed, *hand_ins(dice, [*reports, *_once()], moment(end))]
    kept = (event for event in sorted(events, key=lambda event: event.at) if event.at < moment(end))
    return story._replace(events=tuple(kept))


def _asking(report: Report, story: Story) -> Asking:
    ahead = 7 if report.opens_days is None else report.opens_days
    opens = moment(max(report.printed - ahead * DAY, day("01-01")))
    units = [commune(n) for n in range(story.communes)]
    if not report.by_commune:
        units = [hamlet(n, m) for n in range(story.communes) for m in range(HAMLETS)]
        units += [one.unit for one in _hamlets(story.opening) if isinstance(one, Opened) and one.at < opens]
    return Asking(report.form, report.period, tuple(units), opens, moment(report.printed))


def _days() -> Iterator[Event]:
    """Tết begins a day earlier, so that a whole week is off; a working day before a deadline is lost and found again;
    units and whole communes get other days: later, later still, after the deadline, earlier."""
    yield Marked(at("02-05 12:00"), day("02-13"), "off")
    yield Marked(at("02-05 12:10"), day("02-20"), "off")
    yield Marked(at("09-08 12:00"), day("09-17"), "off")
    yield Marked(at("09-15 18:00"), day("09-17"), "usual")
    yield Marked(at("12-07 09:00"), day("12-11"), "off")
    moves = (
        ("03-17 16:30", "quarter", Q1, commune(2), "03-23"),
        ("03-20 09:00", "quarter", Q1, hamlet(2, 4), "03-27"),  # one of these units gets even more time
        ("05-19 10:00", "half_year", HALF, hamlet(0, 2), "05-25"),  # after the report was due
        ("06-10 07:30", "quarter", Q2, commune(1), "06-15"),  # the commune wants the report earlier
        ("06-16 20:59", "quarter", Q2, hamlet(1, 8), "06-17"),
        ("06-17 22:00", "commune_quarter", Q2, commune(3), "06-24"),
        ("07-09 15:20", "week", "week:2026-07-03", 1, "07-12"),  # moved for all units
        ("09-18 08:01", "quarter", Q3, hamlet(4, 9), "09-21"),
        ("12-10 03:00", "year", YEAR, commune(0), "12-20"),
        ("12-19 10:00", "quarter", Q4, hamlet(3, 3), "12-28"),
    )
    for number, (when, form, period, unit, last) in enumerate(moves, start=1):
        yield Moved(at(when), number, form, period, unit, day(last))


def _hamlets(new: int) -> Iterator[Event]:
    """Hamlets open (one between cut-off and deadline, one on the first day of the year), close and merge."""
    yield Opened(at("03-16 09:00"), new, commune(1), day("03-16"), (3, 12))
    yield Opened(at("06-14 10:00"), new + 1, commune(4), day("06-14"), (30,))
    yield Closed(at("04-09 09:00"), hamlet(0, 11), day("04-09"))  # on a cut-off day
    yield Closed(at("05-14 15:30"), hamlet(2, 10), day("05-13"))  # the day before one
    yield Merged(at("09-15 08:30"), (hamlet(1, 4), hamlet(1, 5)), hamlet(1, 2), day("09-15"))
    yield Merged(at("12-10 14:30"), (hamlet(4, 6),), hamlet(4, 4), day("12-10"))


def _once() -> Iterator[Asking]:
    for one in _collections():
        if isinstance(one, Asked):
            name = f"adhoc-{one.number}", f"ad_hoc:{one.at.date()}"
            yield Asking(*name, tuple(sorted(one.units)), one.at, moment(one.last_day + DAY))


def _collections() -> Sequence[Event]:
    """Leads open collections on a busy day, at night and over several communes; some are closed early, some never."""
    many = frozenset(hamlet(n, m) for n in range(3) for m in range(0, HAMLETS, 2))
    return (
        Asked(at("07-16 10:00"), 1, commune(0), frozenset(hamlet(0, m) for m in range(9)), day("07-17")),
        Frozen(at("07-18 07:40"), 1),
        Asked(at("08-13 22:15"), 2, commune(3), frozenset(hamlet(3, m) for m in range(12)), day("08-14")),
        Asked(at("09-16 10:20"), 3, 1, many, day("09-17")),
        Asked(at("12-17 11:00"), 4, commune(2), frozenset(hamlet(2, m) for m in range(4)), day("12-22")),
        Frozen(at("12-23 09:00"), 4),
    )


def _leave(dice: Random, people: int) -> Iterator[Event]:
    """People go on leave: with a deputy, without one, or with one who is away too; some are back early."""
    for number in range(1, people + 1):
        first = day("01-05") + dice.randint(0, 340) * DAY
        last = first + dice.randint(0, 20) * DAY
        deputy = None if dice.random() < 0.3 else dice.choice([n for n in range(1, people + 1) if n != number])
        yield Away(moment(day("01-02")) + timedelta(seconds=number), number, number, first, last, deputy)
        if dice.random() < 0.3:
            yield Back(moment(first + dice.randint(0, (last - first).days) * DAY).replace(hour=9, second=30), number)
