"""Figures that cannot be: for a unit that did not exist then, and over a whole of zero. Nothing wrong is stored or
printed, and nothing that was given is lost."""

from datetime import date
from decimal import Decimal

import pytest

from bot.compose.over_time import compiled
from forms.regime import window as windows
from forms.regime.period import containing
from forms.value import Number
from storage.database import Engine
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.tables.reports import figures
from storage.work import reading, writing
from tests.bot.answer.test_reviews import Commune
from tests.engines import WORLD
from tests.house import Clock, settle

BEFORE, SINCE = "week:2026-08-21", "week:2026-08-28"


@pytest.fixture
def commune(database: Engine, clock: Clock) -> Commune:
    """An reports for a new hamlet too, which was founded on 1 September."""
    clock.to("2026-09-03 09:00")
    made = Commune(database, clock, writing(database, lambda work: settle(work, clock())))

    above, person = made.house.units["xã Phú Thịnh"].id, made.house.people["An"]
    new = NewUnit(above, "hamlet", "xóm", "Mới", date(2026, 9, 1))
    made.house.units["xóm Mới"] = unit = writing(database, lambda work: work.units.add(new))
    writing(database, lambda work: work.people.belong(person, unit.id, "officer", clock()))
    return made


async def test_a_figure_for_a_unit_that_did_not_exist_then_is_not_taken(commune: Commune) -> None:
    unit = commune.house.units["xóm Mới"].id
    await commune.say(("An", f"fill|{BEFORE}|week|{unit}"), ("An", f"set|{BEFORE}|propaganda_meetings|{unit}|0"))
    there = commune.rows(figures.c.unit_id, figures.c.period)
    await commune.say(("An", f"fill|{SINCE}|week|{unit}"), ("An", "2 buổi 40 người 3 vneid"))
    now = commune.rows(figures.c.unit_id, figures.c.period)

    assert there == []
    assert set(now) == {(unit, SINCE)}


def test_a_whole_of_zero_makes_no_rate(database: Engine, clock: Clock) -> None:
    clock.to("2026-09-15 09:00")
    house = writing(database, lambda work: settle(work, clock()))
    commune = house.units["xã Phú Thịnh"]
    police = writing(
        database, lambda work: work.units.add(NewUnit(commune.id, "police", "Công an", "xã", date(2026, 5, 1)))
    )
    period = containing("month", date(2026, 9, 14))
    given = [
        NewFigure(
            police.id, "month", period.code, code, Number(amount=Decimal(n)), 0, "", "", None, None, clock(), "", ""
        )
        for code, n in (("population", 0), ("vneid_accounts", 0))
    ]
    handed_in = [NewSubmission(police.id, "month", period.code, "submitted", 0, None, None, clock())]
    writing(database, lambda work: work.figures.record(given))
    writing(database, lambda work: work.figures.submit(handed_in))

    window = windows.over(period)
    totals = reading(
        database, lambda work: compiled(work, WORLD.plan, commune.path, window, ["population", "vneid_rate"], clock())
    )

    assert totals["population"].value == Number(amount=Decimal(0))
    assert totals["vneid_rate"].value is None
