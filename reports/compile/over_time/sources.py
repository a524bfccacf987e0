"""What the reports say of one indicator: the figures they give, and the periods in which one is wanting."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from forms.answered import pointless
from forms.indicator import Indicator
from forms.regime.period import Period
from forms.regime.window import Window
from forms.value import Money, NotApplicable, NotAvailable, Number, Value
from reports.compile.aggregate import ADDITIVE
from reports.compile.over_time.facts import CountedFigure, DatedSheet, LongFacts, Straddler


@dataclass(slots=True)
class Sources:
    """Figures and wanting ones, by the unit's id."""

    figures: dict[int, list[CountedFigure]] = field(default_factory=dict)
    """The figures in reports that were handed in, those before the window too."""
    asked: dict[int, list[Period]] = field(default_factory=dict)
    """The periods of the window in which the unit is asked."""
    lacking: dict[int, list[Period]] = field(default_factory=dict)
    """Those of the asked periods without a figure, also those to come."""
    missing: dict[int, set[Period]] = field(default_factory=dict)
    """Those of the lacking periods whose report could have been handed in by now and was not."""
    unanswered: dict[int, set[Period]] = field(default_factory=dict)
    """Those of the lacking periods whose report was handed in without this figure."""
    owing: set[int] = field(default_factory=set)
    """The units that owe the figure at least once in the window, up to today."""
    touched: set[Period] = field(default_factory=set)
    """All periods in which it is asked or given, also outside the window."""


def sources_of(of: Indicator, sheets: Iterable[DatedSheet], facts: LongFacts) -> Sources:
    """What these reports, all of which ask or give the indicator, say of it."""
    found = Sources()
    for sheet in sheets:
        value = _answer(of, sheet)
        found.touched.add(sheet.period)
        if value is not None and not isinstance(value, NotAvailable):
            unit, as_of = facts.units[sheet.unit].unit, sheet.dates.get(of.code, sheet.as_of)
            figure = CountedFigure(unit, sheet.form.code, sheet.period, as_of, value)
            found.figures.setdefault(sheet.unit, []).append(figure)
        if sheet.owed and _in_window(of, sheet, facts.window):
            _note_asked(of, sheet, value, found)
    return found


def straddling(sources: Sources, facts: LongFacts) -> tuple[Straddler, ...]:
    """The periods in which the figure is asked or given that lie on both sides of the window's first or last day; not
    those that are still going on."""
    window = facts.window
    over = (one for one in sources.touched if window.straddles(one) and one.cutoff <= facts.today)
    return tuple(
        Straddler(one, window.counts(one)) for one in sorted(over, key=lambda one: (one.cutoff, one.first_day))
    )


def _in_window(of: Indicator, sheet: DatedSheet, window: Window) -> bool:
    return window.counts(sheet.period) if of.basis == "flow" else window.holds(sheet.as_of)


def _note_asked(of: Indicator, sheet: DatedSheet, value: Value | None, found: Sources) -> None:
    item = sheet.form.item(of.code)
    if item is None or not item.required:
        return  # nobody owes what only an earlier version of the form asked, or what may be left out
    found.asked.setdefault(sheet.unit, []).append(sheet.period)
    if sheet.state != "later":
        found.owing.add(sheet.unit)
    if value is not None and not isinstance(value, NotAvailable):
        return
    found.lacking.setdefault(sheet.unit, []).append(sheet.period)
    if sheet.state == "missing":
        found.missing.setdefault(sheet.unit, set()).add(sheet.period)
    elif sheet.state == "handed_in":
        found.unanswered.setdefault(sheet.unit, set()).add(sheet.period)


def _answer(of: Indicator, sheet: DatedSheet) -> Value | None:
    """The answer in a report that was handed in. What was not asked because the line before it is zero is zero too."""
    if sheet.state != "handed_in":
        return None
    value, item = sheet.values.get(of.code), sheet.form.item(of.code)
    open_ = of.kind in ADDITIVE and (value is None or isinstance(value, NotApplicable))
    if open_ and item is not None and pointless(item, sheet.values.get):
        return Money(dong=0) if of.kind == "money" else Number(amount=Decimal(0))
    return value
