"""Reminders that a lead sends by command or button to officers of units that still owe a report: for each unit at most
one an hour to an officer, however many reports the unit owes."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from pydantic_core import to_json

from forms.regime.deadline import Deadline
from forms.regime.period import parse
from forms.regime.plan import Plan
from forms.unit import Unit
from handlers.turn.say import Say, phrase
from reminders.phrases import Duty, start, state
from reminders.telling import standing
from storage.messages.outbox import Message
from storage.reminders.nudges import MANUAL
from storage.work import Work


class Lead(NamedTuple):
    """The lead who sends the reminders."""

    id: int
    name: str


def expected(work: Work, units: Sequence[Unit], report: tuple[str, str], plan: Plan) -> Iterator[tuple[Unit, Deadline]]:
    """Those of these units that are asked for this report (form, period) and were open on its cut-off day, each with
    its dates."""
    form, base = report[0], plan.deadline(report[0], parse(report[1]))
    there = work.units.days([unit.id for unit in units])
    for unit in units:
        dates = plan.for_unit(base, unit.path)
        if plan.asks(form, unit, base.period) and there[unit.id].hold(dates.cutoff) and not dates.exempt:
            yield unit, dates


def by_hand(
    work: Work, units: Sequence[Unit], report: tuple[str, str], lead: Lead, now: datetime, plan: Plan
) -> list[Message]:
    """One message to each officer of the units that still owe this report (form, period); it says how far a half-filled
    report is. An officer hears of each unit once within an hour of the clock, however many reports the lead asks for;
    again at once where that has not arrived. A person sends this message and not the clock, so it does not count
    against the officer's messages of the day."""
    form, period = plan.form(*report), report[1]
    asked = [unit for unit, dates in expected(work, units, report, plan) if dates.opens <= now < dates.closes]
    stands = standing(work, [(unit, form, period) for unit in asked], plan)
    duties = {
        unit.id: Duty(unit, form, period, form.title, how)
        for unit, how in zip(asked, stands, strict=True)
        if how is not None
    }
    made = []
    for reach in work.receivers.for_reminder(list(duties), "officer", now):
        duty = duties[reach.unit_id]
        lines = (phrase("nudge-manual", lead=lead.name, unit=duty.unit.title, report=duty.name), state(duty))
        payload = to_json(Say(lines=lines, buttons=((start(duty),),))).decode()
        key = f"{MANUAL}:{now:%Y-%m-%dT%H}:{reach.unit_id}:{reach.person_id}"
        message = Message(reach.chat_key, reach.person_id, "nudge", reach.lang, payload, priority=1, dedupe_key=key)
        made.append(message._replace(unit_id=reach.unit_id, form=form.code, period=period, by_id=lead.id))
    keys = [message.dedupe_key or "" for message in made]
    known = work.outbox.known(keys) - work.outbox.unsent(keys)
    return [message for message in made if message.dedupe_key not in known]
