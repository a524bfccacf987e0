"""Reads a day as people type it in Vietnamese or English; always the whole message.

Nothing is guessed: what can be several days, has gone, or does not exist comes back with what it may mean, and whoever
asked asks again. "Trước ngày 25/9" is strictly before: the last day is the 24th."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import product
from typing import Literal, NamedTuple

from forms.regime.period import YEARS
from handlers.reading.dates.day_words import (
    AWAY,
    MONTH_NAME,
    MONTHS,
    NTH,
    NUMBER,
    POLITE,
    WEEKDAY,
    WEEKDAYS,
    WEEKS,
    numbers,
    plain,
)

Why = Literal["no_such_day", "past", "several", "far"]


class Day(NamedTuple):
    """The days that a text may mean, and `why` it must be asked back; None: it is one clear day.

    no_such_day: the nearest day that there is · past: the day that has gone, then the next of its name where no year
    was said · several: each of them · far: one day, more than 400 days ahead."""

    readings: tuple[date, ...]
    why: Why | None = None


_FAR = timedelta(days=400)
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)

_UNTIL = (
    r"(?:han|den|toi|het(?! (?:thang|tuan)\b)|vao|luc|cham nhat(?: la)?|muon nhat(?: la)?|sang|trua|chieu|dem|"
    r"by|on|at|until|till|the|no later than)"
)
_FRAME = re.compile(rf"(?:{POLITE} )*(?:{_UNTIL} )*(?P<before>(?:truoc|before) )?(?:the )?(?P<rest>.+?)(?: {POLITE})*")

_FIGURES = re.compile(r"(?:ngay )?(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}|\d{2}))?", re.ASCII)


def in_figures(text: str) -> bool:
    """Whether the text is written as a day in figures, "25/9" or "25.9.2026", real or not."""
    return bool(_FIGURES.fullmatch(plain(text)))


def day(text: str, today: date) -> Day | None:
    """The day that the whole text says; None where it says none. Without a year it is the next of that name, unless the
    one that has gone is nearer: then it must be asked back."""
    framed = _FRAME.fullmatch(plain(text))
    found = _named(framed["rest"], today) if framed else None
    if not framed or not found:
        return None
    if framed["before"] and found.why != "no_such_day":  # "before 31/6" means until the last day of June
        found = Day(tuple(reading - _DAY for reading in found.readings), found.why)
    if found.why is None and found.readings[0] < today:
        return found._replace(why="past")
    return found._replace(why="far") if found.why is None and found.readings[0] > today + _FAR else found


def _named(words: str, today: date) -> Day | None:
    """The day of these words, whether or not it has gone."""
    for pattern, read in _GRAMMAR:
        found = pattern.fullmatch(words)
        if found:
            return read([part or "" for part in found.groups()], today)
    return None


def _sure(when: date) -> Day:
    return Day((when,))


def _several(days: Iterable[date], today: date) -> Day | None:
    """Several possible days, without past ones while there are others; a single one is sure."""
    every = sorted(set(days))
    left = tuple(day for day in every if day >= today) or tuple(every)
    return Day(left, "several" if len(left) > 1 else None) if left else None


# Days of the calendar -----------------------------------------------------------------------------------------------


def _real(day: int, year: int, month: int) -> date:
    """The day of that month, or the nearest that it has."""
    return date(year, month, min(max(day, 1), monthrange(year, month)[1]))


def _in(day: int, year: int, month: int) -> Day | None:
    if not 1 <= month <= 12 or year not in YEARS:
        return None
    nearest = _real(day, year, month)
    return Day((nearest,), None if nearest.day == day else "no_such_day")


def _coming(day: int, months: Iterable[tuple[int, int]], today: date) -> Day:
    """The next day of that name among these months, unless the past one is as near or the last one."""
    days = [_real(day, *month) for month in months]
    coming = next(when for when in days if when >= today)
    gone = max((when for when in days if when < today and when.day == day), default=None)
    if gone and (coming.day != day or today - gone <= coming - today):
        return Day((gone, coming), "past")
    return Day((coming,), None if coming.day == day else "no_such_day")


def _of_month(day: int, month: int, today: date) -> Day | None:
    """A day and a month without a year."""
    if not 1 <= month <= 12:
        return None
    return _coming(day, [(today.year + n, month) for n in (-1, 0, 1)], today)


def _of_any_month(day: int, today: date) -> Day:
    """A day alone, "ngày 25"."""
    return _coming(day, [_month(0, today), _month(1, today)], today)


def _month(ahead: int, today: date) -> tuple[int, int]:
    year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
    return year, month + 1


def _joined(found: Iterable[Day | None], today: date) -> Day | None:
    """Join the days of several readings into one result."""
    days = [day for day in found if day]
    return days[0] if len(days) == 1 else _several((when for day in days for when in day.readings), today)


def _figures(parts: list[str], today: date) -> Day | None:
    day, month, year = parts
    if not year:
        return _of_month(int(day), int(month), today)
    return _in(int(day), int(year) if len(year) == 4 else 2000 + int(year), int(month))


def _words(parts: list[str], today: date) -> Day | None:
    """ "25 tháng 9", with or without its year."""
    days, months, year = parts
    pairs = product(numbers(days), numbers(months))
    if not year:
        return _joined((_of_month(day, month, today) for day, month in pairs), today)
    named = int(year) if year.isdecimal() else today.year + (year != "nay")
    return _joined((_in(day, named, month) for day, month in pairs), today)


def _of_this_month(parts: list[str], today: date) -> Day | None:
    """ "25 tháng này", "25 tháng tới"; "25 thang sau" may be June's too."""
    days, which = parts
    found = [_in(day, *_month(which != "nay", today)) for day in numbers(days)]
    return _joined([*found, _words([days, which, ""], today)] if which == "sau" else found, today)


