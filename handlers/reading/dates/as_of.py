"""Finds the day that a text's figures are as of: "tính đến hết ngày 13/5"."""

import re
from datetime import date

from handlers.reading.dates.named_days import named_days
from handlers.reading.fold import folded_alike

_UNTIL = re.compile(
    r"\b(?:tinh den|so lieu den|den het|tinh toi|luy ke den|cap nhat den|cap nhat|thoi diem|as of|until)"
    r"(?: het)?(?: ngay)?:?\s*"
    r"(?P<day>\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?:20)?\d\d)?|\d{1,2} thang \d{1,2}(?: nam \d{4})?)"
)


def as_of(text: str, today: date) -> date | None:
    """The day that the figures of a text are as of, if it names one that is not to come; of several, none, because each
    figure might have its own."""
    found = {day for one in _UNTIL.finditer(folded_alike(text)) for day in named_days(f"ngày {one['day']}", today)}
    return found.pop() if len(found) == 1 and max(found) <= today else None
