"""Judges the rows that the sweeps of a year wrote: against the oracle, and against the promises (each stage once, to
nobody who is done, none at night), counted from the rows alone."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select

from forms.regime.calendar import ZONE
from storage.database import Engine
from storage.tables.messages import outbox
from storage.tables.year import nudges
from tests.reminders.oracle import Key, expected
from tests.reminders.year import HandIn, Story


class Verdict(NamedTuple):
    """The numbers of rows written, and of everything wrong with them."""

    sweeps: int
    nudges: int
    messages: int
    most: int
    """The most messages of one officer on one day."""
    missed: int
    """Reminders or messages that did not come, or not at the first sweep that could make them."""
    unasked: int
    """Reminders or messages that should not have come, or came at another time."""
    doubled: int
    to_those_done: int
    in_quiet_hours: int
    some: tuple[str, ...]
    """Examples of missed and unasked ones."""

    @property
    def sound(self) -> bool:
        """Whether each owed stage came exactly once, nothing else came, and nobody got over two messages a day."""
        wrong = self.missed + self.unasked + self.doubled + self.to_those_done + self.in_quiet_hours
        return not wrong and self.most <= 2


def judge(database: Engine, story: Story, sweeps: Sequence[datetime]) -> Verdict:
    """Judge the rows that these sweeps have left in the database."""
    made, said = reminders(database), messages(database)
    right = expected(story, sweeps)
    found = {*made, *said}
    wanted = {*right.nudges.items(), *((*of, kind) for of, kind in right.messages.items())}
    a_day = Counter((person, at.astimezone(ZONE).date()) for person, at, kind in said if kind == "nudge")
    moments = [at for _, at in made] + [at for _, at, _ in said]
    return Verdict(
        sweeps=len(sweeps),
        nudges=len(made),
        messages=len(said),
        most=max(a_day.values(), default=0),
        missed=len(wanted - found),
        unasked=len(found - wanted),
        doubled=len(made) + len(said) - len({key for key, _ in made}) - len({(who, at) for who, at, _ in said}),
        to_those_done=_to_those_done(story, made),
        in_quiet_hours=sum(not 7 <= at.astimezone(ZONE).hour < 21 for at in moments),
        some=tuple(sorted(str(one) for one in wanted ^ found)[:12]),
    )


def reminders(database: Engine) -> list[tuple[Key, datetime]]:
    """The reminders in the database, each with the moment when it was made."""
    columns = (nudges.c.unit_id, nudges.c.form, nudges.c.period, nudges.c.stage, nudges.c.due_version)
    with database.connect() as connection:
        return [(Key(*row[1:]), row[0]) for row in connection.execute(select(nudges.c.made_at, *columns))]


def messages(database: Engine) -> list[tuple[int, datetime, str]]:
    """The (person, moment, kind) of each message in the database."""
    with database.connect() as connection:
        rows = connection.execute(select(outbox.c.person_id, outbox.c.created_at, outbox.c.kind))
        return [(row[0], row[1], row[2]) for row in rows]


def _to_those_done(story: Story, made: Sequence[tuple[Key, datetime]]) -> int:
    """The number of reminders about reports that had been handed in before."""
    reports: dict[tuple[int, str, str], list[HandIn]] = {}
    for event in story.events:
        if isinstance(event, HandIn):
            reports.setdefault((event.unit, event.form, event.period), []).append(event)

    def done(key: Key, at: datetime) -> bool:
        events = reports.get((key.unit, key.form, key.period), [])
        n = bisect_left(events, at, key=lambda event: event.at)
        return n > 0 and events[n - 1].state == "submitted"

    return sum(done(key, at) for key, at in made)
