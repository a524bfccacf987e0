"""Tells from the answers so far whether a line of a report must still be asked."""

from collections.abc import Callable

from forms.form import Item
from forms.value import NotApplicable, Value, counted

Answer = Callable[[str], Value | None]
"""Looks up the current answer to an indicator by its code; None where there is no answer."""


def pointless(item: Item, answer: Answer) -> bool:
    """Whether a line is not asked because the line it depends on is zero: no meetings, so no attendees."""
    return item.after is not None and counted(answer(item.after)) == 0


def needed(item: Item, answer: Answer) -> bool:
    """Whether the line that this one depends on is above zero, so that this one must have a figure."""
    return item.after is not None and (counted(answer(item.after)) or 0) > 0


def answered(item: Item, answer: Answer) -> bool:
    """Whether nothing more is asked about this line. `NotApplicable` is an answer only until the line that this one
    depends on is above zero."""
    value = answer(item.indicator)
    if value is None:
        return pointless(item, answer)
    return not (isinstance(value, NotApplicable) and needed(item, answer))
