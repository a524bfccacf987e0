"""/ngaynghi: a lead with nobody above them makes a day a day off or a working day, for their unit and all below."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from forms.regime import coming
from forms.regime.calendar import Marked, Override, WorkingDays
from handlers.reading.commands import NO, YES
from handlers.reading.fold import plain
from handlers.schedule.asking import REASON, AskedDay, asked_day, day_button, day_rows, reason_doubt
from handlers.screens import stand
from handlers.turn.arranged import MarkingDayOff
from handlers.turn.buttons import Tap
from handlers.turn.dialogue import Dialogue, Idle
from handlers.turn.effects import Turn
from handlers.turn.known import Known
from handlers.turn.naming import report, weekday_and_day
from handlers.turn.orders import MarkDay
from handlers.turn.say import Arg, Button, Phrase, Ref, Say, phrase
from handlers.turn.screen import Screen

VERBS = ("dyo", "dyw", "dyu", "dyd", "dyy", "dyn")
"""Verbs of the buttons: day off; working day; as usual again; choose this day; yes; no."""

_OFF = ("nghi", "cho nghi", "off", "day off")
_WORK = ("lam bu", "lam viec", "ngay lam viec", "work", "working day")
_MOST = timedelta(days=800)
_SHOWN = 12

_Becomes = Literal["off", "work", "usual"]


def command(rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/ngaynghi, perhaps with a day."""
    if not known.who.topmost:
        return stand(dialogue, lines=(phrase("days-not-yours"),))
    start = MarkingDayOff(step="day")
    return _day_typed(rest, start, known) if rest else stand(start)


def screen(marking: MarkingDayOff, known: Known) -> Screen:
    """The open question."""
    if marking.step == "day":
        return _list(marking, known)
    day = _day(marking)
    about = weekday_and_day(day)
    if marking.step == "kind":
        now = "work" if _works(day, known) else "off"
        label, verb = ("button-days-off", "dyo") if now == "work" else ("button-days-work", "dyw")
        row = (Button(label=phrase(label), data=f"{verb}|||.{day}"),)
        return Screen((phrase("days-now", now=now, **about),), (row, *_usual_rows(day, known)))
    kind = _kind(marking)
    if marking.step == "note":
        return Screen((phrase("days-note", kind=kind, **about),), prompt="prompt-note")
    yes, no = (
        Button(label=phrase("button-days-yes"), data=f"dyy|||.{day}"),
        Button(label=phrase("button-days-no"), data=f"dyn|||.{day}"),
    )
    sure = phrase("days-sure", kind=kind, note=marking.note, **about)
    return Screen((sure, *_moves(day, kind, marking.note, known)), ((yes, no),))


def _day(marking: MarkingDayOff) -> date:
    assert marking.day is not None  # the day is asked first
    return marking.day


def _kind(marking: MarkingDayOff) -> _Becomes:
    assert marking.becomes is not None  # what the day becomes is asked before the note
    return marking.becomes


def _calendars(known: Known) -> list[WorkingDays]:
    """The working days of each unit whose days this person sets."""
    return [known.plan.working_at(unit.path) for unit in known.who.topmost]


def _works(day: date, known: Known) -> bool:
    """Whether people work on that day in any of those units."""
    return any(days.is_working(day) for days in _calendars(known))


def _own(known: Known) -> list[Marked]:
    """The days that are marked for those very units; what was marked above is not theirs to take back."""
    paths = {unit.path for unit in known.who.topmost}
    return [mark for mark in known.plan.working.marked if mark.path in paths]


def _list(marking: MarkingDayOff, known: Known) -> Screen:
    """The coming days that differ, or the doubt about the day that was typed."""
    if marking.doubt:
        return Screen((phrase(marking.doubt),), day_rows(marking.offered, lambda day: f"dyd|||.{day}"))
    today, marked = known.now.date(), {override.date for override in _own(known)}
    found: list[Override] = [*known.plan.working.day, *(one for days in _calendars(known) for one in days.marked)]
    every = {override.date: override for override in found if override.date >= today}
    lines = [_differs(every[day]) for day in sorted(every)[:_SHOWN]]
    buttons = [day_button(day, f"dyu|||.{day}", "button-day-usual") for day in sorted(every)[:_SHOWN] if day in marked]
    head = phrase("days-differ") if lines else phrase("days-none")
    return Screen((head, *lines, phrase("days-which")), tuple((one,) for one in buttons))


