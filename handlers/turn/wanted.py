"""The lookups that a message needs before it can be answered."""

from typing import NamedTuple

from handlers.turn.dialogue import Slot

ROSTER_PAGE = 10
"""Units on one page of those whose people are shown."""


class RosterWanted(NamedTuple):
    """Whose people are wanted: those of this unit, or of the units of that name, or of a page of units from the index
    `first` on. `others`: and who could take over a role there."""

    unit: int | None = None
    named: str = ""
    first: int = 0
    others: bool = False


class EnteringWanted(NamedTuple):
    """The units whose open reports are wanted, because their lead enters figures on their behalf: by id, and by the
    name that was typed, where it is sure which unit has it. Of units that they do not lead, nothing is looked up."""

    units: tuple[int, ...] = ()
    named: tuple[str, ...] = ()
    every: bool = False
    """All units that they lead, as far as they are not too many."""


ENTERED_MOST = 300
"""Units beyond which nobody pastes the figures of all."""


class CheckWanted(NamedTuple):
    """Whose figures are to be checked, and over which days: as somebody typed them, or by the window's code."""

    unit: int | None = None
    """None: each topmost unit that they lead or chair."""
    said: str = ""
    code: str = ""


class Wants(NamedTuple):
    """The lookups that a message needs. All fields are empty for most messages; the program reads only what is named
    here (bot/answer/gather.py).

    A feature that needs something more adds one field here and one to `Asked`, and one reader."""

    filling: Slot | None = None
    """The report that is being filled or corrected."""
    tapped: Slot | None = None
    """The report that a button names."""
    entering: EnteringWanted | None = None
    """The open reports of units for which their lead enters figures."""
    looked_at: Slot | None = None
    """The report that a lead looks at, open or closed."""
    reopening: Slot | None = None
    """The closed report that the open question is about."""
    deciding: bool = False
    """A lead decides about a request to open a report again, which may have been decided before."""
    colleagues: bool = False
    """The colleagues who could stand in for this person."""
    group: bool = False
    """The unit that the group chat is bound to."""
    code: str | None = None
    """The invite code in the text, as 16 capitals."""
    invite: int | None = None
    """The invite that the conversation waits on."""
    roster: RosterWanted | None = None
    """The people of units whose people this person sees to."""
    open_invites: bool = False
    """The invites into those units that can still be used."""
    joiner: int | None = None
    """The request to join that a button names."""
    devices: bool = False
    """The chats of this person."""
    reminded: bool = False
    """The report of which this person's units were reminded last, because figures came without an open question."""
    last_change: bool = False
    """What this person has changed last."""
    checking: CheckWanted | None = None
    """What the checks find in the figures of some days."""
    leads: bool = False
    """Who leads this person's units and those above."""
