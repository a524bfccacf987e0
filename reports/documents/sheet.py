"""A table as an .xlsx file."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

WIDEST = 70
"""Maximum width of a column in characters; longer texts are wrapped."""


def write(path: Path, title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write one sheet with a bold head that stays in sight and columns as wide as their texts. Everything is text: a
    name that begins with "=" is no formula. Raises OSError where the file cannot be written."""
    import openpyxl
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None  # a new book has one
    sheet.title = title[:31]
    for n, row in enumerate([head, *rows], 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(n, column, ILLEGAL_CHARACTERS_RE.sub("", text))
            cell.data_type = "s"
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if n == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    _widen(sheet)
    book.save(path)


def _widen(sheet: "Worksheet") -> None:
    from openpyxl.utils import get_column_letter

    for number, column in enumerate(sheet.columns, 1):
        longest = max(len(line) for cell in column for line in (str(cell.value or "").splitlines() or [""]))
        sheet.column_dimensions[get_column_letter(number)].width = min(longest + 2, WIDEST)
