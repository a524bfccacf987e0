"""/giahan: a lead sets another last day for one report, for all units below, or extends it for one of them."""

from collections.abc import Mapping
from datetime import date, timedelta

from forms.regime.calendar import moment
from handlers.reading.commands import NO, YES
from handlers.reading.dates.days import day
from handlers.reading.fold import plain
from handlers.reading.units import matching, which_unit
from handlers.rights import leads, not_theirs
from handlers.schedule import due_day_screens as views
from handlers.schedule.asking import FAR, REASON, SAID, AskedDay, asked_day, reason_doubt
from handlers.screens import stand
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Arranging, Dialogue, Idle
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.naming import both_days, report
from handlers.turn.orders import MoveDue
from handlers.turn.say import Phrase, Say, phrase

WHAT = "due"
VERBS = ("due", "duu", "dup", "dud", "dus", "duy", "dun")
"""Choose a report, a unit; turn the page; a day; that day in spite of the doubt; yes; no."""

_DAY = timedelta(days=1)


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/giahan, perhaps with a unit and a day: "xóm Nà Mòn 20/9"."""
    if not leads(known):
        return stand(dialogue, lines=(not_theirs(known),))
    if not views.movable(known):
        return stand(dialogue, lines=(phrase("due-nothing"), phrase("due-not-above")))
    given, lines = _said(rest, known) if rest else ({}, ())
    return _ask(given, known, *lines)


def _said(rest: str, known: Known) -> tuple[dict[str, str], tuple[Phrase, ...]]:
    """What was typed behind the command: a unit, a day, or a unit and a day."""
    words, today = rest.split(), known.now.date()
    named = matching(plain(rest), known.subtree)  # "mòn" alone could be a Monday
    at = len(words) if named else next((n for n in range(len(words)) if day(" ".join(words[n:]), today)), len(words))
    given = {"typed": " ".join(words[at:])} if at < len(words) else {}
    if not at:
        return given, ()
    found = named or matching(plain(" ".join(words[:at])), known.subtree)
    if len(found) == 1:
        return given | {"unit": str(found[0].id)}, ()
    return given, (which_unit(found),)


def _ask(given: Mapping[str, str], known: Known, *lines: Phrase) -> Turn:
    """Go on with the first thing that is not known yet."""
    given = dict(given)
    if "form" not in given:
        step = "report"
    elif views.unit_for(given, known) is None:
        step = "units"
    elif "day" not in given:
        typed = given.pop("typed", None)
        if typed is not None:
            return _day(asked_day(typed, known.now.date(), given), given, known)
        step = "day"
    else:
        step = "reason" if "reason" not in given else "confirm"
    return stand(Arranging(what=WHAT, step=step, given=given), lines=lines)


# What is answered ---------------------------------------------------------------------------------------------------


def typed(text: str, arranging: Arranging, known: Known) -> Turn:
    """A message to the open question."""
    given, words = arranging.given, plain(text)
    if not leads(known):
        return stand(Idle(), lines=(not_theirs(known),))
    if arranging.step != "report" and views.base(given, known) is None:
        return _gone()
    match arranging.step:
        case "report":
            found = views.movable(known)
            if words in [str(n) for n in range(1, len(found) + 1)]:
                dates = found[int(words) - 1]
                return _ask({**given, "form": dates.form, "period": dates.period.code}, known)
            return stand(arranging, lines=(phrase("not-understood"),))
        case "units":
            return _unit_typed(words, arranging, known)
        case "day":
            return _day(asked_day(text, known.now.date(), given), given, known)
        case "reason":
            doubt = reason_doubt(text)
            if doubt is not None:
                return stand(arranging, lines=(phrase(doubt, n=REASON),))
            return _ask({**given, "reason": " ".join(text.split())}, known)
        case _ if words in YES or words in NO:
            return _decided(given, known, yes=words in YES)
        case _:
            return stand(arranging, lines=(phrase("not-understood"),))


def _unit_typed(words: str, arranging: Arranging, known: Known) -> Turn:
    base = views.base(arranging.given, known)
    units = [*leads(known), *(views.units_of(base, known) if base else ())]
    found = leads(known)[:1] if words in ("tat ca", "all") and len(leads(known)) == 1 else matching(words, units)
    if len(found) == 1:
        return _ask({**arranging.given, "unit": str(found[0].id)}, known)
    return stand(arranging, lines=(which_unit(found),))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """One of the buttons. All but the first belong to the question that is open."""
    if not leads(known):
        return None
    here = dialogue.given if isinstance(dialogue, Arranging) and dialogue.what == WHAT else None
    chosen = {"form": tap.subject, "period": tap.period}
    if here is None or views.base(chosen, known) is None:
        return None
    if tap.verb == "due":
        return _ask({key: here[key] for key in ("typed", "unit") if key in here} | chosen, known)
    if chosen != {key: here.get(key) for key in chosen}:
        return None
    if tap.verb == "dup":
        return stand(Arranging(what=WHAT, step="units", given={**chosen, "first": str(tap.number)}))
    given = chosen | {"unit": tap.about}
    if tap.verb == "duu":
        typed_ = {"typed": here["typed"]} if "typed" in here else {}
        return _ask(given | typed_, known) if views.unit_for(given, known) else None
    if given["unit"] != here.get("unit") or views.present(given, known) is None:
        return None
    return _tapped_day(tap, here, given, known)


def _tapped_day(tap: Tap, here: Mapping[str, str], given: dict[str, str], known: Known) -> Turn | None:
    if tap.verb in ("duy", "dun"):
        asked = here.get("day") == tap.extra and "reason" in here
        return _decided(here, known, yes=tap.verb == "duy") if asked else None
    try:
        last = date.fromisoformat(tap.extra)
    except ValueError:
        return None
    return _day(AskedDay(last), given, known, sure=tap.verb == "dus")


def _day(asked: AskedDay, given: Mapping[str, str], known: Known, *, sure: bool = False) -> Turn:
    """The last day that is meant; what makes it doubtful is asked back."""
    kept = {key: given[key] for key in ("form", "period", "unit")}
    dates = views.present(kept, known)
    if dates is None:
        return _gone()
    if asked.day is None:
        ahead = [of for of in asked.offered if dates.last_day != of and moment(of) < dates.closes]
        if asked.doubt in (SAID, FAR) and not ahead:
            return _day(AskedDay(asked.offered[0]), given, known)
        return _back(kept, asked.doubt, ahead)
    last, working = asked.day, known.plan.working
    if last < known.now.date() or last <= known.now.date() < dates.last_day:
        return _back(kept, "due-past", [], meant=last)
    if last == dates.last_day:
        return _back(kept, "due-same", [], meant=last)
    if last < dates.last_day and not views.everybody(kept, known):
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
    return _ask({**kept, "day": last.isoformat()}, known)


def _back(
    kept: dict[str, str],
    doubt: str,
    offered: list[date],
    *,
    meant: date | None = None,
    sure: date | None = None,
) -> Turn:
    """Ask the day again: why, and which days it could be."""
    given = {**kept, "doubt": doubt}
    given |= {"offered": " ".join(map(str, offered))} if offered else {}
    given |= {"meant": str(meant)} if meant else {}
    given |= {"sure": str(sure)} if sure else {}
    return stand(Arranging(what=WHAT, step="day", given=given))


def _decided(given: Mapping[str, str], known: Known, *, yes: bool) -> Turn:
    dates, unit = views.present(given, known), views.unit_for(given, known)
    if dates is None or unit is None:
        return _gone()
    if not yes:
        return Turn(Idle(), (Say(lines=(phrase("due-kept"),)),))
    last = date.fromisoformat(given["day"])
    checked = _day(AskedDay(last), given, known, sure=True)  # it may be tomorrow by now, or another lead's day
    if not (isinstance(checked.dialogue, Arranging) and checked.dialogue.step == "reason"):
        return checked
    name = report(known.plan, dates.form, dates.period.code)
    order = MoveDue(unit.id, dates.form, dates.period.code, last, given["reason"])
    every = "yes" if views.everybody(given, known) else "no"
    line = phrase("due-moved", report=name, unit=unit.title, all=every, **both_days(last))
    return stand(Idle(), effects=(order,), lines=(line,))


def _gone() -> Turn:
    return Turn(Idle(), (Say(lines=(phrase("due-gone"),)),))
