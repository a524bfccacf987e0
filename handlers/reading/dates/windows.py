"""Reads over which days figures are to be added up, as people type it: "tháng 9", "quý 3", "5 tháng đầu năm", "từ đầu
năm", "từ 01/9 đến 15/9"; always the whole text. What is not understood comes back as None."""

import re
from datetime import date, datetime

from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.period import YEARS
from forms.regime.plan import Plan
from forms.regime.window import Window
from handlers.reading.dates.day_words import plain
from handlers.reading.dates.days import day
from handlers.reading.dates.periods import meant

_NUMBERS = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai")
_NUMBER = rf"(?P<n>1[0-2]|0?[1-9]|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_YEAR = r"(?:(?: ?[-/] ?| )(?:nam )?(?P<year>\d{4}|\d{2}|nay|ngoai|truoc))?"

_MONTH = re.compile(rf"(?:ca |tron )?(?:thang|month) (?:{_NUMBER}{_YEAR}|(?P<which>nay|truoc|roi|qua|vua roi|vua qua))")
_FIRST = re.compile(rf"{_NUMBER} (?:thang dau nam|thang dau|first months|months){_YEAR}")
_SO_FAR = re.compile(
    r"(?:luy ke )?(?:tinh )?(?:tu )?dau nam(?: (?P<year>\d{4}))?(?: (?:den|toi) (?:nay|gio))?|luy ke|year to date|ytd"
)
_FROM_TO = re.compile(
    r"(?:tu |from )?(?:ngay |hom )?(?P<first>.+?) ?(?:den het|cho den|den|toi|until|till|to|-) ?"
    r"(?:het )?(?:ngay |hom )?(?P<last>.+)"
)
_LONGEST = 366
"""Most days in a range."""


def window(rest: str, now: datetime, plan: Plan) -> Window | None:
    """The days that a lead means; None: a week, a report of its own, or not understood."""
    words, today = plain(rest).removeprefix("bao cao ").strip(), now.date()
    found = _first_months(words, today) or _so_far(words, today) or _month(words, today) or _range(words, today)
    if found is not None:
        return found
    named = meant(rest, now, plan, "")
    return windows.over(named.period) if named and named.period.kind not in ("week", "ad_hoc") else None


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else _NUMBERS.index(said) + 1


def _year(said: str | None, today: date) -> int | None:
    """The year that is said; None: none, or none that reports are kept of."""
    if said is None:
        return None
    year = {"nay": today.year, "ngoai": today.year - 1, "truoc": today.year - 1}.get(said)
    if year is None:
        year = int(said) + (2000 if len(said) == 2 else 0)
    return year if year in YEARS else None


def _month(words: str, today: date) -> Window | None:
    found = _MONTH.fullmatch(words)
    if found is None:
        return None
    if found["which"]:
        this = periods.containing("month", today)
        return windows.over(this if found["which"] == "nay" else periods.previous(this))
    year, n = _year(found["year"], today), _number(found["n"])
    if found["year"] and year is None:
        return None
    if year is not None:
        return windows.over(periods.containing("month", date(year, n, 1)))
    newest = periods.containing("month", date(today.year, n, 1))
    if newest.first_day > today:
        newest = periods.containing("month", date(today.year - 1, n, 1))
    return windows.over(newest)


def _first_months(words: str, today: date) -> Window | None:
    """The first months of the calendar year. Six of them are the half-year, a period of the regime."""
    found = _FIRST.fullmatch(words)
    if found is None or (n := _number(found["n"])) == 6:
        return None
    year = _year(found["year"], today)
    if found["year"] and year is None:
        return None
    return windows.first_months(year or today.year, n)


def _so_far(words: str, today: date) -> Window | None:
    found = _SO_FAR.fullmatch(words)
    if found is None:
        return None
    year = _year(found["year"], today) if found["year"] else today.year
    if year is None or year > today.year:
        return None
    return windows.year_to_date(today if year == today.year else date(year, 12, 31))


def _range(words: str, today: date) -> Window | None:
    """From one day to another. A day without a year has gone: figures are of what was."""
    found = _FROM_TO.fullmatch(words)
    if found is None:
        return None
    last = _gone(found["last"], today)
    first = _gone(found["first"], last or today)
    if first is None or last is None or first > last or (last - first).days >= _LONGEST:
        return None
    return windows.between(first, last)


def _gone(words: str, today: date) -> date | None:
    """The day of these words, the last of its name where no year is said."""
    if words in ("nay", "hom nay", "today"):
        return today
    found = day(words, today)
    if found is None or found.why == "no_such_day":
        return None
    when = found.readings[0]
    if when > today and not re.search(r"\d{4}$|\d+\D\d+\D\d{2}$", words):
        return when.replace(year=when.year - 1, day=28 if (when.month, when.day) == (2, 29) else when.day)
    return when
