"""A lead asks for figures once ("báo cáo đột xuất"): /dotxuat lists what is open, or puts a new one together."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from forms.indicator import Kind
from handlers.reading.commands import NO, YES
from handlers.reading.fold import plain
from handlers.reading.private import sensitive
from handlers.reading.units import matching
from handlers.rights import leads, not_theirs
from handlers.schedule.asking import asked_day
from handlers.schedule.collect.figures import MOST, NAME, AskedFigure, Lines, key_of, kind, tidy
from handlers.schedule.collect.figures import typed as typed_lines
from handlers.schedule.collect.open_ones import CLOSING, as_list, closing, listed
from handlers.schedule.collect.steps import ALL, TITLE, Making, making, soonest
from handlers.schedule.collect.steps import screen as screen
from handlers.screens import stand
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Arranging, Dialogue, Idle
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.naming import brief
from handlers.turn.orders import Collect
from handlers.turn.say import Arg, Phrase, Say, phrase

WHAT = "collect"
VERBS = ("cnw", "cto", "cun", "cup", "cua", "cud", "cin", "ckd", "cdy", "cst", "cgo", *CLOSING)

_FARTHEST = timedelta(days=730)
_EVERY = ("tat ca", "ca", "all", "everyone", "tat ca cac don vi")
_DONE = ("xong", "done", "het", "het roi", "xong roi")


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/dotxuat: what is open, and a way to open another; with a name behind it that one is begun."""
    if not leads(known, or_chairs=True):
        return stand(dialogue, lines=(not_theirs(known),))
    there = listed(known)
    if leads(known) and (rest or not there):
        begun = _begun(known)
        return _titled(rest, begun, known) if rest and begun.step == "title" else stand(begun)
    lines, rows = as_list(there, known)
    if not there:
        lines = [phrase("collect-none")]
    if leads(known):
        rows.append((button("collect-button-new", "cnw"),))
    return Turn(dialogue, (Say(lines=tuple(lines), buttons=tuple(rows)),))


def _begun(known: Known) -> Arranging:
    return Arranging(what=WHAT, step=making({}, known).missing)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button of ours. None: of no use any more, or not this person's to use."""
    if not leads(known):
        return None
    if tap.verb in CLOSING:
        return closing(tap, dialogue, known)
    if tap.verb == "cnw":
        return stand(_begun(known))
    if not isinstance(dialogue, Arranging) or dialogue.what != WHAT:
        return None
    made = making(dialogue.given, known)
    match tap.verb, dialogue.step:
        case "cto", "where" if tap.number in {unit.id for unit in leads(known)}:
            return _on(dialogue, known, where=tap.about)
        case "cua", "units" if made.of:
            return _on(dialogue, known, units=ALL)
        case "cun", "units" if tap.number in {unit.id for unit in made.of}:
            chosen = {unit.id for unit in made.units} ^ {tap.number}
            return _at(dialogue, units=_joined(chosen))
        case "cup", "units":
            return _at(dialogue, page=tap.about)
        case "cud", step if step == tap.about:
            return _done(dialogue, known)
        case "cin", "lines":
            lines = made.lines.toggled(tap.about, known.plan.catalogue)
            return _at(dialogue, **lines.given()) if lines else _full(dialogue, known)
        case "ckd", "kind" if tap.extra == key_of(plain(made.lines.unsure[0])) and (named := kind(tap.about)):
            return _kind(named, dialogue, made.lines)
        case "cdy", "due":
            return _due_tapped(tap.about, dialogue, known)
        case "cst", "confirm" if tap.about in ("title", "units", "lines", "due"):
            return stand(replace(dialogue, step=tap.about))
        case "cgo", "confirm":
            return _open(dialogue, made, known, tap.about)
        case _:
            return None


def typed(text: str, arranging: Arranging, known: Known) -> Turn:
    """A message to the open step."""
    if not leads(known):
        return stand(Idle(), lines=(not_theirs(known),))
    words = plain(text)
    made = making(arranging.given, known)
    match arranging.step:
        case "where":
            found = matching(words, tuple(leads(known)))
            if len(found) == 1:
                return _on(arranging, known, where=str(found[0].id))
            return stand(arranging, lines=(phrase("unit-unknown"),))
        case "title":
            return _titled(text, arranging, known)
        case "units" | "lines" if words in _DONE:
            return _done(arranging, known)
        case "units" if words in _EVERY and made.of:
            return _on(arranging, known, units=ALL)
        case "units":
            return _units(text, arranging, made)
        case "lines":
            return _lines(text, arranging, made.lines)
        case "kind":
            return _kind(kind(text), arranging, made.lines, text)
        case "due":
            return _due_typed(text, arranging, known)
        case _ if words in (*YES, "mo", "open"):
            return _open(arranging, made, known, made.token)
        case _ if words in NO:
            return Turn(Idle(), (Say(lines=(phrase("cancelled"),)),))
        case _:
            return stand(arranging, lines=(phrase("not-understood"),))


def _at(arranging: Arranging, *lines: Phrase, **given: str) -> Turn:
    """The same step, with this settled."""
    return stand(replace(arranging, given=arranging.given | given), lines=lines)


def _on(arranging: Arranging, known: Known, *lines: Phrase, **given: str) -> Turn:
    """The next step, with this settled."""
    given = arranging.given | given
    return stand(replace(arranging, given=given, step=making(given, known).missing), lines=lines)


