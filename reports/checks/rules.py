"""All checks of figures, as one literal table; and which of the contradictions C01 to C25 that were found in real
reports each of them finds. docs/checks.md says it in words."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from forms.checks.finding import SEVERITIES, Finding
from reports.checks import between, bounds, gaps, goals, history, sums
from reports.checks.sheet import Evidence


class Check(NamedTuple):
    """A rule: one function over the evidence. `names`: what its findings are called; `finds`: those of C01 to C25 that
    it finds."""

    find: Callable[[Evidence], Iterator[Finding]]
    names: tuple[str, ...]
    finds: tuple[str, ...] = ()


RULES: tuple[Check, ...] = (
    Check(sums.parts, ("parts",), ("C01",)),
    Check(between.places, ("places",), ("C01",)),
    Check(bounds.rate, ("rate",), ("C02",)),
    Check(sums.differences, ("difference",), ("C03",)),
    Check(sums.listed, ("listed", "listed-year"), ("C04",)),
    Check(sums.bases, ("bases",), ("C05",)),
    Check(history.jump, ("jump",), ("C06",)),
    Check(history.points, ("points",), ("C07",)),
    Check(between.reports, ("reports",), ("C08",)),
    Check(history.falling, ("falling",), ("C09",)),
    Check(gaps.stale_month, ("stale-month",), ("C10",)),
    Check(gaps.as_of, ("as-of", "as-of-twice"), ("C11",)),
    Check(gaps.missing, ("missing", "missing-rate"), ("C14",)),
    Check(gaps.text, ("text",), ("C14",)),
    Check(between.look_alikes, ("look-alikes",), ("C15",)),
    Check(goals.several_targets, ("several-targets",), ("C16",)),
    Check(goals.strict, ("strict",), ("C17",)),
    Check(goals.unmentioned, ("denied", "unmentioned"), ("C18",)),
    Check(goals.tasks, ("tasks", "tasks-idle"), ("C20",)),
    Check(bounds.at_most, ("at-most",)),
    Check(bounds.over_whole, ("over-whole",)),
)

ABOUT: dict[str, Literal["figures", "document", "both"]] = {
    **dict.fromkeys((f"C{n:02}" for n in range(1, 26)), "figures"),
    **dict.fromkeys(("C10", "C11", "C14"), "both"),
    **dict.fromkeys(("C12", "C13", "C19", "C21", "C22", "C23", "C24", "C25"), "document"),
}
"""What each contradiction is about: the figures, which these rules hold against each other; the words, dates and form
of the document; or both."""


def check(of: Evidence, rules: Iterable[Check] = RULES) -> tuple[Finding, ...]:
    """All that the rules find, the most serious first, each finding once."""
    found = dict.fromkeys(finding for rule in rules for finding in rule.find(of))
    return tuple(sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)))
