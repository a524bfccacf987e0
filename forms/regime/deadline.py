"""When a form is due: the printed day, the day people are asked for, and the first moment that is too late.

Late is judged by the printed day: "trước ngày 18" is late from 00:00 of the 18th, Asia/Ho_Chi_Minh, weekend or not.
People are asked, and reminded, for the last working day before it, so that nobody has to report on a Sunday."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from forms.model import Model
from forms.regime.calendar import ZONE, WorkingDays, moment
from forms.regime.period import WEEK_STARTS, Period, containing, previous
from forms.regime.regime import Regime
from forms.regime.rule import Rule

_DAY = timedelta(days=1)


class Deadline(Model):
    """The dates of one form for one period. `version` rises when a lead moves it, and reminders begin anew."""

    form: str
    period: Period
    cutoff: date
    """The last day that the figures count: the period's own, or an earlier one where the report is due before that."""
    opens: datetime
    """The first moment at which the form may be filled in."""
    before: date
    """The day that the plan prints; the report must come before it."""
    last_day: date
    """The day before the printed one."""
    working_day: date
    """The last working day not after `last_day`."""
    asked_for: date
    """The day by which people are asked and reminded to report."""
    due: datetime
    """The first moment that is late: the printed day's first, unless the regime asks for a later working day."""
    closes: datetime
    """The first moment at which even a late report is refused."""
    exempt: bool = False
    """If true, nobody worked in this period and nothing is owed."""
    version: int = 1
    reason: str = ""
    """The lead's reason for moving the deadline."""

    def is_late(self, at: datetime) -> bool:
        """Whether a report that is first handed in at that moment is late."""
        return at >= self.due


def days_late(at: datetime, due: datetime) -> int:
    """How many days late that moment is, a begun day counted as a whole one; 0: on time."""
    return (at.astimezone(ZONE).date() - due.astimezone(ZONE).date()).days + 1 if at >= due else 0


class DueChange(Model):
    """A lead's change of one report's dates, for the unit with this path and all below it; an unset day stays as it
    was. `number` rises: the newest change wins."""

    number: int
    form: str
    period: str
    path: str
    last_day: date | None = None
    """The new last day on time."""
    open_until: date | None = None
    """The last day on which even a late report is taken."""
    reason: str = ""


def deadline(form: str, period: Period, regime: Regime, working: WorkingDays) -> Deadline:
    """The dates of that form for that period. KeyError where the regime has no rule for the form."""
    rule = regime.rule_of(form)
    before = rule.printed(period, working)
    asked_for = _asked_for(rule, period, regime, working)
    due = moment(max(before, asked_for + _DAY))
    opens = period.first_day
    if rule.opens_days is not None:
        opens = max(opens, asked_for - timedelta(days=rule.opens_days))
    return Deadline(
        form=form,
        period=period,
        cutoff=_cutoff(rule, period, asked_for, working),
        opens=moment(opens),
        before=before,
        last_day=before - _DAY,
        working_day=working.previous_working_day(before),
        asked_for=asked_for,
        due=due,
        closes=due + timedelta(days=rule.late_days),
        exempt=rule.off or (rule.exempt_without_working_day and working.on_or_after(period.first_day) > period.cutoff),
    )


def changed(dates: Deadline, changes: Iterable[DueChange], working: WorkingDays) -> Deadline:
    """The dates after these changes, all of which apply. A day that a lead has named is asked for as it is, weekend or
    not.

    An extension does not move the cut-off; an earlier last day may, to leave a working day for adding up the figures.
    """
    newest: DueChange | None = None
    open_until: date | None = None
    for change in sorted(changes, key=lambda change: change.number):
        open_until = change.open_until or open_until
        if change.last_day is not None:
            newest = change
    if newest is not None and newest.last_day is not None:
        moved = _moved(dates, newest.last_day, 1 + newest.number, working)
        dates = moved.model_copy(update={"reason": newest.reason})
    if open_until is not None:
        dates = dates.model_copy(update={"closes": max(dates.closes, moment(open_until + _DAY))})
    return dates


def _moved(dates: Deadline, last_day: date, version: int, working: WorkingDays) -> Deadline:
    first = dates.period.first_day
    due = moment(last_day + _DAY)
    earlier = max(dates.asked_for - last_day, timedelta())
    cutoff = min(dates.cutoff, working.previous_working_day(last_day)) if earlier else dates.cutoff
    return dates.model_copy(
        update={
            "cutoff": max(cutoff, first),
            "opens": max(dates.opens - earlier, min(dates.opens, moment(first))),
            "before": last_day + _DAY,
            "last_day": last_day,
            "working_day": working.on_or_before(last_day),
            "asked_for": last_day,
            "due": due,
            "closes": due + (dates.closes - dates.due),
            "version": version,
        }
    )


def open_deadlines(
    now: datetime, regime: Regime, working: WorkingDays, week_starts: int = WEEK_STARTS
) -> tuple[Deadline, ...]:
    """Every deadline that people can act on now, `opens <= now < closes`, the earliest due first."""
    found = open_between(now, now, regime, working, week_starts)
    return tuple(dates for dates in found if not dates.exempt)


def open_between(
    first: datetime, last: datetime, regime: Regime, working: WorkingDays, week_starts: int = WEEK_STARTS
) -> tuple[Deadline, ...]:
    """Every deadline that people can act on at some moment from `first` to `last`, the earliest due first; those that
    nobody owes, because nobody works then, are included."""
    found: list[Deadline] = []
    for rule in regime.rule:
        period = containing(rule.frequency, last.astimezone(ZONE).date(), week_starts)
        while rule.asked:
            if rule.covers(period):
                dates = deadline(rule.form, period, regime, working)
                if dates.closes <= first:
                    break
                if dates.opens <= last:
                    found.append(dates)
            period = previous(period)
    return tuple(sorted(found, key=lambda dates: dates.due))


def _cutoff(rule: Rule, period: Period, asked_for: date, working: WorkingDays) -> date:
    """The last day counted. Holidays may move the day asked for before the period ends: a month's 14th, in Tết."""
    day, ahead = asked_for, rule.cutoff_working_days_before
    for _ in range(int(asked_for < period.cutoff) if ahead is None else ahead):
        day = working.previous_working_day(day)
    return max(min(day, period.cutoff), period.first_day)


def _asked_for(rule: Rule, period: Period, regime: Regime, working: WorkingDays) -> date:
    """The last day, moved off non-working days as the rule says, and at least a working day ahead of the form that is
    made from this one, so that the person who compiles that form has a day to do it."""
    day = rule.printed(period, working) - _DAY
    if rule.shift == "previous_working_day":
        day = working.on_or_before(day)
    elif rule.shift == "next_working_day":
        day = working.on_or_after(day)
    if rule.above is None:
        return day
    return min(day, working.previous_working_day(_asked_for(regime.rule_of(rule.above), period, regime, working)))
