"""When one form is due, as a [[rule]] of catalogue/regime.toml says it, and the checks of such rules."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field, model_validator

from forms.edited import Place
from forms.form import Catalogue, Form, Frequency
from forms.model import Model
from forms.regime.calendar import WorkingDays
from forms.regime.period import Period, containing, previous
from forms.unit import UnitKind

Shift = Literal["keep", "previous_working_day", "next_working_day"]
Days = Annotated[int, Field(ge=0, le=366)]

_ORDINARY_WEEKS = WorkingDays()
_ORDINARY_YEAR = 2027
"""A year without a 29/2: a rule that is valid in this year is valid in all years."""


class Rule(Model):
    """When one form is due. "Trước ngày 18" is strictly before: the 17th is the last day, the 18th is printed.

    The printed day is either `days_after_cutoff` (1: the day after the period's last day), or the day after so many
    working days have followed it (`working_days_after_cutoff`), or the `before_day` of the period's last month;
    `before_month` names another month of the year the period ends in, as in "trước 18/5"."""

    form: str
    frequency: Frequency
    owed_by: tuple[UnitKind, ...]
    days_after_cutoff: Annotated[int, Field(ge=1, le=60)] | None = None
    working_days_after_cutoff: Annotated[int, Field(ge=1, le=20)] | None = None
    before_day: Annotated[int, Field(ge=1, le=31)] | None = None
    before_month: Annotated[int, Field(ge=1, le=12)] | None = None
    ends_in: Annotated[int, Field(ge=1, le=12)] | None = None
    """If set, only periods that end in this month are owed: 6 means only the first of the half-years."""
    shift: Shift = "previous_working_day"
    above: str | None = None
    """The code of the form that is made from this one. This one is asked for at least one working day before that
    one."""
    opens_days: Days | None = None
    """Days before the day asked for at which the form may first be filled in; unset: from the period's first day."""
    cutoff_working_days_before: Annotated[int, Field(ge=1, le=10)] | None = None
    """Working days before the day asked for at which the figures stop counting, where that is earlier than the period's
    own last day. Unset: the figures count up to that last day or, where holidays move the day asked for before it, up
    to the working day before the day asked for."""
    late_days: Days
    """Days for which a late report is still taken; then the period is closed."""
    exempt_without_working_day: bool = False
    """If true, nothing is owed for a period in which nobody works, such as the week of Tết."""
    asked: bool = True
    """False: the rule stands in the calendar only; nobody is asked until the catalogue has its form."""
    off: bool = False
    """True: the commune has switched the form off. It is in no calendar, nobody is asked or owes anything; what was
    handed in before stays readable."""

    def covers(self, period: Period) -> bool:
        """Whether the form is owed for this period: the period is of the right kind and ends in the right month."""
        return self.frequency == period.kind and self.ends_in in (None, period.cutoff.month)

    def printed(self, period: Period, working: WorkingDays = _ORDINARY_WEEKS) -> date:
        """The day that the plan prints for this period; the report must come before it."""
        if self.days_after_cutoff is not None:
            return period.cutoff + timedelta(days=self.days_after_cutoff)
        if self.working_days_after_cutoff is not None:
            day = period.cutoff
            for _ in range(self.working_days_after_cutoff):
                day = working.next_working_day(day)
            return day + timedelta(days=1)
        assert self.before_day is not None  # `_one_printed_day` makes sure that one of the two is set
        return date(period.cutoff.year, self.before_month or period.cutoff.month, self.before_day)

    @model_validator(mode="after")
    def _one_printed_day(self) -> "Rule":
        if self.frequency == "ad_hoc":
            raise ValueError("a lead names the day of an ad hoc form: take another frequency")
        said = (self.days_after_cutoff, self.working_days_after_cutoff, self.before_day)
        if sum(day is not None for day in said) != 1:
            right = "one of days_after_cutoff, working_days_after_cutoff and before_day, and not two of them"
            raise ValueError(f"say when it is due: {right}")
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


def mistakes(rules: Sequence[Rule], catalogue: Catalogue) -> Iterator[tuple[Place, str]]:
    """Yields the place and a message for everything in these rules that contradicts the calendar, the forms or another
    rule."""
    for n, rule in enumerate(rules):
        for word, message in (*_dates(rule), *_above(rule, rules), *_form(rule, rules[:n], catalogue)):
            yield ("rule", n, word), message


def _dates(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yields a complaint about an `ends_in` that no period has, and about a printed day that comes before there is
    something to count."""
    year = list(_year(rule.frequency))
    periods = [period for period in year if rule.covers(period)]
    if not periods:
        months = ", ".join(str(period.cutoff.month) for period in reversed(year))
        yield "ends_in", f"no {rule.frequency} ends in month {rule.ends_in}; they end in {months}"
    for period in periods:
        printed = rule.printed(period)
        which = f"the {rule.frequency} from {period.first_day:%d/%m/%Y} to {period.cutoff:%d/%m/%Y}"
        if printed <= period.first_day:
            yield "before_day", f"{printed:%d/%m/%Y} comes before {which}: take another day or before_month"
        elif printed <= period.cutoff and rule.cutoff_working_days_before is None:
            right = "a later day, days_after_cutoff, or (to count less) cutoff_working_days_before = 1"
            yield "before_day", f"{printed:%d/%m/%Y} is no later than the end of {which}: take {right}"


def _year(frequency: Frequency) -> Iterator[Period]:
    """The periods of this kind that end in one year (of the weeks, all but the last few), the last first."""
    period = containing(frequency, date(_ORDINARY_YEAR, 12, 1))
    while period.cutoff.year == _ORDINARY_YEAR:
        yield period
        period = previous(period)


def _above(rule: Rule, rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """Yields a complaint about an `above` that could not be made from this form."""
    above = next((other for other in rules if other.form == rule.above), None)
    if rule.above is None:
        return
    if above is None:
        yield "above", f"{rule.above} has no rule; those with one are {', '.join(other.form for other in rules)}"
    elif above.above is not None:
        yield "above", f"{above.form} is made for another form itself: one level above is all there is"
    elif above.frequency != rule.frequency or above.ends_in != rule.ends_in:
        yield "above", f"{above.form} is not of the same periods as {rule.form}: frequency and ends_in must agree"
    elif any(above.printed(period) < rule.printed(period) for period in _year(rule.frequency)):
        yield "above", f"{above.form} is due before {rule.form}, from which it is made: give it a later day"


def _form(rule: Rule, earlier: Sequence[Rule], catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields a complaint about a form that does not exist, does not match its rule, or would be asked for twice."""
    if rule.form in [other.form for other in earlier]:
        yield "form", f"{rule.form} has a rule already: keep one of the two"
    if not rule.asked:
        return
    forms = {form.code: form for form in catalogue.forms}
    form = forms.get(rule.form)
    if form is None:
        yield "form", f"there is no form {rule.form}; the forms are {', '.join(forms)}"
    elif form.frequency != rule.frequency:
        yield "frequency", f"the form {rule.form} is of every {form.frequency}"
    elif form.asked_of != rule.owed_by:
        yield "owed_by", f"the form {rule.form} is asked of {', '.join(form.asked_of)}"
    else:
        for other in earlier:
            if other.asked and other.form in forms and (twice := _shared(form, forms[other.form])):
                yield "form", f"{rule.form} asks {twice} of the same units as {other.form} does, every {rule.frequency}"


def _shared(form: Form, other: Form) -> str | None:
    """An indicator that both forms would ask of one unit for one period, where the second answer would replace the
    first; None where there is none."""
    if form.code == other.code or form.frequency != other.frequency or not {*form.asked_of} & {*other.asked_of}:
        return None
    return next((item.indicator for item in form.items if other.item(item.indicator) is not None), None)
