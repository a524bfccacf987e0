"""The raw figures of one report, as a file that holds no printed text: who gave which figure as of which day."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, Self

from pydantic import model_validator

from forms.edited import Place, mistake, read
from forms.form import Catalogue
from forms.model import Model
from forms.unit import UnitKind
from forms.value import Money, Nil, NotApplicable, NotAvailable, Number, Qualifier, Status, Text, Value
from reports.kinds.derived import TaskState, derived, task_counts, units_with
from reports.kinds.facts import AssignedBy, DueDay, Entry, Facts, Goal, Said, TaskResult
from reports.kinds.letterhead import Letterhead
from reports.printing.rules import Comparator


class RawValue(Model):
    """One figure: exactly one of its fields but `qualifier` and `note` says what it is."""

    number: Decimal | None = None
    money: int | None = None
    nil: str | None = None
    text: str | None = None
    status: str | None = None
    missing: bool = False
    not_applicable: bool = False
    qualifier: Qualifier | None = None
    note: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, given: Any) -> Any:
        return {"number": given} if isinstance(given, int | float | Decimal) else given

    @model_validator(mode="after")
    def _one(self) -> Self:
        said = [self.number, self.money, self.nil, self.text, self.status, self.missing or None]
        if sum(one is not None for one in (*said, self.not_applicable or None)) != 1:
            raise ValueError("a figure is one of: number, money, nil, text, status, missing, not_applicable")
        return self

    def value(self) -> Value:
        """The figure as an answer."""
        if self.number is not None:
            return Number(amount=self.number, qualifier=self.qualifier)
        if self.money is not None:
            return Money(dong=self.money)
        if self.nil is not None:
            return Nil(wording=self.nil)
        if self.text is not None:
            return Text(text=self.text)
        if self.status is not None:
            return Status(code=self.status)
        return NotApplicable() if self.not_applicable else NotAvailable()


class RawGiven(Model):
    """What one supplier gave as of one day; `unit` names the hamlet, where a hamlet gave it."""

    by: UnitKind
    as_of: date
    unit: str | None = None
    values: dict[str, RawValue]


class RawEntered(Model):
    """What was entered for one place only, because the report says two things of one figure; `why` says which."""

    place: str
    why: str
    values: dict[str, RawValue] = {}
    days: dict[str, date] = {}
    numbers: dict[str, int] = {}
    goals: dict[str, Decimal] = {}


class RawGoal(Model):
    """One target of a programme."""

    indicator: str
    value: Decimal
    comparator: Comparator = ">="
    years: str = ""


class RawTask(Model):
    """One task of the plan and how it stands."""

    number: int
    title: str
    lead: str | None = None
    helpers: str | None = None
    first_year: int | None = None
    last_year: int | None = None
    status: str | None = None
    note: str = ""
    assigned_by: str | None = None
    overdue: bool = False
    late: bool = False


class RawProposal(Model):
    """One proposal of a commune: `own` may be settled by itself."""

    own: bool
    number: int
    content: str
    authority: str
    lead: str
    helpers: str
    product: str
    due: str


class RawDue(Model):
    """Before which day of the month a report is due."""

    day: int
    month: int | None = None


class RawPeriod(Model):
    """What a report says of its period and place."""

    commune: str
    hamlet: str
    province: str | None = None
    drafter: str | None = None
    year: int
    month: int | None = None
    months: int | None = None
    next_month: int | None = None
    quarter: int | None = None
    year_start: date | None = None
    cutoff: date | None = None
    next_from: date | None = None
    next_to: date | None = None


class RawFigures(Model):
    """One file: everything of one report that is not its wording."""

    kind: str
    period: RawPeriod
    letterhead: Letterhead | None = None
    given: tuple[RawGiven, ...] = ()
    entered: tuple[RawEntered, ...] = ()
    goal: tuple[RawGoal, ...] = ()
    task: tuple[RawTask, ...] = ()
    proposal: tuple[RawProposal, ...] = ()
    due: dict[str, RawDue] = {}
    texts: dict[str, str] = {}


def load(path: Path, catalogue: Catalogue) -> RawFigures:
    """The file. Raises ValueError with file and line for an unknown indicator, or a figure that its supplier is not
    asked for."""
    raw = read(path, RawFigures)
    for place, message in _wrong(raw, catalogue):
        raise mistake(path, place, message)
    return raw


def facts(raw: RawFigures, catalogue: Catalogue) -> Facts:
    """The facts that the report prints: what was given, and what follows from it."""
    by_unit: dict[str, dict[str, Value]] = {}
    own: dict[str, Value] = dict(_counted(raw.task))
    as_of: dict[str, date] = {}
    notes: dict[str, str] = {}
    for given in raw.given:
        sheet = own if given.unit is None else by_unit.setdefault(given.unit, {})
        for code, figure in given.values.items():
            sheet[code] = figure.value()
            as_of[code] = given.as_of
            if figure.note is not None:
                notes[code] = figure.note
    return Facts(
        values=derived(catalogue, own, by_unit),
        as_of=as_of,
        notes=notes,
        units={of.code: names for of in catalogue.indicators if (names := units_with(of, by_unit))},
        goals={(goal.indicator, goal.years): Goal(goal.comparator, goal.value) for goal in raw.goal},
        due={form: DueDay(day.day, day.month) for form, day in raw.due.items()},
        period={name: said for name, said in raw.period if said is not None},
        texts=raw.texts,
        lists={
            "tasks": tuple(_task(task) for task in raw.task),
            "own_proposals": tuple(_proposal(one) for one in raw.proposal if one.own),
            "other_proposals": tuple(_proposal(one) for one in raw.proposal if not one.own),
        },
        entered=dict(_entered(raw)),
    )


def _counted(tasks: tuple[RawTask, ...]) -> Mapping[str, Value]:
    """How the tasks stand in figures; nothing where the report does not say how they stand."""
    states = [TaskState(task.status, task.overdue, task.late) for task in tasks if task.status is not None]
    return task_counts(states) if states else {}


def _task(task: RawTask) -> Entry:
    row: dict[str, Any] = task.model_dump(exclude={"status", "assigned_by", "overdue", "late"}, exclude_none=True)
    if task.status is not None:
        row["result"] = TaskResult(task.status, task.note)
    if task.assigned_by is not None:
        row["assigned_by"] = AssignedBy(task.assigned_by)
    return row


def _proposal(one: RawProposal) -> Entry:
    return one.model_dump(exclude={"own"})


def _entered(raw: RawFigures) -> Iterator[tuple[tuple[str, str], Said]]:
    for one in raw.entered:
        said: Mapping[str, Said] = {
            **{name: figure.value() for name, figure in one.values.items()},
            **one.days,
            **one.numbers,
            **{name: Goal(">=", value) for name, value in one.goals.items()},
        }
        for name, value in said.items():
            yield (one.place, name), value


class _Code(NamedTuple):
    place: Place
    code: str
    by: UnitKind | None


def _codes(raw: RawFigures) -> Iterator[_Code]:
    """Yields every indicator that the file names, with where it stands and who gave it."""
    for n, given in enumerate(raw.given):
        yield from (_Code(("given", n, "values", code), code, given.by) for code in given.values)
    for n, entered in enumerate(raw.entered):
        yield from (_Code(("entered", n, "values", code), code, None) for code in entered.values)
    yield from (_Code(("goal", n, "indicator"), goal.indicator, None) for n, goal in enumerate(raw.goal))


def _wrong(raw: RawFigures, catalogue: Catalogue) -> Iterator[tuple[Place, str]]:
    """Yields the place and a message for every figure that cannot be a raw one."""
    known = {of.code: of for of in catalogue.indicators}
    for place, code, by in _codes(raw):
        of = known.get(code)
        if of is None:
            yield place, f"no indicator {code}"
        elif by is not None and of.computed:
            yield place, f"{code} is computed: give what it is computed from"
        elif by is not None and of.supplied_by and by not in of.supplied_by:
            yield place, f"{code} is not asked of {by}, but of {', '.join(of.supplied_by)}"
