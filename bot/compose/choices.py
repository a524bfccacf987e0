"""Choices for a channel without buttons: lines with a mark each, to be typed instead of tapped."""

from itertools import count, islice, product
from string import ascii_lowercase

from bot.compose.words import Rows, line
from handlers.turn.say import phrase

_TYPED_FOR_ITSELF = "kloy"
"""Letters that people type as an answer: "k" for no, "y" for yes, "o" and "l" for nought and one."""
_LETTERS = [letter for letter in ascii_lowercase if letter not in _TYPED_FOR_ITSELF]

Choices = tuple[tuple[str, str], ...]
"""Each mark, and the data of the button it stands for."""


def listed(lang: str, text: str, buttons: Rows, *, numbered: bool) -> tuple[str, Choices]:
    """The text with its choices below, one a line, and what each mark stands for.

    The marks are letters unless `numbered`: where a figure may be typed, a digit stays a figure (promise 2)."""
    every = [button for row in buttons for button in row]
    marks = _marks(len(every), numbered=numbered)
    how = line(lang, phrase("choose-by-number" if numbered else "choose-by-letter"))
    lines = [f"{mark}. {label}" for mark, (label, _) in zip(marks, every, strict=True)]
    choices = tuple((mark, data) for mark, (_, data) in zip(marks, every, strict=True))
    return "\n".join([text, "", how, *lines]), choices


def _marks(many: int, *, numbered: bool) -> list[str]:
    if numbered:
        return [str(number) for number in range(1, many + 1)]
    endless = ("".join(letters) for length in count(1) for letters in product(_LETTERS, repeat=length))
    return list(islice(endless, many))
