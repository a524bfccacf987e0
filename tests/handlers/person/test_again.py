"""Somebody who joined before asks the leads to be let in again, with an invite that is used up."""

from dataclasses import replace

import pytest

from handlers.turn.buttons import button
from handlers.turn.dialogue import Idle, Joining
from handlers.turn.effects import AskToJoin
from handlers.turn.incoming import Incoming
from handlers.turn.known import Invitation
from handlers.turn.wanted import Wants
from handlers.wants import wants
from tests.handlers.talk import KHAU_GIANG, NOW, Talk, changed, officer

SPENT = Invitation(5, KHAU_GIANG, "officer", None, usable=False, proof="abcdef0123456789abcd")
NOBODY = changed(officer(), person=None, reports={}, invitation=SPENT)
CODE = "7K2M-9QRT-4XWZ-A3BC"
ASK = "Xin người phụ trách mở lại"


def test_a_used_up_code_says_what_to_do_and_keeps_nothing() -> None:
    talk = Talk(NOBODY)
    said = talk.send(f"/start {CODE}")

    assert "hết hạn" in said
    assert "/toi" in said
    assert talk.labels == [ASK]
    assert talk.dialogue == Idle()


def test_the_leads_are_asked_once_the_name_is_given() -> None:
    talk = Talk(NOBODY)
    talk.send(CODE)
    talk.tap(ASK)
    unclear = talk.send("x" * 10_000)
    done = talk.send("Nông Thị  Bích")

    assert "2 đến 60 chữ" in unclear
    assert AskToJoin(5, "Nông Thị Bích", "vi", "", again=True) in talk.effects
    assert "Nông Thị Bích" in done
    assert talk.dialogue == Joining(invite=5, step="approval")


def test_whoever_waits_or_stops_is_told_so() -> None:
    waiting = changed(NOBODY, invitation=replace(SPENT, asked=True))
    talk = Talk(waiting, Joining(invite=5, step="approval"))

    assert "đang chờ" in talk.send("3 buổi")
    assert "đang chờ" in talk.send(CODE)
    assert "dừng" in talk.send("/huy")
    assert talk.dialogue == Idle()


@pytest.mark.parametrize(
    "data", ["agn|||5", "agn|||5.", "agn|||5.abcdef0123456789abce", "agn|||6.abcdef0123456789abcd"]
)
def test_a_button_without_the_code_s_proof_asks_nobody(data: str) -> None:
    talk = Talk(NOBODY)
    said = talk.send(button=data)

    assert "cần mã mời" in said
    assert talk.dialogue == Idle()


@pytest.mark.parametrize("invitation", [replace(SPENT, revoked=True), replace(SPENT, unit=None, role=None, person=3)])
def test_a_revoked_or_personal_code_offers_no_lead(invitation: Invitation) -> None:
    talk = Talk(changed(NOBODY, invitation=invitation))
    talk.send(CODE)

    assert talk.labels == []
    assert talk.dialogue == Idle()


def test_where_too_many_wait_nobody_else_may_ask() -> None:
    talk = Talk(changed(NOBODY, invitation=replace(SPENT, crowded=True)))
    talk.send(CODE)
    said = talk.tap(ASK)

    assert "đang chờ" in said
    assert talk.dialogue == Idle()


def test_the_invite_of_the_button_is_looked_up() -> None:
    data = button("again-button", "agn", f"5.{SPENT.proof}").data
    tapped = Incoming("web", "1", "1", "", "m1", NOW, button=data)

    assert wants(Idle(), tapped) == Wants(invite=5)
