"""Finds the last figure of each unit, for what is not added over time: stocks, and figures since 1 January with what
they were before and where they fall."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from forms.regime.window import Window
from forms.value import Money, Value, counted
from reports.compile.over_time.facts import CountedFigure, Fall, Lived


class LastFigure(NamedTuple):
    """The last figure of a unit in the window. `before`: what it was before the window in the same year; None: not
    known."""

    figure: CountedFigure
    before: int | None = None
    falls: tuple[Fall, ...] = ()


def amount(value: Value | None) -> int | None:
    """What a value adds to a total of counts or đồng; None: nothing at all."""
    return value.dong if isinstance(value, Money) else counted(value)


def last_of(figures: Iterable[CountedFigure], window: Window) -> CountedFigure | None:
    """The last of these figures of one unit that lies in the window."""
    inside = [figure for figure in figures if window.holds(figure.as_of)]
    return max(inside, key=_in_time, default=None)


def since_january(figures: Iterable[CountedFigure], window: Window) -> LastFigure | None:
    """The last figure of one unit in the window, of the year in which the window ends: these figures begin anew on
    1 January."""
    year = [figure for figure in figures if figure.as_of.year == window.last_day.year]
    last = last_of(year, window)
    if last is None:
        return None
    earlier = [figure for figure in year if figure.as_of < window.first_day]
    if window.first_day <= date(window.last_day.year, 1, 1):
        before: int | None = 0
    else:
        before = amount(max(earlier, key=_in_time).value) if earlier else None
    series = sorted((figure for figure in year if figure.as_of <= window.last_day), key=_in_time)
    return LastFigure(last, before, tuple(_falls(series, window)))


def _falls(series: list[CountedFigure], window: Window) -> Iterable[Fall]:
    for one, other in pairwise(series):
        earlier, later = amount(one.value), amount(other.value)
        if earlier is not None and later is not None and later < earlier and window.holds(other.as_of):
            yield Fall(other.unit, one, other)


def _in_time(figure: CountedFigure) -> tuple[date, date]:
    return figure.as_of, figure.period.cutoff


def standing(lasts: Mapping[int, CountedFigure], units: Mapping[int, Lived], day: date) -> dict[int, CountedFigure]:
    """Those of the last figures that still stand on that day: what a unit had is gone when it closes, and is part of
    the unit that it was merged into as soon as that one has given a figure of its own."""
    return {unit: figure for unit, figure in lasts.items() if _stands(unit, lasts, units, day)}


def _stands(unit: int, lasts: Mapping[int, CountedFigure], units: Mapping[int, Lived], day: date) -> bool:
    closed = units[unit].closed
    if closed is None or closed >= day:
        return True
    into = units[unit].merged_into
    if into is None:
        return False
    while into is not None:
        later = lasts.get(into)
        if later is not None and later.as_of > closed:
            return False
        into = units[into].merged_into if into in units else None
    return True
