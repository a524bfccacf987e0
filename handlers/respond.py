"""Decides which part of the conversation a message belongs to. `respond` never acts: no clock, no database."""

from dataclasses import replace

from handlers.filling import fill, hand_in, texts
from handlers.filling.closed import closed, closed_say
from handlers.filling.digits import digits_choose
from handlers.filling.draft import find, foresee
from handlers.lead import enter, paste_heard
from handlers.parts import COMMANDS, GROUP_COMMANDS, GROUP_TAPS, IN_PLACE, ONCE, TAPS, open_of, screen
from handlers.person import join
from handlers.person.help import not_understood
from handlers.person.presence import happened
from handlers.plain_words import granted, wished
from handlers.reading.commands import FINE, command, line_edit
from handlers.reading.fold import only_digits, plain
from handlers.reading.intents.intent import intent
from handlers.reading.intents.sentence import LONGEST
from handlers.reading.invite_code import find_code
from handlers.reading.private import sensitive
from handlers.reading.wishes import LEADS_ONLY, NO_COMMANDS, WISHES, asked, called
from handlers.rights import admits, leads, not_theirs
from handlers.screens import stand
from handlers.turn.arranged import Stepwise
from handlers.turn.buttons import Tap, tap
from handlers.turn.dialogue import Asking, Dialogue, Idle, Joining, Reviewing
from handlers.turn.effects import Invite, Record, Remind, Summarise, Turn, Used
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known
from handlers.turn.say import Say, Step, phrase

_ALWAYS_COMMANDS = ("cancel", "help", "fill", *NO_COMMANDS)
"""Commands that are recognised without a slash even where a free text is asked for."""

_OLD = phrase("old-button")
_LOST = Say(lines=(phrase("dialogue-lost"),))

_NOT_KEPT = Say(lines=(phrase("file-not-kept"),))


