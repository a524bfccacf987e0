"""What the conversation can do: one literal table, a row for each part of it.

A new part is a module and a row. `respond` picks the row by a command, a button or the open question; `wants` asks each
row what a message needs looked up."""

from collections.abc import Callable
from typing import Any

from handlers.filling import choose, fill, hand_in, question, sheet, texts
from handlers.lead import (
    admit,
    enter,
    group_chat,
    invite,
    members,
    open_invites,
    oversee,
    paste_heard,
    pasting,
    reminder_log,
    summary,
)
from handlers.lead.checks import acknowledge, check
from handlers.part import OnCommand, OnTap, OpenQuestion, Part
from handlers.person import answers, contact, explain, history, join, me, undo
from handlers.person import help as helping
from handlers.plan import targets, tasks
from handlers.schedule import calendar, days_off, due_day, due_day_screens, leave, reopen, snooze
from handlers.schedule.collect import collect
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.say import phrase
from handlers.turn.screen import Screen


def _of_known(function: Callable[[Known], Turn]) -> OnCommand:
    """Adapt a command that needs neither the text behind it nor the dialogue."""
    return lambda _rest, _dialogue, known: function(known)


def _of_dialogue(function: Callable[[Dialogue, Known], Turn]) -> OnCommand:
    """Adapt a command that does not need the text behind it."""
    return lambda _rest, dialogue, known: function(dialogue, known)


def _of_text(function: Callable[[str, Any, Known], Turn]) -> Callable[[Incoming, Any, Known], Turn]:
    """Adapt an answer that needs only the text."""
    return lambda incoming, dialogue, known: function(incoming.text or "", dialogue, known)


def _flow(screen: Callable[[Any, Known], Screen], typed: Callable[[str, Any, Known], Turn]) -> OpenQuestion:
    """An open question of a stepwise flow, with the button that leaves it below."""

    def shown(dialogue: Any, known: Known) -> Screen:
        asked = screen(dialogue, known)
        return asked._replace(lines=(*asked.lines, phrase("arranging-stop")))

    return OpenQuestion(shown, _of_text(typed))


def _all(verbs: tuple[str, ...], function: OnTap) -> dict[str, OnTap]:
    """The same function for all of these buttons."""
    return dict.fromkeys(verbs, function)


