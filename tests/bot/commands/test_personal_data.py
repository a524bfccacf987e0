"""`toso people export | erase`."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Table

from bot.__main__ import main
from bot.commands.personal_data import erase, export
from bot.config import BadSettings
from bot.forgetting.erased import ERASED
from storage.database import Engine
from storage.kept import everybody, kept
from storage.messages.inbox import Arrival
from storage.tables import EVERY
from storage.upkeep.lock import Sole
from storage.work import reading, writing
from tests.house import Clock, House, chat_key, chat_of, settle

NAME = "Nguyễn Văn An"
Place = tuple[Engine, str, House]


@pytest.fixture
def place(tmp_path: Path, in_folder: Callable[[Path], Engine], clock: Clock) -> Place:
    """A database of the house in the test's folder."""
    database = in_folder(tmp_path)
    house = writing(database, lambda work: settle(work, clock()))
    arrival = Arrival("5", chat_of("An"), b'{"text": "t\xc3\xb4i l\xc3\xa0 An"}')
    writing(database, lambda work: work.inbox.accept("telegram", "main", [arrival], clock()))
    return database, f"sqlite:///{tmp_path / 'toso.db'}", house


def test_an_operator_exports_a_readable_file(place: Place, tmp_path: Path, clock: Clock) -> None:
    _, url, _ = place
    out, file = io.StringIO(), tmp_path / "an.json"

    assert export(url, "nguyen van an", file, clock(), out) == 0

    found = json.loads(file.read_text("utf-8"))
    assert found["person"]["name"] == NAME
    assert [one["unit"] for one in found["members"]] == ["xóm Khâu Giang"]
    assert [one["chat_key"] for one in found["addresses"]] == [chat_key("An")]
    assert "Lý Văn Dũng" not in file.read_text("utf-8")
    assert file.stat().st_mode & 0o77 == 0
    assert str(file) in out.getvalue()
    with pytest.raises(BadSettings, match=r"an\.json"):
        export(url, NAME, file, clock(), out)


def test_no_table_about_people_is_left_out(place: Place) -> None:
    database, _, house = place
    found = reading(database, lambda work: kept(work, house.people["An"]))

    assert found is not None
    about = {table.name for table in EVERY.sorted_tables if "chat_key" in table.c or _names_people(table)}
    assert about - set(found.tables) == {"figures", "submissions"}  # versions hold what they hold


def _names_people(table: Table) -> bool:
    return any(key.column.table.name == "people" for key in table.foreign_keys)


def test_an_operator_erases_a_person_without_the_bot(place: Place, tmp_path: Path, clock: Clock) -> None:
    (database, url, house), out = place, io.StringIO()

    assert erase(url, NAME, clock(), out, sure=False) == 1
    assert reading(database, everybody)[house.people["An"]] == NAME
    assert erase(url, f"id:{house.people['An']}", clock(), out, sure=True) == 0

    for path in tmp_path.iterdir():
        assert NAME.encode() not in path.read_bytes()
        assert chat_key("An").encode() not in path.read_bytes()
    assert (tmp_path / ERASED).read_text().count("\n") == 1
    with pytest.raises(BadSettings, match="Không có ai"):
        erase(url, NAME, clock(), out, sure=True)


def test_a_running_bot_finishes_what_an_operator_began(place: Place, clock: Clock) -> None:
    database, url, _ = place
    out, sole = io.StringIO(), Sole(database)

    assert erase(url, NAME, clock(), out, sure=True) == 0
    sole.release()

    assert "trong một phút" in out.getvalue()


def test_two_of_one_name_are_told_apart_by_number(place: Place, clock: Clock) -> None:
    database, url, _ = place
    other = writing(database, lambda work: work.people.join(NAME, "vi", clock()))

    with pytest.raises(BadSettings, match=f"id:{other}"):
        export(url, NAME, None, clock(), io.StringIO())
    assert export(url, f"id:{other}", None, clock(), io.StringIO()) == 0


def test_the_command_line_knows_both(
    place: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOSO_DATABASE_URL", place[1])

    assert main(["people", "export", "id:1"]) == 0
    assert json.loads(capsys.readouterr().out)["person"]["name"] == NAME
    assert main(["people", "erase", "id:1", "--yes"]) == 0
    assert "Đã xoá người số 1" in capsys.readouterr().out
    assert main(["people", "export", "id:1"]) == 2
