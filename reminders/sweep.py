"""Looks at the world and writes the reminders that are due: who is to hear which stage, and a message to each of them.

It never asks when it last ran: missed sweeps are made good by the next, two at once are harmless (house.md §6). What a
message says is made when it is sent (`telling.py`)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple, Self, get_args

from forms.calendar import ZONE, moment
from forms.ladder import AD_HOC, Role, digested
from forms.plan import Plan, Scope
from forms.unit import UnitKind
from reminders.due import stage_at
from reminders.telling import PAYLOAD
from storage.rounds import Round, Stretch
from storage.work import Work

STRETCH = 1000
"""So many units are reminded in one transaction: some 30 ms, for which nobody else can write."""


class Place(NamedTuple):
    """A stretch of units where somebody has still to hear one of these rounds: the ids from number * STRETCH on."""

    number: int
    rounds: tuple[Round, ...]


@dataclass(frozen=True)
class Sweep:
    """The stages that are due at one moment. `places` reads where there is something to do, `make` does it for one
    place, in a transaction of its own; each may be repeated at will."""

    now: datetime
    rounds: tuple[Round, ...]
    per_day: int

    @classmethod
    def at(cls, now: datetime, plan: Plan) -> Self:
        """What is due. In the common case that is nothing, and no table need be read."""
        quiet = plan.regime.quiet.holds(now.astimezone(ZONE).time())
        return cls(now, () if quiet else tuple(_rounds(now, plan)), plan.regime.per_day)

    def places(self, work: Work) -> list[Place]:
        """Where somebody has still to hear something, and has not had enough for today."""
        found: dict[int, list[Round]] = {}
        for round_ in self.rounds:
            for number in work.nudges.places(round_, STRETCH):
                found.setdefault(number, []).append(round_)
        due = (
            Place(number, work.nudges.due(rounds, self._stretch(number))) for number, rounds in sorted(found.items())
        )
        return [place for place in due if place.rounds]

    def make(self, work: Work, place: Place) -> int:
        """Write the reminders of one place; how many messages."""
        return work.nudges.make(place.rounds, self._stretch(place.number), PAYLOAD)

    def _stretch(self, number: int) -> Stretch:
        day = self.now.astimezone(ZONE).date()
        low = number * STRETCH
        own = self.now + timedelta(microseconds=number)  # so that a message is about its own stretch and no other
        return Stretch(low, low + STRETCH - 1, own, day, moment(day), self.per_day)


def sweep(work: Work, now: datetime, plan: Plan) -> int:
    """Write every reminder that is due at `now` and not yet written; how many messages. The caller commits."""
    due = Sweep.at(now, plan)
    return sum(due.make(work, place) for place in due.places(work))


def _rounds(now: datetime, plan: Plan) -> list[Round]:
    found = []
    for dates in plan.open_deadlines(now):
        for scope in plan.scopes(dates):
            for role in get_args(Role):
                round_ = _round(now, plan, scope, role)
                if round_ is not None:
                    found.append(round_)
    return found


def _round(now: datetime, plan: Plan, scope: Scope, role: Role) -> Round | None:
    dates = scope.dates
    once = dates.period.kind == "ad_hoc"
    ladder = plan.regime.ladder_of(AD_HOC if once else dates.form, role)
    step = None if ladder is None else stage_at(dates, ladder, now, plan.working)
    if ladder is None or step is None:
        return None
    round_ = Round(
        form=dates.form,
        period=dates.period.code,
        due_version=dates.version,
        stage=step.stage,
        heard=ladder.from_on(step.stage),
        role=role,
        kinds=plan.form(dates.form).asked_of,
        open_on=dates.cutoff,
        path=scope.path,
        without=scope.without,
        units=scope.units,
    )
    if role != "lead" or not digested(dates.form, plan.regime.rule):
        return round_
    about = round_._replace(kinds=("commune",), open_on=now.astimezone(ZONE).date(), units=None, owed=False)
    if once:  # its leads are those of the unit that asked, whatever kind it is
        asker = next(c.path for c in plan.collections if c.form.code == dates.form)
        about = about._replace(kinds=get_args(UnitKind), units=frozenset({int(asker.strip("/").rpartition("/")[2])}))
    return about
