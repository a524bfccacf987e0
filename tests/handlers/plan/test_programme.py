"""/muctieu and /nhiemvu find the figure, task, days and unit that somebody names, and never a unit not theirs."""

from datetime import date
from itertools import product

import pytest

from forms.regime import window as windows
from forms.unit import Unit
from handlers.parts import COMMANDS, TAPS
from handlers.reading.explained import TARGET, TASK, mark
from handlers.reading.wishes import asked as wished
from handlers.respond import respond
from handlers.turn.buttons import tap
from handlers.turn.dialogue import Idle
from handlers.turn.effects import Summarise, Turn
from handlers.turn.incoming import Incoming
from handlers.turn.known import Known, Member
from handlers.turn.say import Say
from tests.handlers.talk import AN, COMMUNE, DONG_TAM, FAR, KHAU_GIANG, NOW, Talk, admin, changed, lead, officer

POLICE = Unit(id=20, path="/1/20/", kind="police", noun="Công an", name="xã")
ECONOMY = Unit(id=21, path="/1/21/", kind="economy", noun="Phòng", name="Kinh tế")
PROVINCE = Unit(id=100, path="/", kind="province", noun="tỉnh", name="Thái Nguyên")
YEAR = windows.year_to_date(NOW.date())


def of_agency(unit: Unit) -> Known:
    person = AN.__class__(3, "Hoàng Thị An", "vi", (Member(unit, "officer"),), ("telegram",))
    return changed(officer(), person=person, reports={})


def led() -> Known:
    return changed(lead(), subtree=(COMMUNE, KHAU_GIANG, DONG_TAM, POLICE, ECONOMY))


def asked(command: str, text: str, known: Known) -> list[Summarise]:
    turn = COMMANDS[command](text, Idle(), known)
    return [one for one in (turn.effects if turn else ()) if isinstance(one, Summarise)]


def said(turn: Turn | None) -> list[str]:
    assert turn is not None
    lines = [line.key for effect in turn.effects if isinstance(effect, Say) for line in effect.lines]
    return lines + [line.key for line in turn.above or ()]


# Targets ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "window"),
    [
        ("", "", YEAR.code),
        ("VNeID", "vneid_rate", YEAR.code),
        ("tỷ lệ VNeID", "vneid_rate", YEAR.code),
        ("vneid thang 4", "vneid_rate", "month:2026-03-15"),
        ("tháng 4 VNeID", "vneid_rate", "month:2026-03-15"),
        ("quý I", "", "quarter:2025-12-15"),
        ("hài lòng", "satisfaction_rate", YEAR.code),
        ("VNeID Phú Thịnh", "vneid_rate", YEAR.code),
    ],
)
def test_a_lead_asks_for_targets_in_any_order(text: str, code: str, window: str) -> None:
    assert asked("targets", text, led()) == [Summarise(COMMUNE.id, code, window, "targets")]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("con trâu", "targets-unknown"),
        ("số buổi", "targets-untargeted"),
        ("kỹ năng số", "targets-several"),
        ("năm 2030", "targets-not-begun"),
    ],
)
def test_what_is_not_clear_gets_a_friendly_answer(text: str, key: str) -> None:
    assert key in said(COMMANDS["targets"](text, Idle(), led()))


def test_an_agency_sees_the_targets_of_its_own_figures() -> None:
    police = of_agency(POLICE)

    assert asked("targets", "", police) == [Summarise(POLICE.id, "", YEAR.code, "targets")]
    assert asked("targets", "VNeID", police) == [Summarise(POLICE.id, "vneid_rate", YEAR.code, "targets")]
    assert "targets-untargeted" in said(COMMANDS["targets"]("hài lòng", Idle(), police))


@pytest.mark.parametrize(("command", "key"), [("targets", "lead-only-admin"), ("tasks", "lead-only-admin")])
def test_an_admin_sees_no_figures(command: str, key: str) -> None:
    assert key in said(COMMANDS[command]("", Idle(), admin()))


def test_a_target_of_another_unit_cannot_be_tapped() -> None:
    data = [f"{TARGET}|{YEAR.code}|{mark('vneid_rate')}|{unit.id}" for unit in (COMMUNE, FAR)]
    taps = [tap(one) for one in data]
    assert taps[0] is not None
    assert taps[1] is not None

    assert TAPS[TARGET](taps[0], Idle(), led()) is not None
    assert TAPS[TARGET](taps[1], Idle(), led()) is None
    assert TAPS[TARGET](taps[0], Idle(), of_agency(POLICE)) is None


@pytest.mark.parametrize("verb", [TARGET, TASK])
def test_no_button_breaks_it(verb: str) -> None:
    windows_ = ("", "week:2026-05-01", "range:20260101-20260102", "week:9999-99-99", YEAR.code, "month:2030-01-15")
    for window, about, unit in product(
        windows_, ("", "x", "3", "999", mark("vneid_rate")), ("", "1", "20", "99", "x.y")
    ):
        tapped = tap(f"{verb}|{window}|{about}|{unit}")
        if tapped is not None:
            turn = TAPS[verb](tapped, Idle(), led())
            assert turn is None or all(isinstance(one, Summarise) for one in turn.effects)


