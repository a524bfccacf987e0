"""The buttons that open a total to its parts, or follow it over time: `verb|window|mark|unit.page`.

A window's code is long, so the indicator goes by a mark of six characters in place of its code."""

from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

from forms.indicator import Indicator
from handlers.turn.say import Arg, Button, Ref, phrase

OPEN, WHICH, TREND = "exp", "exw", "trd"
"""Verbs: open the total of an indicator; choose the indicator; follow it over time."""
TARGET, TASK = "tgt", "tsk"
"""Verbs of the same form: a figure against its targets; a task of the plan, whose number takes the mark's place."""
VERBS = (OPEN, WHICH, TREND)
WORDS = ("text", "status", "yes_no")
"""The kinds of figure that are words, which nothing can be followed of."""


@lru_cache(maxsize=1024)
def mark(code: str) -> str:
    """The mark of an indicator in a button."""
    return f"{crc32(code.encode()) & 0xFFFFFF:06x}"


def marked(given: str, indicators: Iterable[Indicator]) -> Indicator | None:
    """The indicator of that mark."""
    return next((one for one in indicators if mark(one.code) == given), None) if given else None


def explain_button(
    label: str, verb: str, window: str, unit: int, about: str = "", /, page: int = 0, **args: Arg
) -> Button:
    """A button about what this unit and those below it give over a window; `about`: the mark of an indicator, or of a
    choice what is to be done with the chosen one."""
    end = f".{page}" if page else ""
    return Button(label=phrase(label, **args), data=f"{verb}|{window}|{about}|{unit}{end}")


def brief_name(indicator: Indicator) -> str | Ref:
    """The short name of a figure, for a button."""
    return indicator.title or Ref(kind="indicator", of=f"{indicator.words}.short")
