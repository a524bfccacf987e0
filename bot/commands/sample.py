"""A sample commune to try Tổ Số on: sixteen xóm and eight agencies, and a year of their reports. All is made up."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from bot.app import App
from bot.commands.made_up.commune import AGENCIES, COMMUNE, HAMLETS, PROVINCE, MadeUp
from bot.commands.made_up.figures import Occasion, given, typed
from bot.current import World
from bot.invite_codes import hashed, mark, new_code
from forms.answered import pointless
from forms.form import Form
from forms.regime.calendar import ZONE, moment
from forms.regime.deadline import Deadline
from forms.unit import Unit
from forms.value import Number, Value
from storage.database import Engine
from storage.people.people import NewInvite
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.work import Work, writing

YEAR = timedelta(days=371)
"""How far back its reports go: a year, and the week that began before it."""
MISSING_LAST_WEEK = (4, 9)
EARLY_THIS_WEEK = (1, 7)
MISSING_MONTH = "economy"
"""The kind of agency that still owes the newest month."""
CORRECTED = "dossier_digitized"
"""The figure that was corrected a day after its report was handed in."""


def sample(
    engine: Engine, now: datetime, new_code: Callable[[], str], world: World | None = None
) -> tuple[str, str] | None:
    """Fresh invites for an officer of xóm Khâu Giang and for a lead of the commune, valid for a day. Makes the sample
    commune first when the database has no units; None, and nothing is touched, when it has units of its own."""
    world = world or World.load()

    def make(work: Work) -> tuple[str, str] | None:
        if work.units.count() == 0:
            _Sample(work, now, world).make()
        day = now.astimezone(ZONE).date()
        commune = next((unit for unit in work.units.under("/", day, "commune") if unit.name == COMMUNE), None)
        if commune is None:
            return None
        hamlets = work.units.under(commune.path, day, "hamlet")
        shown = next(unit for unit in hamlets if unit.name == HAMLETS[0].name)
        return _invite(work, shown, "officer", now, new_code()), _invite(work, commune, "lead", now, new_code())

    return writing(engine, make)


async def sample_invites(app: App) -> tuple[str, str] | None:
    """The same in a running program."""
    world, database = app.engine.world, app.engine.store.engine
    return await asyncio.to_thread(sample, database, app.engine.clock(), new_code, world)


def _invite(work: Work, unit: Unit, role: str, now: datetime, code: str) -> str:
    work.people.invite(NewInvite(hashed(code), unit.id, role, None, None, 5, now + timedelta(days=1), mark(code)), now)
    return code


class _Reporter(NamedTuple):
    """A unit, its number among those of its sort, and its officer; of the commune itself nobody is known."""

    unit: Unit
    n: int
    officer: int | None


class _Sample:
    """Makes the sample commune: collects its rows and writes them."""

    def __init__(self, work: Work, now: datetime, world: World) -> None:
        self.work = work
        self.now = now.astimezone(ZONE)
        self.world = world
        self.figures: list[NewFigure] = []
        self.submissions: list[NewSubmission] = []
        self.mended = ""
        """The month of which one figure was corrected."""

    def make(self) -> None:
        """Make the units, the officers, and the reports of a year: all that is asked for, but most of the current week
        and one agency's month."""
        begins = self.now.date() - YEAR
        reporters = list(self._units(begins))
        periods = [dates for dates in self.world.plan.between(moment(begins), self.now) if self._tells(dates, begins)]
        months = sorted(dates.period.code for dates in periods if dates.form == "month")
        self.mended = months[-3] if len(months) > 2 else ""
        newest = {dates.form: dates.period.code for dates in sorted(periods, key=lambda one: one.period.first_day)}
        for dates in periods:
            form = self.world.plan.form(dates.form, dates.period.code)
            for one in reporters:
                if one.unit.kind in form.asked_of and self._reports(one, dates, newest[dates.form]):
                    self._hand_in(one, form.of(one.unit.kind), dates)
        self.work.figures.record([one for one in self.figures if one.seen == 0])
        self.work.figures.submit([one for one in self.submissions if one.seen == 0])
        self.work.figures.record([one for one in self.figures if one.seen])
        self.work.figures.submit([one for one in self.submissions if one.seen])

    def _tells(self, dates: Deadline, begins: date) -> bool:
        return not dates.exempt and dates.period.cutoff >= begins and dates.opens <= self.now

    def _units(self, begins: date) -> Iterator[_Reporter]:
        province = self.work.units.add(NewUnit(None, "province", "tỉnh", PROVINCE, begins))
        commune = self.work.units.add(NewUnit(province.id, "commune", "xã", COMMUNE, begins))
        yield _Reporter(commune, 0, None)
        for some in (HAMLETS, AGENCIES):
            for n, one in enumerate(some):
                unit = self.work.units.add(NewUnit(commune.id, one.kind, one.noun, one.name, begins))
                yield _Reporter(unit, n, self._officer(one, unit, moment(begins)))

    def _officer(self, one: MadeUp, unit: Unit, since: datetime) -> int:
        """Make an officer. They have no address, so they are never reminded."""
        person = self.work.people.join(one.officer, "vi", since)
        self.work.people.belong(person, unit.id, "officer", since)
        return person

    def _reports(self, one: _Reporter, dates: Deadline, newest: str) -> bool:
        """Whether the unit has handed this report in: the first xóm always, but for the current week."""
        if one.unit.kind in ("commune", "hamlet") and dates.form != "week":
            return True
        over = moment(dates.period.cutoff + timedelta(days=1)) <= self.now
        if dates.form == "week" and not over:
            return one.n in EARLY_THIS_WEEK
        if dates.form == "week" and moment(dates.period.cutoff + timedelta(days=8)) > self.now:
            return one.n not in MISSING_LAST_WEEK
        if one.unit.kind == MISSING_MONTH and dates.period.code == newest and dates.form == "month":
            return False
        return one.n == 0 or self._case(one, dates).noise("missing") > 0.02

    def _case(self, one: _Reporter, dates: Deadline) -> Occasion:
        return Occasion(one.unit, one.n, dates.period, min(dates.cutoff, self.now.date()))

    def _handed_in(self, one: _Reporter, dates: Deadline) -> datetime:
        """When the unit handed in: mostly in the afternoon of the last day, now and then two days late."""
        case = self._case(one, dates)
        late = 2 if one.n and case.noise("late") < 0.04 else -1 if case.noise("early") < 0.3 else 0
        day = min(dates.asked_for, dates.last_day) + timedelta(days=late)
        at = moment(
            max(day, dates.opens.date()), time(14 + int(case.noise("hour") * 6), int(case.noise("minute") * 60))
        )
        if at <= self.now:
            return at
        return max(dates.opens, self.now - timedelta(minutes=40 + 7 * one.n))

    def _hand_in(self, one: _Reporter, form: Form, dates: Deadline) -> None:
        at, case = self._handed_in(one, dates), self._case(one, dates)
        values: dict[str, Value] = {}
        for item in form.items:
            value = None if pointless(item, values.get) else given(self.world.plan.indicator(item.indicator), case)
            if value is not None:
                values[item.indicator] = value
        for n, (code, value) in enumerate(values.items()):
            given_at = at - timedelta(seconds=20 * (len(values) - n))
            self.figures.append(self._figure(one, dates, code, value, given_at))
        where = (one.unit.id, dates.form, dates.period.code)
        self.submissions.append(NewSubmission(*where, "submitted", 0, one.officer, None, at, due_at=dates.due))
        corrected = values.get(CORRECTED)
        if (
            isinstance(corrected, Number)
            and dates.due + timedelta(days=30) < self.now
            and dates.period.cutoff.month == 6
        ):
            later = at + timedelta(hours=20)
            right = Number(amount=corrected.amount - 3)
            self.figures.append(self._figure(one, dates, CORRECTED, right, later)._replace(seen=1, why="corrected"))
            self.submissions.append(NewSubmission(*where, "submitted", 1, one.officer, None, later))

    @staticmethod
    def _figure(one: _Reporter, dates: Deadline, code: str, value: Value, at: datetime) -> NewFigure:
        return NewFigure(
            unit_id=one.unit.id,
            form=dates.form,
            period=dates.period.code,
            indicator=code,
            value=value,
            seen=0,
            raw=typed(value),
            why="",
            by=one.officer,
            on_behalf_of=None,
            at=at,
            source_chat="",
            source_message="",
        )
