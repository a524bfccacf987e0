"""/nghiphep: somebody arranges their absence, its days and their deputy; /dilam: they are back."""

from dataclasses import replace
from datetime import date

from handlers.filling.draft import going_on
from handlers.reading.commands import NO, YES
from handlers.reading.dates.day_words import plain
from handlers.reading.dates.spans import Span, span
from handlers.reading.fold import fold
from handlers.reading.wishes import called
from handlers.screens import stand
from handlers.turn.arranged import TakingLeave
from handlers.turn.buttons import Tap, button
from handlers.turn.dialogue import Dialogue, Idle
from handlers.turn.effects import Effect, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Away, Colleague, Known
from handlers.turn.orders import Absent, Back
from handlers.turn.say import Arg, Button, Phrase, Ref, Say, phrase
from handlers.turn.screen import Rows, Screen
from handlers.turn.wanted import Wants

VERBS = ("awd", "awp", "awy", "awn", "bck")
"""Verbs of the buttons: the days; the deputy; yes; no; back at work."""

_NOBODY = 0
_SHOWN = 8
"""Maximum colleagues with a button; any other can be named."""
_LONGEST = 180
"""Maximum days of an absence. Somebody who is away longer leaves the team."""


def command(rest: str, _dialogue: Dialogue, known: Known) -> Turn:
    """/nghiphep, perhaps with the days."""
    return _days(rest, known) if rest.strip() else stand(TakingLeave(step="days"))


