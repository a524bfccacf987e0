"""Orders: effects that change the reporting year, carried out in `bot/answer/orders/`."""

from datetime import date, datetime
from typing import Literal

from forms.indicator import Indicator
from forms.model import frozen
from forms.role import Role
from forms.unit import Unit
from handlers.turn.say import Say


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
    """Remind this person at that moment of everything they owe then; it replaces an earlier snooze."""

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
    """Bind this group chat to `unit`: it is told which reports below it are missing."""

    unit: int


@frozen()
class ShowKept:
    """Tell this person all that is kept about them."""


@frozen()
class UnbindGroup:
    """Unbind this group chat: it is told nothing any more."""


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
    """Mark a day as off, as a working day, or as the calendar has it, for these units and all below them."""

    units: tuple[int, ...]
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
class TakeBackHandIn:
    """Whoever handed a report in a moment ago takes it back: it is a draft again. `seen` is the version that they
    handed in. When it was handed in for the first time does not change."""

    unit: int
    form: str
    period: str
    seen: int


@frozen()
class Collect:
    """A lead asks these units for these figures once; each figure's code is its number in the list."""

    unit: int
    title: str
    units: tuple[Unit, ...]
    indicators: tuple[Indicator, ...]
    last_day: date


@frozen()
class CloseCollection:
    """A lead closes a collection: its figures are frozen."""

    form: str
    units: tuple[int, ...]


@frozen()
class RemoveMember:
    """A lead removes a person from a unit. `invite`, by which they came, can be used no more."""

    person: int
    unit: Unit
    name: str
    invite: int | None


@frozen()
class HandOver:
    """What a person is in a unit is handed over to another one, and they are that no more."""

    person: int
    unit: Unit
    name: str
    roles: tuple[Role, ...]
    to: int


@frozen()
class Revoke:
    """These invites can be used no more."""

    invites: tuple[int, ...]


@frozen()
class AskApproval:
    """A lead will let in each person who uses this invite."""

    invite: int


@frozen()
class Admit:
    """A lead lets somebody in who waits for that, or refuses."""

    request: int
    granted: bool


@frozen()
class Readmit:
    """A lead says which person somebody is who asks to be let in again: their chat becomes that person's. None: they
    are refused, and nobody asks by that invite any more."""

    request: int
    person: int | None


@frozen()
class EndDevice:
    """One of this person's other chats becomes a stranger's."""

    mark: str


@frozen()
class Acknowledge:
    """A lead says why a finding's values are right nevertheless. `finding` is its key, `stands` its values; `seen` the
    version that this one comes after."""

    unit: int
    period: str
    finding: str
    stands: str
    reason: str
    seen: int


@frozen()
class TellUnit:
    """Tell the officers of a unit what a lead has done on its behalf."""

    unit: int
    say: Say


Order = (
    TellUnit
    | RemoveMember
    | HandOver
    | Revoke
    | EndDevice
    | AskApproval
    | Admit
    | Readmit
    | Acknowledge
    | SendBack
    | Review
    | TakeBackHandIn
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
    | ShowKept
)
