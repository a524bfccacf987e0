"""What a row of the table of parts (handlers/parts.py) says about one thing that the conversation can do."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.screen import Screen
from handlers.turn.wanted import Wants

OnCommand = Callable[[str, Dialogue, Known], Turn | None]
"""Called with what was typed behind the command. Returns None where it has no meaning in this dialogue."""
OnTap = Callable[[Tap, Dialogue, Known], Turn | None]
"""Called whatever question is open. Returns None when the button is not this person's or has lost its use."""
Reader = Callable[[Dialogue, Incoming, Tap | None, Wants], Wants]
"""Adds the lookups of this part to those of the parts before it."""


class OpenQuestion(NamedTuple):
    """One kind of open question: how it is shown, and what answers it. `typed` gives the turn, or the button that the
    typed number stands for; None: the message is no answer."""

    screen: Callable[[Any, Known], Screen]
    typed: Callable[[Incoming, Any, Known], Turn | Tap | None]


class Part(NamedTuple):
    """One thing the conversation can do."""

    commands: Mapping[str, OnCommand] = MappingProxyType({})
    """By the command's name (handlers/reading/commands.py)."""
    taps: Mapping[str, OnTap] = MappingProxyType({})
    """By the verb that a button begins with."""
    opens: Mapping[str, OpenQuestion] = MappingProxyType({})
    """By the kind of the dialogue."""
    wants: Reader | None = None
    group_commands: Mapping[str, OnCommand] = MappingProxyType({})
    """By the command's name: those that are answered in a group chat."""
    group_taps: Mapping[str, OnTap] = MappingProxyType({})
    in_place: tuple[str, ...] = ()
    """The verbs of buttons whose answer takes the place of the message that has the button."""
    once: tuple[str, ...] = ()
    """The verbs of buttons that go, with those beside them, when one of them has been used."""
