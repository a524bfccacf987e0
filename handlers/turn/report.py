"""One report: which it is, and what is known of it; and the mark of classes that are stored with a dialogue."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from typing import NamedTuple

from pydantic import ConfigDict, with_config

from forms.model import frozen
from forms.regime.deadline import Deadline
from forms.submission import Submission
from forms.value import Value

stored = with_config(ConfigDict(extra="forbid"))
"""Marks a class that is read back from JSON: a field that it does not know is an error."""


@stored
@frozen(kw_only=True)
class Slot:
    """One report: a unit, a form and the code of a period."""

    unit: int
    form: str
    period: str


@frozen()
class Figure:
    """A current answer: its version (1, 2, …), who typed it and when; `on_behalf`: a lead did, for the unit."""

    value: Value
    version: int
    by: int
    by_name: str
    at: datetime
    on_behalf: bool = False
    as_of: date | None = None
    """The day that it is as of; None: the last day of its period."""


class Returned(NamedTuple):
    """A lead's comment on a returned line, or without `indicator` on the whole report, as long as it is not settled."""

    indicator: str | None
    comment: str


@frozen()
class Report:
    """All that is known of one (unit, form, period), by indicator: answers, last period's as a hint, the versions by
    which lines have no answer any more, and the unit's counts of other periods: they tell what is usual."""

    submission: Submission | None = None
    figures: dict[str, Figure] = field(default_factory=dict)
    last: dict[str, Value] = field(default_factory=dict)
    dates: Deadline | None = None
    returned: tuple[Returned, ...] = ()
    taken_back: dict[str, int] = field(default_factory=dict)
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


class Shown(NamedTuple):
    """The report that a lead's button or question is about, open or closed; `by` handed it in."""

    slot: Slot
    report: Report
    by: str
