"""/lich: the deadlines ahead of this person, and the reports that are open or late now; each with its last day and, if
people are asked for an earlier day, that day too."""

from datetime import datetime, timedelta
from typing import NamedTuple

from forms.regime.calendar import WorkingDays
from forms.regime.coming import coming
from forms.regime.deadline import Deadline
from forms.unit import Unit
from handlers.rights import admits, leads, not_theirs
from handlers.turn.buttons import report_button
from handlers.turn.dialogue import Dialogue, Slot
from handlers.turn.effects import Turn
from handlers.turn.known import Known, Report
from handlers.turn.naming import both_days, report, short_name
from handlers.turn.say import Arg, Button, Phrase, Ref, Say, phrase

DAYS = 60
"""Days ahead that are listed."""
_WEEKS = 2
"""Maximum ordinary weeks that are listed: this one and the next."""
_SHOWN = 20
_BUTTONS = 8


class Ahead(NamedTuple):
    """One deadline of one unit. `own`: this person reports for the unit; False: they lead or chair it."""

    unit: Unit
    dates: Deadline
    own: bool


def command(_rest: str, dialogue: Dialogue, known: Known) -> Turn:
    """/lich: list the deadlines; the open question stays open."""
    found = ahead(known)
    if not found and not _units(known) and admits(known):
        return Turn(dialogue, (Say(lines=(not_theirs(known),)),))
    if not found:
        return Turn(dialogue, (Say(lines=(phrase("coming-none", n=DAYS),)),))
    several = len({one.unit.id for one in found}) > 1
    lines = [phrase("coming-head", n=DAYS)]
    for one in found[:_SHOWN]:
        lines += [_line(one, known, several=several), *_others(one, known)]
    if len(found) > _SHOWN:
        lines.append(phrase("coming-more", n=len(found) - _SHOWN))
    if any(one.dates.period.kind == "week" for one in found):
        lines.append(phrase("coming-weeks"))
    late_last = sorted((one for one in found if _open(one, known)), key=lambda one: one.dates.is_late(known.now))
    buttons = [_button(one, known, several=several) for one in late_last]
    return Turn(dialogue, (Say(lines=tuple(lines), buttons=tuple((one,) for one in buttons[:_BUTTONS])),))


def ahead(known: Known) -> list[Ahead]:
    """The deadlines to list, the earliest due first: for each unit that an officer reports for, what it owes; for each
    unit that a lead or chair looks after, its own report and, once for all, what the units below owe."""
    found = [
        Ahead(unit, dates, own)
        for unit, own in _units(known)
        for dates in worth_saying(
            known.plan.working_at(unit.path), coming(known.plan, known.now, DAYS, unit.path), known.now
        )
        if _concerns(dates, unit, known, own=own) and not _settled(Ahead(unit, dates, own), known)
    ]
    return sorted(found, key=lambda one: (one.dates.due, one.unit.path))


def worth_saying(working: WorkingDays, dates: tuple[Deadline, ...], now: datetime) -> list[Deadline]:
    """The deadlines without the ordinary weeks after the first `_WEEKS` of these. A week is ordinary if it is owed, no
    lead has moved it, and its last day is a working day."""
    running = [one for one in dates if one.period.kind == "week" and now < one.due]
    plainly = [one for one in running if not one.exempt and one.version == 1 and working.is_working(one.last_day)]
    return [one for one in dates if one not in plainly[_WEEKS:]]


def _units(known: Known) -> list[tuple[Unit, bool]]:
    members = known.who.person.members if known.who.person else ()
    own = {member.unit.id: member.unit for member in members if member.role == "officer"}
    return [*((unit, True) for unit in own.values()), *((unit, False) for unit in leads(known, or_chairs=True))]


def _concerns(dates: Deadline, unit: Unit, known: Known, *, own: bool) -> bool:
    if own or not known.plan.form(dates.form).items:
        return known.plan.asks(dates.form, unit, dates.period)
    below = (one for one in known.who.subtree if unit.covers(one))
    return any(known.plan.asks(dates.form, one, dates.period) for one in below)


