"""Reads moments (when to be reminded) and spans of days (an absence) as people type them. Nothing is guessed: a text
with several meanings comes back with all of them."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from handlers.reading.dates.day_words import NUMBER, numbers, plain
from handlers.reading.dates.days import Why, day
from handlers.reading.dates.hours import hour

MORNING = time(8)
"""The time of "tomorrow" where no hour is named."""

_SOME_DAY = datetime(2026, 1, 5, 9)  # noqa: DTZ001  # any will do: only whether it can be read is asked
_TOMORROW = re.compile(r"(?:(?:vao|luc|at) )?(?:ngay mai|sang mai|mai|tomorrow(?: morning)?)")
_LATER = re.compile(
    rf"(?:sau|in) ({NUMBER}) (tieng|gio|phut|hours?|minutes?)|({NUMBER}) (tieng|gio|phut|hours?|minutes?) nua"
)
_MINUTES = ("phut", "minute", "minutes")


def moments(text: str, now: datetime) -> tuple[datetime, ...]:
    """The moments that the whole text can mean, seconds left out: none (it is none), one, two. "7h" is the next seven
    of the clock, in the morning or in the evening; an hour that is clear is meant today, gone or not."""
    words = plain(text)
    later = _LATER.fullmatch(words)
    if later:
        step = timedelta(minutes=1) if (later[2] or later[4]) in _MINUTES else timedelta(hours=1)
        return tuple((now + n * step).replace(second=0, microsecond=0) for n in numbers(later[1] or later[3]))
    rest, tomorrow = _without_tomorrow(words)
    hours = (MORNING,) if tomorrow and not rest else hour(rest)
    today = [datetime.combine(now.date(), at, now.tzinfo) for at in hours]
    if tomorrow:
        return tuple(at + timedelta(days=1) for at in today)
    if len(today) == 1:
        return tuple(today)
    return tuple(sorted(at if at > now else at + timedelta(days=1) for at in today))


def _without_tomorrow(words: str) -> tuple[str, bool]:
    """The text besides "tomorrow", before or behind it."""
    parts = words.split()
    for n in range(len(parts) + 1):
        if n and _TOMORROW.fullmatch(" ".join(parts[:n])):
            return " ".join(parts[n:]), True
        if _TOMORROW.fullmatch(" ".join(parts[n:])):
            morning = parts[n] == "sang" and n > 0  # "8h sáng mai": the morning belongs to the hour
            return " ".join(parts[: n + morning]), True
    return words, False


class Span(NamedTuple):
    """The first and last days that a text may mean, and `why` it must be asked back; None: it is one clear span.

    Besides the reasons of a day there is "backwards": it ends before it begins; the one reading is the other way
    round."""

    readings: tuple[tuple[date, date], ...]
    why: Why | str | None = None


_FROM_TO = re.compile(
    r"(?:(?:tu|from) )?(?P<first>.+?)(?: (?:den het|cho den|den|toi|until|till|to|-) |(?<=\d)-(?=\d+/))(?P<last>.+)"
)
_TO = re.compile(r"(?:den het|cho den|den|toi|het|until|till|to) (?P<last>.+)")
_DAYS = re.compile(rf"({NUMBER}) (?:ngay|hom|days?)")


def span(text: str, today: date) -> Span | None:
    """The days that the whole text says, today's or later; None where it says none."""
    words = " ".join(text.split()).replace("–", "-")
    if counted := _DAYS.fullmatch(plain(words)):
        ends = [today + timedelta(days=n - 1) for n in numbers(counted[1]) if n > 0]
        return Span(tuple((today, end) for end in ends), "several" if len(ends) > 1 else None) if ends else None
    if until := _TO.fullmatch(plain(words)):
        return _until(today, until["last"], today)
    if both := _FROM_TO.fullmatch(plain(words)):
        first = day(both["first"], today)
        if first is not None and first.why in (None, "past"):  # begun already: the rest of it
            return _until(max(first.readings[0], today), both["last"], today)
    alone = day(words, today)
    if alone is None:
        return None
    begins, over = alone.readings[0], alone.readings[-1]
    if len(alone.readings) > 1 and (over - begins).days == len(alone.readings) - 1:  # "tuần sau": all of it
        return Span(((begins, over),))
    return Span(tuple((when, when) for when in alone.readings), alone.why)


def _until(first: date, last: str, today: date) -> Span | None:
    found = day(last, today)
    if found is None:
        return None
    ends = [when for when in found.readings if when >= first]
    if not ends:
        end = found.readings[-1]
        return Span(((max(min(first, end), today), max(first, end)),), found.why or "backwards")
    return Span(tuple((first, end) for end in ends), found.why)


def names_moment(text: str) -> bool:
    """Whether the text is written as a moment."""
    return bool(moments(text, _SOME_DAY))


def names_span(text: str) -> bool:
    """Whether the text is written as a span of days."""
    return span(text, _SOME_DAY.date()) is not None