def _done(arranging: Arranging, known: Known) -> Turn:
    """ "Xong": on, if there is something."""
    made = making(arranging.given, known)
    settled = made.units if arranging.step == "units" else made.lines.lines
    return _on(arranging, known) if settled else _at(arranging, phrase(f"collect-{arranging.step}-none"))


def _titled(text: str, arranging: Arranging, known: Known) -> Turn:
    title = tidy(text)
    if not any(letter.isalpha() for letter in title):
        return _at(arranging, phrase("collect-title-empty"))
    if len(title) > TITLE:
        return _at(arranging, phrase("collect-title-long", most=TITLE))
    if sensitive(title, "count"):
        return _at(arranging, phrase("sensitive"))
    return _on(arranging, known, title=title)


def _joined(ids: set[int]) -> str:
    return ",".join(str(unit) for unit in sorted(ids))


def _units(text: str, arranging: Arranging, made: Making) -> Turn:
    """Units by name; all that are clear are chosen, of the others it is said why not."""
    chosen = {unit.id for unit in made.units}
    lines = []
    for name in text[:2000].replace("\n", ",").replace(";", ",").split(","):
        if plain(name):
            found = matching(plain(name), made.of)
            if len(found) == 1:
                chosen.add(found[0].id)
            elif found:
                names = [unit.title for unit in found[:10]]
                lines.append(phrase("collect-unit-several", name=brief(name), names=names))
            else:
                lines.append(phrase("collect-unit-unknown", name=brief(name)))
    return _at(arranging, *lines[:5], units=_joined(chosen))


def _full(arranging: Arranging, known: Known) -> Turn | None:
    """A figure too many was tapped."""
    full = len(making(arranging.given, known).lines.lines) >= MOST
    return _at(arranging, phrase("collect-lines-most", most=MOST)) if full else None


def _lines(text: str, arranging: Arranging, lines: Lines) -> Turn:
    """Figures by name and kind; a kind that was not said, or not understood, is asked."""
    said = []
    for one in typed_lines(text)[: MOST + 1]:
        problem = lines.problem(one.name)
        if problem is not None:
            about: dict[str, dict[str, Arg]] = {
                "collect-line-long": {"most": NAME},
                "collect-line-twice": {"what": brief(one.name)},
                "collect-lines-full": {"what": brief(one.name), "most": MOST},
            }
            said.append(phrase(problem, **about.get(problem, {})))
        elif one.kind is not None:
            lines = lines.plus(AskedFigure(one.kind, title=one.name))
        else:
            said += [phrase("collect-kind-unknown", kind=brief(one.named))] if one.named else []
            lines = lines._replace(unsure=(*lines.unsure, one.name))
    step = "kind" if lines.unsure else "lines"
    return _at(replace(arranging, step=step), *said, **lines.given())


def _kind(named: Kind | None, arranging: Arranging, lines: Lines, text: str = "") -> Turn:
    """The kind of the first figure that is unsure; then the next one's is asked."""
    if named is None:
        return _at(arranging, phrase("collect-kind-unknown", kind=brief(text)))
    lines = lines.settled(named)
    step = "kind" if lines.unsure else "lines"
    return _at(replace(arranging, step=step), **lines.given())


def _due_typed(text: str, arranging: Arranging, known: Known) -> Turn:
    offered = arranging.given.get("days", "") if arranging.given.get("doubt") else ""
    if plain(text) in YES and offered and "," not in offered:
        return _due(date.fromisoformat(offered), arranging, known, sure=True)
    asked = asked_day(text, known.now.date(), {})
    if asked.day is not None:
        return _due(asked.day, arranging, known)
    return _doubt(asked.doubt, asked.offered, arranging)


def _due_tapped(data: str, arranging: Arranging, known: Known) -> Turn | None:
    try:
        day = date.fromisoformat(data)
    except ValueError:
        return None
    return _due(day, arranging, known, sure=True)


def _due(day: date, arranging: Arranging, known: Known, *, sure: bool = False) -> Turn:
    """The last day, if it is still to come; of one on which nobody works it is asked whether it is meant."""
    working, first = known.plan.working, soonest(known)
    if day < first:
        doubt = "collect-day-today" if day == known.now.date() else "which-day-past"
        return _doubt(doubt, (working.on_or_after(first),), arranging)
    if day - first > _FARTHEST:
        return _doubt("collect-day-far", (), arranging)
    if not sure and not working.is_working(day):
        days = (working.on_or_before(day), day, working.on_or_after(day))
        return _doubt("collect-day-off", tuple(other for other in days if other >= first), arranging)
    return _on(arranging, known, due=str(day), doubt="")


def _doubt(doubt: str, offered: Iterable[date], arranging: Arranging) -> Turn:
    return _at(arranging, doubt=doubt, days=",".join(map(str, offered)))


def _open(arranging: Arranging, made: Making, known: Known, token: str) -> Turn:
    """Ask for it, if this is what was shown and still can be asked."""
    if made.gone:
        given = arranging.given | {"units": _joined({unit.id for unit in made.units})}
        again = replace(arranging, given=given, step="confirm" if made.units else "units")
        return stand(again, lines=(phrase("collect-units-gone", n=made.gone),))
    if made.due is None or made.due < soonest(known):
        return _due(made.due or known.now.date(), replace(arranging, step="due"), known)
    if token != made.token or made.top is None:
        return _at(arranging, phrase("collect-confirm-stale"))
    lines = tuple(line.indicator(str(n)) for n, line in enumerate(made.lines.lines, 1))
    return Turn(Idle(), (Collect(made.top.id, made.title, made.units, lines, made.due),))
