"""What can be arranged about the year, and who goes on with it: literal tables, one module each."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from handlers.filling import choose
from handlers.filling import draft as drafts
from handlers.filling.question import question
from handlers.filling.sheet import sheet
from handlers.lead import group_chat, invite, oversee, reminder_log
from handlers.schedule import calendar, days_off, due_day, due_day_screens, leave, reopen, snooze
from handlers.schedule.collect import collect
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Arranging, Asking, Choosing, Dialogue, Reviewing
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.say import phrase
from handlers.turn.screen import Screen


class Flow(NamedTuple):
    """One thing that can be arranged. `screen`: its open question. `typed`: a message to that. `tapped`: one of its
    buttons, whatever is open; None: not this person's to use, or of no use any more."""

    screen: Callable[[Arranging, Known], Screen]
    typed: Callable[[str, Arranging, Known], Turn]
    tapped: Callable[[Tap, Dialogue, Known], Turn | None]
    verbs: tuple[str, ...]


FLOWS: Mapping[str, Flow] = {
    snooze.WHAT: Flow(snooze.show, snooze.typed, snooze.tapped, (snooze.VERB,)),
    leave.WHAT: Flow(leave.show, leave.typed, leave.tapped, leave.VERBS),
    oversee.WHAT: Flow(oversee.screen, oversee.typed, oversee.tapped, oversee.VERBS),
    collect.WHAT: Flow(collect.screen, collect.typed, collect.tapped, collect.VERBS),
    due_day.WHAT: Flow(due_day_screens.screen, due_day.typed, due_day.tapped, due_day.VERBS),
    reopen.WHAT: Flow(reopen.screen, reopen.typed, reopen.tapped, reopen.VERBS),
    days_off.WHAT: Flow(days_off.screen, days_off.typed, days_off.tapped, days_off.VERBS),
}
"""By `Arranging.what`."""

COMMANDS: Mapping[str, Callable[[str, Dialogue, Known], Turn]] = {
    "snooze": snooze.command,
    "away": leave.command,
    "here": leave.back,
    "group": group_chat.private,
    "ledger": reminder_log.command,
    "collect": collect.command,
    "extend": due_day.command,
    "reopen": reopen.command,
    "days_off": days_off.command,
    "calendar": calendar.command,
}
"""By the command's name: called with what was typed behind it, where the conversation stood, what is known."""

BY_VERB = {verb: flow for flow in FLOWS.values() for verb in flow.verbs}


def screen(dialogue: Dialogue, known: Known) -> Screen:
    """What is open now; nothing when nothing is."""
    match dialogue:
        case Asking(slot=slot):
            draft = drafts.find(slot, known)
            return question(dialogue, draft, known) if draft and draft.form.item(dialogue.at) else Screen()
        case Reviewing(slot=slot):
            draft = drafts.find(slot, known)
            return sheet(draft, known) if draft else Screen()
        case Choosing(what="fill" | "correct"):
            return choose.reports(dialogue, known)
        case Choosing(what="invite_unit"):
            return invite.units(dialogue, known)
        case Choosing(what="invite_role"):
            return invite.kinds(dialogue, known)
        case Choosing():
            return Screen((phrase("rename-ask"),))
        case Arranging():
            shown = FLOWS[dialogue.what].screen(dialogue, known)
            return Screen((*shown.lines, phrase("arranging-stop")), shown.buttons)
        case _:
            return Screen()
