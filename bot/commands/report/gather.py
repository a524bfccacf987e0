"""Reads from the database what a report prints: figures with their days, and the days themselves."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.compose.over_time import compiled
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.regime.period import containing
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import Unit
from reports.compile.over_time.facts import LongTotal
from reports.kinds.facts import DueDay, Facts, Said
from reports.kinds.kind import ReportKind
from storage.work import Work

_MONDAY, _SATURDAY = 0, 5
_MONTHS_OF_QUARTER = 3


def window_of(kind: ReportKind, day: date | None, now: datetime, week_starts: int) -> Window:
    """The days that the report is about: those that hold the day; without one the last that are over."""
    today = now.astimezone(ZONE).date()
    if kind.period == "year_to_date":
        return windows.year_to_date(day or today)
    if kind.period == "year":
        year = (day or today).year
        return windows.first_months(year, 12)
    if day is None:
        return windows.newest(kind.period, today, week_starts)
    return windows.over(containing(kind.period, day, week_starts))


def facts(work: Work, plan: Plan, commune: Unit, window: Window, now: datetime) -> Facts:
    """What is known for a report about these days. What lasts counts as it was last given in the year."""
    totals = compiled(work, plan, commune.path, window, None, now)
    older = [code for code, total in totals.items() if total.value is None and total.of.basis != "flow"]
    if older:
        totals |= compiled(work, plan, commune.path, windows.year_to_date(window.last_day), older, now)
    known = {code: total for code, total in totals.items() if total.value is not None}
    return Facts(
        values={code: value for code, total in known.items() if (value := total.value) is not None},
        as_of={code: total.as_of[-1] for code, total in known.items() if total.as_of},
        units={code: names for code, total in known.items() if (names := _units(total))},
        due=_due(plan),
        period=_period(window),
    )


def _units(total: LongTotal) -> tuple[str, ...]:
    """The units that gave more than nothing."""
    return tuple(dict.fromkeys(entry.unit.title for entry in total.entries if total.amounts.get(entry.unit.id)))


def _due(plan: Plan) -> Mapping[str, DueDay]:
    """Before which day each report is due, where the rules print a day of the month."""
    rules = [rule for rule in plan.regime.rule if rule.before_day is not None]
    return {rule.form: DueDay(rule.before_day, rule.before_month) for rule in rules if rule.before_day is not None}


def _period(window: Window) -> Mapping[str, Said]:
    """What the report says of its days; the coming week runs from the next Monday to Saturday."""
    last = window.last_day
    monday = last + timedelta(days=(_MONDAY - last.weekday() - 1) % 7 + 1)
    return {
        "year_start": date(last.year, 1, 1),
        "cutoff": last,
        "next_from": monday,
        "next_to": monday + timedelta(days=_SATURDAY),
        "month": last.month,
        "next_month": last.month % 12 + 1,
        "months": last.month,
        "quarter": (last.month - 1) // _MONTHS_OF_QUARTER + 1,
        "year": last.year,
    }
