"""One figure that is asked or computed (DHIS2: data element, indicator; Vietnamese: chỉ tiêu)."""

import re
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, model_validator

from forms.model import Model
from forms.unit import UnitKind

Kind = Literal["count", "percent", "ratio", "money", "status", "yes_no", "text"]
Basis = Literal["flow", "stock", "year_to_date"]
"""What a figure is of: what happened in its period, what there is on its last day, or what has happened since 1
January."""
OverUnits = Literal["sum", "last", "distinct", "concat", "none"]
OverTime = Literal["sum", "last", "max", "distinct", "concat", "none"]

_FOLDED = re.compile(r"[0-9]*[a-z][a-z0-9]*( [a-z0-9]+){0,5}")


def _folded(noun: str) -> str:
    if not _FOLDED.fullmatch(noun):
        right = "small letters without diacritics, one space between two words, six words at most"
        raise ValueError(f'"{noun}" is not written as it is looked for: {right}, such as "hoi nghi"')
    return noun


Noun = Annotated[str, AfterValidator(_folded)]
"""One to six words that officers write beside a figure, folded as handlers/reading/fold.py does it."""


class Indicator(Model):
    """One figure: its kind and how it adds up over units and over time; its words are `indicator-CODE` in locales/."""

    code: str
    kind: Kind
    supplied_by: tuple[UnitKind, ...] = ()
    """The kinds of unit that give this figure; empty: it is computed, or nobody is asked for it."""
    precision: int = 1
    """Digits behind the comma with which a percentage is printed; trailing zeros are not (rule F1)."""
    basis: Basis = "flow"
    over_units: OverUnits = "sum"
    """How the units' figures add up; `none`: a figure of the whole commune, which is never added or averaged."""
    over_time: OverTime = "sum"
    """How the figures of shorter periods make that of a longer one."""
    numerator: str | None = None
    denominator: str | None = None
    """Of a computed percentage: the indicators whose totals it divides. It is never asked and never averaged."""
    counts_units_of: str | None = None
    """For a computed count of different units: the indicator that must be above zero, or in the state below."""
    counts_state: str | None = None
    parts: tuple[str, ...] = ()
    """The indicators that add up to this one."""
    at_most: str | None = None
    """The indicator that this one cannot exceed."""
    states: tuple[str, ...] = ()
    """The answers to choose from, for the kind `status`; the words of each are `indicator-CODE.state-STATE`."""
    nils: tuple[str, ...] = ()
    """The usual ways to say that there is none of it; a report prints what the officer chose (rule F8)."""
    qualified: bool = False
    """Whether a qualifier before the figure ("trên 94%") is kept and printed, instead of being asked about."""
    like: str | None = None
    """For an indicator of a collection: the code of the catalogue's indicator whose words it uses."""
    title: str | None = None
    """For an indicator of a collection that is like none of the catalogue: the name that a lead typed."""
    task: int | None = None
    """The number of the task that the figure is about; None: it is about none. Its words are made from the task."""
    nouns: tuple[Noun, ...] = ()
    """The words by which officers name this figure where they give several at once, such as "buổi" in "3 buổi"."""
    counts: Literal["people"] | None = None
    """What the figure counts, where several figures count the same thing."""
    shared_nouns: tuple[Noun, ...] = ()
    """Nouns that fit every figure with the same `counts` ("người"). They mean this figure, unless the officer also
    writes a noun of another such figure ("15 người vneid") or was asked for another such figure."""

    @property
    def computed(self) -> bool:
        """Whether the figure is made from others and is therefore never asked."""
        return self.numerator is not None or self.counts_units_of is not None

    @property
    def words(self) -> str:
        """The code under which locales/ has the words of this indicator; of no use where there is a `title`."""
        return self.like or self.code

    @cached_property
    def called(self) -> frozenset[str]:
        """All nouns of the indicator, shared or not."""
        return frozenset((*self.nouns, *self.shared_nouns))

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if (self.numerator is None) != (self.denominator is None):
            raise ValueError("a computed percentage needs both: numerator and denominator")
        if self.numerator is not None and self.kind != "percent":
            raise ValueError(f'a numerator over a denominator is a percent, not a {self.kind}: kind = "percent"')
        if self.computed and self.supplied_by:
            raise ValueError("a computed figure is never asked: supplied_by = []")
        if self.kind == "percent" and (self.over_units == "sum" or self.over_time == "sum") and self.supplied_by:
            raise ValueError('percentages are never added: over_units = "none", over_time = "last"')
        if self.basis != "flow" and self.over_time == "sum":
            raise ValueError(f'a {self.basis} is not added over time: over_time = "last"')
        if (self.kind == "status") != bool(self.states) and self.like is None and self.title is None:
            raise ValueError('states are the answers of a status: kind = "status" and its states go together')
        return self

    @model_validator(mode="after")
    def _nouns_are_told_apart(self) -> Self:
        if len({*self.nouns, *self.shared_nouns}) < len(self.nouns) + len(self.shared_nouns):
            raise ValueError("a noun is listed twice")
        if self.shared_nouns and self.counts is None:
            raise ValueError('with whom are shared_nouns shared? Say what it counts: counts = "people"')
        return self
