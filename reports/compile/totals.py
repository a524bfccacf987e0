"""Adds the units' reports of one period up: totals with their coverage, change since last period, who is missing.
Always from the current answers (promise 3); only what was handed in enters a total."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from forms.answered import pointless
from forms.form import Form, Item
from forms.indicator import Indicator
from forms.regime.period import Period
from forms.submission import Submission
from forms.unit import Unit, UnitKind
from forms.value import NotApplicable, NotAvailable, Number, Ratio, Text, Value
from locales.printing import vietnamese_sort_key
from reports.compile import rates
from reports.compile.aggregate import ADDITIVE, aggregate, figures_of, nil_of
from reports.compile.asked import TEAM, asked_among, kinds_of
from reports.compile.change import Change, Side, change, homes

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Scope:
    """What is added up: a form, its indicators in order, a period, the units open on its cut-off day, the first late
    moment. `others` were not open then, but may have reported before they closed; `merged` names the unit that each
    merged one is part of. In an `exempt` period nobody owes anything."""

    form: Form
    indicators: tuple[Indicator, ...]
    period: Period
    units: tuple[Unit, ...]
    due: datetime | None = None
    others: tuple[Unit, ...] = ()
    merged: Mapping[int, int] = field(default_factory=dict)
    exempt: bool = False

    @property
    def expected(self) -> tuple[Unit, ...]:
        """The units that owe the report, in dictionary order."""
        return () if self.exempt else in_order(self._asked(self.units))

    @property
    def besides(self) -> tuple[Unit, ...]:
        """The units that do not owe the report, but whose figures count once they have handed in."""
        return in_order(self._asked((*self.units, *self.others) if self.exempt else self.others))

    def _asked(self, units: Iterable[Unit]) -> Iterable[Unit]:
        return (unit for unit in units if unit.kind in self.form.asked_of)


@dataclass(frozen=True, slots=True)
class UnitReport:
    """One unit's report for a period: its submission, and the current value by indicator."""

    submission: Submission | None = None
    values: Values = field(default_factory=dict)

    @property
    def handed_in(self) -> bool:
        """Whether the report is handed in, so that it enters totals."""
        return self.submission is not None and self.submission.handed_in

    @property
    def begun(self) -> bool:
        """Whether the report has been begun: there are answers or a submission."""
        return bool(self.values) or self.submission is not None

    @property
    def first_submitted_at(self) -> datetime | None:
        """When the report was handed in for the first time; this alone decides whether it is late (promise 5)."""
        return self.submission.first_submitted_at if self.submission else None

    def late(self, due: datetime | None) -> bool:
        """Whether it was first handed in late, by the limit stored with it, or by `due` where none was stored."""
        noted = self.submission.due_at if self.submission else None
        return not rates.on_time(self.first_submitted_at, noted or due)


NOTHING = UnitReport()


@dataclass(frozen=True, slots=True)
class Total:
    """One indicator over all units that handed in. `value` is None where nothing can be added.

    `counted` units gave something to add, and `active` ones of them a figure above zero ("tại 02 xóm"). The rest handed
    in without a figure, for one of three reasons."""

    of: Indicator
    value: Value | None
    counted: int
    active: int
    not_applicable: tuple[Unit, ...] = ()
    not_available: tuple[Unit, ...] = ()
    unanswered: tuple[Unit, ...] = ()
    change: Change | None = None
    each: tuple[tuple[Value, tuple[Unit, ...]], ...] = ()
    """Of an indicator that cannot be added, such as a rate or a yes: each answer with the units that gave it."""

    @property
    def indicator(self) -> str:
        """The code of the indicator."""
        return self.of.code


@dataclass(frozen=True, slots=True)
class Note:
    """The text that a unit wrote as its answer to an indicator."""

    unit: Unit
    indicator: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The compiled figures of a period, from which every text about them is made.

    Units are in dictionary order; `units` are those that owe the report. `begun` are those of `missing` that have a
    draft, `late` are those that handed in late. `besides` do not owe the report (closed since, or exempt), but their
    figures are in the totals."""

    form: str
    title: str | None
    """The name that a lead gave to a collection; None for a form of the catalogue."""
    period: Period
    totals: tuple[Total, ...]
    notes: tuple[Note, ...]
    units: tuple[Unit, ...]
    missing: tuple[Unit, ...]
    begun: tuple[Unit, ...]
    late: tuple[Unit, ...]
    besides: tuple[Unit, ...]
    reporting_rate: Ratio | None
    reporting_rate_on_time: Ratio | None
    item_completeness: Ratio | None

    @property
    def handed_in(self) -> int:
        """How many of the units that owe the report have handed it in."""
        return self.reporting_rate.part if self.reporting_rate else 0

    @property
    def final(self) -> bool:
        """Whether no unit is missing; until then every figure is provisional."""
        return bool(self.units or self.besides) and not self.missing

    def total(self, indicator: str) -> Total | None:
        """The total of an indicator, if the form has it."""
        return next((total for total in self.totals if total.indicator == indicator), None)


def in_order(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The units sorted by name as in a Vietnamese dictionary, "xóm 2" before "xóm 10"; then the agencies, by their
    titles."""
    return tuple(
        sorted(units, key=lambda one: (one.agency, vietnamese_sort_key(one.title if one.agency else one.name), one.id))
    )


