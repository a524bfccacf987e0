"""Figures that do not go on from those of earlier reports."""

from collections.abc import Iterator
from decimal import Decimal
from statistics import median_low

from forms.checks.finding import Finding, Severity
from forms.indicator import Indicator
from forms.sense import PERIODS, THRESHOLDS
from forms.value import Number, Value
from reports.checks.sheet import Evidence, Sheet

JUMP_SHARE = Decimal("0.3")
"""Share of what stood before by which a stock changes between two reports, at which it is a jump …"""
JUMP_LEAST = 10
"""… where it also changes by at least so many: 3 → 5 co-operatives is nothing unusual."""
POINTS = Decimal(3)
"""Percentage points by which a rate changes between two reports, at which it is a jump."""

_COUNTED = ("count", "money")


def falling(of: Evidence) -> Iterator[Finding]:
    """A figure since 1 January that is less than it was earlier in the same year."""
    for one in of.indicators.values():
        if one.basis != "year_to_date" or one.kind not in _COUNTED:
            continue
        last, now = _before(one.code, of), of.sheet.number(one.code)
        if last is None or now is None or not _same_year(one.code, of, last):
            continue
        if now < _number(last, one.code):
            yield _since(one, of, last, "falling", "hard")


def jump(of: Evidence) -> Iterator[Finding]:
    """A count far from what earlier reports lead to expect: a stock by its share, a flow or a sum by its digits."""
    for one in of.indicators.values():
        if one.kind not in _COUNTED or of.sheet.number(one.code) is None:
            continue
        last = _before(one.code, of)
        if one.basis == "flow":
            yield from _flow(one, of)
        elif last is None or (one.basis == "year_to_date" and not _same_year(one.code, of, last)):
            continue
        elif (one.basis == "stock" and one.kind == "count" and _moved(one.code, of, last)) or _slipped(
            one.code, of, last
        ):
            yield _since(one, of, last, "jump", "warn")


def points(of: Evidence) -> Iterator[Finding]:
    """A rate that has moved by several points between two reports."""
    for one in of.indicators.values():
        now = of.sheet.rate(one) if one.kind == "percent" and one.basis != "flow" else None
        last = next((sheet for sheet in of.earlier if sheet.rate(one) is not None), None)
        if now is None or last is None or (one.basis == "year_to_date" and last.cutoff.year != of.sheet.cutoff.year):
            continue
        before = last.rate(one)
        if before is not None and abs(now - before) >= POINTS:
            values = (Number(amount=now), Number(amount=before))
            yield Finding("points", "warn", (one.code,), values, of.sheet.place(one.code), days=(last.day(one.code),))


def _before(code: str, of: Evidence) -> Sheet | None:
    """The newest earlier report that has a figure of it, as of an earlier day."""
    day = of.sheet.day(code)
    return next((sheet for sheet in of.earlier if sheet.number(code) is not None and sheet.day(code) < day), None)


def _number(sheet: Sheet, code: str) -> Decimal:
    return sheet.number(code) or Decimal(0)


def _same_year(code: str, of: Evidence, last: Sheet) -> bool:
    return last.day(code).year == of.sheet.day(code).year


def _moved(code: str, of: Evidence, last: Sheet) -> bool:
    before = _number(last, code)
    moved = abs(_number(of.sheet, code) - before)
    return moved >= JUMP_LEAST and moved >= JUMP_SHARE * before


def _slipped(code: str, of: Evidence, last: Sheet) -> bool:
    """Ten times more or less, as where a digit too many was typed."""
    return _tenfold(_number(of.sheet, code), _number(last, code))


def _tenfold(now: Decimal, before: Decimal) -> bool:
    low, high = sorted((now, before))
    return low > 0 and high >= max(THRESHOLDS.times * low, Decimal(THRESHOLDS.floor))


def _flow(one: Indicator, of: Evidence) -> Iterator[Finding]:
    """A flow against what is usual in reports of this kind, or against the last one where there are few."""
    alike = [sheet for sheet in of.earlier if sheet.kind == of.sheet.kind and sheet.number(one.code) is not None]
    if not alike:
        return
    before = [_number(sheet, one.code) for sheet in alike[:PERIODS]]
    usual = median_low(before) if len(before) >= THRESHOLDS.enough else before[0]
    if _tenfold(_number(of.sheet, one.code), usual):
        nearest = next(sheet for sheet in alike if _number(sheet, one.code) == usual)
        yield _since(one, of, nearest, "jump", "warn")


def _since(one: Indicator, of: Evidence, last: Sheet, rule: str, severity: Severity) -> Finding:
    values: tuple[Value | None, ...] = (of.sheet.value(one.code), last.value(one.code))
    known = tuple(value for value in values if value is not None)
    return Finding(rule, severity, (one.code,), known, of.sheet.place(one.code), days=(last.day(one.code),))
