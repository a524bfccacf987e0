"""`toso read`, kind `report`: what would be recorded of a weekly report that is posted as one text, and what asked."""

from collections.abc import Sequence
from typing import Any

from forms import catalogue
from forms.answered import pointless
from forms.value import Nil, Number, Value
from handlers.reading.figures.one_figure import Read
from handlers.reading.nothing import nothing
from handlers.reading.post.post import read_post

FORM = "week"


def read_report(text: str, units: Sequence[str]) -> dict[str, Any]:
    """The unit, the figures and the rest of a text about the weekly form; a line break is written as two characters."""
    known = catalogue.load()
    form = known.form(FORM)
    post = read_post(text, [known.indicator(item.indicator) for item in form.items], units)
    figures: dict[str, Value] = {code: one.value for code, one in post.figures.items() if isinstance(one, Read)}
    reason = nothing(text, names=units) if not any(_count(value) for value in figures.values()) else None
    counts = [item for item in form.items if item.required]
    if reason is not None:
        figures = {item.indicator: Nil(wording="") for item in counts if item.after is None}
    left_out = {item.indicator for item in counts if pointless(item, figures.get)}
    numbers = {code: _count(value) for code, value in figures.items() if code not in left_out}
    missing = [item.indicator for item in counts if item.indicator not in {*numbers, *left_out}]
    named = {names[0] for names in post.units if len(names) == 1}
    first = [item.indicator for item in counts if item.after is None]
    return {
        "unit": named.pop() if len(named) == 1 and len(post.units) == 1 else None,
        "figures": numbers,
        "difficulties": bool(post.note or reason),
        "zero": all(numbers.get(code) == 0 for code in first),
        "ask": missing if numbers or post.speaks else [],
    }


def _count(value: Value) -> int:
    return int(value.amount) if isinstance(value, Number) else 0
