"""Composes a reminder when it is sent, so that it names only reports that are still owed then, in their state then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from pydantic_core import to_json

from forms.answered import answered
from forms.form import Form
from forms.regime.calendar import ZONE
from forms.regime.deadline import Deadline
from forms.regime.ladder import AD_HOC, digested
from forms.regime.period import parse
from forms.regime.plan import Plan
from forms.role import Reminded
from forms.submission import Submission
from forms.unit import Unit
from forms.value import Value
from handlers.turn.say import Button, Phrase, Say, named, phrase
from reminders import phrases
from reminders.phrases import DaysLeft, DigestFacts, Duty, ReportProgress, When
from reports.compile.totals import in_order
from storage.messages.editable import ToldReminder
from storage.reminders.nudges import Nudge
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Reminder:
    """The payload in the outbox of a reminder of everything that one person is reminded of at one moment. With
    `everything`: a reminder of all that the person owes, at the hour that they asked for."""

    everything: bool = False
    kind: Literal["reminder"] = "reminder"


PAYLOAD = to_json(Reminder()).decode()


class DueNudge(NamedTuple):
    """A nudge with the present dates of its report."""

    nudge: Nudge
    form: Form
    dates: Deadline
    days: DaysLeft
    title: str | None


def told(work: Work, row: int, now: datetime, plan: Plan) -> Say | None:
    """The message of that row of the outbox if it is sent now; None: nothing is left to say."""
    return _composed(work, _items(work, row, now, plan), plan)


def all_owed(work: Work, row: int, now: datetime, plan: Plan) -> Say | None:
    """The message about all that the person of that row of the outbox owes now; None: they owe nothing."""
    return _composed(work, _everything(work, row, now, plan), plan)


def handed_in(work: Work, row: ToldReminder, now: datetime, plan: Plan) -> Say | None:
    """What an officer's reminder says once a report that it asks for is handed in: what is left of it, or that nothing
    is. None: it stays as it is."""
    if row.unit is not None and row.form is not None and row.period is not None:  # a lead has sent it
        unit = work.units.of([row.unit])[row.unit]
        form = plan.form(row.form, row.period)
        done = standing(work, [(unit, form, row.period)], plan) == [None]
        return Say(lines=(phrases.done(unit, form, row.period, form.title),)) if done else None
    items = [item for item in _items(work, row.id, now, plan) if not _is_digest(item, plan)]
    left = {(duty.unit.id, duty.form.code, duty.period) for duty, _ in _owed(work, items, plan)}
    done_ones = [item for item in items if (item.nudge.unit.id, item.form.code, item.nudge.period) not in left]
    if not done_ones:
        return None
    if left:
        return told(work, row.id, now, plan)
    return Say(
        lines=tuple(phrases.done(item.nudge.unit, item.form, item.nudge.period, item.title) for item in done_ones)
    )


def _composed(work: Work, items: Sequence[DueNudge], plan: Plan) -> Say | None:
    if not items:
        return None
    about = [digest_of(work, item, plan) for item in items if _is_digest(item, plan)]
    digests = [one for one in about if one is not None]
    owed = _owed(work, [item for item in items if not _is_digest(item, plan)], plan)
    duties = [(duty, item.days) for duty, item in owed if item.nudge.role != "chair"]
    blocks: list[tuple[Phrase, ...]] = []
    buttons: list[tuple[Button, ...]] = []
    if len(duties) == 1:
        blocks.append(phrases.alone(*duties[0]))
    elif duties:
        blocks.append(phrases.several(duties))
    several = len(duties) > 1
    buttons += [(phrases.start(duty, among_others=several),) for duty, _ in duties[: phrases.SHOWN]]
    if any(duty.form.items for duty, _ in duties):
        buttons.append((phrases.LATER,))
    blocks += [phrases.escalated(duty, item.days) for duty, item in owed if item.nudge.role == "chair"]
    for one in digests:
        blocks.append(phrases.digest(one))
        buttons += [(button,) for button in phrases.digest_buttons(one, among_others=len(digests) > 1)]
    if not blocks:
        return None
    return Say(lines=_apart(blocks), buttons=tuple(buttons))


def _apart(blocks: Sequence[tuple[Phrase, ...]]) -> tuple[Phrase, ...]:
    """The blocks with an empty line between each two."""
    lines = list(blocks[0])
    for block in blocks[1:]:
        lines += [phrase("nudge-gap"), *block]
    return tuple(lines)


def _items(work: Work, row: int, now: datetime, plan: Plan) -> list[DueNudge]:
    """The nudges of that row of the outbox that can still be acted on, the earliest due first; without those of a
    deadline that was moved since, whose reminders begin anew."""
    reports = {(dates.form, dates.period.code): dates for dates in plan.open_deadlines(now)}
    found = []
    for nudge in work.nudges.said_in(row, reports):
        dates = plan.for_unit(reports[nudge.form, nudge.period], nudge.unit.path)
        when = _when(nudge, dates, now, plan)
        if (
            when is not None
            and dates.version == nudge.due_version
            and dates.opens <= now < dates.closes
            and not dates.exempt
        ):
            days = DaysLeft(dates, when, now.astimezone(ZONE).date())
            title = next((one.title for one in plan.collections if one.form.code == nudge.form), None)
            found.append(DueNudge(nudge, plan.form(nudge.form, nudge.period), dates, days, title))
    return _by_due(found)


def _everything(work: Work, row: int, now: datetime, plan: Plan) -> list[DueNudge]:
    """Every open report of the units that the person of that row of the outbox is told about in a role that owes it,
    the earliest due first."""
    found = []
    places = work.nudges.heard_by(row, now)
    for base in plan.open_deadlines(now):
        for opened, closed, role, unit in places:
            dates = plan.for_unit(base, unit.path)
            form = plan.form(base.form, base.period.code)
            nudge = Nudge(base.form, base.period.code, "", dates.version, now, closed, role, unit)
            if dates.opens <= now < dates.closes and not dates.exempt and opened <= dates.cutoff and _owes(nudge, plan):
                days = DaysLeft(dates, by_day(dates, now), now.astimezone(ZONE).date())
                found.append(DueNudge(nudge, form, dates, days, form.title))
    return _by_due(found)


def _owes(nudge: Nudge, plan: Plan) -> bool:
    """Whether the nudge's role is the one that owes the report: the leads in a commune, the officers elsewhere. A
    person who is only told of others' reports owes nothing."""
    owing: Reminded = "lead" if nudge.unit.kind == "commune" else "officer"
    return nudge.role == owing and plan.asks(nudge.form, nudge.unit, parse(nudge.period))


