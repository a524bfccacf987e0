"""While an officer has a list of reports before them, they may still ask, and the list says no more than it needs."""

from dataclasses import replace

from handlers.turn.dialogue import ChoosingReport
from handlers.turn.known import Known, Member
from tests.handlers.talk import AN, DONG_TAM, KEY, KHAU_GIANG, WEEK, Talk, officer

LAST = (12, "week", "week:2026-04-24")


def both_units() -> Known:
    """An reports for two hamlets."""
    person = replace(AN, members=(Member(KHAU_GIANG, "officer"), Member(DONG_TAM, "officer")))
    return officer(KEY, (13, "week", WEEK), person=person)


def test_the_list_of_one_unit_does_not_name_it() -> None:
    talk = Talk(officer(LAST, KEY))

    assert "xóm Khâu Giang" not in talk.send("/nhap")
    assert talk.labels == ["1. tuần 01–07/5", "2. tuần 24–30/4"]


def test_the_list_of_two_units_names_each() -> None:
    talk = Talk(both_units())

    assert "1. xóm Khâu Giang, tuần 01–07/5" in talk.send("/nhap")


def test_a_plain_question_over_a_list_is_answered() -> None:
    talk = Talk(officer(LAST, KEY))
    talk.send("/nhap")

    assert "Chưa nộp" in talk.send("em nộp chưa nhỉ")
    assert "Người phụ trách" in talk.send("ai phụ trách vậy") or "chưa có người phụ trách" in talk.words
    assert isinstance(talk.dialogue, ChoosingReport)


def test_a_week_of_nothing_is_told_in_one_line() -> None:
    talk = Talk(officer())
    said = talk.send("tuần này không có gì ạ")

    assert said.startswith("Đã ghi: tuần 01–07/5 không phát sinh.\nBáo cáo tuần 01–07/5")


def test_what_was_kept_goes_into_no_report_outside_the_list() -> None:
    talk = Talk(officer(LAST, KEY))
    quarter = (12, "quarter", "quarter:2026-03-15")
    talk.dialogue = ChoosingReport(
        purpose="fill", picked=(f"fill|{WEEK}|week|12", f"fill|{LAST[2]}|week|12"), said="3 buổi 45 người 5 vneid"
    )
    talk.known = officer(LAST, KEY, quarter)
    talk.send(button="fill|quarter:2026-03-15|quarter|12")

    assert talk.records == {}
    assert "Chưa ghi tin “3 buổi 45 người 5 vneid”" in talk.words


def test_no_kept_message_is_cut() -> None:
    talk = Talk(both_units())
    first = "3 buổi 45 người" + " ạ" * 2900
    talk.send(first)

    assert "dài quá" in talk.send("2 vneid, khó khăn: " + "sóng yếu " * 30)
    assert isinstance(talk.dialogue, ChoosingReport)
    assert talk.dialogue.said == first
