from dataclasses import replace

import pytest

from forms.unit import Unit
from handlers.turn.dialogue import Idle, Inviting
from handlers.turn.effects import Invite, Remind, Submit, Summarise
from handlers.turn.known import Member, Report
from tests.handlers.talk import (
    BINH,
    COMMUNE,
    DONG_TAM,
    FAR,
    KHAU_GIANG,
    LAST,
    NOW,
    QUARTER,
    WEEK,
    Talk,
    lead,
    officer,
    submission,
)

COMMUNE_QUARTER = "sent|quarter:2026-03-15|commune_quarter|1"


@pytest.mark.parametrize(
    ("text", "day", "period"),
    [
        ("/tonghop", 7, WEEK),
        ("tổng hợp", 8, WEEK),
        ("/tonghop", 6, LAST),
        ("/tonghop tuần này", 6, WEEK),
        ("tong hop tuan truoc", 7, LAST),
        ("/summary last week", 7, LAST),
        ("/tonghop 24/4", 7, LAST),
        ("/tonghop 30/4/2026", 7, LAST),
        ("tổng hợp tuần 30/4", 7, LAST),
        ("/tonghop 25/12", 7, "week:2025-12-19"),
    ],
)
def test_a_lead_gets_the_summary_of_the_intended_week(text: str, day: int, period: str) -> None:
    talk = Talk(lead(now=NOW.replace(day=day)))
    talk.send(text)

    assert talk.effects == (Summarise(1, "week", period, "summary"),)


def test_the_29th_of_february_of_another_year_is_understood() -> None:
    talk = Talk(lead(now=NOW.replace(year=2029, month=2, day=1)))
    talk.send("/tonghop 29/2")

    assert isinstance(talk.effects[0], Summarise)


@pytest.mark.parametrize("text", ["/tonghop hôm nào đó", "/tonghop 31/2", "/tonghop 1/1/1500"])
def test_a_week_that_is_unclear_is_asked_about(text: str) -> None:
    assert "chưa rõ kỳ nào" in Talk(lead()).send(text)


def test_a_lead_sees_who_has_reported_and_nudges_the_others() -> None:
    talk = Talk(lead())
    talk.send("/tinhhinh")
    board = talk.effects
    talk.send("/nhac")

    assert board == (Summarise(1, "week", WEEK, "board"),)
    assert talk.effects == (Remind(1, "week", WEEK),)


def test_a_lead_of_two_communes_gets_each_part_once() -> None:
    other = Unit(id=2, path="/2/", kind="commune", noun="xã", name="Vĩnh Thông")
    members = (Member(COMMUNE, "lead"), Member(KHAU_GIANG, "lead"), Member(other, "lead"))
    talk = Talk(lead(person=replace(BINH, members=members)))
    talk.send("/tonghop")

    assert [effect.unit for effect in talk.effects if isinstance(effect, Summarise)] == [1, 2]


@pytest.mark.parametrize("text", ["/tonghop", "/tinhhinh", "/nhac", "/moi", "mời", "/moi xóm Đồng Tâm"])
def test_an_officer_is_refused_a_leads_command(text: str) -> None:
    assert "dành cho người phụ trách" in Talk(officer()).send(text)


@pytest.mark.parametrize(
    ("data", "effect"),
    [
        (f"sum|{LAST}|week|1", Summarise(1, "week", LAST, "summary")),
        (f"brd|{LAST}|week|12", Summarise(12, "week", LAST, "board")),
        (f"rem|{LAST}|week|1", Remind(1, "week", LAST)),
    ],
)
def test_the_buttons_below_a_summary_work(data: str, effect: object) -> None:
    talk = Talk(lead())
    talk.send(button=data)

    assert talk.effects == (effect,)


@pytest.mark.parametrize(
    "data", [f"sum|{LAST}|week|99", f"sum|{LAST}|none|1", "sum|soon|week|1", f"sent|{LAST}|week|1"]
)
def test_a_lead_sees_only_what_is_theirs(data: str) -> None:
    talk = Talk(lead())

    assert "đã cũ" in talk.send(button=data)


