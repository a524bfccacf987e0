"""A form handed in by a unit for a period (DHIS2: complete data set registration; Vietnamese: báo cáo đã nộp)."""

from datetime import datetime
from typing import Literal

from forms.model import Model

State = Literal["draft", "submitted", "returned", "approved", "locked"]

HANDED_IN: tuple[State, ...] = ("submitted", "approved", "locked")
"""The states in which nothing is owed any more."""


class Submission(Model):
    """The state of a report. `first_submitted_at` decides whether it came on time, and never changes (promise 5)."""

    state: State
    version: int
    first_submitted_at: datetime | None = None
    last_revised_at: datetime | None = None
    due_at: datetime | None = None
    """The first late moment, as it was when the report was first handed in; None in rows older than this column."""
    by: str = ""
    """The name of whoever handed it in last."""
    on_behalf: bool = False
    """That was a lead, on behalf of the unit."""

    @property
    def handed_in(self) -> bool:
        """Whether the report has been handed in, so that nothing is owed any more."""
        return self.state in HANDED_IN