def back(_rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/dilam: end the absence."""
    if known.who.away is None:
        return stand(dialogue, lines=(phrase("away-not"),))
    return _end((Back(),), phrase("away-back"), known)


def screen(leaving: TakingLeave, known: Known) -> Screen:
    """The open question."""
    match leaving.step:
        case "deputy":
            return _deputies(known.asked.colleagues[:_SHOWN], phrase("away-who", **_span(leaving)))
        case "confirm":
            deputy = _deputy(leaving, known)
            who = phrase("away-sure-deputy", name=deputy.name) if deputy else phrase("away-sure-nobody")
            rows = ((button("away-button-yes", "awy"), button("away-button-no", "awn")),)
            return Screen((phrase("away-sure", who=who, **_span(leaving)),), rows)
        case _:
            return Screen((phrase("away-ask"),))


def typed(text: str, leaving: TakingLeave, known: Known) -> Turn:
    """An answer to the open question."""
    words = plain(text)
    match leaving.step:
        case "deputy" if words in (*NO, "khong co ai", "nobody"):
            return _picked(_NOBODY, leaving, known)
        case "deputy":
            return _named(words, leaving, known)
        case "confirm" if words in YES:
            return _sure(leaving, known)
        case "confirm" if words in (*NO, "sua lai", "change it"):
            return stand(TakingLeave(step="days"))
        case "confirm" if span(text, known.now.date()) is None:
            return stand(leaving, lines=(phrase("not-understood"),))
        case _:
            return _days(text, known)


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """A button of these questions, or "back at work" below /toi. None: the question is not open any more."""
    here = dialogue if isinstance(dialogue, TakingLeave) else None
    match tap.verb:
        case "bck":
            return back("", dialogue, known)
        case "awd":
            first, last = _day(tap.about), _day(tap.extra)
            return _spanned(first, last) if first and last and _fits(first, last, known) else None
        case "awp" if here and here.step == "deputy":
            return _picked(tap.number if tap.number or tap.about == str(_NOBODY) else None, here, known)
        case "awy" if here and here.step == "confirm":
            return _sure(here, known)
        case "awn" if here:
            return stand(TakingLeave(step="days"))
        case _:
            return None


def _days(text: str, known: Known) -> Turn:
    today = known.now.date()
    found = span(text, today)
    if found is None:
        return stand(TakingLeave(step="days"), lines=(phrase("away-unclear"),))
    fitting = [days for days in found.readings if _fits(*days, known) and found.why != "far"]
    if found.why is None and fitting:
        return _spanned(*fitting[0])
    return _asked_back(found, fitting)


def _fits(first: date, last: date, known: Known) -> bool:
    return known.now.date() <= first <= last and (last - first).days < _LONGEST


def _asked_back(found: Span, fitting: list[tuple[date, date]]) -> Turn:
    """Ask which days were meant: a button for each reading that fits, with its weekdays."""
    first, last = found.readings[0]
    gone = found.why == "past" and not fitting
    line = phrase("away-gone") if gone else phrase("away-far", most=_LONGEST)
    if fitting:
        line = phrase(f"away-{found.why}", **_printed(first, last))
    rows = tuple(
        (Button(label=phrase("away-button-days", **_printed(*one)), data=f"awd|||{one[0]:%Y%m%d}.{one[1]:%Y%m%d}"),)
        for one in fitting[:7]
    )
    again = phrase("away-again" if rows else "away-ask")
    return Turn(TakingLeave(step="days"), (Say(lines=(line, again, phrase("arranging-stop")), buttons=rows),))


def _spanned(first: date, last: date) -> Turn:
    return stand(TakingLeave(step="deputy", days=(first, last)))


def _named(words: str, leaving: TakingLeave, known: Known) -> Turn:
    """Choose the deputy by their name, or a part of it."""
    found = [one for one in known.asked.colleagues if words and f" {words} " in f" {fold(one.name)} "]
    exact = [one for one in found if f" {fold(one.name)}".endswith(f" {words}")]  # the given name comes last
    if len(exact or found) == 1:
        return _picked((exact or found)[0].id, leaving, known)
    if not found:
        return stand(leaving, lines=(phrase("away-no-such"),))
    shown = _deputies(tuple(found[:_SHOWN]), phrase("away-which-one"))
    return Turn(leaving, (Say(lines=(*shown.lines, phrase("arranging-stop")), buttons=shown.buttons),))


def _deputies(colleagues: tuple[Colleague, ...], line: Phrase) -> Screen:
    rows: Rows = tuple(
        (button("away-button-deputy", "awp", one.id, name=one.name, unit=one.unit.title),) for one in colleagues
    )
    return Screen((line,), (*rows, (button("away-button-nobody", "awp", _NOBODY),)))


def _picked(deputy: int | None, leaving: TakingLeave, known: Known) -> Turn:
    if deputy != _NOBODY and deputy not in {one.id for one in known.asked.colleagues}:
        return stand(replace(leaving, step="deputy"), lines=(phrase("away-no-such"),))
    return stand(replace(leaving, step="confirm", deputy=deputy))


def _sure(leaving: TakingLeave, known: Known) -> Turn:
    deputy = _deputy(leaving, known)
    if deputy is None and leaving.deputy:  # the colleague has left meanwhile
        return _picked(leaving.deputy, leaving, known)
    absent = Absent(*_dates(leaving), deputy.id if deputy else None)
    lines = "away-done-deputy" if deputy else "away-done-nobody"
    return _end((absent,), phrase(lines, name=deputy.name if deputy else "", **_span(leaving)), known)


def _end(effects: tuple[Effect, ...], line: Phrase, known: Known) -> Turn:
    """End the flow: the effects, a confirmation, and a button to the report that was open before."""
    return Turn(Idle(), (*effects, Say(lines=(line,), buttons=going_on(known))))


def _deputy(leaving: TakingLeave, known: Known) -> Colleague | None:
    return next((one for one in known.asked.colleagues if one.id == leaving.deputy), None)


def _dates(leaving: TakingLeave) -> tuple[date, date]:
    assert leaving.days is not None  # the days are asked first
    return leaving.days


def _span(leaving: TakingLeave) -> dict[str, Arg]:
    return _printed(*_dates(leaving))


def _printed(first: date, last: date) -> dict[str, Arg]:
    """Both days, each with its weekday."""
    days: dict[str, Arg] = {}
    for name, day in (("first", first), ("last", last)):
        days[name] = Ref(kind="day", of=str(day))
        days[f"{name}_weekday"] = Ref(kind="weekday", of=str(day))
    return days


def line(absence: Away) -> Phrase:
    """The line about an absence: its first and last day, and the deputy."""
    key = "away-is-deputy" if absence.deputy else "away-is-nobody"
    return phrase(key, name=absence.deputy, **_printed(absence.first_day, absence.last_day))


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def wants(dialogue: Dialogue, incoming: Incoming, tapped: Tap | None, found: Wants) -> Wants:
    """Add the colleagues who could stand in, while an absence is being arranged."""
    asked = isinstance(dialogue, TakingLeave)
    verb = tapped is not None and tapped.verb in VERBS
    return found._replace(colleagues=True) if asked or verb or called(incoming.text or "") == "away" else found
