"""A lead asks for figures once ("báo cáo đột xuất"): /dotxuat lists what is open, or puts a new one together."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from forms.indicator import Kind
from handlers.reading.commands import NO, YES
from handlers.reading.fold import plain
from handlers.reading.private import sensitive
from handlers.reading.units import matching
from handlers.rights import leads, not_theirs
from handlers.schedule.asking import asked_day
from handlers.schedule.collect.figures import MOST, NAME, Lines, indicator, key_of, kind, tidy
from handlers.schedule.collect.figures import typed as typed_lines
from handlers.schedule.collect.open_ones import CLOSING, as_list, closing, listed
from handlers.schedule.collect.steps import TITLE, Making, making, soonest, working_days
from handlers.schedule.collect.steps import screen as screen
from handlers.screens import stand
from handlers.turn.arranged import AskedFigure, Collecting, CollectStep
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Dialogue, Idle
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.naming import brief
from handlers.turn.orders import Collect
from handlers.turn.say import Arg, Say, phrase

VERBS = ("cnw", "cto", "cun", "cup", "cua", "cud", "cin", "ckd", "cdy", "cst", "cgo", *CLOSING)

_CHANGED: Mapping[str, CollectStep] = {"title": "title", "units": "units", "lines": "lines", "due": "due"}
"""What may be changed once all is settled, by what the button carries."""
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


def _begun(known: Known) -> Collecting:
    start = Collecting(step="where")
    return replace(start, step=making(start, known).missing)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button of ours. None: of no use any more, or not this person's to use."""
    if not leads(known):
        return None
    if tap.verb in CLOSING:
        return closing(tap, dialogue, known)
    if tap.verb == "cnw":
        return stand(_begun(known))
    if not isinstance(dialogue, Collecting):
        return None
    made = making(dialogue, known)
    match tap.verb, dialogue.step:
        case "cto", "where" if tap.number in {unit.id for unit in leads(known)}:
            return _on(replace(dialogue, where=tap.number), known)
        case "cua", "units" if made.of:
            return _on(replace(dialogue, units="all"), known)
        case "cun", "units" if tap.number in {unit.id for unit in made.of}:
            chosen = {unit.id for unit in made.units} ^ {tap.number}
            return stand(replace(dialogue, units=tuple(sorted(chosen))))
        case "cup", "units":
            return stand(replace(dialogue, page=tap.number))
        case "cud", step if step == tap.about:
            return _done(dialogue, known)
        case "cin", "lines":
            lines = made.lines.toggled(tap.about, known.plan.catalogue)
            return stand(_asking(dialogue, lines)) if lines else _full(dialogue, known)
        case "ckd", "kind" if tap.extra == key_of(plain(made.lines.unsure[0])) and (named := kind(tap.about)):
            return _kind(named, dialogue, made.lines)
        case "cdy", "due":
            return _due_tapped(tap.about, dialogue, known)
        case "cst", "confirm" if tap.about in _CHANGED:
            return stand(replace(dialogue, step=_CHANGED[tap.about]))
        case "cgo", "confirm":
            return _open(dialogue, made, known, tap.about)
        case _:
            return None


def typed(text: str, collecting: Collecting, known: Known) -> Turn:
    """A message to the open step."""
    if not leads(known):
        return stand(Idle(), lines=(not_theirs(known),))
    words = plain(text)
    made = making(collecting, known)
    match collecting.step:
        case "where":
            found = matching(words, tuple(leads(known)))
            if len(found) == 1:
                return _on(replace(collecting, where=found[0].id), known)
            return stand(collecting, lines=(phrase("unit-unknown"),))
        case "title":
            return _titled(text, collecting, known)
        case "units" | "lines" if words in _DONE:
            return _done(collecting, known)
        case "units" if words in _EVERY and made.of:
            return _on(replace(collecting, units="all"), known)
        case "units":
            return _units(text, collecting, made)
        case "lines":
            return _lines(text, collecting, made.lines)
        case "kind":
            return _kind(kind(text), collecting, made.lines, text)
        case "due":
            return _due_typed(text, collecting, known)
        case _ if words in (*YES, "mo", "open"):
            return _open(collecting, made, known, made.token)
        case _ if words in NO:
            return Turn(Idle(), (Say(lines=(phrase("cancelled"),)),))
        case _:
            return stand(collecting, lines=(phrase("not-understood"),))


def _on(collecting: Collecting, known: Known) -> Turn:
    """The next step that is not settled."""
    return stand(replace(collecting, step=making(collecting, known).missing))