def _differs(override: Override) -> Phrase:
    return phrase("days-line", kind=override.kind, note=override.note, **weekday_and_day(override.date))


def _usual_rows(day: date, known: Known) -> tuple[tuple[Button, ...], ...]:
    marked = any(override.date == day for override in _own(known))
    return ((day_button(day, f"dyu|||.{day}", "button-day-usual"),),) if marked else ()


def _moves(day: date, kind: _Becomes, note: str, known: Known) -> list[Phrase]:
    """A line for each deadline that changes with the day: moved, no longer owed, or owed again."""
    found: dict[coming.Moved, None] = {}
    for unit, was in zip(known.who.topmost, _calendars(known), strict=True):
        override = None if kind == "usual" else Override(date=day, kind=kind, note=note)
        then = was.marking(override, unit.path) if override else was.usual(day, unit.path)
        found |= dict.fromkeys(coming.moved(known.plan, was, then, day, known.now))
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


# Answers ------------------------------------------------------------------------------------------------------------


def typed(text: str, marking: MarkingDayOff, known: Known) -> Turn:
    """A typed answer to the open question."""
    words = plain(text)
    if not known.who.topmost:
        return stand(Idle(), lines=(phrase("days-not-yours"),))
    match marking.step:
        case "day":
            return _day_typed(text, marking, known)
        case "kind" if words in _OFF or words in _WORK:
            return _becoming(_day(marking), "off" if words in _OFF else "work", known)
        case "kind" if words in YES:
            works = _works(_day(marking), known)
            return _becoming(_day(marking), "off" if works else "work", known)
        case "kind" if words in NO:
            return _decided(marking, known, yes=False)
        case "note":
            doubt = reason_doubt(text)
            if doubt is not None:
                return stand(marking, lines=(phrase(doubt, n=REASON),))
            return stand(replace(marking, step="confirm", note=" ".join(text.split())))
        case "confirm" if words in YES or words in NO:
            return _decided(marking, known, yes=words in YES)
        case _:
            return stand(marking, lines=(phrase("not-understood"),))


def _day_typed(text: str, marking: MarkingDayOff, known: Known) -> Turn:
    before = AskedDay(doubt=marking.doubt, offered=marking.offered)
    asked = asked_day(text, known.now.date(), before)
    if asked.day is not None:
        return _chosen(asked.day)
    offered = tuple(day for day in asked.offered if _real(str(day), known))
    doubt = "days-far" if asked.offered and not offered else asked.doubt
    return stand(MarkingDayOff(step="day", doubt=doubt, offered=offered))


def _chosen(day: date) -> Turn:
    return stand(MarkingDayOff(step="kind", day=day))


def _becoming(day: date, kind: Literal["off", "work"], known: Known) -> Turn:
    off = not _works(day, known)
    if (kind == "off") == off:
        return stand(Idle(), lines=(phrase("days-so-already", kind=kind, **weekday_and_day(day)),))
    return stand(MarkingDayOff(step="note", day=day, becomes=kind))


def tapped(tap: Tap, dialogue: Dialogue, known: Known) -> Turn | None:
    """One of the buttons. None: its question is not open any more, or this person may not answer it."""
    day = _real(tap.extra, known)
    if not known.who.topmost or not isinstance(dialogue, MarkingDayOff) or day is None:
        return None
    if tap.verb == "dyd":
        return _chosen(day)
    if tap.verb == "dyu":
        marked = any(override.date == day for override in _own(known))
        return stand(MarkingDayOff(step="confirm", day=day, becomes="usual")) if marked else None
    if dialogue.day != day:
        return None
    if tap.verb in ("dyo", "dyw"):
        return _becoming(day, "off" if tap.verb == "dyo" else "work", known)
    return _decided(dialogue, known, yes=tap.verb == "dyy") if dialogue.step == "confirm" else None


def _real(text: str, known: Known) -> date | None:
    """The day in ISO form that a button carries; None: it is no day, has gone, or is more than `_MOST` ahead."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if known.now.date() <= day <= known.now.date() + _MOST else None


def _decided(marking: MarkingDayOff, known: Known, *, yes: bool) -> Turn:
    if not yes:
        return Turn(Idle(), (Say(lines=(phrase("days-kept"),)),))
    day, kind = _day(marking), _kind(marking)
    order = MarkDay(tuple(unit.id for unit in known.who.topmost), day, kind, marking.note)
    line = phrase("days-marked", kind=kind, **weekday_and_day(day))
    return stand(Idle(), effects=(order,), lines=(line,))
