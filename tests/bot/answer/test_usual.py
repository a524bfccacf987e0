"""What a unit usually gives is read with its reports, and a confirmed doubt is kept in the row."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from sqlalchemy import select

from forms.value import Nil, Number, Text, Value
from storage.database import Engine
from storage.reports.figures import Counted, NewFigure
from storage.tables.reports import figure_versions
from storage.work import Work, reading, writing
from tests.engines import WORLD, running, told
from tests.house import Clock, House, Room, arrival

A, V = "propaganda_attendees", "vneid_assisted"
APRIL = ("week:2026-04-03", "week:2026-04-10", "week:2026-04-17", "week:2026-04-24")


@pytest.fixture(autouse=True)
def afresh() -> None:
    """All tests share the forms and the regime, but changes that people made in another test are forgotten."""
    WORLD.stale = True


def gave(database: Engine, clock: Clock, unit: int, indicator: str, values: Sequence[Value]) -> None:
    """Keep what a unit gave in the weeks of April."""
    figures = [
        NewFigure(unit, "week", week, indicator, value, 0, "", "", None, None, clock(), "", "")
        for week, value in zip(APRIL, values, strict=True)
    ]
    writing(database, lambda work: work.figures.record(figures))


def numbers(*counts: int) -> list[Value]:
    """These counts as answers."""
    return [Number(amount=Decimal(count)) for count in counts]


async def test_the_units_own_history_makes_the_doubt(database: Engine, house: House, clock: Clock) -> None:
    gave(database, clock, house.units["xóm Khâu Giang"].id, A, numbers(40, 60, 50, 55))
    gave(database, clock, house.units["xóm Nà Mòn"].id, A, numbers(500, 600, 700, 800))
    room = Room()
    clock.to("2026-05-07 09:00")
    async with running(database, clock, room) as engine:
        await told(engine, arrival("An", 1, clock(), text="2 buổi 600 người 15 vneid"))
        await told(engine, arrival("An", 2, clock(), text="đúng"))
    with database.connect() as connection:
        kept = select(figure_versions.c.why).where(figure_versions.c.indicator == A, figure_versions.c.raw != "")
        why = list(connection.execute(kept).scalars())

    assert "thường 40–60 lượt người, lần này 600" in room.texts("An")[0]
    assert "2. Số lượt người dự: 600" in room.texts("An")[1]
    assert why == ["confirmed usual least=40 most=60"]


def test_only_counts_of_the_periods_asked_for_are_read(database: Engine, house: House, clock: Clock) -> None:
    here, there = house.units["xóm Khâu Giang"].id, house.units["xóm Nà Mòn"].id
    gave(database, clock, here, V, [*numbers(15, 0), Nil(wording="không phát sinh"), Text(text="mưa")])
    gave(database, clock, there, V, numbers(1, 2, 3, 4))

    def read(work: Work) -> dict[int, dict[str, dict[str, int]]]:
        counted = Counted([V], APRIL[1:])
        return work.figures.reports([here], {"week": [V]}, [APRIL[0]], counted=counted).counts

    assert reading(database, read) == {here: {V: {APRIL[1]: 0, APRIL[2]: 0}}}
