"""Reads the figures of one report and makes its summary or board, in words and with the buttons below it."""

from bot.messages import Summary
from bot.world import World
from forms.calendar import ZONE
from forms.form import Form
from forms.period import Period, parse, previous
from forms.unit import Unit
from forms.value import Value
from handlers.say import Button, Say, phrase
from reports.board import Reminded, board
from reports.compile import Scope, UnitReport, summarise
from reports.text import board_text, summary_text
from storage.work import Work


def summary(work: Work, asked: Summary, lang: str, world: World) -> tuple[str, Say]:
    """The text, and what can be tapped below it."""
    form, period = world.catalogue.form(asked.form), parse(asked.period)
    top = work.units.of([asked.unit])[asked.unit]
    units = [unit for unit in work.units.under(top.path, period.cutoff) if unit.kind in form.asked_of]
    scope = Scope(
        form=form,
        indicators=tuple(world.catalogue.indicator(item.indicator) for item in form.items),
        period=period,
        units=tuple(units),
        due=world.deadline(asked.form, asked.period).due,
    )
    reports = _reports(work, units, form, period)
    if asked.shape == "summary":
        text = summary_text(summarise(scope, reports, _reports(work, units, form, previous(period))), lang)
    else:
        history = work.outbox.reminded([unit.id for unit in units], form.code, period.code)
        reminded = {unit: Reminded(len(at), at[-1].astimezone(ZONE)) for unit, at in history.items()}
        text = board_text(board(scope, reports, reminded), lang)
    missing = any(unit.id not in reports or not reports[unit.id].handed_in for unit in units)
    return text, _buttons(asked, period, missing=missing)


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
    before = previous(period).code
    rows: list[tuple[Button, ...]] = [
        (
            Button(label=phrase(label), data=f"{other}|{period.code}|{asked.form}|{asked.unit}"),
            Button(label=phrase("summary-button-before"), data=f"{same}|{before}|{asked.form}|{asked.unit}"),
        )
    ]
    if missing:
        nudge = Button(label=phrase("digest-button-nudge"), data=f"rem|{period.code}|{asked.form}|{asked.unit}")
        rows.append((nudge,))
    return Say(lines=(), buttons=tuple(rows))
