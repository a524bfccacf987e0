"""Reads the reports that a message may need: those that its sender's units can hand in now, and those that it names."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from bot.current import World
from forms.regime.calendar import ZONE
from forms.regime.deadline import Deadline
from forms.regime.period import Period, parse, previous
from forms.regime.plan import Plan
from forms.role import REPORTING, SEE_BELOW, Role
from forms.sense import PERIODS
from forms.unit import Unit
from handlers.reading.units import unit_named
from handlers.turn.dialogue import Slot
from handlers.turn.known import Edited, Figure, Report, Returned, Shown
from handlers.turn.wanted import ENTERED_MOST, EnteringWanted
from storage.people.people import MemberRow
from storage.people.units import Days
from storage.reports.figures import Counted, Current
from storage.work import Work

Key = tuple[int, str, str]
Slots = dict[Key, Deadline]
"""Reports with their dates, as they hold for the report's unit."""


class OpenReports(NamedTuple):
    """The reports that can be handed in now, worked out once for a batch."""

    now: datetime
    plan: Plan
    reports: dict[tuple[str, str], Deadline]
    """By (form, period), before any change for a single unit."""
    with_lines: frozenset[str]
    """Forms that have lines. Of a form without lines one can only say, or see, that its report was sent on."""

    @classmethod
    def at(cls, now: datetime, plan: Plan) -> "OpenReports":
        """The open reports at that moment."""
        reports = {(dates.form, dates.period.code): dates for dates in plan.open_deadlines(now)}
        return cls(now, plan, reports, frozenset(form for form, _ in reports if plan.form(form).items))

    def of(self, base: Deadline, unit: Unit) -> Deadline | None:
        """The dates for that unit, if it is asked and can hand in now."""
        if not self.plan.asks(base.form, unit, base.period):
            return None
        dates = self.plan.for_unit(base, unit.path)
        return dates if dates.opens <= self.now < dates.closes and not dates.exempt else None


def slots(
    named: Sequence[Slot | Edited | None],
    members: Sequence[MemberRow],
    subtrees: dict[str, list[Unit]],
    open_: OpenReports,
) -> Slots:
    """Which reports this person may need: every open one of their own units, and those that the message names, as far
    as they are theirs to see (promise 8)."""
    found: Slots = {}
    for (form, period), base in open_.reports.items():
        with_lines = form in open_.with_lines
        for member in members:
            concerned = member.role == "officer" if with_lines else member.role in SEE_BELOW
            if concerned and (dates := open_.of(base, member.unit)) and member.days.hold(dates.cutoff):
                found[member.unit.id, form, period] = dates
    asked = [slot for slot in named if slot and (slot.unit, slot.form, slot.period) not in found]
    if asked:
        allowed = {unit.id: unit for unit in below(members, subtrees)}
        allowed.update((member.unit.id, member.unit) for member in members if member.role in REPORTING)
        for slot in asked:
            unit, report = allowed.get(slot.unit), open_.reports.get((slot.form, slot.period))
            if unit is not None and report is not None and (dates := open_.of(report, unit)):
                found[slot.unit, slot.form, slot.period] = dates
    return found


def below(
    members: Sequence[MemberRow], subtrees: dict[str, list[Unit]], roles: Collection[Role] = SEE_BELOW
) -> list[Unit]:
    """The units that this person may look at; with other `roles`, the units below those where they have one of them."""
    return [unit for member in members if member.role in roles for unit in subtrees[member.unit.path]]


def entered_for(
    wanted: EnteringWanted, members: Sequence[MemberRow], subtrees: dict[str, list[Unit]], open_: OpenReports
) -> Slots:
    """The open reports of the units for which this person, as their lead, enters figures. Of a unit that they do not
    lead there is none (promise 8)."""
    led = led_by(members, subtrees)
    named = (found.units for name in wanted.named if (found := unit_named(name, led)).sure)
    units = {unit for some in named for unit in some} | {unit for unit in led if unit.id in wanted.units}
    if wanted.every and len(led) <= ENTERED_MOST:
        units |= set(led)
    return {
        (unit.id, form, period): dates
        for unit in units
        for (form, period), base in open_.reports.items()
        if form in open_.with_lines and (dates := open_.of(base, unit))
    }


def led_by(members: Sequence[MemberRow], subtrees: dict[str, list[Unit]]) -> list[Unit]:
    """The units that this person leads, their own first."""
    own = (unit for member in members if member.role == "lead" for unit in subtrees[member.unit.path])
    return list(dict.fromkeys(own))


