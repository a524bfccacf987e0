"""What leads paste of many hamlets; the set was written before the code, by somebody who did not write it."""

import json
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from forms import catalogue
from forms.value import Number
from handlers.reading.paste.paste import TOO_LONG, read_paste, too_much
from handlers.reading.paste.statement import Paste

SET = Path(__file__).parent / "sets" / "pastes"
CATALOGUE = catalogue.load()
WEEK = CATALOGUE.form("week")
COUNTS = ("propaganda_meetings", "propaganda_attendees", "vneid_assisted")
HAMLETS = ("Khâu Giang", "Ba Giăng", "Nà Pài", "Đồng Tâm", "Làng Bầng")


def _paste(text: str, *units: str) -> Paste:
    return read_paste(text, WEEK, CATALOGUE, units or HAMLETS)


def _figures(paste: Paste) -> dict[str, dict[str, int]]:
    return {
        row.unit: {
            code: int(value.amount) if isinstance(value, Number) else 0
            for code, value in row.figures.items()
            if code in COUNTS
        }
        for row in paste.rows
    }


def _rows(paste: Paste) -> dict[str, list[int | None]]:
    """The rows in the order of the form."""
    return {unit: [figures.get(code) for code in COUNTS] for unit, figures in _figures(paste).items()}


def _cases() -> list[tuple[str, str, list[str], dict[str, Any]]]:
    return [
        (
            path.stem,
            path.with_suffix(".txt").read_text(encoding="utf-8"),
            [name for name in path.with_suffix(".units.txt").read_text(encoding="utf-8").splitlines() if name.strip()],
            json.loads(path.read_text(encoding="utf-8")),
        )
        for path in sorted(SET.glob("*.json"))
    ]


def _wrong(paste: Paste, want: dict[str, Any]) -> list[str]:
    """Figures that were taken and not meant. A figure of people is no fault where it is 0."""
    wanted = {row["unit"]: row["figures"] for row in want["rows"]}
    return [
        f"{unit}: {code}"
        for unit, figures in _figures(paste).items()
        for code, n in figures.items()
        if wanted.get(unit, {}).get(code) != n and (n or code != "propaganda_attendees")
    ]


def _lacks(paste: Paste, want: dict[str, Any]) -> list[str]:
    """What should have been taken, asked or reported, and was not; and what was asked or reported without need."""
    figures, asked = _figures(paste), [one.unit for one in paste.asked]
    found = [
        f"{row['unit']}: {code}"
        for row in want["rows"]
        for code, n in row["figures"].items()
        if figures.get(row["unit"], {}).get(code) != n
    ]
    wanted = [one["unit"] for one in want["ask"]]
    found += [f"not asked: {unit}" for unit in wanted if unit and unit not in asked]
    found += ["not asked: a line"] * max(wanted.count(None) - asked.count(None), 0)
    needless = [one for one in paste.asked if one.unit not in wanted and one.kind != "missing"]
    found += [f"needless: {one.unit}" for one in needless if one.unit or not want["unread"]]
    used = [line.rstrip() for line in want["unread"] if line.rstrip() not in paste.unread]
    found += [f"lost: {line}" for line in used[asked.count(None) :]]
    harmless = {line.rstrip() for line in (*want["unread"], *want.get("may_be_unread", []))}
    return found + [f"unread: {line}" for line in paste.unread if line not in harmless]


def test_no_figure_is_taken_that_was_not_meant() -> None:
    cases = _cases()
    assert len(cases) >= 30

    for name, text, units, want in cases:
        assert _wrong(_paste(text, *units), want) == [], name


def test_most_pastes_are_read_without_a_needless_question() -> None:
    cases = _cases()

    right = [name for name, text, units, want in cases if not _lacks(_paste(text, *units), want)]

    assert len(right) >= 0.85 * len(cases), sorted({name for name, *_ in cases} - set(right))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Khâu Giang 2 buổi 45 người 6 vneid, Ba Giăng 1 buổi 38 người 4 vneid; Nà Pài không phát sinh",
            {"Khâu Giang": [2, 45, 6], "Ba Giăng": [1, 38, 4], "Nà Pài": [0, None, 0]},
        ),
        (
            "Xóm - số buổi - số người - vneid\nKhâu Giang - 2 - 45 - 6\nBa Giăng - 1 - 38",
            {"Khâu Giang": [2, 45, 6]},
        ),
        ("VNeID: Khâu Giang 4; Ba Giăng 3 người", {"Khâu Giang": [None, None, 4], "Ba Giăng": [None, None, 3]}),
        (
            "Đỗ Tú: Khâu Giang 2 buổi 45 người vneid 6\nVi Hiền: Ba Giăng 1 buổi 38 người vneid 4\nĐỗ Tú: sửa vneid 7",
            {"Khâu Giang": [2, 45, 7], "Ba Giăng": [1, 38, 4]},
        ),
        ("Khâu Giаng họp 2 buổi ４５ người\u00a0vneid 6\r\n", {"Khâu Giang": [2, 45, 6]}),
    ],
)
def test_other_ways_to_write_are_read(text: str, rows: dict[str, list[int | None]]) -> None:
    assert _rows(_paste(text)) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Khâu Giang họp chung với Ba Giăng 1 buổi 60 người, vneid 5",
        "Khâu Giang: 2/45/6\nBa Giăng: 1/38/4",
        "Kế hoạch tuần sau:\nKhâu Giang 2 buổi 45 người\nBa Giăng 1 buổi",
        "VD: Khâu Giang họp 2 buổi, 50 người dự, vneid 10",
        "STT\tSố buổi\tVNeID\n1\t2\t6\n2\t1\t4",
        "họp 2 buổi, 45 người, Khâu Giang; họp 1 buổi, 38 người, Ba Giăng",
        "Dịch vụ công:\nKhâu Giang: 12\nBa Giăng 3",
        "KẾ HOẠCH TUẦN SAU\nXóm\tSố buổi\tVNeID\nKhâu Giang\t2\t6\nBa Giăng\t1\t4",
    ],
)
def test_nothing_is_recorded_where_it_is_not_sure(text: str) -> None:
    assert _rows(_paste(text)) == {}


