"""Effects: what must happen because of a message; and the outcome of one turn. Everything here is a plain value."""

from datetime import date
from typing import Literal, NamedTuple

from forms.model import frozen
from forms.role import Role
from forms.value import Value
from handlers.turn.dialogue import Dialogue
from handlers.turn.incoming import Lang
from handlers.turn.orders import Order
from handlers.turn.say import Phrase, Say


@frozen()
class Record:
    """Keep an answer as a new version. `seen` is the version it replaces: a different one raises `Clash`. Without a
    value the line is unanswered again.

    `on_behalf`: whoever wrote leads the unit and does not report for it; they enter what the unit has told them."""

    unit: int
    form: str
    period: str
    indicator: str
    value: Value | None
    raw: str
    seen: int
    why: str = ""
    on_behalf: bool = False
    as_of: date | None = None
    """The day that the figure is as of, where the message names one; else it is the last day of the period."""


@frozen()
class Submit:
    """Hand the report in, or in again after a correction. Clears the reminders that wait for it. `on_behalf` as in
    `Record`."""

    unit: int
    form: str
    period: str
    on_behalf: bool = False


@frozen()
class Enrol:
    """The person has consented: make them a member by this invite, at this address."""

    invite: int
    name: str
    lang: Lang
    consent_text: str


@frozen()
class AskToJoin:
    """Somebody has consented, and waits for a lead to let them in by this invite. `again`: they say that they have
    joined before; the invite need not be usable any more, and no consent is needed."""

    invite: int
    name: str
    lang: Lang
    consent_text: str
    again: bool = False


@frozen()
class Link:
    """Add this address to the person who made the invite, or, to a known person, one more unit."""

    invite: int


@frozen()
class Leave:
    """Take the person off: memberships end, addresses stop; figures stay, the name on them goes."""


@frozen()
class Rename:
    """Give the person a new name."""

    name: str


@frozen()
class Speak:
    """Talk to the person in another language from now on."""

    lang: Lang


@frozen()
class OfferContact:
    """From now on the officers below see this line, by which they can reach the lead; "": none."""

    line: str


@frozen()
class Invite:
    """Make an invite and tell it to this person. Without unit: for another channel of the same person."""

    unit: int | None
    role: Role | None
    uses: int = 1


Shape = Literal[
    "summary", "board", "sheets", "ledger", "history", "long", "explain", "trend", "targets", "tasks",
    "units", "workbook", "chart",
]  # fmt: skip
"""What a summary shows of the figures."""


@frozen()
class Summarise:
    """Make a summary when it is sent: `summary` the compiled figures, `board` who has reported, `sheets` the reports to
    choose from, from the `first` on, `history` what was changed, by whom and when: of the unit's newest report where
    form and period are empty, `long` the totals over the window whose code stands in `period`, without a form;
    `explain` how one of these totals comes about, and `trend` how it went over twelve such windows: its indicator
    stands in `form`, and `acts` says whether they may see the unit above too; `units` what each unit gave, `workbook`
    and `chart` the same as files: where the form is empty, of all figures of the window; `targets` the figures against
    what their programmes ask, all or that of `form`, and `tasks` the tasks of the plan, all or the number in `form`.
    `acts`: who asks may also remind; a commune's leader only looks."""

    unit: int
    form: str
    period: str
    shape: Shape
    first: int = 0
    acts: bool = True


@frozen()
class Remind:
    """Remind all officers below `unit` who still owe this report, now; a lead has asked for it."""

    unit: int
    form: str
    period: str


@frozen()
class Used:
    """The message whose button was tapped loses its buttons: each of them may be used once."""


@frozen()
class ShutOut:
    """This chat takes no more messages: stop its address, or unbind the group."""


Doing = (
    Say
    | Record
    | Submit
    | Enrol
    | AskToJoin
    | Link
    | Leave
    | Rename
    | Speak
    | OfferContact
    | Invite
    | Summarise
    | Remind
    | Used
    | ShutOut
)


Effect = Doing | Order


class Turn(NamedTuple):
    """The outcome of one message: where the conversation stands now, and what must happen, in order.

    `above`: the turn ends with one more message, what is open now, with these lines above it. None: all is said.
    `in_place`: what is said takes the place of the message whose button was tapped, on a channel that can edit.
    `toast`: the answer to a tap, shown for a moment over the chat where the channel can (`Incoming.tap`); a turn that
    changes nothing says it in words only where it cannot."""

    dialogue: Dialogue
    effects: tuple[Effect, ...]
    above: tuple[Phrase, ...] | None = None
    in_place: bool = False
    toast: Phrase | None = None
