"""Reads the day and the reason that a stepwise flow asks for, and says what is doubtful about them."""

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
"""Maximum characters of a reason or note."""

IN_WORDS = "which-day-said"
"""The doubt about a day that is clear, but was typed in words ("ngày kia") instead of figures."""
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
    """The day that the text says. A day in figures is taken at once; one in words ("ngày kia") only when the person has
    confirmed the calendar day: by its button, or by "đúng" if it was the only day offered `before`."""
    if plain(text) in YES and before.doubt in (IN_WORDS, FAR) and len(before.offered) == 1:
        return AskedDay(before.offered[0])
    found = day(text, today)
    if found is None:
        return AskedDay(doubt="which-day-unclear")
    ahead = tuple(reading for reading in found.readings if reading >= today)
    if found.why is not None:
        return AskedDay(doubt=_DOUBTS[found.why], offered=ahead)
    return AskedDay(found.readings[0]) if in_figures(text) else AskedDay(doubt=IN_WORDS, offered=ahead)


def day_button(of: date, data: str, label: str = "button-day") -> Button:
    """A button with the weekday and the day: "thứ Hai 21/9/2026"."""
    return Button(label=phrase(label, **weekday_and_day(of)), data=data)


def day_rows(days: Iterable[date], data: Callable[[date], str]) -> Rows:
    """A button for each of these days, one in a row."""
    return tuple((day_button(of, data(of)),) for of in days)


def reason_doubt(text: str) -> str | None:
    """The key of the sentence that says why the text cannot be kept as a reason; None: it can."""
    if not any(char.isalpha() for char in text):
        return "reason-missing"
    if len(text) > REASON:
        return "reason-long"
    return "sensitive" if sensitive(text, "text") else None
