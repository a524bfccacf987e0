"""Where an answer in own words is asked for and no buttons stand below, a hint says what to type."""

from datetime import date

import pytest

from handlers.person.join import _show
from handlers.turn.arranged import MarkingDayOff, MovingDueDay
from handlers.turn.dialogue import Dialogue, Joining, Renaming
from handlers.turn.incoming import Incoming
from handlers.turn.known import Invitation
from handlers.turn.say import Say
from locales import say
from tests.handlers.talk import KHAU_GIANG, NOW, WEEK, Talk, lead, officer

PROMPTS = ("reason", "comment", "title", "name", "note")


def prompts(talk: Talk) -> list[str]:
    """The prompts of the last turn's messages."""
    return [effect.prompt for effect in talk.effects if isinstance(effect, Say)]


def asking(*texts: str) -> Talk:
    """The lead's conversation after these messages."""
    talk = Talk(lead())
    for text in texts:
        talk.send(text)
    return talk


@pytest.mark.parametrize(
    ("texts", "prompt"),
    [
        (("/dotxuat",), "prompt-title"),
        (("/dotxuat", "/huy"), ""),
        (("/moi",), ""),
    ],
)
def test_a_step_in_own_words_says_what_to_type(texts: tuple[str, ...], prompt: str) -> None:
    talk = asking(*texts)

    assert prompts(talk) == [prompt]
    assert not (prompt and talk.labels)


@pytest.mark.parametrize(
    ("dialogue", "prompt"),
    [
        (MarkingDayOff(step="note", day=date(2026, 5, 22), becomes="off"), "prompt-note"),
        (MovingDueDay(step="reason", form="week", period=WEEK, unit=1, day=date(2026, 5, 12)), "prompt-reason"),
        (MovingDueDay(step="day", form="week", period=WEEK), ""),
        (Renaming(), "prompt-name"),
    ],
)
def test_an_open_question_is_shown_again_with_its_prompt(dialogue: Dialogue, prompt: str) -> None:
    talk = Talk(lead(), dialogue)
    talk.send("/trogiup")

    assert prompts(talk) == [prompt]


def test_a_new_name_is_prompted_for() -> None:
    talk = Talk(officer())
    talk.send("/toi")
    talk.tap("Đổi tên")

    assert prompts(talk) == ["prompt-name"]
    assert talk.labels == []


def test_a_reply_to_the_prompt_is_the_answer() -> None:
    talk = asking("/dotxuat")
    talk.send("Thiệt hại do lũ", replies_to=None)

    assert talk.dialogue != asking("/dotxuat").dialogue
    assert prompts(talk) == [""]


@pytest.mark.parametrize(("name", "buttons"), [("An", 1), ("7", 0)])
def test_who_joins_is_prompted_for_a_name(name: str, buttons: int) -> None:
    invitation = Invitation(3, KHAU_GIANG, "officer", None, usable=True)
    incoming = Incoming("telegram", "7", "7", name, "1", NOW)
    (said,) = _show(Joining(invite=3, step="name"), incoming, invitation).effects

    assert isinstance(said, Say)
    assert (said.prompt, len(said.buttons)) == ("prompt-name", buttons)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_prompt_fits_into_the_field(prompt: str, lang: str) -> None:
    assert 1 <= len(say(lang, f"prompt-{prompt}", {})) <= 64
