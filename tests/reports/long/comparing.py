"""Holds the totals of a window against the oracle's."""

from collections import Counter
from datetime import datetime, time
from typing import Any

from bot.compose.over_time import compiled
from forms.regime.calendar import ZONE
from forms.regime.plan import Plan
from forms.regime.window import Window
from forms.value import Number, Ratio, Status, Text, Value
from reports.compile.over_time.facts import LongTotal
from reports.compile.over_time.lasting import amount
from storage.work import Work
from tests.reports.long.oracle import Found, Oracle
from tests.reports.long.year import TODAY

NOW = datetime.combine(TODAY, time(10), ZONE)


def plain(total: LongTotal) -> Any:
    """The total's value as the oracle has it."""
    value: Value | None = total.value
    if total.texts:
        return sorted((one.period.cutoff, one.unit.id, one.text) for one in total.texts)
    if isinstance(value, Ratio):
        return value.part, value.whole
    if value is None or total.of.kind in ("count", "money"):
        return amount(value)
    if isinstance(value, Number):
        return ("number", *value.amount.as_integer_ratio(), None)
    return (
        value.kind,
        None,
        None,
        value.code if isinstance(value, Status) else value.text if isinstance(value, Text) else None,
    )


def check(total: LongTotal, found: Found) -> None:
    """The total, and all that is said of what is wanting, equals the oracle's."""
    where = total.indicator, total.window.code
    assert (plain(total) or None) == (found.figure or None), where
    assert {(gap.unit.id, one.code) for gap in total.gaps for one in gap.missing} == found.missing, where
    assert {(gap.unit.id, one.code) for gap in total.gaps for one in gap.unanswered} == found.unanswered, where
    assert {unit.id for unit in total.owing} == found.owing, where
    if total.of.basis == "year_to_date" and not total.of.computed:
        assert amount(total.increment) == found.increment, where
        assert len(total.falls) == found.falls, where


def compare(work: Work, plan: Plan, path: str, window: Window, codes: list[str]) -> Counter[str]:
    """Compare the totals of these indicators; returns how many of each basis have a figure."""
    oracle = Oracle(work.connection, plan, path, TODAY)
    totals = compiled(work, plan, path, window, codes, NOW)
    counts: Counter[str] = Counter()
    for code, total in totals.items():
        check(total, oracle.total(code, window.first_day, window.last_day))
        counts[total.of.basis] += total.value is not None
        counts["computed"] += total.value is not None and total.of.computed
        counts["falls"] += len(total.falls)
        counts["amount"] += 0 if total.of.computed or total.of.kind != "count" else amount(total.value) or 0
        counts["texts"] += len(total.texts)
        counts["gaps"] += len(total.gaps)
    return counts
