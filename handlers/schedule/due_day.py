"""/giahan: a lead sets another last day for one report, for all units below, or extends it for one of them."""

from dataclasses import replace
from datetime import date, timedelta

from forms.regime.calendar import moment
from handlers.reading.commands import NO, YES
from handlers.reading.dates.days import day
from handlers.reading.fold import plain
from handlers.reading.units import matching, which_unit
from handlers.rights import leads, led, not_theirs
from handlers.schedule import due_day_screens as views
from handlers.schedule.asking import FAR, IN_WORDS, REASON, AskedDay, asked_day, reason_doubt
from handlers.screens import stand
from handlers.turn.arranged import MovingDueDay
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue, Idle
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.naming import both_days, report
from handlers.turn.orders import MoveDue
from handlers.turn.say import Phrase, Say, phrase

VERBS = ("due", "duu", "dup", "dud", "dus", "duy", "dun")
"""Verbs of the buttons: choose a report; a unit; turn the page; choose a day; a doubtful day all the same; yes; no."""

_DAY = timedelta(days=1)


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/giahan, perhaps with a unit and a day: "xóm Nà Mòn 20/9"."""
    if not leads(known):
        return stand(dialogue, lines=(not_theirs(known),))
    if not views.movable(known):
        return stand(dialogue, lines=(phrase("due-nothing"), phrase("due-not-above")))
    moving, lines = _said(rest, known) if rest else (MovingDueDay(), ())
    return _ask(moving, known, *lines)


def _said(rest: str, known: Known) -> tuple[MovingDueDay, tuple[Phrase, ...]]:
    """What was typed behind the command: a unit, a day, or a unit and a day."""
    words, today = rest.split(), known.now.date()
    named = matching(plain(rest), led(known))  # units first: "mòn" alone could be read as Monday
    at = len(words) if named else next((n for n in range(len(words)) if day(" ".join(words[n:]), today)), len(words))
    moving = MovingDueDay(typed=" ".join(words[at:]))
    if not at:
        return moving, ()
    found = named or matching(plain(" ".join(words[:at])), led(known))
    if len(found) == 1:
        return replace(moving, unit=found[0].id), ()
    return moving, (which_unit(found),)


def _ask(moving: MovingDueDay, known: Known, *lines: Phrase) -> Turn:
    """Go on with the first thing that is not known yet."""
    if not moving.form:
        return stand(replace(moving, step="report"), lines=lines)
    if views.unit_for(moving, known) is None:
        return stand(replace(moving, step="units"), lines=lines)
    if moving.day is not None:
        return stand(replace(moving, step="confirm" if moving.reason else "reason"), lines=lines)
    if moving.typed:
        return _day(asked_day(moving.typed, known.now.date()), moving, known)
    return stand(replace(moving, step="day"), lines=lines)


# Answers ------------------------------------------------------------------------------------------------------------


def typed(text: str, moving: MovingDueDay, known: Known) -> Turn:
    """A typed answer to the open question."""
    words = plain(text)
    if not leads(known):
        return stand(Idle(), lines=(not_theirs(known),))
    if moving.step != "report" and views.base(moving, known) is None:
        return _gone()
    match moving.step:
        case "report":
            found = views.movable(known)
            if words in [str(n) for n in range(1, len(found) + 1)]:
                dates = found[int(words) - 1]
                return _ask(replace(moving, form=dates.form, period=dates.period.code), known)
            return stand(moving, lines=(phrase("not-understood"),))
        case "units":
            return _unit_typed(words, moving, known)
        case "day":
            before = AskedDay(doubt=moving.doubt, offered=moving.offered)
            return _day(asked_day(text, known.now.date(), before), moving, known)
        case "reason":
            doubt = reason_doubt(text)
            if doubt is not None:
                return stand(moving, lines=(phrase(doubt, n=REASON),))
            return _ask(replace(moving, reason=" ".join(text.split())), known)
        case _ if words in YES or words in NO:
            return _decided(moving, known, yes=words in YES)
        case _:
            return stand(moving, lines=(phrase("not-understood"),))


def _unit_typed(words: str, moving: MovingDueDay, known: Known) -> Turn:
    base = views.base(moving, known)
    units = [*leads(known), *(views.units_of(base, known) if base else ())]
    found = leads(known)[:1] if words in ("tat ca", "all") and len(leads(known)) == 1 else matching(words, units)
    if len(found) == 1:
        return _ask(replace(moving, unit=found[0].id), known)
    return stand(moving, lines=(which_unit(found),))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """One of the buttons. None: nothing is being moved, or the button is about another report than the open question;
    only `due`, which chooses the report, may name another."""
    if not leads(known):
        return None
    chosen = MovingDueDay(form=tap.subject, period=tap.period)
    if not isinstance(dialogue, MovingDueDay) or views.base(chosen, known) is None:
        return None
    if tap.verb == "due":
        return _ask(replace(chosen, typed=dialogue.typed, unit=dialogue.unit), known)
    if (chosen.form, chosen.period) != (dialogue.form, dialogue.period):
        return None
    if tap.verb == "dup":
        return stand(replace(chosen, step="units", first=tap.number))
    of_unit = replace(chosen, unit=tap.number)
    if tap.verb == "duu":
        return _ask(replace(of_unit, typed=dialogue.typed), known) if views.unit_for(of_unit, known) else None
    if of_unit.unit != dialogue.unit or views.present(of_unit, known) is None:
        return None
    return _tapped_day(tap, dialogue, known)


def _tapped_day(tap: Tap, moving: MovingDueDay, known: Known) -> Turn | None:
    if tap.verb in ("duy", "dun"):
        asked = moving.day is not None and str(moving.day) == tap.extra and moving.reason
        return _decided(moving, known, yes=tap.verb == "duy") if asked else None
    try:
        last = date.fromisoformat(tap.extra)
    except ValueError:
        return None
    return _day(AskedDay(last), moving, known, sure=tap.verb == "dus")


def _day(asked: AskedDay, moving: MovingDueDay, known: Known, *, sure: bool = False) -> Turn:
    """Take the new last day, or ask for it again and say why. `sure`: the lead insists on a day off, or on a day before
    the cut-off."""
    kept = MovingDueDay(form=moving.form, period=moving.period, unit=moving.unit)
    dates = views.present(kept, known)
    if dates is None:
        return _gone()
    if asked.day is None:
        ahead = [of for of in asked.offered if dates.last_day != of and moment(of) < dates.closes]
        if asked.doubt in (IN_WORDS, FAR) and not ahead:
            return _day(AskedDay(asked.offered[0]), kept, known)
        return _back(kept, asked.doubt, ahead)
    last, working = asked.day, views.working(kept, known)
    if last < known.now.date() or last <= known.now.date() < dates.last_day:
        return _back(kept, "due-past", [], meant=last)
    if last == dates.last_day:
        return _back(kept, "due-same", [], meant=last)
    if last < dates.last_day and not views.for_all_units(kept, known):
        return _back(kept, "due-unit-earlier", [], meant=last)
    latest = (dates.closes - timedelta(microseconds=1)).date()
    if last > latest:
        return _back(kept, "due-after-close", [working.on_or_before(latest)], meant=last)
    if last <= dates.period.first_day:
        return _back(kept, "due-before-period", [], meant=last)
    if not sure and last < dates.cutoff:
        return _back(kept, "due-before-cutoff", [], meant=last, sure=last)
    if not sure and not working.is_working(last):
        earlier = working.previous_working_day(last)
        fits = earlier > known.now.date() and earlier != dates.last_day
        return _back(kept, "due-day-off", [earlier] if fits else [], meant=last, sure=last)
    return _ask(replace(kept, day=last), known)


def _back(
    kept: MovingDueDay,
    doubt: str,
    offered: list[date],
    *,
    meant: date | None = None,
    sure: date | None = None,
) -> Turn:
    """Ask for the day again: say why, and offer the days that may be taken."""
    return stand(replace(kept, step="day", doubt=doubt, offered=tuple(offered), meant=meant, sure=sure))


def _decided(moving: MovingDueDay, known: Known, *, yes: bool) -> Turn:
    dates, unit, last = views.present(moving, known), views.unit_for(moving, known), moving.day
    if dates is None or unit is None or last is None or not moving.reason:
        return _gone()
    if not yes:
        return Turn(Idle(), (Say(lines=(phrase("due-kept"),)),))
    checked = _day(AskedDay(last), moving, known, sure=True)  # the date or the due day may have changed since
    if not (isinstance(checked.dialogue, MovingDueDay) and checked.dialogue.step == "reason"):
        return checked
    name = report(known.plan, dates.form, dates.period.code)
    order = MoveDue(unit.id, dates.form, dates.period.code, last, moving.reason)
    every = "yes" if views.for_all_units(moving, known) else "no"
    line = phrase("due-moved", report=name, unit=unit.title, all=every, **both_days(last))
    return stand(Idle(), effects=(order,), lines=(line,))


def _gone() -> Turn:
    return Turn(Idle(), (Say(lines=(phrase("due-gone"),)),))
