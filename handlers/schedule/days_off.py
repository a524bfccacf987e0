"""/ngaynghi: on which days nobody works, or everybody does. Whoever leads the topmost unit says it for all."""

from collections.abc import Mapping
from datetime import date, timedelta

from forms.regime import coming
from forms.regime.calendar import Override
from handlers.reading.commands import NO, YES
from handlers.reading.fold import plain
from handlers.schedule.asking import REASON, asked_day, day_button, day_rows, reason_doubt
from handlers.screens import stand
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Arranging, Dialogue, Idle
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.naming import report, weekday_and_day
from handlers.turn.orders import MarkDay
from handlers.turn.say import Arg, Button, Phrase, Ref, Say, phrase
from handlers.turn.screen import Screen

WHAT = "days_off"
VERBS = ("dyo", "dyw", "dyu", "dyd", "dyy", "dyn")
"""Off; worked; as usual again; this day; yes; no."""

_OFF = ("nghi", "cho nghi", "off", "day off")
_WORK = ("lam bu", "lam viec", "ngay lam viec", "work", "working day")
_MOST = timedelta(days=800)
_SHOWN = 12


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/ngaynghi, perhaps with a day."""
    if not known.topmost:
        return stand(dialogue, lines=(phrase("days-not-yours"),))
    start = Arranging(what=WHAT, step="day")
    return _day_typed(rest, start, known) if rest else stand(start)


def screen(arranging: Arranging, known: Known) -> Screen:
    """The open question."""
    given = arranging.given
    if arranging.step == "day":
        return _list(given, known)
    day = date.fromisoformat(given["day"])
    about = weekday_and_day(day)
    if arranging.step == "kind":
        now = "work" if known.plan.working.is_working(day) else "off"
        label, verb = ("button-days-off", "dyo") if now == "work" else ("button-days-work", "dyw")
        row = (Button(label=phrase(label), data=f"{verb}|||.{day}"),)
        return Screen((phrase("days-now", now=now, **about),), (row, *_usual_rows(day, known)))
    if arranging.step == "note":
        return Screen((phrase("days-note", kind=given["kind"], **about),))
    yes, no = (
        Button(label=phrase("button-days-yes"), data=f"dyy|||.{day}"),
        Button(label=phrase("button-days-no"), data=f"dyn|||.{day}"),
    )
    sure = phrase("days-sure", kind=given["kind"], note=given["note"], **about)
    return Screen((sure, *_moves(given, known)), ((yes, no),))


def _list(given: Mapping[str, str], known: Known) -> Screen:
    """The coming days that differ, or the doubt about the day that was typed."""
    offered = [date.fromisoformat(one) for one in given.get("offered", "").split()]
    if "doubt" in given:
        return Screen((phrase(given["doubt"]),), day_rows(offered, lambda day: f"dyd|||.{day}"))
    working, today = known.plan.working, known.now.date()
    marked = {override.date for override in working.marked}
    every = {override.date: override for override in (*working.day, *working.marked) if override.date >= today}
    lines = [_differs(every[day]) for day in sorted(every)[:_SHOWN]]
    buttons = [day_button(day, f"dyu|||.{day}", "button-day-usual") for day in sorted(every)[:_SHOWN] if day in marked]
    head = phrase("days-differ") if lines else phrase("days-none")
    return Screen((head, *lines, phrase("days-which")), tuple((one,) for one in buttons))


def _differs(override: Override) -> Phrase:
    return phrase("days-line", kind=override.kind, note=override.note, **weekday_and_day(override.date))


def _usual_rows(day: date, known: Known) -> tuple[tuple[Button, ...], ...]:
    marked = any(override.date == day for override in known.plan.working.marked)
    return ((day_button(day, f"dyu|||.{day}", "button-day-usual"),),) if marked else ()


def _moves(given: Mapping[str, str], known: Known) -> list[Phrase]:
    """The deadlines that move because of it."""
    day, working = date.fromisoformat(given["day"]), known.plan.working
    if given["kind"] == "usual":
        then = working.usual(day)
    else:
        then = working.marking(Override.model_validate({"date": day, "kind": given["kind"], "note": given["note"]}))
    found = coming.moved(known.plan, then, day, known.now)
    lines = []
    for old, new in found:
        name = report(known.plan, old.form, old.period.code)
        if old.exempt != new.exempt:
            lines.append(phrase("days-exempt" if new.exempt else "days-owed-again", report=name))
        else:
            days: dict[str, Arg] = {"old": _ref(old.asked_for), "new": _ref(new.asked_for)}
            days |= {"weekday": Ref(kind="weekday", of=str(new.asked_for))}
            lines.append(phrase("days-moves", report=name, **days))
    return lines or [phrase("days-moves-none")]


def _ref(day: date) -> Ref:
    return Ref(kind="day", of=str(day))


# What is answered ---------------------------------------------------------------------------------------------------


def typed(text: str, arranging: Arranging, known: Known) -> Turn:
    """A message to the open question."""
    given, words = arranging.given, plain(text)
    if not known.topmost:
        return stand(Idle(), lines=(phrase("days-not-yours"),))
    match arranging.step:
        case "day":
            return _day_typed(text, arranging, known)
        case "kind" if words in _OFF or words in _WORK:
            return _kind(given["day"], "off" if words in _OFF else "work", known)
        case "kind" if words in YES:
            works = known.plan.working.is_working(date.fromisoformat(given["day"]))
            return _kind(given["day"], "off" if works else "work", known)
        case "kind" if words in NO:
            return _decided(given, yes=False)
        case "note":
            doubt = reason_doubt(text)
            if doubt is not None:
                return stand(arranging, lines=(phrase(doubt, n=REASON),))
            given = {**given, "note": " ".join(text.split())}
            return stand(Arranging(what=WHAT, step="confirm", given=given))
        case "confirm" if words in YES or words in NO:
            return _decided(given, yes=words in YES)
        case _:
            return stand(arranging, lines=(phrase("not-understood"),))


def _day_typed(text: str, arranging: Arranging, known: Known) -> Turn:
    asked = asked_day(text, known.now.date(), arranging.given)
    if asked.day is not None:
        return _chosen(asked.day)
    offered = [day for day in asked.offered if _real(str(day), known)]
    doubt = "days-far" if asked.offered and not offered else asked.doubt
    given = {"doubt": doubt, "offered": " ".join(map(str, offered))}
    return stand(Arranging(what=WHAT, step=arranging.step, given=given))


def _chosen(day: date) -> Turn:
    return stand(Arranging(what=WHAT, step="kind", given={"day": day.isoformat()}))


def _kind(day: str, kind: str, known: Known) -> Turn:
    given = {"day": day, "kind": kind}
    off = not known.plan.working.is_working(date.fromisoformat(day))
    if (kind == "off") == off:
        line = phrase("days-so-already", kind=kind, **weekday_and_day(date.fromisoformat(day)))
        return stand(Idle(), lines=(line,))
    return stand(Arranging(what=WHAT, step="note", given=given))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """One of the buttons; they belong to the question that is open."""
    here = dialogue.given if isinstance(dialogue, Arranging) and dialogue.what == WHAT else None
    day = _real(tap.extra, known)
    if not known.topmost or here is None or day is None:
        return None
    if tap.verb == "dyd":
        return _chosen(day)
    if tap.verb == "dyu":
        marked = any(override.date == day for override in known.plan.working.marked)
        given = {"day": day.isoformat(), "kind": "usual", "note": ""}
        return stand(Arranging(what=WHAT, step="confirm", given=given)) if marked else None
    if here.get("day") != day.isoformat():
        return None
    if tap.verb in ("dyo", "dyw"):
        return _kind(day.isoformat(), "off" if tap.verb == "dyo" else "work", known)
    return _decided(here, yes=tap.verb == "dyy") if "note" in here else None


def _real(text: str, known: Known) -> date | None:
    """The day that a button carries, if it is one to speak of."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if known.now.date() <= day <= known.now.date() + _MOST else None


def _decided(given: Mapping[str, str], *, yes: bool) -> Turn:
    if not yes:
        return Turn(Idle(), (Say(lines=(phrase("days-kept"),)),))
    day = date.fromisoformat(given["day"])
    kind = given["kind"]
    order = MarkDay(day, "off" if kind == "off" else "work" if kind == "work" else "usual", given["note"])
    line = phrase("days-marked", kind=kind, **weekday_and_day(day))
    return stand(Idle(), effects=(order,), lines=(line,))
