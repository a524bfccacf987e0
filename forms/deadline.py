"""When a form is due: the printed day, the day people are asked for, and the first moment that is too late.

Late is judged by the printed day: "trước ngày 18" is late from 00:00 of the 18th, Asia/Ho_Chi_Minh, weekend or not.
People are asked, and reminded, for the last working day before it, so that nobody has to report on a Sunday."""

from datetime import date, datetime, timedelta

from forms.calendar import ZONE, WorkingDays, moment
from forms.model import Model
from forms.period import WEEK_STARTS, Period, containing, previous
from forms.regime import Regime, Rule

_DAY = timedelta(days=1)


class Deadline(Model):
    """The dates of one form for one period. `version` rises when a lead moves it, and reminders begin anew."""

    form: str
    period: Period
    opens: datetime
    """From here on it may be filled."""
    before: date
    """The day that the plan prints; itself too late."""
    last_day: date
    """The day before the printed one."""
    working_day: date
    """The last working day not after `last_day`."""
    asked_for: date
    """The day that people are asked and reminded for."""
    due: datetime
    """The first moment that is late: the printed day's first, unless the regime asks for a later working day."""
    closes: datetime
    """The first moment at which even a late report is refused."""
    exempt: bool = False
    """Nobody worked in this period; nothing is owed."""
    version: int = 1

    def is_late(self, at: datetime) -> bool:
        """Handed in at that moment, for the first time, it is late."""
        return at >= self.due


def deadline(form: str, period: Period, regime: Regime, working: WorkingDays) -> Deadline:
    """The dates of that form for that period. KeyError where the regime has no rule for the form."""
    rule = regime.rule_of(form)
    before = _printed(rule, period)
    asked_for = _asked_for(rule, period, regime, working)
    due = moment(max(before, asked_for + _DAY))
    opens = period.first_day
    if rule.opens_days is not None:
        opens = max(opens, asked_for - timedelta(days=rule.opens_days))
    return Deadline(
        form=form,
        period=period,
        opens=moment(opens),
        before=before,
        last_day=before - _DAY,
        working_day=working.previous_working_day(before),
        asked_for=asked_for,
        due=due,
        closes=due + timedelta(days=rule.late_days),
        exempt=rule.exempt_without_working_day and working.on_or_after(period.first_day) > period.cutoff,
    )


def open_deadlines(
    now: datetime, regime: Regime, working: WorkingDays, week_starts: int = WEEK_STARTS
) -> tuple[Deadline, ...]:
    """Every deadline that people can act on now, `opens <= now < closes`, the one due first first."""
    found: list[Deadline] = []
    for rule in regime.rule:
        period = containing(rule.frequency, now.astimezone(ZONE).date(), week_starts)
        while rule.asked:
            if rule.ends_in in (None, period.cutoff.month):
                dates = deadline(rule.form, period, regime, working)
                if dates.closes <= now:
                    break
                if dates.opens <= now and not dates.exempt:
                    found.append(dates)
            period = previous(period)
    return tuple(sorted(found, key=lambda dates: dates.due))


def _printed(rule: Rule, period: Period) -> date:
    if rule.days_after_cutoff is not None:
        return period.cutoff + timedelta(days=rule.days_after_cutoff)
    assert rule.before_day is not None  # one of the two, by the rule's own check
    return date(period.cutoff.year, rule.before_month or period.cutoff.month, rule.before_day)


def _asked_for(rule: Rule, period: Period, regime: Regime, working: WorkingDays) -> date:
    """The last day, moved off days without work as the rule says; a working day ahead of the form made from this one,
    so that whoever compiles has a day to do it."""
    day = _printed(rule, period) - _DAY
    if rule.shift == "previous_working_day":
        day = working.on_or_before(day)
    elif rule.shift == "next_working_day":
        day = working.on_or_after(day)
    if rule.above is None:
        return day
    return min(day, working.previous_working_day(_asked_for(regime.rule_of(rule.above), period, regime, working)))
