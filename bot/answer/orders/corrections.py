"""Tells of figures that change after they were handed in: the unit's other officers, and the leads of the commune whose
own report was sent with them. The caller commits."""

from collections.abc import Iterable

from bot.answer.gather_changes import SentReport, sent_with
from bot.answer.orders.notices import Desk, notice, tell
from forms.regime.calendar import ZONE
from forms.unit import Unit
from forms.value import NotApplicable
from handlers.turn.buttons import report_button
from handlers.turn.dialogue import Slot
from handlers.turn.effects import Effect, Record
from handlers.turn.known import Report
from handlers.turn.last_change import UNDONE
from handlers.turn.naming import briefly
from handlers.turn.naming import report as report_name
from handlers.turn.orders import TakeBackHandIn
from handlers.turn.say import Arg, Phrase, Ref, named, phrase
from storage.messages.outbox import Message
from storage.people.receivers import Reach
from storage.reports.returns import NewState

Key = tuple[int, str, str]


def corrected(desk: Desk, effects: Iterable[Effect]) -> list[Message]:
    """What is told of reports that were handed in before and get other figures now: to each person one message about
    each report, however many lines change."""
    given: dict[Key, list[Record]] = {}
    for effect in effects:
        if isinstance(effect, Record):
            given.setdefault((effect.unit, effect.form, effect.period), []).append(effect)
    told: list[Message] = []
    for where, records in given.items():
        report = desk.known.reports.get(where)
        if report is None or report.submission is None or report.submission.first_submitted_at is None:
            continue
        if lines := _lines(desk, where, report, records):
            told_already = any(record.on_behalf for record in records)  # TellUnit has told the unit's officers
            told += _told(desk, where, lines, officers=report.submission.handed_in and not told_already)
    return told


def _lines(desk: Desk, where: Key, report: Report, records: list[Record]) -> list[Phrase]:
    """Old → new of each line. A line that is only not asked any more, because another one is zero, is left out."""
    plan = desk.known.plan
    form = plan.form(where[1], where[2]).of(desk.work.units.of([where[0]])[where[0]].kind)
    found = []
    for record in sorted(records, key=lambda one: form.number(one.indicator)):
        figure = report.figures.get(record.indicator)
        old, of = figure.value if figure else None, plan.indicator(record.indicator)
        if old != record.value and not (old is None and isinstance(record.value, NotApplicable)):
            values = {"old": briefly(of, old), "new": briefly(of, record.value)}
            found.append(phrase("told-line", n=form.number(record.indicator), indicator=named(of), **values))
    return found


def _told(desk: Desk, where: Key, lines: list[Phrase], *, officers: bool) -> list[Message]:
    slot = Slot(unit=where[0], form=where[1], period=where[2])
    unit = desk.work.units.of([slot.unit])[slot.unit]
    about = _about(desk, slot, unit)
    history = report_button("history-button", "his", slot)
    leads = _leads(desk, slot, unit)
    told = []
    for reach, sent in leads.values():
        say = [phrase("told-sent", **about), *lines, *(_sent(desk, one) for one in sent)]
        buttons = ((report_button("answered-button", "ovs", slot), history),)
        told.append(notice(desk, reach, *say, buttons=buttons))
    if officers:
        others = tell(desk, [unit.id], "officer", phrase("told-colleague", **about), *lines, buttons=((history,),))
        told += [one for one in others if one.person_id not in leads]
    return told


def _leads(desk: Desk, slot: Slot, unit: Unit) -> dict[int, tuple[Reach, list[SentReport]]]:
    """The leads who are to know, by id, each with the sent reports of their unit; not whoever changes the figures."""
    found: dict[int, tuple[Reach, list[SentReport]]] = {}
    sent = sent_with(desk.work, desk.known.plan, slot, unit)
    units = sorted({one.unit for one in sent})
    for reach in desk.work.receivers.for_notice(units, "lead", desk.now) if units else ():
        if reach.person_id != desk.person:
            here = [one for one in sent if one.unit == reach.unit_id]
            found.setdefault(reach.person_id, (reach, []))[1].extend(here)
    return found


def _sent(desk: Desk, sent: SentReport) -> Phrase:
    at = sent.submission.last_revised_at
    name = report_name(desk.known.plan, sent.form, sent.period, short=True)
    moment = Ref(kind="moment", of=at.astimezone(ZONE).isoformat()) if at else ""
    return phrase("told-sent-with", report=name, at=moment)


def _about(desk: Desk, slot: Slot, unit: Unit) -> dict[str, Arg]:
    name = report_name(desk.known.plan, slot.form, slot.period)
    return {"who": desk.known.me.name, "unit": unit.title, "report": name}


def take_back(desk: Desk, order: TakeBackHandIn) -> list[Message]:
    """Make the report a draft again, and tell the unit's other officers."""
    where = (order.unit, order.form, order.period)
    desk.work.returns.review(NewState(*where, "draft", order.seen, desk.person, UNDONE), desk.now)
    if not desk.known.plan.form(order.form).items:
        return []
    slot = Slot(unit=order.unit, form=order.form, period=order.period)
    about = _about(desk, slot, desk.work.units.of([slot.unit])[slot.unit])
    button = report_button("button-open-sheet", "fill", slot)
    return tell(desk, [order.unit], "officer", phrase("told-draft-again", **about), buttons=((button,),))
