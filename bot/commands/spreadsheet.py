"""A CSV or XLSX file as rows of plain cells, however a spreadsheet program saved it; nothing in it is guessed."""

import csv
import io
import unicodedata
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import ParseError

from bot.config import BadSettings
from locales import say

MOST_ROWS = 5000
_MOST_BYTES = 20_000_000
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEPARATORS = ",;\t"


class BadFile(BadSettings):
    """The list of units cannot be taken as it is; the message names every row and column to mend."""


class NotText(NamedTuple):
    """A cell that holds something other than text; `what`: number, formula or other."""

    what: str


Cell = str | date | NotText


class SheetRow(NamedTuple):
    """A row that is not empty, and where it stands in the file (the first is 1)."""

    number: int
    cells: list[Cell]


def read_rows(path: Path, lang: str) -> list[SheetRow]:
    """The rows that hold anything, in order. Raises BadFile."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= _MOST_BYTES else b""
    except OSError as error:
        raise BadFile(say(lang, "init-unreadable", {"file": str(path), "error": error.strerror or ""})) from None
    if size > _MOST_BYTES:
        raise BadFile(say(lang, "init-too-big", {"file": path.name, "most": _MOST_BYTES // 1_000_000}))
    if data.startswith(_OLD_EXCEL):
        raise BadFile(say(lang, "init-old-excel", {"file": path.name}))
    found: list[SheetRow] = []
    for row in _workbook(data, path, lang) if data.startswith(b"PK") else _csv(data, path, lang):
        if any(cell != "" for cell in row.cells):
            found.append(row)
        if len(found) > MOST_ROWS + 1:
            raise BadFile(say(lang, "init-too-many", {"file": path.name, "most": MOST_ROWS}))
    if not found:
        raise BadFile(say(lang, "init-empty", {"file": path.name}))
    return found


def tidy(text: str) -> str:
    """The text in one spelling (NFC), with single spaces and none around it, even if no-break or zero-width marks were
    pasted."""
    return " ".join(unicodedata.normalize("NFC", text.replace("\u200b", "").replace("\ufeff", "")).split())


# CSV ----------------------------------------------------------------------------------------------------------------


def _csv(data: bytes, path: Path, lang: str) -> Iterator[SheetRow]:
    text = _decoded(data)
    if text is None:
        raise BadFile(say(lang, "init-encoding", {"file": path.name}))
    skipped = 0
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's own hint on the separator
        text, skipped = rest, 1
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    begins = 1
    try:
        for cells in reader:
            yield SheetRow(begins + skipped, [_csv_cell(cell) for cell in cells])
            begins = reader.line_num + 1
    except csv.Error as error:
        raise BadFile(say(lang, "init-csv", {"row": begins + skipped, "error": str(error)})) from None


def _csv_cell(text: str) -> Cell:
    tidied = tidy(text)
    return NotText("formula") if tidied.startswith(("=", "@")) else tidied


def _decoded(data: bytes) -> str | None:
    """The text of UTF-8 or UTF-16 data, with a byte-order mark or without; None for any other: a guess at an old code
    page would misspell names."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        code = "utf-16"
    elif b"\0" in data[:2000]:
        code = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    else:
        code = "utf-8-sig"
    try:
        text = data.decode(code)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text or "\ufffd" in text else text


def _separator(text: str) -> str:
    """The separator that occurs most in the first line that is not empty; a comma where none does."""
    heading = next((line for line in text.splitlines() if line.strip(_SEPARATORS + ' "')), "")
    return max(_SEPARATORS, key=heading.count)


# XLSX ---------------------------------------------------------------------------------------------------------------


def _workbook(data: bytes, path: Path, lang: str) -> Iterator[SheetRow]:
    """The rows of the workbook's first sheet."""
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    broken = (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        OSError,
        ParseError,
        IndexError,
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, which are not read
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # some programs write wrong dimensions
            for number, cells in enumerate(sheet.iter_rows(), 1):
                yield SheetRow(number, [_sheet_cell(cell) for cell in cells])
            book.close()
    except broken:
        raise BadFile(say(lang, "init-excel-broken", {"file": path.name})) from None


def _sheet_cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return NotText("formula")
    if isinstance(value, str):
        return NotText("other") if cell.data_type == "e" else tidy(value)
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return NotText("number" if isinstance(value, int | float) and not isinstance(value, bool) else "other")
