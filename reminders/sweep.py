"""Looks at the world and writes the reminders that are due: nudge rows and outbox rows in one transaction.

It never asks when it last ran: missed sweeps are made good by the next, two at once are harmless (house.md §6)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from pydantic_core import to_json

from forms.calendar import ZONE, WorkingDays
from forms.deadline import Deadline, open_deadlines
from forms.form import Catalogue, Form
from forms.regime import Ladder, Regime
from forms.unit import Unit
from handlers.say import Arg, Button, Phrase, Ref, Say, phrase
from reminders.due import BEGUN, DIGEST, Nudge, Owed, due, message, stage_at
from reports.compile import in_order
from storage.outbox import Message
from storage.people import Reach
from storage.work import Work

_SHOWN = 12
"""A digest names so many missing units; the board names all."""


class Plan(NamedTuple):
    """What is asked when: the forms, the regime, the working days."""

    catalogue: Catalogue
    regime: Regime
    working: WorkingDays
    week_starts: int


class Standing(NamedTuple):
    """How the units stand with one report."""

    handed_in: set[int]
    answered: dict[int, int]
    """How many required lines each unit has answered."""
    total: int

    def counts(self, unit: Unit) -> dict[str, Arg]:
        """What the words for a half-filled report are made of."""
        done = self.answered.get(unit.id, 0)
        return {"done": done, "total": self.total, "left": self.total - done}


def sweep(work: Work, now: datetime, plan: Plan) -> int:
    """Write every reminder that is due at `now` and not yet written; returns how many. The caller commits."""
    made = 0
    for dates in open_deadlines(now, plan.regime, plan.working, plan.week_starts):
        for role in ("officer", "lead"):
            ladder = plan.regime.ladder_of(dates.form, role)
            if ladder is not None:
                made += _climb(work, now, plan, dates, ladder)
    return made


def _climb(work: Work, now: datetime, plan: Plan, dates: Deadline, ladder: Ladder) -> int:
    stage = stage_at(dates, ladder, now, plan.working)
    if stage is None or plan.regime.quiet.holds(now.astimezone(ZONE).time()):
        return 0  # the common case: nothing is due to anybody, and no table is read
    kinds = plan.regime.rule_of(dates.form).owed_by
    digest = ladder.step[0].stage.startswith(DIGEST)
    day = now.astimezone(ZONE).date()
    units = [u for u in work.units.under("/", day) if (u.kind == "commune" if digest else u.kind in kinds)]
    if not digest:
        since = work.units.since([u.id for u in units])
        units = [u for u in units if since[u.id] <= dates.period.cutoff]  # nothing is owed from before it was there
    already = work.nudges.made(dates.form, dates.period.code, dates.version)
    if not due(dates, (_owed(u, already, None) for u in units), now, ladder, plan.working, plan.regime.quiet):
        return 0  # everybody has heard this stage
    stands = standing(work, units, plan.catalogue.form(dates.form), dates.period.code)
    rows = (_owed(u, already, None if digest else stands) for u in units)
    nudges = due(dates, rows, now, ladder, plan.working, plan.regime.quiet)
    by_id = {unit.id: unit for unit in units}
    work.nudges.add(nudges, now)
    if digest:
        messages = [m for n in nudges for m in _digest(work, by_id[n.unit], n, dates, plan)]
    else:
        messages = _reminders(work, by_id, nudges, dates, stands, ladder)
    work.outbox.add(messages, now)
    return len(messages)


def _owed(unit: Unit, already: dict[int, set[str]], stands: Standing | None) -> Owed:
    made = frozenset(already.get(unit.id, ()))
    if stands is None:
        return Owed(unit.id, begun=False, handed_in=False, made=made)
    return Owed(unit.id, begun=unit.id in stands.answered, handed_in=unit.id in stands.handed_in, made=made)


def standing(work: Work, units: Sequence[Unit], form: Form, period: str) -> Standing:
    """How these units stand with that report."""
    ids = [unit.id for unit in units]
    required = [item.indicator for item in form.items if item.required]
    answered: dict[int, int] = {}
    for unit, _, _ in work.figures.current(ids, [period], required):
        answered[unit] = answered.get(unit, 0) + 1
    return Standing(_handed_in(work, ids, form.code, period), answered, len(required))


def _handed_in(work: Work, ids: Sequence[int], form: str, period: str) -> set[int]:
    reports = work.figures.submissions(ids, [period])
    return {unit for (unit, of, _), report in reports.items() if of == form and report.handed_in}


def _reminders(
    work: Work,
    units: dict[int, Unit],
    nudges: Sequence[Nudge],
    dates: Deadline,
    stands: Standing,
    ladder: Ladder,
) -> list[Message]:
    by_unit = {nudge.unit: nudge for nudge in nudges}
    stage = nudges[0].stage if nudges else ""
    # A stage of the day asked for is said on no other day.
    today = any(step.stage == stage and step.days_before == 0 for step in ladder.step)

    def said(unit: Unit) -> Phrase:
        words = message(by_unit[unit.id], dates, begun=unit.id in stands.answered)
        counts = stands.counts(unit)
        counts["today"] = "yes" if today else "no"
        return _phrase(words.key, unit, dates, words.days, early=words.early, more=counts)

    to = [units[nudge.unit] for nudge in nudges]
    return nudging(work, to, (dates.form, dates.period.code), said, f"{stage}:{dates.version}", ladder.role)


def nudging(  # one flat list of what a reminder is made of
    work: Work,
    units: Iterable[Unit],
    report: tuple[str, str],
    said: Callable[[Unit], Phrase],
    stage: str,
    role: str = "officer",
) -> list[Message]:
    """One message to each person with that role in these units, with a button that starts exactly this report (or, for
    a lead, says that it has been sent). It is said only while the report is owed, and once per `stage`."""
    form, period = report
    by_id = {unit.id: unit for unit in units}
    made = []
    for reach in work.people.reach(list(by_id), role):
        words = said(by_id[reach.unit_id])
        verb, label = ("fill", "nudge-button-fill") if role == "officer" else ("sent", "nudge-button-sent")
        if role == "officer" and words.key.endswith(BEGUN):
            label = "nudge-button-continue"
        button = Button(label=phrase(label), data=f"{verb}|{period}|{form}|{reach.unit_id}")
        say = Say(lines=(words,), buttons=((button,),))
        key = f"{stage}:{reach.unit_id}:{form}:{period}:{reach.person_id}"
        made.append(_to(reach, "nudge", say, key)._replace(unit_id=reach.unit_id, form=form, period=period))
    return made


def _to(reach: Reach, kind: str, say: Say, key: str) -> Message:
    payload = to_json(say).decode()
    return Message(reach.chat_key, reach.person_id, kind, reach.lang, payload, priority=1, dedupe_key=key)


def _digest(work: Work, commune: Unit, nudge: Nudge, dates: Deadline, plan: Plan) -> list[Message]:
    """To each lead of the commune: how many have reported and who is missing; one message, not one per officer."""
    kinds = plan.regime.rule_of(dates.form).owed_by
    units = [u for u in work.units.under(commune.path, dates.period.cutoff) if u.kind in kinds]
    if not units:
        return []
    there = _handed_in(work, [unit.id for unit in units], dates.form, dates.period.code)
    missing = in_order(unit for unit in units if unit.id not in there)
    words = message(nudge, dates, begun=False)
    nouns = {unit.noun for unit in units}
    alike = len(nouns) == 1
    names = [unit.name if alike else unit.title for unit in missing[:_SHOWN]] + ["…"] * (len(missing) > _SHOWN)
    counts: dict[str, Arg] = {"done": len(units) - len(missing), "total": len(units), "missing": names}
    counts["noun"] = nouns.pop() if alike else phrase("report-unit")
    key = words.key if missing else f"{words.key}.complete"
    line = _phrase(key, commune, dates, words.days, early=words.early, more=counts)
    period, form = dates.period.code, dates.form
    buttons = [Button(label=phrase("digest-button-summary"), data=f"sum|{period}|{form}|{commune.id}")]
    if missing:
        buttons.insert(0, Button(label=phrase("digest-button-nudge"), data=f"rem|{period}|{form}|{commune.id}"))
    say = Say(lines=(line,), buttons=tuple((button,) for button in buttons))
    return [
        _to(reach, "digest", say, f"{nudge.stage}:{nudge.due_version}:{commune.id}:{form}:{period}:{reach.person_id}")
        for reach in work.people.reach([commune.id], "lead")
    ]


def _phrase(
    key: str, unit: Unit, dates: Deadline, days: Mapping[str, date], *, early: bool, more: dict[str, Arg]
) -> Phrase:
    args: dict[str, Arg] = {name: Ref(kind="day", of=str(day)) for name, day in days.items()}
    period = Ref(kind="period", of=dates.period.code)
    return phrase(key, unit=unit.title, period=period, early="yes" if early else "no", **args, **more)
