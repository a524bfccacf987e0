"""Carries out what leads change about days and what officers ask for, and tells those whom it concerns."""

from bot.answer.orders.notices import Desk, notice, tell
from bot.compose.stored import dump
from forms.unit import Unit
from handlers.turn.buttons import report_button
from handlers.turn.dialogue import Slot
from handlers.turn.naming import both_days, report, weekday_and_day
from handlers.turn.orders import AskReopen, KeepClosed, MarkDay, MoveDue, Reopen
from handlers.turn.say import Arg, Phrase, Say, phrase
from reminders.manual import expected
from storage.messages.outbox import Message
from storage.reports.date_changes import NewChange, NewDay
from storage.reports.reopen_requests import NewRequest


def move_due(desk: Desk, order: MoveDue) -> list[Message]:
    """Set another last day, and tell the officers who still owe the report."""
    plan = desk.world.plan
    change = NewChange(order.unit, order.form, order.period, order.last_day, None, order.reason, desk.person)
    desk.work.changes.add(change, desk.now)
    below = [unit for unit in desk.known.who.subtree if f"/{order.unit}/" in unit.path]
    asked = [unit.id for unit, _ in expected(desk.work, below, (order.form, order.period), plan)]
    reports = desk.work.figures.submissions(asked, [order.form], [order.period])
    done = {unit for (unit, _, _), found in reports.items() if found.handed_in}
    named = {"report": report(plan, order.form, order.period), **both_days(order.last_day)}
    alone = [unit.title for unit in desk.known.who.subtree if [unit.id] == asked]
    named |= {"alone": "yes" if alone else "no", "unit": "".join(alone)}
    line = phrase("due-moved-notice", who=_who(desk), reason=order.reason, **named)
    return tell(desk, [unit for unit in asked if unit not in done], "officer", line)


def ask_reopen(desk: Desk, order: AskReopen) -> list[Message]:
    """Keep the request, and ask the nearest leads, of the unit itself or above it, to decide."""
    new = NewRequest(order.unit, order.form, order.period, desk.person, order.reason)
    desk.work.reopening.ask(new, desk.now)
    unit = _unit(desk, order.unit)
    line = phrase("reopen-asked", who=_who(desk), reason=order.reason, **_about(desk, order, unit))
    slot = Slot(unit=order.unit, form=order.form, period=order.period)
    buttons = (report_button("button-reopen-yes", "opy", slot),), (report_button("button-reopen-no", "opx", slot),)
    for above in reversed([int(part) for part in unit.path.split("/") if part]):
        told = tell(desk, [above], "lead", line, buttons=buttons)
        if told:
            return told
    return [_reply(desk, phrase("reopen-nobody"))]


def reopen(desk: Desk, order: Reopen) -> list[Message]:
    """Take late figures again until that day, and tell the unit's officers."""
    slot = (order.unit, order.form, order.period)
    if order.asked:
        desk.work.reopening.settle(slot, desk.person, desk.now, granted=True)
    else:
        desk.work.reopening.decide(slot, desk.person, desk.now, granted=True)
    change = NewChange(*slot, None, order.open_until, order.reason, desk.person)
    desk.work.changes.add(change, desk.now)
    about = _about(desk, order, _unit(desk, order.unit)) | weekday_and_day(order.open_until)
    start = report_button("nudge-button-fill", "fill", Slot(unit=order.unit, form=order.form, period=order.period))
    return tell(desk, [order.unit], "officer", phrase("reopened-notice", who=_who(desk), **about), buttons=((start,),))


def keep_closed(desk: Desk, order: KeepClosed) -> list[Message]:
    """Refuse the request, and tell the officer who made it."""
    slot = (order.unit, order.form, order.period)
    asker = desk.work.reopening.settle(slot, desk.person, desk.now, granted=False)
    line = phrase("reopen-refused-notice", who=_who(desk), **_about(desk, order, _unit(desk, order.unit)))
    return [notice(desk, reach, line) for reach in desk.work.receivers.themselves([asker])]


def mark_day(desk: Desk, order: MarkDay) -> list[Message]:
    """Mark a day as off, as worked, or as usual again; nobody is told."""
    new = [NewDay(unit, order.day, order.kind, order.note, desk.person) for unit in order.units]
    desk.work.changes.mark_days(new, desk.now)
    return []


def _about(desk: Desk, order: AskReopen | Reopen | KeepClosed, unit: Unit) -> dict[str, Arg]:
    return {"unit": unit.title, "report": report(desk.world.plan, order.form, order.period)}


def _unit(desk: Desk, number: int) -> Unit:
    return desk.work.units.of([number])[number]


def _who(desk: Desk) -> str:
    return desk.known.who.person.name if desk.known.who.person else ""


def _reply(desk: Desk, line: Phrase) -> Message:
    lang = desk.known.who.person.lang if desk.known.who.person else "vi"
    return Message(desk.chat_key, desk.person, "reply", lang, dump(Say(lines=(line,))))
