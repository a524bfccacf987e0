"""What people arrange about the year: effects like those of turn.py. `bot/orders.py` carries them out."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class MoveDue:
    """A lead sets another last day for one report, for `unit` and all below it. Reminders begin anew."""

    unit: int
    form: str
    period: str
    last_day: date
    reason: str


Order = MoveDue
