"""Only a lead can bind a group chat to a commune, and in other groups the bot says nothing."""

from dataclasses import replace

from handlers.turn.effects import Summarise
from handlers.turn.known import Known, Member
from handlers.turn.orders import BindGroup, UnbindGroup
from tests.handlers.talk import BINH, COMMUNE, FAR, KHAU_GIANG, WEEK, Talk, changed, lead, officer


def bound(known: Known) -> Known:
    """A conversation in a group that is bound to the commune."""
    return changed(known, group=COMMUNE)


def test_binding_a_leads_only_commune_again_offers_to_unbind_it() -> None:
    talk = Talk(lead())
    talk.send("/nhom", group=True)
    first = talk.effects
    talk.known = bound(talk.known)
    again = talk.send("/nhom", group=True)
    talk.send(button=talk.data("Thôi báo vào nhóm này"), group=True)

    assert BindGroup(COMMUNE.id) in first
    assert "đang nhận tin của xã Phú Thịnh" in again
    assert UnbindGroup() in talk.effects


def test_a_lead_of_several_communes_chooses_one_to_bind() -> None:
    both = replace(BINH, members=(Member(COMMUNE, "lead"), Member(FAR, "lead")))
    talk = Talk(lead(person=both))
    talk.send("/nhom", group=True)
    talk.send(button=talk.data("thôn Nà Phặc"), group=True)

    assert BindGroup(FAR.id) in talk.effects


def test_only_its_leads_bind_a_commune_to_a_group() -> None:
    stranger = changed(officer(), person=None)
    elsewhere = changed(lead(), group=FAR)

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


def test_a_private_chat_explains_where_to_type_the_command() -> None:
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
