"""`toso rehearse` lists every message that would be sent, to whom and when; it sends and changes nothing."""

import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import func, select

from bot.__main__ import main as toso
from bot.commands.rehearsal import rehearse
from bot.commands.rehearse import lines, main, span
from bot.config import BadSettings
from bot.current import World
from forms.regime.calendar import ZONE
from storage.database import Engine
from storage.reports.figures import NewSubmission
from storage.tables.messages import outbox
from storage.tables.year import nudges
from storage.work import writing
from tests.house import House

FIRST, LAST = date(2026, 9, 1), date(2026, 9, 25)
NOW = datetime(2026, 9, 1, 6, 0, tzinfo=ZONE)
QUARTER = "quarter:2026-06-15"


def rows(database: Engine) -> tuple[int, int]:
    """The numbers of messages and reminders in the database."""
    with database.connect() as connection:
        counts = [
            connection.execute(select(func.count()).select_from(table)).scalar_one() for table in (outbox, nudges)
        ]
    return counts[0], counts[1]


def test_a_rehearsal_shows_the_whole_september_and_touches_nothing(database: Engine, house: House) -> None:
    before = rows(database)
    played = rehearse(database, World.load(), FIRST, LAST)
    an = [said for said in played.messages if said.person == "Nguyễn Văn An"]
    last_day = [f"{said.at:%H:%M}" for said in an if said.at.date() == date(2026, 9, 17)]

    assert last_day == ["08:00", "15:00"]
    assert all("Quý III/2026" in said.text for said in an if said.at.date() in (date(2026, 9, 14), date(2026, 9, 16)))
    assert {said.at.date() for said in an} >= {date(2026, 9, day) for day in (3, 4, 7, 10, 14, 16, 17, 18)}
    assert rows(database) == before


def test_nobody_gets_more_than_two_messages_a_day(database: Engine, house: House) -> None:
    played = rehearse(database, World.load(), FIRST, LAST)
    officers = [(said.person, said.at.date()) for said in played.messages if "officer" in said.roles]

    assert max(officers.count(one) for one in officers) == 2


def test_whoever_has_handed_in_is_not_in_the_rehearsal(database: Engine, house: House) -> None:
    report = NewSubmission(house.units["xóm Khâu Giang"].id, "quarter", QUARTER, "submitted", 0, None, None, NOW)
    writing(database, lambda work: work.figures.submit([report]))
    played = rehearse(database, World.load(), date(2026, 9, 14), date(2026, 9, 16))
    quarter = {said.person for said in played.messages if "Quý III/2026" in said.text}

    assert "Nguyễn Văn An" not in quarter
    assert "Hoàng Thị Én" in quarter


def test_the_printed_calendar_names_days_hours_and_people(database_url: str, house: House) -> None:
    out = io.StringIO()
    main(database_url, World.load(), (date(2026, 9, 14), LAST), NOW, out, None)
    said = out.getvalue()

    assert "Thứ Hai 14/9/2026\n  08:00  " in said
    assert "trước 18/9/2026, tức hết ngày 17/9/2026" in said
    assert "Nguyễn Văn An (xóm Khâu Giang)" in said
    assert "  07:00" not in said  # reminders that fell due before the 14th have been sent before


def test_the_table_holds_every_message_as_text(
    database_url: str, database: Engine, house: House, tmp_path: Path
) -> None:
    writing(database, lambda work: work.people.change(house.people["An"], name="=1+1"))
    book = tmp_path / "rehearsal.xlsx"
    main(database_url, World.load(), (FIRST, LAST), NOW, io.StringIO(), book)
    sheet = openpyxl.load_workbook(book).active
    assert sheet is not None
    head, *found = sheet.values
    cells = [sheet.cell(n, 4) for n in range(2, sheet.max_row + 1)]

    assert head[:4] == ("Ngày", "Thứ", "Giờ", "Người nhận")
    assert len(found) == len(rehearse(database, World.load(), FIRST, LAST).messages)
    assert {cell.data_type for cell in cells} == {"s"}
    assert "=1+1" in {cell.value for cell in cells}


def test_units_that_nobody_answers_for_are_named(database: Engine, house: House) -> None:
    writing(database, lambda work: work.people.leave(house.people["An"], "#", NOW))
    writing(database, lambda work: work.people.leave(house.people["Dũng"], "#", NOW))
    played = rehearse(database, World.load(), FIRST, FIRST)

    assert "xóm Khâu Giang" in played.unheard
    assert any("xóm Khâu Giang" in line for line in lines(played, FIRST, FIRST))


def test_without_given_days_the_rehearsal_covers_the_next_thirty() -> None:
    assert span(None, None, NOW) == (date(2026, 9, 1), date(2026, 9, 30))


@pytest.mark.parametrize(("first", "last"), [("1/9", None), ("2026-09-25", "2026-09-01"), ("2026-01-01", "2028-01-01")])
def test_impossible_days_are_refused_with_what_would_be_right(first: str, last: str | None) -> None:
    with pytest.raises(BadSettings, match=r"2026-09-01|--to"):
        span(first, last, NOW)


def test_without_a_database_the_command_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TOSO_DATABASE_URL", f"sqlite:///{tmp_path}/none.db")
    code = toso(["rehearse"])

    assert code == 2
    assert "toso doctor" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()
