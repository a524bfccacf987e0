"""The reporting regime as data: which form is due when, and who is reminded at which hour (catalogue/regime.toml)."""

import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from forms.edited import Place, mistake, read
from forms.form import Catalogue, Frequency
from forms.model import Model
from forms.unit import UnitKind

Shift = Literal["keep", "previous_working_day", "next_working_day"]
Role = Literal["officer", "lead"]


def _hour(written: object) -> object:
    """Pydantic would read 21 as 21 seconds past midnight."""
    if (isinstance(written, str) and not re.fullmatch(r"\d\d:\d\d", written)) or isinstance(written, int | float):
        raise ValueError('write an hour like this: "08:00"')
    return written


Hour = Annotated[time, BeforeValidator(_hour)]
Days = Annotated[int, Field(ge=0, le=366)]

_FILE = Path(__file__).parent / "catalogue" / "regime.toml"
_ORDINARY_YEAR = 2027
"""A year without a 29/2, so that a rule that holds in it holds in all."""


class Rule(Model):
    """When one form is due. "Trước ngày 18" is strictly before: the 17th is the last day, the 18th is printed.

    The printed day is either `days_after_cutoff` (1: the day after the period's last day) or the `before_day` of the
    period's last month; `before_month` names another month of the year the period ends in, as in "trước 18/5"."""

    form: str
    frequency: Frequency
    owed_by: tuple[UnitKind, ...]
    days_after_cutoff: Annotated[int, Field(ge=1, le=60)] | None = None
    before_day: Annotated[int, Field(ge=1, le=31)] | None = None
    before_month: Annotated[int, Field(ge=1, le=12)] | None = None
    ends_in: Annotated[int, Field(ge=1, le=12)] | None = None
    """Only periods that end in this month are owed: of the half-years, the first (6)."""
    shift: Shift = "previous_working_day"
    above: str | None = None
    """The form that is made from this one. When both are asked for on one day, this one moves a working day earlier."""
    opens_days: Days | None = None
    """It may be filled from so many days before the day asked for; unset, from the period's first day."""
    late_days: Days
    """A late report is still taken for so many days; then the period is closed."""
    exempt_without_working_day: bool = False
    """Nothing is owed for a period in which nobody works: the week of Tết."""
    asked: bool = True
    """False: stands in the calendar only; nobody is asked until there is a form for it."""

    @model_validator(mode="after")
    def _one_printed_day(self) -> "Rule":
        if self.frequency == "ad_hoc":
            raise ValueError("an ad hoc form has dates of its own: week, month, quarter, half_year or year")
        if (self.days_after_cutoff is None) == (self.before_day is None):
            raise ValueError("say when it is due: either days_after_cutoff or before_day, and not both")
        if self.frequency == "week" and self.before_day is not None:
            raise ValueError("a week is due so many days after it ends: use days_after_cutoff")
        if self.before_month is not None and self.before_day is None:
            raise ValueError("before_month goes with before_day, as in 18 and 5 for 18/5")
        if self.frequency == "half_year" and self.before_month is not None and self.ends_in is None:
            raise ValueError("say which half-year the day belongs to: ends_in = 6 or ends_in = 12")
        self._real_day()
        return self

    def _real_day(self) -> None:
        if self.before_day is None:
            return
        if self.before_month is None and self.before_day > 28:
            raise ValueError(f"not every month has a day {self.before_day}: 28 is the latest")
        try:
            date(_ORDINARY_YEAR, self.before_month or 1, self.before_day)
        except ValueError as error:
            raise ValueError(f"there is no day {self.before_day}/{self.before_month}") from error


class Step(Model):
    """One reminder: so many days before the day asked for, or so many days (or working days) into being late, 0 being
    the first of them; at which hour."""

    stage: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,19}$")]
    days_before: Days | None = None
    days_late: Days | None = None
    working_days_late: Days | None = None
    at: Hour
    lasts_days: Annotated[int, Field(ge=1)] | None = None
    """Not said any more after so many days, however long the machine was off; unset, until the next step."""

    @model_validator(mode="after")
    def _one_day(self) -> "Step":
        if sum(days is not None for days in (self.days_before, self.days_late, self.working_days_late)) != 1:
            raise ValueError("say the day by exactly one of days_before, days_late, working_days_late")
        return self

    @property
    def order(self) -> tuple[bool, int, time]:
        """Steps in the order of their moments sort by this."""
        if self.days_before is not None:
            return (False, -self.days_before, self.at)
        return (True, (self.days_late or 0) + (self.working_days_late or 0), self.at)


