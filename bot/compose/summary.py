"""Reads the figures of one report and makes its summary or board, in words and with the buttons below it."""

from dataclasses import replace
from datetime import datetime

from bot.compose.files.buttons import by_unit_button, file_buttons
from bot.compose.handed_in_list import sheets
from bot.compose.reminder_log import histories
from bot.compose.stored import StoredSummary
from bot.compose.wide.message import wide_period
from bot.compose.wide.reading import place, ready
from bot.current import World
from forms.form import Form
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.regime.deadline import Deadline
from forms.regime.period import Period, parse, previous
from forms.regime.plan import Plan
from forms.unit import Unit, UnitKind
from handlers.reading.explained import WHICH, explain_button
from handlers.turn.buttons import in_place, report_button
from handlers.turn.dialogue import Slot
from handlers.turn.naming import brief
from handlers.turn.say import Button, Phrase, Ref, Say, phrase
from reports.compile.board import At, Beside, Reminded, board
from reports.compile.change import YearAgo
from reports.compile.totals import NOTHING, Scope, UnitReport, summarise
from reports.text.board import board_text
from reports.text.reminder_log import ledger_text
from reports.text.summary import summary_text
from storage.reminders.nudges import Reminders
from storage.work import Work

MOST = 5
"""Maximum number of other open reports offered below a summary."""

FEW = 4
"""Maximum number of units below a board that each get a button to enter figures; for more, one button opens a list."""


def summary(work: Work, asked: StoredSummary, lang: str, world: World, now: datetime) -> tuple[str, Say]:
    """The text, and a `Say` with the buttons below it."""
    period = parse(asked.period)
    form = world.catalogue.form(asked.form, period.first_day)
    top = work.units.of([asked.unit])[asked.unit]
    plan = world.plan
    dates = plan.for_unit(plan.deadline(form.code, period), top.path)
    where = place(work, top) if asked.shape in ("summary", "board") else None
    if where is not None and ready(work, form, plan):
        text, opening = wide_period(work, plan, where, form, asked, lang)
        below = _others(asked, top, now, plan, frozenset(form.asked_of))
        return text, Say(lines=(), buttons=(*_buttons(asked, period, [], given=False)[:1], *opening, *below))
    earlier = _earlier(period)
    before = plan.deadline(form.code, earlier) if earlier else None
    units = _owing(work, top.path, dates, plan)
    if asked.shape == "ledger":
        text = ledger_text(form.title, period, histories(work, units, form, period, now), lang)
        return text, Say(lines=(), buttons=((_view("brd", "summary-button-board", asked),),) if form.items else ())
    others = work.units.others(top.path, dates.cutoff, form.code, period.code)
    reports = _reports(work, units + others, form, period)
    scope = Scope(
        form=form,
        indicators=tuple(world.catalogue.indicator(code) for code in _given(form, units + others, reports)),
        period=period,
        units=tuple(units),
        due=dates.due,
        others=tuple(others),
        merged=work.units.merged(top.path, before.period.first_day) if before else {},
        exempt=dates.exempt,
    )
    open_ = any((one.form, one.period) == (form.code, period) for one in plan.open_deadlines(now))
    if asked.shape == "sheets":
        return sheets(scope, reports, asked, lang)
    if asked.shape == "summary":
        done = summarise(scope, reports, _last(work, top.path, before, plan) if before else {})
        text = summary_text(done, lang, _year_ago(work, scope, reports, top.path, plan))
    else:
        at = At(dates, now, closed=not open_ and now >= dates.due)
        text = board_text(board(scope, reports, _beside(work, units, dates, plan, now), at), lang)
    missing = [unit for unit in scope.expected if open_ and not reports.get(unit.id, NOTHING).handed_in]
    given = any(one.first_submitted_at for one in reports.values())
    rows = (
        *_buttons(asked, period, missing, given=given),
        *_others(asked, top, now, plan, work.units.kinds(top.path, now.astimezone(ZONE).date())),
    )
    return text, Say(lines=(), buttons=rows)


def _beside(work: Work, units: list[Unit], dates: Deadline, plan: Plan, now: datetime) -> dict[int, Beside]:
    """What the board says beside each unit's report."""
    ids, form, period = [unit.id for unit in units], dates.form, dates.period.code
    history = work.nudges.reminded(ids, form, period)
    reachable = {reach.unit_id for reach in work.receivers.for_reminder(ids, "officer", now)}
    lines = work.returns.lines(ids, form, period)
    found = {}
    for unit in units:
        had, own = history.get(unit.id), plan.for_unit(dates, unit.path)
        found[unit.id] = Beside(
            reminded=_reminded(had) if had else None,
            reachable=unit.id in reachable,
            lines=lines.get(unit.id, 0),
            last_day=own.last_day if own.last_day != dates.last_day else None,
        )
    return found


def _reminded(had: Reminders) -> Reminded:
    last = had.arrived[-1].astimezone(ZONE) if had.arrived else None
    return Reminded(len(had.arrived), last, had.unshown)


def _earlier(period: Period) -> Period | None:
    """The period before, to compare with; a collection has none."""
    return None if period.kind == "ad_hoc" else previous(period)


def _owing(work: Work, path: str, dates: Deadline, plan: Plan) -> list[Unit]:
    """The units that are asked and were open on the cut-off day."""
    return [unit for unit in work.units.under(path, dates.cutoff) if plan.asks(dates.form, unit, dates.period)]


