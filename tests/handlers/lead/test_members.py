"""What a lead may do to whom: only in the units that they lead, never to themselves or whom they stand in for."""

from datetime import timedelta

import pytest

from forms.unit import Unit
from handlers.turn.known import Belonging, Colleague, Device, Known, Member, OpenInvite, Person, Roster
from handlers.turn.orders import EndDevice, HandOver, RemoveMember, Revoke
from handlers.turn.say import phrase
from tests.handlers.talk import COMMUNE, FAR, KHAU_GIANG, NOW, Talk, changed, lead, officer

AN = Belonging(3, "Hoàng Thị An", KHAU_GIANG, ("officer",), NOW, invite=5, mark="VW3X", invite_open=True)
CHI = Belonging(9, "Nông Thị Chi", COMMUNE, ("lead",), NOW)
OTHERS = (Colleague(8, "Lý Văn Dũng", KHAU_GIANG),)
VERBS = ("mbc", "mbx", "mbr", "mby", "mbh")
OFFICERS = (*(f"{verb}|||3.12" for verb in VERBS), "mbt|||3.12-8", "mbg|||3.12-8")
PROVINCE = Unit(id=7, path="/", kind="province", noun="tỉnh", name="Thái Nguyên")


def knowing(known: Known, *people: Belonging, unit: Unit = KHAU_GIANG) -> Talk:
    return Talk(changed(known, roster=Roster((unit,), people, others=OTHERS)))


def does_nothing(talk: Talk, data: str) -> bool:
    """Whether the tap is answered as one on an old button."""
    talk.send(button=data, tap="1")
    return talk.effects == () and talk.turn.toast == phrase("old-button")


def test_a_lead_removes_a_person_after_a_confirmation_with_the_invite_they_came_by() -> None:
    talk = knowing(lead(), AN)
    asked = talk.send(button="mbx|||3.12")
    assert "Gỡ Hoàng Thị An khỏi xóm Khâu Giang?" in asked
    assert not [effect for effect in talk.effects if isinstance(effect, RemoveMember)]

    talk.tap("Đúng, gỡ")
    assert RemoveMember(3, KHAU_GIANG, "Hoàng Thị An", 5) in talk.effects


@pytest.mark.parametrize("data", OFFICERS)
def test_neither_an_officer_nor_a_chair_nor_the_lead_of_another_unit_can_use_the_buttons(data: str) -> None:
    looks_on = Person(4, "Lý Văn Bình", "vi", (Member(COMMUNE, "chair"), Member(FAR, "lead")))

    for known in (officer(), changed(lead(), person=looks_on)):
        assert does_nothing(knowing(known, AN), data)


def test_nobody_removes_themselves_or_whom_they_stand_in_for() -> None:
    deputy = Person(4, "Lý Văn Bình", "vi", (Member(COMMUNE, "lead", Colleague(9, "Nông Thị Chi", COMMUNE)),))
    me = Belonging(4, "Lý Văn Bình", COMMUNE, ("lead",), NOW)

    assert does_nothing(knowing(lead(), me, unit=COMMUNE), "mby|||4.1")
    assert does_nothing(knowing(changed(lead(), person=deputy), CHI, unit=COMMUNE), "mby|||9.1")
    assert not does_nothing(knowing(changed(lead(), person=deputy), AN), "mby|||3.12")


def test_the_last_lead_of_a_unit_is_named_before_they_are_removed() -> None:
    above = Person(4, "Lý Văn Bình", "vi", (Member(PROVINCE, "lead"),))

    assert "không còn người phụ trách nào" in knowing(changed(lead(), person=above), CHI, unit=COMMUNE).send(
        button="mbr|||9.1"
    )


def test_a_role_goes_only_to_somebody_who_is_there() -> None:
    talk = knowing(lead(), AN)
    talk.send(button="mbg|||3.12-8")
    assert HandOver(3, KHAU_GIANG, "Hoàng Thị An", ("officer",), 8) in talk.effects
    assert does_nothing(knowing(lead(), AN), "mbg|||3.12-99")
    assert does_nothing(knowing(lead(), AN), "mbg|||3.12-3")


def test_only_invites_into_units_that_one_leads_are_revoked() -> None:
    until = NOW + timedelta(days=3)
    theirs = OpenInvite(5, KHAU_GIANG, "officer", "VW3X", 8, until, "")
    far = OpenInvite(6, FAR, "officer", "VW3Y", 8, until, "")
    talk = Talk(changed(lead(), open_invites=(theirs, far)))

    assert "VW3Y" not in talk.send("/thuhoi")
    talk.send(button="ivy|||")
    assert Revoke((5,)) in talk.effects
    assert does_nothing(Talk(changed(lead(), open_invites=(theirs, far))), "ivr|||6")


def test_a_person_ends_their_other_chats_but_not_the_one_they_write_in() -> None:
    here, there = Device("aa", "telegram", NOW, NOW, here=True), Device("bb", "web", NOW, NOW)
    talk = Talk(officer(devices=(here, there)))
    talk.send("/toi")
    talk.tap("Ngắt kênh khác 1 (trang web)")
    talk.tap("Đúng, ngắt")

    assert EndDevice("bb") in talk.effects
    assert does_nothing(Talk(officer(devices=(here, there))), "dvy|||3.aa")
