"""The one report that a lead looks at: of a unit below theirs, open or closed."""

from collections.abc import Sequence

from forms.regime.deadline import Deadline
from forms.regime.period import parse
from forms.regime.plan import Plan
from forms.unit import Unit
from handlers.turn.dialogue import Slot
from handlers.turn.known import Report, Shown
from storage.work import Work

SUBMITTED = "submitted"


def dates_of(slot: Slot, below: Sequence[Unit], plan: Plan) -> Deadline | None:
    """The dates of that report, for its unit; None: there is none, or not for one of the units `below` (promise 8)."""
    unit = next((unit for unit in below if unit.id == slot.unit), None)
    if unit is None:
        return None
    try:
        dates = plan.deadline(slot.form, parse(slot.period))
    except (KeyError, ValueError):
        return None
    return plan.for_unit(dates, unit.path) if plan.asks(slot.form, unit) else None


def shown(work: Work, slot: Slot, report: Report) -> Shown:
    """The report with who handed it in last."""
    by = work.returns.last_by((slot.unit, slot.form, slot.period), SUBMITTED) if report.submission else None
    return Shown(slot, report, by[1] if by else "")
