"""Finds the figure whose own name, as reports print it, stands alone before a colon: long ones are full of words that
other figures have in their names too."""

import re
from collections.abc import Iterable
from functools import lru_cache

from forms.indicator import Indicator
from handlers.reading.block.statement import split
from handlers.reading.indicator_names import printed_names, spoken

_NUMBER = re.compile(r"\s*(?:[-–•*+]|\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)]|[a-zđ][.)])\s*")
"""What lines are numbered with: "1.", "2.3.", "a)", "–"."""


def named_in_full(line: str, lines: tuple[Indicator, ...]) -> tuple[Indicator, str] | None:
    """The figure whose full name is all that stands before the first colon of the line, and what stands behind it."""
    halves = split(_NUMBER.sub("", line, count=1) if _NUMBER.match(line) else line)
    found = _by_name(lines).get(spoken(halves[0])) if halves else None
    return (found, halves[1]) if halves and found is not None else None


@lru_cache(maxsize=64)
def _by_name(lines: tuple[Indicator, ...]) -> dict[str, Indicator]:
    """The figures by their names; a name of two figures means neither."""
    named: dict[str, list[Indicator]] = {}
    for of, name in _names(lines):
        named.setdefault(name, []).append(of)
    return {name: of[0] for name, of in named.items() if len(of) == 1}


def _names(lines: Iterable[Indicator]) -> Iterable[tuple[Indicator, str]]:
    return ((of, name) for of in lines if of.title is None for name in printed_names(of.words))
