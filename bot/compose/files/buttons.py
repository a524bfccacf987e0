"""The buttons below figures that show them by unit, or give them as files."""

from bot.compose.stored import StoredSummary
from handlers.turn.say import Button, phrase


def by_unit_button(asked: StoredSummary) -> Button:
    """The button that shows what each unit gave."""
    return Button(label=phrase("file-button-units"), data=f"byu|{_about(asked)}")


def file_buttons(asked: StoredSummary) -> tuple[Button, ...]:
    """The buttons that give the figures as files."""
    return tuple(
        Button(label=phrase(f"file-button-{shape}"), data=f"{verb}|{_about(asked)}")
        for shape, verb in (("workbook", "xls"), ("chart", "png"))
    )


def _about(asked: StoredSummary) -> str:
    return f"{asked.period}|{asked.form}|{asked.unit}"
