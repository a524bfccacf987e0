"""Reads all figures of a report that an .xlsx file or a picture shows: totals, each unit, the periods before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from bot.compose.over_time import compiled, long_facts, totals_of
from forms.indicator import Indicator
from forms.regime import window as windows
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.unit import Unit
from forms.value import Value
from locales import printing
from reports.compile.over_time.facts import DatedSheet, LongFacts, LongTotal
from reports.compile.over_time.totals import over_time
from reports.compile.totals import in_order
from reports.documents.figures import FigureLine, FiguresOfUnit, NoteLine, PastLine, ReportFigures
from reports.text.over_time import window_title
from reports.text.trend import label
from storage.work import Work

PAST = 12
"""How many periods are followed, this one included."""

UNITS_MOST = 3_000
"""Maximum units that each get a line: of a whole province only the totals are shown."""

Totals = Mapping[str, LongTotal]


class FiguresAsked(NamedTuple):
    """Whose figures of which days are wanted, in which language. `form` "": the figures of all forms."""

    unit: Unit
    form: str
    window: Window
    lang: str


def report_figures(work: Work, asked: FiguresAsked, plan: Plan, now: datetime) -> ReportFigures:
    """The figures of the units at or below the unit."""
    unit, form, window, lang = asked
    codes = [item.indicator for item in plan.form(form, window.code).items] if form else None
    facts = long_facts(work, plan, unit.path, window, codes, now)
    totals = totals_of(facts, plan, codes)
    shown = [total for total in totals.values() if total.of.over_time != "concat" and (total.entries or total.owing)]
    return ReportFigures(
        title=unit.title,
        period=window_title(window, lang),
        as_of=now,
        lines=tuple(_line(total) for total in shown),
        units=_units(facts, totals, [total.of for total in shown], plan),
        past=_past(work, asked, [total.of.code for total in shown], plan, now),
        notes=tuple(
            NoteLine(
                said.unit,
                printing.short_period(said.period.kind, said.period.first_day, said.period.cutoff, lang),
                said.text,
            )
            for total in totals.values()
            for said in total.texts
        ),
    )


def _tick(window: Window, lang: str) -> str:
    """The shortest name: a week by its last day."""
    return printing.short_day(window.last_day, lang) if window.kind == "week" else label(window, lang)


def _line(total: LongTotal) -> FigureLine:
    missing = tuple(gap.unit for gap in total.gaps)
    return FigureLine(total.of, _value(total), total.done, len(total.owing), missing)


def _value(total: LongTotal) -> Value | None:
    """The total; of what cannot be added the one answer, if all say the same."""
    if total.value is not None:
        return total.value
    return total.each[0][0] if len(total.each) == 1 else None


def _units(facts: LongFacts, totals: Totals, shown: list[Indicator], plan: Plan) -> tuple[FiguresOfUnit, ...]:
    """What each unit gave: the same calculation, over this unit alone."""
    owing = {unit.id: unit for total in totals.values() for unit in total.owing}
    gave = {one.unit.id: one.unit for total in totals.values() for one in total.entries}
    units = in_order((owing | gave).values())
    if len(units) > UNITS_MOST:
        return ()
    wanting = {gap.unit.id for total in totals.values() for gap in total.gaps if gap.missing}
    sheets: dict[int, list[DatedSheet]] = {}
    for sheet in facts.sheets:
        sheets.setdefault(sheet.unit, []).append(sheet)
    lines = []
    for unit in units:
        alone = replace(facts, units={unit.id: facts.units[unit.id]}, sheets=sheets.get(unit.id, []))
        own = over_time(shown, alone, plan.indicator)
        values = {code: value for code, total in own.items() if (value := _value(total)) is not None}
        lines.append(FiguresOfUnit(unit, unit.id not in wanting, values))
    return tuple(lines)


def _past(work: Work, asked: FiguresAsked, codes: list[str], plan: Plan, now: datetime) -> tuple[PastLine, ...]:
    """The totals of this window and of those before it, the oldest first; those without any figure at the beginning
    are left out."""
    found: list[PastLine] = []
    one, lang = asked.window, asked.lang
    for _ in range(PAST):
        totals = compiled(work, plan, asked.unit.path, one, codes, now)
        values = {code: value for code, total in totals.items() if (value := _value(total)) is not None}
        owing = {unit.id for total in totals.values() for unit in total.owing}
        wanting = {gap.unit.id for total in totals.values() for gap in total.gaps}
        found.append(PastLine(label(one, lang), _tick(one, lang), values, len(owing - wanting), len(owing)))
        one = windows.before(one)
    while found and not found[-1].values:
        found.pop()
    return tuple(reversed(found))