def _by_due(items: Sequence[DueNudge]) -> list[DueNudge]:
    """The items in order of their due moments, then of their units' names."""
    place = {
        unit.id: n for n, unit in enumerate(in_order({item.nudge.unit.id: item.nudge.unit for item in items}.values()))
    }
    return sorted(items, key=lambda item: (item.dates.due, place[item.nudge.unit.id]))


def _when(nudge: Nudge, dates: Deadline, now: datetime, plan: Plan) -> When | None:
    """Which wording fits the time; None: the stage is not one of that role's, and the receiver hears of it in another
    of their roles, if at all."""
    once = dates.period.kind == "ad_hoc"
    ladder = plan.regime.ladder_of(AD_HOC if once else nudge.form, nudge.role)
    if ladder is None or nudge.stage not in {step.stage for step in ladder.step}:
        return None
    if nudge.stage == ladder.step[0].stage and not dates.is_late(now):
        return "opening"
    return by_day(dates, now)


def by_day(dates: Deadline, now: datetime) -> When:
    """Which wording fits the time, for a person who was invited before."""
    if dates.is_late(now):
        return "late"
    return "today" if now.astimezone(ZONE).date() in (dates.asked_for, dates.last_day) else "before"


def _is_digest(item: DueNudge, plan: Plan) -> bool:
    return item.nudge.role == "lead" and digested(item.form.code, plan.regime.rule)


def _owed(work: Work, items: Sequence[DueNudge], plan: Plan) -> list[tuple[Duty, DueNudge]]:
    """The items whose reports are not handed in, each with the duty that says how far the report is."""
    open_then = [item for item in items if item.nudge.valid_to is None or item.nudge.valid_to >= item.dates.cutoff]
    wanted = [(item.nudge.unit, item.form, item.nudge.period) for item in open_then]
    stands = standing(work, wanted, plan)
    return [
        (Duty(item.nudge.unit, item.form, item.nudge.period, item.title, how), item)
        for item, how in zip(open_then, stands, strict=True)
        if how is not None
    ]


def standing(work: Work, wanted: Sequence[tuple[Unit, Form, str]], plan: Plan) -> list[ReportProgress | None]:
    """How far each of these reports (unit, form, period) is, in the given order; None: handed in."""
    ids = sorted({unit.id for unit, _, _ in wanted})
    periods = sorted({period for _, _, period in wanted})
    if not wanted:
        return []
    asked = {form.code: [item.indicator for item in form.items] for _, form, _ in wanted}
    kept = work.figures.reports(ids, asked, periods)
    returned = work.returns.standing(ids, periods)
    found: list[ReportProgress | None] = []
    for of, form, period in wanted:
        report = kept.submissions.get((of.id, form.code, period))
        if report is not None and report.handed_in:
            found.append(None)
        else:
            sent_back = returned.get((of.id, form.code, period), []) if _is_returned(report) else []
            comments = [one.comment for one in sent_back]
            found.append(_standing(form.of(of.kind), kept.values(of.id, period), comments, plan))
    return found


def _is_returned(report: Submission | None) -> bool:
    return report is not None and report.state == "returned"


def _standing(form: Form, values: dict[str, Value], comments: Iterable[str], plan: Plan) -> ReportProgress:
    required = [item for item in form.items if item.required]
    missing = [named(plan.indicator(item.indicator)) for item in required if not answered(item, values.get)]
    begun = any(item.indicator in values for item in form.items)
    done = len(required) - len(missing) if begun else 0
    return ReportProgress(done, len(required), tuple(missing), tuple(comments))


def digest_of(work: Work, item: DueNudge, plan: Plan) -> DigestFacts | None:
    """How the commune of the nudge stands with its report. None: no unit there owes it, or the leads know already that
    all have handed in."""
    commune, dates = item.nudge.unit, item.dates
    asked = next((one.units for one in plan.collections if one.form.code == item.form.code), None)
    units = in_order(
        unit
        for unit in work.units.under(commune.path, dates.cutoff)
        if unit.kind in item.form.asked_of and (asked is None or unit.id in asked)
    )
    reports = work.figures.submissions([unit.id for unit in units], [item.form.code], [item.nudge.period])
    there = {unit: report for (unit, _, _), report in reports.items() if report.handed_in}
    missing = tuple(unit for unit in units if unit.id not in there)
    if not units:
        return None
    if not missing:
        before = work.nudges.before(item.nudge)
        newest = max((report.last_revised_at for report in there.values() if report.last_revised_at), default=None)
        if before is not None and newest is not None and newest <= before:
            return None
    return DigestFacts(commune, item.form, item.nudge.period, item.title, item.days, units, missing)
