"""What somebody has changed last: the figures of one message, or a report that they handed in. It may be undone."""

from datetime import date, datetime
from typing import NamedTuple

from forms.value import Value
from handlers.turn.report import Slot

UNDONE = "undone"
"""The reason that stands beside a version with which somebody takes their own last change back."""


class ChangedLine(NamedTuple):
    """One figure of the change: what it is now and what it was before; None: unanswered."""

    indicator: str
    now: Value | None
    before: Value | None
    since_by: str = ""
    """Who else has changed it since; empty: nobody."""
    as_of: date | None = None
    """The day that the figure before was as of; None: the last day of its period."""


class LastChange(NamedTuple):
    """The last change of whoever wrote that is not undone yet."""

    slot: Slot
    mark: str
    """Tells it from any other change; it stands in the button that undoes it."""
    at: datetime
    lines: tuple[ChangedLine, ...] = ()
    """Empty: the report was handed in."""
    reviewed: bool = False
    """A lead has decided about the report since it was handed in."""
    since_by: str = ""
    """Who else has corrected it since it was handed in; empty: nobody."""
    sent: bool = False
    """The commune has told since that its own report, in which these figures count, was sent."""