def _last(work: Work, path: str, dates: Deadline, plan: Plan) -> dict[int, UnitReport]:
    """Last period's reports, to compare with: one of each unit that owed it, handed in or not, and those of other units
    that handed one in."""
    form, units = plan.form(dates.form, dates.period.code), _owing(work, path, dates, plan)
    others = work.units.others(path, dates.cutoff, form.code, dates.period.code)
    found = _reports(work, units + others, form, dates.period)
    owed = {} if dates.exempt else {unit.id: NOTHING for unit in units}
    return owed | {unit: one for unit, one in found.items() if one.handed_in}


def _year_ago(work: Work, scope: Scope, reports: dict[int, UnitReport], path: str, plan: Plan) -> YearAgo | None:
    """The changes since the same period of last year; of a week since the one 52 weeks before. None for a collection,
    and for a year, which is compared with the one before anyway."""
    period = scope.period
    if period.kind in ("ad_hoc", "year"):
        return None
    ago = parse(windows.year_before(windows.over(period)).code)
    merged = work.units.merged(path, ago.first_day)
    then = _last(work, path, plan.deadline(scope.form.code, ago), plan)
    totals = summarise(replace(scope, merged=merged), reports, then).totals if then else ()
    changes = {total.indicator: total.change for total in totals if total.change is not None}
    return YearAgo(ago.first_day, ago.cutoff, changes)


def _reports(work: Work, units: list[Unit], form: Form, period: Period) -> dict[int, UnitReport]:
    ids = [unit.id for unit in units]
    kept = work.figures.reports(ids, {form.code: [item.indicator for item in form.lines]}, [period.code])
    return {
        unit: UnitReport(kept.submissions.get((unit, form.code, period.code)), kept.values(unit, period.code))
        for unit in {*(unit for unit, _ in kept.answers), *(unit for unit, _, _ in kept.submissions)}
    }


def _given(form: Form, units: list[Unit], reports: dict[int, UnitReport]) -> list[str]:
    """The indicators that units which have handed in are asked for: without the lines of those that are missing."""
    there = {unit.kind for unit in units if reports.get(unit.id, NOTHING).handed_in}
    return [item.indicator for item in form.items if not item.of or not there.isdisjoint(item.of)]


def _buttons(asked: StoredSummary, period: Period, missing: list[Unit], *, given: bool) -> list[tuple[Button, ...]]:
    """The other view, the period before, a nudge for those who still owe, and what each unit has given."""
    other, label = ("brd", "summary-button-board") if asked.shape == "summary" else ("sum", "summary-button-summary")
    about = f"{asked.form}|{asked.unit}"
    views = [in_place(Button(label=phrase(label), data=f"{other}|{period.code}|{about}"))]
    before = _earlier(period)
    if before is not None:
        data = f"{_same(asked)}|{before.code}|{about}"
        views.append(in_place(Button(label=phrase("summary-button-before"), data=data)))
    rows: list[tuple[Button, ...]] = [tuple(views)]
    if asked.shape == "summary" and before is not None:
        rows.append((explain_button("explain-button", WHICH, period.code, asked.unit), by_unit_button(asked)))
        rows.append(file_buttons(asked))
    if missing and asked.acts:
        rows.append((Button(label=phrase("digest-button-nudge"), data=f"rem|{period.code}|{about}"),))
    if asked.shape == "board" and asked.acts and missing:
        rows += _enter(asked, missing)
    if asked.shape == "board":
        rows.append((_view("log", "ledger-button-open", asked),))
    if given:
        rows.append((Button(label=phrase("oversee-button-list"), data=f"ovl|{period.code}|{about}"),))
    return rows


def _enter(asked: StoredSummary, missing: list[Unit]) -> list[tuple[Button, ...]]:
    """The buttons with which a lead enters the figures of a missing unit on its behalf."""
    if len(missing) > FEW:
        return [(_view("enl", "enter-button-any", asked),)]
    slots = [Slot(unit=unit.id, form=asked.form, period=asked.period) for unit in missing]
    return [
        (report_button("enter-button", "ent", slot, unit=unit.title),)
        for unit, slot in zip(missing, slots, strict=True)
    ]


def _view(verb: str, label: str, asked: StoredSummary) -> Button:
    return Button(label=phrase(label), data=f"{verb}|{asked.period}|{asked.form}|{asked.unit}")


def _same(asked: StoredSummary) -> str:
    """The verb of the view that is shown."""
    return "sum" if asked.shape == "summary" else "brd"


def _others(
    asked: StoredSummary, top: Unit, now: datetime, plan: Plan, there: frozenset[UnitKind]
) -> list[tuple[Button, ...]]:
    """Buttons to the same view of other forms' open reports, of each form the newest; `there`: the kinds of the units
    below."""
    newest = {dates.form: dates for dates in plan.open_deadlines(now)}
    wanted = [dates for form, dates in newest.items() if form != asked.form and _concerns(form, top, plan, there)]
    buttons = [
        in_place(
            Button(_label(plan.form(dates.form), dates), f"{_same(asked)}|{dates.period.code}|{dates.form}|{top.id}")
        )
        for dates in wanted[:MOST]
    ]
    return [tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2)]


def _concerns(form: str, top: Unit, plan: Plan, there: frozenset[UnitKind]) -> bool:
    """Whether the form has lines to fill in, is asked of units that are there and, for a collection, was asked for at
    this unit, above or below it."""
    path = next((one.path for one in plan.collections if one.form.code == form), None)
    asked = bool(plan.form(form).items) and not there.isdisjoint(plan.form(form).asked_of)
    return asked and (path is None or top.path.startswith(path) or path.startswith(top.path))


def _label(form: Form, dates: Deadline) -> Phrase:
    period = Ref(kind="short_period", of=dates.period.code)
    name = phrase("report-once", title=brief(form.title, 30)) if form.title else period
    return phrase("summary-button-other", report=name)
