"""The stand-in for Telegram refuses every entity and copy button that Telegram would drop, cut or refuse."""

from typing import Any

import pytest

from bot.simulate.telegram.faults import Refused
from bot.simulate.telegram.formatting import Entity, copied, entities_of

TEXT = "a 👩 bc d"
"""Its parts in UTF-16 units: "a" 0, the woman 2–3, "bc" 5–6, "d" 8."""


def entity(kind: str, offset: int, length: int) -> dict[str, Any]:
    """An entity as a call has it."""
    return {"type": kind, "offset": offset, "length": length}


@pytest.mark.parametrize(
    "wrong",
    [
        [entity("italics", 0, 1)],
        [entity("bold", -1, 1)],
        [entity("bold", 8, 2)],
        [entity("bold", 0, 0)],
        [entity("bold", 1, 1)],
        [entity("bold", 0, 2)],
        [entity("bold", 3, 1)],
        [entity("bold", 2, 1)],
        [entity("bold", 0, 4), entity("code", 2, 5)],
        [entity("pre", 0, 4), entity("bold", 2, 2)],
        [entity("bold", 0, 9), entity("code", 2, 2)],
        [entity("bold", 0, 9), entity("bold", 2, 2)],
        [entity("expandable_blockquote", 0, 9), entity("blockquote", 2, 2)],
        [entity("bold", 0, 1)] * 101,
    ],
)
def test_a_wrong_entity_is_refused(wrong: list[dict[str, Any]]) -> None:
    with pytest.raises(Refused):
        entities_of({"entities": wrong}, TEXT)


def test_right_entities_are_kept_in_any_order() -> None:
    given = [entity("bold", 2, 2), entity("expandable_blockquote", 0, 7), entity("pre", 8, 1)]
    found = entities_of({"entities": given}, TEXT)

    assert [(one.type, one.of(TEXT)) for one in found] == [
        ("bold", "👩"), ("expandable_blockquote", "a 👩 bc"), ("pre", "d"),
    ]  # fmt: skip
    assert entities_of({}, TEXT) == ()
    assert Entity("bold", 5, 2).of(TEXT) == "bc"


def test_entities_beside_a_parse_mode_are_refused() -> None:
    with pytest.raises(Refused):
        entities_of({"entities": [entity("bold", 0, 1)], "parse_mode": "HTML"}, TEXT)


@pytest.mark.parametrize("text", ["", "ộ" * 257, "👩" * 129])
def test_a_button_copies_1_to_256_units(text: str) -> None:
    with pytest.raises(Refused):
        copied({"text": "Sao chép", "copy_text": {"text": text}})

    assert copied({"text": "Sao chép", "copy_text": {"text": "👩" * 128}}) == "👩" * 128
