"""What a lead is shown while setting another last day: which reports, for which units, which days."""

from datetime import date, timedelta

from forms.regime.coming import may_reopen
from forms.regime.deadline import Deadline
from forms.unit import Unit
from handlers.rights import leads
from handlers.schedule.asking import day_button, day_rows
from handlers.screens import paged
from handlers.turn.arranged import MovingDueDay
from handlers.turn.known import Known
from handlers.turn.naming import both_days, report, short_name, weekday_and_day
from handlers.turn.say import Arg, Button, Phrase, Ref, phrase
from handlers.turn.screen import Screen

_AHEAD = 40
"""Days: what opens later is not moved yet."""
_WEEKS = 2
"""So many of the weeks that have not begun can be moved already."""


def movable(known: Known) -> list[Deadline]:
    """What units below owe, open now or soon: the commune's own days are set by the Department, not by the commune."""
    ahead = known.now + timedelta(days=_AHEAD)
    every = [
        known.plan.for_unit(dates, unit.path)
        for unit in leads(known)[:1]
        for dates in known.plan.between(known.now, ahead)
    ]
    found = [
        dates
        for dates in every
        if dates.opens <= ahead
        and known.now < dates.closes
        and may_reopen(known.plan, dates)
        and units_of(dates, known)
    ]
    to_come = [dates for dates in found if dates.period.kind == "week" and known.now < dates.opens]
    return [dates for dates in found if dates not in to_come[_WEEKS:]]


def units_of(dates: Deadline, known: Known) -> list[Unit]:
    """The units below that owe it."""
    return [unit for unit in known.who.subtree if known.plan.asks(dates.form, unit)]


# What is given so far -----------------------------------------------------------------------------------------------


def unit_for(moving: MovingDueDay, known: Known) -> Unit | None:
    """The unit it is for: one of those that owe it, or one that this person leads, for all below it."""
    dates = base(moving, known)
    units = [*leads(known), *(units_of(dates, known) if dates else ())]
    return next((unit for unit in units if unit.id == moving.unit), None)


def base(moving: MovingDueDay, known: Known) -> Deadline | None:
    """That report, if its day may be moved."""
    wanted = moving.form, moving.period
    return next((dates for dates in movable(known) if (dates.form, dates.period.code) == wanted), None)


def present(moving: MovingDueDay, known: Known) -> Deadline | None:
    """The dates of that report for that unit; None: it cannot be moved any more."""
    dates, unit = base(moving, known), unit_for(moving, known)
    return known.plan.for_unit(dates, unit.path) if dates and unit else None


def everybody(moving: MovingDueDay, known: Known) -> bool:
    """It is for all units below."""
    return moving.unit in {unit.id for unit in leads(known)}


# What is shown ------------------------------------------------------------------------------------------------------


def screen(moving: MovingDueDay, known: Known) -> Screen:
    """The open question."""
    if moving.step == "report":
        return _reports(known)
    found = base(moving, known)
    if found is None:
        return Screen((phrase("due-gone"),))
    if moving.step == "units":
        return _which_units(found, moving.first, known)
    dates, unit = present(moving, known), unit_for(moving, known)
    if dates is None or unit is None:
        return Screen((phrase("due-gone"),))
    about: dict[str, Arg] = {"report": report(known.plan, dates.form, dates.period.code), "unit": unit.title}
    about["all"] = "yes" if everybody(moving, known) else "no"
    if moving.step == "day":
        return _which_day(moving, dates, about, known)
    if moving.day is None:
        return Screen((phrase("due-gone"),))
    about |= both_days(moving.day)
    if moving.step == "reason":
        return Screen((phrase("due-new", **about), phrase("reason-ask")))
    data = _data(moving)
    yes = Button(label=phrase("button-due-yes"), data=f"duy|{data}.{moving.day}")
    no = Button(label=phrase("button-due-no"), data=f"dun|{data}.{moving.day}")
    lines = [
        phrase("due-sure", reason=moving.reason, **about),
        *_above(dates, moving.day, known),
        phrase("due-sure-ask"),
    ]
    return Screen(tuple(lines), ((yes, no),))


def _reports(known: Known) -> Screen:
    found = movable(known)
    lines = [phrase("due-which-report")]
    rows = []
    for n, dates in enumerate(found, 1):
        form, code = known.plan.form(dates.form), dates.period.code
        day = Ref(kind="day", of=str(dates.last_day))
        label = phrase("button-due-report", n=n, report=short_name(form, code), day=day)
        rows.append((Button(label=label, data=f"due|{code}|{dates.form}|"),))
    return Screen((*lines, phrase("due-not-above")), tuple(rows))


def _which_units(dates: Deadline, first: int, known: Known) -> Screen:
    code, form = dates.period.code, dates.form
    every = tuple(
        (Button(label=phrase("button-due-all", unit=unit.title), data=f"duu|{code}|{form}|{unit.id}"),)
        for unit in leads(known)
    )
    name = report(known.plan, form, code)
    units = [unit for unit in units_of(dates, known) if unit not in leads(known)]
    return Screen((phrase("due-which-unit", report=name),), (*every, *paged(units, first, ("duu", "dup"), code, form)))


def _which_day(moving: MovingDueDay, dates: Deadline, about: dict[str, Arg], known: Known) -> Screen:
    data = _data(moving)
    rows = list(day_rows(moving.offered or _next_days(dates, known), lambda of: f"dud|{data}.{of}"))
    if moving.sure is not None:
        rows.append((day_button(moving.sure, f"dus|{data}.{moving.sure}", "button-day-still"),))
    if not moving.doubt:
        return Screen((phrase("due-now", **about, **both_days(dates.last_day)), phrase("due-which-day")), tuple(rows))
    last = (dates.closes - timedelta(microseconds=1)).date()
    days: dict[str, Arg] = {"cutoff": Ref(kind="day", of=str(dates.cutoff)), "closes": Ref(kind="day", of=str(last))}
    days |= both_days(dates.last_day)
    if moving.meant is not None:
        days |= weekday_and_day(moving.meant)
    return Screen((phrase(moving.doubt, **days),), tuple(rows))


def _above(dates: Deadline, last: date, known: Known) -> tuple[Phrase, ...]:
    """That there is hardly time left for the report which is made from this one, or none."""
    above = next((rule.above for rule in known.plan.regime.rule if rule.form == dates.form), None)
    if above is None:
        return ()
    own = known.plan.deadline(above, dates.period)
    after = "yes" if last > own.last_day else "no"
    return (phrase("due-above-near", after=after, **both_days(own.last_day)),) if last >= own.asked_for else ()


def _next_days(dates: Deadline, known: Known) -> list[date]:
    """The next working days after the present last day that have not gone."""
    found = [max(dates.last_day, known.now.date())]
    for _ in range(3):
        found.append(known.plan.working.next_working_day(found[-1]))
    return [of for of in found[1:] if of < dates.closes.date()]


def _data(moving: MovingDueDay) -> str:
    return f"{moving.period}|{moving.form}|{moving.unit}"