def test_a_heading_of_something_else_ends_the_one_before() -> None:
    found = _paste("1. VNeID\nKhâu Giang: 6\nBa Giăng 4 người\n2. Dịch vụ công\nNà Pài: 12")

    assert _rows(found) == {"Khâu Giang": [None, None, 6], "Ba Giăng": [None, None, 4]}


def test_diacritics_that_contradict_a_name_make_it_another() -> None:
    found = _paste("Nà Pái họp 1 buổi 20 người vneid 3\nKhâu Giang họp 1 buổi 20 người vneid 3")

    assert list(_rows(found)) == ["Khâu Giang"]
    assert [one.kind for one in found.asked] == ["unknown_unit"]


def test_a_correction_of_one_of_two_hamlets_is_asked() -> None:
    said = ("Khâu Giang 1 buổi 45 người vneid 6", "Nà Pài 1 buổi 20 người vneid 2", "nhầm, vneid 5")

    found = _paste("\n".join(f"Tú\n{one}\n18:0{n}" for n, one in enumerate(said)))

    assert _rows(found) == {"Khâu Giang": [1, 45, None], "Nà Pài": [1, 20, None]}


def test_a_line_with_an_identity_number_is_asked() -> None:
    spoiled = "Khâu Giang họp 1 buổi 30 người vneid 1 (Lý Văn Páo 024000000017)"

    found = _paste(f"{spoiled}\nBa Giăng 1 buổi 20 người vneid 2")

    assert list(_rows(found)) == ["Ba Giăng"]
    assert {one.unit for one in found.asked if one.private} == {"Khâu Giang"}
    assert "024000000017" not in repr(found)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sính - xóm Nà Pài: tuần này không phát sinh", {"Nà Pài": [0, None, 0]}),
        ("Sính - xóm Nà Pài\n18:02\ntuần này không phát sinh", {"Nà Pài": [0, None, 0]}),
        ("[18:03, 24/09/2026] Hà - Khâu Giang: họp 2 buổi 45 người, vneid 6", {"Khâu Giang": [2, 45, 6]}),
        ("Hiền (Ba Giăng): 2 buổi 45 người vneid 6", {"Ba Giăng": [2, 45, 6]}),
        ("Tu 0900000011: Ba Giang hop 2b 47ng, vneid 5ng", {"Ba Giăng": [2, 47, 5]}),
        ("Lan - Khâu Giang\n2b 45n 6v\n17:31", {"Khâu Giang": [2, 45, 6]}),
        ("Sính: xóm Nà Pài không phát sinh", {"Nà Pài": [0, None, 0]}),
        ("Khâu Giang (0912345678): 2 buổi, 45 người, vneid 6", {"Khâu Giang": [2, 45, 6]}),
    ],
)
def test_who_writes_is_told_from_what_is_reported(text: str, rows: dict[str, list[int | None]]) -> None:
    found = _paste(text)

    assert (_rows(found), found.asked, found.unread) == (rows, (), ())
    assert all("Sính" not in (row.note or "") for row in found.rows)


@pytest.mark.parametrize(
    "name", ["Xóm Làng Vầu", "xóm: Làng Vầu", "Làng Vầu", "thôn Làng Vầu", "TDP Làng Vầu", "khu Vầu", "Vầu"]
)
def test_words_for_a_unit_stand_before_its_name_in_a_cell(name: str) -> None:
    found = _paste(f"Xóm\tBuổi\tNgười\tVNeID\n{name}\t2\t45\t6", "Làng Vầu", "Khâu Giang")

    assert _rows(found) == {"Làng Vầu": [2, 45, 6]}


def test_a_name_without_its_own_noun_is_no_word_of_a_sentence() -> None:
    found = _paste("Khâu Giang\nMới họp 1 buổi 20 người, vneid 2", "Khâu Giang", "Bản Mới")

    assert _rows(found) == {"Khâu Giang": [1, 20, 2]}


