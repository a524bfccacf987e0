"""The check of the catalogue finds every mistake, and the program does not start with one."""

import shutil
from io import StringIO
from pathlib import Path

import pytest

from bot.commands.catalogue import main
from bot.config import BadSettings, Settings
from bot.current import load_world
from forms.catalogue import FOLDER
from forms.catalogue.check import all_mistakes, check
from locales import keys
from reports import kinds

FORM = """
[[form]]
code = "new"
version = 1
frequency = "month"
asked_of = ["police"]

  [[form.items]]
  indicator = "{asked}"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the program's own catalogue."""
    return Path(shutil.copytree(FOLDER, tmp_path / "catalogue"))


def add(folder: Path, file: str, text: str) -> int:
    """Write a text at the end of a file; the number of its first line that is not empty."""
    path = folder / file
    before = path.read_text("utf-8").rstrip("\n") + "\n"
    path.write_text(before + text, "utf-8")
    return len(before.splitlines()) + len(text) - len(text.lstrip("\n")) + 1


def test_the_catalogue_has_no_mistake() -> None:
    assert all_mistakes() == ()
    check()


def test_an_indicator_without_words_is_told_for_each_language(folder: Path) -> None:
    line = add(folder, "society.toml", '\n[[indicator]]\ncode = "nameless"\nkind = "count"\n')

    told = all_mistakes(folder)
    assert len(told) == 2
    assert told[0].startswith(f"society.toml, line {line + 1}: indicator.")
    assert "no words indicator-nameless, indicator-nameless.short" in told[0]
    assert [lang for lang in ("vi", "en") if any(f"locales/{lang}/" in one for one in told)] == ["vi", "en"]


def test_a_state_without_words_is_told(folder: Path) -> None:
    path = folder / "steering.toml"
    path.write_text(path.read_text("utf-8").replace('"not_done"]', '"not_done", "so_so"]'), "utf-8")

    assert ["indicator-self_rating.state-so_so" in one for one in all_mistakes(folder)] == [True, True]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("vneid_rate", "vneid_rate is computed: ask for the figures that it is made from"),
        ("hamlets_weak_signal", "hamlets_weak_signal is computed"),
        (
            "tthc_total",
            "tthc_total is not supplied by police, but by public_service: ask them, or add to its supplied_by",
        ),
        ("team_count", "team_count is not supplied by police, but by nobody"),
        ("vneid", "no indicator vneid"),
    ],
)
def test_a_line_that_cannot_be_answered_is_told(folder: Path, asked: str, said: str) -> None:
    line = add(folder, "forms.toml", FORM.format(asked=asked))

    found = [one for one in all_mistakes(folder) if said in one]
    assert len(found) == 1
    assert found[0].startswith(f"forms.toml, line {line + 7}: form.")


def test_a_form_without_a_title_is_told(folder: Path) -> None:
    add(folder, "forms.toml", FORM.format(asked="vneid_accounts"))

    assert [one.split(": ", 2)[2] for one in all_mistakes(folder)] == [
        "form new: no words form-new: add them to a file of locales/vi",
        "form new: no words form-new: add them to a file of locales/en",
    ]


@pytest.mark.parametrize("precision", [-1, 5])
def test_a_percentage_has_at_most_four_digits_behind_the_comma(folder: Path, precision: int) -> None:
    path = folder / "services.toml"
    path.write_text(path.read_text("utf-8").replace("precision = 2", f"precision = {precision}", 1), "utf-8")

    [told] = all_mistakes(folder)
    assert f"{precision} digits behind the comma: 0 to 4, such as precision = 2" in told


def test_all_mistakes_are_printed_not_only_the_first(folder: Path) -> None:
    add(folder, "team.toml", '\n[[indicator]]\ncode = "one"\nkind = "cuont"\nnouns = ["Lớp"]\n')
    add(folder, "budget.toml", '\n[[indicator]]\ncode = "budget_cds"\nkind = "money"\nover_units = "none"\n')
    add(folder, "forms.toml", FORM.format(asked="vneid_rate"))
    out = StringIO()

    assert main(out, folder) == 1
    printed = out.getvalue().splitlines()
    assert sum(line.startswith("team.toml, line ") for line in printed) == 2
    assert sum("there is another indicator of this code" in line for line in printed) == 1
    assert sum("vneid_rate is computed" in line for line in printed) == 1
    assert printed[-1].endswith("toso catalogue check.")
    assert not any("no indicator propaganda_meetings" in line for line in printed)  # its file only cannot be read


def test_a_file_that_is_no_toml_is_told(folder: Path) -> None:
    add(folder, "economy.toml", "\nkind = = 5\n")

    assert any(one.startswith("economy.toml: Invalid value (at line ") for one in all_mistakes(folder))


def test_the_table_says_what_there_is() -> None:
    out = StringIO()

    assert main(out) == 0
    printed = out.getvalue()
    assert "Không có lỗi: 155 chỉ tiêu" in printed
    for line in ("  services.toml", "  police ", "  stock ", "  week v1 · week · hamlet · 4: propaganda_meetings, "):
        assert line in printed


def test_the_start_stops_on_a_mistake(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(folder, "forms.toml", FORM.format(asked="vneid_rate"))
    monkeypatch.setattr("bot.current.check", lambda: check(folder))

    with pytest.raises(BadSettings, match=r"forms\.toml, line \d+: .* \(and 2 more: toso catalogue check\)"):
        load_world(Settings())


def test_keys_are_found_with_their_attributes() -> None:
    assert {"indicator-tthc_total", "indicator-tthc_total.short", "indicator-self_rating.state-good"} <= keys("vi")
    assert "indicator-tthc_total.long" not in keys("vi")
    assert keys("vi") == keys("en")


def test_a_mistake_in_a_kind_of_report_stops_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path(shutil.copytree(Path(kinds.__file__).parent, tmp_path / "kinds"))
    path = folder / "weekly.toml"
    written = path.read_text("utf-8")
    gap = 'text = "'
    assert gap in written
    path.write_text(written.replace(gap, gap + "{nobody} ", 1), "utf-8")
    line = next(n for n, one in enumerate(written.splitlines(), 1) if gap in one)
    load = kinds.load
    monkeypatch.setattr("bot.current.kinds.load", lambda code: load(code, folder))

    with pytest.raises(BadSettings, match=rf"^weekly\.toml, line {line}: sentence\..*no indicator nobody"):
        load_world(Settings())
    assert [one.partition(":")[0] for one in kinds.all_mistakes(folder)] == [f"weekly.toml, line {line}"]


def test_a_kind_of_report_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert kinds.all_mistakes(tmp_path)[0] == (
        "monthly_cds.toml: there is no such file in reports/kinds: bring it back"
    )
