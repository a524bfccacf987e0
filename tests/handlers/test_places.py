"""What becomes of the message whose button was tapped: it changes in place, loses its buttons, or stays."""

from handlers.parts import GROUP_TAPS, IN_PLACE, ONCE, TAPS
from handlers.turn.buttons import button, in_place, tap
from handlers.turn.effects import Record, Used
from handlers.turn.say import Say
from tests.handlers.talk import Talk, officer


def steps(talk: Talk) -> list[str]:
    """Which of the messages of the last turn are steps of something longer, or its end."""
    return [effect.step for effect in talk.turn.effects if isinstance(effect, Say)]


def test_every_verb_that_settles_a_place_is_one_of_a_button() -> None:
    assert TAPS.keys() | GROUP_TAPS.keys() >= IN_PLACE | ONCE
    assert not IN_PLACE & ONCE


def test_a_button_below_a_summary_says_that_its_answer_replaces_it() -> None:
    plain = button("button-back", "sum", 12)
    marked = tap(in_place(plain).data)

    assert marked == tap(plain.data)._replace(in_place=True)  # type: ignore[union-attr]


def test_the_answer_of_a_question_takes_its_place_and_is_told_by_a_toast() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.tap("0")

    assert talk.turn.in_place
    assert talk.turn.toast is not None
    assert {type(effect) for effect in talk.turn.effects if not isinstance(effect, Say)} == {Record}


def test_a_typed_answer_is_said_anew() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send("3")

    assert not talk.turn.in_place
    assert talk.turn.toast is None


def test_questions_are_steps_and_the_sheet_is_their_end() -> None:
    talk = Talk(officer())
    seen = []
    for said in ("/nhap", "3", "124", "15", "nộp"):
        talk.send(said)
        seen += steps(talk)

    assert seen == ["step", "step", "step", "end", ""]


def test_a_command_in_between_is_no_step() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send("/lich")

    assert steps(talk) == [""]


def test_a_sheet_that_was_handed_in_loses_its_buttons_and_stays() -> None:
    talk = Talk(officer())
    for said in ("/nhap", "3 buổi 124 người 15 vneid", "không"):
        talk.send(said)
    talk.tap("Nộp")

    assert not talk.turn.in_place
    assert Used() in talk.turn.effects


def test_an_old_button_settles_nothing() -> None:
    talk = Talk(officer())
    talk.send("/nhap")
    talk.send(button="set|w:2020-01-03|propaganda_meetings|12.0", tap="7")

    assert talk.turn.effects == ()
    assert not talk.turn.in_place
    assert talk.turn.toast is not None
