"""Which part of the conversation a message belongs to. `respond` decides, never acts: no clock, no database."""

from dataclasses import replace

from handlers.filling import fill, hand_in
from handlers.filling.closed import closed, closed_say
from handlers.filling.draft import find, foresee
from handlers.lead import group_chat, invite, summary
from handlers.parts import BY_VERB, COMMANDS, FLOWS, screen
from handlers.person import help as helping
from handlers.person import join, me
from handlers.reading.commands import TALK, Command, command, line_edit
from handlers.reading.fold import only_digits, plain
from handlers.reading.invite_code import find_code
from handlers.rights import leads
from handlers.screens import stand
from handlers.turn.buttons import Tap, tap
from handlers.turn.dialogue import Arranging, Asking, Choosing, Dialogue, Idle, Joining, Reviewing
from handlers.turn.effects import Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known, Person
from handlers.turn.say import Say, phrase

_IN_GROUP = ("summary", "board", "remind")
"""What a lead may ask for in front of the others."""

_OWN_WORDS = ("reason", "comment", "note", "title")
"""Steps of an Arranging that ask for somebody's own words."""
_CALLED_AWAY = ("cancel", "help", "fill", *TALK)
"""What is heard there even without a slash."""

_LOST = Say(lines=(phrase("dialogue-lost"),))