# Tasks --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number", "window"),
    [
        ("", "", YEAR.code),
        ("chậm", "", YEAR.code),
        ("quá hạn", "", YEAR.code),
        ("3", "3", YEAR.code),
        ("nhiệm vụ 3", "3", YEAR.code),
        ("số 3", "3", YEAR.code),
        ("bản đồ số di tích", "8", YEAR.code),
        ("ban do so", "8", YEAR.code),
        ("3 tháng 4", "3", "month:2026-03-15"),
    ],
)
def test_a_lead_asks_for_tasks(text: str, number: str, window: str) -> None:
    assert asked("tasks", text, led()) == [Summarise(COMMUNE.id, number, window, "tasks")]


def test_a_lead_asks_for_the_tasks_of_one_agency() -> None:
    assert asked("tasks", "Phòng Kinh tế", led()) == [Summarise(ECONOMY.id, "", YEAR.code, "tasks")]


@pytest.mark.parametrize(
    ("text", "key"), [("con trâu", "tasks-unknown"), ("40", "tasks-no-such"), ("năm 2030", "targets-not-begun")]
)
def test_a_task_that_is_not_there_gets_a_friendly_answer(text: str, key: str) -> None:
    assert key in said(COMMANDS["tasks"](text, Idle(), led()))


def test_an_agency_sees_its_own_tasks_and_a_team_none() -> None:
    assert asked("tasks", "", of_agency(ECONOMY)) == [Summarise(ECONOMY.id, "", YEAR.code, "tasks")]
    assert asked("tasks", "", of_agency(POLICE)) == [Summarise(POLICE.id, "", YEAR.code, "tasks")]
    assert "tasks-not-theirs" in said(COMMANDS["tasks"]("", Idle(), officer()))


def test_who_leads_a_province_names_the_commune() -> None:
    person = AN.__class__(4, "Lý Văn Bình", "vi", (Member(PROVINCE, "lead"),), ("web",))
    above = changed(lead(), person=person, subtree=(PROVINCE, COMMUNE, KHAU_GIANG))

    assert "tasks-which-commune" in said(COMMANDS["tasks"]("", Idle(), above))
    assert asked("tasks", "Phú Thịnh", above) == [Summarise(COMMUNE.id, "", YEAR.code, "tasks")]


def test_a_task_of_another_unit_cannot_be_tapped() -> None:
    taps = [tap(f"{TASK}|{YEAR.code}|3|{unit.id}") for unit in (COMMUNE, FAR, KHAU_GIANG)]
    turns = [TAPS[TASK](one, Idle(), led()) for one in taps if one is not None]

    assert [turn is not None for turn in turns] == [True, False, False]


# Plain words ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shape", "form", "period"),
    [
        ("mục tiêu tới đâu rồi", "targets", "", YEAR.code),
        ("đạt mục tiêu chưa", "targets", "", YEAR.code),
        ("xã mình đạt mục tiêu chưa", "targets", "", YEAR.code),
        ("mục tiêu VNeID đạt chưa", "targets", "vneid_rate", YEAR.code),
        ("chỉ tiêu nào chưa đạt", "targets", "", YEAR.code),
        ("nhiệm vụ nào chậm", "tasks", "", YEAR.code),
        ("tiến độ nhiệm vụ", "tasks", "", YEAR.code),
        ("các nhiệm vụ quá hạn", "tasks", "", YEAR.code),
        ("tien do nhiem vu", "tasks", "", YEAR.code),
        ("giải thích giúp em VNeID tháng 4", "explain", "vneid_assisted", "month:2026-03-15"),
        ("số này ở đâu ra", "explain", "", "week:2026-05-01"),
        ("xu hướng VNeID", "trend", "vneid_assisted", "week:2026-05-01"),
        ("xem xu hướng người dự", "trend", "propaganda_attendees", "week:2026-05-01"),
    ],
)
def test_plain_words_do_the_same(text: str, shape: str, form: str, period: str) -> None:
    talk = Talk(lead())
    summaries = heard(talk, text)

    assert [(one.shape, one.form) for one in summaries] == [(shape, form)]
    assert summaries[0].period == period or shape in ("explain", "trend")


def heard(talk: Talk, text: str) -> list[Summarise]:
    turn = respond(Idle(), Incoming("telegram", "7", "7", "Lý Văn Bình", "m1", NOW, text=text), talk.known)
    return [one for one in turn.effects if isinstance(one, Summarise)]


@pytest.mark.parametrize("text", ["kiểm tra số liệu", "rà soát lại số liệu", "số liệu có gì sai không"])
def test_a_check_is_asked_for_in_plain_words(text: str) -> None:
    assert wished(text).name == "check"


def test_days_of_last_year_are_those_of_its_targets() -> None:
    assert (
        asked("targets", "", changed(led(), now=NOW.replace(year=2029)))[0].period
        == windows.year_to_date(date(2029, 5, 7)).code
    )