def _asking(collecting: Collecting, lines: Lines) -> Collecting:
    """With these figures; the kind of the first that is unsure is asked."""
    return replace(collecting, step="kind" if lines.unsure else "lines", lines=lines.lines, unsure=lines.unsure)


def _done(collecting: Collecting, known: Known) -> Turn:
    """ "Xong": on, if there is something."""
    made = making(collecting, known)
    if made.units if collecting.step == "units" else made.lines.lines:
        return _on(collecting, known)
    return stand(collecting, lines=(phrase(f"collect-{collecting.step}-none"),))


def _titled(text: str, collecting: Collecting, known: Known) -> Turn:
    title = tidy(text)
    if not any(letter.isalpha() for letter in title):
        return stand(collecting, lines=(phrase("collect-title-empty"),))
    if len(title) > TITLE:
        return stand(collecting, lines=(phrase("collect-title-long", most=TITLE),))
    if sensitive(title, "count"):
        return stand(collecting, lines=(phrase("sensitive"),))
    return _on(replace(collecting, title=title), known)


def _units(text: str, collecting: Collecting, made: Making) -> Turn:
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
    return stand(replace(collecting, units=tuple(sorted(chosen))), lines=tuple(lines[:5]))


def _full(collecting: Collecting, known: Known) -> Turn | None:
    """A figure too many was tapped."""
    full = len(making(collecting, known).lines.lines) >= MOST
    return stand(collecting, lines=(phrase("collect-lines-most", most=MOST),)) if full else None


def _lines(text: str, collecting: Collecting, lines: Lines) -> Turn:
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
            lines = lines.plus(AskedFigure(kind=one.kind, title=one.name))
        else:
            said += [phrase("collect-kind-unknown", kind=brief(one.named))] if one.named else []
            lines = lines._replace(unsure=(*lines.unsure, one.name))
    return stand(_asking(collecting, lines), lines=tuple(said))


def _kind(named: Kind | None, collecting: Collecting, lines: Lines, text: str = "") -> Turn:
    """The kind of the first figure that is unsure; then the next one's is asked."""
    if named is None:
        return stand(collecting, lines=(phrase("collect-kind-unknown", kind=brief(text)),))
    return stand(_asking(collecting, lines.settled(named)))


def _due_typed(text: str, collecting: Collecting, known: Known) -> Turn:
    offered = collecting.offered if collecting.doubt else ()
    if plain(text) in YES and len(offered) == 1:
        return _due(offered[0], collecting, known, sure=True)
    asked = asked_day(text, known.now.date())
    if asked.day is not None:
        return _due(asked.day, collecting, known)
    return _doubt(asked.doubt, asked.offered, collecting)


def _due_tapped(data: str, collecting: Collecting, known: Known) -> Turn | None:
    try:
        day = date.fromisoformat(data)
    except ValueError:
        return None
    return _due(day, collecting, known, sure=True)


def _due(day: date, collecting: Collecting, known: Known, *, sure: bool = False) -> Turn:
    """The last day, if it is still to come; of one on which nobody works it is asked whether it is meant."""
    working, first = working_days(collecting, known), soonest(known)
    if day < first:
        doubt = "collect-day-today" if day == known.now.date() else "which-day-past"
        return _doubt(doubt, (working.on_or_after(first),), collecting)
    if day - first > _FARTHEST:
        return _doubt("collect-day-far", (), collecting)
    if not sure and not working.is_working(day):
        days = (working.on_or_before(day), day, working.on_or_after(day))
        return _doubt("collect-day-off", tuple(other for other in days if other >= first), collecting)
    return _on(replace(collecting, due=day, doubt="", offered=()), known)


def _doubt(doubt: str, offered: Iterable[date], collecting: Collecting) -> Turn:
    return stand(replace(collecting, doubt=doubt, offered=tuple(offered)))


def _open(collecting: Collecting, made: Making, known: Known, token: str) -> Turn:
    """Ask for it, if this is what was shown and still can be asked."""
    if made.gone:
        left = tuple(unit.id for unit in made.units)
        again = replace(collecting, units=left, step="confirm" if made.units else "units")
        return stand(again, lines=(phrase("collect-units-gone", n=made.gone),))
    if made.due is None or made.due < soonest(known):
        return _due(made.due or known.now.date(), replace(collecting, step="due"), known)
    if token != made.token or made.top is None:
        return stand(collecting, lines=(phrase("collect-confirm-stale"),))
    lines = tuple(indicator(line, str(n)) for n, line in enumerate(made.lines.lines, 1))
    return Turn(Idle(), (Collect(made.top.id, made.title, made.units, lines, made.due),))
