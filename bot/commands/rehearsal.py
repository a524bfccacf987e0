"""Plays the coming reminders on a moving clock, in a copy of the database, and sends nothing.

Nobody hands anything in meanwhile: it shows the most that people may get."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bot.compose.words import word
from bot.current import World
from forms.regime.calendar import moment
from forms.regime.plan import Plan
from locales.marks import bare
from reminders.sweep import sweep
from reminders.telling import told
from reports.compile.totals import in_order
from storage.database import Engine, connect, migrate
from storage.messages.outbox import Sent
from storage.upkeep.rehearsal_copy import copy
from storage.work import Work, reading, writing

_DAY = timedelta(days=1)
_MOST = 10_000


class RehearsedReminder(NamedTuple):
    """One message: who would get it when, and what it says."""

    at: datetime
    person: str
    roles: tuple[str, ...]
    units: tuple[str, ...]
    channel: str
    text: str


class Rehearsal(NamedTuple):
    """All messages, the earliest first; `unheard`: units that owe a report and have no officer who could be told."""

    messages: tuple[RehearsedReminder, ...]
    unheard: tuple[str, ...]

    def since(self, first: date) -> "Rehearsal":
        """The rehearsal without the messages of the days before `first`."""
        return self._replace(messages=tuple(said for said in self.messages if said.at.date() >= first))


def rehearse(source: Engine, world: World, first: date, last: date) -> Rehearsal:
    """The reminders from the first day to the last, both counted, as they would go if nobody did anything."""
    with TemporaryDirectory(prefix="toso-rehearsal-") as folder:
        stage = connect(f"sqlite:///{Path(folder) / 'stage.db'}")
        try:
            migrate(stage)
            copy(source, stage)
            reading(stage, lambda work: world.look(work, moment(first)))
            messages = [said for at in moments(world.plan, first, last) for said in _played(stage, world.plan, at)]
            return Rehearsal(tuple(messages), reading(stage, lambda work: _unheard(work, world.plan, first)))
        finally:
            stage.dispose()


def moments(plan: Plan, first: date, last: date) -> Iterator[datetime]:
    """Every moment at which a stage may begin: the hours of the ladders, and the end of the quiet hours, which may have
    held a reminder back."""
    hours = sorted({step.at for ladder in plan.regime.ladder for step in ladder.step} | {plan.regime.quiet.ends})
    day = first
    while day <= last:
        yield from (moment(day, hour) for hour in hours)
        day += _DAY


def _played(stage: Engine, plan: Plan, at: datetime) -> list[RehearsedReminder]:
    """The reminders that go out at that moment; the copy then has them as sent."""

    def play(work: Work) -> list[RehearsedReminder]:
        before, found = work.outbox.newest(), []
        rows = work.outbox.fresh(1, before, _MOST, at) if sweep(work, at, plan) else []
        while rows:
            for row in rows:
                say = told(work, row.id, at, plan)
                if say is None:
                    work.outbox.ended(row.id, "cleared", "", at)
                else:
                    found.append(_reminded(work, row.chat_key, at, bare(word("vi", say)[0])))
                    work.outbox.sent([Sent(row.id, "", None)], at)
            rows = work.outbox.fresh(1, rows[-1].id, _MOST, at)
        return found

    return writing(stage, play)


def _reminded(work: Work, chat_key: str, at: datetime, text: str) -> RehearsedReminder:
    person = work.people.at([chat_key])[chat_key]
    members = work.people.members([person.id])
    roles = tuple(dict.fromkeys(member.role for member in members))
    units = tuple(dict.fromkeys(member.unit.title for member in members))
    return RehearsedReminder(at, person.name, roles, units, chat_key.partition(":")[0], text)


def _unheard(work: Work, plan: Plan, day: date) -> tuple[str, ...]:
    """Units that owe something and have no officer who could be told."""
    asked = {kind for rule in plan.regime.rule if rule.asked for kind in rule.owed_by} - {"commune"}
    units = in_order(unit for unit in work.units.under("/", day) if unit.kind in asked)
    reached = {
        reach.unit_id for reach in work.receivers.for_notice([unit.id for unit in units], "officer", moment(day))
    }
    return tuple(unit.title for unit in units if unit.id not in reached)
