"""However often the clock sweeps, late or twice at once, each stage is said once, and only to those who still owe."""

import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from forms.collection import Collection
from forms.form import Form, Item
from forms.regime.deadline import DueChange
from reminders import sweep as sweeping
from reminders.sweep import Sweep, SweepDay, sweep
from storage.database import Engine, Unavailable, connect
from storage.messages.outbox import Message
from storage.tables.messages import outbox
from storage.tables.people import members
from storage.work import reading, writing
from tests.engines import broken_disk, trapped
from tests.house import Clock, House, chat_key, settle
from tests.reminders.town import (
    PLAN,
    QUARTER,
    THURSDAY,
    at,
    away,
    chats,
    hamlets,
    hand_in,
    made,
    messages,
    said,
    swept,
    text,
    with_plan,
)

HAMLETS = ("xóm Khâu Giang", "xóm Nà Mòn", "xóm Đồng Vinh")
HOUR = timedelta(hours=1)
HAPPENS = st.lists(
    st.tuples(st.integers(-1, 60), st.one_of(st.just("sweep"), st.just("sweep"), st.sampled_from(HAMLETS))), max_size=25
)
"""(hours after Thursday 08:00, a sweep or a hand-in), in any order, doubled or missing."""


@settings(max_examples=60, deadline=None)
@given(happens=HAPPENS)
def test_any_order_of_sweeps_says_each_owed_stage_once(sqlite_template: bytes, happens: list[tuple[int, str]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "toso.db"
        path.write_bytes(sqlite_template)
        database = connect(f"sqlite:///{path}")
        house = writing(database, lambda work: settle(work, THURSDAY))
        done: set[int] = set()
        for hours, what in happens:
            now = THURSDAY + hours * HOUR
            if what == "sweep":
                before = Counter(made(database))
                swept(database, now)

                assert not {unit for unit, _, _ in Counter(made(database)) - before} & done
            else:
                unit = house.units[what].id
                writing(database, lambda work, unit=unit, now=now: hand_in(work, unit, now))  # type: ignore[misc]
                done.add(unit)
        told = [text(say) for name in ("An", "Én") for say in said(database, name, THURSDAY + 60 * HOUR)]
        stages, keys = Counter(made(database)), keys_of(database)
        titles = [house.units[name].title for name in HAMLETS if house.units[name].id in done]
        database.dispose()

    assert max(stages.values(), default=0) <= 1
    assert len(keys) == len(set(keys))
    assert not [title for title in titles if any(title in one for one in told)]


def keys_of(database: Engine) -> list[str]:
    """The dedupe keys of the messages."""
    with database.connect() as connection:
        return [str(key) for key in connection.execute(select(outbox.c.dedupe_key)).scalars()]


def test_two_sweepers_at_once_are_harmless(
    database_url: str, opened: Callable[[str], Engine], house: House, clock: Clock
) -> None:
    start, failures = threading.Barrier(4), []

    def sweeps(engine: Engine, late: timedelta) -> None:
        start.wait()
        try:
            for _ in range(3):
                writing(engine, lambda work: sweep(work, THURSDAY + timedelta(days=1) + late, PLAN))
        except Exception as error:  # noqa: BLE001  # shown by the assert below
            failures.append(error)

    late = [timedelta(), timedelta(), timedelta(microseconds=1), timedelta(seconds=1)]
    threads = [threading.Thread(target=sweeps, args=[opened(database_url), by]) for by in late]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    database = opened(database_url)

    assert failures == []
    assert Counter(stage for *_, stage in made(database)) == {"overdue": 4, "missing_late": 2}
    assert sorted(chat for _, chat in messages(database)) == sorted(
        chat_key(name) for name in ("An", "Dũng", "Én", "Grace", "Khoa", "Bình", "Chi")
    )


def test_the_next_sweep_makes_good_a_failed_statement(database: Engine, house: House) -> None:
    with trapped(database) as trap:
        for weeks in range(1, 40):
            now = THURSDAY + timedelta(days=7 * weeks)
            trap.set(weeks, broken_disk)
            with suppress(Unavailable):
                swept(database, now)
            sprung, trap.at = trap.sprung, 0
            swept(database, now + timedelta(seconds=1))
            swept(database, now + timedelta(seconds=2))
            if not sprung:
                break
    of_week = Counter((unit, stage) for unit, form, stage in made(database) if form == "week")

    assert weeks > 5
    assert of_week == {(unit.id, "open"): weeks for unit in house.units.values() if unit.kind == "hamlet"}
    assert Counter(chats(database, "An", "Dũng", "Én", "Grace", "Khoa")) == dict.fromkeys(
        ("An", "Dũng", "Én", "Grace", "Khoa"), weeks
    )


def test_after_days_of_silence_only_the_current_stage_is_said(database: Engine, house: House) -> None:
    number = swept(database, THURSDAY + 7 * HOUR)

    assert number == 5
    assert {stage for *_, stage in made(database)} == {"remind"}


def test_a_clock_set_back_says_no_earlier_stage(database: Engine, house: House) -> None:
    swept(database, THURSDAY + 7 * HOUR)

    assert swept(database, THURSDAY) == 0
    assert {stage for *_, stage in made(database)} == {"remind"}


@pytest.mark.parametrize("moment", ["2026-07-07 10:00", "2026-07-09 07:59", "2026-07-09 21:00", "2026-07-10 06:59"])
def test_no_table_is_read_at_night_or_between_stages(moment: str) -> None:
    assert Sweep.at(at(moment), SweepDay.of(PLAN, at(moment))).rounds == ()


def test_when_everybody_has_heard_a_sweep_only_reads(database: Engine, house: House) -> None:
    swept(database, THURSDAY)
    again = Sweep.at(THURSDAY + HOUR, SweepDay.of(PLAN, THURSDAY + HOUR))

    assert again.rounds
    assert reading(database, again.places) == []


def test_a_unit_owes_nothing_from_before_it_was_there(database: Engine, house: House) -> None:
    swept(database, at("2026-05-01 08:00"))  # the week before ended yesterday; all hamlets opened today

    assert {stage for *_, stage in made(database)} <= {"missing_late"}


def test_one_message_a_person_holds_all_that_is_due(database: Engine, house: House) -> None:
    now = at("2026-09-17 08:00")  # the last day of the quarter, and of a week
    swept(database, now)

    assert Counter(form for _, form, _ in made(database)) == {"week": 4, "quarter": 4 + 2, "commune_quarter": 2}
    assert chats(database, "An", "Én", "Bình") == ["An", "Én", "Bình"]


def test_a_person_with_units_in_two_batches_hears_of_each(
    database: Engine, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "UNITS_PER_TRANSACTION", 1)
    swept(database, THURSDAY)
    told = [text(say) for say in said(database, "Én", THURSDAY)]

    assert len(made(database)) == len(set(made(database))) == 4
    assert sorted("Nà Mòn" in one for one in told) == [False, True]
    assert sorted("Đồng Vinh" in one for one in told) == [False, True]


# The day's measure ---------------------------------------------------------------------------------------------------


def test_an_officer_has_no_more_than_two_messages_a_day(database: Engine, house: House) -> None:
    plan = with_plan(regime=PLAN.regime.model_copy(update={"per_day": 1}))
    counts = [swept(database, THURSDAY + hours * HOUR, plan) for hours in (0, 7, 12)]
    resting = made(database)
    next_morning = swept(database, THURSDAY + 24 * HOUR, plan)

    assert counts == [5, 0, 2]  # the two messages are for the leads
    assert {stage for *_, stage in resting} == {"open", "missing"}
    assert next_morning == 5 + 2
    assert {stage for *_, stage in made(database)} >= {"overdue"}


def test_a_unit_is_reminded_through_officers_below_their_daily_limit(database: Engine, house: House) -> None:
    plan = with_plan(regime=PLAN.regime.model_copy(update={"per_day": 1}))
    swept(database, THURSDAY, plan)
    with database.begin() as connection:  # one of the two officers had no message after all
        mine = outbox.update().where(outbox.c.chat_key == chat_key("Dũng"))
        connection.execute(mine.values(state="cleared"))
    swept(database, THURSDAY + 7 * HOUR, plan)

    assert chats(database, "An", "Dũng", "Én") == ["An", "Dũng", "Én", "Dũng"]
    assert made(database)[-1] == (house.units["xóm Khâu Giang"].id, "week", "remind")


def test_what_a_lead_says_by_hand_is_not_counted(database: Engine, house: House) -> None:
    unit = house.units["xóm Khâu Giang"].id
    note = Message(chat_key("An"), house.people["An"], "nudge", "vi", "{}", 1, unit_id=unit, form="week", period="x")
    writing(database, lambda work: work.outbox.add([note, note], THURSDAY - HOUR))
    swept(database, THURSDAY)

    assert chats(database, "An") == ["An"] * 3


def test_a_unit_without_reachable_officers_still_climbs_its_ladder(database: Engine, house: House) -> None:
    writing(database, lambda work: work.people.stop(chat_key("Khoa"), "blocked"))
    swept(database, THURSDAY)
    swept(database, THURSDAY + 7 * HOUR)
    unit = house.units["xóm Bản Cái"].id

    assert [stage for of, _, stage in made(database) if of == unit] == ["open", "remind"]
    assert chats(database, "Khoa") == []


# Leave ---------------------------------------------------------------------------------------------------------------


def test_who_is_on_leave_gets_nothing_and_the_deputy_does(database: Engine, house: House) -> None:
    an, khoa = house.people["An"], house.people["Khoa"]
    away(database, an, khoa, date(2026, 7, 8), date(2026, 7, 9))
    swept(database, THURSDAY)
    [told] = said(database, "Khoa", THURSDAY)
    swept(database, THURSDAY + 24 * HOUR)

    assert "xóm Khâu Giang" in text(told)
    assert "xóm Bản Cái" in text(told)
    assert chats(database, "An", "Khoa") == ["Khoa", "An", "Khoa"]


def test_a_deputy_of_the_same_unit_is_told_once(database: Engine, house: House) -> None:
    away(database, house.people["An"], house.people["Dũng"], date(2026, 7, 9), date(2026, 7, 9))
    swept(database, THURSDAY)
    [told] = said(database, "Dũng", THURSDAY)

    assert text(told).startswith("Kính gửi xóm Khâu Giang: đến kỳ")
    assert chats(database, "An", "Dũng") == ["Dũng"]


def test_without_a_deputy_at_work_nobody_is_told(database: Engine, house: House) -> None:
    for name, deputy in (("An", None), ("Dũng", "Khoa"), ("Khoa", None)):
        other = house.people[deputy] if deputy else None
        away(database, house.people[name], other, date(2026, 7, 9), date(2026, 7, 9))
    swept(database, THURSDAY)

    assert chats(database, "An", "Dũng", "Khoa") == []
    assert len(made(database)) == 4


def test_whoever_is_back_earlier_is_reminded_again(database: Engine, house: House) -> None:
    away(database, house.people["An"], None, date(2026, 7, 1), date(2026, 7, 31), ended_at=THURSDAY - HOUR)
    swept(database, THURSDAY)

    assert chats(database, "An") == ["An"]


# Other days, other units ---------------------------------------------------------------------------------------------


def test_reminders_of_an_extended_report_begin_anew_and_only_there(database: Engine, house: House) -> None:
    now, later = at("2026-09-17 15:00"), at("2026-09-18 08:00")
    swept(database, now)
    unit = house.units["xóm Khâu Giang"]
    change = DueChange(number=1, form="quarter", period=QUARTER, path=unit.path, last_day=date(2026, 9, 21))
    plan = with_plan(changes=(change,))
    swept(database, later, plan)
    fresh = {(of, stage) for of, form, stage in made(database) if form == "quarter"}

    assert (unit.id, "days3") in fresh
    assert (unit.id, "overdue") not in fresh
    assert (house.units["xóm Nà Mòn"].id, "overdue") in fresh
    assert "21/9/2026" in text(said(database, "An", later, plan)[-1])


def test_a_collection_reaches_its_units_and_the_asking_communes_leads(database: Engine, house: House) -> None:
    asked = (house.units["xóm Nà Mòn"].id, house.units["xóm Bản Cái"].id)
    form = Form(
        code="adhoc-1", version=1, frequency="ad_hoc", asked_of=("hamlet",), items=(Item(indicator="team_members"),)
    )
    collection = Collection(
        form=form,
        period="ad_hoc:2026-07-14",
        path=house.units["xã Phú Thịnh"].path,
        title="Rà soát thiết bị",
        opened_at=at("2026-07-14 10:00"),
        last_day=date(2026, 7, 15),
        units=frozenset(asked),
    )
    plan = with_plan(collections=(collection,))
    swept(database, at("2026-07-14 10:05"), plan)
    swept(database, at("2026-07-15 16:00"), plan)
    commune = house.units["xã Phú Thịnh"].id

    assert sorted(made(database)) == sorted(
        [(unit, "adhoc-1", stage) for unit in asked for stage in ("day1", "last_hours")]
        + [(commune, "adhoc-1", "missing")]
    )
    assert chats(database, "Én", "Khoa", "Bình", "Chi") == ["Én", "Khoa", "Én", "Khoa", "Bình"]
    assert "“Rà soát thiết bị”" in text(said(database, "Én", at("2026-07-14 10:06"), plan)[0])
    assert "0/1 xóm" in text(said(database, "Bình", at("2026-07-15 16:01"), plan)[0])


def test_the_communes_leader_hears_of_its_own_overdue_report(database: Engine, house: House) -> None:
    with database.begin() as connection:
        mine = members.update().where(members.c.person_id == house.people["Chi"])
        connection.execute(mine.values(role="chair"))
    now = at("2026-09-21 14:00")
    swept(database, now)

    assert text(said(database, "Chi", now)[0]).startswith(
        "Kính báo cáo lãnh đạo xã Bình Yên: đã quá hạn báo cáo Quý III"
    )


def test_many_reports_of_one_person_are_cut_short(database: Engine, house: House) -> None:
    hamlets(database, house, "Khoa", 14)
    swept(database, THURSDAY)
    told = text(said(database, "Khoa", THURSDAY)[0])

    assert told.startswith("Kính gửi anh/chị: còn 15 báo cáo cần gửi.")
    assert "Còn 3 báo cáo nữa; gõ /nhap để xem." in told
    assert told.count("[xóm") == 12
