"""A target (Vietnamese: mục tiêu): what a programme asks of one figure in certain years. One figure may have several of
them, from different programmes; all are shown, each with the programme that sets it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Any, Literal

from pydantic import model_validator

from forms.edited import Place
from forms.indicator import Indicator
from forms.model import Model
from forms.programme.years import WrittenYears

Comparator = Literal["≥", ">", "=", "≤"]
"""How the figure must compare with the value; a bare number in a plan means "at least"."""

MEASURED = ("count", "percent", "ratio", "money")
"""The kinds of figure that a target can be set for."""
_HUNDRED = 100


class SetTarget(Model):
    """A target as it is written below its programme."""

    indicator: str
    years: WrittenYears
    comparator: Comparator = "≥"
    value: Decimal
    place: str = ""
    """Where in the programme it stands, needed only where a programme says two things of one figure."""

    @model_validator(mode="before")
    @classmethod
    def _of_some_year(cls, written: Any) -> Any:
        if isinstance(written, dict) and "years" not in written:
            raise ValueError('a target without a year: for which years is it? Write years = "2026", or "2026-2030"')
        return written


class Programme(Model):
    """A plan or project that sets targets, under the name by which its targets are told apart in a message."""

    name: str
    target: tuple[SetTarget, ...] = ()


class Target(SetTarget):
    """A target with the name of the programme that sets it."""

    programme: str

    def holds_in(self, year: int) -> bool:
        """Whether it is a target of that year."""
        return self.years.holds(year)


def targets_of(programmes: Iterable[Programme]) -> tuple[Target, ...]:
    """All targets of these programmes, in their order."""
    return tuple(
        Target(programme=one.name, **{name: getattr(target, name) for name in SetTarget.model_fields})
        for one in programmes
        for target in one.target
    )


def mistakes(programme: Programme, before: Sequence[Programme], known: Mapping[str, Indicator]) -> Iterator[
    tuple[Place, str]
]:  # fmt: skip
    """Yields the place and a message for everything in which a programme contradicts the indicators, itself, or those
    `before` it."""
    if not programme.name.strip():
        yield ("name",), 'by which name are its targets told apart? Such as name = "Kế hoạch số 206/KH-UBND"'
    if any(other.name == programme.name for other in before):
        yield (
            ("name",),
            f'"{programme.name}" stands already: write its targets below that one, or name this one otherwise',
        )
    for n, target in enumerate(programme.target):
        yield from ((("target", n, word), message) for word, message in _wrong(target, known))
    for (_, one), (n, other) in combinations(enumerate(programme.target), 2):
        if (one.indicator, one.place) == (other.indicator, other.place) and one.years.meet(other.years):
            right = 'give each the place where it stands, such as place = "II.9", or take one of them out'
            yield ("target", n, "indicator"), f"{other.indicator} has a target of these years above already: {right}"


def _wrong(target: SetTarget, known: Mapping[str, Indicator]) -> Iterator[tuple[str, str]]:
    of = known.get(target.indicator)
    if of is None:
        yield "indicator", f"no indicator {target.indicator}"
    elif of.kind not in MEASURED:
        yield "indicator", f"{of.code} is a {of.kind}: a target is set for a {', '.join(MEASURED)}"
    elif of.kind in ("percent", "ratio") and target.value > _HUNDRED:
        yield "value", f"{target.value} percent of {of.code}: 0 to {_HUNDRED}"
    if target.value < 0:
        yield "value", f"{target.value} is below zero"
