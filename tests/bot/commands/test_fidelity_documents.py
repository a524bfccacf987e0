"""`toso fidelity --documents`: the real reports made again as Word files say what the real ones say."""

import re
from io import StringIO
from pathlib import Path
from shutil import copytree

import pytest

from bot.__main__ import main as toso
from bot.commands.fidelity import compare, documents
from forms import catalogue
from tests.bot.commands.test_fidelity import NAMES, WITH_SEEDS
from tests.fidelity import seeds

CATALOGUE = catalogue.load()


@pytest.mark.parametrize("name", NAMES)
def test_every_difference_has_its_reason(name: str) -> None:
    path = compare.FOLDER / f"{name}.toml"
    found = documents.differences(path, CATALOGUE)

    assert [one for one in found if not one.why] == []
    assert sum(len(one.real) for one in found) <= 6
    assert len(documents.read_outline(path)) >= 45


def test_the_command_prints_each_difference(capsys: pytest.CaptureFixture[str]) -> None:
    assert toso(["fidelity", "--documents"]) == 0

    said = capsys.readouterr().out
    assert re.findall(r"^(\d{3}): the Word file has", said, re.MULTILINE) == list(NAMES)
    assert "two annexes are numbered in Roman figures" in said


def test_a_difference_without_a_reason_fails(tmp_path: Path) -> None:
    folder = copytree(compare.FOLDER, tmp_path / "f")
    outline = folder / "documents" / "000.txt"
    outline.write_text(outline.read_text("utf-8").replace("3. Hạ tầng số", "3. Hạ tầng"), "utf-8")
    out = StringIO()

    assert documents.main(folder, out) == 1
    assert "“3. Hạ tầng” → “3. Hạ tầng số”: NOBODY HAS SAID WHY" in out.getvalue()


def test_a_known_difference_that_is_gone_is_told(tmp_path: Path) -> None:
    folder = copytree(compare.FOLDER, tmp_path / "f")
    with (folder / "documents" / "004.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[difference]]\nours = ["x"]\nwhy = "y"\n')

    assert documents.differences(folder / "004.toml", CATALOGUE)[-1].ours == ("x",)
    assert documents.main(folder, StringIO()) == 1


@WITH_SEEDS
@pytest.mark.parametrize("name", NAMES)
def test_the_outline_is_that_of_the_real_report(name: str) -> None:
    text, at = seeds.text_of(name), 0
    for line in documents.read_outline(compare.FOLDER / f"{name}.toml"):
        said = line.removeprefix("* ")
        at = text.find(said, at)
        assert at >= 0, line
        at += len(said)


@WITH_SEEDS
@pytest.mark.parametrize("name", NAMES)
def test_every_heading_of_the_real_report_is_in_the_outline(name: str) -> None:
    outline = documents.read_outline(compare.FOLDER / f"{name}.toml")
    starts = re.compile(r"[IVX]+\. |\d(?:\.\d)*\. |[a-zđ]\) |Phần \d|Phụ lục|S?TT ")
    headings = [line for line in seeds.lines_of(name) if starts.match(line)]
    prose = ("1. Kinh phí thực hiện từ", "2. Khuyến khích việc huy động")  # numbered sentences of the plan, part III

    missing = [line for line in headings if not any(line.startswith(one) or one.startswith(line) for one in outline)]
    assert len(headings) >= 15
    assert [line for line in missing if not line.startswith(prose)] == []
