"""What a lead is shown while setting another last day: which reports, for which units, which days."""

from collections.abc import Mapping
from datetime import date, timedelta

from forms.regime.coming import may_reopen
from forms.regime.deadline import Deadline
from forms.unit import Unit
from handlers.rights import leads
from handlers.schedule.asking import day_button, day_rows
from handlers.screens import paged
from handlers.turn.dialogue import Arranging
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
    return [unit for unit in known.subtree if known.plan.asks(dates.form, unit)]


# What is given so far -----------------------------------------------------------------------------------------------


def unit_for(given: Mapping[str, str], known: Known) -> Unit | None:
    """The unit it is for: one of those that owe it, or one that this person leads, for all below it."""
    dates = base(given, known)
    units = [*leads(known), *(units_of(dates, known) if dates else ())]
    return next((unit for unit in units if str(unit.id) == given.get("unit")), None)


def base(given: Mapping[str, str], known: Known) -> Deadline | None:
    """That report, if its day may be moved."""
    wanted = given.get("form"), given.get("period")
    return next((dates for dates in movable(known) if (dates.form, dates.period.code) == wanted), None)


def present(given: Mapping[str, str], known: Known) -> Deadline | None:
    """The dates of that report for that unit; None: it cannot be moved any more."""
    dates, unit = base(given, known), unit_for(given, known)
    return known.plan.for_unit(dates, unit.path) if dates and unit else None


def everybody(given: Mapping[str, str], known: Known) -> bool:
    """It is for all units below."""
    return given.get("unit") in {str(unit.id) for unit in leads(known)}


# What is shown ------------------------------------------------------------------------------------------------------


def screen(arranging: Arranging, known: Known) -> Screen:
    """The open question."""
    given = arranging.given
    if arranging.step == "report":
        return _reports(known)
    found = base(given, known)
    if found is None:
        return Screen((phrase("due-gone"),))
    if arranging.step == "units":
        return _which_units(found, int(given.get("first", "0")), known)
    dates, unit = present(given, known), unit_for(given, known)
    if dates is None or unit is None:
        return Screen((phrase("due-gone"),))
    about: dict[str, Arg] = {"report": report(known.plan, dates.form, dates.period.code), "unit": unit.title}
    about["all"] = "yes" if everybody(given, known) else "no"
    if arranging.step == "day":
        return _which_day(given, dates, about, known)
    about |= both_days(date.fromisoformat(given["day"]))
    if arranging.step == "reason":
        return Screen((phrase("due-new", **about), phrase("reason-ask")))
    data = _data(given)
    yes = Button(label=phrase("button-due-yes"), data=f"duy|{data}.{given['day']}")
    no = Button(label=phrase("button-due-no"), data=f"dun|{data}.{given['day']}")
    lines = [
        phrase("due-sure", reason=given["reason"], **about),
        *_above(dates, date.fromisoformat(given["day"]), known),
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


def _which_day(given: Mapping[str, str], dates: Deadline, about: dict[str, Arg], known: Known) -> Screen:
    data = _data(given)
    offered = [date.fromisoformat(one) for one in given.get("offered", "").split()]
    rows = list(day_rows(offered or _next_days(dates, known), lambda of: f"dud|{data}.{of}"))
    if "sure" in given:
        sure = date.fromisoformat(given["sure"])
        rows.append((day_button(sure, f"dus|{data}.{sure}", "button-day-still"),))
    if "doubt" not in given:
        return Screen((phrase("due-now", **about, **both_days(dates.last_day)), phrase("due-which-day")), tuple(rows))
    last = (dates.closes - timedelta(microseconds=1)).date()
    days: dict[str, Arg] = {"cutoff": Ref(kind="day", of=str(dates.cutoff)), "closes": Ref(kind="day", of=str(last))}
    days |= both_days(dates.last_day)
    if "meant" in given:
        days |= weekday_and_day(date.fromisoformat(given["meant"]))
    return Screen((phrase(given["doubt"], **days),), tuple(rows))


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


def _data(given: Mapping[str, str]) -> str:
    return f"{given['period']}|{given['form']}|{given['unit']}"
