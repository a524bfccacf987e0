"""Figures of one report that do not add up."""

import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from forms.checks.finding import Finding
from forms.indicator import Indicator
from forms.value import Money, Number, Text, Value
from reports.checks.sheet import Evidence, Sheet


class Difference(NamedTuple):
    """A figure that is the difference of two others."""

    rest: str
    whole: str
    part: str


DIFFERENCES = (Difference("it_officers_missing", "staff_quota", "it_officers"),)

SAME_BASE = (("eresult_base", "dossier_resolved"),)
"""Denominators that should count the same dossiers: each that is resolved has a result that can be given out."""


class CountedList(NamedTuple):
    """A list in words, and the counts that should add up to its length."""

    listed: str
    counts: tuple[str, ...]


LISTS = (CountedList("plans_issued", ("docs_signed_head", "docs_signed_deputy")),)

_DOCUMENT = re.compile(r"\b\d+\s*/\s*[A-ZĐ]+(?:-[A-ZĐ]+)*\b(?:\s+ngày\s+(?P<day>\d{1,2}/\d{1,2}/(?P<year>\d{4})))?")
"""The number and symbol of a document, and its day: 137/KH-UBND ngày 31/12/2025."""


def parts(of: Evidence) -> Iterator[Finding]:
    """A total that is not the sum of its parts. A part that nobody gave counts as nothing only where the others already
    exceed the total."""
    for one in of.indicators.values():
        whole = of.sheet.number(one.code)
        if not one.parts or whole is None:
            continue
        given = [of.sheet.number(code) for code in one.parts]
        total = sum((number for number in given if number is not None), Decimal(0))
        if total > whole or (total < whole and None not in given):
            yield _sum("parts", one, total, of.sheet)


def _sum(rule: str, whole: Indicator, total: Decimal, sheet: Sheet) -> Finding:
    stated = sheet.value(whole.code)
    assert stated is not None  # the caller has its number
    indicators = (whole.code, *whole.parts)
    return Finding(rule, "hard", indicators, (stated, like(stated, total)), sheet.place(whole.code))


def like(value: Value, number: Decimal) -> Value:
    """A number as a value of the same kind, so that both are printed alike."""
    return Money(dong=int(number)) if isinstance(value, Money) else Number(amount=number)


def differences(of: Evidence) -> Iterator[Finding]:
    """A difference of two figures that is not what was given for it: quota less those in post, and those missing."""
    for one in DIFFERENCES:
        rest, whole, part = (of.sheet.number(code) for code in one)
        if rest is None or whole is None or part is None or whole - part == rest:
            continue
        values = (Number(amount=rest), Number(amount=whole - part))
        yield Finding("difference", "hard", (one.rest, one.whole, one.part), values, of.sheet.place(one.rest))


def bases(of: Evidence) -> Iterator[Finding]:
    """Two denominators that should count the same, and do not."""
    for one, other in SAME_BASE:
        first, second = of.sheet.number(one), of.sheet.number(other)
        if first is not None and second is not None and first != second:
            values = (Number(amount=first), Number(amount=second))
            yield Finding("bases", "warn", (one, other), values, of.sheet.place(one))


def listed(of: Evidence) -> Iterator[Finding]:
    """A list of documents that is not as long as the count of them, or has one of an earlier year."""
    for one in LISTS:
        words = of.sheet.first(one.listed)
        counts = [of.sheet.number(code) for code in one.counts]
        if words is None or not isinstance(words.value, Text) or None in counts:
            continue
        documents = {found[0]: found for found in _DOCUMENT.finditer(words.value.text)}
        length, total = len(documents), sum(number or 0 for number in counts)
        if length and length != total:
            values = (Number(amount=Decimal(total)), Number(amount=Decimal(length)))
            yield Finding("listed", "warn", (*one.counts[:1], one.listed), values, of.sheet.place(one.counts[0]))
        for number, found in documents.items():
            if found["year"] and int(found["year"]) < of.sheet.cutoff.year:
                day = datetime.strptime(found["day"], "%d/%m/%Y").date()  # noqa: DTZ007  # a day, not a moment
                yield Finding("listed-year", "warn", (one.listed,), (Text(text=number),), words.place, days=(day,))
