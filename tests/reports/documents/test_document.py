"""The Word file: NĐ 30 to the twip, text that any program can read, and always the same bytes."""

import unicodedata
from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest

from reports.documents.document import document
from reports.documents.word.measures import bold_width, mm, scaled
from reports.kinds.content import Content, Para
from reports.kinds.letterhead import Letterhead
from tests.reports.documents.real import NAMES, content

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = [
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/header1.xml",
    "word/settings.xml",
    "word/styles.xml",
]


def part(file: bytes, name: str = "word/document.xml") -> Element:
    with ZipFile(BytesIO(file)) as parts:
        return fromstring(parts.read(name))


def text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def val(element: Element | None, name: str = "val") -> str | None:
    return None if element is None else element.get(f"{W}{name}")


def style(file: bytes, name: str) -> Element:
    styles = part(file, "word/styles.xml").iter(f"{W}style")
    return next(one for one in styles if one.get(f"{W}styleId") == name)


def one_of(body: list[Para], letterhead: Letterhead | None = None) -> Content:
    return replace(
        content("003"),
        pieces=tuple(body),
        attachments=(),
        letterhead=letterhead or content("003").letterhead,
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_same_content_gives_the_same_bytes(name: str) -> None:
    made = document(content(name))

    assert document(content(name)) == made
    with ZipFile(BytesIO(made)) as parts:
        assert parts.namelist() == PARTS
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_a4_with_the_margins_of_the_decree(name: str) -> None:
    sections = list(part(document(content(name))).iter(f"{W}sectPr"))
    annexes = content(name).attachments
    turned = [False, *(annex.landscape for annex in annexes)]

    assert len(sections) == 1 + len(annexes)
    for section, landscape in zip(sections, turned, strict=True):
        size, margins = section.find("{*}pgSz"), section.find("{*}pgMar")
        assert (val(size, "w"), val(size, "h")) == (("16838", "11906") if landscape else ("11906", "16838"))
        assert [val(margins, side) for side in ("top", "bottom", "left", "right")] == ["1134", "1134", "1701", "850"]
        assert val(section.find("{*}pgNumType"), "start") == "1"
        assert section.find("{*}titlePg") is not None  # no number on the first page


def test_the_number_of_the_page_stands_in_the_middle_of_the_header() -> None:
    made = document(content("000"))
    header, first = part(made, "word/header1.xml"), next(part(made).iter(f"{W}sectPr"))

    assert val(header.find(".//{*}fldSimple"), "instr") == "PAGE"
    assert val(first.find("{*}headerReference"), "type") == "default"
    assert val(style(made, "PageNumber").find(".//{*}jc")) == "center"
    assert val(style(made, "PageNumber").find(".//{*}sz")) == "28"


@pytest.mark.parametrize("script", ["ascii", "hAnsi", "eastAsia", "cs"])
def test_every_script_is_in_times_new_roman(script: str) -> None:
    made = document(content("000"))
    fonts = list(part(made, "word/styles.xml").iter(f"{W}rFonts"))

    assert [one.get(f"{W}{script}") for one in fonts] == ["Times New Roman"]
    assert list(part(made).iter(f"{W}rFonts")) == []


@pytest.mark.parametrize(
    ("name", "half_points", "bold", "italic"),
    [
        *(("Country", 26, True, False), ("Motto", 28, True, False), ("Agency", 26, True, False)),
        *(("Parent", 26, False, False), ("Number", 26, False, False), ("Day", 28, False, True)),
        *(("Word", 28, True, False), ("Subject", 28, True, False), ("To", 28, False, False)),
        *(("basis", 28, False, True), ("body", 28, False, False), ("chapter", 28, True, False)),
        *(("clause", 28, True, False), ("point", 28, False, False), ("Authority", 28, True, False)),
        *(("Signer", 28, True, False), ("CopiesTo", 24, True, True), ("Copy", 22, False, False)),
        *(("Annex", 28, True, False), ("AnnexTitle", 28, True, False), ("AnnexNote", 28, False, True)),
    ],
)
def test_each_part_has_its_size_and_shape(name: str, half_points: int, bold: bool, italic: bool) -> None:  # noqa: FBT001
    look = style(document(content("003")), name).find("{*}rPr")

    assert look is not None
    assert (val(look.find("{*}sz")), val(look.find("{*}szCs"))) == (str(half_points), str(half_points))
    assert [look.find(f"{{*}}{sign}") is not None for sign in ("b", "bCs", "i", "iCs")] == [bold, bold, italic, italic]


def test_the_text_is_justified_indented_and_six_points_apart() -> None:
    shape = style(document(content("003")), "body").find("{*}pPr")

    assert shape is not None
    assert val(shape.find("{*}jc")) == "both"
    assert val(shape.find("{*}ind"), "firstLine") == str(mm(12.7)) == "720"
    spacing = shape.find("{*}spacing")
    assert int(val(spacing, "before") or 0) + int(val(spacing, "after") or 0) == 120
    assert (val(spacing, "line"), val(spacing, "lineRule")) == ("240", "auto")


def test_the_rules_of_the_head_are_as_long_as_the_decree_says() -> None:
    head = next(part(document(content("003"))).iter(f"{W}tbl"))
    rules = [one for one in head.iter(f"{W}p") if one.find("{*}pPr/{*}pBdr") is not None]
    columns = [int(val(one, "w") or 0) for one in head.iter(f"{W}gridCol")]
    lengths = [
        width - int(val(rule.find("{*}pPr/{*}ind"), "left") or 0) - int(val(rule.find("{*}pPr/{*}ind"), "right") or 0)
        for rule, width in zip(rules, columns, strict=True)
    ]

    assert columns == [3685, 5670]
    assert 1 / 3 <= lengths[0] / bold_width("XÃ PHÚ THỊNH", 13) <= 1 / 2
    assert abs(lengths[1] - mm(60.4)) <= 10  # as long as the motto


def test_the_number_and_the_day_are_left_blank() -> None:
    said = text(part(document(content("003"))))

    assert "Số:      /BC-UBND" in said
    assert "Phú Thịnh, ngày      tháng 5 năm 2026" in said


def test_the_signature_is_never_alone_on_a_page() -> None:
    made = document(content("003"))
    blocks = list(part(made).find("{*}body") or [])
    foot = max(n for n, block in enumerate(blocks) if block.tag == f"{W}tbl")

    assert "Nguyễn Hữu Đông" in text(blocks[foot])
    assert val(blocks[foot - 1].find("{*}pPr/{*}pStyle")) == "closing"
    assert style(made, "closing").find("{*}pPr/{*}keepNext") is not None
    assert blocks[foot].find("{*}tr/{*}trPr/{*}cantSplit") is not None


@pytest.mark.parametrize("name", NAMES)
def test_cells_are_as_wide_as_the_columns_they_go_over(name: str) -> None:
    tables = list(part(document(content(name))).iter(f"{W}tbl"))

    assert len(tables) >= 2
    for table in tables:
        grid = [int(val(one, "w") or 0) for one in table.iter(f"{W}gridCol")]
        assert val(table.find("{*}tblPr/{*}tblW"), "w") == str(sum(grid))
        assert val(table.find("{*}tblPr/{*}tblLayout"), "type") == "fixed"
        for row in table.iter(f"{W}tr"):
            assert row.find("{*}trPr/{*}cantSplit") is not None
            at = 0
            for cell in row.iter(f"{W}tc"):
                across = int(val(cell.find("{*}tcPr/{*}gridSpan")) or 1)
                assert val(cell.find("{*}tcPr/{*}tcW"), "w") == str(sum(grid[at : at + across]))
                at += across
            assert at == len(grid)


def test_the_heads_of_a_table_stand_again_on_every_page() -> None:
    merged = next(part(document(content("004"))).iter(f"{W}vMerge"))
    heads = [
        sum(row.find("{*}trPr/{*}tblHeader") is not None for row in table.iter(f"{W}tr"))
        for table in part(document(content("004"))).iter(f"{W}tbl")
    ]

    assert heads == [0, 0, 2, 2, 1, 1, 1, 2, 1, 1]
    assert val(merged) == "restart"


@pytest.mark.parametrize("name", NAMES)
def test_all_text_is_composed_and_vietnamese(name: str) -> None:
    said = text(part(document(content(name))))
    letters = {letter for letter in said if letter.isalpha()}

    assert unicodedata.is_normalized("NFC", said)
    assert {letter for letter in letters if not unicodedata.name(letter).startswith("LATIN")} == set()
    assert "\ufffd" not in said


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("A & B <x> \"q\" 'r'", "A & B <x> \"q\" 'r'"),
        ("trước\x00\x0b\x1b\ufffesau", "trướcsau"),
        ("nửa \ud83d emoji 🙂", "nửa  emoji 🙂"),
        (unicodedata.normalize("NFD", "chuyển đổi số"), "chuyển đổi số"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("{{vneid_rate}} ]]> <!-- &amp;", "{{vneid_rate}} ]]> <!-- &amp;"),
        ("một\thai", "một hai"),
        ("x" * 5000, "x" * 5000),
    ],
)
def test_whatever_was_typed_is_text(typed: str, printed: str) -> None:
    own = replace(content("003").letterhead, signer=typed)
    made = document(one_of([Para("body", typed)], own))

    paragraphs = [text(one) for one in part(made).iter(f"{W}p")]
    assert paragraphs.count(printed) == 2  # in the text and as the signer


def test_the_file_refers_to_nothing_outside_and_names_nobody() -> None:
    made = document(content("000"))

    with ZipFile(BytesIO(made)) as parts:
        relations = [name for name in parts.namelist() if name.endswith(".rels")]
        assert all(b"External" not in parts.read(name) for name in relations)
    core = part(made, "docProps/core.xml")
    assert [one.tag.rpartition("}")[2] for one in core] == ["title", "language"]


def test_parts_in_proportion_add_up_to_the_whole() -> None:
    assert scaled([10, 75, 17, 18, 45], 9355) == [566, 4253, 964, 1020, 2552]
    assert sum(scaled([1, 1, 1], 100)) == 100


def test_a_bold_text_is_as_wide_as_in_times_new_roman() -> None:
    assert abs(bold_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13) - mm(95.0)) < mm(1)