def _asked(tapped: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button that stands for a command. None: not for this one."""
    act = COMMANDS.get(tapped.about) if tapped.about in helping.OFFERED else None
    return act("", dialogue, known) if act else None


PARTS: tuple[Part, ...] = (
    Part(  # the figures of a report
        commands={
            "fill": _of_known(fill.command),
            "correct": lambda rest, _dialogue, known: hand_in.command(rest, known),
            "submit": _of_dialogue(hand_in.submit_said),
            "nothing": lambda text, _dialogue, known: texts.nothing_command(text, known),
            "back": hand_in.moving("back"),
            "skip": hand_in.moving("skip"),
        },
        taps={
            "fill": texts.start_tap,
            "begin": lambda _tap, _dialogue, known: fill.command(known),
            **_all(("set", "raw", "new", "skip", "back"), fill.any_tap),
            "fix": hand_in.show_tap,
            **_all(("sub", "more"), hand_in.submit_tap),
            "edt": hand_in.correct_tap,
        },
        in_place=("set", "raw", "new", "skip", "back", "edt"),
        once=("sub", "more"),
        opens={
            "asking": OpenQuestion(question.screen, texts.typed),
            "reviewing": OpenQuestion(sheet.screen, hand_in.typed),
            "choosing_report": OpenQuestion(choose.reports, texts.choosing_typed),
        },
        wants=fill.wants,
    ),
    Part(  # a lead enters the figures of a unit on its behalf
        commands={"enter_for": enter.command},
        taps=_all(enter.VERBS, enter.tapped),
        opens={"entering_for": _flow(enter.screen, enter.typed)},
        wants=enter.wants,
        in_place=("enp",),
        group_taps=_all(("ent", "enl"), group_chat.only_privately),
    ),
    Part(  # one's own last change is taken back
        commands={"undo": _of_dialogue(undo.command)},
        taps=_all(undo.VERBS, undo.tapped),
        wants=undo.wants,
        once=undo.VERBS,
    ),
    Part(  # what was changed in a report, by whom
        commands={"history": history.command},
        taps=_all(history.VERBS, history.tapped),
        in_place=("hip",),
    ),
    Part(explain.COMMANDS, explain.TAPS, group_taps=_all(tuple(explain.TAPS), group_chat.only_privately)),
    Part(  # what the plan asks: its targets, its tasks
        {**targets.COMMANDS, **tasks.COMMANDS},
        {**targets.TAPS, **tasks.TAPS},
        group_taps=_all((*targets.TAPS, *tasks.TAPS), group_chat.only_privately),
    ),
    Part(  # totals, who has reported, and reminders
        commands={
            **{name: summary.called(name) for name in ("summary", "board", "remind")},
            "ask_remind": summary.ask_remind,
            "compare": lambda _rest, dialogue, known: summary.command("summary", "", dialogue, known),
        },
        taps=_all(("sum", "brd", "rem", "log", "lng", "byu", "xls", "png", "sent"), summary.tapped),
        group_commands={name: summary.called(name) for name in ("summary", "board", "remind")},
        group_taps=_all(("sum", "brd", "rem", "log", "lng"), summary.tapped),
    ),
    Part(commands={"ledger": reminder_log.command}),
    Part(  # figures held against each other
        commands={"check": check.command},
        taps=_all(check.VERBS, check.tapped),
        opens={"acknowledging": _flow(acknowledge.screen, acknowledge.typed)},
        wants=check.wants,
    ),
    Part(  # a report that a unit handed in: approved, sent back, locked
        taps=_all(oversee.VERBS, oversee.tapped),
        opens={"overseeing": _flow(oversee.screen, oversee.typed)},
        wants=oversee.wants,
        group_taps={"ovl": group_chat.only_privately},
    ),
    Part(  # figures of several units, pasted or forwarded by their lead
        taps=_all(pasting.VERBS, pasting.tapped),
        opens={"pasting": _flow(pasting.screen, pasting.typed)},
        wants=paste_heard.wants,
        once=pasting.VERBS,
    ),
    Part(  # invites
        commands={"invite": invite.command},
        taps=_all(("inv", "inp", "inu", "rol"), invite.tapped),
        opens={"inviting": OpenQuestion(invite.screen, _of_text(invite.typed))},
        in_place=("inv", "inp"),
        once=("rol",),
    ),
    Part(  # who belongs to the units that a lead answers for
        commands={"members": members.command},
        taps=_all(members.VERBS, members.tapped),
        wants=members.wants,
        in_place=tuple(verb for verb in members.VERBS if verb != members.FROM_NOTICE),
    ),
    Part(  # the invites that can still be used
        commands={"revoke": open_invites.command},
        taps=_all(open_invites.VERBS, open_invites.tapped),
        wants=open_invites.wants,
        in_place=("ivl", "iva", "ivy", "ivn"),
    ),
    Part(taps=_all(admit.VERBS, admit.tapped), wants=admit.wants, once=("adm", "adn", "rtn", "rtx")),
    Part(  # a group chat that is told who has not reported
        commands={"group": group_chat.private},
        wants=group_chat.wants,
        group_commands={"group": _of_known(group_chat.command)},
        group_taps=_all(group_chat.VERBS, group_chat.tapped),
        in_place=group_chat.VERBS,
    ),
    Part(commands={"calendar": calendar.command}),
    Part(
        commands={"snooze": snooze.command},
        taps={snooze.VERB: snooze.tapped},
        opens={"snoozing": _flow(snooze.screen, snooze.typed)},
    ),
    Part(
        commands={"away": leave.command, "here": leave.back},
        taps=_all(leave.VERBS, leave.tapped),
        opens={"taking_leave": _flow(leave.screen, leave.typed)},
        wants=leave.wants,
        in_place=("awd", "awp", "awy", "awn"),
    ),
    Part(
        commands={"extend": due_day.command},
        taps=_all(due_day.VERBS, due_day.tapped),
        opens={"moving_due_day": _flow(due_day_screens.screen, due_day.typed)},
        in_place=due_day.VERBS,
    ),
    Part(
        commands={"days_off": days_off.command},
        taps=_all(days_off.VERBS, days_off.tapped),
        opens={"marking_day_off": _flow(days_off.screen, days_off.typed)},
        in_place=days_off.VERBS,
    ),
    Part(
        commands={"reopen": reopen.command},
        taps=_all(reopen.VERBS, reopen.tapped),
        opens={"reopening_report": _flow(reopen.screen, reopen.typed)},
        wants=reopen.wants,
        in_place=("opn", "opl", "opp"),
        once=("opy", "opx"),
    ),
    Part(
        commands={"collect": collect.command},
        taps=_all(collect.VERBS, collect.tapped),
        opens={"collecting": _flow(collect.screen, collect.typed)},
        in_place=collect.VERBS,
    ),
    Part(  # plain questions about one's own reports
        commands={
            "deadline": _of_dialogue(answers.deadline),
            "late": _of_dialogue(answers.late),
            "owing": _of_dialogue(answers.owing),
            "see_last": answers.see_last,
        },
    ),
    Part(  # who is in charge
        commands={"contact": contact.command},
        taps=_all(contact.VERBS, contact.tapped),
        wants=contact.wants,
        once=contact.VERBS,
    ),
    Part(commands={"start": _of_known(join.greet)}, wants=join.wants),
    Part(  # what is kept about a person
        commands={"me": _of_dialogue(me.command), "language": me.language},
        taps=_all(me.VERBS, me.tapped),
        opens={"renaming": OpenQuestion(me.rename_screen, _of_text(me.rename))},
        wants=me.wants,
        in_place=("bye", "stay", "dvy"),
    ),
    Part(
        commands={
            "help": _of_dialogue(helping.help_),
            "cancel": _of_dialogue(helping.cancel),
            "thanks": helping.polite("thanks"),
            "fine": helping.polite("fine"),
            "hello": helping.polite("hello"),
            "who": _of_dialogue(helping.who),
            "talk": _of_dialogue(helping.talk),
            "not_yet": _of_dialogue(helping.not_yet),
            "unknown": lambda _rest, dialogue, known: helping.not_understood(dialogue, known, "command-unknown"),
        },
        taps={"ask": _asked},
    ),
)

COMMANDS = {name: act for part in PARTS for name, act in part.commands.items()}
TAPS = {verb: act for part in PARTS for verb, act in part.taps.items()}
OPENS = {kind: shown for part in PARTS for kind, shown in part.opens.items()}
GROUP_COMMANDS = {name: act for part in PARTS for name, act in part.group_commands.items()}
IN_PLACE = frozenset(verb for part in PARTS for verb in part.in_place)
ONCE = frozenset(verb for part in PARTS for verb in part.once)
GROUP_TAPS = {verb: act for part in PARTS for verb, act in part.group_taps.items()}


def open_of(dialogue: Dialogue) -> OpenQuestion | None:
    """The open question of this dialogue; None: nothing was asked."""
    return OPENS.get(dialogue.kind)


def screen(dialogue: Dialogue, known: Known) -> Screen:
    """The screen of the open question; an empty one when nothing is open."""
    shown = open_of(dialogue)
    return shown.screen(dialogue, known) if shown else Screen()
