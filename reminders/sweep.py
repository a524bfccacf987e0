"""Writes the reminders that are due: which unit is to hear which stage, and a message to each person concerned.

A sweep never asks when the last one ran: the next one makes good a missed one, and two at once do no harm. `telling.py`
composes the text of a message when it is sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple, Self, get_args

from forms.regime.calendar import ZONE, moment
from forms.regime.ladder import AD_HOC, Ladder, digested
from forms.regime.plan import Plan, SharedDates
from forms.role import REMINDED
from forms.unit import UnitKind
from reminders.due import StageSpan, rests, spans
from reminders.telling import PAYLOAD
from storage.reminders.who_is_due import Round, UnitRange
from storage.work import Work

UNITS_PER_TRANSACTION = 1000
"""Unit ids that one transaction covers: it takes some 30 ms, in which nobody else can write."""


class SweepPlace(NamedTuple):
    """A range of units in which somebody has still to hear one of `rounds`: ids from number * UNITS_PER_TRANSACTION."""

    number: int
    rounds: tuple[Round, ...]


@dataclass(frozen=True)
class Sweep:
    """The stages that are due at one moment. `places` finds where there is something to do, `make` does it for one
    place, in a transaction of its own; both may be repeated without harm."""

    now: datetime
    rounds: tuple[Round, ...]
    per_day: int

    @classmethod
    def at(cls, now: datetime, day: "SweepDay") -> Self:
        """The sweep of the moment `now`, which lies in `day`. Mostly nothing is due, and no table is read."""
        here = now.astimezone(ZONE)
        assert here.date() == day.day  # else the rounds would be another day's
        quiet = day.plan.regime.quiet.holds(here.time())
        return cls(now, () if quiet else day.rounds(here), day.plan.regime.per_day)

    def places(self, work: Work) -> list[SweepPlace]:
        """The places where somebody has still to hear a round and has not yet had all messages of the day."""
        found: dict[int, list[Round]] = {}
        for number, nth in work.nudges.places(self.rounds, UNITS_PER_TRANSACTION):
            found.setdefault(number, []).append(self.rounds[nth])
        due = (SweepPlace(number, work.nudges.due(rounds, self._range(number))) for number, rounds in found.items())
        return [place for place in due if place.rounds]

    def make(self, work: Work, place: SweepPlace) -> int:
        """Write the reminders of one place; returns the number of messages."""
        return work.nudges.make(place.rounds, self._range(place.number), PAYLOAD)

    def _range(self, number: int) -> UnitRange:
        day = self.now.astimezone(ZONE).date()
        low = number * UNITS_PER_TRANSACTION
        own = self.now + timedelta(microseconds=number)  # so that a message is about its own range only
        return UnitRange(low, low + UNITS_PER_TRANSACTION - 1, own, day, moment(day), self.per_day)


def sweep(work: Work, now: datetime, plan: Plan) -> int:
    """Write every reminder that is due at `now` and not yet written; returns the number of messages. The caller
    commits."""
    due = Sweep.at(now, SweepDay.of(plan, now))
    return sum(due.make(work, place) for place in due.places(work))


@dataclass(frozen=True)
class SweepDay:
    """The rounds of one day of one plan, computed in about a millisecond."""

    plan: Plan
    day: date
    due: tuple[tuple[StageSpan, Round], ...]

    @classmethod
    def of(cls, plan: Plan, now: datetime) -> Self:
        """The rounds of the day in which `now` lies."""
        day = now.astimezone(ZONE).date()
        return cls(plan, day, tuple(_due(plan, day)))

    def holds(self, plan: Plan, now: datetime) -> bool:
        """Whether these are still the rounds at `now`: the plan is the same, and the day is not over."""
        return self.plan is plan and self.day == now.astimezone(ZONE).date()

    def rounds(self, now: datetime) -> tuple[Round, ...]:
        """The rounds that are due at that moment."""
        return tuple(round_ for span, round_ in self.due if span.begins <= now < span.ends)


def _due(plan: Plan, day: date) -> Iterator[tuple[StageSpan, Round]]:
    first, last = moment(day), moment(day + timedelta(days=1))
    for dates in plan.between(first, last):
        name = AD_HOC if dates.period.kind == "ad_hoc" else dates.form
        ladders = [found for role in REMINDED if (found := plan.regime.ladder_of(name, role)) is not None]
        for scope in plan.scopes(dates):
            working = plan.working_at(scope.path)
            for ladder in ladders:
                if rests(scope.dates, ladder, day, working):
                    continue
                for span in spans(scope.dates, ladder, working):
                    if span.begins < last and first < span.ends:
                        yield span, _round(plan, scope, ladder, span.step.stage, day)


def _round(plan: Plan, scope: SharedDates, ladder: Ladder, stage: str, day: date) -> Round:
    dates, collection = scope.dates, plan.collection(scope.dates.form)
    round_ = Round(
        form=dates.form,
        period=dates.period.code,
        due_version=dates.version,
        stage=stage,
        heard=ladder.from_on(stage),
        role=ladder.role,
        kinds=plan.form(dates.form, dates.period.code).asked_of,
        open_on=dates.cutoff,
        path=scope.path,
        without=scope.without,
        units=scope.units,
    )
    if ladder.role != "lead" or not digested(dates.form, plan.regime.rule):
        return round_
    above = () if "hamlet" in round_.kinds else round_.kinds  # every commune has teams
    about = round_._replace(kinds=("commune",), open_on=day, units=None, above=above, owed=False)
    if collection is not None:  # its digest is for the leads of the unit that asked, of any kind
        about = about._replace(kinds=get_args(UnitKind), units=frozenset({collection.asker}), above=())
    return about
