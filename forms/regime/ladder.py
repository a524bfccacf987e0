"""The reminders of a form as data: at which moments, to whom; and the hours in which nobody is disturbed."""

import re
from collections.abc import Iterator, Sequence
from datetime import time
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from forms.edited import Place
from forms.model import Model
from forms.regime.rule import Days, Rule
from forms.role import Reminded

AD_HOC = "ad_hoc"
"""The form code by which a ladder names every collection."""


def _hour(written: object) -> object:
    """Rejects any text or number but "08:00" and the like: Pydantic would read 21 as 21 seconds past midnight."""
    if (isinstance(written, str) and not re.fullmatch(r"\d\d:\d\d", written)) or isinstance(written, int | float):
        raise ValueError('write an hour like this: "08:00"')
    return written


Hour = Annotated[time, BeforeValidator(_hour)]


class Step(Model):
    """One reminder, at the hour `at` of one day: the day the form opens, `days_before` days before the day asked for,
    or `days_late` days (or `working_days_late` working days) after the first late day, 0 being that day itself."""

    stage: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,19}$")]
    on_opening: Literal[True] | None = None
    days_before: Days | None = None
    days_late: Days | None = None
    working_days_late: Days | None = None
    at: Hour
    lasts_days: Annotated[int, Field(ge=1)] | None = None
    """Days for which the reminder may still be sent, however long the machine was off; unset: until the next step."""

    @model_validator(mode="after")
    def _one_day(self) -> "Step":
        days = (self.on_opening, self.days_before, self.days_late, self.working_days_late)
        if sum(day is not None for day in days) != 1:
            raise ValueError("say the day by exactly one of on_opening, days_before, days_late, working_days_late")
        return self

    @property
    def late(self) -> bool:
        """Whether this reminder is sent only when the report is late."""
        return self.days_late is not None or self.working_days_late is not None

    @property
    def order(self) -> tuple[int, int, time]:
        """The key that sorts steps by their moments."""
        if self.on_opening:
            return (0, 0, self.at)
        if self.days_before is not None:
            return (1, -self.days_before, self.at)
        return (2, (self.days_late or 0) + (self.working_days_late or 0), self.at)


class Ladder(Model):
    """The reminders of these forms to one role, the earliest first."""

    forms: Annotated[tuple[str, ...], Field(min_length=1)]
    role: Reminded
    rests: bool = True
    """Whether it says nothing on a day off (a weekend, a holiday, a marked day), but for the report's very last day."""
    step: Annotated[tuple[Step, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _climbs(self) -> "Ladder":
        for lower, upper in zip(self.step, self.step[1:], strict=False):
            if lower.order >= upper.order:
                raise ValueError(f"write the steps in order of time: {upper.stage} is not after {lower.stage}")
        return self

    def from_on(self, stage: str) -> tuple[str, ...]:
        """That stage and all later ones: a person who has heard one of them need not hear that stage any more."""
        stages = [step.stage for step in self.step]
        return tuple(stages[stages.index(stage) :])


class Quiet(Model):
    """The hours in which nobody is reminded; they may include midnight."""

    begins: Hour = time(21)
    ends: Hour = time(7)

    def holds(self, at: time) -> bool:
        """Whether that hour is a quiet one."""
        if self.begins <= self.ends:
            return self.begins <= at < self.ends
        return at >= self.begins or at < self.ends


def digested(form: str, rules: Sequence[Rule]) -> bool:
    """Whether leads get a digest of the form, which says how many units have handed it in and who has not. They get
    none of a form that the commune itself owes: the leads owe it themselves."""
    return not any(rule.form == form and "commune" in rule.owed_by for rule in rules)


def _opens(rule: Rule) -> int:
    return 366 if rule.opens_days is None else rule.opens_days


def mistakes(ladders: Sequence[Ladder], rules: Sequence[Rule], quiet: Quiet) -> Iterator[tuple[Place, str]]:
    """Yields the place and a message for every ladder or step that could never be used, or not be told apart from
    another."""
    known = [*(rule.form for rule in rules), AD_HOC]
    climbed: set[tuple[str, str]] = set()
    stages: set[tuple[str, str]] = set()
    for n, ladder in enumerate(ladders):
        for form in ladder.forms:
            place: Place = ("ladder", n, "forms")
            if form not in known:
                yield place, f"{form} has no rule; those with one are {', '.join(known)}"
            if (form, ladder.role) in climbed:
                yield place, f"{form} has a ladder for {ladder.role} already: keep one of the two"
            if ladder.role == "chair" and digested(form, rules):
                yield place, f"the chair hears only of what the commune owes, and it does not owe {form}"
            climbed.add((form, ladder.role))
        for m, step in enumerate(ladder.step):
            place = ("ladder", n, "step", m)
            if quiet.holds(step.at):
                hours = f"{quiet.begins:%H:%M} to {quiet.ends:%H:%M}"
                yield (*place, "at"), f"{step.at:%H:%M} is in the quiet hours, {hours}"
            if ladder.role == "chair" and not step.late:
                yield (*place, "stage"), "the chair hears only of what is late: days_late or working_days_late"
            for form in ladder.forms:
                if (form, step.stage) in stages:
                    yield (*place, "stage"), f"{form} has a stage {step.stage} already: give it another name"
                stages.add((form, step.stage))
            for rule in rules:
                if rule.form in ladder.forms and (step.days_before or 0) > _opens(rule):
                    yield (*place, "days_before"), f"{rule.form} opens only {rule.opens_days} days before"
