"""Fills the places of a kind of report with facts: every printed figure, place by place."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, cast

from forms.form import Catalogue
from forms.value import Nil, Status
from locales import printing, say
from reports.kinds.facts import AssignedBy, DueDay, Entry, Facts, Goal, Said, TaskResult, UnitNames
from reports.kinds.kind import ReportKind, Spot
from reports.kinds.variable import Variable, filled, gaps, styles
from reports.printing import rules
from reports.printing.styles import Style, printed

_LANG = "vi"  # the reports go to a Vietnamese authority
_DAYS: Mapping[str, Callable[[date, str], str]] = {
    "date": printing.day,
    "words": printing.day_in_words,
    "month": rules.month,
}


class Printed(NamedTuple):
    """What a report prints at one of its places."""

    place: str
    text: str


def fill(kind: ReportKind, facts: Facts, catalogue: Catalogue) -> Iterator[Printed]:
    """Yields every place of the report with what it prints; "…" stands for a figure that is not known."""
    numbers = {name: [cast("int", row["number"]) for row in rows] for name, rows in facts.lists.items()}
    for spot, n in kind.spots(numbers):
        row = {} if spot.each is None else facts.lists[spot.each][n]
        yield Printed(spot.id, _text(spot, facts, catalogue, row))


def _text(spot: Spot, facts: Facts, catalogue: Catalogue, row: Entry) -> str:
    def said(gap: Variable) -> Said | None:
        entered = facts.entered.get((spot.id, gap.variable))
        return facts.said(gap, spot.years, row) if entered is None else entered

    wording, pattern = spot.wording, spot.wording.text
    if wording.nil is not None and any(isinstance(said(gap), Nil) for gap in gaps(wording.nil)):
        pattern = wording.nil
    texts = {gap: _printed(said(gap), gap, spot, catalogue) for gap in gaps(pattern)}
    return filled(pattern, texts)


def _printed(said: Said | None, gap: Variable, spot: Spot, catalogue: Catalogue) -> str:
    style = gap.style or styles(gap, catalogue, spot.each)[0]
    match said:
        case None:
            return say(_LANG, "figure-missing", {})
        case str():
            return said
        case date():
            return _DAYS[style](said, _LANG)
        case int():
            return rules.roman(said) if style == "roman" else printing.padded(said) if style == "padded" else str(said)
        case Goal():
            return _goal(said, style)
        case DueDay(day=day, month=month):
            return str(day) if month is None else printing.short_day(date(2000, month, day), _LANG)
        case TaskResult(status=status, note=note):
            said_so = printed(Status(code=status), catalogue.indicator("task_status"), "word", _LANG)
            return rules.task_result(said_so, note, _LANG, done=status == "done")
        case AssignedBy(who=who):
            return say(_LANG, f"figure-assigned-{who}", {})
        case UnitNames(of=names):
            return rules.named(names, _LANG)
        case _:
            if style == "percent" and not gap.style and not spot.percent_sign:
                style = "rate"
            return printed(said, catalogue.indicator(gap.name), cast("Style", style), _LANG)


def _goal(goal: Goal, style: str) -> str:
    match style:
        case "sign":
            return rules.target(goal.value, _LANG, goal.comparator, "spaced")
        case "sign_tight":
            return rules.target(goal.value, _LANG, goal.comparator, "tight")
        case _:
            return rules.percent_sign(rules.target(goal.value, _LANG), _LANG, shown=style == "percent")
