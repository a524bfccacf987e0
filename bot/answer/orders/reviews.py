"""Carries out what leads decide about reports and what units answer, and tells the other side. The caller commits."""

from collections.abc import Iterable

from bot.answer.orders.notices import Desk, notice, tell
from bot.compose.stored import dump
from handlers.turn.buttons import line_button, report_button
from handlers.turn.dialogue import Asking, Slot
from handlers.turn.effects import Effect, Record, Submit
from handlers.turn.known import Known, Report
from handlers.turn.naming import report as report_name
from handlers.turn.orders import Acknowledge, Review, SendBack
from handlers.turn.say import Arg, Button, Phrase, Say, phrase
from storage.messages.outbox import Message
from storage.reports.acknowledgements import NewAcknowledgement
from storage.reports.returns import NewReturn, NewState

Key = tuple[int, str, str]


def send_back(desk: Desk, order: SendBack) -> list[Message]:
    """Keep the comment and tell the unit's officers, with a button to the report or line that was sent back."""
    slot = Slot(unit=order.unit, form=order.form, period=order.period)
    where = (order.unit, order.form, order.period)
    desk.work.returns.send_back(NewReturn(*where, order.indicator, order.comment, desk.person), desk.now)
    about = _about(desk.known, where) | {"comment": order.comment}
    if order.indicator is None:
        desk.work.returns.review(NewState(*where, "returned", _seen(desk), desk.person), desk.now)
        button = report_button("returned-button", "fill", slot)
        return _tell_unit(desk, order.unit, phrase("returned-notice", **about), button)
    kind = desk.work.units.of([order.unit])[order.unit].kind
    n = desk.known.plan.form(order.form, order.period).of(kind).number(order.indicator)
    line = phrase("returned-line-notice", n=n, **about)
    button = line_button("returned-line-button", "edt", Asking(slot=slot, at=order.indicator), n=n)
    return _tell_unit(desk, order.unit, line, button)


def acknowledge(desk: Desk, order: Acknowledge) -> list[Message]:
    """Keep why a finding was accepted."""
    where = (order.unit, order.period, order.finding, order.seen)
    new = NewAcknowledgement(*where, order.stands, order.reason, desk.person)
    desk.work.acknowledgements.add(new, desk.now)
    return []


def _tell_unit(desk: Desk, unit: int, line: Phrase, *buttons: Button) -> list[Message]:
    """One notice to each officer of the unit. Where there is nobody to tell, whoever gave the order hears so, after
    the answer."""
    told = tell(desk, [unit], "officer", line, buttons=(buttons,) if buttons else ())
    lang = desk.known.who.person.lang if desk.known.who.person else "vi"
    nobody = Say(lines=(phrase("nobody-told", unit=desk.work.units.of([unit])[unit].title),))
    return told or [Message(desk.chat_key, desk.person, "notice", lang, dump(nobody), priority=1)]


def review(desk: Desk, order: Review) -> list[Message]:
    """Approve, lock, or take the lock off. Approving settles what was sent back and not answered."""
    where = (order.unit, order.form, order.period)
    desk.work.returns.review(NewState(*where, order.state, _seen(desk), desk.person, order.why), desk.now)
    if order.state == "locked":
        return []
    form = desk.known.plan.form(order.form, order.period)
    desk.work.returns.settle(where, desk.now, [item.indicator for item in form.lines], whole=True)
    about = _about(desk.known, where)
    line = phrase("unlocked-notice", reason=order.why, **about) if order.why else phrase("approved-notice", **about)
    return _tell_unit(desk, order.unit, line) if order.why else tell(desk, [order.unit], "officer", line)


def answered(desk: Desk, effects: Iterable[Effect]) -> list[Message]:
    """Settle what a unit has answered after its report was sent back or approved, and tell the lead who had done
    that."""
    given: dict[Key, list[Record | Submit]] = {}
    for effect in effects:
        if isinstance(effect, Record | Submit):
            given.setdefault((effect.unit, effect.form, effect.period), []).append(effect)
    told: list[Message] = []
    for where, some in given.items():
        report = desk.known.reports.get(where)
        if report is not None and report.submission is not None:
            told += _answered(desk, where, report, some)
    return told


def _answered(desk: Desk, where: Key, report: Report, given: list[Record | Submit]) -> list[Message]:
    """One notice to each lead, about the whole report if it was handed in again, else about the lines that changed."""
    submitted = any(isinstance(effect, Submit) for effect in given)
    lines = {effect.indicator for effect in given if isinstance(effect, Record)}
    state = report.submission.state if report.submission else "draft"
    asking: list[int] = []
    if any(one.indicator in lines if one.indicator else submitted for one in report.returned):
        asking = desk.work.returns.settle(where, desk.now, sorted(lines), whole=submitted)
    if state == "returned":
        key = "answered-whole"
    elif state == "approved":
        key = "answered-approved"
        approver = desk.work.returns.last_by(where, "approved")
        asking = [approver[0]] if approver else []
    else:
        key = "answered-lines"
    if not asking or (state in ("returned", "approved") and not submitted):
        return []
    slot = Slot(unit=where[0], form=where[1], period=where[2])
    return _tell_leads(desk, where, asking, phrase(key, **_about(desk.known, where)), slot)


def _tell_leads(desk: Desk, where: Key, people: list[int], line: Phrase, slot: Slot) -> list[Message]:
    """One notice to each of these people who still leads the unit."""
    path = desk.work.units.of([where[0]])[where[0]].path
    above = [int(part) for part in path.split("/") if part]
    leads = {reach.person_id: reach for reach in desk.work.receivers.for_notice(above, "lead", desk.now)}
    button = report_button("answered-button", "ovs", slot)
    return [
        notice(desk, leads[person], line, buttons=((button,),))
        for person in people
        if person in leads and person != desk.person
    ]


def _seen(desk: Desk) -> int:
    """The version of the report that the lead looked at."""
    shown = desk.known.asked.shown
    assert shown is not None and shown.report.submission is not None  # noqa: PT018  # leads decide only about a report they were shown
    return shown.report.submission.version


def _about(known: Known, where: Key) -> dict[str, Arg]:
    own = [member.unit for member in known.who.person.members] if known.who.person else []
    unit = next(unit for unit in (*known.who.subtree, *own) if unit.id == where[0])
    return {"unit": unit.title, "report": report_name(known.plan, where[1], where[2])}
