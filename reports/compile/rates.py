"""The three rates of a report; summaries and boards take them from here.

The denominator counts the units that owe the report: asked by its form and open on the period's cut-off day. The
numerator counts only some of these, so no opening, closing or merger can bring a rate over 100 % or below 0 %. A report
of a unit that does not owe it (closed or merged since, or an exempt period) counts in totals, never in rates. Where
nobody owes anything there is no rate at all: None, which is neither 0 % nor 100 %."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from forms.answered import answered
from forms.form import Form
from forms.value import NotAvailable, Ratio, Value


class Handed(NamedTuple):
    """The facts that rates need of a report that was handed in. `lines`: how many of its required lines are
    answered."""

    on_time: bool
    lines: int


def reporting_rate(expected: frozenset[int], handed: Mapping[int, Handed]) -> Ratio | None:
    """How many of the expected units have handed in."""
    return _rate(len(expected & handed.keys()), len(expected))


def reporting_rate_on_time(expected: frozenset[int], handed: Mapping[int, Handed]) -> Ratio | None:
    """How many of the expected units handed in before it was too late."""
    return _rate(sum(handed[unit].on_time for unit in expected & handed.keys()), len(expected))


def item_completeness(expected: frozenset[int], handed: Mapping[int, Handed], required: int) -> Ratio | None:
    """Of the `required` lines of all expected units together, how many are answered in a report that was handed in."""
    return _rate(sum(handed[unit].lines for unit in expected & handed.keys()), required)


def on_time(first_submitted_at: datetime | None, due: datetime | None) -> bool:
    """Whether a report was first handed in before it was late; later corrections change nothing (promise 5)."""
    return due is None or first_submitted_at is None or first_submitted_at < due


def required_lines(form: Form) -> int:
    """How many lines of a form must be answered."""
    return sum(item.required for item in form.items)


def answered_lines(form: Form, values: Mapping[str, Value]) -> int:
    """How many required lines need nothing more: answered, not applicable, or not asked because the line before is
    zero. A line answered with "the figure is not there yet" is still open."""
    return sum(
        item.required and answered(item, values.get) and not isinstance(values.get(item.indicator), NotAvailable)
        for item in form.items
    )


def _rate(part: int, whole: int) -> Ratio | None:
    return Ratio(part=part, whole=whole) if whole else None
