"""Of a paste nothing vanishes: what holds a hamlet's name, a figure or "không phát sinh" is used, asked or shown."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from forms import catalogue
from handlers.reading.paste.paste import read_paste
from handlers.reading.paste.statement import Paste

CATALOGUE = catalogue.load()
WEEK = CATALOGUE.form("week")
HAMLETS = ("Khâu Giang", "Nà Lẹng", "Nà Leng", "Làng Vầu", "Ba Giăng")

NAMES = st.sampled_from([*HAMLETS, "xóm Khâu Giang", "Xóm Làng Vầu", "nà lẹng", "ba giang", "Thôn Nà Leng"])
FIGURES = ("họp 2 buổi", "dự 45 người", "vneid 6", "3 tài khoản", "2/45/6", "12", "hai buổi 1", "họp: 2, dự 30")
NOTHING = ("không phát sinh", "tuần này không phát sinh", "ko phát sinh ạ", "tuần này không có gì", "không họp được")
TALK = (
    "dạ", "báo cáo", "tuần này", "em", "ạ", "cảm ơn", "mạng yếu", "xin lỗi", "sửa lại", "nhầm", "bà con", "tuần sau",
    "chưa gửi", "Trân trọng", "VD:", "bỏ tin trên", "kế hoạch", "?",
    "chung với", "đề nghị các xóm", "Số buổi:", "-", ":", ",", ".", "(", ")", "chào chị",
)  # fmt: skip
SENDERS = ("", "", "Sính - xóm Nà Lẹng: ", "Hà: ", "[18:02, 24/09/2026] Lan: ", "Nông Thị Hiền: ", "1. ", "- ", "> ")
WORDS = st.lists(st.sampled_from(TALK), max_size=2).map(" ".join)


SAID = st.sampled_from([one for one in (*FIGURES, *NOTHING) if one != "12"])
EVENTS = st.sampled_from(["", "ảnh:", "trả lời", "đã gửi một ảnh", "cuộc gọi", "Từ:"])
"""What the program of a chat writes too; a line with nothing else may vanish."""


@st.composite
def weighty(draw: st.DrawFn) -> str:
    """A line that holds one of what must not vanish."""
    said = draw(st.one_of(NAMES, st.tuples(EVENTS, SAID).map(" ".join), st.tuples(NAMES, SAID).map(" ".join)))
    return (draw(st.sampled_from(SENDERS)) + f"{draw(WORDS)} {said} {draw(WORDS)}".strip()).strip()


LINES = st.lists(
    st.one_of(weighty(), weighty(), st.sampled_from(["", "18:02", "Hà", "Trân trọng!", "Nông Thị Hiền"])), max_size=4
)


def _read(text: str) -> Paste:
    return read_paste(text, WEEK, CATALOGUE, HAMLETS)


def _lost(text: str) -> list[str]:
    """The lines of a paste that are nowhere in what was read of it. One that repeats another is there with it, and a
    hamlet's name as a heading with its row or question."""
    found = _read(text)
    shown = "\n".join([*(row.raw for row in found.rows), *(one.said for one in found.asked), *found.unread])
    parts = [part.strip() for part in shown.split("\n") if part.strip()]
    rows = {row.unit for row in found.rows}
    units = rows | {one.unit for one in found.asked if one.unit}
    lost: list[str] = []
    before: set[str] = set()
    for line in text.split("\n"):
        said = max((line.removeprefix(sender) for sender in SENDERS), key=lambda rest: len(line) - len(rest)).strip()
        counts = any(word in said for word in (*FIGURES, *NOTHING))
        names = [unit for unit in HAMLETS if unit.casefold() in said.casefold()]
        there = (
            any(part in line or line.strip() in part for part in parts)
            or any(said in one for one in before)
            or bool((units - rows) & set(names))
        )
        if (counts or (names and not units & set(names))) and not there:
            lost.append(line)
        before.add(said)
    return lost


@pytest.mark.parametrize(
    "text",
    [
        "Sính - xóm Nà Lẹng: tuần này không phát sinh",
        "Sính - xóm Nà Lẹng\n18:02\ntuần này không phát sinh",
        "Khâu Giang",
        "Khâu Giang mạng yếu lắm",
        "Cảm ơn Khâu Giang",
        "Trả lời: Khâu Giang 2 buổi 45 người",
        "Ảnh: Khâu Giang không phát sinh",
        "VD: Khâu Giang họp 2 buổi",
        "Bỏ tin trên giúp em, họp 2 buổi",
        "Báo cáo: 2/45/6",
        "Hà: Tổng cộng 2 buổi",
        "Hà: nhầm, vneid 6",
        "Còn Khâu Giang và Ba Giăng chưa gửi",
        "Xóm\tBuổi\tVNeID\nKhâu Giang\t\t\nBa Giăng\t1\t2",
        "Xóm\tBuổi\tVNeID\nKhâu Giang\t2\t6\nXóm Lạ\t1\t2",
    ],
)
def test_each_line_comes_to_something(text: str) -> None:
    found = _read(text)

    assert found.rows or found.asked or found.unread
    assert _lost(text) == []


@given(LINES.map("\n".join))
@example("Hà: Khâu Giang\nKhâu Giang không họp được ạ")
def test_nothing_vanishes(text: str) -> None:
    assert _lost(text) == []
