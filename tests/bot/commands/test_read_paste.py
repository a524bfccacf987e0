"""`toso paste`: one JSON object for a paste."""

import json
from io import StringIO
from pathlib import Path

import pytest

from bot.__main__ import main as toso
from bot.commands.reading.read_paste import main
from bot.config import BadSettings


def _units(tmp_path: Path) -> Path:
    names = tmp_path / "units.txt"
    names.write_text("\ufeffKhâu Giang\nBa Giăng\n\nNà Pài\n", encoding="utf-8")
    return names


def test_a_paste_is_printed_as_one_object(tmp_path: Path) -> None:
    lines = ("Khâu Giang họp 2 buổi 45 người vneid 6", "Ba Giăng không phát sinh", "Nà Pài 1 buổi, khoảng 20 người")
    said = StringIO("\n".join([*lines, "5 con lợn"]))
    out = StringIO()

    assert main(_units(tmp_path), said, out) == 0
    found = json.loads(out.getvalue())
    assert found["rows"] == [
        {"unit": "Khâu Giang", "figures": {"propaganda_meetings": 2, "propaganda_attendees": 45, "vneid_assisted": 6}},
        {"unit": "Ba Giăng", "figures": {"propaganda_meetings": 0, "vneid_assisted": 0}},
        {"unit": "Nà Pài", "figures": {"propaganda_meetings": 1}},
    ]
    assert {(one["unit"], one["why"], one["indicator"]) for one in found["ask"]} == {
        ("Nà Pài", "doubtful_figure", "propaganda_attendees"),
        ("Nà Pài", "missing", "vneid_assisted"),
    }
    assert {one["said"] for one in found["ask"]} == {"Nà Pài 1 buổi, khoảng 20 người"}
    assert found["unread"] == ["5 con lợn"]


def test_nothing_comes_of_an_empty_paste(tmp_path: Path) -> None:
    out = StringIO()

    assert main(_units(tmp_path), StringIO(" \n"), out) == 0
    assert json.loads(out.getvalue()) == {"rows": [], "ask": [], "unread": []}


@pytest.mark.parametrize("text", ["x" * 20_001, "a\n" * 3_000])
def test_a_paste_that_is_too_long_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="20000 characters"):
        main(_units(tmp_path), StringIO(text), StringIO())


def test_a_missing_list_of_hamlets_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert toso(["paste", "--units", str(tmp_path / "none.txt")]) == 2
    assert capsys.readouterr().err.startswith("toso: --units: ")
