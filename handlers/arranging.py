"""What can be arranged about the year, and who goes on with it: literal tables, one module each."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from handlers.buttons import Tap
from handlers.dialogue import Arranging, Dialogue
from handlers.turn import Known, Turn
from handlers.views import Screen


class Flow(NamedTuple):
    """One thing that can be arranged. `screen`: its open question. `typed`: a message to that. `tapped`: one of its
    buttons, whatever is open; None: not this person's to use, or of no use any more."""

    screen: Callable[[Arranging, Known], Screen]
    typed: Callable[[str, Arranging, Known], Turn]
    tapped: Callable[[Tap, Dialogue, Known], Turn | None]
    verbs: tuple[str, ...]


FLOWS: Mapping[str, Flow] = {}
"""By `Arranging.what`."""

COMMANDS: Mapping[str, Callable[[str, Dialogue, Known], Turn]] = {}
"""By the command's name: called with what was typed behind it, where the conversation stood, what is known."""

BY_VERB = {verb: flow for flow in FLOWS.values() for verb in flow.verbs}
