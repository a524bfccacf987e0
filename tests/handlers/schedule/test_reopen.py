"""A closed report is opened again: an officer asks, a lead grants or refuses, each only for their own units."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from forms.collection import Collection
from forms.form import Form, Item
from forms.indicator import Indicator
from forms.regime.calendar import ZONE
from forms.regime.deadline import DueChange
from handlers.turn.arranged import ReopeningReport
from handlers.turn.dialogue import Asking, Idle, Slot
from handlers.turn.known import Edited, Given, Known, Member, ReopenRequest
from handlers.turn.orders import AskReopen, KeepClosed, Reopen
from tests.handlers.talk import AN, COMMUNE, DONG_TAM, KHAU_GIANG, PLAN, M, Talk, changed, lead, number, officer

NOW = datetime(2026, 6, 2, 9, 0, tzinfo=ZONE)
OLD = "week:2026-05-01"
SLOT = Slot(unit=12, form="week", period=OLD)
HERE = f"{OLD}|week|12"
ASKED = ReopenRequest(SLOT, "Hoàng Thị An", "Hỏng máy", NOW)


def an(**changes: Any) -> Known:
    """The facts known about An, for whom nothing is open."""
    return officer(now=NOW, reports={}, open=frozenset(), **changes)


def binh(**changes: Any) -> Known:
    return lead(now=NOW, open=frozenset(), **changes)


def test_below_a_closed_report_an_officer_can_ask() -> None:
    talk = Talk(an())
    closed = talk.send(button=f"fill|{HERE}")
    asked = talk.tap("Xin mở lại")
    said = talk.send("Máy hỏng")

    assert "đã đóng" in closed
    assert "lý do" in asked
    assert AskReopen(12, "week", OLD, "Máy hỏng") in talk.effects
    assert "Đã gửi lời xin mở lại" in said
    assert talk.dialogue == Idle()


def test_a_question_that_closes_under_the_officer_offers_it_too() -> None:
    talk = Talk(an(), Asking(slot=SLOT, at=M))
    talk.send("/lich")
    edited = Talk(an(edited=Edited(12, "week", OLD, {M: Given(number(2), 1)})))
    edited.send("3", edits=True)

    assert talk.labels[0] == "Xin mở lại"
    assert edited.labels == ["Xin mở lại"]


@pytest.mark.parametrize("data", [f"fill|{HERE}", f"opn|{HERE}"])
def test_a_second_request_hears_that_the_first_one_waits(data: str) -> None:
    talk = Talk(an(request=ASKED))
    said = talk.send(button=data)

    assert "Hoàng Thị An đã xin mở lại lúc 09:00 ngày 02/6, đang chờ" in said
    assert "Xin mở lại" not in talk.labels


def test_somebody_else_asked_while_the_reason_was_typed() -> None:
    talk = Talk(an())
    talk.send(button=f"opn|{HERE}")
    talk.known = changed(talk.known, request=ASKED)
    said = talk.send("Máy hỏng")

    assert "đang chờ" in said
    assert not any(isinstance(effect, AskReopen) for effect in talk.effects)


def test_after_a_refusal_reopening_can_be_asked_for_again() -> None:
    talk = Talk(an(request=ASKED._replace(decided_by="Bình")))
    talk.send(button=f"opn|{HERE}")

    assert isinstance(talk.dialogue, ReopeningReport)


@pytest.mark.parametrize("reason", ["x" * 301, "số 001099012345", "  "])
def test_the_reason_is_short_and_without_citizens_data(reason: str) -> None:
    talk = Talk(an())
    talk.send(button=f"opn|{HERE}")
    talk.send(reason)

    assert isinstance(talk.dialogue, ReopeningReport)


def test_a_report_that_was_opened_meanwhile_is_not_asked_for() -> None:
    talk = Talk(an())
    talk.send(button=f"opn|{HERE}")
    change = DueChange(number=1, form="week", period=OLD, path="/1/12/", open_until=date(2026, 6, 5))
    talk.known = talk.known._replace(plan=replace(PLAN, changes=(change,)))

    assert "không còn đóng nữa" in talk.send("Máy hỏng")
    assert "đã cũ" in talk.send(button=f"opn|{HERE}")


@pytest.mark.parametrize(
    "data",
    [f"opn|{OLD}|week|13", f"opn|{OLD}|week|99", "opn|x|y|12", f"opl|{HERE}", f"opy|{HERE}", f"opx|{HERE}", "opp|||1"],
)
def test_an_officer_cannot_open_anything(data: str) -> None:
    talk = Talk(an(request=ASKED))

    assert "đã cũ" in talk.send(button=data) or "đã đóng" in talk.words
    assert not any(isinstance(effect, Reopen | KeepClosed | AskReopen) for effect in talk.effects)


def test_a_lead_reopens_a_report_with_one_tap() -> None:
    talk = Talk(binh(request=ASKED))
    said = talk.send(button=f"opy|{HERE}")

    assert Reopen(12, "week", OLD, date(2026, 6, 5), "Hỏng máy", asked=True) in talk.effects
    assert "đến hết thứ Sáu 05/6/2026" in said


def test_a_lead_refuses_without_being_asked_why() -> None:
    talk = Talk(binh(request=ASKED))
    said = talk.send(button=f"opx|{HERE}")

    assert KeepClosed(12, "week", OLD) in talk.effects
    assert "Đã trả lời Hoàng Thị An" in said


@pytest.mark.parametrize("granted", [True, False])
@pytest.mark.parametrize("verb", ["opy", "opx"])
def test_the_second_lead_hears_who_has_decided(verb: str, *, granted: bool) -> None:
    talk = Talk(binh(request=ASKED._replace(decided_by="Lý Văn Bình", granted=granted)))
    said = talk.send(button=f"{verb}|{HERE}")

    assert "Lý Văn Bình đã" in said
    assert ("không mở lại" in said) is not granted
    assert not any(isinstance(effect, Reopen | KeepClosed) for effect in talk.effects)


@pytest.mark.parametrize("data", ["opy|week:2026-05-01|week|99", "opy|week:2026-05-08|week|12", f"opn|{HERE}"])
def test_a_lead_decides_only_what_was_asked_of_them(data: str) -> None:
    talk = Talk(binh(request=ASKED))
    talk.send(button=data)

    assert not any(isinstance(effect, Reopen | KeepClosed | AskReopen) for effect in talk.effects)


def test_a_lead_reopens_a_report_unasked() -> None:
    talk = Talk(binh())
    talk.send("/molai")
    talk.send("1")
    wrong = talk.send("xóm")
    talk.send("đồng tâm")
    talk.send("Bổ sung")

    assert "Có nhiều đơn vị" in wrong
    assert Reopen(13, "week", "week:2026-05-01", date(2026, 6, 5), "Bổ sung", asked=False) in talk.effects


def test_a_lead_reopens_a_report_unasked_with_buttons() -> None:
    units = tuple(
        KHAU_GIANG.model_copy(update={"id": n, "path": f"/1/{n}/", "name": f"Số {n}"}) for n in range(100, 130)
    )
    talk = Talk(binh(subtree=(COMMUNE, *units)))
    talk.send("mở lại")
    talk.tap("1. tuần 01–07/5")
    talk.tap("Tiếp »")
    asked = talk.tap("xóm Số 125")

    assert "xóm Số 125 đến hết thứ Sáu 05/6/2026" in asked


def test_a_lead_at_a_closed_report_hears_how_to_reopen() -> None:
    assert "gõ /molai" in Talk(binh()).send(button=f"fill|{HERE}")
    assert "gõ /molai" not in Talk(binh(request=ASKED)).send(button=f"fill|{HERE}")


@pytest.mark.parametrize(
    "data", ["opl|week:2026-05-01|week|99", "opl|x|week|", "opp|x|week|0", "opl|week:2026-06-05|week|12"]
)
def test_a_leads_forged_button_does_nothing(data: str) -> None:
    talk = Talk(binh())
    talk.send("/molai")

    assert "đã cũ" in talk.send(button=data)


def test_an_officer_of_two_units_chooses_between_them() -> None:
    two = replace(AN, members=(Member(KHAU_GIANG, "officer"), Member(DONG_TAM, "officer")))
    talk = Talk(an(person=two))
    talk.send("xin mở lại")
    labels = talk.labels
    wrong = talk.send("xóm")
    talk.send("1")

    assert labels[0] == "1. xóm Khâu Giang: tuần 01–07/5"
    assert "chưa hiểu" in wrong
    assert talk.dialogue == ReopeningReport(step="reason", slot=Slot(unit=12, form="week", period=OLD))


def test_where_nothing_was_closed_nothing_is_offered() -> None:
    assert "không có báo cáo nào bị đóng" in Talk(binh(subtree=(COMMUNE,))).send("/molai")


def test_who_neither_reports_nor_leads_is_not_asked_which_report() -> None:
    chair = replace(AN, members=(Member(COMMUNE, "chair"),))
    nobody = Talk(an(person=replace(AN, members=())), ReopeningReport(step="report"))

    assert "người phụ trách tổng hợp" in Talk(an(person=chair)).send("/molai")
    assert "không thuộc đơn vị nào" in nobody.send("1")
    assert nobody.dialogue == Idle()


def test_a_collection_that_a_lead_has_closed_stays_closed() -> None:
    closed = datetime(2026, 5, 20, 9, 0, tzinfo=ZONE)
    storm = Collection(
        form=Form(code="adhoc-1", version=1, frequency="ad_hoc", asked_of=("hamlet",), items=(Item(indicator="x"),)),
        indicators=(Indicator(code="x", kind="count"),),
        period="ad_hoc:2026-05-10",
        path="/1/",
        title="Lũ",
        opened_at=datetime(2026, 5, 10, 9, 0, tzinfo=ZONE),
        last_day=date(2026, 5, 18),
        closed_at=closed,
        units=frozenset({12}),
    )
    talk = Talk(an(plan=replace(PLAN, collections=(storm,))))
    said = talk.send(button="fill|ad_hoc:2026-05-10|adhoc-1|12")

    assert "đã đóng" in said
    assert talk.labels == []


def test_a_dialogue_without_a_unit_reopens_nothing() -> None:
    talk = Talk(an(), ReopeningReport(step="reason"))

    assert "không còn đóng" in talk.send("gì đó")
    assert "không còn đóng" in Talk(an(), ReopeningReport(step="reason")).send("/trogiup")


def test_a_unit_that_is_gone_meanwhile_is_not_opened() -> None:
    talk = Talk(binh())
    talk.send("/molai")
    talk.send("1")
    talk.send("đồng tâm")
    talk.known = changed(talk.known, subtree=(COMMUNE, KHAU_GIANG))

    assert "không còn đóng" in talk.send("/trogiup")
