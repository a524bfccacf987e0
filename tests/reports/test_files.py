"""The spreadsheet and the picture of a report."""

from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO

import openpyxl
from PIL import Image

from forms import catalogue
from forms.unit import Unit
from forms.value import Nil, Number, Ratio, Value
from reports.documents.chart import WIDTH, chart
from reports.documents.figures import FigureLine, FiguresOfUnit, FindingLine, NoteLine, PastLine, ReportFigures
from reports.documents.workbook import figures_book

CATALOGUE = catalogue.load()
MEETINGS, RATE = CATALOGUE.indicator("propaganda_meetings"), CATALOGUE.indicator("vneid_rate")
NOW = datetime(2026, 11, 27, 2, tzinfo=UTC)


def unit(number: int, name: str) -> Unit:
    return Unit(id=number, path=f"/1/{number}/", kind="hamlet", noun="xóm", name=name)


def figures(*units: FiguresOfUnit, note: str = "=cmd|' /C calc'!A0") -> ReportFigures:
    values: dict[str, Value] = {
        "propaganda_meetings": Number(amount=Decimal(7)),
        "vneid_rate": Ratio(part=14814, whole=15219),
    }
    nothing = {"propaganda_meetings": Nil(wording="không phát sinh")}
    return ReportFigures(
        title="xã Phú Thịnh",
        period="tuần 20–26/11/2026",
        as_of=NOW,
        lines=(FigureLine(MEETINGS, values["propaganda_meetings"], 1, 2), FigureLine(RATE, values["vneid_rate"], 2, 2)),
        units=units
        or (FiguresOfUnit(unit(2, "Ba Giăng"), True, values), FiguresOfUnit(unit(3, "Khâu Giang"), False, {})),
        past=(PastLine("13–19/11", "19/11", nothing, 2, 2), PastLine("20–26/11", "26/11", values, 1, 2)),
        notes=(NoteLine(unit(2, "Ba Giăng"), "tuần 20–26/11", note),),
        findings=(FindingLine("hard", "+1 vượt quá tổng", "xem lại"),),
    )


def test_numbers_in_the_spreadsheet_can_be_added_up() -> None:
    book = openpyxl.load_workbook(BytesIO(figures_book(figures(), "vi")))
    rows = list(book["Theo đơn vị"].values)
    at = next(n for n, row in enumerate(rows) if row[0] == "Đơn vị")
    assert rows[at + 1][:3] == ("xóm Ba Giăng", "Đã nộp", 7)
    assert rows[at + 1][3] == 14814 / 15219
    assert rows[at + 2][:3] == ("xóm Khâu Giang", "Chưa nộp", None)
    assert rows[at + 3][:3] == ("Cộng", "1/2", 7)
    past = list(book["Các kỳ trước"].values)
    assert ("13–19/11", "2/2", 0, None) in past


def test_what_people_wrote_is_no_formula() -> None:
    book = openpyxl.load_workbook(BytesIO(figures_book(figures(note="=1+1\n\x07&<x>"), "vi")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    noted = next(cell for cell in cells if str(cell.value).startswith("=1+1"))
    assert (noted.value, noted.data_type, noted.quotePrefix) == ("=1+1 &<x>", "s", True)
    found = next(cell for cell in cells if str(cell.value).startswith("+1"))
    assert found.data_type == "s"


def test_same_figures_make_the_same_bytes() -> None:
    assert figures_book(figures(), "vi") == figures_book(figures(), "vi")
    assert chart(figures(), "vi") == chart(figures(), "vi")
    assert figures_book(figures(), "vi") != figures_book(figures(note="khác"), "vi")


def test_the_picture_has_the_width_of_a_telephone() -> None:
    picture = Image.open(BytesIO(chart(figures(), "vi")))
    assert picture.format == "PNG"
    assert picture.width == WIDTH
    assert 600 < picture.height < 2500


def test_a_picture_of_many_units_stays_short() -> None:
    many = tuple(FiguresOfUnit(unit(n, f"Tổ {n} " + "rất dài " * 9), n % 2 == 0, {}) for n in range(2, 502))
    assert Image.open(BytesIO(chart(figures(*many), "en"))).height < 2600


def test_a_report_without_units_or_figures_is_drawn_too() -> None:
    bare = ReportFigures("xã A", "tuần 1", NOW, (), ())
    assert Image.open(BytesIO(chart(bare, "vi"))).height < 400
    assert openpyxl.load_workbook(BytesIO(figures_book(bare, "vi"))).sheetnames == ["Tổng hợp", "Theo đơn vị"]
