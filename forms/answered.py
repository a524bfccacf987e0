"""When a line of a report need not be asked, and when nothing more is to be asked about it."""

from collections.abc import Callable

from forms.form import Item
from forms.value import NotApplicable, Value, counted

Answer = Callable[[str], Value | None]
"""The current answer to an indicator, if there is one."""


def pointless(item: Item, answer: Answer) -> bool:
    """Not asked, because the line it depends on is zero: no meetings, so no attendees."""
    return item.after is not None and counted(answer(item.after)) == 0


def needed(item: Item, answer: Answer) -> bool:
    """The line it depends on is above zero, so that a figure must exist."""
    return item.after is not None and (counted(answer(item.after)) or 0) > 0


def answered(item: Item, answer: Answer) -> bool:
    """Nothing more is to be asked here. "Does not apply" holds only until the line it depends on is above zero."""
    value = answer(item.indicator)
    if value is None:
        return pointless(item, answer)
    return not (isinstance(value, NotApplicable) and needed(item, answer))
