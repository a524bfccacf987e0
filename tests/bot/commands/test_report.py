"""`toso report` writes the sample commune's reports and says what they lack."""

from datetime import date, datetime
from io import StringIO
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.commands.fidelity.documents import lines_of
from bot.commands.report import gather, report
from bot.commands.report.report import ReportRequest
from bot.commands.sample import sample
from bot.config import BadSettings
from bot.current import World
from forms.regime.calendar import ZONE
from reports import kinds
from storage.database import connect, migrate

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=ZONE)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    found = f"sqlite:///{tmp_path_factory.mktemp('report') / 'toso.db'}"
    database, numbers = connect(found), count(1)
    migrate(database)
    sample(database, NOW, lambda: f"CODE{next(numbers):012}")
    database.dispose()
    return found


def written(url: str, tmp_path: Path, kind: str, day: str | None = None, **files: Path) -> tuple[list[str], list[str]]:
    """The lines of the file, and those that were printed."""
    out, err = tmp_path / f"{kind}.docx", StringIO()
    assert report.main(url, World.load(), ReportRequest(kind, day, None, out, **files), NOW, err) == 0
    return list(lines_of(out.read_bytes())), err.getvalue().splitlines()


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_every_kind_is_written_from_the_database(url: str, tmp_path: Path, kind: str) -> None:
    lines, said = written(url, tmp_path, kind)

    assert "XÃ PHÚ THỊNH (MẪU)" in lines
    assert "(chưa có tên người ký)" in said
    assert sum(line.startswith("(chưa có nội dung) ") for line in said) >= 15
    assert all("{" not in line for line in lines)


def test_figures_of_the_database_stand_in_the_monthly_report(url: str, tmp_path: Path) -> None:
    lines, said = written(url, tmp_path, "monthly_cds", "2026-11-10")

    assert "Kết quả triển khai nhiệm vụ Chuyển đổi số tháng 11 năm 2026" in lines
    (held,) = [line for line in lines if "hội nghị tuyên truyền" in line]
    assert "…" not in held
    assert "tại 16 xóm" in held
    assert "(chưa có số liệu) Phụ lục I dòng 1 cột Mục tiêu: dossier_full_rate.target" in said


def test_words_and_letterhead_come_from_files(url: str, tmp_path: Path) -> None:
    words, own = tmp_path / "words.toml", tmp_path / "own.toml"
    words.write_text('"I.2" = "- Sóng yếu ở cuối xóm & {{cutoff}}."\n', "utf-8")
    own.write_text('signer = "Nguyễn Hữu Đông"\ndrafter = "VHXH"\n', "utf-8")

    lines, said = written(url, tmp_path, "weekly", "2026-11-18", words=words, letterhead=own)

    assert "- Sóng yếu ở cuối xóm & 19/11/2026." in lines
    assert "- Lưu: VT, VHXH." in lines
    assert "Nguyễn Hữu Đông" in lines
    assert not any("tên người ký" in line or line.endswith(" I.2") for line in said)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"kind": "daily"}, "Không có loại báo cáo “daily”"),
        ({"day": "7/5"}, "“7/5” không phải là một ngày"),
        ({"output": Path("x.pdf")}, "x.pdf: tên tệp phải kết thúc bằng .docx"),
        ({"output": Path("/none/x.docx")}, "-o: "),
        ({"unit": "xã Khác"}, "Hiện có: xã Phú Thịnh (mẫu)"),
        ({"words": Path("none.toml")}, "none.toml: "),
    ],
)
def test_a_mistake_is_told(url: str, tmp_path: Path, changed: dict[str, Any], message: str) -> None:
    asked = ReportRequest("weekly", None, None, tmp_path / "x.docx")._replace(**changed)

    with pytest.raises(BadSettings) as caught:
        report.main(url, World.load(), asked, NOW, StringIO())
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("words", '"I.2" = "{{nobody}}"', "--words: I.2: no indicator nobody"),
        ("words", '"I.2" = 3', "I.2: "),
        ("words", "= 3", "file.toml: "),
        ("letterhead", 'signed = "x"', "signed"),
    ],
)
def test_a_mistake_in_a_file_is_told(url: str, tmp_path: Path, name: str, text: str, message: str) -> None:
    file = tmp_path / "file.toml"
    file.write_text(text, "utf-8")
    asked = ReportRequest("weekly", None, None, tmp_path / "x.docx")
    asked = asked._replace(words=file) if name == "words" else asked._replace(letterhead=file)

    with pytest.raises(BadSettings) as caught:
        report.main(url, World.load(), asked, NOW, StringIO())
    assert message in str(caught.value)
    assert not (tmp_path / "x.docx").exists()


@pytest.mark.parametrize(
    ("kind", "day", "first", "last"),
    [
        ("weekly", None, date(2026, 11, 13), date(2026, 11, 19)),
        ("weekly", date(2026, 5, 7), date(2026, 5, 1), date(2026, 5, 7)),
        ("monthly_cds", date(2026, 5, 14), date(2026, 4, 15), date(2026, 5, 14)),
        ("months_of_year", date(2026, 5, 17), date(2026, 1, 1), date(2026, 5, 17)),
        ("plan", None, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_each_kind_is_about_its_days(kind: str, day: date | None, first: date, last: date) -> None:
    window = gather.window_of(kinds.load(kind), day, NOW, 4)

    assert (window.first_day, window.last_day) == (first, last)


def test_the_coming_week_runs_from_monday_to_saturday(url: str, tmp_path: Path) -> None:
    lines, _ = written(url, tmp_path, "weekly", "2026-05-07")

    assert any("(từ ngày 11/5/2026 đến ngày 16/5/2026)" in line for line in lines)
