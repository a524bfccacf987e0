"""A line that the commune has switched off: not asked, but what was answered before stays on the sheet."""

from pathlib import Path

from bot.current import World
from handlers.turn.known import Report
from tests.handlers.talk import KEY, A, M, Talk, V, figure, number, officer

OFF = '[[switch]]\nform = "week"\nline = "vneid_assisted"\non = false\n'


def talk(tmp_path: Path, **given: int) -> Talk:
    path = tmp_path / "ours.toml"
    path.write_text(OFF, "utf-8")
    figures = {code: figure(number(n)) for code, n in given.items()}
    known = officer(plan=World.load(choices=str(path)).files, reports={KEY: Report(figures=figures)})
    return Talk(known)


def test_a_line_that_is_off_is_not_asked(tmp_path: Path) -> None:
    an = talk(tmp_path)

    assert "Câu 1/2" in an.send("/nhap")
    an.send("2")
    assert "VNeID" not in an.send("40")
    assert an.labels[0] == "Nộp"


def test_what_was_answered_before_stays_on_the_sheet(tmp_path: Path) -> None:
    an = talk(tmp_path, **{M: 2, A: 40, V: 5})

    assert "Số người được hướng dẫn cài VNeID: 5" in an.send("/sua")
    assert "Nộp" in an.labels