def respond(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    """The outcome of one message: the new dialogue, and what must happen."""
    if incoming.group:
        return _closed(_group(incoming, known), known)._replace(dialogue=dialogue)
    if known.person is None:
        turn = _closed(join.stranger(dialogue, incoming, known), known)
        return _above(turn, _LOST) if known.dialogue_lost and known.invitation else turn
    here, gone = _sound(dialogue, known)
    turn = _closed(_private(here, incoming, known.person, known), known)
    if known.dialogue_lost:
        return _above(turn, _LOST)
    return _above(turn, gone) if gone else turn


def _closed(turn: Turn, known: Known) -> Turn:
    """The turn with the message that says where the conversation stands, drawn once, as it will be after the turn."""
    if turn.above is None:
        return turn
    shown = screen(turn.dialogue, foresee(known, turn.effects))
    return Turn(turn.dialogue, (*turn.effects, Say(lines=(*turn.above, *shown.lines), buttons=shown.buttons)))


def _sound(dialogue: Dialogue, known: Known) -> tuple[Dialogue, Say | None]:
    """The dialogue if it still points to something; Idle otherwise, and why a report was lost from sight."""
    match dialogue:
        case Asking(slot=slot) | Reviewing(slot=slot):
            draft = find(slot, known)
            if draft and (isinstance(dialogue, Reviewing) or draft.form.item(dialogue.at)):
                return dialogue, None
            return Idle(), closed_say(slot, known) if closed(slot, known) else Say(lines=(phrase("place-gone"),))
        case Joining() | Choosing(what="summary" | "board"):
            return Idle(), None
        case Arranging(what=what) if what not in FLOWS:
            return Idle(), None
        case _:
            return dialogue, None


def _above(turn: Turn, first: Say) -> Turn:
    """The same turn with these lines at the top of its message, and these buttons the first."""
    says = [n for n, effect in enumerate(turn.effects) if isinstance(effect, Say)]
    if not says:
        return Turn(turn.dialogue, (first, *turn.effects))
    effects = list(turn.effects)
    said = effects[says[0]]
    assert isinstance(said, Say)
    effects[says[0]] = replace(said, lines=(*first.lines, *said.lines), buttons=(*first.buttons, *said.buttons))
    return Turn(turn.dialogue, tuple(effects))


def _group(incoming: Incoming, known: Known) -> Turn:
    """In a group only commands are answered, and what a lead taps below the answers; figures are never taken. What is
    open in the private chat is not shown here."""
    if incoming.button is not None:
        tapped = tap(incoming.button)
        return (_group_tapped(tapped, known) if tapped else None) or Turn(Idle(), ())
    called = command(incoming.text or "") if not incoming.edits else None
    if called is None or called.name in TALK or not (incoming.text or "").lstrip().startswith("/"):
        return Turn(Idle(), ())
    if known.person is not None and called.name == "group":
        return group_chat.command(known)
    if known.person is not None and called.name in _IN_GROUP:
        return _command(called, Idle(), known.person, known)
    return Turn(Idle(), (Say(lines=(phrase("group-private"),)),))


def _group_tapped(tapped: Tap, known: Known) -> Turn | None:
    match tapped.verb:
        case verb if verb in group_chat.VERBS:
            return group_chat.tapped(tapped, known)
        case "sent":
            return None
        case "ovl":
            return Turn(Idle(), (Say(lines=(phrase("group-private"),)),))
        case _:
            return summary.tapped(tapped, Idle(), known)


def _private(dialogue: Dialogue, incoming: Incoming, person: Person, known: Known) -> Turn:
    if incoming.edits:
        return hand_in.edited(dialogue, incoming, known)
    if incoming.button is not None:
        return _tapped(dialogue, incoming.button, person, known)
    if incoming.file is not None:
        figures = isinstance(dialogue, Idle | Asking | Reviewing) and not leads(known, or_chairs=True)
        return helping.not_understood(dialogue, known, "file-unread" if figures else "file-unread-here")
    text = incoming.text or ""
    if only_digits(text):  # no command is
        return _typed(dialogue, incoming, person, known)
    if find_code(text) and (known.invitation or not isinstance(dialogue, Asking)):
        return join.another_invite(dialogue, person, known)
    if _worded(dialogue, text):
        return _typed(dialogue, incoming, person, known)
    edit = line_edit(text)
    if edit is not None:
        return hand_in.line(edit, dialogue, incoming, known) or helping.not_understood(dialogue, known)
    called = command(text)
    if called and not (called.name == "fine" and _confirms(dialogue, known)):
        return _command(called, dialogue, person, known)
    return _typed(dialogue, incoming, person, known)


def _worded(dialogue: Dialogue, text: str) -> bool:
    """A reason, a comment, a title: words of one's own, which may be those of a command ("nghỉ phép")."""
    if not isinstance(dialogue, Arranging) or dialogue.step not in _OWN_WORDS or text.lstrip().startswith("/"):
        return False
    called = command(text)
    return called is None or called.name not in _CALLED_AWAY


def _confirms(dialogue: Dialogue, known: Known) -> bool:
    """ "Vâng" would answer what is asked."""
    match dialogue:
        case Asking(doubt=None, at=at):
            return known.catalogue.indicator(at).kind == "yes_no"
        case Asking() | Arranging(step="confirm" | "kind"):
            return True
        case Arranging(given=given):
            return bool(given.get("doubt"))
        case _:
            return False


def _command(called: Command, dialogue: Dialogue, person: Person, known: Known) -> Turn:
    """Commands work inside any question."""
    match called.name:
        case "fill":
            return fill.command(known)
        case "correct":
            return hand_in.command(known)
        case "cancel":
            return helping.cancel(dialogue, known)
        case "help":
            return helping.help_(dialogue, known)
        case "me":
            return me.me(dialogue, person, known)
        case "summary" | "board" | "remind":
            return summary.command(called.name, called.rest, dialogue, known)
        case "invite":
            return invite.command(called.rest, dialogue, known)
        case "language":
            return me.language(called.rest, dialogue, person, known)
        case "start":
            return join.greet(known)
        case "submit" | "back" | "skip" if isinstance(dialogue, Asking | Reviewing):
            return _step(called.name, dialogue, known)
        case "submit":
            return fill.command(known)
        case "thanks" | "fine" | "hello":
            return helping.polite(called.name, dialogue, known)
        case name if name in COMMANDS:
            return COMMANDS[name](called.rest, dialogue, known)
        case "unknown":
            return helping.not_understood(dialogue, known, "command-unknown")
        case _:
            return helping.not_understood(dialogue, known)


def _step(name: str, dialogue: Asking | Reviewing, known: Known) -> Turn:
    """ "nộp", "quay lại", "bỏ qua" in words."""
    draft = find(dialogue.slot, known)
    assert draft is not None  # _sound has looked
    if name != "submit" and isinstance(dialogue, Reviewing):
        return stand(dialogue)
    if isinstance(dialogue, Reviewing) or name == "submit":
        return hand_in.submit(dialogue, draft, known)
    return fill.move(name, dialogue, draft)


def _tapped(dialogue: Dialogue, data: str, person: Person, known: Known) -> Turn:
    tapped = tap(data)
    turn: Turn | None = None
    if tapped is not None:
        match tapped.verb:
            case "fill":
                turn = fill.start(tapped.slot, dialogue, known)
            case "fix":
                turn = hand_in.show(tapped.slot, known)
            case "sub" | "more":
                turn = hand_in.submit_tap(tapped, dialogue, known)
            case "edt":
                turn = hand_in.correct_tap(tapped, known)
            case "begin":
                turn = fill.command(known)
            case "sum" | "brd" | "rem" | "log" | "sent":
                turn = summary.tapped(tapped, dialogue, known)
            case "inv" | "inp" | "rol":
                turn = invite.tapped(tapped, known)
            case "set" | "raw" | "new" | "skip" | "back":
                turn = fill.any_tap(tapped, dialogue, known)
            case verb if verb in BY_VERB:
                turn = BY_VERB[verb].tapped(tapped, dialogue, known)
            case _:
                turn = me.me_tapped(tapped, dialogue, person, known)
    if turn is not None:
        return turn
    if tapped is not None and closed(tapped.slot, known):
        return _above(_closed(stand(dialogue), known), closed_say(tapped.slot, known))
    return stand(dialogue, lines=(phrase("old-button"),))


def _typed(dialogue: Dialogue, incoming: Incoming, person: Person, known: Known) -> Turn:
    text = incoming.text or ""
    match dialogue:
        case Asking(slot=slot):
            draft = find(slot, known)
            assert draft is not None  # _sound has looked
            return fill.settled(dialogue, draft, text, known) or fill.answer(dialogue, draft, incoming, known)
        case Reviewing(slot=slot):
            return hand_in.typed(slot, incoming, known) or _idle(dialogue, incoming, known)
        case Arranging(what=what):
            return FLOWS[what].typed(text, dialogue, known)
        case Choosing(what="rename"):
            return me.rename(text, dialogue, known)
        case Choosing(what="invite_unit"):
            return invite.named(text, known)
        case Choosing(what="invite_role"):
            return invite.role_typed(text, dialogue, known)
        case Choosing(picked=picked):
            words = plain(text)
            if words in [str(n) for n in range(1, len(picked) + 1)]:
                return _tapped(dialogue, picked[int(words) - 1], person, known)
            turn = fill.figures_while_choosing(dialogue, incoming, known)
            return turn or helping.not_understood(dialogue, known)
        case _:
            return _idle(dialogue, incoming, known)


def _idle(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    turn = fill.idle_figures(incoming, known)
    long = len(incoming.text or "") > fill.TOO_LONG
    return turn or helping.not_understood(dialogue, known, "too-long" if long else "not-understood")
