"""Adds the units' reports of one period up: totals with their coverage, change since last period, who is missing.
Always from the current answers (promise 3); only what was handed in enters a total."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from forms.form import Form, Item
from forms.indicator import Indicator
from forms.period import Period
from forms.submission import Submission
from forms.unit import Unit
from forms.value import Money, NotApplicable, NotAvailable, Number, Ratio, Text, Value, counted
from locales.printing import vietnamese_sort_key

Values = Mapping[str, Value]

ADDITIVE = ("count", "money")
"""The kinds whose figures may be added over units."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is added up: a form, its indicators in order, a period, the units that owe it, the first moment too late."""

    form: Form
    indicators: tuple[Indicator, ...]
    period: Period
    units: tuple[Unit, ...]
    due: datetime | None = None

    @property
    def expected(self) -> tuple[Unit, ...]:
        """The units of the kinds that this form is asked of, in dictionary order."""
        return in_order(unit for unit in self.units if unit.kind in self.form.asked_of)


@dataclass(frozen=True, slots=True)
class UnitReport:
    """All that one unit gave for a period: how far it came, and the current value by indicator."""

    submission: Submission | None = None
    values: Values = field(default_factory=dict)

    @property
    def handed_in(self) -> bool:
        """It enters totals."""
        return self.submission is not None and self.submission.handed_in

    @property
    def begun(self) -> bool:
        """Somebody has opened it."""
        return bool(self.values) or self.submission is not None

    @property
    def first_submitted_at(self) -> datetime | None:
        """When it was handed in for the first time; this alone decides on time or late (promise 5)."""
        return self.submission.first_submitted_at if self.submission else None

    def late(self, due: datetime | None) -> bool:
        """It came at the first moment that is too late, or after."""
        return due is not None and self.first_submitted_at is not None and self.first_submitted_at >= due


NOTHING = UnitReport()


@dataclass(frozen=True, slots=True)
class Change:
    """This period less the last, over the `units` with a figure in both. `alike`: no other unit had one in either."""

    amount: int
    units: int
    alike: bool


@dataclass(frozen=True, slots=True)
class Total:
    """One indicator over all units that handed in. `value` is None where nothing can be added.

    So many `counted` units gave something to add, and `active` ones a figure above zero ("tại 02 xóm"). The rest
    handed in without a figure, for one of three reasons."""

    indicator: str
    value: Value | None
    counted: int
    active: int
    not_applicable: tuple[Unit, ...] = ()
    not_available: tuple[Unit, ...] = ()
    unanswered: tuple[Unit, ...] = ()
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What a unit wrote in words."""

    unit: Unit
    indicator: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The compiled figures of a period: the one thing that text, chart, .docx and .xlsx are made from.

    Units are in dictionary order. `begun` is the part of `missing` that has a draft; `late` of those handed in."""

    form: str
    period: Period
    totals: tuple[Total, ...]
    notes: tuple[Note, ...]
    units: tuple[Unit, ...]
    missing: tuple[Unit, ...]
    begun: tuple[Unit, ...]
    late: tuple[Unit, ...]
    reporting_rate: Ratio | None
    reporting_rate_on_time: Ratio | None
    item_completeness: Ratio | None

    @property
    def handed_in(self) -> int:
        """How many units' figures are in the totals."""
        return len(self.units) - len(self.missing)

    @property
    def final(self) -> bool:
        """Nobody is missing; until then every figure is provisional."""
        return bool(self.units) and not self.missing

    def total(self, indicator: str) -> Total | None:
        """The total of an indicator, if the form has it."""
        return next((total for total in self.totals if total.indicator == indicator), None)