def _report(one: Ahead, known: Known) -> Report | None:
    return known.reports.get((one.unit.id, one.dates.form, one.dates.period.code))


def _settled(one: Ahead, known: Known) -> bool:
    """Whether a late deadline needs no line: the report is handed in; or it is a week of units below, whose late
    reports the board shows."""
    report_, late = _report(one, known), one.dates.is_late(known.now)
    if report_ is None:
        return late and one.dates.period.kind == "week"
    return late and report_.submission is not None and report_.submission.handed_in


def _open(one: Ahead, known: Known) -> bool:
    """Whether the deadline gets a button (see `_button`): its report is open and not handed in."""
    if one.dates.exempt or not one.dates.opens <= known.now:
        return False
    if not known.plan.form(one.dates.form).items and one.unit not in leads(known):  # a chair only looks on
        return False
    found = _report(one, known)
    done = found is not None and found.submission is not None and found.submission.handed_in
    return not done


def _line(one: Ahead, known: Known, *, several: bool) -> Phrase:
    dates = one.dates
    name = report(known.plan, dates.form, dates.period.code, short=True)
    if dates.exempt:
        return phrase("coming-exempt", report=name)
    asked = _weekday(dates) if dates.asked_for < dates.last_day else {}
    state = _state(one, known)
    args: dict[str, Arg] = {
        "report": name,
        "state": state,
        "unit": one.unit.title,
        **both_days(dates.last_day),
        **asked,
    }
    args |= {"early": "yes" if asked else "no", "several": "yes" if several and one.own else "no"}
    args |= {"moved": "yes" if dates.version > 1 else "no", "reason": dates.reason}
    return phrase("coming-line", **({"asked": "", "asked_weekday": ""} | args))


def _others(one: Ahead, known: Known) -> list[Phrase]:
    """A line for each unit below for which a lead has set another last day."""
    titles = {unit.path: unit.title for unit in known.who.subtree if unit != one.unit and one.unit.covers(unit)}
    scopes = known.plan.scopes(one.dates) if not one.own else ()
    return [
        phrase("coming-line-unit", unit=titles[path], reason=dates.reason, **both_days(dates.last_day))
        for dates, path, *_ in scopes
        if path in titles and dates.version > 1 and dates.last_day != one.dates.last_day
    ]


def _weekday(dates: Deadline) -> dict[str, Arg]:
    day = str(dates.asked_for)
    return {"asked": Ref(kind="day", of=day), "asked_weekday": Ref(kind="weekday", of=day)}


def _state(one: Ahead, known: Known) -> Phrase:
    dates, found = one.dates, _report(one, known)
    if known.now < dates.opens:
        return phrase("coming-later", day=Ref(kind="day", of=str(dates.opens.date())))
    if found is not None and found.submission is not None and found.submission.handed_in:
        return phrase("coming-done")
    if not known.plan.form(dates.form).items:
        return phrase("nudge-unmarked.short")
    if dates.is_late(known.now):
        last = (dates.closes - timedelta(microseconds=1)).date()
        return phrase("coming-late", day=Ref(kind="day", of=str(last)))
    if found is None:
        return phrase("coming-open")
    if found.submission is not None and found.submission.state == "returned":
        return phrase("coming-returned")
    return phrase("coming-begun" if found.figures else "coming-nothing")


def _button(one: Ahead, known: Known, *, several: bool) -> Button:
    """The button of a deadline: for an officer it starts the report, for a lead it shows who has reported; below the
    commune's own report it says that this was sent to the Department."""
    dates, form = one.dates, known.plan.form(one.dates.form)
    slot = Slot(unit=one.unit.id, form=dates.form, period=dates.period.code)
    name = short_name(form, slot.period)
    if one.own:
        label = "button-coming-fill-unit" if several else "button-coming-fill"
        return report_button(label, "fill", slot, period=name, unit=one.unit.title)
    return report_button(
        "button-coming-board" if form.items else "button-coming-sent",
        "brd" if form.items else "sent",
        slot,
        period=name,
    )
