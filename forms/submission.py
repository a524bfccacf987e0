"""A form handed in by a unit for a period (DHIS2: complete data set registration; Vietnamese: báo cáo đã nộp)."""

from datetime import datetime
from typing import Literal

from forms.model import Model

State = Literal["draft", "submitted", "returned", "approved", "locked"]


class Submission(Model):
    """Where a report stands. `first_submitted_at` decides on time or late, and never moves (promise 5)."""

    state: State
    version: int
    first_submitted_at: datetime | None = None
    last_revised_at: datetime | None = None
    due_at: datetime | None = None
    """What was too late when it was first handed in; none where it was kept before that was noted."""

    @property
    def handed_in(self) -> bool:
        """Nothing is owed any more."""
        return self.state in ("submitted", "approved", "locked")
