"""Doubts figures that make no sense at first sight: beside another line of the report, or beside what the unit usually
gives. Pure; a doubtful figure is asked back once, and kept as it is when the person confirms it."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from forms.answered import Answer, pointless
from forms.form import Form, Item
from forms.model import frozen
from forms.value import counted

PERIODS = 12
"""Maximum number of earlier periods that tell what is usual."""


class Thresholds(NamedTuple):
    """The numbers of the rules. They are wide, so that an ordinary week costs nobody a question."""

    enough: int = 3
    """Minimum number of figures of which the median is called usual; with fewer, only last period's counts."""
    times: int = 10
    """Minimum ratio between a figure and the usual one, either way, at which it is asked back …"""
    floor: int = 20
    """… where the larger of the two is at least this: 1 → 10 meetings is nothing unusual."""
    known: int = 4
    """Minimum number of figures among which the highest is called the highest so far."""
    beyond: int = 2
    """Ratio to the highest figure above which it is asked back …"""
    above: int = 20
    """… where it is also at least so much above it."""
    far: int = 3
    """Minimum ratio to the figure of the line beside it at which it is asked back …"""
    more: int = 20
    """… where it is also at least so much above it."""


THRESHOLDS = Thresholds()


@frozen()
class Usual:
    """The counts that a unit gave in earlier periods. `median` is one of them: of two in the middle, the lower."""

    count: int
    least: int
    median: int
    most: int