def reports_of(work: Work, slots: Slots, own: dict[int, Days], world: World) -> dict[tuple[int, str, str], Report]:
    """Submissions, current answers, last period's and earlier counts, for all slots at once; oldest period first within
    a unit."""
    if not slots:
        return {}
    unit_ids = sorted({unit for unit, _, _ in slots})
    before = {dates.period.code: _before(dates.period) for dates in slots.values()}
    versions = {(form, period): world.plan.form(form, period) for _, form, period in slots}
    lines = {of: {item.indicator for item in form.lines} for of, form in versions.items()}
    asked_of: dict[str, set[str]] = {}
    for (form, _), codes in lines.items():
        asked_of.setdefault(form, set()).update(codes)
    below = [unit for unit in unit_ids if unit not in own]
    there = own | work.units.days(below) if below else own
    counted = _counted(slots, world.plan)
    kept = work.figures.reports(unit_ids, asked_of, before, filter(None, before.values()), counted)
    sent_back = work.returns.standing(unit_ids, sorted(before)) if kept.submissions else {}
    found = {}
    for (unit, form, period), dates in slots.items():
        if unit not in there or not there[unit].hold(dates.cutoff):
            continue
        asked, now = lines[form, period], kept.answers.get((unit, period), {})
        found[unit, form, period] = Report(
            submission=kept.submissions.get((unit, form, period)),
            figures={code: figure for code, c in now.items() if code in asked and (figure := _figure(c))},
            last={code: value for code, value in kept.values(unit, before[period]).items() if code in asked},
            counts=kept.counts.get(unit, {}),
            dates=dates,
            returned=tuple(Returned(*one) for one in sent_back.get((unit, form, period), ())),
            taken_back={code: c.version for code, c in now.items() if code in asked and c.value is None},
        )
    return found


@lru_cache(maxsize=1024)
def _before(period: Period) -> str:
    """The code of the period whose figures are shown as a hint; empty for a collection, which has none."""
    return "" if period.kind == "ad_hoc" else previous(period).code


def _counted(slots: Slots, plan: Plan) -> Counted:
    """The lines that are held against what the unit gave before, and the periods that tell it."""
    sensed: set[str] = set()
    periods: set[str] = set()
    for (_, form, period), dates in slots.items():
        if codes := [item.indicator for item in plan.form(form, period).items if item.sense]:
            sensed.update(codes)
            periods.update(_earlier(dates.period))
    return Counted(sorted(sensed), sorted(periods))


@lru_cache(maxsize=1024)
def _earlier(period: Period) -> tuple[str, ...]:
    """The codes of the periods that tell what is usual in this one."""
    codes = []
    for _ in range(PERIODS):
        period = previous(period)
        codes.append(period.code)
    return tuple(codes)


def _figure(current: Current) -> Figure | None:
    if current.value is None:
        return None
    who = current.by or 0, current.by_name
    return Figure(current.value, current.version, *who, _here(current.at), current.on_behalf, current.as_of)


@lru_cache(maxsize=1024)
def _here(at: datetime) -> datetime:
    """That moment in Vietnam; remembered, because figures that were kept together share their moment."""
    return at.astimezone(ZONE)


SUBMITTED = "submitted"


def dates_of(slot: Slot, below: Sequence[Unit], plan: Plan) -> Deadline | None:
    """The dates of that report, for its unit; None: there is no such report, or its unit is not one of `below` (promise
    8)."""
    unit = next((unit for unit in below if unit.id == slot.unit), None)
    if unit is None:
        return None
    try:
        dates = plan.deadline(slot.form, parse(slot.period))
    except (KeyError, ValueError):
        return None
    return plan.for_unit(dates, unit.path) if plan.asks(slot.form, unit, dates.period) else None


def shown(work: Work, slot: Slot, report: Report) -> Shown:
    """The report with who handed it in last."""
    by = work.returns.last_by((slot.unit, slot.form, slot.period), SUBMITTED) if report.submission else None
    return Shown(slot, report, by[1] if by else "")


def reminded(work: Work, slots: Slots) -> Slot | None:
    """The report among these of which its unit was reminded last; None where it was of several at once."""
    last = work.nudges.last({unit for unit, _, _ in slots}, {(form, period) for _, form, period in slots})
    return Slot(unit=last[0], form=last[1], period=last[2]) if last else None
