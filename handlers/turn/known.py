"""All that the conversation may look at when it answers one message. Everything here is a plain value."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from forms.form import Catalogue
from forms.model import frozen
from forms.regime.deadline import Deadline
from forms.regime.ladder import Quiet, Role
from forms.regime.plan import Plan
from forms.submission import Submission
from forms.unit import Unit
from forms.value import Value
from handlers.turn.dialogue import Slot
from handlers.turn.incoming import Lang


class Colleague(NamedTuple):
    """Another person, and a unit that they report for."""

    id: int
    name: str
    unit: Unit


class Member(NamedTuple):
    """A person's membership: a unit and a role. `instead_of`: the colleague whose place it is, for today only."""

    unit: Unit
    role: Role
    instead_of: Colleague | None = None


class Away(NamedTuple):
    """An absence, and who stands in meanwhile ("": nobody)."""

    first_day: date
    last_day: date
    deputy: str


@frozen()
class Person:
    """A person who has joined and consented."""

    id: int
    name: str
    lang: Lang
    members: tuple[Member, ...]
    channels: tuple[str, ...] = ()


@frozen()
class Figure:
    """A current answer: its version (1, 2, …), who typed it and when; `on_behalf`: a lead did, for the unit."""

    value: Value
    version: int
    by: int
    by_name: str
    at: datetime
    on_behalf: bool = False


class Returned(NamedTuple):
    """A lead's comment on a returned line, or without `indicator` on the whole report, as long as it is not settled."""

    indicator: str | None
    comment: str


@frozen()
class Report:
    """All that is known of one (unit, form, period): the answers by indicator, and last period's as a hint."""

    submission: Submission | None = None
    figures: dict[str, Figure] = field(default_factory=dict)
    last: dict[str, Value] = field(default_factory=dict)
    dates: Deadline | None = None
    """The report's dates for this unit."""
    returned: tuple[Returned, ...] = ()


class Shown(NamedTuple):
    """The report that a lead's button or question is about, open or closed; `by` handed it in."""

    slot: Slot
    report: Report
    by: str


class ReopenRequest(NamedTuple):
    """An officer's request to open a closed report; `decided_by` is empty while it waits."""

    slot: Slot
    who: str
    reason: str
    at: datetime
    decided_by: str = ""
    granted: bool = False


@frozen()
class Invitation:
    """An invite that the message names or the dialogue waits on. `person`: it adds a channel to that person."""

    id: int
    unit: Unit | None
    role: Role | None
    person: int | None
    usable: bool
    mark: str = ""
    """The end of its code."""
    approval: bool = False
    """A lead lets in each person who uses it."""


class Belonging(NamedTuple):
    """A person in a unit, as those who lead it see them."""

    person: int
    name: str
    unit: Unit
    roles: tuple[Role, ...]
    since: datetime
    invite: int | None = None
    """The id of the invite by which they came, if that is known."""
    mark: str = ""
    """The end of that invite's code."""
    invited_by: str = ""
    invite_open: bool = False
    """More people can still come by it."""
    channels: tuple[str, ...] = ()
    last_seen: datetime | None = None
    elsewhere: bool = False
    """They belong to other units too."""


class Roster(NamedTuple):
    """Units that whoever wrote leads, and the people there; `first`: the index of the first of these units, `more`:
    further units come after them. `others`: who could take over a role there, the nearest first."""

    units: tuple[Unit, ...] = ()
    people: tuple[Belonging, ...] = ()
    first: int = 0
    more: bool = False
    others: tuple[Colleague, ...] = ()


class OpenInvite(NamedTuple):
    """An invite that can still be used, as those who lead its unit see it."""

    id: int
    unit: Unit
    role: Role
    mark: str
    uses: int
    expires_at: datetime
    by: str


class Device(NamedTuple):
    """A chat in which this person is answered; `here`: the one in which they have just written."""

    mark: str
    channel: str
    since: datetime
    last_seen: datetime
    here: bool = False


class Joiner(NamedTuple):
    """Somebody who waits for a lead to let them in."""

    id: int
    name: str
    unit: Unit
    role: Role


class Given(NamedTuple):
    """A figure as a message gave it, and the version that it became."""

    value: Value
    version: int


class Edited(NamedTuple):
    """The report to which the edited message once gave figures: by indicator, in the order they were recorded."""

    unit: int
    form: str
    period: str
    figures: Mapping[str, Given]


class Who(NamedTuple):
    """Whoever wrote, and what they lead."""

    person: Person | None = None
    away: Away | None = None
    """Their absence, begun or to come."""
    subtree: tuple[Unit, ...] = ()
    """The units below a lead or chair, their own included; empty for everybody else."""
    topmost: tuple[Unit, ...] = ()
    """The units that this person leads and above which nobody else leads: the days off that they set hold there."""


class Asked(NamedTuple):
    """What `handlers.wants` asked for because this message, or the dialogue it meets, is about it."""

    shown: Shown | None = None
    request: ReopenRequest | None = None
    """The newest request about the report that the message is about."""
    colleagues: tuple[Colleague, ...] = ()
    """Who could stand in for whoever wrote, the nearest first."""
    group: Unit | None = None
    """The unit that the group chat is bound to."""
    invitation: Invitation | None = None
    edited: Edited | None = None
    roster: Roster = Roster()
    open_invites: tuple[OpenInvite, ...] = ()
    joiner: Joiner | None = None
    devices: tuple[Device, ...] = ()
    """The chats of whoever wrote, this one first."""


class Known(NamedTuple):
    """All that the conversation may look at, read once before it speaks: who wrote, their reports, what was asked for.

    `now` is in Asia/Ho_Chi_Minh. `reports` holds every form that may be filled now by this person's units, keyed by
    (unit id, form code, period code), oldest period first; and the ones that dialogue, button or edit name."""

    now: datetime
    plan: Plan
    """The forms and dates as they stand today, with what leads have changed."""
    who: Who = Who()
    reports: Mapping[tuple[int, str, str], Report] = MappingProxyType({})
    asked: Asked = Asked()
    open: frozenset[tuple[str, str]] = frozenset()
    """Every (form code, period code) that some unit may hand in now."""
    said_at: datetime | None = None
    """When it was said, where that is not now: a backlog of ours makes nobody late."""
    dialogue_lost: bool = False
    """The stored dialogue could not be read; it is kept aside and the person is told."""

    @property
    def me(self) -> Person:
        """Whoever wrote, where it is sure that they have joined."""
        assert self.who.person is not None  # respond has looked
        return self.who.person

    @property
    def at(self) -> datetime:
        """The moment that decides whether something is on time or late."""
        return self.said_at or self.now

    @property
    def catalogue(self) -> Catalogue:
        """All forms and indicators, those of collections too."""
        return self.plan.everything

    @property
    def week_starts(self) -> int:
        """The weekday on which the reporting week begins, 0 for Monday."""
        return self.plan.week_starts

    @property
    def quiet(self) -> Quiet:
        """The hours in which nobody is reminded."""
        return self.plan.regime.quiet