@pytest.mark.parametrize(
    ("later", "row"),
    [
        ("Đính chính xóm Khâu Giang: 3 buổi", [3, 40, 6]),
        ("sửa lại giúp em 45 người ạ", [2, 45, 6]),
        ("Khâu Giang nhầm, 3 buổi", [3, 40, 6]),
        ("Khâu Giang vneid 7 chứ không phải 6", [2, 40, 7]),
        ("Khâu Giang sửa lại số người từ 40 thành 45", [2, 45, 6]),
        ("Sửa lại: Khâu Giang không họp, vneid 6", [0, None, 6]),
        ("Khâu Giang 3 buổi", [None, 40, 6]),
    ],
)
def test_a_word_of_correction_decides_between_two_values(later: str, row: list[int | None]) -> None:
    found = _paste(f"Khâu Giang 2 buổi 40 người vneid 6\n{later}")

    assert _rows(found) == {"Khâu Giang": row}
    assert [(one.kind, one.code) for one in found.asked] == [("two_values", COUNTS[0])] * (
        None in row and row[0] is None
    )
    assert all(later in one.said and "2 buổi" in one.said for one in found.asked)


@pytest.mark.parametrize("none", ["không có", "không có ai", "không", "không có ạ"])
def test_a_line_that_has_none_is_zero(none: str) -> None:
    found = _paste(f"Khâu Giang:\n- Họp: 2 buổi\n- Dự: 45 người\n- VNeID: {none}")

    assert (_rows(found), found.asked) == ({"Khâu Giang": [2, 45, 0]}, ())


def test_ones_own_hamlet_without_a_name_is_not_the_one_before() -> None:
    found = _paste("Khâu Giang họp 2 buổi 45 người, vneid 6\nxóm em họp 1 buổi 22 ng, cài vneid 3 ng")

    assert (_rows(found), found.asked) == ({"Khâu Giang": [2, 45, 6]}, ())
    assert found.unread == ("xóm em họp 1 buổi 22 ng, cài vneid 3 ng",)


@pytest.mark.parametrize(
    "line",
    [
        "Trân trọng!", "Cảm ơn mọi người nhiều nhé!", "[Hình ảnh]", "[Sticker]", "đã gửi một ảnh", "Hà đã gửi một ảnh",
        "Hà đã bày tỏ cảm xúc ❤ về tin nhắn", "Bạn đã thu hồi một tin nhắn", "👍", "Chúc cả nhà buổi chiều tốt lành",
    ],
)  # fmt: skip
def test_small_talk_is_set_aside(line: str) -> None:
    found = _paste(f"Khâu Giang 2 buổi 45 người vneid 6\n{line}")

    assert (_rows(found), found.asked, found.unread) == ({"Khâu Giang": [2, 45, 6]}, (), ())


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Khâu Giang họp 2 buổi 45 người vneid 6 sóng yếu bà con khó cài", "sóng yếu bà con khó cài"),
        ("Khâu Giang mưa to nên họp có 1 buổi 20 người vneid 2", "mưa to"),
        ("Khâu Giang 2 buổi 45 người vneid 6. Khó khăn: 3 hộ chưa có mạng", "3 hộ chưa có mạng"),
        ("Khâu Giang 2 buổi 45 người vneid 6\nBích: Khâu Giang có khó khăn gì không em?", None),
    ],
)
def test_only_the_difficulty_becomes_the_note(text: str, note: str | None) -> None:
    assert [row.note for row in _paste(text).rows] == [note]


def test_nothing_across_merged_cells_is_nothing_of_the_week() -> None:
    found = _paste("Xóm\tBuổi\tNgười\tVNeID\tGhi chú\nNà Pài\tKhông phát sinh\t\t\t\nBa Giăng\t\t\t\tkhông phát sinh")

    assert (_rows(found), found.asked) == ({"Nà Pài": [0, None, 0], "Ba Giăng": [0, None, 0]}, ())


def test_two_tables_of_one_paste_are_put_together() -> None:
    found = _paste("Xóm\tBuổi\tNgười\nKhâu Giang\t2\t45\n\nXóm\tVNeID\nKhâu Giang\t6\n")

    assert _rows(found) == {"Khâu Giang": [2, 45, 6]}


@pytest.mark.parametrize("long", ["x" * (TOO_LONG + 1), "a\n" * 3_000])
def test_what_is_too_long_is_not_read(long: str) -> None:
    assert too_much(long)
    assert _paste(long) == Paste()


@pytest.mark.parametrize(
    "text",
    [
        "họp 2 buổi 45 người " * 990,
        "Khâu Giang " * 1_800,
        "1 2\n" * 2_900,
        "\t|;,\n" * 2_500,
        "không có\n" * 2_200,
        "Nà Pài ko ps\n" * 1_400,
    ],
)
def test_the_longest_pastes_are_read_in_time(text: str) -> None:
    begun = process_time()

    _paste(text)

    assert process_time() - begun < 3
