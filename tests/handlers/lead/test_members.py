"""What a lead may do to whom: only in the units that they lead, never to themselves or whom they stand in for."""

from datetime import timedelta

import pytest

from forms.unit import Unit
from handlers.turn.effects import Invite
from handlers.turn.known import Belonging, Colleague, Device, Joiner, Known, Member, OpenInvite, Person, Roster
from handlers.turn.orders import Admit, EndDevice, HandOver, RemoveMember, Revoke
from handlers.turn.say import phrase
from tests.handlers.talk import COMMUNE, FAR, KHAU_GIANG, NOW, Talk, admin, changed, lead, officer

AN = Belonging(3, "Hoàng Thị An", KHAU_GIANG, ("officer",), NOW, invite=5, mark="VW3X", invite_open=True)
CHI = Belonging(9, "Nông Thị Chi", COMMUNE, ("lead",), NOW)
KIM = Belonging(7, "Ma Thị Kim", COMMUNE, ("admin",), NOW)
HOA = Belonging(8, "Triệu Thị Hoa", COMMUNE, ("admin",), NOW)
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


def test_only_an_admin_there_or_above_acts_on_an_admin() -> None:
    province = Person(4, "Lý Văn Bình", "vi", (Member(PROVINCE, "lead"), Member(FAR, "admin")))
    taps = [data.replace("3.12", "7.1") for data in OFFICERS if not data.startswith("mbc")]

    for known in (lead(), changed(lead(), person=province)):
        for data in taps:
            talk = knowing(known, KIM, unit=COMMUNE)
            assert "chỉ quản trị của đơn vị này hoặc cấp trên" in talk.send(button=data)
            assert not [effect for effect in talk.effects if isinstance(effect, RemoveMember | HandOver)]
    for person in (admin().me, Person(4, "Ma Thị Cúc", "vi", (Member(PROVINCE, "admin"),))):
        talk = knowing(changed(admin(), person=person), KIM, unit=COMMUNE)
        talk.send(button="mby|||7.1")
        assert RemoveMember(7, COMMUNE, "Ma Thị Kim", None) in talk.effects


def test_whoever_is_lead_and_admin_counts_as_an_admin() -> None:
    both = KIM._replace(roles=("lead", "admin"))

    assert "là quản trị" in knowing(lead(), both, unit=COMMUNE).send(button="mby|||7.1")


def test_the_last_admin_of_a_unit_is_removed_and_that_is_said() -> None:
    talk = knowing(admin(), KIM, unit=COMMUNE)

    assert "không còn quản trị nào" in talk.send(button="mbr|||7.1")
    assert "không còn quản trị nào" in talk.tap("Đúng, gỡ")
    assert "không còn quản trị" not in knowing(admin(), KIM, HOA, unit=COMMUNE).send(button="mbr|||7.1")


def test_an_admin_invites_in_every_role_and_a_lead_no_admin() -> None:
    admins, leads = Talk(admin()), Talk(lead())
    for talk in (admins, leads):
        talk.send("/moi Phú Thịnh")
    admins.send("quản trị")
    leads.send("quản trị")
    leads.send("3")

    assert Invite(1, "admin", 1) in admins.effects
    assert not [effect for effect in leads.effects if isinstance(effect, Invite)]
    assert does_nothing(Talk(lead()), "rol|||1.3")


def test_only_admins_let_an_admin_in() -> None:
    joiner = Joiner(5, "Ma Thị Kim", COMMUNE, "admin")
    talk = Talk(changed(admin(), joiner=joiner))
    talk.send(button="adm|||5")

    assert Admit(5, granted=True) in talk.effects
    assert does_nothing(Talk(changed(lead(), joiner=joiner)), "adm|||5")


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