def respond(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    """The outcome of one message: the new dialogue, and what must happen."""
    if incoming.event is not None:
        return happened(incoming.event, dialogue)
    if incoming.group:
        turn = _with_screen(_group(incoming, known), known)._replace(dialogue=dialogue)
        return _placed(turn, incoming)
    if known.who.person is None:
        turn = _with_screen(join.stranger(dialogue, incoming, known), known)
        if incoming.button is not None and isinstance(dialogue, Joining):
            turn = turn._replace(effects=(*turn.effects, Used()))
        return _above(turn, _LOST) if known.dialogue_lost and known.asked.invitation else turn
    here, gone = _checked(dialogue, known)
    found = _private(here, incoming, known)
    moves = found.dialogue != dialogue or incoming.button is not None
    turn = _with_screen(found, known, _step(dialogue, found.dialogue) if moves else "")
    if (
        incoming.file
        and incoming.text
        and incoming.document is None
        and not incoming.edits
        and not called(incoming.text)
    ):
        turn = _above(turn, _NOT_KEPT)  # they may think that the picture is part of the report
    if known.dialogue_lost:
        turn = _above(turn, _LOST)
    elif gone:
        turn = _above(turn, gone)
    return _placed(turn, incoming)


def _step(before: Dialogue, after: Dialogue) -> Step:
    """Whether what a turn between these dialogues says last is a step of something longer, or its end."""
    if _in_steps(after):
        return "step"
    return "end" if _in_steps(before) else ""


def _in_steps(dialogue: Dialogue) -> bool:
    """Whether this is one of several questions that have served once all are answered; a sheet is for keeping."""
    return not isinstance(dialogue, Idle | Reviewing | Joining)


def _placed(turn: Turn, incoming: Incoming) -> Turn:
    """Settle what becomes of the message whose button was tapped."""
    tapped = tap(incoming.button) if incoming.button is not None and not incoming.typed else None
    if tapped is None or turn.toast is not None or not turn.effects:
        return turn
    if any(isinstance(effect, Record) for effect in turn.effects):
        turn = turn._replace(toast=phrase("toast-recorded"))
    said = [effect for effect in turn.effects if isinstance(effect, Say | Summarise | Invite | Remind)]
    replaces = tapped.in_place or tapped.verb in IN_PLACE
    if replaces and len(said) == 1 and isinstance(said[0], Say | Summarise):
        return turn._replace(in_place=True)
    return turn._replace(effects=(*turn.effects, Used())) if replaces or tapped.verb in ONCE else turn


def _with_screen(turn: Turn, known: Known, step: Step = "") -> Turn:
    """Close a turn: append the screen of the dialogue as it will be after the turn. `step`: what it says last is that;
    but without a screen it is no step, because it may be something to keep."""
    effects = turn.effects
    after = foresee(known, effects)
    numbered = digits_choose(turn.dialogue, after)
    if numbered:
        effects = tuple(replace(one, numbered=True) if isinstance(one, Say) else one for one in effects)
    if turn.above is not None:
        shown = screen(turn.dialogue, after)
        lines = (*turn.above, *shown.lines)
        effects = (*effects, Say(lines, shown.buttons, prompt=shown.prompt, numbered=numbered, step=step))
    elif step == "end" and effects and isinstance(said := effects[-1], Say):
        effects = (*effects[:-1], replace(said, step=step))
    return turn._replace(effects=effects, above=None)


def _checked(dialogue: Dialogue, known: Known) -> tuple[Dialogue, Say | None]:
    """The dialogue if its target is still there; otherwise Idle and, for a report, the message that it is gone."""
    if isinstance(dialogue, Asking | Reviewing):
        draft = find(dialogue.slot, known)
        if draft and (isinstance(dialogue, Reviewing) or draft.form.item(dialogue.at)):
            return dialogue, None
        gone = Say(lines=(phrase("place-gone"),))
        return Idle(), closed_say(dialogue.slot, known) if closed(dialogue.slot, known) else gone
    return (dialogue if isinstance(dialogue, Idle) or open_of(dialogue) else Idle()), None


def _above(turn: Turn, first: Say) -> Turn:
    """The turn with the lines and buttons of `first` put before those of its first message."""
    says = [n for n, effect in enumerate(turn.effects) if isinstance(effect, Say)]
    if not says:
        return turn._replace(effects=(first, *turn.effects))
    effects = list(turn.effects)
    said = effects[says[0]]
    assert isinstance(said, Say)
    effects[says[0]] = replace(said, lines=(*first.lines, *said.lines), buttons=(*first.buttons, *said.buttons))
    return turn._replace(effects=tuple(effects))


def _group(incoming: Incoming, known: Known) -> Turn:
    """Answer in a group: only commands, and a lead's taps below the answers; figures are never taken. What is
    open in the private chat is not shown here."""
    nothing = Turn(Idle(), ())
    if incoming.button is not None:
        tapped = tap(incoming.button)
        act = GROUP_TAPS.get(tapped.verb) if tapped else None
        turn = act(tapped, Idle(), known) if act and tapped else None
        return turn or nothing._replace(toast=phrase("button-not-yours"))
    slashed = command(incoming.text or "") if not incoming.edits else None
    if slashed is None:
        return nothing
    if slashed.name == "unknown" and "@" not in (incoming.text or "").split()[0]:
        return nothing  # for another bot, perhaps
    if not incoming.sender:
        return Turn(Idle(), (Say(lines=(phrase("group-anonymous"),)),))
    asked = GROUP_COMMANDS.get(slashed.name) if known.who.person is not None else None
    return (asked(slashed.rest, Idle(), known) if asked else None) or Turn(
        Idle(), (Say(lines=(phrase("group-private"),)),)
    )


def _private(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    if incoming.edits:
        return hand_in.edited(dialogue, incoming, known)
    if incoming.button is not None:
        tapped = tap(incoming.button)
        if not (incoming.typed and incoming.text):
            return _tapped(dialogue, incoming, known)
        answers = (
            tapped is not None and tapped.verb == "set" and isinstance(dialogue, Asking) and dialogue.doubt is None
        )
        turn = None if answers else _chosen(dialogue, tapped, known)
        if turn is not None:
            return turn
        incoming = replace(incoming, button=None)  # an answer in words; or the button has lost its use, not its words
    if incoming.document is not None:
        return _of_file(incoming.document, dialogue, incoming, known)
    if incoming.file is not None and not incoming.text:
        above = leads(known, or_chairs=True) or admits(known)
        figures = isinstance(dialogue, Idle | Asking | Reviewing) and not above
        return not_understood(dialogue, known, "file-unread" if figures else "file-unread-here")
    text = incoming.text or ""
    pasted = paste_heard.heard(incoming, dialogue, known)
    if pasted is not None:
        return pasted
    if only_digits(text):  # digits alone are neither a code nor a command
        return _typed(dialogue, incoming, known)
    if find_code(text) and (known.asked.invitation or not isinstance(dialogue, Asking)):
        return join.another_invite(dialogue, known)
    if _free_text_asked(dialogue, text):
        return _typed(dialogue, incoming, known)
    edit = line_edit(text)
    if edit is not None:
        return hand_in.line(edit, dialogue, incoming, known) or not_understood(dialogue, known)
    slashed = command(text)
    if slashed is not None:
        return COMMANDS[slashed.name](slashed.rest, dialogue, known) or not_understood(dialogue, known)
    wish = wished(text, dialogue, known)
    if wish is not None and wish.intent != "not_for_us" and enter.heard(asked(text), text, dialogue, known):
        return granted(wish, text, dialogue, known)
    if plain(text) in FINE and not _confirms(dialogue, known):
        return COMMANDS["fine"]("", dialogue, known) or not_understood(dialogue, known)
    return _typed(dialogue, incoming, known, talk=wish is not None)


def _of_file(why: str, dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    """The answer to a file whose text was read, or was not for this reason."""
    if not leads(known):
        return not_understood(dialogue, known, "file-unread")
    if why:
        return stand(dialogue, lines=(phrase(f"file-why-{why}"),))
    return paste_heard.heard(incoming, dialogue, known) or stand(dialogue, lines=(phrase("file-no-figures"),))


def _free_text_asked(dialogue: Dialogue, text: str) -> bool:
    """Whether a free text (reason, comment, title) is asked for, which may read like a command ("nghỉ phép")."""
    if not isinstance(dialogue, Stepwise) or not dialogue.own_words or text.lstrip().startswith("/"):
        return False
    return called(text, loose=False) not in _ALWAYS_COMMANDS and plain(text) not in FINE


def _confirms(dialogue: Dialogue, known: Known) -> bool:
    """Whether "vâng" would answer the open question."""
    match dialogue:
        case Asking(doubt=None, at=at):
            return known.catalogue.indicator(at).kind == "yes_no"
        case Asking():
            return True
        case _:
            return isinstance(dialogue, Stepwise) and dialogue.confirms


def _tapped(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    turn = _chosen(dialogue, tap(incoming.button or ""), known)
    turn = turn or stand(dialogue, lines=(_OLD,))._replace(toast=_OLD)
    return Turn(dialogue, (), toast=turn.toast) if turn.toast is not None and incoming.tap is not None else turn


def _chosen(dialogue: Dialogue, tapped: Tap | None, known: Known) -> Turn | None:
    """Do what the button stands for. None: it has lost its use."""
    act = TAPS.get(tapped.verb) if tapped else None
    turn = act(tapped, dialogue, known) if act and tapped else None
    if turn is None and tapped is not None and closed(tapped.slot, known):
        return _above(_with_screen(stand(dialogue), known), closed_say(tapped.slot, known))
    return turn


def _typed(dialogue: Dialogue, incoming: Incoming, known: Known, *, talk: bool = False) -> Turn:
    """Take an answer to what is open, or figures. `talk`: if it is neither, it has nothing to do with the program."""
    turn = hand_in.reply(dialogue, incoming, known)
    if turn is not None:
        return turn
    asked = open_of(dialogue)
    found = asked.typed(incoming, dialogue, known) if asked else None
    if isinstance(found, Tap):
        return _chosen(dialogue, found, known) or stand(dialogue, lines=(_OLD,))
    if found is not None:
        return found
    if not isinstance(dialogue, Idle | Reviewing):
        return not_understood(dialogue, known)
    text = incoming.text or ""
    turn = texts.idle_figures(incoming, known)
    if turn is not None:
        return turn
    if sensitive(text):
        return not_understood(dialogue, known, "sensitive")
    if talk and len(text) <= fill.TOO_LONG:
        return COMMANDS["talk"]("", dialogue, known) or not_understood(dialogue, known)
    if len(text) <= LONGEST and _for_leads(text, dialogue, known):
        return stand(dialogue, lines=(not_theirs(known),))
    return not_understood(dialogue, known, "too-long" if len(text) > fill.TOO_LONG else "not-understood")


def _for_leads(text: str, dialogue: Dialogue, known: Known) -> bool:
    """Whether somebody who leads nothing wants what only leads do."""
    wish = intent(text, "lead", "idle") if isinstance(dialogue, Idle) and not leads(known, or_chairs=True) else None
    return wish is not None and WISHES[wish.intent] in LEADS_ONLY