def usual(counts: Mapping[str, int], period: str) -> Usual | None:
    """What a unit's counts, by period, say about this period; None where there are none before it."""
    kind = period.partition(":")[0]
    before = sorted(code for code in counts if code < period and code.partition(":")[0] == kind)  # oldest first
    ordered = sorted(counts[code] for code in before[-PERIODS:])
    return Usual(len(ordered), ordered[0], ordered[(len(ordered) - 1) // 2], ordered[-1]) if ordered else None


@frozen()
class Against:
    """What a count is held against: the other lines of the report, what the unit gave before, how many people it has.

    `moving`: lines that the same message changes, but has not changed yet; what stands in them is out of date."""

    answer: Answer
    usual: Usual | None = None
    last: int | None = None
    people: int | None = None
    """The most people that the line can count. Nobody has told us yet how many live in a hamlet."""
    moving: frozenset[str] = frozenset()
    since_january: int | None = None
    """What the figure was last period, in the same year, where it is one since 1 January."""
    whole: str | None = None
    """The line that this one is a part of."""
    parts: tuple[str, ...] = ()
    """The lines that are parts of this one."""


_CONFIRMED = "confirmed"


@frozen()
class Strange:
    """The rule by which a count makes no sense, and the counts that it was held against; `line`: the line that one of
    them belongs to."""

    rule: str
    against: Mapping[str, int] = field(default_factory=dict)
    line: str = ""

    @property
    def confirmed(self) -> str:
        """What is kept with the figure when the person confirms it, such as "confirmed usual least=40 most=60"."""
        return " ".join([_CONFIRMED, self.rule, *(f"{name}={count}" for name, count in self.against.items())])

    @classmethod
    def kept(cls, why: str) -> "Strange | None":
        """What was confirmed when the figure was kept for this reason; None: it was not in doubt."""
        _, confirmed, kept = why.partition(f"{_CONFIRMED} ")
        rule, *against = kept.split() or [""]
        pairs = (one.partition("=") for one in against)
        return cls(rule, {name: int(count) for name, _, count in pairs}) if confirmed and rule else None


@frozen()
class _Case:
    form: Form
    item: Item
    count: int
    beside: Against

    def other(self, code: str | None) -> int | None:
        """The count that stands in another line; None where there is none, or it is about to change."""
        return counted(self.beside.answer(code)) if code and code not in self.beside.moving else None

    @property
    def usual(self) -> Usual | None:
        """What is usual, where enough figures tell it."""
        usual = self.beside.usual
        return usual if usual is not None and usual.count >= THRESHOLDS.enough else None


def _without(case: _Case) -> Strange | None:
    """Attendees, but no meetings."""
    return Strange("without") if case.count > 0 and pointless(case.item, case.beside.answer) else None


def _dependents(case: _Case) -> Strange | None:
    """No meetings any more, but attendees."""
    depend = (line.indicator for line in case.form.items if line.after == case.item.indicator)
    there = any((counted(case.beside.answer(one)) or 0) > 0 for one in depend)
    return Strange("dependents") if case.count == 0 and there else None


def _exceeds(case: _Case) -> Strange | None:
    """A part above its whole, whichever of the two is given last: more than 100 percent."""
    whole = case.other(case.beside.whole)
    if whole is not None and case.count > whole:
        return Strange("exceeds", {"other": whole}, case.beside.whole or "")
    for part in case.beside.parts:
        there = case.other(part)
        if there is not None and there > case.count:
            return Strange("exceeds", {"other": there}, part)
    return None


def _fallen(case: _Case) -> Strange | None:
    """A figure since 1 January below that of last period."""
    last = case.beside.since_january
    return Strange("fallen", {"last": last}) if last is not None and case.count < last else None


def _fewer(case: _Case) -> Strange | None:
    """Fewer attendees than meetings, whichever of the two is given last."""
    least = case.other(case.item.at_least)
    if least is not None and case.count < least:
        return Strange("fewer", {"other": least}, case.item.at_least or "")
    for line in case.form.items:
        there = case.other(line.indicator) if line.at_least == case.item.indicator else None
        if there is not None and there < case.count and not pointless(line, case.beside.answer):
            return Strange("fewer", {"other": there}, line.indicator)
    return None


def _people(case: _Case) -> Strange | None:
    """More people than there are."""
    people = case.beside.people
    return Strange("people", {"people": people}) if people is not None and case.count > people else None


def _usual(case: _Case) -> Strange | None:
    """Ten times more or less than usual."""
    usual = case.usual if case.item.sense else None
    if usual is None or not _times(case.count, usual.median):
        return None
    return Strange("usual", {"least": usual.least, "most": usual.most})


def _last(case: _Case) -> Strange | None:
    """Ten times more or less than last period, where earlier ones do not tell what is usual."""
    usual, last = case.usual, case.beside.last
    if not case.item.sense or last is None or (usual and usual.median) or not _times(case.count, last):
        return None
    return Strange("tenfold" if case.count > last else "tenth", {"last": last})


def _beyond(case: _Case) -> Strange | None:
    """Far beyond the highest so far."""
    usual = case.beside.usual if case.item.sense else None
    if usual is None or usual.count < THRESHOLDS.known:
        return None
    if case.count <= THRESHOLDS.beyond * usual.most or case.count < usual.most + THRESHOLDS.above:
        return None
    return Strange("beyond", {"periods": usual.count, "most": usual.most})


def _by_far(case: _Case) -> Strange | None:
    """Far more sign-ups than attendees, though people met and the unit has not given so many before."""
    line, other = case.form.item(case.item.hardly_above or ""), case.other(case.item.hardly_above)
    if line is None or other is None or pointless(line, case.beside.answer):
        return None
    if case.usual is not None and case.count <= case.usual.most:
        return None
    if case.count < THRESHOLDS.far * other or case.count < other + THRESHOLDS.more:
        return None
    return Strange("by-far", {"other": other}, line.indicator)


def _times(count: int, middle: int) -> bool:
    """Whether it is ten times more or less; never where one of them is zero, which is no slip of a digit."""
    low, high = sorted((count, middle))
    return low > 0 and high >= max(THRESHOLDS.times * low, THRESHOLDS.floor)


_CONTRADICTIONS = (_without, _dependents, _exceeds, _fallen)
_DOUBTS = (_fewer, _people, _usual, _last, _beyond, _by_far)
"""The most telling first: only one doubt of a figure is asked."""


def strange(form: Form, item: Item, count: int, beside: Against) -> Strange | None:
    """The most telling reason to ask this figure back; None where there is none. What a unit usually gives is only
    asked back where it contradicts another line."""
    case = _Case(form, item, count, beside)
    ordinary = case.usual is not None and count == case.usual.median
    rules = _CONTRADICTIONS if ordinary else (*_CONTRADICTIONS, *_DOUBTS)
    return next((found for rule in rules if (found := rule(case)) is not None), None)
