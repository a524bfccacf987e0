"""Turns a file into text, in a process of its own that may be ended: `python -m bot.files.workbook FILE`.

Values are taken, never formulas; nothing else in the file is followed or run. A merged cell of words stands in all the
cells that it covers; a merged figure is nobody's alone, and is made a question."""

import io
import json
import re
import sys
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.files.kinds import CHARACTERS_MOST, COLUMNS_MOST, PARTS_MOST, ROWS_MOST, UNPACKED_MOST, FileText
from forms import catalogue
from handlers.reading.paste.tables.columns import column

MEMORY = 1_000_000_000
"""Maximum bytes of memory of the process."""
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_MERGES_MOST = 2_000
_WIDE = 3
"""Columns beyond which a merged cell is a title."""
_FORMULA = "=?"
"""Stands for a formula without a result: read as no figure, so that it is asked."""
_FORM = "week"
_PLACE = "_worksheet_path"
"""Where a read-only sheet of openpyxl keeps the name of its part; it tells it nowhere else."""

Rows = list[list[str]]


def as_text(path: Path) -> FileText:
    """The file as text."""
    data = path.read_bytes()
    if data.startswith(_OLD_OR_LOCKED):
        return FileText(why="locked")
    if data.startswith(b"PK"):
        try:
            return _workbook(data)
        except Exception:  # noqa: BLE001  # openpyxl raises almost anything for a damaged file
            return FileText(why="unreadable")
    return _plain(data)


def _plain(data: bytes) -> FileText:
    """A .csv or .txt."""
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "cp1258"):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, UnicodeError):
            continue
        if encoding == "cp1258" and any(byte < 9 for byte in data):
            break
        return _fitting(text.replace("\r\n", "\n").replace("\r", "\n"))
    return FileText(why="encoding")


def _fitting(text: str) -> FileText:
    if not text.strip():
        return FileText(why="empty")
    if len(text) > CHARACTERS_MOST or text.count("\n") >= ROWS_MOST:
        return FileText(why="table-size")
    return FileText(text)


# Workbooks ----------------------------------------------------------------------------------------------------------


def _workbook(data: bytes) -> FileText:
    import openpyxl

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
        if len(parts) > PARTS_MOST or sum(part.file_size for part in parts) > UNPACKED_MOST:
            return FileText(why="table-size")
        names = {part.filename.lower() for part in parts}
        if any("vbaproject" in name for name in names):
            return FileText(why="macros")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of what it leaves out
            values = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            formulas = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            first: FileText | None = None
            for n, sheet in enumerate(values.worksheets):
                rows = _rows(sheet, formulas.worksheets[n])
                if rows is None:
                    return FileText(why="table-size")
                _spread(rows, packed.read(getattr(sheet, _PLACE)))
                text = _fitting("\n".join("\t".join(row).rstrip("\t") for row in rows).strip("\n"))
                if _has_hamlets(rows):
                    return text
                first = first or (text if any(any(row) for row in rows) else None)
    return first or FileText(why="empty")


def _rows(sheet: Any, formulas: Any) -> Rows | None:
    """The cells of a sheet as text; None where there are too many."""
    rows: Rows = []
    empty = 0
    for shown, made in zip(sheet.iter_rows(values_only=True), formulas.iter_rows(values_only=True), strict=False):
        cells = [_cell(value, source) for value, source in zip(shown, made, strict=False)]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > COLUMNS_MOST:
            return None
        empty = 0 if cells else empty + 1
        rows.append(cells)
        if len(rows) - empty > ROWS_MOST:
            return None
        if empty > ROWS_MOST:  # formats without content, down to the last row of Excel
            break
    return rows[: len(rows) - empty] if empty else rows


def _cell(value: Any, source: Any) -> str:
    """A cell in plain text: "2" for 2.0, and a day as people write it."""
    if value is None:
        return _FORMULA if isinstance(source, str) and source.startswith("=") else ""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 10**15 else repr(value)
    if isinstance(value, date | datetime):
        return f"{value:%d/%m/%Y}"
    return " ".join(str(value).split())


def _spread(rows: Rows, xml: bytes) -> None:
    """Put what stands in a merged cell into all the cells that it covers."""
    for n, found in enumerate(_MERGED.finditer(xml)):
        if n >= _MERGES_MOST:
            return
        left, right = _index(found[1]), _index(found[3])
        top, bottom = int(found[2]) - 1, min(int(found[4]), len(rows)) - 1
        if right - left >= _WIDE or top > bottom or left >= len(rows[top]) or not rows[top][left]:
            continue
        said = rows[top][left]
        figure = said.replace(".", "").isdigit()
        for cells in rows[top : bottom + 1]:
            cells.extend([""] * (right + 1 - len(cells)))
            cells[left : right + 1] = [f"{said}?" if figure else said] * (right + 1 - left)


def _index(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _has_hamlets(rows: Rows) -> bool:
    """Whether a sheet has a heading with a column of hamlets and one of the form's figures."""
    known = catalogue.load()
    lines = [known.indicator(item.indicator) for item in known.form(_FORM).items]
    return any(
        {"unit", "figure"} <= {column(cell, lines).role for cell in row if cell} for row in rows[:12] if len(row) > 1
    )


def main(arguments: list[str]) -> Iterator[str]:
    """Yields the answer: the text, or why there is none, as JSON."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):  # there is none for Windows
        pass
    yield json.dumps(as_text(Path(arguments[0])))


if __name__ == "__main__":
    sys.stdout.writelines(main(sys.argv[1:]))
