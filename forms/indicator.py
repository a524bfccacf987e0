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
"""A word or two that officers put beside a figure, folded as handlers/reading/fold.py does it."""


class Indicator(Model):
    """A figure by its code in `domain/indicators.tsv`; its words are `indicator-CODE` in locales/."""

    code: str
    kind: Kind
    precision: int = 1
    over_units: OverUnits = "sum"
    over_time: OverTime = "sum"
    like: str | None = None
    """Asked in a collection: its words are those of this indicator of the catalogue …"""
    title: str | None = None
    """… or the name that a lead typed."""
    nouns: tuple[Noun, ...] = ()
    """What officers call it where they give several figures at once: "3 buổi" is this one."""
    counts: Literal["people"] | None = None
    """What it counts, where several figures count the same."""
    shared_nouns: tuple[Noun, ...] = ()
    """Nouns for whatever counts the same ("người"): they mean this one, unless a noun of another such figure is said
    too ("15 người vneid"), or another such figure is the one that was asked for."""

    @property
    def words(self) -> str:
        """The code under which locales/ has its words; of no use where there is a title."""
        return self.like or self.code

    @cached_property
    def called(self) -> frozenset[str]:
        """All its nouns, shared or not."""
        return frozenset((*self.nouns, *self.shared_nouns))

    @model_validator(mode="after")
    def _nouns_are_told_apart(self) -> Self:
        if len({*self.nouns, *self.shared_nouns}) < len(self.nouns) + len(self.shared_nouns):
            raise ValueError("a noun is listed twice")
        if self.shared_nouns and self.counts is None:
            raise ValueError('with whom are shared_nouns shared? Say what it counts: counts = "people"')
        return self