class Ladder(Model):
    """The reminders of one form to one role, the earliest first."""

    form: str
    role: Role
    step: Annotated[tuple[Step, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _climbs(self) -> "Ladder":
        for lower, upper in zip(self.step, self.step[1:], strict=False):
            if lower.order >= upper.order:
                raise ValueError(f"write the steps in order of time: {upper.stage} is not after {lower.stage}")
        return self


class Quiet(Model):
    """The hours in which nobody is reminded, over midnight or not."""

    begins: Hour = time(21)
    ends: Hour = time(7)

    def holds(self, at: time) -> bool:
        """It is quiet at that hour."""
        if self.begins <= self.ends:
            return self.begins <= at < self.ends
        return at >= self.begins or at < self.ends


class Regime(Model):
    """The whole of regime.toml."""

    quiet: Quiet = Quiet()
    rule: tuple[Rule, ...]
    ladder: tuple[Ladder, ...] = ()

    def rule_of(self, form: str) -> Rule:
        """When this form is due; KeyError where nothing is said of it."""
        for rule in self.rule:
            if rule.form == form:
                return rule
        raise KeyError(form)

    def ladder_of(self, form: str, role: Role) -> Ladder | None:
        """How this role is reminded of this form, if at all."""
        return next((ladder for ladder in self.ladder if (ladder.form, ladder.role) == (form, role)), None)


def load(catalogue: Catalogue, path: Path = _FILE) -> Regime:
    """The regime of that file, fit for these forms. A mistake in it raises ValueError with its line."""
    regime = read(path, Regime)
    for place, message in (*_rules(regime, catalogue), *_ladders(regime)):
        raise mistake(path, place, message)
    return regime


def _rules(regime: Regime, catalogue: Catalogue) -> Iterator[tuple[Place, str]]:
    """What the rules say that the forms, or the other rules, contradict."""
    forms = {form.code: form for form in catalogue.forms}
    codes = [rule.form for rule in regime.rule]
    for n, rule in enumerate(regime.rule):
        if rule.form in codes[:n]:
            yield ("rule", n, "form"), f"{rule.form} has a rule already: keep one of the two"
        if rule.above is not None and rule.above not in codes:
            yield ("rule", n, "above"), f"{rule.above} has no rule; those with one are {', '.join(codes)}"
        elif rule.above is not None and regime.rule_of(rule.above).above is not None:
            yield ("rule", n, "above"), f"{rule.above} is made for another form itself: one level above is all there is"
        if not rule.asked:
            continue
        form = forms.get(rule.form)
        if form is None:
            yield ("rule", n, "form"), f"there is no form {rule.form}; the forms are {', '.join(forms)}"
        elif form.frequency != rule.frequency:
            yield ("rule", n, "frequency"), f"the form {rule.form} is of every {form.frequency}"
        elif form.asked_of != rule.owed_by:
            yield ("rule", n, "owed_by"), f"the form {rule.form} is asked of {', '.join(form.asked_of)}"


def _ladders(regime: Regime) -> Iterator[tuple[Place, str]]:
    """Steps that could never be said, or could not be told apart."""
    rules = {rule.form: rule for rule in regime.rule}
    seen: set[tuple[str, str]] = set()
    for n, ladder in enumerate(regime.ladder):
        rule = rules.get(ladder.form)
        if rule is None:
            yield ("ladder", n, "form"), f"{ladder.form} has no rule; those with one are {', '.join(rules)}"
            continue
        for m, step in enumerate(ladder.step):
            place: Place = ("ladder", n, "step", m)
            if (ladder.form, step.stage) in seen:
                yield (*place, "stage"), f"{ladder.form} has a stage {step.stage} already: give it another name"
            seen.add((ladder.form, step.stage))
            if regime.quiet.holds(step.at):
                hours = f"{regime.quiet.begins:%H:%M} to {regime.quiet.ends:%H:%M}"
                yield (*place, "at"), f"{step.at:%H:%M} is in the quiet hours, {hours}"
            if rule.opens_days is not None and (step.days_before or 0) > rule.opens_days:
                yield (*place, "days_before"), f"{ladder.form} opens only {rule.opens_days} days before"
