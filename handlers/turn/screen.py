"""The look of an open question: lines and rows of buttons."""

from typing import NamedTuple

from handlers.turn.say import Button, Phrase

Rows = tuple[tuple[Button, ...], ...]


class Screen(NamedTuple):
    """Lines, and rows of buttons below them. `prompt`: as in `Say`."""

    lines: tuple[Phrase, ...] = ()
    buttons: Rows = ()
    prompt: str = ""
