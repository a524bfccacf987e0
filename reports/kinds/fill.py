"""Fills the places of a kind of report with facts: every printed figure, place by place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
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
_NO_ROW: Entry = MappingProxyType({})
_DAYS: Mapping[str, Callable[[date, str], str]] = {
    "date": printing.day,
    "words": printing.day_in_words,
    "month": rules.month,
}


class Printed(NamedTuple):
    """What a report prints at one of its places."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Filling:
    """What fills the places of one report."""

    facts: Facts
    catalogue: Catalogue

    def text(self, spot: Spot, row: Entry = _NO_ROW) -> str:
        """What stands at a place; `row` is the entry of the list that a table prints there."""
        pattern = self._pattern(spot, row)
        texts = {gap: _printed(self._said(gap, spot, row), gap, spot, self.catalogue) for gap in gaps(pattern)}
        return filled(pattern, texts)

    def unknown(self, spot: Spot, row: Entry = _NO_ROW) -> tuple[str, ...]:
        """The variables of a place that are not known, so that "…" stands for them."""
        wanted = dict.fromkeys(gaps(self._pattern(spot, row)))
        return tuple(gap.variable for gap in wanted if self._said(gap, spot, row) is None)

    def _pattern(self, spot: Spot, row: Entry) -> str:
        text, nil = spot.wording.text, spot.wording.nil
        none = nil is not None and any(isinstance(self._said(gap, spot, row), Nil) for gap in gaps(nil))
        return nil if none and nil is not None else text

    def _said(self, gap: Variable, spot: Spot, row: Entry) -> Said | None:
        entered = self.facts.entered.get((spot.id, gap.variable))
        return self.facts.said(gap, spot.years, row) if entered is None else entered

    @property
    def numbers(self) -> Mapping[str, Sequence[int]]:
        """The numbers that the rows of each list carry."""
        return {name: [cast("int", row["number"]) for row in rows] for name, rows in self.facts.lists.items()}


def fill(kind: ReportKind, facts: Facts, catalogue: Catalogue) -> Iterator[Printed]:
    """Yields every place of the report with what it prints; "…" stands for a figure that is not known."""
    filling = Filling(facts, catalogue)
    for spot, n in kind.spots(filling.numbers):
        yield Printed(spot.id, filling.text(spot, _NO_ROW if spot.each is None else facts.lists[spot.each][n]))


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
