"""Targets and tasks read from a real database: the same totals as elsewhere, and nobody else's."""

from collections.abc import Mapping
from datetime import date, datetime

import pytest

from bot.answer.gather_checks import checked
from bot.compose.over_time import compiled
from bot.compose.programme.targets import targets_message
from bot.compose.programme.tasks import task_figures, tasks_message, tasks_of
from bot.compose.stored import StoredSummary
from bot.current import World
from forms.regime import period as periods
from forms.regime import window as windows
from forms.regime.calendar import ZONE
from forms.unit import Unit
from forms.value import Ratio, Status, Text, Value
from locales.marks import bare
from storage.database import Engine
from storage.people.units import NewUnit
from storage.reports.figures import NewFigure, NewSubmission
from storage.work import Work, writing
from tests.handlers.talk import number
from tests.house import OPENED, House

NOW = datetime(2026, 11, 30, 8, 0, tzinfo=ZONE)
YEAR = windows.year_to_date(NOW.date())
OCTOBER, NOVEMBER = (periods.containing("month", date(2026, n, 1)).code for n in (10, 11))


@pytest.fixture
def world() -> World:
    return World.load()


def agency(work: Work, house: House, kind: str, name: str, above: str = "xã Phú Thịnh") -> Unit:
    return work.units.add(NewUnit(house.units[above].id, kind, "Phòng", name, OPENED))


def give(work: Work, unit: Unit, month: str, values: Mapping[str, Value], *, sent: bool = True) -> None:
    work.figures.record([
        NewFigure(unit.id, "month", month, code, value, 0, "", "", None, None, NOW, "", "")
        for code, value in values.items()
    ])  # fmt: skip
    if sent:
        work.figures.submit([NewSubmission(unit.id, "month", month, "submitted", 0, None, None, NOW)])


def told(work: Work, world: World, unit: int, shape: str = "targets", form: str = "", period: str = YEAR.code) -> str:
    asked = StoredSummary(unit, form, period, shape)  # type: ignore[arg-type]  # one of the two
    make = targets_message if shape == "targets" else tasks_message
    return bare(make(work, asked, "vi", world.plan, NOW)[0])


def test_the_figure_is_that_of_the_totals(database: Engine, house: House, world: World) -> None:
    def settle(work: Work) -> None:
        police = agency(work, house, "police", "Công an")
        give(work, police, OCTOBER, {"population": number(15219), "vneid_accounts": number(14000)})
        give(work, police, NOVEMBER, {"population": number(15219), "vneid_accounts": number(14814)})

    writing(database, settle)
    commune = house.units["xã Phú Thịnh"]
    with Work(database, write=False) as work:
        said = told(work, world, commune.id, form="vneid_rate")
        before = told(work, world, commune.id, form="vneid_rate", period=windows.over(periods.parse(OCTOBER)).code)
        total = compiled(work, world.plan, commune.path, YEAR, ["vneid_rate"], NOW)["vneid_rate"]

    assert total.value == Ratio(part=14814, whole=15219)
    assert "VNeID 97,3% < 98%: còn thiếu 101 tài khoản." in said
    assert "92% < 98%: còn thiếu 915 tài khoản." in before


def test_a_commune_sees_no_figure_of_another(database: Engine, house: House, world: World) -> None:
    def settle(work: Work) -> None:
        police = agency(work, house, "police", "Công an", "xã Bình Yên")
        give(work, police, NOVEMBER, {"population": number(15219), "vneid_accounts": number(14814)})

    writing(database, settle)
    with Work(database, write=False) as work:
        own = told(work, world, house.units["xã Phú Thịnh"].id)
        other = told(work, world, house.units["xã Bình Yên"].id)

    assert "14814" in other
    assert "14814" not in own
    assert "0 đạt, 0 chưa đạt, 37 chưa có số" in own


def test_a_draft_is_no_figure(database: Engine, house: House, world: World) -> None:
    def settle(work: Work) -> None:
        police = agency(work, house, "police", "Công an")
        give(work, police, NOVEMBER, {"population": number(100), "vneid_accounts": number(99)}, sent=False)

    writing(database, settle)
    with Work(database, write=False) as work:
        assert "chưa có số." in told(work, world, house.units["xã Phú Thịnh"].id, form="vneid_rate")


