"""What people arrange about the year: effects like those of effects.py, carried out in `bot/answer/orders/`."""

from datetime import date, datetime
from typing import Literal

from forms.indicator import Indicator
from forms.model import frozen
from forms.unit import Unit


@frozen()
class MoveDue:
    """A lead sets another last day for one report, for `unit` and all below it. Reminders begin anew."""

    unit: int
    form: str
    period: str
    last_day: date
    reason: str


@frozen()
class Snooze:
    """This person is reminded at that moment of everything they owe then; an earlier wish of theirs is forgotten."""

    until: datetime


@frozen()
class Absent:
    """This person is away on these days; `deputy` stands in for them, if anybody does."""

    first_day: date
    last_day: date
    deputy: int | None


@frozen()
class Back:
    """This person's absence of today has ended; one that has not begun is called off."""


@frozen()
class BindGroup:
    """This group chat hears what is missing below `unit`."""

    unit: int


@frozen()
class UnbindGroup:
    """This group chat hears nothing any more."""


@frozen()
class AskReopen:
    """An officer asks the leads above to take a report although it is closed."""

    unit: int
    form: str
    period: str
    reason: str


@frozen()
class Reopen:
    """A lead lets a closed report of one unit be handed in until that day; late stays late. `asked`: an officer did."""

    unit: int
    form: str
    period: str
    open_until: date
    reason: str
    asked: bool


@frozen()
class KeepClosed:
    """A lead refuses what an officer has asked for."""

    unit: int
    form: str
    period: str


@frozen()
class MarkDay:
    """That day nobody works, or everybody does, or it is again as the calendar says; for the whole installation."""

    day: date
    kind: Literal["off", "work", "usual"]
    note: str


@frozen()
class SendBack:
    """A lead sends a report back to its unit, or with `indicator` one line of it, which stays handed in."""

    unit: int
    form: str
    period: str
    indicator: str | None
    comment: str


@frozen()
class Review:
    """A lead approves what was handed in, locks it, or with a reason (`why`) takes the lock off: approved again."""

    unit: int
    form: str
    period: str
    state: Literal["approved", "locked"]
    why: str = ""


@frozen()
class Collect:
    """A lead asks these units for these figures once; the code of each is only its place."""

    unit: int
    title: str
    units: tuple[Unit, ...]
    indicators: tuple[Indicator, ...]
    last_day: date


@frozen()
class CloseCollection:
    """A lead freezes what was asked of these units once."""

    form: str
    units: tuple[int, ...]


Order = (
    SendBack
    | Review
    | MoveDue
    | Snooze
    | Absent
    | Back
    | BindGroup
    | UnbindGroup
    | AskReopen
    | Reopen
    | KeepClosed
    | MarkDay
    | Collect
    | CloseCollection
)
