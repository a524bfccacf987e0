"""Every total of every period of a simulated year equals that of a naive oracle, on SQLite and on PostgreSQL."""

from collections import Counter
from datetime import date
from random import Random  # noqa: TID251  # a fixed seed: the same year each time

from forms.regime import window as windows
from forms.regime.window import Window, touching
from storage.database import Engine
from storage.work import reading
from tests.reports.long.comparing import compare
from tests.reports.long.year import LAST, live, plan

PLAN = plan()
CODES = [one.code for one in PLAN.catalogue.indicators]


def every_window() -> list[Window]:
    """Each period of the year, the first months, the year to some days, and ranges of any length."""
    found = [
        windows.over(one)
        for kind in ("month", "cal_month", "quarter")
        for one in touching(kind, date(2026, 1, 15), LAST)
    ]
    found += [
        windows.over(one)
        for kind in ("half_year", "year")
        for one in touching(kind, date(2026, 1, 15), date(2026, 12, 1))
    ]
    found += [windows.over(one) for one in list(touching("week", date(2026, 4, 1), date(2026, 12, 1), 4))[::6]]
    found += [windows.first_months(2026, n) for n in (1, 5, 9, 12)]
    found += [windows.year_to_date(date(2026, *day)) for day in ((1, 1), (6, 30), (11, 20))]
    chance = Random(7)
    for _ in range(8):
        first = date.fromordinal(date(2025, 12, 1).toordinal() + chance.randrange(330))
        found.append(windows.between(first, date.fromordinal(first.toordinal() + chance.randrange(120))))
    return found


def test_every_total_of_a_year_equals_the_oracles(database: Engine) -> None:
    top = live(database, PLAN, seed=1)
    counts: Counter[str] = Counter()

    for window in every_window():
        counts += reading(database, lambda work, window=window: compare(work, PLAN, top.path, window, CODES))  # type: ignore[misc]

    assert all(counts[what] > 50 for what in ("flow", "stock", "year_to_date", "computed", "falls", "texts", "gaps")), (
        counts
    )
