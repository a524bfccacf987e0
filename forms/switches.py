"""The commune's own choices, in a file that an update of the program leaves alone (setting TOSO_FORMS): forms, lines,
programmes and tasks that it switches on or off, targets and tasks of its own, which kind of month its reports are of,
and when a month is due."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from forms.edited import mistake, read
from forms.form import Catalogue, Form, Item
from forms.model import Model
from forms.programme import target, task
from forms.programme.lines import FORM
from forms.programme.target import Programme, targets_of
from forms.programme.task import Task
from forms.regime.regime import Regime
from forms.regime.rule import Rule
from forms.unit import UnitKind


class Switch(Model):
    """One thing that is switched: a whole form, the form for one kind of unit (`of`), one line of it; all targets of a
    programme; or a task."""

    form: str = ""
    of: UnitKind | None = None
    line: str | None = None
    programme: str | None = None
    task: int | None = None
    on: bool

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        named = [bool(self.form), self.programme is not None, self.task is not None]
        if sum(named) != 1 or (not self.form and (self.of or self.line)):
            raise ValueError('what is switched? Write one of form = "week", programme = "…", task = 3')
        return self


class Choices(Model):
    """The whole file."""

    months: Literal["from_15th", "calendar"] = "from_15th"
    """Whether months run from the 15th to the 14th (NĐ 09/2019/NĐ-CP), or from the 1st to their last day."""
    month_due: Annotated[int, Field(ge=1, le=20)] | None = None
    """Working days after a month's last day by the end of which its report is asked for."""
    switch: tuple[Switch, ...] = ()
    programme: tuple[Programme, ...] = ()
    """Targets of its own."""
    task: tuple[Task, ...] = ()
    """Tasks of its own."""


class Chosen(NamedTuple):
    """The forms and the regime as the commune has chosen them."""

    catalogue: Catalogue
    regime: Regime


Wrong = Callable[[str, str], ValueError]
"""Makes the error about one word of a switch: what is wrong, and what would be right."""


def choose(catalogue: Catalogue, regime: Regime, path: Path) -> Chosen:
    """The forms and the regime with the choices of that file. A mistake in it raises ValueError with its line."""
    if not path.is_file():
        raise ValueError(f"{path}: there is no such file: write one, or leave TOSO_FORMS empty")
    choices = read(path, Choices)
    catalogue = _programmes(catalogue, choices, path)
    forms = {form.code: form for form in catalogue.forms}
    earlier, rules = list(catalogue.earlier), {rule.form: rule for rule in regime.rule}
    for n, one in enumerate(choices.switch):
        wrong = partial(_wrong, path, n)
        if any(_target(other) == _target(one) for other in choices.switch[:n]):
            raise wrong("form", "this is switched above already: keep one of the two")
        if not one.form:
            continue
        forms[one.form] = _switched(one, forms, wrong)
        if one.line is not None:
            earlier = [_line(form, one) if form.code == one.form and _has(form, one) else form for form in earlier]
        elif one.form in rules:
            rules[one.form] = _ruled(rules[one.form], forms[one.form], off=one.of is None and not one.on)
    months = [form.code for form in catalogue.forms if form.frequency == "month"]
    if choices.month_due is not None:
        rules |= {code: _due(rules[code], choices.month_due) for code in months if code in rules}
    if choices.months == "calendar":
        forms |= {code: form.by_calendar() for code, form in forms.items()}
        earlier = [form.by_calendar() for form in earlier]
        rules |= {code: _by_calendar(rule) for code, rule in rules.items()}
    return Chosen(
        catalogue.but(forms=tuple(forms.values()), earlier=tuple(earlier)),
        regime.model_copy(update={"rule": tuple(rules.values())}),
    )


def _wrong(path: Path, n: int, word: str, message: str) -> ValueError:
    return mistake(path, ("switch", n, word), message)


def _target(one: Switch) -> tuple[str | int | None, ...]:
    return one.form, one.of, one.line, one.programme, one.task


def _switched(one: Switch, forms: dict[str, Form], wrong: Wrong) -> Form:
    form = forms.get(one.form)
    if form is None or not form.items:
        names = ", ".join(code for code, other in forms.items() if other.items)
        raise wrong("form", f"there is no form {one.form} to switch; the forms are {names}")
    if one.line is not None:
        if one.of is not None:
            raise wrong("of", "a line is switched for all who are asked it: leave out of, or leave out line")
        _refuse_line(form, one, wrong)
        return _line(form, one)
    return form if one.of is None else _kind(form, one.of, wrong, on=one.on)


