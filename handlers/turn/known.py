"""All that the conversation may look at when it answers one message. Everything here is a plain value."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from forms.checks.checked import Checked
from forms.form import Catalogue
from forms.model import frozen
from forms.regime.ladder import Quiet
from forms.regime.plan import Plan
from forms.role import Role
from forms.unit import Unit
from forms.value import Value
from handlers.turn.dialogue import Slot
from handlers.turn.incoming import Lang
from handlers.turn.last_change import LastChange
from handlers.turn.report import Figure as Figure
from handlers.turn.report import Report as Report
from handlers.turn.report import Returned as Returned
from handlers.turn.report import Shown as Shown


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
    contact: str = ""
    """How the officers below may reach this lead, in the lead's own words."""


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
    """An invite that the message names or the dialogue waits on. `person`: it adds a channel to that person. `mark`:
    the end of its code. `approval`: a lead or admin lets in each person who uses it. `revoked`: a lead has ended it, so
    nobody may ask to be let in again by it. `asked`: this chat has asked so, and no lead has decided. `crowded`: no
    more chats may ask so."""

    id: int
    unit: Unit | None
    role: Role | None
    person: int | None
    usable: bool
    mark: str = ""
    approval: bool = False
    proof: str = ""
    """What only somebody can know who has shown the code, or was shown it because of that."""
    revoked: bool = False
    asked: bool = False
    crowded: bool = False


class LeadAbove(NamedTuple):
    """A person who leads a unit above, or the very one, and how they may be reached ("": not said)."""

    name: str
    unit: Unit
    contact: str = ""


class Belonging(NamedTuple):
    """A person in a unit, as those who lead it see them. `invite`: the id of the invite by which they came, where it is
    known; `mark`: the end of its code; `invite_open`: more people can still come by it. `elsewhere`: they belong to
    other units too."""

    person: int
    name: str
    unit: Unit
    roles: tuple[Role, ...]
    since: datetime
    invite: int | None = None
    mark: str = ""
    invited_by: str = ""
    invite_open: bool = False
    channels: tuple[str, ...] = ()
    last_seen: datetime | None = None
    elsewhere: bool = False


class Roster(NamedTuple):
    """Units whose people whoever wrote sees to, and those people; `first`: the index of the first of these units,
    `more`: further units come after them. `others`: who could take over a role there, the nearest first."""

    units: tuple[Unit, ...] = ()
    people: tuple[Belonging, ...] = ()
    first: int = 0
    more: bool = False
    others: tuple[Colleague, ...] = ()


class OpenInvite(NamedTuple):
    """An invite that can still be used."""

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
    """Somebody who waits to be let in. `again`: they say that they have joined before, as one of these `people`."""

    id: int
    name: str
    unit: Unit
    role: Role
    again: bool = False
    people: tuple[Colleague, ...] = ()


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
    admin_of: tuple[Unit, ...] = ()
    """The units below an admin, their own included: there they see to people, and see no figures."""
    topmost: tuple[Unit, ...] = ()
    """The units that they lead and above which nobody else leads: there the days off that they set hold."""


class Asked(NamedTuple):
    """What `handlers.wants` asked for because this message, or the dialogue it meets, is about it."""

    shown: Shown | None = None
    request: ReopenRequest | None = None
    """The newest request about the report that the message is about."""
    colleagues: tuple[Colleague, ...] = ()  # who could stand in, the nearest first
    group: Unit | None = None  # that the group chat is bound to
    invitation: Invitation | None = None
    edited: Edited | None = None
    roster: Roster = Roster()
    open_invites: tuple[OpenInvite, ...] = ()
    joiner: Joiner | None = None
    devices: tuple[Device, ...] = ()  # the chats of whoever wrote, this one first
    reminded: Slot | None = None  # the report of which their unit was reminded last
    last_change: LastChange | None = None
    leads: tuple[LeadAbove, ...] = ()  # of this person's units and those above, the nearest first
    checked: tuple[Checked, ...] = ()  # what the checks find in the figures that were asked about


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
    open_since: datetime | None = None
    """Since when the open question stands as it does; None: nothing is open."""
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
