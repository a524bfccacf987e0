"""/lich lists the deadlines ahead with the day asked for and the last day; ordinary weeks are not listed."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from forms.regime.calendar import ZONE, Override
from forms.regime.deadline import DueChange
from forms.submission import Submission
from handlers.turn.dialogue import Asking, Slot
from handlers.turn.known import Figure, Known, Member, Report
from tests.handlers.talk import AN, BINH, COMMUNE, DONG_TAM, KHAU_GIANG, PLAN, M, Talk, lead, number, officer

NOW = datetime(2026, 9, 14, 9, 0, tzinfo=ZONE)
Q3 = "quarter:2026-06-15"
WEEK = "week:2026-09-11"


def an(report: Report | None = None, **changes: Any) -> Known:
    return officer(now=NOW, reports={(12, "quarter", Q3): report or Report(), (12, "week", WEEK): Report()}, **changes)


def line(said: str, part: str) -> str:
    return next(one for one in said.split("\n") if part in one)


@pytest.mark.parametrize("text", ["/lich", "lịch", "lịch báo cáo", "calendar"])
def test_an_officer_sees_both_days_of_what_is_ahead(text: str) -> None:
    talk = Talk(an())
    said = talk.send(text)

    assert line(said, "Quý III") == "• báo cáo Quý III/2026: trước 18/9/2026, tức hết ngày 17/9/2026; chưa nhập"
    assert "tuần 18–24/9: trước 25/9/2026, tức hết ngày 24/9/2026; mở từ ngày 18/9/2026" in said
    assert "25/9–01/10" not in said
    assert "Nhập: Quý III/2026" in talk.labels


@pytest.mark.parametrize(
    ("report", "state"),
    [
        (Report(figures={M: Figure(number(3), 1, 3, "An", NOW)}), "còn dở"),
        (Report(submission=Submission(state="submitted", version=1)), "đã nộp"),
        (Report(submission=Submission(state="returned", version=1)), "được trả lại"),
    ],
)
def test_each_deadline_is_listed_with_its_reports_state(report: Report, state: str) -> None:
    talk = Talk(an(report))
    said = talk.send("/lich")

    assert state in line(said, "Quý III")
    assert ("Nhập: Quý III/2026" in talk.labels) is (state != "đã nộp")


def test_what_is_late_is_named_until_it_is_handed_in() -> None:
    later = datetime(2026, 9, 19, 9, 0, tzinfo=ZONE)
    late = Talk(an()._replace(now=later)).send("/lich")
    done = Talk(an(Report(submission=Submission(state="submitted", version=1)))._replace(now=later)).send("/lich")

    assert "đã quá hạn, còn nhận đến hết ngày 17/10/2026" in line(late, "Quý III")
    assert "Quý III" not in done


def test_a_question_stays_open_below_the_calendar() -> None:
    asking = Asking(slot=Slot(unit=12, form="week", period=WEEK), at=M)
    talk = Talk(an(), asking)
    talk.send("/lich")

    assert talk.dialogue == asking


def test_a_working_day_that_comes_earlier_is_asked_for() -> None:
    now = datetime(2026, 12, 8, 9, 0, tzinfo=ZONE)

    assert "xin gửi trong ngày làm việc 11/12/2026 (thứ Sáu)" in line(
        Talk(an()._replace(now=now)).send("/lich"), "năm 2026"
    )


def test_a_lead_sees_the_deadlines_of_commune_and_units() -> None:
    talk = Talk(lead(now=NOW))
    said = talk.send("/lich")

    assert "đang nhận" in line(said, "báo cáo Quý III/2026:")
    assert "xin gửi trong ngày làm việc 18/9/2026 (thứ Sáu)" in line(said, "gửi Sở")
    assert "chưa ghi nhận là đã gửi" in line(said, "gửi Sở")
    assert talk.labels == ["Ai đã nộp: tuần 11–17/9", "Ai đã nộp: Quý III/2026", "Đã gửi Sở: Quý III/2026"]


def test_what_a_lead_has_changed_is_said_with_the_reason() -> None:
    every = DueChange(number=1, form="quarter", period=Q3, path="/1/", last_day=date(2026, 9, 21), reason="Mưa lũ")
    one = DueChange(number=2, form="quarter", period=Q3, path="/1/12/", last_day=date(2026, 9, 23), reason="Cô lập")
    plan = replace(PLAN, changes=(every, one))
    theirs = Talk(an(plan=plan)).send("/lich")
    leads = Talk(lead(now=NOW, plan=plan)).send("/lich")

    assert line(theirs, "Quý III").endswith("tức hết ngày 23/9/2026; chưa nhập. Hạn đã đổi: Cô lập")
    assert line(leads, "báo cáo Quý III/2026:").endswith("Hạn đã đổi: Mưa lũ")
    assert "riêng xóm Khâu Giang: trước 24/9/2026, tức hết ngày 23/9/2026. Lý do: Cô lập" in leads


def test_a_week_without_working_days_is_shown_as_exempt() -> None:
    working = PLAN.working.marking(Override(date=date(2027, 2, 11), kind="off", note="Tết"))
    now = datetime(2027, 1, 20, 9, 0, tzinfo=ZONE)
    said = Talk(an(plan=replace(PLAN, working=working))).known
    talk = Talk(said._replace(now=now, reports={}))

    assert "báo cáo tuần 05–11/02: được miễn" in talk.send("/lich")


def test_an_officers_several_units_are_each_named() -> None:
    two = replace(AN, members=(Member(KHAU_GIANG, "officer"), Member(DONG_TAM, "officer")))
    talk = Talk(an(person=two))
    said = talk.send("/lich")

    assert "• xóm Đồng Tâm, báo cáo Quý III/2026" in said
    assert "Nhập: xóm Khâu Giang, Quý III/2026" in talk.labels


def test_who_owes_nothing_hears_so() -> None:
    nobody = replace(BINH, members=())

    assert "không có báo cáo nào đến hạn" in Talk(lead(now=NOW, person=nobody)).send("/lich")


def test_whoever_owes_no_weeks_hears_nothing_of_weeks() -> None:
    said = Talk(lead(now=NOW, subtree=(COMMUNE,))).send("/lich")

    assert "gửi Sở" in said
    assert "tuần" not in said


def test_a_very_long_list_is_cut() -> None:
    units = [KHAU_GIANG.model_copy(update={"id": n, "path": f"/1/{n}/"}) for n in range(100, 108)]
    many = replace(AN, members=tuple(Member(unit, "officer") for unit in units))
    talk = Talk(officer(now=NOW, person=many, reports={}))

    assert "báo cáo nữa" in talk.send("/lich")
