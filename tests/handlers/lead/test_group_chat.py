"""A lead binds a group chat; nobody else can, and in other groups nothing is said."""

from dataclasses import replace

from handlers.turn.effects import Summarise
from handlers.turn.known import Known, Member
from handlers.turn.orders import BindGroup, UnbindGroup
from tests.handlers.talk import BINH, COMMUNE, FAR, KHAU_GIANG, WEEK, Talk, lead, officer


def bound(known: Known) -> Known:
    """In a group that hears about the commune."""
    return known._replace(group=COMMUNE)


def test_the_only_commune_of_a_lead_is_bound_at_once_and_the_second_time_offers_to_end_it() -> None:
    talk = Talk(lead())
    talk.send("/nhom", group=True)
    first = talk.effects
    talk.known = bound(talk.known)
    again = talk.send("/nhom", group=True)
    talk.send(button=talk.data("Thôi báo vào nhóm này"), group=True)

    assert BindGroup(COMMUNE.id) in first
    assert "đang nhận tin của xã Phú Thịnh" in again
    assert UnbindGroup() in talk.effects


def test_of_several_communes_one_is_chosen() -> None:
    both = replace(BINH, members=(Member(COMMUNE, "lead"), Member(FAR, "lead")))
    talk = Talk(lead(person=both))
    talk.send("/nhom", group=True)
    talk.send(button=talk.data("thôn Nà Phặc"), group=True)

    assert BindGroup(FAR.id) in talk.effects


def test_nobody_but_its_leads_decides() -> None:
    stranger = officer()._replace(person=None)
    elsewhere = lead()._replace(group=FAR)

    assert "người phụ trách" in Talk(officer()).send("/nhom", group=True)
    assert "nhắn riêng" in Talk(stranger).send("/nhom", group=True)
    for known, data in (
        (bound(officer()), "gru|||"),
        (elsewhere, "gru|||"),
        (lead(), "gru|||"),
        (lead(), "grb|||99"),
        (officer(), "grb|||1"),
    ):
        talk = Talk(known)
        talk.send(button=data, group=True)

        assert talk.effects == ()


def test_privately_it_is_said_where_to_type_it() -> None:
    assert "trong nhóm chat" in Talk(lead()).send("/nhom")
    assert "người phụ trách" in Talk(officer()).send("/nhom")


def test_the_ledger_is_for_leads_and_only_of_their_units() -> None:
    talk = Talk(lead())
    talk.send("/nhatky tuần này")
    week = talk.effects
    talk.send(button=f"log|{WEEK}|week|{KHAU_GIANG.id}")
    unit = talk.effects
    asked = talk.send("/nhatky")
    shown = talk.labels
    talk.send(button=talk.data("tuần 01–07/5"), group=True)

    assert week == (Summarise(COMMUNE.id, "week", WEEK, "ledger"),)
    assert unit == (Summarise(KHAU_GIANG.id, "week", WEEK, "ledger"),)
    assert "của báo cáo nào" in asked
    assert "tuần 01–07/5" in shown
    assert talk.effects == (Summarise(COMMUNE.id, "week", WEEK, "ledger"),)
    assert "/nhatky quý III" in talk.send("/nhatky hôm nào đó")
    assert "người phụ trách" in Talk(officer()).send("/nhatky")
    assert "Nút này đã cũ" in Talk(lead()).send(button=f"log|{WEEK}|week|{FAR.id}")
    assert "không có báo cáo nào" in Talk(lead(subtree=())).send("/nhatky")
