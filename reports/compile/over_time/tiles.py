"""Chooses which reports make a flow over a window, so that every day is counted once: the figures of weeks, or of the
longer report where weeks are wanting."""

from collections.abc import Iterable, Sequence

from forms.regime import window as windows
from forms.regime.period import Period
from reports.compile.over_time.facts import CountedFigure

_RANKS = {"week": 0, "month": 1, "cal_month": 1, "quarter": 2, "half_year": 3, "year": 4}


def tiled(given: Iterable[CountedFigure], lacking: Sequence[Period], asked: Sequence[Period]) -> list[CountedFigure]:
    """The figures of one unit that are added up, of those given. A longer period's own figure counts where no shorter
    one is given within it, or where one that is asked there is wanting; it then takes the place of all those within.
    """
    chosen: list[CountedFigure] = []
    for figure in sorted(given, key=lambda one: (_rank(one.period), one.period.cutoff)):
        span = windows.over(figure.period)
        within = [one for one in chosen if span.holds(one.period.cutoff)]
        shorter = [period for period in asked if _within(period, figure.period)]
        if not within or wanting([one for one in lacking if one in shorter], shorter, within):
            chosen = [one for one in chosen if one not in within]
            chosen.append(figure)
    return sorted(chosen, key=lambda one: one.period.cutoff)


def wanting(lacking: Iterable[Period], asked: Sequence[Period], chosen: Sequence[CountedFigure]) -> list[Period]:
    """Those of the `lacking` periods whose days are in no chosen figure. Where shorter periods are asked within one,
    only the shorter ones are wanting."""
    return [
        period
        for period in lacking
        if not any(windows.over(one.period).holds(period.cutoff) for one in chosen if one.period != period)
        and not any(_within(other, period) for other in asked)
    ]


def _within(period: Period, longer: Period) -> bool:
    """Whether the period is a shorter one and belongs to the longer one."""
    return _rank(period) < _rank(longer) and windows.over(longer).holds(period.cutoff)


def _rank(period: Period) -> int:
    return _RANKS[period.kind]
