"""Files of figures as text: workbooks of every kind, and those that are refused."""

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bot.files.kinds import BYTES_MOST, FileText, refused
from bot.files.read_file import passing, read_file
from bot.files.workbook import as_text

HEAD = ("STT", "Xóm", "Số buổi", "Số người dự", "VNeID")


def workbook(*sheets: list[tuple[Any, ...]], merged: tuple[str, ...] = ()) -> bytes:
    """A workbook with these sheets; `merged`: ranges of the last."""
    book = openpyxl.Workbook()
    del book["Sheet"]
    for n, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Trang {n}")
        for row in rows:
            sheet.append(row)
    for span in merged:
        book.worksheets[-1].merge_cells(span)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(data: bytes, **more: bytes) -> bytes:
    """The workbook with more parts in it, or other ones."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part not in more:
                new.writestr(part, old.read(part))
        for name, content in more.items():
            new.writestr(name, content)
    return out.getvalue()


def text_of(tmp_path: Path, data: bytes) -> FileText:
    """What comes of a file with these bytes."""
    path = tmp_path / "file"
    path.write_bytes(data)
    return as_text(path)


def test_a_sheet_becomes_lines_with_tabs(tmp_path: Path) -> None:
    rows = [("Tuần 18-24/9",), HEAD, (1, "Khâu Giang", 2, 45.0, 6), (2, "Nà\tMo\n", 1.5, None, "không")]

    found = text_of(tmp_path, workbook(rows))

    assert found == FileText("Tuần 18-24/9\n" + "\t".join(HEAD) + "\n1\tKhâu Giang\t2\t45\t6\n2\tNà Mo\t1.5\t\tkhông")


def test_the_sheet_with_the_hamlets_is_taken(tmp_path: Path) -> None:
    found = text_of(tmp_path, workbook([("Bìa",)], [("Xã", "Dân số"), ("A", 5)], [HEAD, (1, "Khâu Giang", 2, 45, 6)]))

    assert found.text.startswith("STT\tXóm")


def test_a_workbook_without_hamlets_gives_its_first_sheet(tmp_path: Path) -> None:
    assert text_of(tmp_path, workbook([], [("Họ tên", "Tuổi"), ("A", 5)])).text == "Họ tên\tTuổi\nA\t5"


def test_merged_words_fill_their_cells_and_merged_figures_are_asked(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [("Xóm", "Số hội nghị", None, "VNeID"), (None, "Trong tuần", "Lũy kế", None)]
    rows += [("Khâu Giang", 2, 31, 6), ("Nà Mo", None, 9, 4)]

    found = text_of(tmp_path, workbook(rows, merged=("A1:A2", "B1:C1", "B3:B4", "D1:D2")))

    assert found.text.split("\n") == [
        "Xóm\tSố hội nghị\tSố hội nghị\tVNeID",
        "Xóm\tTrong tuần\tLũy kế\tVNeID",
        "Khâu Giang\t2?\t31\t6",
        "Nà Mo\t2?\t9\t4",
    ]


def test_a_formula_without_a_result_is_no_figure(tmp_path: Path) -> None:
    assert text_of(tmp_path, workbook([HEAD, (1, "Khâu Giang", "=1+1", 45, 6)])).text.endswith("Khâu Giang\t=?\t45\t6")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \n \n", "empty"),
        (b"PK\x03\x04 broken", "unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on", "locked"),
        (b"\x00\x01\x02\xff\xfe binary", "encoding"),
        (("x" * 20_001).encode(), "table-size"),
        (b"a\n" * 3_000, "table-size"),
        (workbook([("a",)] * 3_001), "table-size"),
        (workbook([("a",) * 61]), "table-size"),
        (repacked(workbook([HEAD]), **{"xl/vbaProject.bin": b"x"}), "macros"),
        (repacked(workbook([HEAD]), **{"xl/media/bomb": b"0" * 21_000_000}), "table-size"),
        (repacked(workbook([HEAD]), **{f"xl/{n}": b"" for n in range(1_001)}), "table-size"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(tmp_path: Path, data: bytes, why: str) -> None:
    assert text_of(tmp_path, data) == FileText(why=why)  # type: ignore[arg-type]


def test_entities_of_a_sheet_are_not_blown_up(tmp_path: Path) -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    xml = (
        f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "ha">{lol}]><worksheet><sheetData>&l11;</sheetData></worksheet>'
    )

    found = text_of(tmp_path, repacked(workbook([HEAD]), **{"xl/worksheets/sheet1.xml": xml.encode()}))

    assert found.why in ("unreadable", "empty")


@pytest.mark.parametrize(
    "data",
    [
        "xom;so buoi\nKhâu Giang;2".encode("utf-8-sig"),
        "xom;so buoi\r\nKhâu Giang;2".encode("utf-16"),
        "xom;so buoi\rKhâu Giang;2".encode(),
    ],
)
def test_a_csv_is_read_in_any_usual_encoding(tmp_path: Path, data: bytes) -> None:
    assert text_of(tmp_path, data).text == "xom;so buoi\nKhâu Giang;2"


@pytest.mark.parametrize(
    ("name", "size", "why"),
    [
        ("bảng.XLSX", 10, ""),
        ("a.csv", BYTES_MOST, ""),
        ("a.csv", BYTES_MOST + 1, "size"),
        ("a.xlsm", 10, "macros"),
        ("a.pdf", 10, "kind"),
        ("xlsx", 10, "kind"),
        ("", 0, "kind"),
    ],
)
def test_only_small_tables_are_looked_at(name: str, size: int, why: str) -> None:
    assert refused(name, size) == why


async def test_another_process_reads_and_nothing_stays() -> None:
    async with passing() as path:
        path.write_bytes(workbook([HEAD, (1, "Khâu Giang", 2, 45, 6)]))
        found = await read_file(path)

    assert found.text.endswith("1\tKhâu Giang\t2\t45\t6")
    assert not path.parent.exists()


async def test_a_reader_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.files.read_file.SECONDS", 0.01)
    async with passing() as path:
        path.write_bytes(b"a")
        found = await read_file(path)

    assert found == FileText(why="slow")
