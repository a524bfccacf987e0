"""What a lead is shown while setting another last day: which reports, for which units, which days."""

from datetime import date, timedelta

from forms.regime.calendar import WorkingDays
from forms.regime.coming import may_reopen
from forms.regime.deadline import Deadline
from forms.unit import EVERYWHERE, Unit
from handlers.rights import leads, led
from handlers.schedule.asking import day_button, day_rows
from handlers.screens import paged
from handlers.turn.arranged import MovingDueDay
from handlers.turn.known import Known
from handlers.turn.naming import both_days, report, short_name, weekday_and_day
from handlers.turn.say import Arg, Button, Phrase, Ref, phrase
from handlers.turn.screen import Screen

_AHEAD = 40
"""Days ahead: a report that opens later cannot be moved yet."""
_WEEKS = 2
"""Maximum weekly reports that can be moved before they open."""


def movable(known: Known) -> list[Deadline]:
    """The reports of units below whose last day may be moved: open now or soon. The commune's own report is not among
    them, because the Department sets its days."""
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
    """The units that owe the report, among those that this person leads and those below."""
    return [unit for unit in led(known) if known.plan.asks(dates.form, unit, dates.period)]


# The answers so far -------------------------------------------------------------------------------------------------


def unit_for(moving: MovingDueDay, known: Known) -> Unit | None:
    """The chosen unit: one that owes the report, or one that this person leads, which stands for all units below it."""
    dates = base(moving, known)
    units = [*leads(known), *(units_of(dates, known) if dates else ())]
    return next((unit for unit in units if unit.id == moving.unit), None)


def base(moving: MovingDueDay, known: Known) -> Deadline | None:
    """The dates of the chosen report for the lead's own unit; None: its last day may not be moved."""
    wanted = moving.form, moving.period
    return next((dates for dates in movable(known) if (dates.form, dates.period.code) == wanted), None)


def present(moving: MovingDueDay, known: Known) -> Deadline | None:
    """The dates of the chosen report for the chosen unit; None: no unit is chosen, or it cannot be moved any more."""
    dates, unit = base(moving, known), unit_for(moving, known)
    return known.plan.for_unit(dates, unit.path) if dates and unit else None


def working(moving: MovingDueDay, known: Known) -> WorkingDays:
    """The working days of the chosen unit."""
    unit = unit_for(moving, known)
    return known.plan.working_at(unit.path if unit else EVERYWHERE)


def for_all_units(moving: MovingDueDay, known: Known) -> bool:
    """Whether the day is moved for all units below."""
    return moving.unit in {unit.id for unit in leads(known)}


# The questions ------------------------------------------------------------------------------------------------------


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
    about["all"] = "yes" if for_all_units(moving, known) else "no"
    if moving.step == "day":
        return _which_day(moving, dates, about, known)
    if moving.day is None:
        return Screen((phrase("due-gone"),))
    about |= both_days(moving.day)
    if moving.step == "reason":
        return Screen((phrase("due-new", **about), phrase("reason-ask")), prompt="prompt-reason")
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
    rows = list(
        day_rows(moving.offered or _next_days(dates, working(moving, known), known), lambda of: f"dud|{data}.{of}")
    )
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
    """The warning that the new last day leaves little or no time for the report that is compiled from this one."""
    above = next((rule.above for rule in known.plan.regime.rule if rule.form == dates.form), None)
    if above is None:
        return ()
    own = known.plan.deadline(above, dates.period)
    after = "yes" if last > own.last_day else "no"
    return (phrase("due-above-near", after=after, **both_days(own.last_day)),) if last >= own.asked_for else ()


def _next_days(dates: Deadline, days: WorkingDays, known: Known) -> list[date]:
    """Up to three working days, the next after the present last day or, if that has gone, after today."""
    found = [max(dates.last_day, known.now.date())]
    for _ in range(3):
        found.append(days.next_working_day(found[-1]))
    return [of for of in found[1:] if of < dates.closes.date()]


def _data(moving: MovingDueDay) -> str:
    return f"{moving.period}|{moving.form}|{moving.unit}"