def test_an_agency_hears_only_of_its_own_figures(database: Engine, house: House, world: World) -> None:
    made: list[Unit] = []

    def settle(work: Work) -> None:
        made.extend([agency(work, house, "police", "Công an"), agency(work, house, "public_service", "Trung tâm")])
        give(work, made[0], NOVEMBER, {"population": number(100), "vneid_accounts": number(99)})
        give(work, made[1], NOVEMBER, {"satisfaction_rate": number(97)})

    writing(database, settle)
    with Work(database, write=False) as work:
        police, centre = (told(work, world, unit.id) for unit in made)

    assert "VNeID" in police
    assert "97%" not in police
    assert "97% < 98%: còn thiếu 1 điểm phần trăm" in centre
    assert "VNeID" not in centre


# Tasks --------------------------------------------------------------------------------------------------------------


def tasked(house: House, made: list[Unit]):  # type: ignore[no-untyped-def]  # a function for `writing`
    def settle(work: Work) -> None:
        made.extend([agency(work, house, "economy", "Kinh tế"), agency(work, house, "culture", "Văn hóa")])
        told = {"task-3": "in_progress", "task-4": "not_started", "task-9": "done", "task-10": "in_progress"}
        result = {"task-3-result": Text(text="đã lắp tưới tự động")}
        statuses = {code: Status(code=state) for code, state in told.items()}
        give(work, made[0], OCTOBER, {"task-9": Status(code="in_progress")})
        give(work, made[0], NOVEMBER, {**statuses, **result})
        give(work, made[1], NOVEMBER, {"task-7": Status(code="done")}, sent=False)

    return settle


def test_tasks_are_counted_as_reports_count_them(database: Engine, house: House, world: World) -> None:
    writing(database, tasked(house, []))
    commune = house.units["xã Phú Thịnh"]
    with Work(database, write=False) as work:
        counts = task_figures(work, world.plan, commune, YEAR, NOW)
        then = tasks_of(work, world.plan, commune, windows.over(periods.parse(OCTOBER)), NOW).statuses
        said = told(work, world, commune.id, "tasks")

    assert counts == {
        "tasks_assigned": number(11),
        "tasks_done": number(1),
        "tasks_done_ontime": number(1),
        "tasks_done_late": number(0),
        "tasks_ontrack": number(10),
        "tasks_overdue": number(0),
    }
    assert then == {9: "in_progress"}
    assert "Kết quả: đã lắp tưới tự động" in said
    assert "Chưa báo kỳ mới nhất: Phòng Văn hóa (tháng 11/2026)." in said


def test_an_agency_hears_only_of_its_own_tasks(database: Engine, house: House, world: World) -> None:
    made: list[Unit] = []
    writing(database, tasked(house, made))
    with Work(database, write=False) as work:
        economy, culture = (told(work, world, unit.id, "tasks") for unit in made)

    assert "Được giao 4 nhiệm vụ: 1 đã hoàn thành" in economy
    assert "Số hóa 01 di tích" not in economy
    assert "tưới tự động" not in culture
    assert "AI, IoT trong nông nghiệp" in culture  # it helps there, and sees no status


def test_a_commune_without_agencies_has_tasks_that_nobody_tells(database: Engine, house: House, world: World) -> None:
    with Work(database, write=False) as work:
        said = told(work, world, house.units["xã Bình Yên"].id, "tasks")

    assert "11 đang trong hạn" in said
    assert "Phòng Kinh tế (chưa dùng Tổ Số)" in said


def test_checks_see_targets_of_given_figures(database: Engine, house: House, world: World) -> None:
    def settle(work: Work) -> None:
        culture, centre = agency(work, house, "culture", "Văn hóa"), agency(work, house, "public_service", "Trung tâm")
        give(work, centre, NOVEMBER, {"satisfaction_rate": number(96)})
        give(work, culture, NOVEMBER, {"cov_5g_population": number(70)})

    writing(database, settle)
    days = windows.over(periods.parse(NOVEMBER))
    with Work(database, write=False) as work:
        found = checked(work, house.units["xã Phú Thịnh"], days, world.plan, NOW).findings

    several = {one.indicators[0]: one.values for one in found if one.rule == "several-targets"}
    assert several["satisfaction_rate"] == (number(90), number(98))
    assert "vneid_rate" not in several
