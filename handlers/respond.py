"""Which part of the conversation a message belongs to. `respond` decides, never acts: no clock, no database."""

from dataclasses import replace

from handlers import fill, groups, people, review, small, summary, welcome
from handlers.arranging import BY_VERB, COMMANDS, FLOWS
from handlers.buttons import Tap, tap
from handlers.commands import TALK, Command, command, find_code, line_edit, plain
from handlers.dialogue import Arranging, Asking, Choosing, Dialogue, Idle, Joining, Reviewing
from handlers.draft import closed, find
from handlers.fold import only_digits
from handlers.reopening import closed_say
from handlers.say import Say, phrase
from handlers.summary import leads
from handlers.turn import Incoming, Known, Person, Turn
from handlers.views import stand

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
        return _group(dialogue, incoming, known)
    if known.person is None:
        turn = welcome.stranger(dialogue, incoming, known)
        return _above(turn, _LOST) if known.dialogue_lost and known.invitation else turn
    here, gone = _sound(dialogue, known)
    turn = _private(here, incoming, known.person, known)
    if known.dialogue_lost:
        return _above(turn, _LOST)
    return _above(turn, gone) if gone else turn


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


def _group(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    """In a group only commands are answered, and what a lead taps below the answers; figures are never taken."""
    if incoming.button is not None:
        tapped = tap(incoming.button)
        turn = _group_tapped(tapped, known) if tapped else None
        return turn._replace(dialogue=dialogue) if turn else Turn(dialogue, ())
    called = command(incoming.text or "") if not incoming.edits else None
    if called is None or called.name in TALK or not (incoming.text or "").lstrip().startswith("/"):
        return Turn(dialogue, ())
    if known.person is not None and called.name == "group":
        return groups.command(known)._replace(dialogue=dialogue)
    if known.person is not None and called.name in _IN_GROUP:
        return _command(called, Idle(), known.person, known)._replace(dialogue=dialogue)
    return Turn(dialogue, (Say(lines=(phrase("group-private"),)),))


def _group_tapped(tapped: Tap, known: Known) -> Turn | None:
    match tapped.verb:
        case verb if verb in groups.VERBS:
            return groups.tapped(tapped, known)
        case "sent":
            return None
        case "ovl":
            return Turn(Idle(), (Say(lines=(phrase("group-private"),)),))
        case _:
            return summary.tapped(tapped, Idle(), known)


def _private(dialogue: Dialogue, incoming: Incoming, person: Person, known: Known) -> Turn:
    if incoming.edits:
        return review.edited(dialogue, incoming, known)
    if incoming.button is not None:
        return _tapped(dialogue, incoming.button, person, known)
    if incoming.file is not None:
        figures = isinstance(dialogue, Idle | Asking | Reviewing) and not leads(known, or_chairs=True)
        return small.not_understood(dialogue, known, "file-unread" if figures else "file-unread-here")
    text = incoming.text or ""
    if only_digits(text):  # no command is
        return _typed(dialogue, incoming, person, known)
    if find_code(text) and (known.invitation or not isinstance(dialogue, Asking)):
        return welcome.another_invite(dialogue, person, known)
    if _worded(dialogue, text):
        return _typed(dialogue, incoming, person, known)
    edit = line_edit(text)
    if edit is not None:
        return review.line(edit, dialogue, incoming, known) or small.not_understood(dialogue, known)
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
            return review.command(known)
        case "cancel":
            return small.cancel(dialogue, known)
        case "help":
            return small.help_(dialogue, known)
        case "me":
            return small.me(dialogue, person, known)
        case "summary" | "board" | "remind":
            return summary.command(called.name, called.rest, dialogue, known)
        case "invite":
            return people.command(called.rest, dialogue, known)
        case "language":
            return small.language(called.rest, dialogue, person, known)
        case "start":
            return welcome.greet(known)
        case "submit" | "back" | "skip" if isinstance(dialogue, Asking | Reviewing):
            return _step(called.name, dialogue, known)
        case "submit":
            return fill.command(known)
        case "thanks" | "fine" | "hello":
            return small.polite(called.name, dialogue, known)
        case name if name in COMMANDS:
            return COMMANDS[name](called.rest, dialogue, known)
        case "unknown":
            return small.not_understood(dialogue, known, "command-unknown")
        case _:
            return small.not_understood(dialogue, known)


def _step(name: str, dialogue: Asking | Reviewing, known: Known) -> Turn:
    """ "nộp", "quay lại", "bỏ qua" in words."""
    draft = find(dialogue.slot, known)
    assert draft is not None  # _sound has looked
    if name != "submit" and isinstance(dialogue, Reviewing):
        return stand(dialogue, known)
    if isinstance(dialogue, Reviewing) or name == "submit":
        return review.submit(dialogue, draft, known)
    return fill.move(name, dialogue, draft, known)


def _tapped(dialogue: Dialogue, data: str, person: Person, known: Known) -> Turn:
    tapped = tap(data)
    turn: Turn | None = None
    if tapped is not None:
        match tapped.verb:
            case "fill":
                turn = fill.start(tapped.slot, dialogue, known)
            case "fix":
                turn = review.show(tapped.slot, known)
            case "sub" | "more":
                turn = review.submit_tap(tapped, dialogue, known)
            case "edt":
                turn = review.correct_tap(tapped, known)
            case "begin":
                turn = fill.command(known)
            case "sum" | "brd" | "rem" | "log" | "sent":
                turn = summary.tapped(tapped, dialogue, known)
            case "inv" | "inp" | "rol":
                turn = people.tapped(tapped, known)
            case "set" | "raw" | "new" | "skip" | "back":
                turn = fill.any_tap(tapped, dialogue, known)
            case verb if verb in BY_VERB:
                turn = BY_VERB[verb].tapped(tapped, dialogue, known)
            case _:
                turn = small.me_tapped(tapped, dialogue, person, known)
    if turn is not None:
        return turn
    if tapped is not None and closed(tapped.slot, known):
        return _above(stand(dialogue, known), closed_say(tapped.slot, known))
    return stand(dialogue, known, lines=(phrase("old-button"),))


def _typed(dialogue: Dialogue, incoming: Incoming, person: Person, known: Known) -> Turn:
    text = incoming.text or ""
    match dialogue:
        case Asking(slot=slot):
            draft = find(slot, known)
            assert draft is not None  # _sound has looked
            return fill.settled(dialogue, draft, text, known) or fill.answer(dialogue, draft, incoming, known)
        case Reviewing(slot=slot):
            return review.typed(slot, incoming, known) or _idle(dialogue, incoming, known)
        case Arranging(what=what):
            return FLOWS[what].typed(text, dialogue, known)
        case Choosing(what="rename"):
            return small.rename(text, dialogue, known)
        case Choosing(what="invite_unit"):
            return people.named(text, known)
        case Choosing(what="invite_role"):
            return people.role_typed(text, dialogue, known)
        case Choosing(picked=picked):
            words = plain(text)
            if words in [str(n) for n in range(1, len(picked) + 1)]:
                return _tapped(dialogue, picked[int(words) - 1], person, known)
            turn = fill.figures_while_choosing(dialogue, incoming, known)
            return turn or small.not_understood(dialogue, known)
        case _:
            return _idle(dialogue, incoming, known)


def _idle(dialogue: Dialogue, incoming: Incoming, known: Known) -> Turn:
    turn = fill.idle_figures(incoming, known)
    long = len(incoming.text or "") > fill.TOO_LONG
    return turn or small.not_understood(dialogue, known, "too-long" if long else "not-understood")
