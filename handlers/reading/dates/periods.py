"""Reads which report a lead means, as people type it in Vietnamese or English: "quý III", "6 tháng", "tuần trước", a
day of a week, a collection by its number; always the whole text. What is not understood comes back as None."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from forms.form import Frequency
from forms.regime import period as periods
from forms.regime.period import WEEK_STARTS, YEARS, Period
from forms.regime.plan import Plan
from handlers.reading.dates.day_words import plain
from handlers.reading.dates.days import day, in_figures

_THIS_WEEK = ("tuan nay", "this week")
_LAST_WEEK = ("tuan truoc", "tuan roi", "last week")
_YEAR = r"(?:(?: ?[-/] ?| )(?:nam )?(?P<year>\d{4}|\d{2}))?"
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "dau": 1, "cuoi": 2}
_NUMBERS |= {"first": 1, "second": 2}
_WHICH = r"(?: ?(?P<which>nay|truoc|ngoai|roi))?"

_GRAMMAR: dict[Frequency, re.Pattern[str]] = {
    "quarter": re.compile(
        rf"(?:(?:quy|quarter|q) ?(?P<n>[1-4]|iv|i{{1,3}}|mot|hai|ba|bon|tu){_YEAR}|(?:quy|quarter){_WHICH})"
    ),
    "half_year": re.compile(
        rf"(?:(?:6|sau) thang(?: (?P<n>dau|cuoi)(?: nam)?)?|6t|(?P<half>first|second)? ?half[- ]year){_YEAR}"
    ),
    "year": re.compile(rf"(?:ca )?(?:nam|year)(?: (?P<year>\d{{4}})|{_WHICH})|(?P<bare>\d{{4}})"),
    "month": re.compile(rf"(?:thang|month)(?: (?P<n>1[0-2]|0?[1-9]){_YEAR}|{_WHICH})"),
}
_MONTHS: tuple[Frequency, ...] = ("month", "cal_month")
"""The kinds of month; a commune's reports are of one of them."""
_ENGLISH = re.compile(r"(this|last) (quarter|year|month)")
_COLLECTIONS = ("dot xuat", "bao cao dot xuat", "collections", "ad hoc")
_COLLECTION = re.compile(r"(?:(?:bao cao )?dot(?: xuat)?|collection)? ?(?:so )?#?(\d{1,3})")


class Meant(NamedTuple):
    """The report that a lead means: a form and a period."""

    form: str
    period: Period


def looks_like_period(rest: str) -> bool:
    """Whether the text names a period or the collections, whether or not they exist."""
    words = _words(rest)
    named = words in (*_THIS_WEEK, *_LAST_WEEK, *_COLLECTIONS) or in_figures(words.removeprefix("tuan "))
    return named or any(pattern.fullmatch(words) for pattern in _GRAMMAR.values())


def asks_for_collections(rest: str) -> bool:
    """Whether the text asks for the list of collections, not for one of them."""
    return _words(rest) in _COLLECTIONS


def meant(rest: str, now: datetime, plan: Plan, week_form: str) -> Meant | None:
    """The report that a lead means; without words the week. None: not understood, or there is no such report."""
    words = _words(rest)
    for frequency, pattern in _GRAMMAR.items():
        found = pattern.fullmatch(words)
        if found:
            said = {name: value for name, value in found.groupdict().items() if value}
            return _of(frequency, said, now, plan)
    collection = _COLLECTION.fullmatch(words)
    if collection:
        code = f"adhoc-{int(collection[1])}"
        there = (one for one in plan.collections if one.form.code == code)
        return next((Meant(code, periods.parse(one.period)) for one in there), None)
    period = week(rest, now.date(), plan.week_starts)
    return Meant(week_form, period) if period else None


def week(rest: str, today: date, week_starts: int = WEEK_STARTS) -> Period | None:
    """The week of a day in it, this one, the last one, or by default the last one that is complete (or ends today). A
    day without a year is the nearest of that name, ahead or behind."""
    this, words = periods.containing("week", today, week_starts), _words(rest)
    if not words:
        return this if today >= this.cutoff else periods.previous(this)
    if words in _THIS_WEEK:
        return this
    if words in _LAST_WEEK:
        return periods.previous(this)
    words = words.removeprefix("tuan ")
    found = day(words, today) if in_figures(words) else None
    if found is None or found.why == "no_such_day":
        return None
    return periods.containing("week", found.readings[0], week_starts)


def _words(rest: str) -> str:
    words = _ENGLISH.sub(lambda found: f"{found[2]} {'nay' if found[1] == 'this' else 'truoc'}", plain(rest))
    return words.removeprefix("bao cao ") if words not in _COLLECTIONS else words


# The periods of the year --------------------------------------------------------------------------------------------


def _of(frequency: Frequency, said: dict[str, str], now: datetime, plan: Plan) -> Meant | None:
    """The period of that kind, of the form with that frequency, if the plan has both."""
    kinds = _MONTHS if frequency in _MONTHS else (frequency,)
    lined = {form.code: form.frequency for form in plan.catalogue.forms if form.frequency in kinds and form.items}
    rule = next((rule for rule in plan.regime.rule if rule.form in lined and (rule.asked or rule.off)), None)
    if rule is None:
        return None
    form, frequency = rule.form, rule.frequency
    n = said.get("n") or said.get("half") or ""
    number = int(n) if n.isdecimal() else _NUMBERS.get(n)
    year = _year(said.get("year") or said.get("bare"))
    if year is not None and year not in YEARS:
        return None
    if "which" in said:
        this = periods.containing(
            frequency, now.date().replace(day=1)
        )  # a month of the calendar: its 1st lies before the 15th
        period = this if said["which"] == "nay" else periods.previous(this)
        return Meant(form, period) if rule.covers(period) else None
    if number is None and year is None:
        return _latest(form, frequency, rule.covers, now, plan)
    years = [year] if year is not None else [now.year, now.year - 1]
    parts = {"quarter": 4, "half_year": 2, "month": 12, "cal_month": 12}.get(frequency, 1)
    numbers = [number] if number is not None else list(range(1, parts + 1))
    wanted = [_numbered(frequency, n, parts, year) for year in years for n in numbers]
    there = [period for period in wanted if rule.covers(period)]
    begun = (period for period in there if year is not None or period.first_day <= now.date())
    return next((Meant(form, period) for period in begun), None)


def _year(said: str | None) -> int | None:
    return None if said is None else int(said) + (2000 if len(said) == 2 else 0)


def _numbered(frequency: Frequency, n: int, parts: int, year: int) -> Period:
    """The n-th period of that year; it ends in the last of its months."""
    return periods.containing(frequency, date(year, n * 12 // parts, 1))


def _latest(form: str, frequency: Frequency, covers: Callable[[Period], bool], now: datetime, plan: Plan) -> Meant:
    """The period that is open, or was open last."""
    period = periods.containing(frequency, now.date())
    while not covers(period) or plan.deadline(form, period).opens > now:
        period = periods.previous(period)
    return Meant(form, period)