def test_an_officer_cannot_use_a_leads_buttons() -> None:
    for data in (f"sum|{LAST}|week|12", "inv|||12", COMMUNE_QUARTER):
        assert "đã cũ" in Talk(officer()).send(button=data)


def test_the_lead_says_that_the_communes_report_was_sent() -> None:
    talk = Talk(lead(reports={(1, "commune_quarter", "quarter:2026-03-15"): Report()}))
    first = talk.send(button=COMMUNE_QUARTER)
    effects = talk.effects
    again = talk.send(button=COMMUNE_QUARTER)

    assert Submit(1, "commune_quarter", "quarter:2026-03-15") in effects
    assert "Đã ghi nhận" in first
    assert "trước đó" in again
    assert not talk.submitted
    assert talk.known.reports[1, "commune_quarter", "quarter:2026-03-15"].submission != submission()


def test_a_lead_invites_with_buttons() -> None:
    talk = Talk(lead())
    talk.send("/moi")
    talk.tap("xóm Khâu Giang")
    talk.send(button=talk.data(talk.labels[1]))

    assert talk.effects == (Invite(12, "officer", 8),)
    assert talk.dialogue == Idle()


@pytest.mark.parametrize("text", ["/moi xóm Khâu Giang", "/moi khau giang", "/invite KHÂU"])
def test_a_lead_invites_by_name(text: str) -> None:
    talk = Talk(lead())
    said = talk.send(text)
    nobody = talk.send("phụ trách")
    talk.send("cả tổ")

    assert "xóm Khâu Giang" in said
    assert "chưa hiểu" in nobody
    assert talk.effects == (Invite(12, "officer", 8),)


def test_a_lead_invites_another_lead_for_the_commune() -> None:
    talk = Talk(lead())
    said = talk.send("/moi xã Phú Thịnh")
    talk.send("phụ trách")

    assert "cả tổ" not in said
    assert talk.effects[0].role == "lead"  # type: ignore[union-attr]  # an Invite


def test_a_lead_types_the_name_after_being_asked() -> None:
    talk = Talk(lead())
    talk.send("/moi")
    unknown = talk.send("Nà Phặc")
    several = talk.send("xóm")
    empty = talk.send("...")
    talk.send("đồng tâm")
    wrong = talk.send("chủ tịch")
    talk.send("1")

    assert "Không có đơn vị nào" in unknown
    assert "Khâu Giang, xóm Đồng Tâm" in several
    assert "Không có đơn vị nào" in empty
    assert "chưa hiểu" in wrong
    assert talk.effects == (Invite(13, "officer", 1),)


def test_a_long_list_of_units_is_paged() -> None:
    units = tuple(Unit(id=n, path=f"/1/{n}/", kind="hamlet", noun="xóm", name=f"Số {n}") for n in range(100, 145))
    talk = Talk(lead(subtree=(COMMUNE, *units)))
    talk.send("/moi")
    first = talk.labels
    talk.tap("Tiếp »")
    second = talk.labels
    talk.tap("Tiếp »")
    third = talk.labels
    talk.tap("« Trước")

    assert len(first) == 21
    assert len(second) == 22
    assert third[-1] == "« Trước"
    assert talk.labels == second


@pytest.mark.parametrize("data", ["inv|||99", "rol|||99.1", "rol|||12.7", "inv|||x"])
def test_a_lead_invites_only_for_their_own_units(data: str) -> None:
    talk = Talk(lead())

    assert FAR not in talk.known.who.subtree
    assert "đã cũ" in talk.send(button=data)


def test_a_choice_of_role_without_a_unit_is_not_understood() -> None:
    talk = Talk(lead(), Inviting(step="role"))

    assert "chưa hiểu" in talk.send("1")
    assert DONG_TAM in talk.known.who.subtree