def _alone(parts: list[str], today: date) -> Day | None:
    return _joined((_of_any_month(day, today) for day in numbers(parts[0])), today)


def _early(parts: list[str], today: date) -> Day | None:
    """ "Mùng 5": in the months of Tết it may be the moon's, so it is asked back with the days of the sun's."""
    days = [day for day in numbers(parts[0]) if 1 <= day <= 10]
    if today.month > 2:
        return _joined((_of_any_month(day, today) for day in days), today)
    return _several((_real(day, *_month(n, today)) for day in days for n in (0, 1, 2)), today)


def _english(parts: list[str], today: date) -> Day | None:
    day, month, year = parts
    return _figures([day, str(MONTHS[month]), year], today)


# Days of the week, and counted from today ---------------------------------------------------------------------------


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _weekday(parts: list[str], today: date) -> Day:
    """ "Thứ Sáu": the next one; said on a Friday it may be today. "Next Friday" may be this week's or the next's."""
    name, which = parts
    this = _monday(today) + timedelta(days=WEEKDAYS[name])
    if which in WEEKS:
        return _sure(this + WEEKS[which] * _WEEK)
    coming = this if this > today else this + _WEEK
    if which == "toi":
        return _sure(coming)
    unsure = (not which and this == today) or (which == "next" and coming == this)
    return Day((this, this + _WEEK), "several") if unsure else _sure(coming)


def _weekday_and_day(parts: list[str], today: date) -> Day | None:
    """ "Thứ Năm 17/9": where the two contradict each other, it is asked which of them is meant."""
    name, words = parts
    found = _named(words, today)
    if found is None or found.why == "no_such_day":
        return found
    agreeing = [when for when in found.readings if when.weekday() == WEEKDAYS[name]]
    if agreeing:
        return _sure(agreeing[0])
    meant = found.readings[0]
    away = (WEEKDAYS[name] - meant.weekday() + 3) % 7 - 3
    return Day((meant, meant + timedelta(days=away)), "several")


def _away(parts: list[str], today: date) -> Day:
    return _sure(today + timedelta(days=AWAY[parts[0]]))


def _counted(parts: list[str], today: date) -> Day | None:
    """ "3 ngày nữa", "sau 2 tuần"."""
    count, step = parts
    length = _WEEK if step in ("tuan", "week", "weeks") else _DAY
    return _joined((_sure(today + n * length) for n in numbers(count)), today)


def _week(parts: list[str], today: date) -> Day | None:
    """Any day of that week; of its end Friday, Saturday and Sunday."""
    end, which = parts
    first = _monday(today) + WEEKS[which] * _WEEK
    return _several((first + n * _DAY for n in range(4 if end else 0, 7)), today)


def _month_end(parts: list[str], today: date) -> Day | None:
    """ "Hết tháng 9" is its last day; "cuối tháng 9" one of its last three."""
    how, which = parts
    ahead = [int(which in ("sau", "toi"))] if which in ("", "nay", "sau", "toi") else []
    ahead = ahead or [(n - today.month) % 12 for n in numbers(which) if 1 <= n <= 12]
    last = [_real(31, *_month(n, today)) for n in ahead]
    return _several((day - n * _DAY for day in last for n in range(1 if how == "het" else 3)), today)


_NTH_DAY = "(?:ngay )?(?:mung |mong )?"
_GRAMMAR: tuple[tuple[re.Pattern[str], Callable[[list[str], date], Day | None]], ...] = tuple(
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (rf"({'|'.join(AWAY)})", _away),
        (_FIGURES.pattern, _figures),
        (r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})", lambda parts, today: _figures(parts[::-1], today)),
        (rf"{_NTH_DAY}({NUMBER}) thang (nay|sau|toi)", _of_this_month),
        (rf"{_NTH_DAY}({NUMBER})[ /]thang ({NUMBER})(?:(?: nam |/| )(\d{{4}}|nay|sau|toi))?", _words),
        (rf"ngay ({NUMBER})", _alone),
        (r"(\d{1,2})(?:st|nd|rd|th)", _alone),
        (rf"(?:ngay )?(?:mung|mong) ({NUMBER})", _early),
        (rf"{NTH}(?: of)? {MONTH_NAME}(?: (\d{{4}}))?", _english),
        (rf"{MONTH_NAME} {NTH}(?: (\d{{4}}))?", lambda parts, today: _english([parts[1], parts[0], parts[2]], today)),
        (rf"{WEEKDAY}(?: (nay|toi|{'|'.join(WEEKS)}))?", _weekday),
        (rf"(this|next|coming) {WEEKDAY}", lambda parts, today: _weekday(parts[::-1], today)),
        (rf"{WEEKDAY} (.*\d.*)", _weekday_and_day),
        (rf"(.*\d.*) {WEEKDAY}", lambda parts, today: _weekday_and_day(parts[::-1], today)),
        (rf"(?:sau|trong|in) ({NUMBER}) (ngay|hom|tuan|days?|weeks?)", _counted),
        (rf"({NUMBER}) (ngay|hom|tuan|days?|weeks?) (?:nua|toi|sau|from now)", _counted),
        (r"(cuoi|het)? ?(tuan(?: nay| sau| toi)?)", _week),
        (r"(end of )?(?:the )?(this week|next week|week)", _week),
        (r"(?:this )?(week)(end)", lambda parts, today: _week(parts[::-1], today)),
        (rf"(cuoi|het) thang(?: (nay|sau|toi|{NUMBER}))?", _month_end),
        (r"(end) of (?:the |this )?month()", _month_end),
    )
)
