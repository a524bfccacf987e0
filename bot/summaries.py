"""Reads the figures of one report and makes its summary or board, in words and with the buttons below it."""

from bot.messages import Summary
from bot.world import World
from forms.calendar import ZONE
from forms.deadline import Deadline
from forms.form import Form
from forms.period import Period, parse, previous
from forms.plan import Plan
from forms.unit import Unit
from forms.value import Value
from handlers.say import Button, Say, phrase
from reports.board import Reminded, board
from reports.compile import NOTHING, Scope, UnitReport, summarise
from reports.text import board_text, summary_text
from storage.work import Work


def summary(work: Work, asked: Summary, lang: str, world: World) -> tuple[str, Say]:
    """The text, and what can be tapped below it."""
    form, period = world.catalogue.form(asked.form), parse(asked.period)
    top = work.units.of([asked.unit])[asked.unit]
    plan = world.plan
    dates = plan.for_unit(plan.deadline(form.code, period), top.path)
    earlier = _earlier(period)
    before = plan.deadline(form.code, earlier) if earlier else None
    units = _owing(work, top.path, dates, plan)
    others = work.units.others(top.path, dates.cutoff, form.code, period.code)
    scope = Scope(
        form=form,
        indicators=tuple(world.catalogue.indicator(item.indicator) for item in form.items),
        period=period,
        units=tuple(units),
        due=dates.due,
        others=tuple(others),
        merged=work.units.merged(top.path, before.period.first_day) if before else {},
        exempt=dates.exempt,
    )
    reports = _reports(work, units + others, form, period)
    if asked.shape == "summary":
        text = summary_text(summarise(scope, reports, _last(work, top.path, before, plan) if before else {}), lang)
    else:
        history = work.nudges.reminded([unit.id for unit in units], form.code, period.code)
        reminded = {unit: Reminded(len(at), at[-1].astimezone(ZONE)) for unit, at in history.items()}
        text = board_text(board(scope, reports, reminded), lang)
    missing = any(not reports.get(unit.id, NOTHING).handed_in for unit in scope.expected)
    return text, _buttons(asked, period, missing=missing)


def _earlier(period: Period) -> Period | None:
    """The period before, to compare with; a collection has none."""
    return None if period.kind == "ad_hoc" else previous(period)


def _owing(work: Work, path: str, dates: Deadline, plan: Plan) -> list[Unit]:
    """The units that are asked and were open on the cut-off day."""
    return [unit for unit in work.units.under(path, dates.cutoff) if plan.asks(dates.form, unit)]


def _last(work: Work, path: str, dates: Deadline, plan: Plan) -> dict[int, UnitReport]:
    """What last period is compared by: who owed it, whether they gave anything or not, and who handed in besides."""
    form, units = plan.form(dates.form), _owing(work, path, dates, plan)
    others = work.units.others(path, dates.cutoff, form.code, dates.period.code)
    found = _reports(work, units + others, form, dates.period)
    owed = {} if dates.exempt else {unit.id: NOTHING for unit in units}
    return owed | {unit: one for unit, one in found.items() if one.handed_in}


def _reports(work: Work, units: list[Unit], form: Form, period: Period) -> dict[int, UnitReport]:
    ids = [unit.id for unit in units]
    submissions = work.figures.submissions(ids, [period.code])
    values: dict[int, dict[str, Value]] = {}
    asked = [item.indicator for item in form.items]
    for (unit, _, indicator), current in work.figures.current(ids, [period.code], asked).items():
        values.setdefault(unit, {})[indicator] = current.value
    return {
        unit: UnitReport(submissions.get((unit, form.code, period.code)), values.get(unit, {}))
        for unit in {*values, *(unit for unit, of, _ in submissions if of == form.code)}
    }


def _buttons(asked: Summary, period: Period, *, missing: bool) -> Say:
    """The other view, the period before, and a nudge for those who still owe."""
    other, label = ("brd", "summary-button-board") if asked.shape == "summary" else ("sum", "summary-button-summary")
    same = "sum" if asked.shape == "summary" else "brd"
    views = [Button(label=phrase(label), data=f"{other}|{period.code}|{asked.form}|{asked.unit}")]
    before = _earlier(period)
    if before is not None:
        data = f"{same}|{before.code}|{asked.form}|{asked.unit}"
        views.append(Button(label=phrase("summary-button-before"), data=data))
    rows: list[tuple[Button, ...]] = [tuple(views)]
    if missing:
        nudge = Button(label=phrase("digest-button-nudge"), data=f"rem|{period.code}|{asked.form}|{asked.unit}")
        rows.append((nudge,))
    return Say(lines=(), buttons=tuple(rows))