def _refuse_line(form: Form, one: Switch, wrong: Wrong) -> None:
    if not _has(form, one):
        names = ", ".join(item.indicator for item in form.lines)
        raise wrong("line", f"the form {form.code} has no line {one.line}; its lines are {names}")
    if one.on:
        return
    for item in form.items:
        if item.after == one.line:
            right = f"switch {item.indicator} off above it"
            raise wrong("line", f"{item.indicator} is asked only after {one.line}: {right}")
    for kind in form.asked_of:
        if form.of(kind).asked == (one.line,):
            right = f'switch the form off for them: form = "{form.code}", of = "{kind}", on = false'
            raise wrong("line", f"{one.line} is all that {kind} is asked: {right}")


def _has(form: Form, one: Switch) -> bool:
    return any(item.indicator == one.line for item in form.lines)


def _line(form: Form, one: Switch) -> Form:
    """The form with this line on or off. One that is switched on comes after the others that are asked."""
    here = {item.indicator: item for item in form.lines}
    if one.line is None or (form.item(one.line) is not None) == one.on:
        return form
    item = here[one.line]
    others = tuple(other for other in form.lines if other is not item)
    items, spare = _among(form.items, others), _among(form.spare, others)
    if not one.on:
        return form.having(tuple(_without(other, one.line) for other in items), (*spare, item))
    at = next((n for n, other in enumerate(items) if not other.asked), len(items))
    return form.having((*items[:at], item, *items[at:]), spare)


def _among(items: tuple[Item, ...], kept: tuple[Item, ...]) -> tuple[Item, ...]:
    return tuple(item for item in items if item in kept)


def _without(item: Item, line: str) -> Item:
    """The line, no longer held against one that is switched off."""
    against = {word: None for word in ("at_least", "hardly_above") if getattr(item, word) == line}
    return item.model_copy(update=against) if against else item


def _kind(form: Form, kind: UnitKind, wrong: Wrong, *, on: bool) -> Form:
    """The form asked, or no longer asked, of this kind of unit."""
    if kind not in form.asked_of:
        if on and kind in form.idle:
            return form.asking((*form.asked_of, kind), _but(form.idle, kind))
        raise wrong("of", f"the form {form.code} is not asked of {kind}; it is of {', '.join(form.asked_of)}")
    if not on and len(form.asked_of) == 1:
        raise wrong("of", f"nobody else is asked the form {form.code}: switch the form off, without of")
    return form if on else form.asking(_but(form.asked_of, kind), (*form.idle, kind))


def _but(kinds: tuple[UnitKind, ...], kind: UnitKind) -> tuple[UnitKind, ...]:
    return tuple(other for other in kinds if other != kind)


# Targets and tasks ---------------------------------------------------------------------------------------------------


def _programmes(catalogue: Catalogue, choices: Choices, path: Path) -> Catalogue:
    """The catalogue with the commune's own targets and tasks, and without those that it has switched off."""
    known = {one.code: one for one in catalogue.indicators}
    ours = [Programme(name=name) for name in dict.fromkeys(one.programme for one in catalogue.targets)]
    asked = {kind for form in catalogue.forms if form.code == FORM for kind in form.asked_of}
    for n, programme in enumerate(choices.programme):
        for place, message in target.mistakes(programme, (*ours, *choices.programme[:n]), known):
            raise mistake(path, ("programme", n, *place), message)
    for n, own in enumerate(choices.task):
        for place, message in task.mistakes(own, (*catalogue.tasks, *choices.task[:n]), asked):
            raise mistake(path, ("task", n, *place), message)
    targets = (*catalogue.targets, *targets_of(choices.programme))
    tasks = (*catalogue.tasks, *choices.task)
    names, numbers = {one.programme for one in targets}, {one.number for one in tasks}
    for n, one in enumerate(choices.switch):
        if one.programme is not None and one.programme not in names:
            raise _wrong(path, n, "programme", f"no programme {one.programme}; there are {', '.join(sorted(names))}")
        if one.task is not None and one.task not in numbers:
            listed = ", ".join(map(str, sorted(numbers)))
            raise _wrong(path, n, "task", f"there is no task {one.task} to switch; there are {listed}")
    off = {one.programme or one.task for one in choices.switch if not one.form and not one.on}
    return catalogue.but(
        targets=tuple(one for one in targets if one.programme not in off),
        tasks=tuple(one for one in tasks if one.number not in off),
        tasks_off=tuple(one for one in tasks if one.number in off),
    )


# The rules ----------------------------------------------------------------------------------------------------------


def _ruled(rule: Rule, form: Form, *, off: bool) -> Rule:
    return rule.model_copy(update={"owed_by": form.asked_of, "asked": rule.asked and not off, "off": off})


def _due(rule: Rule, days: int) -> Rule:
    printed = {"days_after_cutoff": None, "before_day": None, "before_month": None, "working_days_after_cutoff": days}
    return rule.model_copy(update=printed)


def _by_calendar(rule: Rule) -> Rule:
    return rule.model_copy(update={"frequency": "cal_month"}) if rule.frequency == "month" else rule
