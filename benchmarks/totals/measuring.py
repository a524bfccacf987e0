"""Measures totals: from the call to the text, as the bot makes it when it sends the message."""

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks.totals.year import FIRST, NEWEST, TOP, Size, make
from bot.compose.over_time import long_summary
from bot.compose.stored import StoredSummary
from bot.compose.summary import summary
from bot.current import World
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.regime.period import containing
from storage.database import Engine, connect
from storage.work import Work, reading

NOW = datetime(2027, 1, 1, 8, tzinfo=ZONE)
"""The day after the newest week's cut-off."""
YEAR = windows.year_to_date(NEWEST.cutoff).code
QUARTER = windows.over(containing("quarter", NEWEST.first_day)).code
HISTORIES = {"0_5y": 26, "1y": 52, "2y": 104, "5y": 260}
"""The weeks that a commune has kept, by the name of the figure."""


class TotalAsked(NamedTuple):
    """A total that somebody asks for, and how often it is measured."""

    unit: int
    code: str
    times: int


def commune(folder: Path, times: int) -> dict[str, list[float]]:
    """The milliseconds of each total of a commune of 16 hamlets, by what is asked and how much is kept."""
    found = {}
    for name, weeks in HISTORIES.items():
        path = folder / f"commune-{name}.sqlite"
        make(path, Size(hamlets=16, communes=1, provinces=1, weeks=weeks))
        for what, code in (("week", NEWEST.code), ("quarter", QUARTER), ("year", YEAR)):
            found[f"commune_{what}_{name}_ms"] = measured(path, TotalAsked(FIRST + 1, code, times))
    return found


def country(path: Path, times: int) -> dict[str, list[float]]:
    """The milliseconds of each total of the country and of a province of it."""
    asked = {
        "country_week_ms": TotalAsked(TOP, NEWEST.code, times),
        "country_year_ms": TotalAsked(TOP, YEAR, times),
        "province_week_ms": TotalAsked(FIRST, NEWEST.code, times),
        "province_year_ms": TotalAsked(FIRST, YEAR, times),
    }
    return {name: measured(path, one) for name, one in asked.items()}


def measured(path: Path, asked: TotalAsked) -> list[float]:
    """The milliseconds that the text took, each time from one consistent view; the first time is not counted."""
    engine = connect(f"sqlite:///{path}")
    ask = _asking(engine, asked)
    found = []
    for _ in range(asked.times + 1):
        began = time.perf_counter()
        ask()
        found.append((time.perf_counter() - began) * 1000)
    engine.dispose()
    return found[1:]


def _asking(engine: Engine, asked: TotalAsked) -> Callable[[], str]:
    world = World.load()
    if asked.code == NEWEST.code:
        week = StoredSummary(asked.unit, "week", asked.code, "summary")
        return lambda: reading(engine, lambda work: summary(work, week, "vi", world, NOW)[0])
    long = StoredSummary(asked.unit, "", asked.code, "long")

    def text(work: Work) -> str:
        return long_summary(work, long, "vi", world.plan, NOW)[0]

    return lambda: reading(engine, text)
