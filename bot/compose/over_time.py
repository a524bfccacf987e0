"""Reads the reports of a place over the days of a window and adds them up, from one consistent view; and makes the
message that shows the totals."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Literal, NamedTuple

from bot.compose.files.buttons import by_unit_button, file_buttons
from bot.compose.stored import StoredSummary
from bot.compose.wide.message import wide_window
from bot.compose.wide.reading import place
from forms.form import Form
from forms.indicator import Indicator
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.regime.deadline import Deadline
from forms.regime.period import containing, parse
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.value import Value
from handlers.reading.explained import WHICH, explain_button
from handlers.turn.buttons import in_place
from handlers.turn.say import Button, Ref, Say, phrase
from reports.compile.change import YearAgo
from reports.compile.over_time.facts import DatedSheet, Lived, LongFacts, LongTotal, SheetState
from reports.compile.over_time.totals import changed_since, over_time
from reports.text.over_time import LongSummary, long_text
from storage.reports.over_time import LongQuery
from storage.work import Work

_MOST = 4
"""Maximum forms whose reports are offered below the totals."""


def compiled(
    work: Work, plan: Plan, path: str, window: Window, codes: Collection[str] | None, now: datetime
) -> dict[str, LongTotal]:
    """The totals of these indicators over the units at or below the path, by code; `codes` None: of all that a unit
    there is asked, and of those that are computed from them."""
    return totals_of(long_facts(work, plan, path, window, codes, now), plan, codes)


def totals_of(facts: LongFacts, plan: Plan, codes: Collection[str] | None) -> dict[str, LongTotal]:
    """The totals that these facts make."""
    wanted = [plan.indicator(code) for code in codes] if codes is not None else _all_asked(facts, plan)
    return over_time(wanted, facts, plan.indicator)


def long_facts(
    work: Work, plan: Plan, path: str, window: Window, codes: Collection[str] | None, now: datetime
) -> LongFacts:
    """All reports that the totals are made from. `codes` None: all figures that anybody is asked."""
    units = {
        life.unit.id: Lived(life.unit, life.valid_from, life.valid_to, life.merged_into)
        for life in work.units.history(path)
    }
    today = now.astimezone(ZONE).date()
    needed = None if codes is None else set(_needed(codes, plan))
    sheets: list[DatedSheet] = []
    for form in _asked_forms(plan):
        versions = plan.catalogue.versions(form.code)
        # Of a line that is switched off, what was answered before counts where it is asked for by name.
        items = (item for one in versions for item in (one.items if needed is None else one.lines))
        wanted = [code for code in dict.fromkeys(item.indicator for item in items) if needed is None or code in needed]
        asked = [one for one in units.values() if any(one.unit.kind in version.asked_of for version in versions)]
        if wanted and asked:
            sheets += _sheets(work, plan, form, _Reading(wanted, asked, window, today))
    return LongFacts(window, units, sheets, today)


def long_summary(work: Work, asked: StoredSummary, lang: str, plan: Plan, now: datetime) -> tuple[str, Say]:
    """The totals of a window as text, and a `Say` with the buttons below it."""
    window, top = windows.parse(asked.period), work.units.of([asked.unit])[asked.unit]
    where = place(work, top)
    if where is not None and (wide := wide_window(work, plan, where, window, lang, now)) is not None:
        return wide[0], Say(lines=(), buttons=(*_views(asked, window, windows.before(window)), *wide[1]))
    facts = long_facts(work, plan, top.path, window, None, now)
    totals = totals_of(facts, plan, None)
    before = windows.before(window)
    codes = [code for code, total in totals.items() if total.entries and _compared(total, window)]
    then = compiled(work, plan, top.path, before, codes, now) if codes else {}
    changes = {code: change for code in codes if (change := changed_since(totals[code], then[code], facts))}
    ago = _year_ago(work, plan, top.path, facts, totals, now)
    text = long_text(LongSummary(window, tuple(totals.values()), changes, ago), lang)
    return text, Say(lines=(), buttons=_buttons(asked, window, before, facts, plan))


def _year_ago(
    work: Work, plan: Plan, path: str, facts: LongFacts, totals: Mapping[str, LongTotal], now: datetime
) -> YearAgo | None:
    """The changes since the same days of last year; None where these are the window before anyway."""
    ago = windows.year_before(facts.window)
    codes = [code for code, total in totals.items() if total.entries]
    if not codes or ago == windows.before(facts.window):
        return None
    then = compiled(work, plan, path, ago, codes, now)
    changes = {code: change for code in codes if (change := changed_since(totals[code], then[code], facts))}
    return YearAgo(ago.first_day, ago.last_day, changes)


def _compared(total: LongTotal, window: Window) -> bool:
    """Whether the figure is compared with the window before; of one since 1 January the increment says more, but for
    the same days a year earlier."""
    return total.of.basis != "year_to_date" or windows.before(window).last_day.year < window.last_day.year


def _views(asked: StoredSummary, window: Window, before: Window) -> tuple[tuple[Button, ...], ...]:
    """The other kind of month, and the window before."""
    views = []
    other: Literal["month", "cal_month"] = "cal_month" if window.kind == "month" else "month"
    if window.kind in ("month", "cal_month"):
        same = windows.over(containing(other, window.last_day.replace(day=1)))
        days = [Ref(kind="day", of=day.isoformat()) for day in (same.first_day, same.last_day)]
        label = phrase(f"long-button-{other}", days=phrase("long-button-days", first=days[0], last=days[1]))
        views.append(in_place(Button(label=label, data=f"lng|{same.code}||{asked.unit}")))
    label = phrase("summary-button-before")
    views.append(in_place(Button(label=label, data=f"lng|{before.code}||{asked.unit}")))
    return (tuple(views),)


def _buttons(
    asked: StoredSummary, window: Window, before: Window, facts: LongFacts, plan: Plan
) -> tuple[tuple[Button, ...], ...]:
    """The other kind of month, the window before, and who has handed in the reports of this very period."""
    kinds = {one.unit.kind for one in facts.units.values()}
    alike = [form for form in _asked_forms(plan) if form.frequency == window.kind and kinds & set(form.asked_of)]
    forms = [form.code for form in alike if plan.regime.rule_of(form.code).covers(parse(window.code))]
    rows = [
        (Button(phrase("long-button-form", form=Ref(kind="form", of=form)), f"brd|{window.code}|{form}|{asked.unit}"),)
        for form in forms[:_MOST]
    ]
    explain = explain_button("explain-button", WHICH, window.code, asked.unit)
    below = (explain, by_unit_button(asked))
    return (*_views(asked, window, before), below, file_buttons(asked), *rows)


# Reading ------------------------------------------------------------------------------------------------------------


class _Reading(NamedTuple):
    """What is read of one form: these indicators, of these units."""

    wanted: list[str]
    asked: list[Lived]
    window: Window
    today: date


def _sheets(work: Work, plan: Plan, form: Form, reading: _Reading) -> Iterator[DatedSheet]:
    """The reports of one form that are handed in or owed."""
    window, first = reading.window, reading.window.first_day
    if any(plan.indicator(code).basis == "year_to_date" for code in reading.wanted):
        first = min(first, date(window.last_day.year, 1, 1))
    periods = list(windows.touching(form.frequency, first, window.last_day, plan.week_starts))
    versions = {period.code: plan.form(form.code, period.code) for period in periods}
    items = (item for version in versions.values() for item in version.items)
    befores = {item.after for item in items if item.indicator in reading.wanted and item.after}
    query = LongQuery(
        units=[one.unit.id for one in reading.asked],
        forms=[form.code],
        periods=[period.code for period in periods],
        indicators=sorted({*reading.wanted, *befores}),
    )
    done = work.over_time.handed_in(query)
    values = work.over_time.values(query) if done else {}
    rule = plan.regime.rule_of(form.code)
    for period in periods:
        dates, version = plan.deadline(form.code, period), versions[period.code]
        for one in reading.asked:
            unit, lines = one.unit, version.of(one.unit.kind)
            if unit.kind not in version.asked_of:
                continue
            own = plan.for_unit(dates, unit.path)
            owed = rule.covers(period) and not own.exempt and _open_on(one, own)
            if (unit.id, form.code, period.code) in done:
                given: dict[str, Value] = values.get((unit.id, period.code), {})
                yield DatedSheet(unit.id, lines, period, own.cutoff, "handed_in", owed, given)
            elif owed:
                state: SheetState = "missing" if own.cutoff <= reading.today else "later"
                yield DatedSheet(unit.id, lines, period, own.cutoff, state)


def _open_on(one: Lived, dates: Deadline) -> bool:
    return one.opened <= dates.cutoff and (one.closed is None or one.closed >= dates.cutoff)


def _asked_forms(plan: Plan) -> Iterator[Form]:
    """The forms of the catalogue that units fill in, the most frequent first as the catalogue has them."""
    asked = {rule.form for rule in plan.regime.rule if rule.asked}
    return (form for form in plan.catalogue.forms if form.items and form.code in asked)


def _needed(codes: Iterable[str], plan: Plan) -> Iterator[str]:
    """These indicators, and those that they are computed from."""
    for code in codes:
        of = plan.indicator(code)
        yield code
        yield from _needed([one for one in (of.numerator, of.denominator, of.counts_units_of) if one], plan)


def _all_asked(facts: LongFacts, plan: Plan) -> list[Indicator]:
    """All figures that a unit of these is asked, in the order of the forms; a computed one behind the last that it is
    made from."""
    kinds = {one.unit.kind for one in facts.units.values()}
    codes = dict.fromkeys(
        item.indicator for form in _asked_forms(plan) if kinds & set(form.asked_of) for item in form.items
    )
    codes = dict.fromkeys(code for code in codes if plan.indicator(code).task is None)  # /nhiemvu tells of tasks
    computed = [
        one for one in plan.catalogue.indicators if one.computed and set(_sources_of(one, plan)) <= codes.keys()
    ]
    found: list[Indicator] = []
    for code in codes:
        found.append(plan.indicator(code))
        there = {one.code for one in found}
        found += [one for one in computed if one.code not in there and set(_sources_of(one, plan)) <= there]
    return found


def _sources_of(of: Indicator, plan: Plan) -> list[str]:
    """The asked indicators that a computed one is made from."""
    return [code for code in _needed([of.code], plan) if not plan.indicator(code).computed]
