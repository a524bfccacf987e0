"""The buttons below figures that show them by unit, or give them as files."""

from collections.abc import Iterator

from bot.compose.stored import StoredSummary
from handlers.turn.say import Button, phrase

_FILES = {"workbook": "xls", "chart": "png"}
"""The verb of the button that asks for a file of each shape."""


def by_unit_button(asked: StoredSummary) -> Button:
    """The button that shows what each unit gave."""
    return Button(label=phrase("file-button-units"), data=f"byu|{_about(asked)}")


def file_buttons(asked: StoredSummary) -> tuple[Button, ...]:
    """The buttons that give the figures as files."""
    return tuple(
        Button(label=phrase(f"file-button-{shape}"), data=f"{verb}|{_about(asked)}") for shape, verb in _FILES.items()
    )


def other_buttons(asked: StoredSummary) -> Iterator[Button]:
    """Below a file: the buttons that show the same figures in another way."""
    yield by_unit_button(asked)
    yield from (one for one in file_buttons(asked) if not one.data.startswith(_FILES[asked.shape]))


def _about(asked: StoredSummary) -> str:
    return f"{asked.period}|{asked.form}|{asked.unit}"
