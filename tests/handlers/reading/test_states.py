import pytest

from forms.catalogue import load
from forms.value import Status
from handlers.reading.figures.states import named_state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("lõm sóng", "weak"),
        ("Sóng tốt.", "ok"),
        ("trắng sóng", "none"),
        ("không có sóng", "none"),
        ("sóng yếu", "weak"),
    ],
)
def test_a_state_is_named_in_words(text: str, state: str) -> None:
    assert named_state(load().indicator("hamlet_signal"), text) == Status(code=state)


@pytest.mark.parametrize("text", ["3", "", "sóng", "sóng tốt mà cũng hơi yếu", "tốt " * 40])
def test_what_names_no_state_is_asked_back(text: str) -> None:
    assert named_state(load().indicator("hamlet_signal"), text) is None


def test_a_count_has_no_states() -> None:
    assert named_state(load().indicator("population"), "tốt") is None


def test_every_status_that_is_asked_can_be_named() -> None:
    ours = load()
    asked = {item.indicator for form in ours.forms for item in form.lines}
    states = [one for one in ours.indicators if one.kind == "status" and one.code in asked]

    assert states
    for one in states:
        assert {said.state for said in one.said} == set(one.states), one.code