def test_a_future_week_is_not_taken_for_last_years() -> None:
    talk = Talk(lead())
    without_year = talk.send("/tonghop 14/5")
    with_year = talk.send("/tinhhinh 1/1/2030")
    over_new_year = Talk(lead(now=NOW.replace(month=12, day=30))).send("/tonghop 10/1")

    assert "Chưa đến tuần 08–14/5/2026" in without_year
    assert "Chưa đến tuần 28/12/2029" in with_year
    assert "Chưa đến tuần 08–14/01/2027" in over_new_year


@pytest.mark.parametrize("verb", ["sum", "brd", "rem"])
@pytest.mark.parametrize(
    "period",
    [
        "week:2026-05-08",  # still to come
        "week:2026-05-03",  # begins on a Sunday
        "week:2026-W18-5",
        "week:0001-01-01",
        "week:9999-12-31",
        "quarter:2026-03-15",  # the form is weekly
    ],
)
def test_a_forged_period_does_nothing(verb: str, period: str) -> None:
    talk = Talk(lead())

    assert "đã cũ" in talk.send(button=f"{verb}|{period}|week|1")


@pytest.mark.parametrize("period", ["quarter:2025-12-15", "quarter:2026-W11-7", "week:2026-05-01"])
def test_a_communes_report_of_another_time_cannot_be_sent(period: str) -> None:
    talk = Talk(lead())
    talk.send(button=f"sent|{period}|commune_quarter|1")

    assert not talk.submitted


def test_nobody_is_reminded_of_a_closed_week() -> None:
    tapped = Talk(lead()).send(button="rem|week:2026-01-02|week|1")
    typed = Talk(lead()).send("/nhac 02/01/2026")

    assert "tuần 02–08/01/2026" in tapped
    assert "đã đóng" in tapped
    assert "đã đóng" in typed


def test_nobody_is_reminded_of_what_is_not_open_yet() -> None:
    talk = Talk(lead(open=frozenset({("week", WEEK)})))

    assert "Chưa đến lúc nhận" in talk.send(button=f"rem|{QUARTER}|quarter|1")


@pytest.mark.parametrize("hour", [21, 23, 2, 6])
def test_at_night_the_lead_is_told_when_reminding_is_possible(hour: int) -> None:
    talk = Talk(lead(now=NOW.replace(hour=hour)))
    typed = talk.send("/nhac")
    tapped = talk.send(button=f"rem|{WEEK}|week|1")

    assert "Từ 21:00 đến 07:00" in typed
    assert "Từ 21:00 đến 07:00" in tapped
    assert Remind(1, "week", WEEK) not in talk.effects


@pytest.mark.parametrize("hour", [7, 20])
def test_a_lead_reminds_from_morning_to_evening(hour: int) -> None:
    talk = Talk(lead(now=NOW.replace(hour=hour)))
    talk.send(button=f"rem|{WEEK}|week|1")

    assert talk.effects == (Remind(1, "week", WEEK),)


@pytest.mark.parametrize(
    ("data", "effect"),
    [
        (f"sum|{WEEK}|week|1", Summarise(1, "week", WEEK, "summary")),
        (f"brd|{WEEK}|week|1", Summarise(1, "week", WEEK, "board")),
        (f"rem|{WEEK}|week|1", Remind(1, "week", WEEK)),
    ],
)
def test_a_leads_buttons_work_in_a_group(data: str, effect: object) -> None:
    talk = Talk(lead())
    talk.send(button=data, group=True)
    officers = Talk(officer())
    officers.send(button=data, group=True)

    assert talk.effects == (effect,)
    assert officers.effects == ()


@pytest.mark.parametrize("data", [COMMUNE_QUARTER, f"fill|{WEEK}|week|12", "bye|||4", "nonsense"])
def test_no_other_button_is_answered_in_a_group(data: str) -> None:
    talk = Talk(lead(reports={(1, "commune_quarter", QUARTER): Report()}))
    talk.send(button=data, group=True)

    assert talk.effects == ()