def in_order(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """By name, as a Vietnamese dictionary would; "xóm 2" before "xóm 10"."""
    return tuple(sorted(units, key=lambda unit: (vietnamese_sort_key(unit.name), unit.id)))


def summarise(scope: Scope, reports: Mapping[int, UnitReport], previous: Mapping[int, UnitReport]) -> Summary:
    """The summary of a period. `reports` and `previous` are keyed by unit id; last period's may be empty."""
    units = scope.expected
    now = {unit.id: reports[unit.id].values for unit in units if reports.get(unit.id, NOTHING).handed_in}
    before = {unit.id: previous[unit.id].values for unit in units if previous.get(unit.id, NOTHING).handed_in}
    missing = tuple(unit for unit in units if unit.id not in now)
    handed_in = tuple(unit for unit in units if unit.id in now)
    late = tuple(unit for unit in handed_in if reports[unit.id].late(scope.due))
    return Summary(
        form=scope.form.code,
        period=scope.period,
        totals=tuple(
            _total(indicator, _answers(scope, indicator, now), _answers(scope, indicator, before), handed_in)
            for indicator in scope.indicators
            if not _worded(indicator)
        ),
        notes=tuple(_notes(scope.indicators, now, handed_in)),
        units=units,
        missing=missing,
        begun=tuple(unit for unit in missing if reports.get(unit.id, NOTHING).begun),
        late=late,
        reporting_rate=_ratio(len(now), len(units)),
        reporting_rate_on_time=_ratio(len(now) - len(late), len(units)),
        item_completeness=_completeness(scope.form, now.values()),
    )


def _worded(indicator: Indicator) -> bool:
    return indicator.over_units == "concat"


def _ratio(part: int, whole: int) -> Ratio | None:
    return Ratio(part=part, whole=whole) if whole else None


# Totals -------------------------------------------------------------------------------------------------------------


Answers = Mapping[int, Value | None]
"""The answers to one indicator, by unit."""


def _answers(scope: Scope, indicator: Indicator, sheets: Mapping[int, Values]) -> Answers:
    item = scope.form.item(indicator.code)
    return {unit: _answer(item, indicator, values) for unit, values in sheets.items()}


def _total(indicator: Indicator, now: Answers, before: Answers, handed_in: tuple[Unit, ...]) -> Total:
    figures = _figures(indicator, now)
    value, parts = _aggregate(indicator, [value for value in now.values() if value is not None], figures)
    return Total(
        indicator=indicator.code,
        value=value,
        counted=parts,
        active=sum(amount > 0 for amount in figures.values()),
        not_applicable=tuple(unit for unit in handed_in if isinstance(now[unit.id], NotApplicable)),
        not_available=tuple(unit for unit in handed_in if isinstance(now[unit.id], NotAvailable)),
        unanswered=tuple(unit for unit in handed_in if now[unit.id] is None),
        change=_change(figures, _figures(indicator, before)),
    )


def _figures(indicator: Indicator, values: Answers) -> dict[int, int]:
    """What can be added, by unit: nil counts zero; not applicable, not available and unanswered add nothing."""
    if indicator.kind not in ADDITIVE:
        return {}
    amounts = {unit: v.dong if isinstance(v, Money) else counted(v) for unit, v in values.items()}
    return {unit: amount for unit, amount in amounts.items() if amount is not None}


def _aggregate(indicator: Indicator, values: list[Value], figures: dict[int, int]) -> tuple[Value | None, int]:
    """The value over units, and of how many. A rate as entered is never averaged: it stands only when it is the
    one there is; a ratio is the ratio of sums."""
    parts: list[Value]
    match indicator.over_units, indicator.kind:
        case "distinct", "count":
            return _number(sum(amount > 0 for amount in figures.values()), figures), len(figures)
        case "sum", "count":
            return _number(sum(figures.values()), figures), len(figures)
        case "sum", "money":
            return Money(dong=sum(figures.values())) if figures else None, len(figures)
        case "sum", "ratio":
            ratios = [value for value in values if isinstance(value, Ratio)]
            return _ratio(sum(r.part for r in ratios), sum(r.whole for r in ratios)), len(ratios)
        case _:
            parts = [value for value in values if not isinstance(value, NotApplicable | NotAvailable)]
            return parts[0] if len(parts) == 1 else None, len(parts)


def _number(amount: int, figures: dict[int, int]) -> Number | None:
    return Number(amount=Decimal(amount)) if figures else None


def _change(now: Mapping[int, int], before: Mapping[int, int]) -> Change | None:
    """Like with like: a unit that reported only once would look like a rise or a fall."""
    both = now.keys() & before.keys()
    if not both:
        return None
    return Change(
        amount=sum(now[unit] - before[unit] for unit in both), units=len(both), alike=now.keys() == before.keys()
    )


def _notes(indicators: Iterable[Indicator], now: Mapping[int, Values], handed_in: tuple[Unit, ...]) -> Iterable[Note]:
    for indicator in indicators:
        if _worded(indicator):
            for unit in handed_in:
                value = now[unit.id].get(indicator.code)
                if isinstance(value, Text):
                    yield Note(unit=unit, indicator=indicator.code, text=value.text)


# Completeness -------------------------------------------------------------------------------------------------------


def asked(form: Form, values: Values) -> tuple[Item, ...]:
    """The lines of a form that concern a unit: all but those after a line that was answered with zero."""
    return tuple(item for item in form.items if not _spared(item, values))


def _spared(item: Item | None, values: Values) -> bool:
    return item is not None and item.after is not None and counted(values.get(item.after)) == 0


def _answer(item: Item | None, indicator: Indicator, values: Values) -> Value | None:
    """A unit's answer to an indicator. A line that was not asked because the one before it is zero is zero too:
    no meetings, so no attendees."""
    value = values.get(indicator.code)
    if indicator.kind in ADDITIVE and (value is None or isinstance(value, NotApplicable)) and _spared(item, values):
        return Number(amount=Decimal(0))
    return value


def _completeness(form: Form, sheets: Iterable[Values]) -> Ratio | None:
    """Of the required lines of the reports handed in, how many hold an answer; a line that does not apply is not
    counted, one whose figure "is not there yet" is counted as open."""
    lines = [
        values.get(item.indicator)
        for values in sheets
        for item in asked(form, values)
        if item.required and not isinstance(values.get(item.indicator), NotApplicable)
    ]
    return _ratio(sum(not (value is None or isinstance(value, NotAvailable)) for value in lines), len(lines))
