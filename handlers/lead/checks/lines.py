"""Findings of the checks as lines: what was found, what to do about it, who has acknowledged it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from forms.checks.checked import Checked
from forms.checks.finding import Finding, Severity
from forms.form import Catalogue
from forms.indicator import Indicator
from forms.regime.window import Window
from forms.value import Text, Value
from handlers.turn.naming import brief
from handlers.turn.say import Arg, Phrase, Ref, figured, phrase

SHOWN = 12
"""Maximum findings of one severity that are shown."""
FOLDED = 3
"""Findings that need no acknowledgement above this number are shown folded."""

_DAYS = ("day", "later")
_VALUES = ("value", "against")
_OF_REPORTS = ("reports", "look-alikes")
"""The findings whose `other` is a kind of report."""
_NAMED = 6
"""Maximum indicators that one line names."""
_TOGETHER = ("missing",)
"""The findings that are said in one line, however many there are of one place."""


def numbered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings as they are listed: those that only differ in their indicator are one."""
    found: list[Finding] = []
    for one in findings:
        alike = [n for n, other in enumerate(found) if one.rule in _TOGETHER and _alike(one, other)]
        if alike:
            other = found[alike[0]]
            found[alike[0]] = replace(other, indicators=(*other.indicators, *one.indicators))
        else:
            found.append(one)
    return found


def _alike(one: Finding, other: Finding) -> bool:
    return (one.rule, one.place) == (other.rule, other.place)


def said_of(n: int, finding: Finding, checked: Checked, catalogue: Catalogue) -> list[Phrase]:
    """The lines about one finding."""
    lines = [phrase("check-line", n=n, what=what(finding, catalogue), todo=phrase(f"check-{finding.rule}-do"))]
    kept, held = checked.said.get(finding.key), checked.acknowledged(finding)
    if held is not None:
        at = Ref(kind="moment", of=held.at.isoformat())
        lines.append(phrase("check-acknowledged", who=held.by, at=at, reason=held.reason))
    elif kept is not None:
        lines.append(phrase("check-changed"))
    return lines


def what(finding: Finding, catalogue: Catalogue) -> Phrase:
    """What was found, with the place where it is known."""
    sentence = phrase(f"check-{finding.rule}", **_args(finding, catalogue))
    return phrase("check-at", place=finding.place, what=sentence) if finding.place else sentence


def _args(finding: Finding, catalogue: Catalogue) -> dict[str, Arg]:
    indicators = [catalogue.indicator(code) for code in finding.indicators]
    first = indicators[0] if indicators else None
    args: dict[str, Arg] = {"place": finding.place or "–", "other": finding.other or "–", **finding.counts}
    if finding.rule in (*_TOGETHER, "as-of-twice"):
        args["name"] = _names(indicators)
    elif first is not None:
        args["name"] = _name(first)
    args["with"] = _name(indicators[1]) if len(indicators) > 1 else ""
    args |= {name: _value(first, value) for name, value in zip(_VALUES, finding.values, strict=False)}
    args |= {name: Ref(kind="day", of=str(day)) for name, day in zip(_DAYS, finding.days, strict=False)}
    if finding.rule in _OF_REPORTS:
        args["report"] = phrase("check-report", kind=finding.other)
    return args


def _names(indicators: Sequence[Indicator]) -> Arg:
    """The first names, and how many more there are."""
    names = [_name(one) for one in indicators[:_NAMED]]
    more = len(indicators) - _NAMED
    return names if more <= 0 else phrase("check-names", names=names, n=more)


def _name(indicator: Indicator) -> str | Ref:
    return indicator.title or Ref(kind="indicator", of=f"{indicator.words}.short")


def _value(indicator: Indicator | None, value: Value) -> Arg:
    if isinstance(value, Text):
        return brief(value.text)
    return figured(indicator, value) if indicator is not None else value


def named_days(window: Window) -> Arg:
    """The days that were checked, as a title names them."""
    if window.kind in ("month", "cal_month", "week", "quarter", "half_year", "year"):
        return Ref(kind="period", of=window.code)
    days = [Ref(kind="day", of=str(day)) for day in (window.first_day, window.last_day)]
    return phrase("check-days", first=days[0], last=days[1])


def title(checked: Checked) -> Phrase:
    """What was checked."""
    return phrase("check-title", period=named_days(checked.window), unit=checked.unit.title)


def count(findings: Sequence[Finding], severity: Severity) -> int:
    """How many lines of findings are so serious."""
    return sum(one.severity == severity for one in numbered(findings))
