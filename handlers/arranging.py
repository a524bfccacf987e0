"""What can be arranged about the year, and who goes on with it: literal tables, one module each."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from handlers import (
    away,
    collecting,
    coming,
    days_off,
    due_days,
    due_views,
    groups,
    ledger,
    overseeing,
    reopening,
    snooze,
)
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


FLOWS: Mapping[str, Flow] = {
    snooze.WHAT: Flow(snooze.show, snooze.typed, snooze.tapped, (snooze.VERB,)),
    away.WHAT: Flow(away.show, away.typed, away.tapped, away.VERBS),
    overseeing.WHAT: Flow(overseeing.screen, overseeing.typed, overseeing.tapped, overseeing.VERBS),
    collecting.WHAT: Flow(collecting.screen, collecting.typed, collecting.tapped, collecting.VERBS),
    due_days.WHAT: Flow(due_views.screen, due_days.typed, due_days.tapped, due_days.VERBS),
    reopening.WHAT: Flow(reopening.screen, reopening.typed, reopening.tapped, reopening.VERBS),
    days_off.WHAT: Flow(days_off.screen, days_off.typed, days_off.tapped, days_off.VERBS),
}
"""By `Arranging.what`."""

COMMANDS: Mapping[str, Callable[[str, Dialogue, Known], Turn]] = {
    "snooze": snooze.command,
    "away": away.command,
    "here": away.back,
    "group": groups.private,
    "ledger": ledger.command,
    "collect": collecting.command,
    "extend": due_days.command,
    "reopen": reopening.command,
    "days_off": days_off.command,
    "calendar": coming.command,
}
"""By the command's name: called with what was typed behind it, where the conversation stood, what is known."""

BY_VERB = {verb: flow for flow in FLOWS.values() for verb in flow.verbs}
