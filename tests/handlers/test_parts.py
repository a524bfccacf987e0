"""The table of what the conversation can do: no name stands in it twice, and every command has a row."""

from collections import Counter

from handlers.part import Part
from handlers.parts import PARTS
from handlers.reading.commands import NAMES
from handlers.reading.intents.intent import CODES
from handlers.reading.wishes import LEADS_ONLY, WISHES


def doubles(parts: tuple[Part, ...]) -> list[str]:
    """Commands, buttons and open questions that more than one row, or a row and its neighbour, would answer."""
    found = []
    for column in ("commands", "taps", "opens", "group_commands", "group_taps"):
        counted = Counter(name for part in parts for name in getattr(part, column))
        found += [f"{column}: {name}" for name, times in counted.items() if times > 1]
    return found


def test_no_name_stands_in_two_parts() -> None:
    assert len(PARTS) > 10
    assert doubles(PARTS) == []


def test_a_name_that_stands_twice_is_found() -> None:
    assert doubles((*PARTS, Part(taps={"ovs": PARTS[0].taps["fill"]}))) == ["taps: ovs"]


def test_every_command_has_a_part() -> None:
    called = {name for part in PARTS for name in part.commands}

    assert called == {*NAMES, *WISHES.values(), "fine", "unknown"}
    assert set(WISHES.values()) >= LEADS_ONLY


def test_every_intent_has_a_command() -> None:
    assert WISHES.keys() - {"consent_yes", "consent_no"} >= CODES - {"consent_yes", "consent_no"}
