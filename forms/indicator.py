"""One figure that is asked or computed (DHIS2: data element, indicator; Vietnamese: chỉ tiêu)."""

import re
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, model_validator

from forms.model import Model

Kind = Literal["count", "percent", "ratio", "money", "status", "yes_no", "text"]
OverUnits = Literal["sum", "last", "distinct", "concat", "none"]
OverTime = Literal["sum", "last", "max", "concat", "none"]

_FOLDED = re.compile(r"[a-z]+( ([a-z]+|[0-9]+)){0,5}")


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
    precision: int = 1
    over_units: OverUnits = "sum"
    over_time: OverTime = "sum"
    like: str | None = None
    """For an indicator of a collection: the code of the catalogue's indicator whose words it uses."""
    title: str | None = None
    """For an indicator of a collection that is like none of the catalogue: the name that a lead typed."""
    nouns: tuple[Noun, ...] = ()
    """The words by which officers name this figure where they give several at once, such as "buổi" in "3 buổi"."""
    counts: Literal["people"] | None = None
    """What the figure counts, where several figures count the same thing."""
    shared_nouns: tuple[Noun, ...] = ()
    """Nouns that fit every figure with the same `counts` ("người"). They mean this figure, unless the officer also
    writes a noun of another such figure ("15 người vneid") or was asked for another such figure."""

    @property
    def words(self) -> str:
        """The code under which locales/ has the words of this indicator; of no use where there is a `title`."""
        return self.like or self.code

    @cached_property
    def called(self) -> frozenset[str]:
        """All nouns of the indicator, shared or not."""
        return frozenset((*self.nouns, *self.shared_nouns))

    @model_validator(mode="after")
    def _nouns_are_told_apart(self) -> Self:
        if len({*self.nouns, *self.shared_nouns}) < len(self.nouns) + len(self.shared_nouns):
            raise ValueError("a noun is listed twice")
        if self.shared_nouns and self.counts is None:
            raise ValueError('with whom are shared_nouns shared? Say what it counts: counts = "people"')
        return self
