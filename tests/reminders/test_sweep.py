"""However often, late or doubled the clock sweeps: each stage once, and nothing to those who have handed in."""

import threading
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.world import World
from forms.calendar import ZONE
from reminders.sweep import sweep
from storage.engine import Engine, connect
from storage.figures import NewSubmission
from storage.tables import outbox
from storage.work import Work, writing
from storage.year_tables import nudges
from tests.house import Clock, House, settle

WORLD = World.load()
THURSDAY = datetime(2026, 5, 7, 7, 30, tzinfo=ZONE)
HAMLETS = ("xóm Khâu Giang", "xóm Nà Mòn", "xóm Đồng Vinh")
WEEK = "week:2026-05-01"


def rows(database: Engine) -> tuple[list[tuple[int, str, str, str]], list[str]]:
    """The nudges, and the keys of the messages."""
    with database.connect() as connection:
        made = connection.execute(select(nudges.c.unit_id, nudges.c.form, nudges.c.period, nudges.c.stage))
        keys = connection.execute(select(outbox.c.dedupe_key))
        return [(row[0], row[1], row[2], row[3]) for row in made], [str(key) for key in keys.scalars()]


def hand_in(work: Work, house: House, title: str, now: datetime) -> None:
    """That hamlet's week is in, as the engine writes it."""
    unit = house.units[title].id
    seen = work.figures.submissions([unit], [WEEK]).get((unit, "week", WEEK))
    work.figures.submit(
        [NewSubmission(unit, "week", WEEK, "submitted", seen.version if seen else 0, house.people["An"], None, now)]
    )
    work.outbox.clear([(unit, "week", WEEK)])


HAPPENS = st.lists(
    st.tuples(st.integers(0, 60), st.one_of(st.just("sweep"), st.just("sweep"), st.sampled_from(HAMLETS))), max_size=25
)
"""(hours after Thursday 07:30, a sweep or a hand-in), in any order, doubled or missing."""


@settings(max_examples=60, deadline=None)
@given(happens=HAPPENS)
def test_any_order_of_sweeps_says_each_stage_once_and_nothing_to_those_done(
    sqlite_template: bytes, happens: list[tuple[int, str]]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "toso.db"
        path.write_bytes(sqlite_template)
        database = connect(f"sqlite:///{path}")
        house = writing(database, lambda work: settle(work, THURSDAY))
        done: dict[int, set[str]] = {}
        for hours, what in happens:
            now = THURSDAY + timedelta(hours=hours)
            if what == "sweep":
                before = set(rows(database)[0])
                writing(database, lambda work, now=now: sweep(work, now, WORLD.plan))  # type: ignore[misc]
                fresh = set(rows(database)[0]) - before

                assert (
                    not {unit for unit, form, _, stage in fresh if form == "week" and stage != "digest"} & done.keys()
                )
            else:
                writing(database, lambda work, what=what, now=now: hand_in(work, house, what, now))  # type: ignore[misc]
                done.setdefault(house.units[what].id, set())
        made, keys = rows(database)
        with database.connect() as connection:
            waiting = connection.execute(select(outbox.c.unit_id).where(outbox.c.state == "waiting")).scalars().all()
        database.dispose()

    assert max(Counter(made).values(), default=0) <= 1
    assert max(Counter(keys).values(), default=0) <= 1
    assert not set(waiting) & done.keys()


def test_two_sweepers_at_once_are_harmless(
    database_url: str, opened: Callable[[str], Engine], house: House, clock: Clock
) -> None:
    clock.to("2026-05-08 08:00")
    start, failures = threading.Barrier(4), []

    def sweeps(engine: Engine) -> None:
        start.wait()
        try:
            for _ in range(3):
                writing(engine, lambda work: sweep(work, clock(), WORLD.plan))
        except Exception as error:  # noqa: BLE001  # shown by the assert below
            failures.append(error)

    threads = [threading.Thread(target=sweeps, args=[opened(database_url)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    made, keys = rows(opened(database_url))

    assert failures == []
    assert Counter(stage for *_, stage in made) == {"overdue": 4, "digest": 2}
    assert len(keys) == len(set(keys)) == 8


def test_after_days_of_silence_only_the_stage_we_are_in_is_said(database: Engine, house: House) -> None:
    made = writing(database, lambda work: sweep(work, THURSDAY + timedelta(hours=8), WORLD.plan))

    assert made == 6
    assert {stage for *_, stage in rows(database)[0]} == {"remind"}


def test_an_ordinary_hour_writes_nothing(database: Engine, house: House) -> None:
    at = THURSDAY - timedelta(days=2)

    assert writing(database, lambda work: sweep(work, at, WORLD.plan)) == 0
    assert rows(database) == ([], [])


def test_a_unit_owes_nothing_from_before_it_was_there(database: Engine, house: House) -> None:
    at = datetime(2026, 5, 1, 8, 0, tzinfo=ZONE)  # the week before ended yesterday; all hamlets opened today
    writing(database, lambda work: sweep(work, at, WORLD.plan))

    assert {stage for *_, stage in rows(database)[0]} <= {"digest"}
