"""Reads the figures of some days, runs the checks on them, and adds what was said about the findings."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from bot.compose.over_time import compiled
from bot.compose.programme.tasks import tasks_of
from bot.current import World
from forms.checks.checked import Checked
from forms.indicator import Indicator
from forms.programme.target import Target
from forms.regime import window as windows
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.role import SEE_BELOW
from forms.unit import Unit
from forms.value import NotApplicable, NotAvailable, Text, Value
from handlers.reading.dates.checked_days import checked_days
from handlers.turn.wanted import CheckWanted
from reports.checks.rules import check
from reports.checks.sheet import Entry, Evidence, Remark, Sheet
from reports.compile.over_time.facts import LongTotal
from storage.people.people import MemberRow
from storage.work import Work

EARLIER = 3
"""Windows before this one whose figures tell what is usual."""

DIFFICULTIES = "wk_difficulties"
"""The indicator in which units write what is difficult."""

_MOST = 3
"""Maximum units whose figures are checked for one message."""

Totals = Mapping[str, LongTotal]


def checks(
    work: Work, wanted: CheckWanted, mine: Sequence[MemberRow], below: Sequence[Unit], now: datetime, world: World
) -> tuple[Checked, ...]:
    """The findings for each unit that is meant, as far as this person looks at it (promise 8); none where the days are
    not understood or have not begun."""
    days = _days(wanted, now, world.plan)
    if days is None or days.first_day > now.date():
        return ()
    units = _tops(mine) if wanted.unit is None else [unit for unit in below if unit.id == wanted.unit]
    return tuple(checked(work, unit, days, world.plan, now) for unit in dict.fromkeys(units[:_MOST]))


def _days(wanted: CheckWanted, now: datetime, plan: Plan) -> Window | None:
    if not wanted.code:
        return checked_days(wanted.said, now, plan)
    try:
        return windows.parse(wanted.code)
    except ValueError:
        return None


def _tops(members: Sequence[MemberRow]) -> list[Unit]:
    """The units that this person leads or chairs, without those below another of them."""
    own = [member.unit for member in members if member.role in SEE_BELOW]
    return [unit for unit in own if not any(other != unit and other.covers(unit) for other in own)]


def checked(work: Work, unit: Unit, days: Window, plan: Plan, now: datetime) -> Checked:
    """The findings in the figures of the units at or below this one."""
    findings = check(_evidence(work, unit, days, plan, now))
    return Checked(unit, days, findings, work.acknowledgements.newest(unit.id, sorted({one.key for one in findings})))


def _evidence(work: Work, unit: Unit, days: Window, plan: Plan, now: datetime) -> Evidence:
    totals = compiled(work, plan, unit.path, days, None, now)
    earlier: list[Sheet] = [*_fallen(totals)]
    before = days
    for _ in range(EARLIER):
        before = windows.before(before)
        earlier.append(_sheet(compiled(work, plan, unit.path, before, list(totals), now), before))
    indicators = {code: total.of for code, total in totals.items()}
    sheet = _sheet(totals, days)
    told = [code for code, of in indicators.items() if sheet.rate(of) is not None]
    return Evidence(
        indicators=indicators,
        sheet=sheet,
        earlier=tuple(sorted(earlier, key=lambda sheet: sheet.cutoff, reverse=True)),
        targets=_targets(plan, days.last_day.year, told),
        statuses=tasks_of(work, plan, unit, days, now).statuses if unit.kind == "commune" else {},
    )


def _targets(plan: Plan, year: int, told: Collection[str]) -> tuple[Target, ...]:
    """The targets of that year that are set for figures that the report gives."""
    return tuple(one for one in plan.catalogue.targets if one.holds_in(year) and one.indicator in told)


def _sheet(totals: Totals, days: Window) -> Sheet:
    """The totals as one report: each figure with the unit that gave it, where it was one."""
    given = {code: tuple(_entries(total)) for code, total in totals.items()}
    return Sheet(
        kind=days.kind,
        first_day=days.first_day,
        cutoff=days.last_day,
        entries={code: entries for code, entries in given.items() if entries},
        promised=tuple(code for code, total in totals.items() if _asked_for(total.of) and _wanting(total, days)),
        difficulties=tuple(_difficulties(totals)),
    )


def _asked_for(indicator: Indicator) -> bool:
    return indicator.kind != "text" and not indicator.computed


def _wanting(total: LongTotal, days: Window) -> bool:
    """Whether a unit has not given the figure for a period of these days; a quarter that ends in a week is none."""
    return any(days.counts(period) for gap in total.gaps for period in (*gap.missing, *gap.unanswered))


def _entries(total: LongTotal) -> Iterator[Entry]:
    givers = {entry.unit.id: entry.unit for entry in total.entries}
    alone = next(iter(givers.values())) if len(givers) == 1 else None
    if total.value is not None:
        as_of = total.as_of[-1] if alone is not None and total.as_of else None
        yield Entry(total.value, as_of, alone.title if alone is not None else "")
    elif alone is not None and total.of.kind == "text":
        yield from (Entry(Text(text=one.text), None, one.unit.title) for one in total.texts[-1:])
    elif total.value is None:
        alike = _of_one_mind(total)
        for value, units in total.each:
            known = not isinstance(value, NotAvailable | NotApplicable)
            agencies = [unit for unit in units if unit.kind in alike]
            if known and (agencies or alone is not None):
                yield Entry(value, None, (agencies or list(units))[0].title)


def _of_one_mind(total: LongTotal) -> set[str]:
    """The kinds of agency that give one figure only. Hamlets, and schools, may well differ from each other: each speaks
    of itself."""
    said: dict[str, set[Value]] = {}
    for value, units in total.each:
        for unit in units:
            said.setdefault(unit.kind, set()).add(value)
    return {kind for kind, values in said.items() if kind != "hamlet" and len(values) == 1}


def _difficulties(totals: Totals) -> Iterator[Remark]:
    total = totals.get(DIFFICULTIES)
    for one in total.texts if total is not None else ():
        yield Remark(one.text, one.unit.title)


def _fallen(totals: Totals) -> Iterator[Sheet]:
    """The figures from which one since 1 January has fallen within the days, each as a report of its own."""
    for code, total in totals.items():
        if len({entry.unit.id for entry in total.entries}) != 1:
            continue
        for fall in total.falls:
            before = fall.before
            entry = Entry(before.value, before.as_of, before.unit.title)
            yield Sheet(before.period.kind, before.period.first_day, before.as_of, {code: (entry,)})
