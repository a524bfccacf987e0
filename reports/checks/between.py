"""One figure that is given twice: at two places of a report, in two reports, or under two names."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from forms.checks.finding import Finding, Severity
from forms.indicator import Indicator
from forms.value import Number, Value
from reports.checks.amounts import agree, amount
from reports.checks.sheet import Evidence, Sheet

NEAR = 10
"""Days between two reports within which a rate can be expected to be the same; else it has simply moved on."""

LOOK_ALIKES = (("cov_5g_population", "cov_5g_residential"),)
"""Pairs of indicators with different definitions, one of which is easily copied into the line of the other."""

_TRIVIAL = (0, 100)
"""Percentages that two indicators may well share."""


def places(of: Evidence) -> Iterator[Finding]:
    """An indicator with two figures at two places of one report, both as of one day. A percentage with its two figures
    beside it is held against these instead (`rate`)."""
    for one in of.indicators.values():
        if one.numerator is not None and of.sheet.number(one.numerator) is not None:
            continue
        entries = [entry for entry in of.sheet.entries.get(one.code, ()) if amount(entry.value) is not None]
        for first, second in combinations(entries, 2):
            if (first.as_of or of.sheet.cutoff) != (second.as_of or of.sheet.cutoff):
                continue
            if not agree(first.value, second.value):
                values = (first.value, second.value)
                yield Finding("places", "hard", (one.code,), values, first.place, other=second.place)


def reports(of: Evidence) -> Iterator[Finding]:
    """An indicator that another report of about the same days gives differently: certainly wrong for one day, to be
    looked at for two near ones."""
    for other in of.beside:
        for one in of.indicators.values():
            here, there = _given(of.sheet, one), _given(other, one)
            if here is None or there is None or agree(here, there):
                continue
            day, other_day = _day(of.sheet, one), _day(other, one)
            severity: Severity = "hard" if day == other_day else "info"
            if severity == "hard" or (one.kind == "percent" and abs((day - other_day).days) <= NEAR):
                place, days = of.sheet.place(one.code), (day, other_day)
                yield Finding("reports", severity, (one.code,), (here, there), place, other.kind, days)


def _given(sheet: Sheet, one: Indicator) -> Value | None:
    """What a report gives for an indicator; a percentage that follows from its figures is computed."""
    entered = sheet.value(one.code)
    if one.kind != "percent" or (isinstance(entered, Number) and entered.qualifier):
        return entered
    computed = sheet.rate(one)
    return None if computed is None else Number(amount=computed)


def _day(sheet: Sheet, one: Indicator) -> date:
    return sheet.day(one.code if sheet.first(one.code) else one.numerator or one.code)


def look_alikes(of: Evidence) -> Iterator[Finding]:
    """One figure for two definitions, here or in an earlier report."""
    for pair in LOOK_ALIKES:
        for code, twin in (pair, pair[::-1]):
            here = of.sheet.value(code)
            sheet = next((one for one in (of.sheet, *of.earlier) if one.number(twin) is not None), None)
            there = sheet.value(twin) if sheet else None
            if here is None or there is None or sheet is None or (sheet is of.sheet and code != pair[0]):
                continue
            if amount(here) == amount(there) and amount(here) not in _TRIVIAL:
                kind, day = sheet.kind, sheet.day(twin)
                yield Finding("look-alikes", "warn", (code, twin), (here, there), of.sheet.place(code), kind, (day,))
