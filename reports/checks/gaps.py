"""What is missing of a figure: the figure itself, a number, one day that it holds for, the right month."""

import re
from collections.abc import Iterator
from datetime import date

from forms.checks.finding import Finding
from forms.value import Nil, NotAvailable, Number, Text, Value
from reports.checks.sheet import Entry, Evidence, Sheet

NUMERIC = ("count", "percent", "ratio", "money")

_MONTH = re.compile(
    r"(?<!từ )(?<!đến )\btháng\s+(?P<month>1[0-2]|0?[1-9])\b(?:\s*/\s*(?P<year>\d{4})|\s+năm\s+(?P<named>\d{4}))?",
    re.IGNORECASE,
)
"""A month that is named, but not as the beginning or end of a time."""


def missing(of: Evidence) -> Iterator[Finding]:
    """A figure that the form or the report's own words promise, and that is not there."""
    for code in of.sheet.promised:
        one = of.indicators.get(code)
        if one is None or any(not isinstance(entry.value, NotAvailable) for entry in of.sheet.entries.get(code, ())):
            continue
        computed = of.sheet.rate(one) if one.kind == "percent" else None
        values: tuple[Value, ...] = () if computed is None else (Number(amount=computed),)
        rule = "missing" if computed is None else "missing-rate"
        yield Finding(rule, "warn", (code,), values, of.sheet.place(code))


def text(of: Evidence) -> Iterator[Finding]:
    """Words in a number's place."""
    for one in of.indicators.values():
        for entry in of.sheet.entries.get(one.code, ()) if one.kind in NUMERIC else ():
            if isinstance(entry.value, Text):
                yield Finding("text", "warn", (one.code,), (entry.value,), entry.place)


def as_of(of: Evidence) -> Iterator[Finding]:
    """Several days that figures of one place hold for; or one indicator with two days at two places."""
    by_place: dict[str, set[date]] = {}
    dated = [(wording.place, wording.as_of) for wording in of.sheet.lead_ins]
    dated += [(entry.place, entry.as_of) for entries in of.sheet.entries.values() for entry in entries]
    for place, day in dated:
        if day is not None:
            by_place.setdefault(place, set()).add(day)
    for place, days in by_place.items():
        if len(days) > 1:
            yield Finding("as-of", "warn", (), place=place, days=tuple(sorted(days)))
    twice: dict[tuple[date, ...], list[str]] = {}
    for code, entries in of.sheet.entries.items():
        days = {entry.as_of for entry in entries if entry.as_of is not None}
        if len(days) > 1 and len({entry.place for entry in entries}) > 1:
            twice.setdefault(tuple(sorted(days)), []).append(code)
    for found, codes in twice.items():
        yield Finding("as-of-twice", "warn", tuple(codes), days=found)


def stale_month(of: Evidence) -> Iterator[Finding]:
    """A figure whose words name a month before those of the report: copied from an earlier one."""
    own = _months(of.sheet)
    for code, entries in of.sheet.entries.items():
        for entry in entries:
            stale = [named for named in _named(entry, of.sheet.cutoff.year) if named < own[0]]
            if stale and code in of.indicators:
                days = (date(*stale[0], 1), date(*own[-1], 1))
                yield Finding("stale-month", "warn", (code,), (entry.value,), entry.place, days=days)


def _named(entry: Entry, year: int) -> list[tuple[int, int]]:
    """The months that the words beside a figure name, as (year, month)."""
    words = [entry.words]
    if isinstance(entry.value, Text):
        words.append(entry.value.text)
    if isinstance(entry.value, Nil):
        words.append(entry.value.wording)
    found = [one for said in words for one in _MONTH.finditer(said)]
    return [(int(one["year"] or one["named"] or year), int(one["month"])) for one in found]


def _months(sheet: Sheet) -> list[tuple[int, int]]:
    """The months by which a report's days are called: from the 15th on, a month is called by the next one's name."""
    first = sheet.first_day.year * 12 + sheet.first_day.month - 1 + (sheet.first_day.day >= 15)
    last = max(sheet.cutoff.year * 12 + sheet.cutoff.month - 1, first)
    return [(n // 12, n % 12 + 1) for n in range(first, last + 1)]
