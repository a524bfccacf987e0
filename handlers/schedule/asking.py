"""A day and a reason that somebody is asked for while arranging something: read, and asked back where in doubt."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from handlers.reading.commands import YES
from handlers.reading.dates.days import day, in_figures
from handlers.reading.fold import plain
from handlers.reading.private import sensitive
from handlers.turn.naming import weekday_and_day
from handlers.turn.say import Button, phrase
from handlers.turn.screen import Rows

REASON = 300
"""Characters of a reason or note."""

SAID = "which-day-said"
"""A day that is clear, but was not said in figures."""
FAR = "which-day-far"

_DOUBTS = {
    "no_such_day": "which-day-no-such",
    "past": "which-day-past",
    "several": "which-day-several",
    "far": FAR,
}


class AskedDay(NamedTuple):
    """The day that was typed; or why it is not taken as it is, and which days may have been meant."""

    day: date | None = None
    doubt: str = ""
    offered: tuple[date, ...] = ()


_NOT_ASKED = AskedDay()


def asked_day(text: str, today: date, before: AskedDay = _NOT_ASKED) -> AskedDay:
    """One day written in figures is taken; "ngày kia" and the like only once the day of the calendar is confirmed:
    by its button, or by "đúng" where it was the only one that was asked back `before`."""
    if plain(text) in YES and before.doubt in (SAID, FAR) and len(before.offered) == 1:
        return AskedDay(before.offered[0])
    found = day(text, today)
    if found is None:
        return AskedDay(doubt="which-day-unclear")
    ahead = tuple(reading for reading in found.readings if reading >= today)
    if found.why is not None:
        return AskedDay(doubt=_DOUBTS[found.why], offered=ahead)
    return AskedDay(found.readings[0]) if in_figures(text) else AskedDay(doubt=SAID, offered=ahead)


def day_button(of: date, data: str, label: str = "button-day") -> Button:
    """ "thứ Hai 21/9/2026"."""
    return Button(label=phrase(label, **weekday_and_day(of)), data=data)


def day_rows(days: Iterable[date], data: Callable[[date], str]) -> Rows:
    """A button for each of these days, one in a row."""
    return tuple((day_button(of, data(of)),) for of in days)


def reason_doubt(text: str) -> str | None:
    """Why this cannot be kept as a reason; None: it can."""
    if not any(char.isalpha() for char in text):
        return "reason-missing"
    if len(text) > REASON:
        return "reason-long"
    return "sensitive" if sensitive(text) else None
