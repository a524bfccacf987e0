"""A commune of sixteen hamlets and eight agencies that give figures of every kind for a year, with all that happens to
reports: late, taken back, sent back, corrected; hamlets that are merged, closed, opened."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from random import Random  # noqa: TID251  # a fixed seed: the same year each time
from typing import NamedTuple

from bot.current import World
from forms.form import Catalogue, Form, Frequency, Item
from forms.indicator import Indicator
from forms.regime.calendar import ZONE
from forms.regime.period import Period
from forms.regime.plan import Plan
from forms.regime.rule import Rule
from forms.regime.window import touching
from forms.unit import AGENCIES, Unit, UnitKind
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Status, Text, Value
from storage.database import Engine
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.reports.returns import NewState
from storage.work import Work, writing

FIRST, LAST = date(2025, 11, 14), date(2026, 12, 31)
TODAY = date(2026, 11, 20)
"""The year is not over yet: some reports are still to come."""
KINDS: tuple[UnitKind, ...] = tuple(kind for kind in AGENCIES if kind != "agency")
MONTHLY, QUARTERLY, BY_CALENDAR = (
    ("police", "public_service", "economy", "office"),
    ("culture", "school"),
    ("health", "media"),
)


def plan() -> Plan:
    """The catalogue's plan for the hamlets, and a form for each kind of agency with all that it supplies: a month's, a
    calendar month's or a quarter's; the economy gives some flows by the month and once more for the half-year."""
    files = World.load().plan
    kept = [form for form in files.catalogue.forms if {"hamlet", "commune"} & {*form.asked_of}]
    forms = [_of_hamlets(form) if "hamlet" in form.asked_of else form for form in kept]
    rules = [
        rule.model_copy(update={"owed_by": form.asked_of})
        for form in forms
        for rule in files.regime.rule
        if rule.form == form.code
    ]
    for kind in KINDS:
        frequency: Frequency = "month" if kind in MONTHLY else "quarter" if kind in QUARTERLY else "cal_month"
        forms.append(_form(kind, frequency, files.catalogue.indicators))
        rules.append(_rule(forms[-1]))
    again = _form("economy", "half_year", [one for one in files.catalogue.indicators if one.basis == "flow"])
    forms.append(again)
    rules.append(_rule(again))
    catalogue = Catalogue(forms=tuple(forms), indicators=files.catalogue.indicators)
    regime = files.regime.model_copy(update={"rule": tuple(rules)})
    return Plan(catalogue, regime, files.working, files.week_starts)


def _of_hamlets(form: Form) -> Form:
    """The same form with the lines of the hamlets only, asked of nobody else."""
    items = tuple(item.model_copy(update={"of": ()}) for item in form.of("hamlet").items)
    return Form(code=form.code, version=1, frequency=form.frequency, asked_of=("hamlet",), items=items)


def _form(kind: UnitKind, frequency: Frequency, indicators: tuple[Indicator, ...] | list[Indicator]) -> Form:
    codes = [one.code for one in indicators if kind in one.supplied_by]
    items = tuple(Item(indicator=code, required=n % 7 != 6) for n, code in enumerate(codes))
    return Form(code=f"{kind}_{frequency}", version=1, frequency=frequency, asked_of=(kind,), items=items)


def _rule(form: Form) -> Rule:
    return Rule(form=form.code, frequency=form.frequency, owed_by=form.asked_of, days_after_cutoff=4, late_days=30)


class Commune(NamedTuple):
    """The units, and who reports what."""

    top: Unit
    units: list[Unit]
    lead: int


def settle(work: Work) -> Commune:
    """Open the units; another commune beside it must count nowhere."""
    opened = date(2025, 1, 1)
    province = work.units.add(NewUnit(None, "province", "tỉnh", "Thái Nguyên", opened))
    top = work.units.add(NewUnit(province.id, "commune", "xã", "Phú Thịnh", opened))
    other = work.units.add(NewUnit(province.id, "commune", "xã", "Bình Yên", opened))
    hamlets = [work.units.add(NewUnit(top.id, "hamlet", "xóm", f"Xóm {n}", opened)) for n in range(15)]
    hamlets.append(work.units.add(NewUnit(top.id, "hamlet", "xóm", "Xóm mới", date(2026, 3, 2))))
    hamlets.append(work.units.add(NewUnit(other.id, "hamlet", "xóm", "Bản Cái", opened)))
    agencies = [work.units.add(NewUnit(top.id, kind, "cơ quan", kind, opened)) for kind in KINDS]
    return Commune(top, hamlets + agencies, work.people.join("Trần Thị Bình", "vi", _at(opened)))


def live(database: Engine, plan: Plan, seed: int) -> Unit:
    """Let the year pass; returns the commune."""
    chance = Random(seed)
    commune = writing(database, settle)
    writing(database, lambda work: _reports(work, plan, commune, chance))
    writing(database, lambda work: _changes(work, commune))
    return commune.top


def _changes(work: Work, commune: Commune) -> None:
    """Three hamlets become one in two steps, one is closed, and an agency too."""
    now = _at(date(2026, 11, 1))
    hamlets = [unit for unit in commune.units if unit.kind == "hamlet"]
    work.units.merge([hamlets[0].id], hamlets[1].id, date(2026, 5, 20), now)
    work.units.merge([hamlets[1].id, hamlets[2].id], hamlets[3].id, date(2026, 8, 30), now)
    work.units.close(hamlets[4].id, date(2026, 7, 5))
    work.units.close(next(unit.id for unit in commune.units if unit.kind == "school"), date(2026, 10, 1))


def _reports(work: Work, plan: Plan, commune: Commune, chance: Random) -> None:
    asked = [form for form in plan.catalogue.forms if form.items]
    for unit, form, period in _owed(plan, commune, asked):
        what = chance.random()
        if what < 0.08 or period.first_day > TODAY:
            continue
        answers = {item.indicator: _value(plan.indicator(item.indicator), period, chance) for item in form.items}
        given = {code: value for code, value in answers.items() if chance.random() > 0.06}
        _record(work, unit, form, period, given, 0)
        if what < 0.16:
            continue  # a draft
        work.figures.submit(
            [NewSubmission(unit.id, form.code, period.code, "submitted", 0, None, None, _at(period.cutoff))]
        )
        if what < 0.24:
            state = chance.choice(("returned", "approved", "locked"))
            work.returns.review(
                NewState(unit.id, form.code, period.code, state, 1, commune.lead, "xem lại"), _at(period.cutoff)
            )
        elif what < 0.34:  # corrected: one line anew, one taken back
            again = {code: _value(plan.indicator(code), period, chance) for code in list(given)[:1]}
            _record(work, unit, form, period, {**again, **dict.fromkeys(list(given)[1:2])}, 1)


def _owed(plan: Plan, commune: Commune, asked: list[Form]) -> Iterator[tuple[Unit, Form, Period]]:
    for form in asked:
        rule = plan.regime.rule_of(form.code)
        for period in touching(form.frequency, FIRST, LAST, plan.week_starts):
            if rule.asked and rule.covers(period):
                yield from ((unit, form, period) for unit in commune.units if unit.kind in form.asked_of)


def _record(work: Work, unit: Unit, form: Form, period: Period, values: Mapping[str, Value | None], seen: int) -> None:
    at = _at(period.cutoff)
    work.figures.record(
        [
            NewFigure(unit.id, form.code, period.code, code, value, seen, "", "", None, None, at, "", "")
            for code, value in values.items()
        ]
    )


def _at(day: date) -> datetime:
    return datetime.combine(day, time(9), ZONE)


def _value(of: Indicator, period: Period, chance: Random) -> Value:
    """An answer of the indicator's kind; what has been since 1 January mostly grows."""
    rare = chance.random()
    if rare < 0.05:
        return NotAvailable()
    if rare < 0.09:
        return NotApplicable()
    if rare < 0.14 and of.kind in ("count", "money"):
        return Nil(wording="không phát sinh")
    grown = 0
    if of.basis == "year_to_date":
        grown = (period.cutoff - date(period.cutoff.year, 1, 1)).days * 3
    match of.kind:
        case "count":
            return Number(amount=Decimal(grown + chance.randrange(0, 40)))
        case "money":
            return Money(dong=(grown + chance.randrange(1, 40)) * 1_000_000)
        case "percent":
            return Number(amount=Decimal(chance.randrange(0, 10_000)) / 100)
        case "status":
            return Status(code=chance.choice(of.states))
        case "yes_no":
            return Status(code=chance.choice(("yes", "no")))
        case _:
            return Text(text=chance.choice(("Mất sóng", "Thiếu loa", "Đường xa")))