def handed(scope: Scope, reports: Mapping[int, UnitReport]) -> dict[int, rates.Handed]:
    """The facts that rates need of each report that was handed in, by unit id."""
    kinds = kinds_of((*scope.units, *scope.others))
    return {
        unit: rates.Handed(
            not report.late(scope.due), rates.answered_lines(scope.form.of(kinds.get(unit, TEAM)), report.values)
        )
        for unit, report in reports.items()
        if report.handed_in
    }


def summarise(scope: Scope, reports: Mapping[int, UnitReport], previous: Mapping[int, UnitReport]) -> Summary:
    """The summary of a period. `reports` and `previous` (last period's) are keyed by unit id. `previous` is empty, or
    has the units too that owed a report then and gave none: a merged unit is compared only with all its parts."""
    units, kinds = scope.expected, kinds_of((*scope.units, *scope.others))
    done = handed(scope, reports)
    expected = frozenset(unit.id for unit in units)
    besides = tuple(unit for unit in scope.besides if unit.id in done)
    counting = tuple(unit for unit in units if unit.id in done)
    if besides:
        counting = in_order((*counting, *besides))
    missing = tuple(unit for unit in units if unit.id not in done)
    now = {unit.id: reports[unit.id].values for unit in counting}
    before = {unit: old.values for unit, old in previous.items() if old.handed_in}
    owed_before, home = frozenset(previous), homes(scope.merged, expected)
    totals = []
    for indicator in scope.indicators:
        if not _worded(indicator):
            answers = _answers(scope, indicator, now, kinds)
            figures = figures_of(indicator, answers)
            old = Side(
                figures_of(indicator, _answers(scope, indicator, before, kinds)),
                asked_among(owed_before, scope.form, indicator, kinds),
            )
            owing = asked_among(expected, scope.form, indicator, kinds)
            since = change(Side(figures, owing), old, home)
            asked = tuple(unit for unit in counting if unit.id in answers)
            total = _total(indicator, answers, figures, asked, since)
            nil = nil_of(answers.values(), len(owing))
            totals.append(total if nil is None else replace(total, value=nil))
    return Summary(
        form=scope.form.code,
        title=scope.form.title,
        period=scope.period,
        totals=tuple(totals),
        notes=tuple(_notes(scope.indicators, now, counting)),
        units=units,
        missing=missing,
        begun=tuple(unit for unit in missing if reports.get(unit.id, NOTHING).begun),
        late=tuple(unit for unit in units if unit.id in done and not done[unit.id].on_time),
        besides=besides,
        reporting_rate=rates.reporting_rate(expected, done),
        reporting_rate_on_time=rates.reporting_rate_on_time(expected, done),
        item_completeness=rates.item_completeness(
            expected, done, sum(rates.required_lines(scope.form.of(unit.kind)) for unit in units)
        ),
    )


def _worded(indicator: Indicator) -> bool:
    return indicator.over_units == "concat"


# Totals -------------------------------------------------------------------------------------------------------------


Answers = Mapping[int, Value | None]
"""The answers to one indicator, by unit."""


def _answers(
    scope: Scope, indicator: Indicator, sheets: Mapping[int, Values], kinds: Mapping[int, UnitKind]
) -> Answers:
    item = scope.form.item(indicator.code)
    theirs = asked_among(sheets, scope.form, indicator, kinds)
    return {unit: _answer(item, indicator, values) for unit, values in sheets.items() if unit in theirs}


def _total(
    indicator: Indicator, now: Answers, figures: dict[int, int], counting: tuple[Unit, ...], since: Change | None
) -> Total:
    value, parts = aggregate(indicator, [value for value in now.values() if value is not None], figures)
    return Total(
        of=indicator,
        value=value,
        counted=parts,
        active=sum(amount > 0 for amount in figures.values()),
        not_applicable=tuple(unit for unit in counting if isinstance(now[unit.id], NotApplicable)),
        not_available=tuple(unit for unit in counting if isinstance(now[unit.id], NotAvailable)),
        unanswered=tuple(unit for unit in counting if now[unit.id] is None),
        change=since,
        each=_each(now, counting) if indicator.over_units == "none" else (),
    )


def _each(now: Answers, counting: tuple[Unit, ...]) -> tuple[tuple[Value, tuple[Unit, ...]], ...]:
    said: dict[Value, list[Unit]] = {}
    for unit in counting:
        value = now[unit.id]
        if value is not None and not isinstance(value, NotApplicable | NotAvailable):
            said.setdefault(value, []).append(unit)
    return tuple((value, tuple(units)) for value, units in said.items())


def _answer(item: Item | None, indicator: Indicator, values: Values) -> Value | None:
    """A unit's answer to an indicator. A line that was not asked because the one before it is zero is zero too:
    no meetings, so no attendees."""
    value = values.get(indicator.code)
    open_ = indicator.kind in ADDITIVE and (value is None or isinstance(value, NotApplicable))
    if open_ and item is not None and pointless(item, values.get):
        return Number(amount=Decimal(0))
    return value


def _notes(indicators: Iterable[Indicator], now: Mapping[int, Values], handed_in: tuple[Unit, ...]) -> Iterable[Note]:
    for indicator in indicators:
        if _worded(indicator):
            for unit in handed_in:
                value = now[unit.id].get(indicator.code)
                if isinstance(value, Text):
                    yield Note(unit=unit, indicator=indicator.code, text=value.text)
